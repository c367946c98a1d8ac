/** Where a worksheet falls into several tables: one below the other, or side by side (一张工作表上的几个表). */
import type { CellValue } from "../../kernel/cell";
import { plainText } from "../../labels/text";
import { readNumber } from "../number";
import type { Part, SheetView } from "../sheet-view";
import type { Start } from "./row-starts";

/** More tables than this on one sheet are no work of a hand. */
const MOST_PARTS = 2_000;

/** Tables below each other; a single part where there is one table. */
export function stacked(view: SheetView, starts: readonly Start[]): readonly Part[] {
  const tops: number[] = [];
  let last: Start | null = null;
  for (const start of starts) {
    if (last === null) tops.push(view.top);
    else if (holdsFigures(view, last.row, start.row) && isNew(start, starts))
      tops.push(topOf(view, start, starts[0]!, tops.at(-1)!));
    last = start;
  }
  if (tops.length < 2 || tops.length > MOST_PARTS) return [];
  return tops.map((top, index): Part => {
    const end = tops[index + 1] ?? view.rows;
    return { area: { row: top, col: 0, rows: end - top, cols: view.cols } };
  });
}

/** 学校名称 | 甲小学 once on a sheet that already has its headings is a line of that table. */
function isNew({ kind }: Start, starts: readonly Start[]): boolean {
  return kind !== "school" || starts.filter((other) => other.kind === "school").length > 1 || starts[0]!.kind === "list";
}

/** Do figures stand between two rows? Else the second only goes on with the head of the first. */
function holdsFigures(view: SheetView, from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    if (view.rowValues(row).some((value) => !isCode(value) && readNumber(value).kind === "number")) return true;
  }
  return false;
}

/** The code of a school is no figure. */
function isCode(value: CellValue): boolean {
  return typeof value === "string" && /^\s*\d{8,}\s*$/.test(value);
}

/** The first row of a table: its titles, and lines that stand above the name of the school in the first form as well. */
function topOf(view: SheetView, { row, kind }: Start, first: Start, from: number): number {
  let top = row;
  if (kind === "school" && first.kind === "school") {
    for (let above = 1; first.row - above >= view.top && sameLabel(view, row - above, first.row - above); above++)
      top = row - above;
  }
  while (top - 1 > from && isCaption(view, top - 1)) top--;
  return top;
}

function sameLabel(view: SheetView, row: number, other: number): boolean {
  const label = firstText(view, row);
  return label !== "" && label === firstText(view, other);
}

function firstText(view: SheetView, row: number): string {
  const value = view.rowValues(row).find((cell) => cell !== null && cell !== "");
  return typeof value === "string" ? plainText(value) : "";
}

/** A title or a line like 单位：人: words that stand alone, or several of a heading above a heading. */
function isCaption(view: SheetView, row: number): boolean {
  const filled = view.rowValues(row).filter((value) => value !== null && value !== "");
  if (filled.length === 0 || filled.some((value) => typeof value !== "string" || readNumber(value).kind === "number"))
    return false;
  if (filled.some((value) => /^(注|说明|备注|填表|制表|审核|单位负责人|负责人)/.test(plainText(value as string)))) return false;
  return filled.length === 1 || filled.every((value) => (value as string).length <= 20);
}

/** Tables beside each other; none where there is one table. */
export function sideBySide(view: SheetView, starts: readonly Start[]): readonly Part[] {
  const [start] = starts;
  if (!start) return [];
  const lefts = start.cols.length > 1 && start.kind !== "labels" ? repeatedColumns(view, start) : afterGaps(view, starts);
  if (lefts.length < 2) return [];
  const top = firstShared(view);
  return lefts.map((left, index): Part => {
    const end = lefts[index + 1] ?? view.cols;
    return { area: { row: top, col: left, rows: view.rows - top, cols: end - left }, head: view.top };
  });
}

/** The first row in which several texts stand: those above hold for all tables. */
function firstShared(view: SheetView): number {
  for (let row = view.top; row < view.rows; row++) {
    if (view.rowValues(row).filter((value) => value !== null && value !== "").length > 1) return row;
  }
  return view.top;
}

/** 序号 | 学校名称 | 人数 | 序号 | 学校名称 | 人数: each table begins as far left of its name as the first does. */
function repeatedColumns(view: SheetView, { row, cols }: Start): readonly number[] {
  const [first] = cols;
  const texts = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, step) => view.label(row, from + step)).join("\u0000");
  let lead = 0;
  while (first! - lead > 0 && view.label(row, first! - lead - 1) !== "") lead++;
  const isSame = cols.every((col) => col - lead >= 0 && texts(col - lead, col) === texts(first! - lead, first!));
  return cols.map((col, index) => (index === 0 ? 0 : isSame ? col - lead : col));
}

/** The first columns after blank ones, where a table begins on either side. */
function afterGaps(view: SheetView, starts: readonly Start[]): readonly number[] {
  const top = starts[0]!.row;
  const filled = new Set<number>();
  for (let row = top; row < view.rows && filled.size < view.cols; row++) {
    view.rowValues(row).forEach((value, col) => {
      const merge = view.mergeAt(row, col);
      if (value !== null && value !== "") for (let at = col; at < col + (merge?.cols ?? 1); at++) filled.add(at);
    });
  }
  const begins = Array.from({ length: view.cols }, (_, col) => col).filter((col) => filled.has(col) && !filled.has(col - 1));
  const lefts = begins.filter((col, index) => {
    const end = begins[index + 1] ?? view.cols;
    return starts.some(({ cols }) => cols.some((at) => at >= col && at < end));
  });
  return lefts.length < 2 ? [] : [0, ...lefts.slice(1)];
}
