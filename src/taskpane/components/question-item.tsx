/** One question to one unit: 是 / 否 / 未填, with who answered and when. */
import { useEffect, useId, useRef } from "react";
import { Radio, RadioGroup, Text, makeStyles } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { QuestionTarget } from "../places";
import type { QuestionView } from "../view-models/questions";

const useStyles = makeStyles({
  item: { listStyleType: "none", padding: "8px 0", borderBottom: "1px solid var(--colorNeutralStroke2)" },
  wording: { display: "block", lineHeight: "20px", overflowWrap: "anywhere" },
  aside: { display: "block", color: "var(--colorNeutralForeground2)", fontSize: "12px", lineHeight: "18px" },
  veto: { color: "var(--colorPaletteDarkOrangeForeground1)" },
  radios: { marginLeft: "-8px" },
});

const ANSWERS = ["yes", "no", "none"] as const;

interface Asked {
  readonly view: QuestionView;
  /** What is read as the name: the question itself, or the school under the heading of the question. */
  readonly label: string;
  /** The question, where the label is a school. */
  readonly of?: string;
  readonly documents?: readonly string[];
  readonly isVeto?: boolean;
  /** The question a finding led to. */
  readonly target: QuestionTarget | null;
  readonly onAnswer: (answer: "yes" | "no" | "none") => void;
}

export function QuestionItem({ view, label, of, documents = [], isVeto = false, target, onAnswer }: Asked) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofQuestions;
  const item = useRef<HTMLLIElement>(null);
  const id = useId();
  const isTarget = target?.keys[0] === view.key;
  useEffect(() => {
    if (!isTarget) return;
    item.current?.scrollIntoView({ block: "center" });
    (item.current?.querySelector<HTMLElement>("input:checked") ?? item.current?.querySelector("input"))?.focus();
  }, [isTarget, target]);
  const { given, subject } = view.question;
  const isForStage = subject !== "county" && subject.stage !== undefined;
  const isForSchool = isForStage && given !== undefined && given.subject !== "county" && given.subject.stage === undefined;
  return (
    <li ref={item} className={styles.item}>
      <Text id={id} className={styles.wording}>
        {label}
      </Text>
      {isVeto && <span className={`${styles.aside} ${styles.veto}`}>{words.veto}</span>}
      <span className={styles.aside}>
        {view.decides.length > 0 ? words.decides(view.decides.join(words.list)) : words.decidesNothing}
      </span>
      {documents.length > 0 && <span className={styles.aside}>{words.cite(documents.join(words.list))}</span>}
      <RadioGroup
        className={styles.radios}
        layout="horizontal"
        value={view.answer}
        aria-label={of === undefined ? undefined : `${of} ${label}`}
        aria-labelledby={of === undefined ? id : undefined}
        onChange={(_, { value }) => onAnswer(ANSWERS.find((answer) => answer === value) ?? "none")}
      >
        {ANSWERS.map((answer) => (
          <Radio key={answer} value={answer} label={words.answers[answer]} />
        ))}
      </RadioGroup>
      {given && (
        <span className={styles.aside}>
          {words.given(given.by ?? "", given.on ?? "")}
          {isForSchool && ` · ${words.forSchool}`}
        </span>
      )}
    </li>
  );
}
