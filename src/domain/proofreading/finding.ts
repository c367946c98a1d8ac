/** What does not fit in a report (校对结果). */
import type { CellRef } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";

/**
 * - `arithmetic` a value per head or a share against the totals beside it · `twoValues` two figures for one thing
 * - `partWhole` parts and wholes · `impossible` no count makes that share
 * - `table` another figure than the workbook's · `otherYear` the workbook's figure of the year before
 * - `limit` a quoted limit that the standard does not have · `conclusion` 达标 where the figure misses the limit
 */
export type ProofKind = "arithmetic" | "twoValues" | "table" | "otherYear" | "limit" | "conclusion" | "impossible" | "partWhole";

/** `error`: cannot both be true. `query`: please look, it may be right. */
export type Severity = "error" | "query";

export interface ProofFinding {
  readonly id: string;
  readonly kind: ProofKind;
  readonly severity: Severity;
  /** Ids of the claims that do not fit, the one to look at first at the beginning. */
  readonly claims: readonly string[];
  readonly cells: readonly CellRef[];
  /** What the claim would be if the other figures are right, in its own unit, unrounded. */
  readonly expected?: number;
  readonly message: Bilingual;
}

/** A finding before it has a number. */
export type Found = Omit<ProofFinding, "id">;
