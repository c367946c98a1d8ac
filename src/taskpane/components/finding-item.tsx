/** One finding: what is required, the verdict, the sentence, and on request what stands behind it. */
import { Text, makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { verdictColour } from "../theme";
import type { FindingView } from "../view-models/findings";
import { AskLink } from "./ask-link";
import { CellLinks } from "./cell-links";
import { FindingDetails } from "./finding-details";
import { VerdictMark } from "./verdict-mark";

const MOST_LINKS = 6;

const useStyles = makeStyles({
  item: {
    listStyleType: "none",
    borderTopLeftRadius: "4px",
    borderBottomLeftRadius: "4px",
    borderLeft: "3px solid",
    padding: "8px 10px",
    marginBottom: "8px",
  },
  fail: { borderLeftColor: verdictColour("fail", "edge"), backgroundColor: verdictColour("fail", "fill") },
  cannotTell: { borderLeftColor: verdictColour("cannotTell", "edge"), backgroundColor: verdictColour("cannotTell", "fill") },
  pass: { borderLeftColor: verdictColour("pass", "edge"), backgroundColor: verdictColour("pass", "fill") },
  notApplicable: {
    borderLeftColor: verdictColour("notApplicable", "edge"),
    backgroundColor: verdictColour("notApplicable", "fill"),
  },
  go: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "8px",
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontWeight: 600,
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover > :first-child": { textDecorationLine: "underline" },
    ":focus-visible": { outline: "2px solid var(--colorStrokeFocus2)", outlineOffset: "2px", borderRadius: "2px" },
  },
  sentence: { display: "block", marginTop: "4px", overflowWrap: "anywhere", lineHeight: "20px" },
  aside: { display: "block", marginTop: "4px", color: "var(--colorNeutralForeground2)" },
});

export function FindingItem({ finding }: { finding: FindingView }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const [first] = finding.cells;
  const head = (
    <>
      <span>{finding.title}</span>
      <VerdictMark verdict={finding.verdict} />
    </>
  );
  return (
    <li className={mergeClasses(styles.item, styles[finding.verdict])}>
      {first ? (
        <button
          type="button"
          className={styles.go}
          title={texts.goToCell(first.address)}
          onClick={() => void live.reveal(first.cell)}
        >
          {head}
        </button>
      ) : (
        <div className={styles.go}>{head}</div>
      )}
      <Text className={styles.sentence}>{finding.sentence}</Text>
      {finding.refusal && (
        <Text size={200} className={styles.aside}>
          {texts.notMarked(texts.refusal[finding.refusal])}
        </Text>
      )}
      <AskLink asks={finding.asks} />
      {finding.cells.length > 1 && <CellLinks cells={finding.cells.map(({ cell }) => cell)} most={MOST_LINKS} />}
      <FindingDetails finding={finding} />
    </li>
  );
}
