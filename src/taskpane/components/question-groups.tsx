/** The questions by whom they are asked of: the county's in one list, each question to schools with the schools it concerns. */
import { useState } from "react";
import { AccordionItem, AccordionPanel, Button, Text, makeStyles } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { QuestionTarget } from "../places";
import type { QuestionGroupView, QuestionView } from "../view-models/questions";
import { FoldHeader } from "./fold-header";
import { QuestionItem } from "./question-item";

/** Schools listed at once; more on request, so that a county of hundreds stays quick. */
const PAGE = 20;

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  heading: { display: "flex", flexDirection: "column" },
  aside: { color: "var(--colorNeutralForeground2)", fontSize: "12px", lineHeight: "18px" },
  list: { margin: 0, padding: 0 },
  rest: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", padding: "8px 0" },
});

export type Answering = (questions: readonly QuestionView[], answer: "yes" | "no" | "none") => void;

interface Shown {
  readonly target: QuestionTarget | null;
  readonly onAnswer: Answering;
}

export const COUNTY_GROUP = "county";

export function CountyQuestions(props: Shown & { groups: readonly QuestionGroupView[]; open: number }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { open, target, onAnswer } = props;
  const groups = useStableOrder(props.groups);
  return (
    <AccordionItem value={COUNTY_GROUP}>
      <FoldHeader>
        <GroupHead title={texts.ofQuestions.county} counts={texts.ofQuestions.counts(open, groups.length)} />
      </FoldHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list}>
          {groups.flatMap(({ wording, documents, isVeto, questions }) =>
            questions.map((view) => (
              <QuestionItem
                key={view.key}
                view={view}
                label={wording}
                documents={documents}
                isVeto={isVeto}
                target={target}
                onAnswer={(answer) => onAnswer([view], answer)}
              />
            )),
          )}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

export function SchoolQuestions({ group, target, onAnswer }: Shown & { group: QuestionGroupView }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofQuestions;
  return (
    <AccordionItem value={group.key}>
      <FoldHeader>
        <GroupHead title={group.wording} counts={words.schoolCounts(group.open, group.questions.length)} />
      </FoldHeader>
      <AccordionPanel className={styles.panel}>
        {group.documents.length > 0 && <Text className={styles.aside}>{words.cite(group.documents.join(words.list))}</Text>}
        <Schools group={group} target={target} onAnswer={onAnswer} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function Schools({ group, target, onAnswer }: Shown & { group: QuestionGroupView }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofQuestions;
  const [pages, setPages] = useState(1);
  const questions = useStableOrder(openFirst(group.questions));
  const listed = questions.slice(0, pages * PAGE);
  const left = questions.filter(({ answer }) => answer === "none");
  return (
    <>
      <ul className={styles.list}>
        {listed.map((view) => (
          <QuestionItem
            key={view.key}
            view={view}
            label={view.unit}
            of={group.wording}
            target={target}
            onAnswer={(answer) => onAnswer([view], answer)}
          />
        ))}
      </ul>
      {listed.length < questions.length && (
        <Button onClick={() => setPages(pages + 1)}>{words.showMore(Math.min(PAGE, questions.length - listed.length))}</Button>
      )}
      {left.length > 1 && (
        <div className={styles.rest} role="group" aria-label={words.restAll(left.length)}>
          <Text className={styles.aside}>{words.restAll(left.length)}</Text>
          {(["yes", "no"] as const).map((answer) => (
            <Button key={answer} size="small" onClick={() => onAnswer(left, answer)}>
              {words.answers[answer]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function GroupHead({ title, counts }: { title: string; counts: string }) {
  const styles = useStyles();
  return (
    <span className={styles.heading}>
      <span>{title}</span>
      <span className={styles.aside}>{counts}</span>
    </span>
  );
}

function openFirst(questions: readonly QuestionView[]): readonly QuestionView[] {
  return [...questions.filter(({ answer }) => answer === "none"), ...questions.filter(({ answer }) => answer !== "none")];
}

/** While the list is open an item that is answered stays where it is, under the hand that answered it. */
function useStableOrder<T extends { readonly key: string }>(items: readonly T[]): readonly T[] {
  const [places] = useState(() => new Map(items.map(({ key }, index) => [key, index])));
  const placeOf = ({ key }: T) => places.get(key) ?? items.length;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
