/** One thing said of unusual figures, with the cells whose figures it doubts. */
import type { ProblemValues, TableProblem } from "../../dataset/reading-result";
import type { FieldId } from "../../fields/dictionary";
import { type CellRef, sameCell } from "../../kernel/cell";
import type { Unit } from "./figures";

export interface Suspicion {
  readonly rule: string;
  readonly values: ProblemValues;
  /** The figures in doubt: of cells that are in doubt already nothing is said again. */
  readonly doubted: readonly CellRef[];
  /** What they are held against. */
  readonly beside: readonly CellRef[];
}

export function cellsOf(unit: Unit, which: "now" | "before", ...fields: readonly FieldId[]): readonly CellRef[] {
  return fields.flatMap((field) => unit[which].get(field)?.cells ?? []);
}

/** 经验校验: to be corrected or explained. */
export function problemOf({ rule, values, doubted, beside }: Suspicion): TableProblem {
  const cells = [...doubted, ...beside];
  return {
    code: `consistency/${rule}`,
    severity: "warning",
    check: "empirical",
    values,
    cells: cells.filter((cell, index) => cells.findIndex((other) => sameCell(other, cell)) === index),
  };
}
