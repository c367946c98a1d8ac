/** Which resources of a school with several stages a standard has split between them (拆分, 折算; standards.md §4). */
import type { FieldId } from "./dictionary";

export interface SplitPolicy {
  /** The shared items that the document names. */
  readonly fields: readonly FieldId[];
}
