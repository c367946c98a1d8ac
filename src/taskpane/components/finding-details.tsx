/** 依据和算式: folds out under a finding. Limit, document, margin and reserve; then the calculation with links to its cells. */
import { useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { usePane } from "../pane-context";
import type { FindingView } from "../view-models/findings";
import { CellLinks } from "./cell-links";

/** Cells of one step; a sum over a whole column would bury the others. */
const MOST_LINKS = 12;

const useStyles = makeStyles({
  toggle: { paddingLeft: 0, marginTop: "2px", minWidth: 0 },
  details: { fontSize: "12px", lineHeight: "18px", overflowWrap: "anywhere" },
  facts: { display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", columnGap: "8px", rowGap: "2px", margin: 0 },
  label: { color: "var(--colorNeutralForeground2)" },
  fact: { margin: 0 },
  line: { display: "block" },
  heading: { margin: "6px 0 2px", color: "var(--colorNeutralForeground2)" },
  steps: { margin: 0, paddingLeft: "20px", fontVariantNumeric: "tabular-nums" },
});

export function FindingDetails({ finding }: { finding: FindingView }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofFindings;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-label={words.detailsOf(finding.title)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.details}
      </Button>
      {isOpen && <Unfolded finding={finding} />}
    </>
  );
}

function Unfolded({ finding }: { finding: FindingView }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofFindings;
  const { facts, steps } = finding.details(words);
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        {facts.map(({ label, lines }) => [
          <dt key={label} className={styles.label}>
            {label}
          </dt>,
          <dd key={`${label} lines`} className={styles.fact}>
            {lines.map((line) => (
              <span key={line} className={styles.line}>
                {line}
              </span>
            ))}
          </dd>,
        ])}
      </dl>
      {steps.length > 0 && (
        <>
          <div className={styles.heading}>{words.steps}</div>
          <ol className={styles.steps} aria-label={words.steps}>
            {steps.map(({ text, cells }, index) => (
              <li key={index}>
                {text}
                <CellLinks cells={cells} most={MOST_LINKS} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
