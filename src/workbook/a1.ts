/** The only place that reads and writes A1 addresses. */
import type { Area, CellRef } from "../domain/kernel/cell";

const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(col: number): string {
  let letters = "";
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1` of a zero-based cell, without the sheet. */
export function localAddress(row: number, col: number): string {
  return `${columnLetters(col)}${row + 1}`;
}

/** `A1:D19` of an area; `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = localAddress(area.row, area.col);
  const last = localAddress(area.row + area.rows - 1, area.col + area.cols - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Sheet name quoted where Excel quotes it: anything but letters, digits, `_` and `.`, a leading digit, or what reads like an address. */
export function quoteSheet(sheet: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^[rR]\d*([cC]\d*)?$|^[cC]\d*$/.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** `Sheet!A1`, quoted as Excel quotes it. */
export function fullAddress(cell: CellRef): string {
  return `${quoteSheet(cell.sheet)}!${localAddress(cell.row, cell.col)}`;
}

/** Parses `A1`, `A1:B2`, `$A$1`, `Sheet!A1`, `'it''s'!A1:B2`. Returns null for anything else. */
export function parseAddress(text: string): { sheet: string | null; area: Area } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, quoted, plain, col1, row1, col2 = col1, row2 = row1] = match;
  const left = columnIndex(col1!);
  const right = columnIndex(col2!);
  const top = Number(row1) - 1;
  const bottom = Number(row2) - 1;
  if (top < 0 || bottom < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS || left >= MAX_COLUMNS || right >= MAX_COLUMNS) return null;
  return {
    sheet: quoted !== undefined ? quoted.replaceAll("''", "'") : (plain ?? null),
    area: {
      row: Math.min(top, bottom),
      col: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      cols: Math.abs(right - left) + 1,
    },
  };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
