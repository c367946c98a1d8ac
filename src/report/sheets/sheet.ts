/** The worksheets of the report: how their cells, heads and notes are put together. */
import { inLanguage, type Language } from "../../domain/kernel/text";
import { REPORT_MARK } from "../../domain/tables/report-sheet";
import type { CellLook, SheetArea, SheetCell, SheetChart, SheetModel } from "../../workbook/sheet-model";

export type { SheetCell };
export type ReportSheet = SheetModel;

export function textCell(text: string, style: CellLook = "text"): SheetCell {
  return { kind: "text", text: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text, style };
}

/** What a worksheet cell can hold. */
const MOST_CHARACTERS = 32_767;

/** Decimals as shown; null stays blank. */
export function numberCell(value: number | null, digits: number, style: CellLook = "number"): SheetCell | null {
  return value === null ? null : { kind: "number", value, format: formatOf(digits), style };
}

function formatOf(digits: number): string {
  return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
}

/** As many decimals as the amount has, at most two. */
export function amountCell(value: number): SheetCell {
  return { kind: "number", value, format: Number.isInteger(value) ? "#,##0" : "#,##0.##", style: "number" };
}

/** Lays out a sheet from its top rows (title, mark of the report, notes), a head and a body. A row with a single cell spans the sheet. */
export function sheetOf(
  language: Language,
  parts: {
    readonly name: string;
    readonly title: string;
    readonly notes?: readonly string[];
    readonly head: readonly (readonly SheetCell[])[];
    readonly body: readonly (readonly (SheetCell | null)[])[];
    readonly widths: readonly number[];
    /** Rows of the areas are counted from the first row of the body. */
    readonly charts?: readonly SheetChart[];
    readonly isLandscape?: boolean;
  },
): ReportSheet {
  const { name, title, notes = [], head, body, widths, charts = [], isLandscape = false } = parts;
  const top = [
    [textCell(title, "title")],
    [textCell(inLanguage(REPORT_MARK, language), "note")],
    ...notes.map((note) => [textCell(note, "note")]),
  ];
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
    charts: charts.map((chart) => movedDown(chart, headRows)),
    isLandscape,
  };
}

function movedDown({ title, categories, series, over }: SheetChart, rows: number): SheetChart {
  const moved = (area: SheetArea) => ({ ...area, top: area.top + rows, bottom: area.bottom + rows });
  return {
    title,
    categories: moved(categories),
    series: series.map((one) => ({ ...one, values: moved(one.values) })),
    over: moved(over),
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
