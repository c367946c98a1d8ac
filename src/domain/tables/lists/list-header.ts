/** The heading block of a list: where the 学校名称 column is, how deep the headings go, and the path of every column. */
import { canonicalLabel } from "../../labels/text";
import type { SheetView } from "../sheet-view";
import { isUnitWord, splitUnit } from "../../labels/units";
import type { MappingEntry } from "../user-mapping";
import { type ListColumn, type Meaning, meaningOf } from "./heading";
import { statedColumns } from "./stated";

export interface ListHeader {
  readonly top: number;
  /** First row below the headings. */
  readonly body: number;
  readonly nameCol: number;
  readonly columns: readonly ListColumn[];
}

/** Headings stand near the top; a list that begins lower is not looked for. */
const DEEPEST_HEADER = 30;
const DEEPEST_BLOCK = 8;

/**
 * The first heading block with a school-name column and at least one known item column.
 * @param entries what the user says of the sheet's columns; it goes before the headings
 */
export function findListHeader(view: SheetView, entries: readonly MappingEntry[]): ListHeader | null {
  const named = entries.find((entry) => entry.kind === "nameColumn");
  if (named?.kind === "nameColumn") return withMapping(mappedHeader(view, named.col, named.firstRow), entries);
  for (let row = view.top; row < Math.min(view.rows, view.top + DEEPEST_HEADER); row++) {
    for (let col = 0; col < Math.min(view.cols, 60); col++) {
      if (typeof view.value(row, col) !== "string") continue;
      const meaning = meaningOf([canonicalLabel(view.label(row, col))], undefined);
      if (meaning?.role !== "name") continue;
      const header = readHeader(view, row, col);
      const mapped = header && withMapping(header, entries);
      if (mapped && saysSomething(mapped)) return mapped;
    }
  }
  return null;
}

/** A name column alone is no list: some column must hold data, or claim a figure. */
function saysSomething({ columns }: ListHeader): boolean {
  return columns.some(({ meaning }) => meaning?.role === "item") || statedColumns(columns).length > 0;
}

function readHeader(view: SheetView, nameRow: number, nameCol: number): ListHeader | null {
  const merge = view.mergeAt(nameRow, nameCol);
  if (merge && merge.cols > 3) return null;
  const top = topOf(view, merge?.row ?? nameRow, nameCol);
  const body = bodyOf(view, merge ? merge.row + merge.rows : nameRow + 1, top, nameCol);
  const columns = Array.from({ length: view.cols }, (_, col) => readColumn(view, col, top, body));
  return { top, body, nameCol, columns: ofCohort(columns) };
}

/** Beside 巩固率 or 净增加, 入学人数 are those who entered with the pupils that now leave, not this year's entrants (tables.md §5 a). */
function ofCohort(columns: readonly ListColumn[]): readonly ListColumn[] {
  if (!columns.some(({ path }) => /巩固率$|^净增加/.test(path.at(-1) ?? ""))) return columns;
  return columns.map((column) => {
    const { path, meaning } = column;
    const isEntry = meaning?.role === "item" && meaning.field === "entrants" && path.at(-1) === "入学人数";
    return isEntry ? { ...column, meaning: { ...meaning, field: "cohortEntrants" } } : column;
  });
}

/** Headings above the first school that the user named. */
function mappedHeader(view: SheetView, nameCol: number, firstRow: number): ListHeader {
  const top = Math.max(0, firstRow - 1);
  return {
    top,
    body: firstRow,
    nameCol,
    columns: Array.from({ length: view.cols }, (_, col) => readColumn(view, col, top, firstRow)),
  };
}

function withMapping(header: ListHeader, entries: readonly MappingEntry[]): ListHeader {
  const columns = header.columns.map((column): ListColumn => {
    const entry = entries.find((said) => said.kind === "column" && said.col === column.col);
    if (entry?.kind !== "column") return column;
    const unit = entry.unit ?? column.unit;
    const meaning: Meaning = { role: "item", field: entry.field, stage: entry.stage ?? null };
    return { col: column.col, path: column.path, ...(unit !== undefined && { unit }), meaning };
  });
  // Columns without a heading that nobody has named say nothing.
  return { ...header, columns: columns.filter(({ path, meaning }) => path.length > 0 || meaning !== null) };
}

/** Group headings may stand above an unmerged 学校名称 cell: rows with several short texts, not a title. */
function topOf(view: SheetView, row: number, nameCol: number): number {
  let top = row;
  for (let above = row - 1; above >= Math.max(view.top, row - DEEPEST_BLOCK); above--) {
    if (isBlankRow(view, above)) continue;
    if (!isGroupRow(view, above, nameCol)) break;
    top = above;
  }
  return top;
}

function isGroupRow(view: SheetView, row: number, nameCol: number): boolean {
  const texts = textsOf(view, row);
  const own = view.label(row, nameCol);
  const isTitle = (view.mergeAt(row, nameCol)?.cols ?? 1) > 3 || own.includes(":") || own.length > 20;
  // Letters A, B, C … of a hidden helper row are no headings.
  return texts !== null && texts.size >= 2 && !isTitle && [...texts].some((text) => !/^[A-Za-z0-9]{1,3}$/.test(text));
}

/** Skips further heading levels, unit rows, code rows (L1 …) and formula rows: rows with several texts and without a school. */
function bodyOf(view: SheetView, from: number, top: number, nameCol: number): number {
  let body = from;
  const last = Math.min(view.rows, top + DEEPEST_BLOCK);
  for (let row = from; row < last; row++) {
    if (isBlankRow(view, row)) continue;
    if (!isHeadingRow(view, row, nameCol)) break;
    body = row + 1;
  }
  return body;
}

function isHeadingRow(view: SheetView, row: number, nameCol: number): boolean {
  const name = view.label(row, nameCol);
  const merge = view.mergeAt(row, nameCol);
  const isOwnName = name !== "" && (!merge || merge.row === row);
  if (isOwnName) return /^(甲|乙|L\d+|\(?单位\)?|学校名称|学校)$/i.test(name);
  const texts = textsOf(view, row);
  return texts !== null && texts.size >= 2;
}

/** Different words of a row; null when figures stand in it. */
function textsOf(view: SheetView, row: number): ReadonlySet<string> | null {
  const texts = new Set<string>();
  for (let col = 0; col < view.cols; col++) {
    const value = view.value(row, col);
    if (typeof value === "number") return null;
    const text = view.label(row, col);
    if (text !== "" && !/^[\d.,%*\-/]+$/.test(text)) texts.add(text);
  }
  return texts;
}

function isBlankRow(view: SheetView, row: number): boolean {
  return view.rowValues(row).every((value) => value === null || value === "");
}

/** Codes of columns: L1, L3-1; 甲, 乙. */
const CODE = /^(L\d+(-\d+)?|甲|乙)$/i;

function readColumn(view: SheetView, col: number, top: number, body: number): ListColumn {
  const path: string[] = [];
  let unit: string | undefined;
  for (let row = top; row < body; row++) {
    const split = splitUnit(headingAt(view, row, col, body));
    if (split.unit) unit = split.unit;
    const label = canonicalLabel(split.label);
    if (label === "" || label === path.at(-1) || CODE.test(label)) continue;
    // A row of units below the headings.
    if (isUnitWord(label) && path.length > 0) unit = label;
    else path.push(label);
  }
  return { col, path, ...(unit !== undefined && { unit }), meaning: meaningOf(path, unit) };
}

/** Where merges were lost, a blank upper level belongs to its left neighbour, if a lower level follows. */
function headingAt(view: SheetView, row: number, col: number, body: number): string {
  const own = view.label(row, col);
  if (own !== "" || view.mergeAt(row, col)) return own;
  const lower = Array.from({ length: body - row - 1 }, (_, step) => view.label(row + 1 + step, col));
  // A row of codes below the headings is no level of them.
  const below = lower.find((text) => text !== "" && !CODE.test(text));
  if (below === undefined || isUnitWord(below)) return "";
  for (let left = col - 1; left >= 0; left--) {
    // A merged neighbour says itself how far it reaches.
    if (view.mergeAt(row, left)) return "";
    const text = view.label(row, left);
    if (text !== "") return text;
  }
  return "";
}
