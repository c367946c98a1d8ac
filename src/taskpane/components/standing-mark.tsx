/** The sign and word of what is said of a school or county: 达标, 不达标, 未定, 不适用. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Standing } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { verdictColour } from "../theme";
import { VerdictIcon } from "./verdict-mark";

/** 未定 looks like what cannot be decided. */
export function verdictOf(standing: Standing): Verdict {
  return standing === "open" ? "cannotTell" : standing;
}

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", columnGap: "4px", whiteSpace: "nowrap", fontWeight: 600 },
  pass: { color: verdictColour("pass", "text") },
  fail: { color: verdictColour("fail", "text") },
  open: { color: verdictColour("cannotTell", "text") },
  notApplicable: { color: verdictColour("notApplicable", "text") },
});

export function StandingMark({ standing }: { standing: Standing }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <span className={mergeClasses(styles.mark, styles[standing])}>
      <VerdictIcon verdict={verdictOf(standing)} />
      {texts.ofAnswer.standings[standing]}
    </span>
  );
}
