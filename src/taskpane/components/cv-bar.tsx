/** A 差异系数 as a bar beside its limit; the numbers stand in the text, so it is not read aloud. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { verdictColour } from "../theme";
import type { CountyRow } from "../view-models/county";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "8px",
    marginTop: "5px",
    borderRadius: "2px",
    backgroundColor: "var(--colorNeutralBackground4)",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: { height: "100%", borderRadius: "2px", forcedColorAdjust: "none" },
  fail: { backgroundColor: verdictColour("fail", "edge") },
  pass: { backgroundColor: verdictColour("pass", "edge") },
  other: { backgroundColor: verdictColour("cannotTell", "edge") },
  limit: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: "var(--colorNeutralForeground1)",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

export function CvBar({ bar, verdict }: Pick<CountyRow, "bar" | "verdict">) {
  const styles = useStyles();
  const colour = verdict === "fail" || verdict === "pass" ? verdict : "other";
  return (
    <div className={styles.track} aria-hidden>
      {bar.cv !== null && <div className={mergeClasses(styles.bar, styles[colour])} style={{ width: `${bar.cv * 100}%` }} />}
      {bar.limit !== null && <div className={styles.limit} style={{ left: `${bar.limit * 100}%` }} />}
    </div>
  );
}
