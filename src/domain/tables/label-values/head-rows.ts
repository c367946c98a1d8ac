/** The rows of column headings above the labels of a panel: 填报项目 | 单位 | 填报值. */
import { readNumber } from "../number";
import { readLabel } from "../../labels/read-label";
import type { SheetView } from "../sheet-view";
import { namesPlace, saysStage } from "./heading-words";

/** Between the headings and the first label of an item a few lines may say who the school is. */
const DEEPEST = 12;

interface Columns {
  readonly first: number;
  readonly last: number;
}

/**
 * @param cols from the labels on to the right
 * @param firstLabel row of the first label of an item
 * @returns the rows from the top down; empty where the labels have no headings
 */
export function headRows(view: SheetView, cols: Columns, firstLabel: number): readonly number[] {
  const above = Array.from({ length: Math.min(DEEPEST, firstLabel - view.top) }, (_, step) => firstLabel - 1 - step);
  const words = above.filter((row) => isHeadRow(view, row, cols));
  const nearest = above.find((row) => filledCells(view, row, cols).length > 0);
  const lowest =
    words.find((row) => saysHead(filledCells(view, row, cols), cols)) ??
    words.find((row) => row === nearest && !isLabel(view, row, cols));
  if (lowest === undefined) return [];
  const rows = [lowest];
  for (let row = lowest - 1; row >= view.top && isUpperHead(view, row, cols, rows[0]!); row--) rows.unshift(row);
  return rows;
}

/** 校长姓名 | 李某 is a line of the sheet, not the heading of the next one. */
function isLabel(view: SheetView, row: number, cols: Columns): boolean {
  const { outcome, kind } = readLabel([filledCells(view, row, cols)[0]!.text]);
  return outcome !== "notUnderstood" && kind !== "identity";
}

interface Filled {
  readonly col: number;
  readonly text: string;
}

/** The filled cells of a row, merged ones once. */
function filledCells(view: SheetView, row: number, { first, last }: Columns): readonly Filled[] {
  const cells: Filled[] = [];
  for (let col = first; col <= Math.min(last, view.cols - 1); col++) {
    const text = view.label(row, col);
    if (text !== "" && (view.mergeAt(row, col)?.col ?? col) === col) cells.push({ col, text });
  }
  return cells;
}

/** Words that head columns, without figures. */
function isHeadRow(view: SheetView, row: number, cols: Columns): boolean {
  const cells = filledCells(view, row, cols);
  const lead = view.mergeAt(row, cols.first);
  const isMergedDown = lead !== undefined && lead.rows > 1;
  if (cells.length < 2 && !(isMergedDown && cells.length === 1)) return false;
  return areWords(cells) && !saysWhoSchoolIs(cells) && !isMark(cells);
}

/** Is one of the words known to head labels or values? One name of a school, or one year, may be a value as well. */
function saysHead(cells: readonly Filled[], { first }: Columns): boolean {
  const mayBeValue = ({ text }: Filled) => namesPlace(text) || namesYear(text);
  const isKnown = ({ col, text }: Filled) => (LABELS.test(text) ? col === first : headsValues(text));
  return cells.some((cell) => isKnown(cell) && !mayBeValue(cell)) || cells.filter(mayBeValue).length > 1;
}

const LABELS = /^(填报|调查|统计|检查|评估)?(项目|指标|内容|事项|数据项)(名称|内容)?$/;

/** Do labels stand below a word like this? */
export function headsLabels(text: string): boolean {
  return LABELS.test(text);
}

/** Does a column headed like this hold the values or their units? */
export function headsValues(text: string): boolean {
  return VALUES.test(text) || /^(计量)?单位$/.test(text) || saysStage(text) || namesPlace(text) || namesYear(text);
}

const VALUES =
  /^(填报值|数值|数量|值|内容|数据|实际值|填报数据|现有数|实有数|现状|数额|填报数|本校数据|本校情况|学校数据|填写内容|结果|人数|面积|合计|总计|上年|本年|今年|去年|标准)$/;

function namesYear(text: string): boolean {
  return /^(19|20)\d\d([-/](20)?\d\d)?(年|学年|年度|学年度)?(秋季?|春季?)?(学期|初|末|底)?$/.test(text);
}

/** 2023 | 2024 side by side are years; one such number is a figure as well as any (建校时间 2008). */
function areWords(cells: readonly Filled[]): boolean {
  const years = cells.filter(({ text }) => /^\d{4}$/.test(text) && namesYear(text)).length;
  return cells.every(({ text }) => isWord(text) || (years > 1 && namesYear(text)));
}

function isWord(text: string): boolean {
  return !/:$|单位:|名称:|代码:|表号:/.test(text) && text.length <= 40 && readNumber(text).kind !== "number";
}

/** 办学类型 | 小学 | 初级中学: a line of labels, whatever stands beside it. 类别 | 项目 heads columns. */
function isMark(cells: readonly Filled[]): boolean {
  const { role } = readLabel([cells[0]!.text]);
  return role !== undefined && role !== "name" && !cells.some(({ text }) => LABELS.test(text));
}

/** 学校名称 | 育才中学 is a row of labels, 学校名称 | 甲小学 | 乙小学 | 丙小学 one of headings. */
function saysWhoSchoolIs(cells: readonly Filled[]): boolean {
  const roles = cells.filter(({ text }) => readLabel([text]).outcome === "role").length;
  const known = cells.filter(({ text }) => VALUES.test(text) || LABELS.test(text)).length;
  return known === 0 && roles > 0 && cells.length - roles <= roles;
}

/** A level above a heading: its cells group those below. A title begins over the labels and reaches beyond them. */
function isUpperHead(view: SheetView, row: number, cols: Columns, below: number): boolean {
  const cells = filledCells(view, row, cols);
  if (cells.length === 0 || !areWords(cells) || saysWhoSchoolIs(cells)) return false;
  const lead = view.mergeAt(below, cols.first);
  if (lead && lead.row <= row) return true;
  const isTitle = cells[0]!.col === cols.first && (view.mergeAt(row, cols.first)?.cols ?? 1) > 1;
  return cells.length > 1 && !isTitle;
}
