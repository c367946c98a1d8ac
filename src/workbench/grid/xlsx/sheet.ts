/** One worksheet of an .xlsx (sheetN.xml) as a worksheet of the grid. */
import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type IWorksheetData } from "@univerjs/core";
import { parseAddress } from "../../../workbook/a1";
import { child, childrenNamed, type XmlElement } from "../../../workbook/files/xml-outline";
import { LIMITS, tooLarge } from "../../../workbook/files/zip-limits";
import { WorkbookError } from "../../../workbook/port";
import { textType } from "../cell-values";
import { toRange } from "../session";
import type { SheetFlags } from "../store-worksheets";
import { flag, richText } from "./parts";
import { fromFileFormula } from "./formula-names";

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
}

/** Empty space the user can go on writing in. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const MIN_ROWS = 200;
const MIN_COLUMNS = 26;

const PIXELS_PER_POINT = 4 / 3;
/** Width of a digit of the default font, and the padding of a column, in pixels (ECMA-376-1 §18.3.1.13). */
const DIGIT_WIDTH = 7;
const COLUMN_PADDING = 5;

const columnPixels = (width: number): number => Math.round(width * DIGIT_WIDTH + COLUMN_PADDING);
export const columnWidth = (pixels: number): number => (pixels - COLUMN_PADDING) / DIGIT_WIDTH;
const rowPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const rowPoints = (pixels: number): number => pixels / PIXELS_PER_POINT;

type Cells = IObjectMatrixPrimitiveType<ICellData>;

export function readSheet(
  root: XmlElement,
  entry: SheetEntry,
  strings: readonly string[],
  styleIds: readonly string[],
): Partial<IWorksheetData> {
  const format = child(root, "sheetFormatPr");
  const { cells, lastRow, lastColumn } = readCells(root, strings, styleIds);
  const shown = {
    rows: Math.max(MIN_ROWS, lastRow + SPARE_ROWS),
    columns: Math.max(MIN_COLUMNS, lastColumn + SPARE_COLUMNS),
  };
  const view = child(child(root, "sheetViews") ?? root, "sheetView");
  const flags: SheetFlags = {
    ...(isProtected(root) ? { isProtected: true } : {}),
    ...(entry.state === "veryHidden" ? { isVeryHidden: true } : {}),
  };
  return {
    id: entry.id,
    name: entry.name,
    hidden: entry.state === "visible" ? 0 : 1,
    cellData: cells,
    mergeData: clippingTo(shown, MOST_REACHED.plain)(readMerges(root)),
    rowData: readRows(root, shown.rows),
    columnData: readColumns(root),
    rowCount: shown.rows,
    columnCount: shown.columns,
    defaultRowHeight: rowPixels(Number(format?.attributes.get("defaultRowHeight") ?? 15)),
    defaultColumnWidth: columnPixels(Number(format?.attributes.get("defaultColWidth") ?? 8.43)),
    showGridlines: view && !flag(view, "showGridLines", true) ? 0 : 1,
    ...(view ? { freeze: readFreeze(view) } : {}),
    custom: flags,
  };
}

const isProtected = (root: XmlElement): boolean => {
  const protection = child(root, "sheetProtection");
  return !!protection && flag(protection, "sheet");
};

function readCells(root: XmlElement, strings: readonly string[], styleIds: readonly string[]) {
  const cells: Cells = {};
  const spills: IRange[] = [];
  let [lastRow, lastColumn] = [0, 0];
  let row = -1;
  for (const line of childrenNamed(child(root, "sheetData") ?? root, "row")) {
    row = rowOf(line, row);
    let col = -1;
    for (const element of childrenNamed(line, "c")) {
      const address = parseAddress(element.attributes.get("r") ?? "");
      col = address ? address.area.col : col + 1;
      const cell = readCell(element, strings);
      const style = styleIds[Number(element.attributes.get("s") ?? 0)];
      if (style) cell.s = style;
      const spill = arrayArea(element);
      if (spill) spills.push(spill);
      if (Object.keys(cell).length === 0) continue;
      (cells[row] ??= {})[col] = cell;
      [lastRow, lastColumn] = [Math.max(lastRow, row + 1), Math.max(lastColumn, col + 1)];
    }
  }
  for (const spill of spills) clearSpilled(cells, spill);
  return { cells, lastRow, lastColumn };
}

/**
 * @param before the row before it
 * @throws WorkbookError `damaged` for a row outside of any worksheet
 */
function rowOf(line: XmlElement, before: number): number {
  const written = line.attributes.get("r");
  const row = written === undefined ? before + 1 : Number(written) - 1;
  if (!(row >= 0 && row < LIMITS.rows)) throw new WorkbookError("damaged", `There is no row ${written}.`);
  return row;
}

function readCell(element: XmlElement, strings: readonly string[]): ICellData {
  const cell: ICellData = {};
  const formula = child(element, "f");
  const shared = formula?.attributes.get("t") === "shared" ? formula.attributes.get("si") : undefined;
  if (formula?.text) cell.f = `=${fromFileFormula(formula.text)}`;
  if (shared !== undefined) cell.si = `shared-${shared}`;
  const raw = child(element, "v")?.text;
  const type = element.attributes.get("t") ?? "n";
  if (type === "inlineStr") {
    const inline = child(element, "is");
    if (inline) Object.assign(cell, textCell(richText(inline)));
  } else if (raw !== undefined && raw !== "") {
    if (type === "s") Object.assign(cell, textCell(strings[Number(raw)] ?? ""));
    else if (type === "str" && !formula) Object.assign(cell, textCell(raw));
    else if (type === "b") Object.assign(cell, { v: raw === "1" ? 1 : 0, t: CellValueType.BOOLEAN });
    else if (type === "n" && Number.isFinite(Number(raw))) Object.assign(cell, { v: Number(raw), t: CellValueType.NUMBER });
    else Object.assign(cell, { v: raw, t: CellValueType.STRING });
  }
  return cell;
}

const textCell = (text: string): ICellData => ({ v: text, t: textType(text) });

function arrayArea(element: XmlElement): IRange | null {
  const formula = child(element, "f");
  const address = formula?.attributes.get("t") === "array" ? parseAddress(formula.attributes.get("ref") ?? "") : null;
  return address ? toRange(address.area) : null;
}

/** The grid spills array formulas anew; values saved in the other cells would stand in the way. */
function clearSpilled(cells: Cells, { startRow, startColumn, endRow, endColumn }: IRange): void {
  for (const [row, line] of Object.entries(cells)) {
    if (Number(row) < startRow || Number(row) > endRow) continue;
    for (const [col, cell] of Object.entries<ICellData | undefined>(line ?? {})) {
      const isIn = Number(col) >= startColumn && Number(col) <= endColumn;
      if (!cell || !isIn || (Number(row) === startRow && Number(col) === startColumn)) continue;
      delete cell.v;
      delete cell.t;
    }
  }
}

function readMerges(root: XmlElement): IRange[] {
  const parent = child(root, "mergeCells");
  const areas = parent
    ? childrenNamed(parent, "mergeCell").map(({ attributes }) => parseAddress(attributes.get("ref") ?? ""))
    : [];
  return areas.flatMap((address) => (address && address.area.rows * address.area.cols > 1 ? [toRange(address.area)] : []));
}

/** How much of a worksheet the grid shows. */
export interface Shown {
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a worksheet that areas of one kind may reach over together: the grid goes through each, formulas slowly. */
export const MOST_REACHED = { plain: 2_000_000, byFormulas: 300_000 } as const;

/**
 * What cuts areas of one kind to what is shown: an area over a whole worksheet means thousands of millions of cells to the
 * grid. It throws WorkbookError `tooLarge` when all areas together reach over too many cells.
 */
export function clippingTo({ rows, columns }: Shown, most: number): (areas: readonly IRange[]) => IRange[] {
  let reached = 0;
  return (areas) =>
    areas.flatMap((area) => {
      const [endRow, endColumn] = [Math.min(area.endRow, rows - 1), Math.min(area.endColumn, columns - 1)];
      if (endRow < area.startRow || endColumn < area.startColumn) return [];
      reached += (endRow - area.startRow + 1) * (endColumn - area.startColumn + 1);
      if (reached > most) throw tooLarge(`areas over more than ${most} cells`);
      return [{ ...area, endRow, endColumn }];
    });
}

function readRows(root: XmlElement, count: number): IWorksheetData["rowData"] {
  const rows: IWorksheetData["rowData"] = {};
  let row = -1;
  for (const line of childrenNamed(child(root, "sheetData") ?? root, "row")) {
    row = rowOf(line, row);
    if (row >= count) continue;
    const height = Number(line.attributes.get("ht"));
    if (height > 0) rows[row] = { h: rowPixels(height), ia: 0 };
    if (flag(line, "hidden")) rows[row] = { ...rows[row], hd: 1 };
  }
  return rows;
}

function readColumns(root: XmlElement): IWorksheetData["columnData"] {
  const columns: IWorksheetData["columnData"] = {};
  const parent = child(root, "cols");
  for (const element of parent ? childrenNamed(parent, "col") : []) {
    const first = Number(element.attributes.get("min")) - 1;
    const last = Number(element.attributes.get("max")) - 1;
    const width = Number(element.attributes.get("width"));
    for (let col = first; col <= last; col++) {
      columns[col] = { ...(width > 0 ? { w: columnPixels(width) } : {}), ...(flag(element, "hidden") ? { hd: 1 as const } : {}) };
    }
  }
  return columns;
}

function readFreeze(view: XmlElement): IWorksheetData["freeze"] {
  const pane = child(view, "pane");
  const isFrozen = pane?.attributes.get("state")?.startsWith("frozen") ?? false;
  const xSplit = isFrozen ? Number(pane!.attributes.get("xSplit") ?? 0) : 0;
  const ySplit = isFrozen ? Number(pane!.attributes.get("ySplit") ?? 0) : 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}
