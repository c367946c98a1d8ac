/** Which section of which school a formula asks about (contracts.md §3): by name, by its own row in a list, or the only one. */
import type { SchoolEvaluation, SectionEvaluation } from "../domain/checks/finding";
import type { CellRef } from "../domain/kernel/cell";
import type { Stage } from "../domain/kernel/stage";
import type { Checked } from "./check-grids";
import { rowOwner } from "./row-owners";

export interface SectionQuery {
  /** Name or code of the school; null when the formula names none. */
  readonly school: string | null;
  /** 小学, 初中, primary or junior; null when the formula names none. */
  readonly stage: string | null;
  /** The cell of the formula, when the host tells it. */
  readonly at: CellRef | null;
}

/** Why no section answers the query. */
export type NoSection =
  | { readonly kind: "noTable" }
  | { readonly kind: "severalSchools"; readonly count: number }
  | { readonly kind: "unknownSchool"; readonly school: string }
  | { readonly kind: "ambiguousSchool"; readonly school: string; readonly count: number }
  | { readonly kind: "unknownStage"; readonly stage: string }
  | { readonly kind: "stageNeeded"; readonly school: string }
  | { readonly kind: "stageAbsent"; readonly school: string; readonly stage: Stage }
  | { readonly kind: "notAssessed"; readonly school: string };

export type FoundSections =
  { readonly ok: true; readonly section: SectionEvaluation } | { readonly ok: false; readonly why: NoSection };

export function findSection(checked: Checked, query: SectionQuery): FoundSections {
  const { schools } = checked.evaluation;
  const stage = query.stage === null ? null : stageNamed(query.stage);
  if (stage === undefined) return no({ kind: "unknownStage", stage: query.stage! });
  const row = query.at ? rowOwner(checked, query.at) : null;
  if (query.school !== null) {
    const named = schoolsNamed(checked, query.school);
    if (named.length === 0) return no({ kind: "unknownSchool", school: query.school });
    const ofRow = named.filter(({ school }) => school.id === row?.schoolId);
    const [school] = ofRow.length === 1 ? ofRow : named;
    if (named.length > 1 && ofRow.length !== 1) {
      return no({ kind: "ambiguousSchool", school: query.school, count: named.length });
    }
    return sectionOf(school!, stage, row?.schoolId === school!.school.id ? row.stage : null);
  }
  const own = schools.find(({ school }) => school.id === row?.schoolId);
  if (own) return sectionOf(own, stage, row!.stage);
  if (schools.length === 0) return no({ kind: "noTable" });
  if (schools.length > 1) return no({ kind: "severalSchools", count: schools.length });
  return sectionOf(schools[0]!, stage, null);
}

function sectionOf({ school, sections }: SchoolEvaluation, asked: Stage | null, ofRow: Stage | null): FoundSections {
  const [only] = sections;
  if (!only) return no({ kind: "notAssessed", school: school.name });
  const stage = asked ?? ofRow ?? (sections.length === 1 ? only.section.stage : null);
  if (stage === null) return no({ kind: "stageNeeded", school: school.name });
  const section = sections.find((candidate) => candidate.section.stage === stage);
  return section ? { ok: true, section } : no({ kind: "stageAbsent", school: school.name, stage });
}

const no = (why: NoSection): FoundSections => ({ ok: false, why });

const STAGE_WORDS: ReadonlyMap<string, Stage> = new Map([
  ["小学", "primary"],
  ["小学部", "primary"],
  ["primary", "primary"],
  ["初中", "junior"],
  ["初中部", "junior"],
  ["junior", "junior"],
]);

export function stageNamed(text: string): Stage | undefined {
  return STAGE_WORDS.get(plain(text).toLowerCase());
}

/** Thousands of formulas ask the same result, so the names are sorted out once per result. */
const byName = new WeakMap<Checked, ReadonlyMap<string, readonly SchoolEvaluation[]>>();

/** Names are compared without blanks and full-width differences; codes exactly. */
function schoolsNamed(checked: Checked, asked: string): readonly SchoolEvaluation[] {
  let names = byName.get(checked);
  if (!names) byName.set(checked, (names = namesOf(checked.evaluation.schools)));
  const found = [...(names.get(`name ${plain(asked)}`) ?? []), ...(names.get(`code ${asked.trim()}`) ?? [])];
  return found.length > 1 ? checked.evaluation.schools.filter((school) => found.includes(school)) : found;
}

function namesOf(schools: readonly SchoolEvaluation[]): ReadonlyMap<string, readonly SchoolEvaluation[]> {
  const names = new Map<string, SchoolEvaluation[]>();
  const add = (key: string, school: SchoolEvaluation) => {
    const others = names.get(key);
    if (others) others.push(school);
    else names.set(key, [school]);
  };
  for (const one of schools) {
    add(`name ${plain(one.school.name)}`, one);
    if (one.school.code) add(`code ${one.school.code}`, one);
  }
  return names;
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "");
}
