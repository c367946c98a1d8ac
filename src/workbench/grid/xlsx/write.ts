/** Saves the grid as .xlsx: all that the reader takes over, marks included. */
import type ExcelJS from "exceljs";
import {
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN, type IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { areaAddress } from "../../../workbook/a1";
import { OoxmlPackage } from "../../../workbook/files/ooxml-package";
import { writeSetting } from "../../../workbook/files/ooxml-settings";
import { descendants, insertAt } from "../../../workbook/files/xml-outline";
import { ZipPackage } from "../../../workbook/files/zip-package";
import { isErrorText } from "../cell-values";
import { toArea } from "../session";
import type { SheetFlags } from "../store-worksheets";
import { fileFormat } from "./conditional-formats-write";
import { toFileFormula } from "./formula-names";
import { NOTE_RESOURCE, type SheetNotes } from "./read";
import { columnWidth, rowPoints } from "./sheet";
import { fileStyle } from "./styles-write";

/** Formula of a cell that only refers to a shared one. */
export type FormulaAt = (sheet: string, row: number, col: number) => string | null;

/**
 * @param formulaAt the formulas as the engine knows them: autofilled cells do not hold their own text
 * @param settings texts of add-ins kept in the workbook
 */
export async function writeXlsx(
  data: IWorkbookData,
  formulaAt: FormulaAt,
  settings: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array<ArrayBuffer>> {
  const { Workbook } = await import("exceljs");
  const workbook = new Workbook();
  const notes = resource<Record<string, SheetNotes>>(data, NOTE_RESOURCE);
  const formats = resource<Record<string, IConditionFormattingRule[]>>(data, SHEET_CONDITIONAL_FORMATTING_PLUGIN);
  const styles = styleCache(data.styles);
  for (const id of data.sheetOrder) {
    const sheet = data.sheets[id];
    if (!sheet) continue;
    const worksheet = workbook.addWorksheet(sheet.name ?? id, { state: sheetState(sheet) });
    writeStructure(worksheet, sheet);
    writeCells(worksheet, sheet, styles, (row, col) => formulaAt(id, row, col));
    for (const range of sheet.mergeData ?? []) {
      const { startRow, startColumn, endRow, endColumn } = range;
      worksheet.mergeCellsWithoutStyle(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
    }
    for (const line of Object.values(notes[id] ?? {})) {
      for (const { row, col, note } of Object.values(line)) worksheet.getCell(row + 1, col + 1).note = note;
    }
    (formats[id] ?? []).forEach((rule, index) => {
      const rules = fileFormat(rule, index + 1);
      if (rules) worksheet.addConditionalFormatting({ ref: reference(rule.ranges), rules: [rules] });
    });
  }
  const written = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
  return completePackage(
    written,
    (sheet, priority) => {
      const id = data.sheetOrder.find((candidate) => data.sheets[candidate]?.name === sheet);
      return id !== undefined && formats[id]?.[priority - 1]?.stopIfTrue === true;
    },
    settings,
  );
}

/** Adds what the library cannot write: rules that stop those after them, and the settings of add-ins. */
function completePackage(
  bytes: Uint8Array,
  stops: (sheet: string, priority: number) => boolean,
  settings: ReadonlyMap<string, string>,
): Uint8Array<ArrayBuffer> {
  const pkg = new OoxmlPackage(ZipPackage.open(bytes));
  for (const { name, part } of pkg.sheets()) {
    const rules = descendants(pkg.outline(part), "cfRule").filter((rule) => stops(name, Number(rule.attributes.get("priority"))));
    pkg.edit(
      part,
      rules.map(({ start }) => insertAt(start + "<cfRule".length, ' stopIfTrue="1"')),
    );
  }
  let zip = pkg.toZip();
  for (const [key, value] of settings) zip = writeSetting(zip, key, value);
  return new Uint8Array(zip.bytes());
}

function resource<T extends object>(data: IWorkbookData, name: string): Partial<T> {
  const text = data.resources?.find((one) => one.name === name)?.data;
  return text ? (JSON.parse(text) as T) : {};
}

const reference = (ranges: readonly IRange[]): string => ranges.map((range) => areaAddress(toArea(range))).join(" ");

function sheetState(sheet: Partial<IWorksheetData>): ExcelJS.WorksheetState {
  if (!sheet.hidden) return "visible";
  return (sheet.custom as SheetFlags | undefined)?.isVeryHidden ? "veryHidden" : "hidden";
}

/** In pixels. */
const DEFAULT_ROW = 20;

function writeStructure(worksheet: ExcelJS.Worksheet, sheet: Partial<IWorksheetData>): void {
  for (const [col, column] of Object.entries(sheet.columnData ?? {})) {
    if (column?.w) worksheet.getColumn(Number(col) + 1).width = columnWidth(column.w);
    if (column?.hd) worksheet.getColumn(Number(col) + 1).hidden = true;
  }
  for (const [row, line] of Object.entries(sheet.rowData ?? {})) {
    const height = line?.ia ? line.ah : line?.h;
    if (height) worksheet.getRow(Number(row) + 1).height = rowPoints(height);
    // A row without cells and height would not be written.
    if (line?.hd) Object.assign(worksheet.getRow(Number(row) + 1), { hidden: true, height: rowPoints(height ?? DEFAULT_ROW) });
  }
  if (sheet.defaultRowHeight) worksheet.properties.defaultRowHeight = rowPoints(sheet.defaultRowHeight);
  if (sheet.defaultColumnWidth) worksheet.properties.defaultColWidth = columnWidth(sheet.defaultColumnWidth);
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  const showGridLines = sheet.showGridlines !== 0;
  worksheet.views =
    xSplit || ySplit ? [{ state: "frozen", xSplit, ySplit, showGridLines }] : [{ state: "normal", showGridLines }];
  // Without a password: the workbench never knew one.
  if ((sheet.custom as SheetFlags | undefined)?.isProtected) Object.assign(worksheet, { sheetProtection: { sheet: true } });
}

function writeCells(
  worksheet: ExcelJS.Worksheet,
  sheet: Partial<IWorksheetData>,
  styles: (style: Nullable<IStyleData | string>) => Partial<ExcelJS.Style> | null,
  formulaAt: (row: number, col: number) => string | null,
): void {
  for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
    for (const [col, cell] of Object.entries<Nullable<ICellData>>(line ?? {})) {
      if (!cell) continue;
      const target = worksheet.getCell(Number(row) + 1, Number(col) + 1);
      const style = styles(cell.s);
      if (style) target.style = style;
      const value = fileValue(cell);
      const formula = cell.f || cell.si ? formulaAt(Number(row), Number(col)) : null;
      if (formula) target.value = { formula: toFileFormula(formula.replace(/^=/, "")), result: result(value) };
      else if (value !== null) target.value = value;
    }
  }
}

function fileValue(cell: ICellData): string | number | boolean | ExcelJS.CellErrorValue | null {
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r?\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1";
  if (typeof v === "string" && t !== CellValueType.FORCE_STRING && isErrorText(v)) return { error: v as ExcelJS.ErrorValue };
  return t === CellValueType.NUMBER && typeof v === "string" ? Number(v) : v;
}

/** A function of the add-in that was still computing has no result to save. */
function result(value: ReturnType<typeof fileValue>): ExcelJS.CellFormulaValue["result"] {
  if (value === null) return undefined;
  return typeof value === "object" ? { error: value.error } : value;
}

/** Cells share few styles; each is turned once. */
function styleCache(named: IWorkbookData["styles"]) {
  const known = new Map<string, Partial<ExcelJS.Style>>();
  return (style: Nullable<IStyleData | string>): Partial<ExcelJS.Style> | null => {
    const data = typeof style === "string" ? named[style] : style;
    if (!data) return null;
    const key = typeof style === "string" ? style : JSON.stringify(data);
    const made = known.get(key) ?? fileStyle(data);
    known.set(key, made);
    return made;
  };
}
