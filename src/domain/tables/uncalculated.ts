/** Formulas that nobody has calculated (公式尚未计算): said once for each workbook, with what to do. */
import { isUncalculated, type CellRef } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import type { TableProblem } from "./problem";

export function calculationProblems(grids: readonly Grid[]): TableProblem[] {
  const files = new Set(grids.map(({ file }) => file));
  return [...files].flatMap((file) => problemOf(grids.filter((grid) => grid.file === file)) ?? []);
}

function problemOf(grids: readonly Grid[]): TableProblem | null {
  const cells = grids.flatMap(uncalculatedCells);
  if (cells.length > 0) {
    return {
      code: "uncalculated",
      severity: "warning",
      values: { kind: "uncalculated", count: cells.length },
      cells: cells.slice(0, MOST_CELLS),
    };
  }
  const doubtful = grids.find(({ asksToCalculate }) => asksToCalculate);
  if (!doubtful) return null;
  return {
    code: "uncalculated",
    severity: "info",
    values: { kind: "asksToCalculate" },
    // Which workbook it is.
    cells: [{ ...placeOf(doubtful), row: 0, col: 0 }],
  };
}

/** Cells that are named; the sentence gives their number. */
const MOST_CELLS = 20;

function placeOf({ sheet, file }: Grid): Pick<CellRef, "sheet" | "file"> {
  return file === undefined ? { sheet } : { sheet, file };
}

function uncalculatedCells(grid: Grid): CellRef[] {
  const at = placeOf(grid);
  const cells: CellRef[] = [];
  grid.values.forEach((line, row) => {
    for (let col = 0; col < line.length; col++) if (isUncalculated(line[col]!)) cells.push({ ...at, row, col });
  });
  return cells;
}
