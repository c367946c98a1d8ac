/**
 * 确认事项: what the user answers because no table holds it, with who answered and when. An answer names its school as people
 * do, by code and name, so that it is found again however the tables are read the next time.
 */
import type { Confirmation } from "../domain/checks/confirmations";
import { nameKey } from "../domain/dataset/assemble-schools";
import type { School } from "../domain/dataset/school";
import type { IsoDate } from "../domain/kernel/citation";
import { STAGES, type Stage } from "../domain/kernel/stage";
import type { Bilingual } from "../domain/kernel/text";
import { OWN_FACTS } from "../domain/own-standard/fact-words";
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

/** The questions of all standards the product carries, and those that only standards of the user's own ask. */
export const ALL_QUESTIONS: ReadonlyMap<string, StandardQuestion> = new Map([
  ...questionsOf(PACKS),
  ...OWN_FACTS.map(({ fact, of, question }): [string, StandardQuestion] => {
    return [fact, { about: fact, kind: "fact", of, wording: question, titles: [], cites: [] }];
  }),
]);

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

/** Why an answer is not used with these tables. */
export type UnusedReason =
  | "unknownQuestion"
  | "wrongSubject"
  | "schoolAbsent"
  | "severalSchools"
  | "stageAbsent"
  /** The code is that of one school, the name that of another or of none. */
  | "nameAgainstCode"
  /** Code of a school whose leading zeros are gone, or written as 3.7E+09. */
  | "codeDamaged"
  /** The same is answered with yes and with no. */
  | "contradicted";

export interface UnusedConfirmation<G extends GivenConfirmation = GivenConfirmation> {
  readonly given: G;
  readonly why: UnusedReason;
}

export interface ResolvedConfirmations<G extends GivenConfirmation = GivenConfirmation> {
  /** For the schools as they were read now. */
  readonly confirmations: readonly Confirmation[];
  readonly unused: readonly UnusedConfirmation<G>[];
  /** Of whom something is answered that cannot be used: no other answer to it is, either. */
  readonly open: readonly OpenSubject[];
}

export type OpenSubject = Pick<Confirmation, "about" | "subject">;

/** What is answered, and of whom. */
type AskedAbout = Pick<GivenConfirmation, "about" | "subject">;

/**
 * Finds the schools the answers speak of.
 * @param names `kept`: a school may have another name by now, its code tells · `current`: name and code are to agree
 * @param refused answers that cannot be used by what they say themselves
 */
export function resolveConfirmations<G extends GivenConfirmation>(
  given: readonly G[],
  schools: readonly School[],
  names: "kept" | "current",
  refused: readonly AskedAbout[] = [],
): ResolvedConfirmations<G> {
  if (given.length + refused.length === 0) return { confirmations: [], unused: [], open: [] };
  const find = schoolFinder(schools, names);
  const found: { readonly given: G; readonly confirmation: Confirmation }[] = [];
  const unused: UnusedConfirmation<G>[] = [];
  for (const one of given) {
    const subject = subjectIdOf(one, find);
    if (typeof subject === "string") {
      const { about, answer, by, on } = one;
      found.push({ given: one, confirmation: { about, subject, answer, by, on } });
    } else unused.push({ given: one, why: subject.why });
  }
  const contradicted = contradictedIn(found.map(({ confirmation }) => confirmation));
  const open = refused.flatMap((one): readonly OpenSubject[] => {
    const subject = subjectIdOf(one, find);
    return typeof subject === "string" ? [{ about: one.about, subject }] : [];
  });
  return {
    confirmations: found.flatMap(({ confirmation }) => (contradicted.has(confirmation) ? [] : [confirmation])),
    unused: [
      ...unused,
      ...found.flatMap((one) => (contradicted.has(one.confirmation) ? [{ given: one.given, why: "contradicted" } as const] : [])),
    ],
    open: [...open, ...[...contradicted].map(({ about, subject }) => ({ about, subject }))],
  };
}

/** Answers to one question that say yes and no of the same, also of a school as a whole and of one of its stages. */
function contradictedIn(confirmations: readonly Confirmation[]): ReadonlySet<Confirmation> {
  const byQuestion = new Map<string, Confirmation[]>();
  for (const one of confirmations) byQuestion.set(one.about, [...(byQuestion.get(one.about) ?? []), one]);
  const contradicted = new Set<Confirmation>();
  for (const all of byQuestion.values()) {
    if (all.every(({ answer }) => answer === all[0]!.answer)) continue;
    const bySubject = new Map<string, Confirmation[]>();
    for (const one of all) bySubject.set(one.subject, [...(bySubject.get(one.subject) ?? []), one]);
    for (const [subject, own] of bySubject) {
      const together = [...own, ...(bySubject.get(schoolIdOf(subject)) ?? [])];
      if (together.some(({ answer }) => answer !== together[0]!.answer)) for (const one of together) contradicted.add(one);
    }
  }
  return contradicted;
}

/** The school of a section; of anything else the same. */
function schoolIdOf(subject: string): string {
  const stage = STAGES.find((one) => subject.endsWith(`/${one}`));
  return stage === undefined ? subject : subject.slice(0, -`/${stage}`.length);
}

type Finder = (asked: AskedSchool) => School | { readonly why: UnusedReason };

function subjectIdOf({ about, subject }: AskedAbout, find: Finder): string | { readonly why: UnusedReason } {
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
function schoolFinder(schools: readonly School[], names: "kept" | "current"): Finder {
  const byCode = grouped(schools, ({ code }) => code);
  const byName = grouped(schools, ({ name }) => nameKey(name));
  const byDigits = grouped(schools, ({ code }) => (code === undefined ? undefined : withoutZeros(code)));
  return ({ name, code }) => {
    const coded = code === undefined ? [] : (byCode.get(code) ?? []);
    const called = byName.get(nameKey(name)) ?? [];
    const [only, ...others] =
      coded.length > 0 ? coded : called.filter((school) => code === undefined || school.code === undefined);
    if (!only) return { why: code === undefined ? "schoolAbsent" : whyNotByCode(code, called, byDigits) };
    if (others.length > 0) return { why: "severalSchools" };
    if (coded.length === 0 || name.trim() === "" || called.includes(only)) return only;
    // A school that is called otherwise now has kept its code; the name of another school speaks of that one.
    return names === "kept" && called.length === 0 ? only : { why: "nameAgainstCode" };
  };
}

function whyNotByCode(code: string, called: readonly School[], byDigits: ReadonlyMap<string, School[]>): UnusedReason {
  if (/^\d+(\.\d+)?E\+?\d+$/i.test(code) || byDigits.has(withoutZeros(code))) return "codeDamaged";
  return called.length > 0 ? "nameAgainstCode" : "schoolAbsent";
}

function withoutZeros(code: string): string {
  return code.replace(/^0+/, "");
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
  nameAgainstCode: {
    zh: "校名和学校标识码在表中不是同一所学校，请核对",
    en: "name and code are not those of one school in the tables; check them",
  },
  codeDamaged: {
    zh: "学校标识码少了前面的 0 或变成了科学计数，与表中的不同；请把这一列设为文本后重新填写",
    en: "the school code has lost its leading zeros or became a number like 3.7E+09 and is not that of the tables; format the column as text and write it again",
  },
  contradicted: {
    zh: "同一事项既答“是”又答“否”，都没有采用，请只留一行",
    en: "the same is answered with yes and with no, and neither is used; leave one of them",
  },
};
