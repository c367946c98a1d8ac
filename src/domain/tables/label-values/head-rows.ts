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
  const rows: number[] = [];
  let isNearest = true;
  for (let row = firstLabel - 1; row >= Math.max(view.top, firstLabel - DEEPEST); row--) {
    const cells = filledCells(view, row, cols);
    if (cells.length === 0) {
      if (rows.length > 0) break;
      continue;
    }
    const isHead = rows.length > 0 ? isUpperHead(view, row, cols, rows[0]!) : isHeadRow(view, row, cols, isNearest);
    if (isHead) rows.unshift(row);
    else if (rows.length > 0) break;
    isNearest = false;
  }
  return rows;
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

/** Words that head columns, without figures; those nearest above the labels may be any words. */
function isHeadRow(view: SheetView, row: number, cols: Columns, isNearest: boolean): boolean {
  const cells = filledCells(view, row, cols);
  const lead = view.mergeAt(row, cols.first);
  const isMergedDown = lead !== undefined && lead.rows > 1;
  if (cells.length < 2 && !isMergedDown) return false;
  if (!cells.every(({ text }) => isWords(text)) || saysWhoSchoolIs(cells)) return false;
  return isNearest || cells.some(({ col, text }) => (col === cols.first ? LABELS.test(text) : headsValues(text)));
}

const LABELS = /^(填报|调查|统计|检查|评估)?(项目|指标|内容|事项|数据项)(名称|内容)?$/;

/** Does a column headed like this hold the values or their units? */
export function headsValues(text: string): boolean {
  return VALUES.test(text) || /^(计量)?单位$/.test(text) || saysStage(text) || namesPlace(text) || namesYear(text);
}

const VALUES =
  /^(填报值|数值|数量|值|内容|数据|实际值|填报数据|现有数|实有数|现状|数额|填报数|本校数据|本校情况|学校数据|填写内容|结果|人数|面积|合计|总计|上年|本年|今年|去年|标准)$/;

export function namesYear(text: string): boolean {
  return /^(19|20)\d\d([-/](20)?\d\d)?(年|学年|年度|学年度)?(秋季?|春季?)?(学期|初|末|底)?$/.test(text);
}

function isWords(text: string): boolean {
  if (/:$|单位:|名称:|代码:|表号:/.test(text) || text.length > 40) return false;
  return namesYear(text) || readNumber(text).kind !== "number";
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
  if (!cells.every(({ text }) => isWords(text)) || saysWhoSchoolIs(cells)) return false;
  const lead = view.mergeAt(below, cols.first);
  if (lead && lead.row <= row) return true;
  const isTitle = cells[0]!.col === cols.first && (view.mergeAt(row, cols.first)?.cols ?? 1) > 1;
  return cells.length > 1 && !isTitle;
}
