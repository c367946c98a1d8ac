/** What several parts of the report and the answer are made of: lines, figures against limits, what is missing. */
import type { Confidence } from "../../domain/kernel/citation";
import type { Stage } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Who a line speaks of. */
export interface SectionName {
  /** Position in `Report.sections`. */
  readonly index: number;
  readonly school: string;
  readonly stage: Stage;
}

/** One finding about one section, or about the county. */
export interface ReportLine {
  readonly rule: string;
  readonly standard: string;
  readonly kind: string;
  /** Name of the indicator in the catalogue, e.g. TEACHINGAREAPERPUPIL. */
  readonly indicator?: string;
  readonly title: Bilingual;
  readonly value: number | null;
  readonly unit: string;
  readonly digits: number;
  readonly limit: number | null;
  readonly bound?: "atLeast" | "atMost";
  readonly margin: number | null;
  readonly verdict: Verdict;
  readonly shortfall?: ReportShortfall;
  readonly explanation: Bilingual;
  /** Addresses of the cells the value comes from. */
  readonly cells: readonly string[];
  readonly cite?: ReportCitation;
}

export interface ReportCitation {
  readonly number: string;
  readonly title: string;
  readonly clause?: string;
  readonly confidence?: Confidence;
}

export interface ReportShortfall {
  readonly item: Bilingual;
  readonly amount: number;
  readonly unit: string;
  readonly direction: "add" | "remove";
  /** Stages share the item: the amount is for the whole school, before splitting. */
  readonly isWholeSchool: boolean;
  /** The other side of the ratio. */
  readonly orElse?: { readonly item: Bilingual; readonly atMost?: number; readonly atLeast?: number; readonly unit: string };
}

/** One indicator under one rule and stage over all sections, the worst first. */
export interface ReportIndicator {
  readonly rule: string;
  readonly title: Bilingual;
  readonly stage: Stage;
  readonly unit: string;
  readonly digits: number;
  readonly bound: "atLeast" | "atMost";
  readonly counts: VerdictCounts;
  readonly values: readonly ReportValue[];
}

export interface ReportValue {
  readonly section: SectionName;
  readonly value: number | null;
  readonly limit: number | null;
  readonly verdict: Verdict;
}

/**
 * 缺额汇总. An item that several rules ask for is counted once, with the largest amount. Where it is open which limit applies
 * to a section, the amount is the least that is missing, and `upTo` the most.
 */
export interface ReportShortfalls {
  readonly rows: readonly ReportShortfallRow[];
  readonly totals: readonly ReportShortfallTotal[];
}

export interface ReportShortfallRow {
  readonly section: SectionName;
  readonly isWholeSchool: boolean;
  readonly item: Bilingual;
  readonly amount: number;
  readonly upTo?: number;
  readonly unit: string;
  readonly direction: "add" | "remove";
  /** Titles of the rules that ask for it. */
  readonly rules: readonly Bilingual[];
}

export interface ReportShortfallTotal {
  readonly item: Bilingual;
  readonly amount: number;
  readonly upTo?: number;
  readonly unit: string;
  readonly direction: "add" | "remove";
  /** How many schools are short of it. */
  readonly schools: number;
}
