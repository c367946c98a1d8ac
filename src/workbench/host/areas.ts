/** Areas of a sheet and their addresses as Excel writes them: whole rows, whole columns and lists of areas included. */
import type { Area } from "../../domain/kernel/cell";
import { areaAddress, columnLetters, parseAddress, quoteSheet } from "../../workbook/a1";
import { HostError } from "./host-error";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLUMNS };

export function cellArea(row: number, col: number): Area {
  return area(row, col, 1, 1);
}

/** The area, refused where it leaves the sheet or is empty. */
export function area(row: number, col: number, rows: number, cols: number): Area {
  const fits = row >= 0 && col >= 0 && rows >= 1 && cols >= 1 && row + rows <= MAX_ROWS && col + cols <= MAX_COLUMNS;
  if (!fits) throw new HostError("InvalidArgument");
  return { row, col, rows, cols };
}

export function isWholeRows(of: Area): boolean {
  return of.cols === MAX_COLUMNS;
}

export function isWholeColumns(of: Area): boolean {
  return of.rows === MAX_ROWS;
}

export function cellCount(of: Area): number {
  return of.rows * of.cols;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}

/** Smallest area around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.max(a.col + a.cols, b.col + b.cols) - col,
  };
}

/** Without the sheet. */
export function localRangeAddress(of: Area): string {
  if (isWholeRows(of)) return `${of.row + 1}:${of.row + of.rows}`;
  if (isWholeColumns(of)) return `${columnLetters(of.col)}:${columnLetters(of.col + of.cols - 1)}`;
  return areaAddress(of);
}

export function rangeAddress(sheet: string, of: Area): string {
  return `${quoteSheet(sheet)}!${localRangeAddress(of)}`;
}

/** `A1`, `B2:C3`, `A:C`, `2:5`, each with or without a sheet. */
export function parseRange(address: string): { readonly sheet: string | null; readonly area: Area } {
  const [, prefix = "", local = ""] = /^((?:'(?:[^']|'')+'|[^'!]+)!)?(.*)$/s.exec(address.trim()) ?? [];
  const wholeColumns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(local);
  const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(local);
  const last = columnLetters(MAX_COLUMNS - 1);
  const asCells = wholeColumns
    ? `${wholeColumns[1]}1:${wholeColumns[2]}${MAX_ROWS}`
    : wholeRows
      ? `A${wholeRows[1]}:${last}${wholeRows[2]}`
      : local;
  const parsed = parseAddress(prefix + asCells);
  if (!parsed) throw new HostError("InvalidArgument");
  return parsed;
}

/** Excel cuts the text of a list of areas at this length without a word; here it is refused. */
const MAX_LIST = 8_192;

export function parseRangeList(addresses: string): readonly { readonly sheet: string | null; readonly area: Area }[] {
  if (addresses.length > MAX_LIST)
    throw new HostError("InvalidArgument", null, `Addresses are longer than ${MAX_LIST} characters.`);
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  if (parts.length === 0) throw new HostError("InvalidArgument");
  return parts.map(parseRange);
}
