/** Which verdicts of single requirements are listed. */
import { ToggleButton, makeStyles } from "@fluentui/react-components";
import type { Verdict } from "../../domain/kernel/verdict";
import { usePane } from "../pane-context";
import { toggled } from "../view-models/findings";
import { VerdictIcon } from "./verdict-mark";

const SHOWN: readonly Verdict[] = ["fail", "cannotTell", "pass", "notApplicable"];

const useStyles = makeStyles({ filters: { display: "flex", flexWrap: "wrap", gap: "4px" }, filter: { minWidth: 0 } });

export function VerdictFilter(props: { verdicts: readonly Verdict[]; onChange: (verdicts: readonly Verdict[]) => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { verdicts, onChange } = props;
  return (
    <div className={styles.filters} role="group" aria-label={texts.ofAnswer.showAlso}>
      {SHOWN.map((verdict) => (
        <ToggleButton
          key={verdict}
          className={styles.filter}
          size="small"
          icon={<VerdictIcon verdict={verdict} />}
          checked={verdicts.includes(verdict)}
          onClick={() => onChange(toggled(verdicts, verdict))}
        >
          {texts.verdict[verdict]}
        </ToggleButton>
      ))}
    </div>
  );
}
