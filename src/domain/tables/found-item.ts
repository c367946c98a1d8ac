/** One item as one table gives it. */
import type { FieldId } from "../fields/dictionary";
import type { Reading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";

export interface FoundItem {
  readonly field: FieldId;
  /** The stage the figure speaks of; null: the whole school, or a stage that the table does not say. */
  readonly stage: SchoolStage | null;
  readonly reading: Reading;
  readonly rank: Rank;
}

/**
 * 0: named by the user; 1: where the item officially stands; 2: repeated elsewhere, and should be the same there;
 * 3: counted elsewhere at another date, so it may differ. A lower rank wins.
 */
export type Rank = 0 | 1 | 2 | 3;
