/**
 * 确认事项: what the user answers because no table holds it, with who answered and when. An answer names its school as people
 * do, by code and name, so that it is found again however the tables are read the next time.
 */
import type { Confirmation } from "../domain/checks/confirmations";
import { nameKey } from "../domain/dataset/assemble-schools";
import type { School } from "../domain/dataset/school";
import type { IsoDate } from "../domain/kernel/citation";
import type { Stage } from "../domain/kernel/stage";
import type { Bilingual } from "../domain/kernel/text";
import { PACKS } from "../domain/standards/catalogue";
import { questionsOf, type StandardQuestion } from "../domain/standards/questions";
import { isIsoDate } from "./check-settings";

/** More than any county needs; texts are counted in characters. */
export const ANSWER_LIMITS = { entries: 10_000, name: 60, school: 100, code: 40, file: 400 } as const;

/** A school, or one of its stages where the question is about a stage. */
export interface AskedSchool {
  readonly name: string;
  readonly code?: string;
  readonly stage?: Stage;
}

export interface GivenConfirmation {
  /** Id of the fact, or `<pack>/<rule>` of the judgement. */
  readonly about: string;
  readonly subject: "county" | AskedSchool;
  readonly answer: "yes" | "no";
  /** Who answers: a name as the user gives it. */
  readonly by: string;
  readonly on: IsoDate;
}

/** Why an answer cannot be taken. */
export type ConfirmationRejection = "unknownQuestion" | "wrongSubject" | "nameMissing" | "tooLong" | "badDate" | "tooMany";

/** The questions of all standards the product carries; an own standard asks none. */
export const ALL_QUESTIONS: ReadonlyMap<string, StandardQuestion> = questionsOf(PACKS);

/** Null when the answer can be taken. */
export function confirmationRejection({ about, subject, by, on }: GivenConfirmation): ConfirmationRejection | null {
  const question = ALL_QUESTIONS.get(about);
  if (!question) return "unknownQuestion";
  if (!fits(subject, question)) return "wrongSubject";
  if (by.trim() === "") return "nameMissing";
  if (by.trim().length > ANSWER_LIMITS.name || isTooLong(subject)) return "tooLong";
  return isIsoDate(on) ? null : "badDate";
}

function fits(subject: GivenConfirmation["subject"], { of }: StandardQuestion): boolean {
  if (subject === "county" || of === "county") return subject === of;
  if (subject.name.trim() === "" && !subject.code) return false;
  // Without a stage it is meant for every stage of the school.
  return subject.stage === undefined || of === "section";
}

function isTooLong(subject: GivenConfirmation["subject"]): boolean {
  if (subject === "county") return false;
  return subject.name.length > ANSWER_LIMITS.school || (subject.code ?? "").length > ANSWER_LIMITS.code;
}

export type TakenConfirmation =
  | { readonly ok: true; readonly confirmations: readonly GivenConfirmation[] }
  | { readonly ok: false; readonly why: ConfirmationRejection };

/** Adds answers, or says why one of them cannot be taken; what was given before about the same is replaced. */
export function takeConfirmations(given: readonly GivenConfirmation[], added: readonly GivenConfirmation[]): TakenConfirmation {
  let confirmations = given;
  for (const one of added) {
    const why = confirmationRejection(one);
    if (why) return { ok: false, why };
    confirmations = [...withoutConfirmation(confirmations, one), { ...one, by: one.by.trim() }];
  }
  return confirmations.length > ANSWER_LIMITS.entries ? { ok: false, why: "tooMany" } : { ok: true, confirmations };
}

/** Withdraws what was answered about this: the question is open again. */
export function withoutConfirmation(
  given: readonly GivenConfirmation[],
  withdrawn: Pick<GivenConfirmation, "about" | "subject">,
): readonly GivenConfirmation[] {
  return given.filter(({ about, subject }) => about !== withdrawn.about || !isSame(subject, withdrawn.subject));
}

/** Codes decide where both have one, names else. */
function isSame(one: GivenConfirmation["subject"], other: GivenConfirmation["subject"]): boolean {
  if (one === "county" || other === "county") return one === other;
  if (one.stage !== other.stage) return false;
  return one.code !== undefined && other.code !== undefined ? one.code === other.code : nameKey(one.name) === nameKey(other.name);
}

/** Why a stored answer is not used in this workbook. */
export type UnusedReason = "unknownQuestion" | "wrongSubject" | "schoolAbsent" | "severalSchools" | "stageAbsent";

export interface UnusedConfirmation<G extends GivenConfirmation = GivenConfirmation> {
  readonly given: G;
  readonly why: UnusedReason;
}

export interface ResolvedConfirmations<G extends GivenConfirmation = GivenConfirmation> {
  /** For the schools as they were read now. */
  readonly confirmations: readonly Confirmation[];
  readonly unused: readonly UnusedConfirmation<G>[];
}

/** Finds the schools the answers speak of. */
export function resolveConfirmations<G extends GivenConfirmation>(
  given: readonly G[],
  schools: readonly School[],
): ResolvedConfirmations<G> {
  if (given.length === 0) return { confirmations: [], unused: [] };
  const find = schoolFinder(schools);
  const confirmations: Confirmation[] = [];
  const unused: UnusedConfirmation<G>[] = [];
  for (const one of given) {
    const subject = subjectIdOf(one, find);
    if (typeof subject === "string")
      confirmations.push({ about: one.about, subject, answer: one.answer, by: one.by, on: one.on });
    else unused.push({ given: one, why: subject.why });
  }
  return { confirmations, unused };
}

type Finder = (asked: AskedSchool) => School | { readonly why: UnusedReason };

function subjectIdOf({ about, subject }: GivenConfirmation, find: Finder): string | { readonly why: UnusedReason } {
  const question = ALL_QUESTIONS.get(about);
  if (!question) return { why: "unknownQuestion" };
  if (!fits(subject, question)) return { why: "wrongSubject" };
  if (subject === "county") return "county";
  const school = find(subject);
  if ("why" in school) return school;
  if (subject.stage === undefined) return school.id;
  return school.stages[subject.stage] ? sectionIdOf(school, subject.stage) : { why: "stageAbsent" };
}

export function sectionIdOf({ id }: Pick<School, "id">, stage: Stage): string {
  return `${id}/${stage}`;
}

/** By code; else by name, unless both have codes and these differ: such schools are different ones. */
function schoolFinder(schools: readonly School[]): Finder {
  const byCode = grouped(schools, ({ code }) => code);
  const byName = grouped(schools, ({ name }) => nameKey(name));
  return ({ name, code }) => {
    const coded = code === undefined ? [] : (byCode.get(code) ?? []);
    const named = (byName.get(nameKey(name)) ?? []).filter((school) => code === undefined || school.code === undefined);
    const [only, ...others] = coded.length > 0 ? coded : named;
    if (!only) return { why: "schoolAbsent" };
    return others.length > 0 ? { why: "severalSchools" } : only;
  };
}

function grouped(schools: readonly School[], keyOf: (school: School) => string | undefined): ReadonlyMap<string, School[]> {
  const groups = new Map<string, School[]>();
  for (const school of schools) {
    const key = keyOf(school);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), school]);
  }
  return groups;
}

/** How an answer names this school. */
export function askedSchool({ name, code }: Pick<School, "name" | "code">, stage?: Stage): AskedSchool {
  return { name, ...(code === undefined ? {} : { code }), ...(stage === undefined ? {} : { stage }) };
}

/** Why an answer is not used, for every surface. */
export const UNUSED_WORDS: Readonly<Record<UnusedReason, Bilingual>> = {
  unknownQuestion: {
    zh: "本版本收录的标准中没有这一事项",
    en: "no standard of this version asks it",
  },
  wrongSubject: {
    zh: "填写单位不对：全县的事项不写学校和学段，学校的事项要写学校；只有分学段的事项才写学段",
    en: "it is given for the wrong unit: questions about the county name no school, those about a school do, and only those about a stage name a stage",
  },
  schoolAbsent: {
    zh: "表中已没有这所学校，请核对校名和学校标识码",
    en: "the school is no longer in the tables; check its name and code",
  },
  severalSchools: {
    zh: "表中有几所同名学校，请补充学校标识码",
    en: "several schools have this name; add the school code",
  },
  stageAbsent: {
    zh: "表中这所学校没有该学段",
    en: "the school has no such stage in the tables",
  },
};
