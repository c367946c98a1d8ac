/** How a school that runs several stages shares its resources out between them (拆分, 折算; standards.md §4). */
import type { SchoolStage } from "../kernel/stage";
import type { FieldId } from "./dictionary";

export interface SplitPolicy {
  /** Weight of one pupil of the stage; a stage without a given weight (kindergarten) leaves the split undecided. */
  readonly weights: Readonly<Partial<Record<SchoolStage, number>>>;
  /** The resources that the document names as shared. */
  readonly named: readonly FieldId[];
}
