/**
 * Where the labels, units and figures of a label–value sheet stand (填报表的版式): one or several panels side by side
 * (项目|数值|项目|数值), each with its label columns, its unit column and the columns that hold values.
 */
import type { CellValue } from "../../kernel/cell";
import { isUnitWord } from "../../labels/units";
import { readLabel } from "../../labels/read-label";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";
import { headRows, headsLabels, headsValues } from "./head-rows";
import { saysStage } from "./heading-words";

export interface Panel {
  /** Columns in which labels and the groups above them stand. */
  readonly labels: { readonly first: number; readonly last: number };
  readonly unitCol: number | null;
  /** Columns that may hold values. */
  readonly values: readonly number[];
  /** Last column that belongs to the panel. */
  readonly last: number;
  /** Rows of column headings, from the top down. */
  readonly heads: readonly number[];
}

export interface Panels {
  readonly panels: readonly Panel[];
  /** First and last row with a label of an item. */
  readonly first: number;
  readonly last: number;
}

/** Fewer labels that are understood than this may be chance. */
const FEWEST_LABELS = 3;
/** Where a word above them says that they are labels (项目 | 数值). */
const FEWEST_BELOW_HEADING = 2;
const WIDEST = 60;
/** A column without a label in so many cells has none. */
const LOOKED_AT = 300;
const LONGEST_LABEL = 80;

interface Labelled {
  readonly col: number;
  /** Rows with the label of an item. */
  readonly items: readonly number[];
  /** Rows with 学校名称, 办学类型 … */
  readonly roles: readonly number[];
}

/** The panels of a label–value sheet; null where too few labels are understood. */
export function findPanels(view: SheetView): Panels | null {
  const lettered = new Set(Array.from({ length: view.rows }, (_, row) => row).filter((row) => hasFormLetters(view, row)));
  const columns = Array.from({ length: Math.min(view.cols, WIDEST) }, (_, col) => labelled(view, col, lettered));
  const known = columns.filter(({ items }) => items.length > 0);
  const panels: Panel[] = [];
  const used: Labelled[] = [];
  let group: Labelled[] = [];
  known.forEach((column, index) => {
    group.push(column);
    const next = known[index + 1]?.col ?? view.cols;
    const panel = panelOf(view, group, panels.at(-1), next);
    if (!panel) return;
    panels.push(panel);
    used.push(...group);
    group = [];
  });
  const items = used.reduce((sum, column) => sum + column.items.length, 0);
  const roles = used.reduce((sum, column) => sum + column.roles.length, 0);
  const areHeaded = panels.some((panel) => isHeaded(view, panel));
  if (items + roles < (areHeaded ? FEWEST_BELOW_HEADING : FEWEST_LABELS)) return null;
  const rows = used.flatMap((column) => column.items);
  return { panels, first: Math.min(...rows), last: Math.max(...rows) };
}

/** 项目 | 数值, 指标 | 甲小学 | 乙小学 */
function isHeaded(view: SheetView, { heads, labels }: Panel): boolean {
  const cols = Array.from({ length: labels.last - labels.first + 1 }, (_, step) => labels.first + step);
  return heads.some((row) => cols.some((col) => headsLabels(view.label(row, col))));
}

/** @param lettered rows that number the columns of a form */
function labelled(view: SheetView, col: number, lettered: ReadonlySet<number>): Labelled {
  const items: number[] = [];
  const roles: number[] = [];
  let texts = 0;
  let figures = 0;
  for (let row = view.top; row < view.rows; row++) {
    const value = view.value(row, col);
    if (readNumber(value).kind === "number") {
      figures++;
      continue;
    }
    if (typeof value !== "string" || value.length > LONGEST_LABEL || value.trim() === "" || lettered.has(row)) continue;
    if (++texts > LOOKED_AT && items.length === 0) break;
    const { outcome, item } = readLabel([value]);
    if (item !== undefined && (outcome === "read" || outcome === "proposed")) items.push(row);
    if (outcome === "role") roles.push(row);
  }
  // A heading above figures is no label beside them.
  if (figures > texts) return { col, items: [], roles: [] };
  // A title that names an item (西庄小学校舍情况) stands alone; in a form that nobody has filled in all labels do.
  const beside = items.filter((row) => isBeside(view, row, col));
  return { col, items: beside.length > 0 ? beside : items, roles };
}

function isBeside(view: SheetView, row: number, col: number): boolean {
  for (let right = col + 1; right < view.cols; right++)
    if (view.value(row, right) !== null && view.value(row, right) !== "") return true;
  return false;
}

/** The panel of these label columns, where values stand between them and the next ones; null where none do. */
function panelOf(view: SheetView, group: readonly Labelled[], before: Panel | undefined, next: number): Panel | null {
  const rows = [...new Set(group.flatMap(({ items }) => items))].sort((a, b) => a - b);
  const last = group.at(-1)!.col;
  const from = before ? before.last + 1 : 0;
  const heads = headRows(view, { first: Math.max(from, group[0]!.col), last: next - 1 }, rows[0]!);
  const headings = new Map<number, readonly string[]>();
  const headed = (col: number) => {
    const found = headings.get(col) ?? heads.map((row) => view.label(row, col)).filter((text) => text !== "");
    headings.set(col, found);
    return found;
  };
  const between = Array.from({ length: Math.max(0, next - last - 1) }, (_, step) => last + 1 + step);
  const unitCol = between.find((col) => isUnitColumn(view, headed(col), rows, col)) ?? null;
  const others = between.filter((col) => col !== unitCol && !isCodeColumn(view, headed(col), rows, col));
  const filled = others.filter((col) => holdsFigures(view, rows, col) || headsValues(headed(col).at(-1) ?? ""));
  if (filled.length === 0) return null;
  const firstValue = filled[0]!;
  // 骨干教师 | 小学 | 6: words between the label and its value belong to the label.
  const words = others.filter((col) => col < firstValue && holdsStages(view, rows, col));
  const unheaded = filled.filter((col) => headed(col).length === 0);
  const values = filled.filter((col) => headed(col).length > 0 || col === unheaded[0]);
  return {
    labels: { first: firstLabelColumn(view, group[0]!.col, from, rows), last: words.at(-1) ?? last },
    unitCol,
    values,
    last: next === view.cols ? view.cols - 1 : lastColumn(view, values.at(-1)!, next, rows),
    heads,
  };
}

/** What stands left of the labels belongs to them: groups merged down, numbers. In a second panel only those. */
function firstLabelColumn(view: SheetView, labelCol: number, from: number, rows: readonly number[]): number {
  if (from === 0) return 0;
  let first = labelCol;
  while (first > from && isLeadColumn(view, first - 1, rows)) first--;
  return first;
}

function lastColumn(view: SheetView, valueCol: number, next: number, rows: readonly number[]): number {
  let last = next - 1;
  while (last > valueCol && isLeadColumn(view, last, rows)) last--;
  return last;
}

/** Groups merged down over several labels, or ordinal numbers. */
function isLeadColumn(view: SheetView, col: number, rows: readonly number[]): boolean {
  const isMerged = rows.some((row) => (view.mergeAt(row, col)?.rows ?? 1) > 1);
  const numbers = rows.map((row) => view.value(row, col)).filter((value) => typeof value === "number");
  const isOrdinal =
    numbers.length === rows.length && numbers.length > 1 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
  return isMerged || isOrdinal;
}

const UNIT_HEADING = /^(计量)?单位$/;

function isUnitColumn(view: SheetView, headings: readonly string[], rows: readonly number[], col: number): boolean {
  if (headings.some((text) => UNIT_HEADING.test(text))) return true;
  const filled = rows.map((row) => view.label(row, col)).filter((text) => text !== "");
  return filled.length > 0 && filled.filter(isUnitWord).length * 2 >= rows.length;
}

/** 代码, 行次: numbers that are no figures, by their heading or because they only count the rows. */
function isCodeColumn(view: SheetView, headings: readonly string[], rows: readonly number[], col: number): boolean {
  if (headings.some((text) => /^(代码|编号|序号|行次|乙|编码|项目代码)$/.test(text))) return true;
  const texts = rows.map((row) => view.label(row, col)).filter((text) => text !== "");
  if (texts.length > 1 && texts.length === rows.length && texts.every((text) => /^0\d+$/.test(text))) return true;
  return !headsValues(headings.at(-1) ?? "") && numbersRows(view, rows, col);
}

/** Codes of the rows, whatever stands above them: each figure is one more than the figure before, in every row. */
function numbersRows(view: SheetView, rows: readonly number[], col: number): boolean {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const texts = Array.from({ length: last - first + 1 }, (_, step) => view.label(first + step, col)).filter(
    (text) => text !== "",
  );
  return texts.length >= FEWEST_LABELS && texts.every((text, i) => /^\d+$/.test(text) && Number(text) === Number(texts[0]) + i);
}

/** 甲 with blanks around it. */
const LONGEST_LETTER = 12;

/** The row of a form that numbers its columns (甲 | 乙 | 1 | 2) holds no figures, even where its 甲 is broken. */
export function hasFormLetters(view: SheetView, row: number): boolean {
  const canBeLetter = (value: CellValue) =>
    value === null ? view.hasMerges : typeof value === "string" && value.length <= LONGEST_LETTER;
  return view.rowValues(row).some((value, col) => canBeLetter(value) && /^[甲乙丙]$/.test(view.label(row, col)));
}

/** At least half of what stands beside the labels are figures. */
function holdsFigures(view: SheetView, rows: readonly number[], col: number): boolean {
  const filled = rows.map((row) => view.shown(row, col)).filter((value) => value !== null && value !== "");
  const figures = filled.filter((value) => readNumber(value).kind === "number").length;
  return figures > 0 && figures * 2 >= filled.length && figures * 3 >= rows.length;
}

function holdsStages(view: SheetView, rows: readonly number[], col: number): boolean {
  const filled = rows.map((row) => view.label(row, col)).filter((text) => text !== "");
  return filled.length > 0 && filled.filter(saysStage).length * 2 >= filled.length;
}
