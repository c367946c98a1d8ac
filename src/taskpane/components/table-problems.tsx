/** What is doubtful or contradictory in the tables themselves: to be corrected or explained before the results count. */
import { useEffect, useRef, useState } from "react";
import { Accordion, AccordionItem, AccordionPanel, Button, makeStyles } from "@fluentui/react-components";
import { Info16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { TableProblem } from "../../domain/dataset/reading-result";
import { sayProblem } from "../../domain/explain/problems";
import { inLanguage } from "../../domain/kernel/text";
import { usePane } from "../pane-context";
import { mayBeExplained } from "../../usecases/accepted-explanations";
import { unansweredText } from "../../usecases/explanation-words";
import type { ProblemView, ProblemsView } from "../view-models/problems";
import { CellLinks } from "./cell-links";
import { ExplainedProblems, WithdrawButton } from "./explained-problems";
import { ExplanationForm } from "./explanation-form";
import { FoldHeader } from "./fold-header";

/** Problems listed at once; more on request. */
const PAGE = 100;

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  heading: { display: "inline-flex", alignItems: "center", columnGap: "6px", fontWeight: 600 },
  warning: { color: "var(--colorStatusWarningForeground3)", flexShrink: 0 },
  info: { color: "var(--colorNeutralForeground3)", flexShrink: 0 },
  list: { margin: "0 0 8px", padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  problem: { listStyleType: "none", display: "flex", columnGap: "8px", lineHeight: "20px", overflowWrap: "anywhere" },
  body: { flexGrow: 1, minWidth: 0 },
  before: { display: "block", fontWeight: 600 },
  icon: { paddingTop: "2px" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function TableProblems({ problems: { open, explained } }: { problems: ProblemsView }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofExplanations;
  const region = useRef<HTMLElement>(null);
  const [told, setTold] = useState("");
  const tell = (text: string) => {
    setTold(text);
    // What had the focus is gone with the explanation, so it stays in this part of the pane.
    region.current?.focus();
  };
  if (open.length === 0 && explained.length === 0 && told === "") return null;
  return (
    <section ref={region} tabIndex={-1} aria-label={words.region}>
      <div role="status" className={styles.spoken}>
        {told}
      </div>
      <Accordion collapsible multiple defaultOpenItems="problems">
        {open.length > 0 && (
          <OpenProblems open={open} onExplained={() => tell(words.toldAccepted)} onWithdraw={() => tell(words.toldWithdrawn)} />
        )}
        {explained.length > 0 && <ExplainedProblems explained={explained} onWithdraw={() => tell(words.toldWithdrawn)} />}
      </Accordion>
    </section>
  );
}

interface Told {
  readonly onExplained: () => void;
  readonly onWithdraw: () => void;
}

function OpenProblems({ open, ...told }: { open: readonly ProblemView[] } & Told) {
  const styles = useStyles();
  const { texts } = usePane();
  const [pages, setPages] = useState(1);
  const isGrave = open.some(({ problem }) => problem.severity !== "info");
  const listed = open.slice(0, pages * PAGE);
  return (
    <AccordionItem value="problems">
      <FoldHeader>
        <span className={styles.heading}>
          <SeverityIcon isGrave={isGrave} />
          {texts.problems(open.length)}
        </span>
      </FoldHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list} aria-label={texts.problems(open.length)}>
          {listed.map((one) => (
            <Problem key={one.key} one={one} {...told} />
          ))}
        </ul>
        {listed.length < open.length && (
          <Button onClick={() => setPages(pages + 1)}>
            {texts.ofExplanations.showMore(Math.min(PAGE, open.length - listed.length))}
          </Button>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}

interface ProblemProps extends Told {
  readonly one: ProblemView;
}

function Problem({ one: { problem, before }, onExplained, onWithdraw }: ProblemProps) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <li className={styles.problem}>
      <span className={styles.icon}>
        <SeverityIcon isGrave={problem.severity !== "info"} />
      </span>
      <div className={styles.body}>
        {inLanguage(sayProblem(problem), language)}
        {before && <strong className={styles.before}>{unansweredText(before, language)}</strong>}
        <CellLinks cells={problem.cells} />
        {mayBeExplained(problem) && <Explain problem={problem} onExplained={onExplained} />}
        {before?.state === "notCounted" && (
          <WithdrawButton
            explanation={before.explanation}
            question={inLanguage(sayProblem(problem), language)}
            onWithdraw={onWithdraw}
          />
        )}
      </div>
    </li>
  );
}

/** The button, or the form it opens; the focus comes back to the button when the form is left. */
function Explain({ problem, onExplained }: { problem: TableProblem; onExplained: () => void }) {
  const { texts, language } = usePane();
  const words = texts.ofExplanations;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const close = (isTaken: boolean) => {
    setOpen(false);
    if (isTaken) onExplained();
  };
  if (isOpen) return <ExplanationForm problem={problem} onClose={close} />;
  return (
    <Button
      ref={button}
      size="small"
      aria-label={words.explainThis(inLanguage(sayProblem(problem), language))}
      onClick={() => setOpen(true)}
    >
      {words.explain}
    </Button>
  );
}

function SeverityIcon({ isGrave }: { isGrave: boolean }) {
  const styles = useStyles();
  return isGrave ? (
    <Warning16Filled className={styles.warning} aria-hidden />
  ) : (
    <Info16Regular className={styles.info} aria-hidden />
  );
}
