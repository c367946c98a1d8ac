/** Something about the tables the user should know: contradictory, doubtful or repaired. */
import type { CellRef } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";

export interface TableProblem {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /**
   * 逻辑校验 (`logical`) has to be corrected, 经验校验 (`empirical`) to be corrected or explained. Absent where no figures were
   * held against each other: it tells how a table was read.
   */
  readonly check?: "logical" | "empirical";
  readonly message: Bilingual;
  readonly cells: readonly CellRef[];
}
