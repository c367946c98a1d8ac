/** 需要确认的事项: what no table holds, answered by the user with who and when; open questions first. */
import { useMemo, useRef, useState } from "react";
import { Accordion, Button, Field, Input, Link, Text, makeStyles } from "@fluentui/react-components";
import type { Checked } from "../../usecases/check-grids";
import type { GivenConfirmation } from "../../usecases/given-confirmations";
import { questionList, questionOfKey } from "../../usecases/questions";
import { usePane } from "../pane-context";
import type { QuestionTarget } from "../places";
import type { QuestionTexts } from "../texts-questions";
import { lastName, questionsView, type QuestionsView, type QuestionView } from "../view-models/questions";
import { AnswersNotAsked } from "./answers-not-asked";
import { COUNTY_GROUP, CountyQuestions, SchoolQuestions } from "./question-groups";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "8px" },
  aside: { color: "var(--colorNeutralForeground2)", fontSize: "12px", lineHeight: "18px", fontWeight: 400 },
  only: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: "8px" },
  unused: { margin: 0, paddingLeft: "20px", fontSize: "12px", lineHeight: "18px" },
});

export function Questions({ checked, confirmations, target }: QuestionsProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofQuestions;
  const list = useMemo(() => questionList(checked), [checked]);
  const led = useLedTo(checked, target);
  const only = led.school;
  const view = useMemo(() => questionsView(list, only, language), [list, only, language]);
  if (view.all + view.unused.length === 0) {
    return (
      <div className={styles.panel}>
        <Text>{words.nothing}</Text>
        <AnswersNotAsked answers={view.notAsked} />
      </div>
    );
  }
  return (
    <section className={styles.panel} aria-label={words.title}>
      <Text weight="semibold">{standing(view, words)}</Text>
      <Body view={view} led={led} initialName={lastName(confirmations)} only={only === null ? null : nameOf(checked, only)} />
    </section>
  );
}

function standing({ open, all }: QuestionsView, words: QuestionTexts): string {
  if (open > 0) return words.open(open);
  return all > 0 ? words.allAnswered(all) : words.nothing;
}

interface QuestionsProps {
  readonly checked: Checked;
  readonly confirmations: readonly GivenConfirmation[];
  readonly target: QuestionTarget | null;
}

/** Where a finding led to: the question, and the school whose questions alone are then listed. */
interface LedTo {
  readonly target: QuestionTarget | null;
  readonly school: string | null;
  readonly showAll: () => void;
}

function useLedTo({ evaluation }: Checked, target: QuestionTarget | null): LedTo {
  const [isLeft, setLeft] = useState(target === null);
  const asked = target?.keys[0] === undefined ? null : questionOfKey(target.keys[0]).subjectId;
  const schoolId = evaluation.schools.find(({ school: { id }, sections }) => {
    return id === asked || sections.some(({ section }) => section.id === asked);
  })?.school.id;
  return { target, school: isLeft ? null : (schoolId ?? null), showAll: () => setLeft(true) };
}

function Body(props: { view: QuestionsView; led: LedTo; initialName: string; only: string | null }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { view, led, initialName, only } = props;
  const words = texts.ofQuestions;
  const { name, setName, refusal, field, answer } = useAnswering(initialName);
  const { target } = led;
  const [open, setOpen] = useState(target ? groupOf(target) : view.county.length > 0 && only === null ? [COUNTY_GROUP] : []);
  return (
    <>
      <Text className={styles.aside}>{words.note}</Text>
      <Field label={words.by} hint={words.byHint} validationMessage={refusal === null ? undefined : words.refused[refusal]}>
        <Input input={{ ref: field }} value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      {only !== null && (
        <div className={styles.only}>
          <Text>{words.only(only)}</Text>
          {led.school !== null && (
            <Link as="button" onClick={led.showAll}>
              {words.showAll}
            </Link>
          )}
        </div>
      )}
      <Accordion collapsible multiple openItems={[...open]} onToggle={(_, { openItems }) => setOpen(openItems as string[])}>
        {view.county.length > 0 && (
          <CountyQuestions groups={view.county} open={view.countyOpen} target={target} onAnswer={answer} />
        )}
        {view.schools.map((group) => (
          <SchoolQuestions key={group.key} group={group} target={target} onAnswer={answer} />
        ))}
      </Accordion>
      <Unused view={view} />
      <AnswersNotAsked answers={view.notAsked} />
    </>
  );
}

function groupOf({ keys: [key = ""] }: QuestionTarget): readonly string[] {
  const { about, subjectId } = questionOfKey(key);
  return [subjectId === COUNTY_GROUP ? COUNTY_GROUP : about];
}

/** Answers under the name given; without one the name is asked for first. */
function useAnswering(initialName: string) {
  const { live } = usePane();
  const [name, setName] = useState(initialName);
  const [refusal, setRefusal] = useState<Awaited<ReturnType<typeof live.confirm>>>(null);
  const field = useRef<HTMLInputElement>(null);
  const answer = async (questions: readonly QuestionView[], given: "yes" | "no" | "none") => {
    if (given === "none") {
      for (const { question } of questions)
        if (question.given) await live.withdrawConfirmation({ ...question, ...question.given });
      return;
    }
    const asked = questions.map(({ question: { about, subject } }) => ({ about, subject, answer: given, by: name }));
    const why = await live.confirm(...asked);
    setRefusal(why);
    if (why !== null) field.current?.focus();
  };
  return {
    name,
    setName: (typed: string) => {
      setName(typed);
      setRefusal(null);
    },
    refusal,
    field,
    answer: (questions: readonly QuestionView[], given: "yes" | "no" | "none") => void answer(questions, given),
  };
}

function Unused({ view: { unused } }: { view: QuestionsView }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofQuestions;
  if (unused.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{words.unusedTitle(unused.length)}</Text>
      <ul className={styles.unused}>
        {unused.map(({ given, unit, wording, reason }) => (
          <li key={JSON.stringify([given.about, given.subject])}>
            {words.unused(unit, wording, reason)}{" "}
            <Button size="small" appearance="transparent" onClick={() => void live.withdrawConfirmation(given)}>
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ evaluation }: Checked, id: string): string | null {
  return evaluation.schools.find(({ school }) => school.id === id)?.school.name ?? null;
}
