/** The heading block of a list: where the 学校名称 column is, how deep the headings go, and the path of every column. */
import { writtenUnit } from "../../labels/heading-level";
import { canonicalLabel } from "../../labels/text";
import { isUnitWord, splitUnit } from "../../labels/units";
import { type HeaderFacts, headerFacts } from "../school-header";
import type { SheetView } from "../sheet-view";
import { ofOtherDimension, refusedColumn } from "../sheet-mapping";
import { type RefusedEntry, type SaidEntry, headingEntry, isSaidOf } from "../user-mapping";
import { type Headings, type ListColumn, type Meaning, columnOf, namesSchools } from "./heading";
import { besideEachOther } from "./neighbours";
import { statedColumns } from "./stated";

export interface ListHeader {
  readonly top: number;
  /** First row below the headings. */
  readonly body: number;
  readonly nameCol: number;
  readonly columns: readonly ListColumn[];
  /** What the lines above say: title, unit, year. */
  readonly facts: HeaderFacts;
}

/** Headings stand near the top; a list that begins lower is not looked for. */
const DEEPEST_HEADER = 30;
const DEEPEST_BLOCK = 8;

/**
 * The first heading block with a school-name column that is what is looked for: by default, with a column that holds data.
 * @param entries what the user says of the sheet's columns; it goes before the headings
 */
export function findListHeader(
  view: SheetView,
  entries: readonly SaidEntry[],
  isFound: (header: ListHeader) => boolean = saysSomething,
): ListHeader | null {
  const named = entries.find((entry) => entry.kind === "nameColumn");
  if (named?.kind === "nameColumn") return withMapping(mappedHeader(view, named.col, named.firstRow), entries);
  for (let row = view.top; row < Math.min(view.rows, view.top + DEEPEST_HEADER); row++) {
    for (let col = 0; col < Math.min(view.cols, 60); col++) {
      if (typeof view.value(row, col) !== "string") continue;
      if (!namesSchools(view.written(row, col))) continue;
      const header = readHeader(view, row, col);
      const mapped = header && withMapping(header, entries);
      if (mapped && isFound(mapped)) return mapped;
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
  const facts = headerFacts(view, 0, top);
  return { top, body, nameCol, facts, columns: besideEachOther(columnsOf(view, top, body, facts.unit)) };
}

function columnsOf(view: SheetView, top: number, body: number, unitLine: string | undefined): readonly ListColumn[] {
  const isOfUnits = Array.from({ length: body - top }, (_, step) => isUnitRow(view, top + step));
  return Array.from({ length: view.cols }, (_, col) =>
    columnOf(
      headingsOf(view, col, top, body, (row) => isOfUnits[row - top]!),
      unitLine,
    ),
  );
}

/** Headings above the first school that the user named. */
function mappedHeader(view: SheetView, nameCol: number, firstRow: number): ListHeader {
  const top = Math.max(0, firstRow - 1);
  const facts = headerFacts(view, 0, top);
  return { top, body: firstRow, nameCol, facts, columns: besideEachOther(columnsOf(view, top, firstRow, facts.unit)) };
}

function withMapping(header: ListHeader, entries: readonly SaidEntry[]): ListHeader {
  if (entries.length === 0) return header;
  const columns = header.columns.map((column): ListColumn => {
    const known = entries.find((said): said is RefusedEntry => said.kind === "refused" && isOfColumn(said, column));
    if (known) return refusedAs(column, known);
    const entry = entries.find((said) => said.kind === "column" && said.col === column.col);
    if (entry?.kind !== "column") return asHeaded(column, entries);
    const refused = refusedColumn(entry, column);
    if (refused) return refusedAs(column, refused);
    const unit = entry.unit ?? column.unit;
    const meaning: Meaning = { role: "item", field: entry.field, stage: entry.stage ?? null };
    return { ...column, ...(unit !== undefined && { unit }), meaning, mapped: "column" };
  });
  // An item of which something is said that cannot be used is not taken from elsewhere in the table either.
  const refusals = [...entries, ...columns.flatMap(({ refused = [] }) => refused)].filter((said) => said.kind === "refused");
  const open = (column: ListColumn): ListColumn => {
    const { meaning, mapped, refused } = column;
    const about =
      mapped || refused || meaning?.role !== "item" ? undefined : refusals.find(({ field }) => field === meaning.field);
    return about ? refusedAs(column, about) : column;
  };
  return { ...header, columns: refusals.length > 0 ? columns.map(open) : columns };
}

function isOfColumn(said: RefusedEntry, column: ListColumn): boolean {
  if (said.heading !== undefined) return isSaidOf(said, column);
  return said.col === column.col && said.row === undefined && said.why !== "rowsAbove";
}

/** Nothing is read from it, whatever its heading says; the item that was meant is not known. */
function refusedAs({ lastYear: _, ...column }: ListColumn, refused: RefusedEntry): ListColumn {
  const { field, stage = null } = refused;
  const meaning: Meaning | null = field === undefined ? null : { role: "item", field, stage };
  return { ...column, meaning: column.meaning?.role === "name" ? column.meaning : meaning, refused };
}

/** The user's word for these headings. */
function asHeaded(column: ListColumn, entries: readonly SaidEntry[]): ListColumn {
  const said = headingEntry(entries, column);
  if (!said) return column;
  const unit = said.unit ?? column.unit;
  const refused =
    said.field === null || said.unit !== undefined ? undefined : ofOtherDimension({ ...said, field: said.field }, unit);
  if (refused) return refusedAs(column, refused);
  const meaning: Meaning | null = said.field === null ? null : { role: "item", field: said.field, stage: said.stage ?? null };
  return { ...column, ...(unit !== undefined && { unit }), meaning, mapped: said.remembered ? "remembered" : "heading" };
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

/** Codes of columns: L1, L3-1; 甲, 乙; formulas between them: (5)=(3)/(4). */
const CODE = /^(L\d+(-\d+)?|甲|乙|[()\dL=+\-*/÷×.]*=[()\dL=+\-*/÷×.%]*)$/i;

/** A row below the headings in which most cells are units. */
function isUnitRow(view: SheetView, row: number): boolean {
  const texts = Array.from({ length: view.cols }, (_, col) => view.label(row, col)).filter((text) => text !== "");
  return texts.length > 1 && texts.filter((text) => writtenUnit(text) !== null).length * 2 > texts.length;
}

function headingsOf(view: SheetView, col: number, top: number, body: number, isOfUnits: (row: number) => boolean): Headings {
  const path: string[] = [];
  const written: string[] = [];
  let unitRow: string | undefined;
  let headingRow: number | undefined;
  for (let row = top; row < body; row++) {
    const text = headingAt(view, row, col, body);
    const label = canonicalLabel(splitUnit(text).label);
    if (text.trim() === "" || CODE.test(label)) continue;
    if (path.length > 0 && (isOfUnits(row) || isUnitWord(label))) unitRow = text;
    else {
      written.push(text);
      headingRow = row;
      if (label !== "" && label !== path.at(-1)) path.push(label);
    }
  }
  return { col, path, written, ...(headingRow !== undefined && { headingRow }), ...(unitRow !== undefined && { unitRow }) };
}

/** Where merges were lost, a blank upper level belongs to its left neighbour, if a lower level follows. */
function headingAt(view: SheetView, row: number, col: number, body: number): string {
  const own = view.written(row, col);
  if (own.trim() !== "" || view.mergeAt(row, col)) return own;
  const lower = Array.from({ length: body - row - 1 }, (_, step) => view.label(row + 1 + step, col));
  // A row of codes below the headings is no level of them.
  const below = lower.find((text) => text !== "" && !CODE.test(text));
  if (below === undefined || isUnitWord(below)) return "";
  for (let left = col - 1; left >= 0; left--) {
    // A merged neighbour says itself how far it reaches.
    if (view.mergeAt(row, left)) return "";
    const text = view.written(row, left);
    if (text.trim() !== "") return text;
  }
  return "";
}
