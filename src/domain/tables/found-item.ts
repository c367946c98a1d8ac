/** One item as one table gives it. */
import type { FieldId } from "../fields/dictionary";
import type { Reading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";

export interface FoundItem {
  readonly field: FieldId;
  /** The stage the figure speaks of; null: the whole school, or a stage that the table does not say. */
  readonly stage: SchoolStage | null;
  readonly reading: Reading;
  /** 1: where the item officially stands; 2: repeated elsewhere, used when no table of rank 1 has it. */
  readonly rank: 1 | 2;
}
