/** Worksheets as text for the tests: rows of cells, merges as `[row, col, rows, cols]`. */
import type { Area, CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";

export function grid(
  sheet: string,
  values: readonly (readonly CellValue[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
  file?: string,
): Grid {
  return {
    sheet,
    ...(file !== undefined && { file }),
    values,
    merges: merges.map(([row, col, rows, cols]): Area => ({ row, col, rows, cols })),
    hidden: { sheet: false, rows: [], cols: [] },
    isProtected: false,
  };
}
