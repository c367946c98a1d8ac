/** The sign of a verdict: a shape of its own and a word, so that colour is never the only sign. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  QuestionCircle16Filled,
  SubtractCircle16Regular,
} from "@fluentui/react-icons";
import type { Verdict } from "../../domain/kernel/verdict";
import { usePane } from "../pane-context";
import { verdictColour } from "../theme";

const ICONS = {
  pass: CheckmarkCircle16Filled,
  fail: DismissCircle16Filled,
  cannotTell: QuestionCircle16Filled,
  notApplicable: SubtractCircle16Regular,
} satisfies Record<Verdict, unknown>;

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", columnGap: "4px", whiteSpace: "nowrap", fontWeight: 600 },
  // On a chosen button of a high-contrast theme the ground is dark: the sign takes the colour of the text beside it.
  icon: { flexShrink: 0, "@media (forced-colors: active)": { color: "inherit" } },
  pass: { color: verdictColour("pass", "text") },
  fail: { color: verdictColour("fail", "text") },
  cannotTell: { color: verdictColour("cannotTell", "text") },
  notApplicable: { color: verdictColour("notApplicable", "text") },
});

export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const styles = useStyles();
  const Icon = ICONS[verdict];
  return <Icon className={mergeClasses(styles[verdict], styles.icon)} aria-hidden />;
}

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <span className={mergeClasses(styles.mark, styles[verdict])}>
      <VerdictIcon verdict={verdict} />
      {texts.verdict[verdict]}
    </span>
  );
}
