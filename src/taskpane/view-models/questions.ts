/** What is to be confirmed, as the pane lists it. */
import { confirmationText } from "../../domain/explain/confirmed";
import { inLanguage, type Language } from "../../domain/kernel/text";
import { STAGE_NAMES } from "../../domain/kernel/stage";
import { ALL_QUESTIONS, UNUSED_WORDS, type GivenConfirmation, type UnusedConfirmation } from "../../usecases/given-confirmations";
import type { IdleConfirmation } from "../../usecases/confirmations-used";
import type { Question, QuestionGroup, QuestionList } from "../../usecases/questions";
import type { QuestionTexts } from "../texts-questions";

export interface QuestionView {
  readonly key: string;
  readonly question: Question;
  /** The school, or the school and the stage; empty for the county. */
  readonly unit: string;
  readonly decides: readonly string[];
  readonly answer: "yes" | "no" | "none";
}

export interface QuestionGroupView {
  readonly key: string;
  readonly wording: string;
  /** Document numbers with clauses. */
  readonly documents: readonly string[];
  readonly isVeto: boolean;
  readonly open: number;
  readonly questions: readonly QuestionView[];
}

export interface QuestionsView {
  readonly county: readonly QuestionGroupView[];
  readonly countyOpen: number;
  readonly schools: readonly QuestionGroupView[];
  readonly open: number;
  readonly all: number;
  readonly unused: readonly UnusedView[];
  readonly notAsked: readonly NotAskedView[];
}

/** An answer that no chosen standard asks for. */
export interface NotAskedView {
  readonly key: string;
  readonly unit: string;
  readonly wording: string;
  /** With who and when. */
  readonly answer: string;
}

export interface UnusedView {
  readonly given: GivenConfirmation;
  readonly unit: string;
  readonly wording: string;
  readonly reason: string;
}

/** @param school id of the only school whose questions are listed; null for all */
export function questionsView(list: QuestionList, school: string | null, language: Language): QuestionsView {
  const views = (groups: readonly QuestionGroup[]) => groups.map((group) => groupView(group, language));
  const county = views(list.county);
  const schools = views(list.schools.map((group) => ofSchool(group, school)).filter(({ questions }) => questions.length > 0));
  return {
    county: openFirst(county),
    countyOpen: county.filter(({ open }) => open > 0).length,
    schools: openFirst(schools),
    open: list.open,
    all: list.open + list.answered,
    unused: list.unused.map((one) => unusedView(one, language)),
    notAsked: list.notAsked.map((one) => notAskedView(one, language)),
  };
}

function ofSchool(group: QuestionGroup, school: string | null): QuestionGroup {
  if (school === null) return group;
  const questions = group.questions.filter(({ schoolId }) => schoolId === school);
  return { ...group, questions, open: questions.filter(({ given }) => !given).length };
}

function groupView({ about, kind, wording, cites, open, questions }: QuestionGroup, language: Language): QuestionGroupView {
  const documents = cites.map(({ number, clause }) => (clause === undefined ? number : `${number} ${clause}`));
  return {
    key: about,
    wording: inLanguage(wording, language),
    documents: [...new Set(documents)],
    isVeto: kind === "veto",
    open,
    questions: questions.map((question) => questionView(question, language)),
  };
}

function questionView(question: Question, language: Language): QuestionView {
  return {
    key: question.key,
    question,
    unit: unitName(question.subject, language),
    decides: question.decides.map((title) => inLanguage(title, language)),
    answer: question.given?.answer ?? "none",
  };
}

function unitName(subject: GivenConfirmation["subject"], language: Language): string {
  if (subject === "county") return "";
  if (subject.stage === undefined) return subject.name;
  const stage = inLanguage(STAGE_NAMES[subject.stage], language);
  return language === "zh-CN" ? `${subject.name}（${stage}）` : `${subject.name} (${stage})`;
}

function unusedView({ given, why }: UnusedConfirmation, language: Language): UnusedView {
  const wording = ALL_QUESTIONS.get(given.about)?.wording;
  return {
    given,
    unit: unitName(given.subject, language),
    wording: wording ? inLanguage(wording, language) : given.about,
    reason: inLanguage(UNUSED_WORDS[why], language),
  };
}

function notAskedView({ answer, school, stage }: IdleConfirmation, language: Language): NotAskedView {
  return {
    key: JSON.stringify([answer.about, answer.subject]),
    unit: school ? unitName({ name: school.name, ...(stage && { stage }) }, language) : "",
    wording: inLanguage(answer.wording, language),
    answer: confirmationText(answer, language),
  };
}

function openFirst(groups: readonly QuestionGroupView[]): readonly QuestionGroupView[] {
  return [...groups.filter(({ open }) => open > 0), ...groups.filter(({ open }) => open === 0)];
}

/** How the questions stand, in short: what is open before what is done; null where nothing is asked and nothing was answered. */
export function askedText({ open, answered, unused, notAsked }: QuestionList, words: QuestionTexts): string | null {
  if (open > 0) return words.open(open);
  if (answered > 0) return words.allAnswered(answered);
  if (unused.length > 0) return words.unusedTitle(unused.length);
  return notAsked.length > 0 ? words.notAskedTitle(notAsked.length) : null;
}

/** Who answered last, so that the name need not be typed again. */
export function lastName(confirmations: readonly GivenConfirmation[]): string {
  return confirmations.at(-1)?.by ?? "";
}
