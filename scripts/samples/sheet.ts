/** Draws a table layout (texts, merges, widths) into a worksheet the way printed statistical forms look. */
import type { Borders, Worksheet } from "exceljs";

export type CellContent = string | number | null | { formula: string; result: number | string };

/** A table as it stands on paper: title, one line below it, header rows, body. Everything begins in A1. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  /** Second row, merged over the full width: form number, unit, school. */
  readonly line: string;
  readonly header: readonly (readonly CellContent[])[];
  readonly body: readonly (readonly CellContent[])[];
  /** A1 areas merged besides title and line. */
  readonly merges: readonly string[];
  readonly widths: readonly number[];
  /** Columns (from 1) whose body cells are texts, left-aligned. */
  readonly textColumns: readonly number[];
  /** Body rows (from 1) printed bold. */
  readonly boldRows?: readonly number[];
  /** The state's export keeps every number as text; a local workbook keeps numbers. */
  readonly numbersAsText?: boolean;
}

const FONT = "宋体";
const thin = { style: "thin", color: { argb: "FF808080" } } as const;
const BORDER: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const HEADER_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEAF1F8" } } as const;
const FIRST_HEADER_ROW = 3;

export function drawLayout(sheet: Worksheet, layout: Layout): void {
  const width = layout.widths.length;
  sheet.columns = layout.widths.map((columnWidth) => ({ width: columnWidth }));
  drawTitle(sheet, layout, width);
  layout.header.forEach((cells, index) => drawHeaderRow(sheet, FIRST_HEADER_ROW + index, cells));
  const firstBodyRow = FIRST_HEADER_ROW + layout.header.length;
  layout.body.forEach((cells, index) => drawBodyRow(sheet, firstBodyRow + index, cells, layout, index + 1));
  for (const area of layout.merges) sheet.mergeCells(area);
  sheet.views = [{ state: "frozen", ySplit: firstBodyRow - 1, activeCell: "A1", showGridLines: false }];
  sheet.pageSetup = {
    orientation: width > 8 ? "landscape" : "portrait",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  };
}

function drawTitle(sheet: Worksheet, layout: Layout, width: number): void {
  sheet.mergeCells(1, 1, 1, width);
  sheet.mergeCells(2, 1, 2, width);
  const title = sheet.getCell(1, 1);
  title.value = layout.title;
  title.font = { name: FONT, size: 16, bold: true };
  title.alignment = { horizontal: "center", vertical: "middle" };
  const line = sheet.getCell(2, 1);
  line.value = layout.line;
  line.font = { name: FONT, size: 10 };
  line.alignment = { horizontal: "left", vertical: "middle" };
  sheet.getRow(1).height = 30;
  sheet.getRow(2).height = 18;
}

function drawHeaderRow(sheet: Worksheet, row: number, cells: readonly CellContent[]): void {
  cells.forEach((content, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = content;
    cell.font = { name: FONT, size: 10, bold: true };
    cell.fill = HEADER_FILL;
    cell.border = BORDER;
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  });
  const isLong = cells.some((content) => typeof content === "string" && content.length > 5);
  sheet.getRow(row).height = isLong ? 42 : 20;
}

function drawBodyRow(sheet: Worksheet, row: number, cells: readonly CellContent[], layout: Layout, bodyRow: number): void {
  cells.forEach((content, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = layout.numbersAsText && typeof content === "number" ? String(content) : content;
    cell.font = { name: FONT, size: 10, bold: layout.boldRows?.includes(bodyRow) ?? false };
    cell.border = BORDER;
    const isText = layout.textColumns.includes(index + 1);
    cell.alignment = { horizontal: isText ? "left" : typeof content === "string" ? "center" : "right", vertical: "middle" };
  });
  sheet.getRow(row).height = 18;
}
