/** The rows of a list with what stands in them, before it is decided what they are. */
import { canonicalLabel, isPartLabel, plainText } from "../../labels/text";
import { readLabel } from "../../labels/read-label";
import { namesPlace } from "../label-values/heading-words";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";
import type { ListHeader } from "./list-header";
import { type FigureRow, type SumColumn, figuresOf } from "./row-figures";
import { type NameKind, isStandard, isSummary, nameKind } from "./row-names";

export interface RowLine extends FigureRow {
  /** The name as the row shows it. */
  readonly shown: string;
  /** It stands in the column of names, not to the left of it. */
  readonly isInPlace: boolean;
  /** Canonical name; a word to the left of it where it is blank or that word says 合计. */
  readonly name: string;
  readonly kind: NameKind;
  readonly hasCode: boolean;
  /** 办学类型 is filled in. */
  readonly hasType: boolean;
  /** 其中：, # before the name. */
  readonly isPart: boolean;
  readonly isHeading: boolean;
  /** Headings of another table: items or schools stand where this one has its figures. */
  readonly headsAnother: boolean;
  /** A row 标准 above a row 校情 (tables.md §6.6). */
  readonly isStandard: boolean;
  /** Words across the row (一、小学; 城关镇), nothing in any column that tells something of a school. */
  readonly isAcross: boolean;
  /** The title again, at the top of a printed page. */
  readonly isTitle: boolean;
  /** Words of whoever fills the table in (注：, 填表人). */
  readonly isRemark: boolean;
  /** Cells of item columns that hold a figure, or say that there is none (/, —). */
  readonly filled: number;
}

/** A code identifies a school; `/`, `*` or 3.3E+11 in its column do not. */
export const SCHOOL_CODE = /^(?=.*\d)[0-9A-Za-z]{4,24}$/;

const REMARK =
  /^(注|说明|备注)(\d*[:、.]|$)|^(填表|制表|审核|单位负责人|负责人|统计负责人|联系电话|报出日期|填报日期|日期|校长签字)/;
/** Telephone numbers and dates may stand in the columns beside 填表人. */
const FIGURES_OF_A_REMARK = 1;

/** Every row below the headings in which anything stands. */
export function rowLines(view: SheetView, header: ListHeader, columns: readonly SumColumn[]): readonly RowLine[] {
  const telling = tellingColumns(header);
  const items = itemColumns(header);
  const codes = codesOf(view, header);
  const typeCol = header.columns.find(({ meaning }) => meaning?.role === "type")?.col;
  const titles = titlesOf(view, header);
  const lines: RowLine[] = [];
  for (let row = header.body; row < view.rows; row++) {
    if (isBlankRow(view, row)) continue;
    const own = view.label(row, header.nameCol);
    const lead = leadLabel(view, row, header.nameCol);
    const name = (isSummary(lead) ? lead : canonicalLabel(own)) || lead;
    let filled = 0;
    for (const col of items) if (isFilled(view, row, col)) filled += 1;
    const type = typeCol === undefined ? "" : view.label(row, typeCol);
    lines.push({
      row,
      figures: figuresOf(view, columns, row),
      shown: view.text(row, header.nameCol) || lead,
      isInPlace: own !== "",
      name,
      kind: nameKind(name),
      hasCode: codes.has(row),
      hasType: /\p{Script=Han}/u.test(type) && !isSummary(type),
      isPart: isPartLabel(own || lead),
      isHeading: repeatsHeading(view, header, row) || numbersColumns(view, row),
      headsAnother: filled === 0 && headsAnother(view, header, row),
      isStandard: [1, 2, 3].some((step) => saysStandard(view, row, header.nameCol + step)),
      isAcross: isAcross(view, row, header.nameCol, telling),
      isTitle: titles.some((title) => (own || lead).startsWith(title)),
      isRemark: REMARK.test(own || lead) && filled <= FIGURES_OF_A_REMARK,
      filled,
    });
  }
  return lines;
}

/** Code, type or name say that the row is a school. */
export function isNamedSchool({ hasCode, hasType, kind }: RowLine): boolean {
  return hasCode || kind === "school" || (hasType && kind !== "none");
}

export function isBlankRow(view: SheetView, row: number): boolean {
  return view.rowValues(row).every((value) => value === null || (typeof value === "string" && value.trim() === ""));
}

/** Text of the first filled cell before the name column: 合计 often stands there. */
function leadLabel(view: SheetView, row: number, nameCol: number): string {
  for (let col = 0; col < nameCol; col++) {
    // A township merged down over its schools is no label of this row.
    if ((view.mergeAt(row, col)?.rows ?? 1) > 1 || Number.isInteger(view.shown(row, col))) continue;
    const text = canonicalLabel(view.label(row, col));
    if (text !== "" && !/^\d+$/.test(text)) return text;
  }
  return "";
}

function saysStandard(view: SheetView, row: number, col: number): boolean {
  return typeof view.shown(row, col) === "string" && isStandard(view.label(row, col));
}

function titlesOf(view: SheetView, { top }: ListHeader): readonly string[] {
  const rows = Array.from({ length: Math.max(0, top - view.top) }, (_, step) => view.rowValues(view.top + step));
  return rows.flatMap((row) =>
    row.flatMap((value) => (typeof value === "string" && value.trim() !== "" ? [plainText(value)] : [])),
  );
}

/** Columns that hold something in the row of a school. */
function tellingColumns({ columns, nameCol }: ListHeader): readonly number[] {
  const known = columns.filter(({ col, meaning }) => col !== nameCol && meaning !== null);
  return (known.length > 0 ? known : columns.filter(({ col }) => col > nameCol)).map(({ col }) => col);
}

/** Columns of items; where there are none, those whose headings claim figures. */
function itemColumns({ columns, nameCol }: ListHeader): readonly number[] {
  const items = columns.filter(({ meaning }) => meaning?.role === "item");
  return (items.length > 0 ? items : columns.filter(({ col, meaning }) => col > nameCol && meaning === null)).map(
    ({ col }) => col,
  );
}

function isAcross(view: SheetView, row: number, nameCol: number, telling: readonly number[]): boolean {
  const merge = view.mergeAt(row, nameCol);
  if (merge && merge.cols > 3 && merge.row === row) return true;
  return telling.every((col) => typeof view.shown(row, col) !== "number" && view.label(row, col) === "");
}

/** 2024年9月1日 or 审核人：王 in a column of figures is none of them. */
function isFilled(view: SheetView, row: number, col: number): boolean {
  const value = view.shown(row, col);
  if (value === null || typeof value === "number") return value !== null;
  const { kind } = readNumber(value);
  if (kind !== "notANumber") return kind !== "blank";
  return typeof value !== "string" || (/\d/.test(value) && !/[年月日:：]/.test(value));
}

/** Rows with a code of the length that most codes of the column have: a total may carry the code of its county. */
function codesOf(view: SheetView, { columns, body }: ListHeader): ReadonlySet<number> {
  const col = columns.find(({ meaning }) => meaning?.role === "code")?.col;
  if (col === undefined) return new Set();
  const rows = new Map<number, number>();
  const times = new Map<number, number>();
  for (let row = body; row < view.rows; row++) {
    const code = view.text(row, col);
    if (!SCHOOL_CODE.test(code)) continue;
    rows.set(row, code.length);
    times.set(code.length, (times.get(code.length) ?? 0) + 1);
  }
  const [usual] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [];
  return new Set([...rows].flatMap(([row, length]) => (length === usual ? [row] : [])));
}

/** The heading again, at the top of a printed page: two words at least, each under the same word of the heading. */
function repeatsHeading(view: SheetView, { top, body, columns }: ListHeader, row: number): boolean {
  let words = 0;
  for (const { col } of columns) {
    const value = view.value(row, col);
    if (value === null || value === "") continue;
    const label = view.label(row, col);
    if (typeof value !== "string") return false;
    let isSame = false;
    for (let above = top; above < body && !isSame; above++) isSame = view.label(above, col) === label;
    if (!isSame) return false;
    words += 1;
  }
  return words >= 2;
}

/** 项目 | 甲小学 | 乙小学, 单位 | 图书册数 | 计算机台数: two words that head figures, none of them under the same word. */
function headsAnother(view: SheetView, { top, body, columns, nameCol }: ListHeader, row: number): boolean {
  let words = 0;
  for (const { col } of columns) {
    const value = view.value(row, col);
    if (col === nameCol || typeof value !== "string" || value.trim() === "") continue;
    const label = view.label(row, col);
    for (let above = top; above < body; above++) if (view.label(above, col) === label) return false;
    if (namesPlace(value) || readLabel([value]).outcome === "read") words += 1;
  }
  return words >= 2;
}

/** 1 | 2 | 3 | 4: the numbers of the columns. */
function numbersColumns(view: SheetView, row: number): boolean {
  let numbers = 0;
  let last: unknown;
  for (const value of view.rowValues(row)) {
    if (value === null || value === "") continue;
    const number = typeof value === "string" && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value;
    if (numbers > 0 && number !== Number(last) + 1) return false;
    last = number;
    numbers += 1;
  }
  return numbers >= 3;
}
