/** What is checked, in words, and the day whose limits apply; leads to the choice. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { LiveState } from "../../live/state";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";
import { chosenStandards } from "../view-models/standards";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: "8px" },
  words: { minWidth: 0, overflowWrap: "anywhere", fontSize: "13px", lineHeight: "18px", color: "var(--colorNeutralForeground2)" },
  standard: { display: "block", color: "var(--colorNeutralForeground1)", fontWeight: 600 },
  day: { whiteSpace: "nowrap" },
  change: { flexShrink: 0 },
});

export function StandardLine({ state }: { state: LiveState }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { go } = usePlaces();
  const chosen = chosenStandards(state.settings.packs, state.checked?.ownStandards ?? [], language);
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        {chosen.map(({ id, title, number }) => (
          <span key={id}>
            <span className={styles.standard}>{title}</span>
            {number}
          </span>
        ))}
        {" · "}
        <span className={styles.day}>{state.asOf}</span>
      </div>
      <Button
        className={styles.change}
        size="small"
        aria-label={texts.ofFrame.changeThis}
        onClick={() => go({ at: "standards" })}
      >
        {texts.ofFrame.change}
      </Button>
    </div>
  );
}
