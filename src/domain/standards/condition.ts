/** When a limit applies: what the tables say of a school, or what only the user knows. */
import type { FieldId } from "../fields/dictionary";
import type { IndicatorId } from "../indicators/catalogue";
import type { Locality, SchoolType } from "../kernel/school-kind";
import type { Bilingual } from "../kernel/text";

/** A fact that only the user knows. One id has one wording in all packs. */
export interface AskedFact {
  readonly kind: "asked";
  readonly fact: string;
  readonly of: "school" | "section";
  readonly question: Bilingual;
}

export type Condition =
  | { readonly kind: "locality"; readonly in: readonly Locality[] }
  | { readonly kind: "schoolType"; readonly in: readonly SchoolType[] }
  /** An item of the section lies within the bounds, both included. */
  | { readonly kind: "item"; readonly field: FieldId; readonly atLeast?: number; readonly atMost?: number }
  /** An indicator of the section lies above the value. */
  | { readonly kind: "indicator"; readonly indicator: IndicatorId; readonly above: number }
  | { readonly kind: "private"; readonly is: boolean }
  /** No table holds it: the user answers yes or no, once for a school or for each of its sections. */
  | AskedFact
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };
