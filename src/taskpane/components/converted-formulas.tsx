/** What became of the formulas that were turned into values (公式转为数值). */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { LiveState } from "../../live/state";
import { usePane } from "../pane-context";

/** Cells named; the others are only counted. */
const MOST_CELLS = 10;

export function ConvertedFormulas({ state: { converted } }: { state: LiveState }) {
  const { texts } = usePane();
  if (!converted) return null;
  const reasons = [...new Set(converted.left.map(({ reason }) => reason))];
  return (
    <MessageBar intent={reasons.length > 0 ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        <div>{texts.converted(converted.converted)}</div>
        {reasons.map((reason) => {
          const cells = converted.left.flatMap((one) => (one.reason === reason ? [one.cell] : []));
          const isMore = cells.length > MOST_CELLS;
          const named = `${cells.slice(0, MOST_CELLS).join("、")}${isMore ? ` … (${cells.length})` : ""}`;
          return <div key={reason}>{texts.formulasLeft(texts.formulaLeft[reason], named)}</div>;
        })}
      </MessageBarBody>
    </MessageBar>
  );
}
