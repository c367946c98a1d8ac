/** One indicator of a school as a bar beside its limit; the numbers stand above it in words. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { verdictColour } from "../theme";
import type { IndicatorBar as Bar } from "../view-models/school";
import { VerdictIcon } from "./verdict-mark";

const useStyles = makeStyles({
  item: { listStyleType: "none", padding: "4px 0" },
  words: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px", lineHeight: "20px" },
  figures: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    fontVariantNumeric: "tabular-nums",
    marginLeft: "auto",
  },
  limit: { color: "var(--colorNeutralForeground2)", fontSize: "12px" },
  track: {
    position: "relative",
    height: "8px",
    borderRadius: "2px",
    backgroundColor: "var(--colorNeutralBackground4)",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: { height: "100%", borderRadius: "2px", forcedColorAdjust: "none" },
  fail: { backgroundColor: verdictColour("fail", "edge") },
  pass: { backgroundColor: verdictColour("pass", "edge") },
  cannotTell: { backgroundColor: verdictColour("cannotTell", "edge") },
  notApplicable: { backgroundColor: verdictColour("notApplicable", "edge") },
  line: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: "var(--colorNeutralForeground1)",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

export function IndicatorBar({ bar: { name, value, limit, verdict, bar } }: { bar: Bar }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <span>{name}</span>
        <span className={styles.figures}>
          <VerdictIcon verdict={verdict} />
          <span>
            {value} <span className={styles.limit}>{texts.ofAnswer.limitIs(limit)}</span>
          </span>
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={mergeClasses(styles.bar, styles[verdict])} style={{ width: `${bar.value * 100}%` }} />
        <div className={styles.line} style={{ left: `${bar.limit * 100}%` }} />
      </div>
    </li>
  );
}
