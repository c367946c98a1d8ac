/** What people and programs do to a worksheet without changing what it says. */
import { Converter } from "opencc-js/cn2t";
import type { Area, CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";

/** A blank row before row `at`; merged areas that reach over it grow. */
export function insertRow(grid: Grid, at: number): Grid {
  return {
    ...grid,
    values: [...grid.values.slice(0, at), [], ...grid.values.slice(at)],
    merges: grid.merges.map((area): Area => {
      if (area.row >= at) return { ...area, row: area.row + 1 };
      return area.row + area.rows > at ? { ...area, rows: area.rows + 1 } : area;
    }),
  };
}

/** A blank column before column `at`. */
export function insertCol(grid: Grid, at: number): Grid {
  return {
    ...grid,
    values: grid.values.map((row) => (row.length < at ? row : [...row.slice(0, at), null, ...row.slice(at)])),
    merges: grid.merges.map((area): Area => {
      if (area.col >= at) return { ...area, col: area.col + 1 };
      return area.col + area.cols > at ? { ...area, cols: area.cols + 1 } : area;
    }),
  };
}

export function mapCells(grid: Grid, change: (value: CellValue, row: number, col: number) => CellValue): Grid {
  return { ...grid, values: grid.values.map((row, r) => row.map((value, c) => change(value, r, c))) };
}

/** 12.5 → "１２．５" */
export function fullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

export const toTraditional = Converter({ from: "cn", to: "tw" });
