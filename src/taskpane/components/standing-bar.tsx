/** How many schools meet, miss or are open, as one bar; the counts stand beside it in words. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Standing, StandingCounts } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { verdictColour } from "../theme";
import { VerdictIcon } from "./verdict-mark";
import { verdictOf } from "./standing-mark";

const SHOWN = ["fail", "open", "pass"] as const satisfies readonly Standing[];

const useStyles = makeStyles({
  bar: { display: "flex", height: "12px", columnGap: "2px" },
  part: { borderRadius: "2px", minWidth: "4px", forcedColorAdjust: "none" },
  fail: { backgroundColor: verdictColour("fail", "edge") },
  // Told apart from the others without colour as well.
  open: {
    backgroundImage: `repeating-linear-gradient(135deg, ${verdictColour("cannotTell", "edge")} 0 3px, transparent 3px 6px)`,
    border: `1px solid ${verdictColour("cannotTell", "edge")}`,
    boxSizing: "border-box",
  },
  pass: { backgroundColor: verdictColour("pass", "edge"), opacity: 0.55 },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "14px", rowGap: "2px", margin: 0, padding: 0 },
  count: { listStyleType: "none", display: "inline-flex", alignItems: "center", columnGap: "4px", fontWeight: 600 },
});

/** @param words of each standing, e.g. 资源配置不达标 */
export function StandingBar({ counts, words }: { counts: StandingCounts; words: (standing: Standing) => string }) {
  const styles = useStyles();
  const { texts } = usePane();
  const shown = SHOWN.filter((standing) => counts[standing] > 0);
  return (
    <>
      <ul className={styles.counts}>
        {shown.map((standing) => (
          <li key={standing} className={styles.count}>
            <VerdictIcon verdict={verdictOf(standing)} />
            {texts.ofAnswer.countOf(words(standing), counts[standing])}
          </li>
        ))}
      </ul>
      <div className={styles.bar} aria-hidden>
        {shown.map((standing) => (
          <div key={standing} className={mergeClasses(styles.part, styles[standing])} style={{ flexGrow: counts[standing] }} />
        ))}
      </div>
    </>
  );
}
