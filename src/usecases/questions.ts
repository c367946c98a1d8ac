/**
 * 需要确认的事项: what the chosen standards ask of this workbook, with what was answered. Questions about schools are asked
 * only of the schools where the answer would change a verdict; what was answered stays in sight, so that it can be changed.
 */
import type { Confirmation } from "../domain/checks/confirmations";
import { countyFindingsOf } from "../domain/checks/county";
import type { Finding } from "../domain/checks/finding";
import type { School } from "../domain/dataset/school";
import type { Stage } from "../domain/kernel/stage";
import { STAGES } from "../domain/kernel/stage";
import type { Bilingual } from "../domain/kernel/text";
import { asksSchools, questionsOf, type StandardQuestion } from "../domain/standards/questions";
import type { Checked } from "./check-grids";
import { confirmationsIdle, type IdleConfirmation } from "./confirmations-used";
import { askedSchool, sectionIdOf, type GivenConfirmation, type UnusedConfirmation } from "./given-confirmations";

/** One question to one unit: the county, a school, or a stage of a school. */
export interface Question {
  /** What it is about and whom it is asked of. */
  readonly key: string;
  readonly about: string;
  readonly subject: GivenConfirmation["subject"];
  /** Id of the school; absent for the county. */
  readonly schoolId?: string;
  /** Titles of the requirements that wait for the answer, or rest on it; empty when it changes nothing now. */
  readonly decides: readonly Bilingual[];
  readonly given?: Pick<GivenConfirmation, "answer" | "subject"> & Partial<Pick<GivenConfirmation, "by" | "on">>;
}

/** A question with everybody it is asked of. */
export interface QuestionGroup extends Omit<StandardQuestion, "titles"> {
  readonly questions: readonly Question[];
  /** How many of them are not answered. */
  readonly open: number;
}

export interface QuestionList {
  /** In the order of the standards. */
  readonly county: readonly QuestionGroup[];
  readonly schools: readonly QuestionGroup[];
  readonly open: number;
  readonly answered: number;
  /** Answers in the workbook that are not used, and why. */
  readonly unused: readonly UnusedConfirmation[];
  /** Answers that were understood and that none of the chosen standards asks for. */
  readonly notAsked: readonly IdleConfirmation[];
}

function questionKey(about: string, subjectId: string): string {
  return `${about} ${subjectId}`;
}

/** What a key says; ids of questions hold no blanks. */
export function questionOfKey(key: string): { readonly about: string; readonly subjectId: string } {
  const at = key.indexOf(" ");
  return { about: key.slice(0, at), subjectId: key.slice(at + 1) };
}

/** The keys of the questions that would decide a finding. */
export function questionsAskedBy({ asks = [], sectionId, stage }: Finding): readonly string[] {
  const schoolId = sectionId.slice(0, -`/${stage}`.length);
  const idOf = { county: "county", school: schoolId, section: sectionId };
  return asks.map(({ about, of }) => questionKey(about, idOf[of]));
}

export function questionList(checked: Checked): QuestionList {
  const { evaluation, unusedConfirmations } = checked;
  const asked = questionsOf(evaluation.packs);
  const collected = collect(checked, asked);
  const groups = [...asked.values()].flatMap(({ about, kind, of, wording, cites }): QuestionGroup[] => {
    const questions = [...(collected.get(about)?.values() ?? [])];
    const open = questions.filter(({ given }) => !given).length;
    return questions.length > 0 ? [{ about, kind, of, wording, cites, questions, open }] : [];
  });
  const all = groups.flatMap(({ questions }) => questions);
  const open = all.filter(({ given }) => !given).length;
  return {
    county: groups.filter(({ of }) => of === "county"),
    schools: groups.filter(({ of }) => of !== "county"),
    open,
    answered: all.length - open,
    unused: unusedConfirmations,
    notAsked: confirmationsIdle(
      checked.confirmations.filter(({ about }) => !asked.has(about)),
      evaluation,
      [],
    ),
  };
}

/** Questions by what they are about and by whom they are asked of. */
type Collected = Map<string, Map<string, Question>>;

function collect(checked: Checked, asked: ReadonlyMap<string, StandardQuestion>): Collected {
  const collected: Collected = new Map();
  const add = (about: string, of: Place, answer: Confirmation | undefined, finding: Finding | null) => {
    const question = asked.get(about);
    if (!question) return;
    const unit = unitOf(question, of);
    const own = collected.get(about) ?? new Map<string, Question>();
    collected.set(about, own);
    const before = own.get(unit.id) ?? questionFor(about, unit, answer && givenBy(answer, of));
    own.set(unit.id, finding ? { ...before, decides: withTitle(before.decides, finding.rule.title) } : before);
  };
  const addFindings = (findings: readonly Finding[], of: Place) => {
    for (const finding of findings) {
      // A rule of several rules asks what its members ask: they are listed.
      if (finding.kind === "quorum") continue;
      for (const { about } of finding.asks ?? []) add(about, of, undefined, finding);
      for (const answer of finding.confirmations ?? []) add(answer.about, of, answer, finding);
    }
  };
  addFindings(countyFindingsOf(checked.evaluation), null);
  const { packs, asOf, schools } = checked.evaluation;
  // The findings of a county are made only when somebody looks at them.
  const asking = asksSchools(packs, asOf) ? schools : [];
  for (const { school, sections } of asking) {
    for (const { section, findings } of sections) addFindings(findings, { school, stage: section.stage });
  }
  const places = placesOf(checked);
  for (const answer of checked.confirmations) {
    const place = places.get(answer.subject);
    if (place === undefined) continue;
    for (const one of unitsMeant(place, asked.get(answer.about))) add(answer.about, one, answer, null);
  }
  return collected;
}

/** A section, or null for the county; without a stage, the school. */
type Place = { readonly school: School; readonly stage?: Stage } | null;

interface Unit {
  readonly id: string;
  readonly subject: GivenConfirmation["subject"];
  readonly schoolId?: string;
}

function unitOf({ of }: StandardQuestion, place: Place): Unit {
  if (!place) return { id: "county", subject: "county" };
  const { school } = place;
  const stage = of === "section" ? place.stage : undefined;
  const id = stage === undefined ? school.id : sectionIdOf(school, stage);
  return { id, subject: askedSchool(school, stage), schoolId: school.id };
}

function questionFor(about: string, { id, subject, schoolId }: Unit, given: Question["given"]): Question {
  return {
    key: questionKey(about, id),
    about,
    subject,
    ...(schoolId === undefined ? {} : { schoolId }),
    decides: [],
    ...(given ? { given } : {}),
  };
}

/** An answer for the school may have been given for all its stages at once. */
function givenBy({ subject, answer, by, on }: Confirmation, place: Place): Question["given"] {
  const of = place && askedSchool(place.school, subject === place.school.id ? undefined : place.stage);
  return { answer, subject: of ?? "county", ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
}

/** What is asked of each stage may be answered for the whole school. */
function unitsMeant(place: Place, question: StandardQuestion | undefined): readonly Place[] {
  if (!place || place.stage !== undefined || question?.of !== "section") return [place];
  return STAGES.filter((stage) => place.school.stages[stage]).map((stage) => ({ school: place.school, stage }));
}

function withTitle(titles: readonly Bilingual[], title: Bilingual): readonly Bilingual[] {
  return titles.some(({ zh }) => zh === title.zh) ? titles : [...titles, title];
}

function placesOf({ reading }: Checked): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>([["county", null]]);
  for (const school of reading.schools) {
    places.set(school.id, { school });
    for (const stage of STAGES) if (school.stages[stage]) places.set(sectionIdOf(school, stage), { school, stage });
  }
  return places;
}
