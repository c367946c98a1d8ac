/** What a check says about one section, and the whole evaluation of a set of schools, as plain JSON. */
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { Citation, Confidence, IsoDate } from "../kernel/citation";
import type { MissingReason, Reading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { Verdict } from "../kernel/verdict";
import type { School, Section } from "../dataset/school";
import type { Range, TheilDecomposition } from "../dispersion/inequality";
import type { IndicatorId } from "../indicators/catalogue";
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

/** One item that had to be known and was not. */
export interface Undecided {
  readonly field: FieldId;
  readonly reason: MissingReason;
  readonly cells: readonly CellRef[];
}

export interface Finding {
  /** `<pack>/<rule>`, e.g. `cn-quality-2017/L4` */
  readonly rule: string;
  readonly pack: string;
  /** Kind of the requirement; the explanation is chosen by it. */
  readonly kind: string;
  /** What the rule requires, as its pack names it. */
  readonly title?: Bilingual;
  readonly sectionId: string;
  readonly stage: Stage;
  readonly indicator?: IndicatorId;
  readonly verdict: Verdict;
  /** The indicator's value, unrounded. */
  readonly value?: number;
  readonly limit?: number;
  readonly bound?: "atLeast" | "atMost";
  /** Signed distance to the limit in the unit of the indicator: negative when it fails. */
  readonly margin?: number;
  readonly shortfall?: Shortfall;
  /** Items that would decide a `cannotTell`. */
  readonly undecided?: readonly Undecided[];
  /** Questions an answer to which would decide a `cannotTell`: ids of facts, or the rule itself where it is a judgement. */
  readonly asks?: readonly string[];
  /** The user's answers that the verdict rests on. */
  readonly confirmations?: readonly Confirmation[];
  /** Facts for the sentences of this requirement kind, e.g. `{ met: 5, needed: 6 }`. Plain JSON. */
  readonly facts?: Readonly<Record<string, number | string | readonly string[]>>;
  /** The findings that a requirement of several rules (quorum) was decided by, in the order of the document. */
  readonly members?: readonly Finding[];
  /** Every cell the value was computed from, or where the missing item was expected. */
  readonly cells: readonly CellRef[];
  readonly cite?: Citation;
  readonly confidence?: Confidence;
}

/** Our own failure while checking; never a verdict about a school. */
export interface Defect {
  readonly rule: string;
  readonly sectionId?: string;
  readonly error: string;
}

export interface SectionEvaluation {
  readonly section: Section;
  /** Every indicator of the catalogue for this section. */
  readonly indicators: Readonly<Record<IndicatorId, Reading>>;
  /** Findings of all chosen packs. */
  readonly findings: readonly Finding[];
  /** Per pack: does the school section meet it as a whole? */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Per pack that asks for such: does it meet what counts for the county and not for its own verdict? */
  readonly beside: Readonly<Record<string, Verdict>>;
}

export interface SchoolEvaluation {
  readonly school: School;
  readonly sections: readonly SectionEvaluation[];
}

export interface CountyIndicator {
  readonly indicator: IndicatorId;
  /** Pooled county value ΣRᵢ/N, in the unit of the indicator. */
  readonly mean: number | null;
  /** 差异系数; null when it cannot be computed (a section without the item, or mean 0). */
  readonly cv: number | null;
  readonly limit?: number;
  readonly verdict?: Verdict;
  readonly rule?: string;
  readonly cite?: Citation;
  /** Sections whose value is not known, by section id. */
  readonly missing: readonly string[];
  /** Share of each section in Σ(nᵢ/N)(xᵢ−X)², by section id. */
  readonly shares: Readonly<Record<string, number>>;
  /** 差异系数 of the other sections, by section id; null where the others have nothing or there are none. */
  readonly cvWithout: Readonly<Record<string, number | null>>;
  /** Measures that no document limits: they describe. Null where there is no 差异系数. */
  readonly inequality: Inequality | null;
}

export interface Inequality {
  /** 基尼系数, weighted by pupils. */
  readonly gini: number;
  /** 泰尔指数 T, between and within 城区 / 镇区 / 乡村; sections whose area is not known are a group of their own, `unknown`. */
  readonly theil: TheilDecomposition;
  /** 极差, 极差率. */
  readonly range: Range;
}

export interface CountyEvaluation {
  readonly sections: number;
  /** Null when a section's pupils are not known. */
  readonly pupils: number | null;
  readonly indicators: Readonly<Partial<Record<IndicatorId, CountyIndicator>>>;
  readonly compositeCv?: number | null;
  /** Findings about the county as a whole; their `sectionId` is `county/<stage>`. */
  readonly findings: readonly Finding[];
  /**
   * Sections that miss, or where it cannot be told, a requirement that counts for the county and not for the verdict of the
   * section; absent where there are none.
   */
  readonly beside?: { readonly fail: number; readonly cannotTell: number };
  readonly verdict?: Verdict;
}

export interface Coverage {
  readonly rules: number;
  readonly pass: number;
  readonly fail: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

export interface Evaluation {
  readonly packs: readonly string[];
  readonly asOf: IsoDate;
  readonly schools: readonly SchoolEvaluation[];
  /** By stage; only stages with at least one section. One school is a county of one. */
  readonly county: Readonly<Partial<Record<Stage, CountyEvaluation>>>;
  readonly coverage: Coverage;
  readonly defects: readonly Defect[];
}
