/** Something about the tables the user should know: contradictory, doubtful or repaired. */
import type { CellRef } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";

export interface TableProblem {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: Bilingual;
  readonly cells: readonly CellRef[];
}
