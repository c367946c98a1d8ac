/** Writes report sheets as a new .xlsx workbook. Texts are written as strings, so none of them is ever a formula. */
import ExcelJS from "exceljs";
import { mustStayText } from "./sheet";
import type { CellStyle, ReportSheet, SheetCell } from "./sheet";

export async function sheetsToXlsx(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) drawSheet(workbook.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function drawSheet(worksheet: ExcelJS.Worksheet, sheet: ReportSheet): void {
  worksheet.columns = sheet.widths.map((width) => ({ width }));
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, col) => {
      if (cell) drawCell(worksheet.getCell(row + 1, col + 1), cell);
    });
  });
  sheet.heights.forEach((lines, row) => {
    worksheet.getRow(row + 1).height = sheet.rows[row]?.[0]?.style === "title" ? 26 : 4 + lines * LINE;
  });
  for (const { top, left, bottom, right } of sheet.merges) worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  worksheet.views = [{ state: "frozen", ySplit: sheet.headRows, xSplit: 0, showGridLines: false }];
  worksheet.pageSetup = {
    paperSize: A4,
    orientation: sheet.isLandscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `1:${sheet.headRows}`,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  worksheet.headerFooter.oddFooter = "&C&P / &N";
  sheet.bars.forEach((area, i) => worksheet.addConditionalFormatting(barsOver(area, i + 1)));
}

const A4 = 9;
/** Height of a line of text, in points. */
const LINE = 14;

function barsOver(
  { top, left, bottom, right }: ReportSheet["bars"][number],
  priority: number,
): ExcelJS.ConditionalFormattingOptions {
  const address = (row: number, col: number) => `${columnOf(col)}${row + 1}`;
  const rule: ExcelJS.DataBarRuleType = {
    type: "dataBar",
    priority,
    cfvo: [{ type: "num", value: 0 }, { type: "max" }],
    color: { argb: "FF9CC3B2" },
    gradient: false,
  } as ExcelJS.DataBarRuleType;
  return { ref: `${address(top, left)}:${address(bottom, right)}`, rules: [rule] };
}

/** The sheets of a report have fewer columns than the alphabet has letters. */
function columnOf(col: number): string {
  return String.fromCharCode(65 + col);
}

function drawCell(cell: ExcelJS.Cell, content: SheetCell): void {
  if (content.kind === "number") {
    cell.value = content.value;
    cell.style = styleOf(content.style, content.format);
  } else {
    cell.value = content.text === "" ? null : content.text;
    cell.style = styleOf(content.style, mustStayText(content.text) ? TEXT_FORMAT : "General");
  }
}

/** One object per look and number format: the library looks a style up by its object, which is what takes its time. */
const STYLES = new Map<string, Partial<ExcelJS.Style>>();

function styleOf(style: CellStyle, numFmt: string): Partial<ExcelJS.Style> {
  const key = `${style} ${numFmt}`;
  const known = STYLES.get(key);
  if (known) return known;
  const { font, alignment, fill, border } = LOOKS[style];
  const made: Partial<ExcelJS.Style> = {
    numFmt,
    font: { name: "宋体", size: 10.5, ...font },
    alignment: { vertical: "middle", wrapText: true, ...alignment },
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: fill } } } : {}),
    ...(border ? { border: BORDERS } : {}),
  };
  STYLES.set(key, made);
  return made;
}

const TEXT_FORMAT = "@";
const thin = { style: "thin", color: { argb: "FFC3CCD4" } } as const;
const BORDERS: Partial<ExcelJS.Borders> = { top: thin, left: thin, bottom: thin, right: thin };

interface Look {
  readonly font?: Partial<ExcelJS.Font>;
  readonly alignment?: Partial<ExcelJS.Alignment>;
  readonly fill?: string;
  readonly border?: boolean;
}

const white = { color: { argb: "FFFFFFFF" }, bold: true };

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { font: { size: 16, bold: true }, alignment: { wrapText: false } },
  subtitle: { font: { size: 12, bold: true } },
  note: { font: { color: { argb: "FF566472" } } },
  head: { font: { bold: true }, fill: "FFE6EDF1", border: true, alignment: { horizontal: "center" } },
  rowName: { border: true },
  text: { border: true },
  number: { border: true, alignment: { horizontal: "right" } },
  total: { font: { bold: true }, border: true },
  fail: { font: white, fill: "FF7F1D1D", border: true },
  unknown: { font: { color: { argb: "FF566472" } }, fill: "FFE3E7EA", border: true },
  verdict: { border: true },
};
