/**
 * A worksheet of the report as plain cells: no host, no file format. Text is typed as text, so nothing that a workbook
 * or a user wrote can become a formula; numbers are unrounded and carry the number format they are shown with.
 */

/** How a cell looks. One name, one look, whatever writes the sheet. */
export type CellStyle =
  "title" | "subtitle" | "note" | "head" | "rowName" | "text" | "number" | "total" | "fail" | "unknown" | "verdict";

export type SheetCell =
  | { readonly kind: "text"; readonly text: string; readonly style: CellStyle }
  /** `format` in Excel's notation, e.g. `0.00`. */
  | { readonly kind: "number"; readonly value: number; readonly format: string; readonly style: CellStyle };

/** Zero-based, both ends included. */
export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ReportSheet {
  readonly name: string;
  /** Rows of unequal length; null is a blank cell. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** In lines of text, one per row. */
  readonly heights: readonly number[];
  readonly merges: readonly SheetArea[];
  /** Rows that stay in view and are repeated on each printed page: all up to and including this one. */
  readonly headRows: number;
  /** Columns of numbers with a bar in each cell. */
  readonly bars: readonly SheetArea[];
  readonly isLandscape: boolean;
}

export function textCell(text: string, style: CellStyle = "text"): SheetCell {
  return { kind: "text", text: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text, style };
}

/** What a worksheet cell can hold. */
const MOST_CHARACTERS = 32_767;

/** A writer must set the text format on such a cell: a spreadsheet would take it for a formula once it is edited. */
export function mustStayText(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}

/** Decimals as shown; null stays blank. */
export function numberCell(value: number | null, digits: number, style: CellStyle = "number"): SheetCell | null {
  return value === null ? null : { kind: "number", value, format: formatOf(digits), style };
}

function formatOf(digits: number): string {
  return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
}

/** As many decimals as the amount has, at most two. */
export function amountCell(value: number): SheetCell {
  return { kind: "number", value, format: Number.isInteger(value) ? "#,##0" : "#,##0.##", style: "number" };
}

/** Lays out a sheet from its top rows (title, notes), a head and a body. A row with a single cell spans the sheet. */
export function sheetOf(parts: {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
  readonly head: readonly (readonly SheetCell[])[];
  readonly body: readonly (readonly (SheetCell | null)[])[];
  readonly widths: readonly number[];
  /** A column of numbers over the first rows of the body. */
  readonly bars?: { readonly col: number; readonly rows: number };
  readonly isLandscape?: boolean;
}): ReportSheet {
  const { name, title, notes = [], head, body, widths, bars, isLandscape = false } = parts;
  const top = [[textCell(title, "title")], ...notes.map((note) => [textCell(note, "note")])];
  const headRows = top.length + head.length;
  const rows = [...top, ...head, ...body];
  const last = widths.length - 1;
  const merges = rows.flatMap((cells, row) => (cells.length === 1 ? [{ top: row, left: 0, bottom: row, right: last }] : []));
  return {
    name,
    rows,
    widths,
    heights: rows.map((cells) => linesOf(cells, widths)),
    merges,
    headRows,
    bars: bars && bars.rows > 0 ? [{ top: headRows, left: bars.col, bottom: headRows + bars.rows - 1, right: bars.col }] : [],
    isLandscape,
  };
}

/** So many lines of text the fullest cell needs; spreadsheets do not measure wrapped text on opening. */
function linesOf(cells: readonly (SheetCell | null)[], widths: readonly number[]): number {
  const everything = widths.reduce((sum, width) => sum + width, 0);
  const needed = cells.map((cell, col) => {
    if (cell?.kind !== "text") return 1;
    return Math.ceil(breadthOf(cell.text) / Math.max((cells.length === 1 ? everything : (widths[col] ?? 8)) - 1, 1));
  });
  return Math.min(Math.max(1, ...needed), MOST_LINES);
}

/** In a worksheet, no row is higher than 409 points. */
const MOST_LINES = 25;

/** Chinese characters take two places. */
function breadthOf(text: string): number {
  let breadth = 0;
  for (const char of text) breadth += char.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return breadth;
}
