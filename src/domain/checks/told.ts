/** What a finding tells beside its verdict: what is missing, which limits may apply, what it rests on, why it does not apply. */
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { IsoDate } from "../kernel/citation";
import type { MissingReason } from "../kernel/reading";
import type { Locality, SchoolType } from "../kernel/school-kind";
import type { Bilingual } from "../kernel/text";
import type { Verdict } from "../kernel/verdict";
import type { IndicatorId } from "../indicators/catalogue";
import type { Condition } from "../standards/condition";
import type { Confirmation } from "./confirmations";

/** What is missing to meet a limit: so much more (or less) of one item turns the verdict, one unit less does not. */
export interface Shortfall {
  readonly of: FieldId;
  /** Above 0, in the unit of the field; whole for countable items. */
  readonly amount: number;
  readonly unit: string;
  readonly direction: "add" | "remove";
  /** The item is shared by several stages of the school: the amount is what the whole school needs before splitting. */
  readonly wholeSchool?: true;
  /** The other side of the ratio: with at most (at least) so many of this item the verdict turns too. */
  readonly orElse?: { readonly of: FieldId; readonly atMost?: number; readonly atLeast?: number; readonly unit: string };
}

/**
 * A limit that may apply, where it is not known which of several does, or whether any: a condition is open, or the document is
 * silent between two sizes.
 */
export interface PossibleLimit {
  /** In this case, as far as it is not known whether it is one; absent for all other cases. */
  readonly when?: Condition;
  /** The listed size (班数, 人数) whose limit it is, where the document does not say what applies between two. */
  readonly at?: number;
  /** Absent where the document then sets none. */
  readonly limit?: number;
  /** The verdict if this one applies. */
  readonly verdict: Verdict;
  /** Signed distance to it in the unit of the value. */
  readonly margin?: number;
  readonly shortfall?: Shortfall;
}

/** The least change of one item that turns a verdict: one step less does not. */
export interface Turn {
  readonly of: FieldId;
  /** Above 0, in the unit of the field; whole for countable items. */
  readonly amount: number;
  readonly unit: string;
  readonly direction: "add" | "remove";
  /** What there is of the item now, in the whole school where it is shared. */
  readonly whole: number;
  /** The item is shared by several stages of the school: the amount is that of the whole school before splitting. */
  readonly wholeSchool?: true;
}

/** What a figure that is not known is at the least, and what proves it. */
export interface ProvenLeast {
  /** In the unit of what the rule limits. */
  readonly atLeast: number;
  /** The figure that proves it, with its value. */
  readonly by: IndicatorId;
  readonly found: number;
  /** Of a share of classes: the size above which they are counted. */
  readonly over?: number;
  /** Where that figure, and what else is needed, stands. */
  readonly cells: readonly CellRef[];
}

/** One item that had to be known and was not. */
export interface Undecided {
  readonly field: FieldId;
  readonly reason: MissingReason;
  readonly cells: readonly CellRef[];
}

/** An answer of the user with the question as it was asked. */
export interface Confirmed extends Confirmation {
  readonly wording: Bilingual;
}

/** A fact that conditions ask for and that the tables answer. */
export interface ImpliedFact {
  readonly about: string;
  /** The question as it would be asked. */
  readonly wording: Bilingual;
  readonly answer: "yes" | "no";
  /** What the tables say that answers it. */
  readonly when: Condition;
  /** Where they say it. */
  readonly cells: readonly CellRef[];
}

/** The user answered otherwise than the tables: the fact is not known. */
export interface Contradicted extends ImpliedFact {
  readonly given: Confirmation;
}

/** What the tables say a school is or has. */
export type SchoolFact =
  | { readonly kind: "area"; readonly area: Locality }
  | { readonly kind: "type"; readonly type: SchoolType }
  | { readonly kind: "private"; readonly is: boolean }
  | { readonly kind: "item"; readonly field: FieldId; readonly value: number }
  | { readonly kind: "indicator"; readonly indicator: IndicatorId; readonly value: number };

/**
 * Why a rule does not apply (不适用).
 * - `condition`: it applies only under a condition that does not hold, or has limits only under such
 * - `typeExcluded`, `privateExcluded`, `smallPoint`: the standard does not speak of such schools
 * - `notInForce`: nothing of it is in force on the day
 * - `members`: none of the rules it takes together applies
 * - `oneSchool`, `oneStage`, `noSchools`: what is judged over the county has no county before it
 */
export type WhyNot =
  | { readonly kind: "condition"; readonly when: Condition; readonly facts: readonly SchoolFact[] }
  | { readonly kind: "typeExcluded"; readonly type: SchoolType }
  | { readonly kind: "privateExcluded" }
  | { readonly kind: "smallPoint"; readonly least: number; readonly pupils: number }
  | { readonly kind: "notInForce"; readonly asOf: IsoDate; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly kind: "members" }
  | { readonly kind: "oneSchool" | "oneStage" | "noSchools" };
