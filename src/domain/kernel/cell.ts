/** Cells as plain data: what a workbook adapter hands to the domain, and how the domain points back at it. */

/** An error value shown by the spreadsheet, e.g. `#DIV/0!`. Kept apart from text so it is never read as a number. */
export interface CellError {
  readonly error: string;
  /** The cell shows no error: it holds a formula whose result nobody has calculated yet. */
  readonly isUncalculated?: true;
}

/**
 * A formula whose result the file does not hold, as programs write it that do not calculate (公式尚未计算). It stands in for
 * a value like an error does, so that it is never read as blank or as 0.
 */
export const UNCALCULATED: CellError = Object.freeze({ error: "=?", isUncalculated: true });

/** What one cell holds. `null` is a blank cell; it is never the same as 0. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell of a workbook, zero-based. A1 text exists only at the edges (`src/workbook/a1.ts`). */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** The workbook file, where several workbooks are read as one county. */
  readonly file?: string;
}

/** A rectangle of cells, zero-based, `rows` and `cols` at least 1. */
export interface Area {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

export function isUncalculated(value: CellValue): boolean {
  return isCellError(value) && value.isUncalculated === true;
}

export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.col === b.col && a.sheet === b.sheet && a.file === b.file;
}

/** Each cell once, in the order given. */
export function distinctCells(cells: readonly CellRef[]): readonly CellRef[] {
  return cells.filter((cell, index) => cells.findIndex((other) => sameCell(cell, other)) === index);
}
