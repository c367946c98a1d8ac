/** Says under the heading of a section which rule its verdict comes from, and what the other items listed count for. */
import { makeStyles } from "@fluentui/react-components";
import type { Stage } from "../../domain/kernel/stage";
import { usePane } from "../pane-context";
import type { DecidingRules } from "../view-models/deciding-rules";
import { VerdictMark } from "./verdict-mark";

const useStyles = makeStyles({
  note: { margin: "0 0 8px", fontSize: "12px", lineHeight: "18px", color: "var(--colorNeutralForeground2)" },
  rule: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
});

export function DecidingRule({ stage, deciding }: { stage: Stage; deciding: DecidingRules | null }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofQuestions;
  if (!deciding) return null;
  return (
    <div className={styles.note}>
      {deciding.rules.map(({ title, verdict }) => (
        <div key={title} className={styles.rule}>
          <span>{words.decidedBy(texts.stage[stage], title)}</span>
          <VerdictMark verdict={verdict} />
        </div>
      ))}
      {deciding.hasOthers && <div>{words.beside}</div>}
    </div>
  );
}
