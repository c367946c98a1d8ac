/** When a limit applies: what the tables say of a school, or what only the user knows. */
import type { FieldId } from "../fields/dictionary";
import type { IndicatorId } from "../indicators/catalogue";
import type { Locality, SchoolType } from "../kernel/school-kind";
import type { Bilingual } from "../kernel/text";

/**
 * A fact that the user is asked. One id has one wording, and the same implications, in all packs.
 */
export interface AskedFact {
  readonly kind: "asked";
  readonly fact: string;
  readonly of: "school" | "section";
  readonly question: Bilingual;
  /** Where the tables answer it: each holds by what the words mean. Where none does, the user is asked. */
  readonly implied?: readonly Implication[];
}

/** What the tables say answers the question: 寄宿生数 is 0, so the school is no 寄宿制学校. */
export interface Implication {
  /** Looks at the tables only. */
  readonly when: Condition;
  readonly answer: "yes" | "no";
}

export type Condition =
  | { readonly kind: "locality"; readonly in: readonly Locality[] }
  | { readonly kind: "schoolType"; readonly in: readonly SchoolType[] }
  /** An item of the section lies within the bounds, both included. */
  | { readonly kind: "item"; readonly field: FieldId; readonly atLeast?: number; readonly atMost?: number }
  /** There is less of one item of the section than of another. */
  | { readonly kind: "fewer"; readonly field: FieldId; readonly than: FieldId }
  /** An indicator of the section lies above the value. */
  | { readonly kind: "indicator"; readonly indicator: IndicatorId; readonly above: number }
  | { readonly kind: "private"; readonly is: boolean }
  /** Where the tables do not answer it, the user does with yes or no, once for a school or for each of its sections. */
  | AskedFact
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

/** One condition of several that have to hold together; undefined of none. */
export function conjunction(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const all = conditions.flatMap(conjunctsOf);
  return all.length > 1 ? { kind: "all", of: all } : all[0];
}

/** What has to hold together. */
function conjunctsOf(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [];
  return condition.kind === "all" ? condition.of : [condition];
}

const isIn = (all: readonly Condition[], one: Condition): boolean =>
  all.some((other) => JSON.stringify(other) === JSON.stringify(one));

/** What each of the conditions requires. */
export function sharedBy(conditions: readonly (Condition | undefined)[]): readonly Condition[] {
  const [first = [], ...others] = conditions.map(conjunctsOf);
  return first.filter((one) => others.every((parts) => isIn(parts, one)));
}

/** The condition without some of what it requires. */
export function without(condition: Condition | undefined, parts: readonly Condition[]): Condition | undefined {
  return conjunction(conjunctsOf(condition).filter((one) => !isIn(parts, one)));
}
