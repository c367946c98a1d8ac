/** Chosen standards that decide nothing, each with its reason: no result of theirs is a result that all is met. */
import { useMemo } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { inLanguage } from "../../domain/kernel/text";
import type { Checked } from "../../usecases/check-grids";
import { notUsedWords, standardsNotUsedIn } from "../../usecases/standards-not-used";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column", rowGap: "8px" } });

/** @param packs ids of the chosen standards */
export function StandardsNotUsed({ checked, packs }: { checked: Checked; packs: readonly string[] }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const words = texts.ofStandards;
  const notes = useMemo(() => standardsNotUsedIn(checked, packs), [checked, packs]);
  if (notes.length === 0) return null;
  return (
    <section className={styles.list} aria-label={words.notUsed}>
      {notes.map((note) => (
        <MessageBar key={note.id} intent="warning" layout="multiline">
          <MessageBarBody>{inLanguage(notUsedWords(note, checked.evaluation.asOf), language)}</MessageBarBody>
          {/* One standard stays chosen. */}
          {packs.length > 1 && (
            <MessageBarActions>
              <Button
                size="small"
                aria-label={words.dropThis(note.id)}
                onClick={() => void live.choose({ packs: packs.filter((id) => id !== note.id) })}
              >
                {words.drop}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ))}
    </section>
  );
}
