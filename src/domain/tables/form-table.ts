/** One official form as found in a worksheet: its number, rows and columns with their label paths, and the raw data cells. */
import type { Area, CellRef, CellValue } from "../kernel/cell";
import { type Anchor, findAnchors, findHeadingAnchor } from "./form-anchor";
import { formNumberIn } from "./form-number";
import { canonicalLabel, isPartLabel, plainText } from "../labels/text";
import { type HeaderFacts, headerFacts } from "./school-header";
import type { SheetView } from "./sheet-view";
import { splitUnit } from "../labels/units";

export interface FormColumn {
  readonly col: number;
  /** The number printed in the 甲/乙 row. */
  readonly number: number;
  /** Headings from the top down, without decorations and units: `["在校生数", "计"]`. */
  readonly path: readonly string[];
  /** Marked as a part of its neighbour (`#音乐`, 其中). */
  readonly isPart: boolean;
  readonly unit?: string;
}

export interface FormRow {
  readonly row: number;
  /** Labels from left to right, vertically merged ones repeated: `["其中", "危房"]`. */
  readonly labels: readonly string[];
  readonly isPart: boolean;
  /** Row code without leading zeros. */
  readonly code?: string;
  readonly unit?: string;
}

/** A form, plain JSON. `cells[r][c]` belongs to `rows[r]` and `columns[c]`. */
export interface FormTable {
  readonly sheet: string;
  readonly file?: string;
  /** Form number, e.g. 教基5176; "" when the sheet carries none. */
  readonly number: string;
  readonly title: string;
  readonly range: Area;
  readonly header: HeaderFacts;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly cells: readonly (readonly CellValue[])[];
  /** Data cells that are part of a merged area over several data cells: one value claimed by all of them. */
  readonly mergedCells: readonly CellRef[];
}

/** All forms of a worksheet; several may stand below each other. */
export function readForms(view: SheetView): readonly FormTable[] {
  const anchors = findAnchors(view);
  if (anchors.length === 0) {
    const anchor = formNumberIn(view.sheet) || hasFormNumber(view) ? findHeadingAnchor(view) : null;
    return anchor ? [readForm(view, anchor, 0, view.rows)] : [];
  }
  const tops = anchors.map((anchor, index) => topOf(view, anchor, index === 0 ? 0 : anchors[index - 1]!.row + 1));
  return anchors.map((anchor, index) => readForm(view, anchor, tops[index]!, tops[index + 1] ?? view.rows));
}

function hasFormNumber(view: SheetView): boolean {
  for (let row = 0; row < Math.min(view.rows, 12); row++) {
    for (const value of view.rowValues(row)) if (typeof value === "string" && formNumberIn(value)) return true;
  }
  return false;
}

/** Where the head of a form begins: at its form number, or at the title above it. */
function topOf(view: SheetView, anchor: Anchor, from: number): number {
  for (let row = anchor.row - 1; row >= from; row--) {
    const numbered = view.rowValues(row).some((value) => typeof value === "string" && formNumberIn(value) !== null);
    if (!numbered) continue;
    return titleAbove(view, row, from) ?? row;
  }
  return from === 0 ? 0 : anchor.row;
}

/** The nearest row above with anything in it, if it holds one text only (a hidden helper column may hold a number beside it). */
function titleAbove(view: SheetView, row: number, from: number): number | null {
  for (let above = row - 1; above >= Math.max(from, row - 4); above--) {
    const filled = view.rowValues(above).filter((value) => value !== null && value !== "");
    const texts = filled.filter((value) => typeof value === "string");
    if (texts.length === 1) return above;
    if (texts.length > 1) return null;
  }
  return null;
}

function readForm(view: SheetView, anchor: Anchor, top: number, end: number): FormTable {
  const headings = headingsTop(view, anchor, top);
  const header = headerFacts(view, top, headings);
  const columns = anchor.data.map(({ col, number }) => readColumn(view, anchor, col, number, headings));
  const rows = readRows(view, anchor, end);
  const last = rows.at(-1)?.row ?? anchor.row;
  const first = anchor.labels[0];
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    number: header.formNumber ?? formNumberIn(view.sheet) ?? "",
    title: header.title ?? "",
    range: { row: top, col: first, rows: last - top + 1, cols: anchor.data.at(-1)!.col - first + 1 },
    header,
    columns,
    rows,
    cells: rows.map(({ row }) => columns.map(({ col }) => view.value(row, col))),
    mergedCells: sharedCells(view, rows, columns),
  };
}

function atCell(view: SheetView, row: number, col: number): CellRef {
  return { sheet: view.sheet, row, col, ...(view.file !== undefined && { file: view.file }) };
}

/** Data cells whose merged area reaches over other data cells of the form. */
function sharedCells(view: SheetView, rows: readonly FormRow[], columns: readonly FormColumn[]): CellRef[] {
  const shared = new Map<string, CellRef[]>();
  for (const { row } of rows) {
    for (const { col } of columns) {
      const merge = view.mergeAt(row, col);
      if (!merge || view.value(merge.row, merge.col) === null) continue;
      const key = `${merge.row},${merge.col}`;
      const cells = shared.get(key) ?? [];
      cells.push(atCell(view, row, col));
      shared.set(key, cells);
    }
  }
  return [...shared.values()].filter((cells) => cells.length > 1).flat();
}

/** The first row of column headings: below the last line of title, form number or unit. */
function headingsTop(view: SheetView, anchor: Anchor, top: number): number {
  if (anchor.isHeading) return anchor.row;
  const width = anchor.data.at(-1)!.col - anchor.labels[0] + 1;
  for (let row = anchor.row - 1; row >= top; row--) {
    const merge = view.mergeAt(row, anchor.labels[0]);
    const isBanner = merge !== undefined && merge.cols >= Math.max(3, width * 0.8);
    if (isBanner || isCaption(view, row)) return row + 1;
  }
  return top;
}

const CAPTION = /(单位:|表号:|制定机关|制表机关|批准机关|批准文号|有效期至|^\(?20\d{0,2}.{0,8}学年初|名称:|名称\(章\):)/;

function isCaption(view: SheetView, row: number): boolean {
  return view.rowValues(row).some((value) => {
    if (typeof value !== "string" || value === "") return false;
    const plain = plainText(value);
    return CAPTION.test(plain) || (plain.length < 200 && formNumberIn(value) !== null);
  });
}

function readColumn(view: SheetView, anchor: Anchor, col: number, number: number, top: number): FormColumn {
  const bottom = anchor.isHeading ? anchor.row + 1 : anchor.row;
  const path: string[] = [];
  let isPart = false;
  let unit: string | undefined;
  for (let row = top; row < bottom; row++) {
    const raw = headingAt(view, anchor, row, col, bottom);
    const split = splitUnit(raw);
    const label = canonicalLabel(split.label);
    if (split.unit) unit = split.unit;
    if (label === "" || label === path.at(-1)) continue;
    if (label !== "其中") {
      isPart = isPartLabel(raw);
      path.push(label);
    }
  }
  return { col, number, path, isPart, ...(unit !== undefined && { unit }) };
}

/** Heading of a column at one level; where merges were lost, a blank upper level belongs to its left neighbour. */
function headingAt(view: SheetView, anchor: Anchor, row: number, col: number, bottom: number): string {
  const own = view.label(row, col);
  if (own !== "" || row === bottom - 1 || view.mergeAt(row, col)) return own;
  const hasLower = Array.from({ length: bottom - row - 1 }, (_, step) => row + 1 + step).some((below) =>
    isFilled(view, below, col),
  );
  if (!hasLower) return "";
  for (let left = col - 1; left >= anchor.data[0]!.col; left--) {
    // A merged neighbour says itself how far it reaches.
    if (view.mergeAt(row, left)) return "";
    if (isFilled(view, row, left)) return view.label(row, left);
  }
  return "";
}

function isFilled(view: SheetView, row: number, col: number): boolean {
  const value = view.value(row, col);
  return value !== null && value !== "";
}

function readRows(view: SheetView, anchor: Anchor, end: number): FormRow[] {
  const rows: FormRow[] = [];
  for (let row = anchor.row + 1; row < end; row++) {
    const labels: string[] = [];
    let isPart = false;
    for (let col = anchor.labels[0]; col <= anchor.labels[1]; col++) {
      const raw = view.label(row, col);
      const label = canonicalLabel(splitUnit(raw).label);
      if (label === "" || label === labels.at(-1)) continue;
      labels.push(label);
      isPart = isPartLabel(raw);
    }
    const code = anchor.codeCol === undefined ? "" : view.label(row, anchor.codeCol);
    if (labels.length === 0) continue;
    if (code === "" && FOOTNOTE.test(labels[0]!)) break;
    rows.push({ row, labels, isPart, ...codeOf(code), ...unitOf(view, anchor, row) });
  }
  return rows;
}

const FOOTNOTE = /^(注|说明|备注|填表说明|单位负责人|统计负责人|填表人|负责人|报出日期|审核关系)/;

function codeOf(code: string): { code?: string } {
  return /^\d{1,3}$/.test(code) ? { code: String(Number(code)) } : {};
}

function unitOf(view: SheetView, anchor: Anchor, row: number): { unit?: string } {
  const written = anchor.unitCol === undefined ? "" : view.label(row, anchor.unitCol);
  if (written !== "") return { unit: written };
  for (let col = anchor.labels[1]; col >= anchor.labels[0]; col--) {
    const { unit } = splitUnit(view.label(row, col));
    if (unit) return { unit };
  }
  return {};
}
