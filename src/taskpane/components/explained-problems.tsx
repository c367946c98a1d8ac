/** Unusual figures that were explained: the reason, who gave it and when; each can be withdrawn. */
import { useState } from "react";
import { AccordionItem, AccordionPanel, Button, MessageBar, MessageBarBody, Text, makeStyles } from "@fluentui/react-components";
import { sayProblem } from "../../domain/explain/problems";
import { inLanguage } from "../../domain/kernel/text";
import {
  reasonInWords,
  type AcceptedExplanation,
  type Rejection,
  type ReviewedExplanation,
} from "../../usecases/accepted-explanations";
import { usePane } from "../pane-context";
import { CellLinks } from "./cell-links";
import { FoldHeader } from "./fold-header";

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  title: { fontWeight: 600 },
  list: { margin: "0 0 8px", padding: 0, display: "flex", flexDirection: "column", rowGap: "12px" },
  item: { listStyleType: "none", lineHeight: "20px", overflowWrap: "anywhere" },
  reason: { display: "block", marginTop: "2px" },
  aside: { color: "var(--colorNeutralForeground2)" },
});

/** @param onWithdraw told after an explanation is gone */
export function ExplainedProblems(props: { explained: readonly ReviewedExplanation[]; onWithdraw: () => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { explained, onWithdraw } = props;
  const title = texts.ofExplanations.accepted(explained.length);
  return (
    <AccordionItem value="explained">
      <FoldHeader>
        <span className={styles.title}>{title}</span>
      </FoldHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list} aria-label={title}>
          {explained.map((one, index) => (
            <Explained key={index} one={one} onWithdraw={onWithdraw} />
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

function Explained({ one, onWithdraw }: { one: ReviewedExplanation; onWithdraw: () => void }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofExplanations;
  const { explanation, problem, state } = one;
  const asked = problem ? sayProblem(problem) : explanation.question;
  const question = asked ? inLanguage(asked, language) : explanation.rule;
  return (
    <li className={styles.item}>
      <span className={styles.aside}>{question}</span>
      <span className={styles.reason}>{inLanguage(reasonInWords(explanation.reason), language)}</span>
      <Text size={200} className={styles.aside}>
        {words.given(explanation.by, explanation.at.slice(0, 10))}
        {state === "settled" && ` · ${words.settled}`}
      </Text>
      <CellLinks cells={explanation.cells} />
      <WithdrawButton explanation={explanation} question={question} onWithdraw={onWithdraw} />
    </li>
  );
}

interface WithdrawProps {
  readonly explanation: AcceptedExplanation;
  readonly question: string;
  /** Told after it is gone. */
  readonly onWithdraw: () => void;
}

/** Withdraws an explanation, or says why it stays. */
export function WithdrawButton({ explanation, question, onWithdraw }: WithdrawProps) {
  const { live, texts } = usePane();
  const words = texts.ofExplanations;
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const withdraw = async () => {
    const refused = await live.withdraw(explanation);
    setRefusal(refused);
    if (refused === null) onWithdraw();
  };
  return (
    <>
      <Button size="small" appearance="subtle" aria-label={words.withdrawThis(question)} onClick={() => void withdraw()}>
        {words.withdraw}
      </Button>
      {refusal && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{words.refused[refusal]}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
