/** A new .xlsx with the values of worksheets that came from .xls or .csv. Texts stay texts: nothing becomes a formula. */
import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { LIMITS, tooLarge } from "./zip-limits";

/** @throws WorkbookError `tooLarge` when a stray cell far out makes a worksheet too large to be written anew */
export async function valuesWorkbook(grids: readonly Grid[]): Promise<Uint8Array> {
  const workbook = utils.book_new();
  workbook.SheetNames = grids.map((grid) => grid.sheet);
  workbook.Workbook = { Sheets: grids.map((grid) => ({ Hidden: grid.hidden.sheet ? 1 : 0 })) };
  for (const grid of grids) {
    // Defined, not assigned: a sheet may be called `__proto__`.
    Object.defineProperty(workbook.Sheets, grid.sheet, { value: worksheet(grid), enumerable: true, configurable: true });
  }
  return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

function worksheet(grid: Grid): WorkSheet {
  const cols = grid.values.reduce((most, row) => Math.max(most, row.length), 1);
  if (grid.values.length * cols > LIMITS.writtenArea) throw tooLarge(`worksheet ${grid.sheet} reaches over ${cols} columns`);
  const sheet: WorkSheet = {
    "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, grid.values.length - 1), c: cols - 1 } }),
  };
  grid.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = cellOf(value, grid.numberFormats?.[r]?.[c]);
      if (cell) sheet[utils.encode_cell({ r, c })] = cell;
    }),
  );
  sheet["!merges"] = grid.merges.map(({ row, col, rows, cols: width }) => ({
    s: { r: row, c: col },
    e: { r: row + rows - 1, c: col + width - 1 },
  }));
  sheet["!cols"] = Array.from({ length: cols }, (_, col) => ({
    wch: widthOf(grid, col),
    hidden: grid.hidden.cols.includes(col),
  }));
  const rows: { hidden?: boolean }[] = [];
  for (const row of grid.hidden.rows) rows[row] = { hidden: true };
  sheet["!rows"] = rows;
  return sheet;
}

/** No spreadsheet program keeps more in a cell; only a .csv can hold it. */
const LONGEST_TEXT = 32_767;

function cellOf(value: CellValue, format: string | null | undefined): CellObject | null {
  if (value === null) return null;
  if (typeof value === "object") return { t: "s", v: value.error };
  if (typeof value === "string") return { t: "s", v: value.slice(0, LONGEST_TEXT) };
  if (typeof value === "boolean") return { t: "b", v: value };
  return format ? { t: "n", v: value, z: format } : { t: "n", v: value };
}

/** Wide enough for the texts of the column, Chinese characters counted double. */
function widthOf(grid: Grid, col: number): number {
  const widths = grid.values.slice(0, 200).map((row) => {
    const value = row[col];
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    return [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 0);
  });
  return Math.min(40, Math.max(8, ...widths) + 2);
}
