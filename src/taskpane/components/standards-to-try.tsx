/** Where the chosen standard can hardly be answered by these tables: others that can. Looked for when nothing else is to do. */
import { useEffect, useState } from "react";
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { inLanguage } from "../../domain/kernel/text";
import type { LiveState } from "../../live/state";
import type { Checked } from "../../usecases/check-grids";
import { standardsToTry, type StandardToTry } from "../../usecases/standards-to-try";
import { usePane } from "../pane-context";

/** After the answer is on the screen, in milliseconds. */
const LATER = 50;
/** Looked for at a stretch, in milliseconds. */
const AT_ONCE = 30;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: "6px" },
  list: { margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
  item: { listStyleType: "none" },
  button: { textAlign: "left", justifyContent: "flex-start", maxWidth: "100%" },
  aside: { display: "block", color: "var(--colorNeutralForeground2)" },
});

export function StandardsToTry({ checked, settings }: { checked: Checked; settings: LiveState["settings"] }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const words = texts.ofAnswer;
  const found = useFound(checked, settings);
  if (found.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.tries}>
      <Text weight="semibold">{words.tries}</Text>
      <ul className={styles.list}>
        {found.map(({ pack, decided, all }) => (
          <li key={pack.id} className={styles.item}>
            <Button className={styles.button} size="small" onClick={() => void live.choose({ packs: [pack.id] })}>
              {words.tryThis(inLanguage(pack.title, language))}
            </Button>
            <Text size={200} className={styles.aside}>
              {words.decides(decided, all)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useFound(checked: Checked, settings: LiveState["settings"]): readonly StandardToTry[] {
  const [found, setFound] = useState<{ readonly of: Checked; readonly list: readonly StandardToTry[] } | null>(null);
  useEffect(() => {
    const { reading, evaluation, ownStandards: own, confirmations } = checked;
    const { packs } = settings;
    const { coverage: chosen, asOf } = evaluation;
    const looking = standardsToTry({ reading, chosen, packs, own, asOf, confirmations });
    const look = () => {
      for (const until = performance.now() + AT_ONCE; performance.now() < until;) {
        const { done, value } = looking.next();
        if (done) return setFound({ of: checked, list: value });
      }
      timer = setTimeout(look, 0);
    };
    let timer = setTimeout(look, LATER);
    return () => clearTimeout(timer);
  }, [checked, settings]);
  // What was found for other tables or standards is no longer so.
  return found?.of === checked ? found.list : [];
}
