/** Which rows of a list speak of a school, and which are totals, averages, notes or headings in between (tables.md §6.7). */
import type { SchoolStage } from "../../kernel/stage";
import { canonicalLabel } from "../../labels/text";
import type { SheetView } from "../sheet-view";
import { stageIn } from "../../labels/stage-words";
import type { ListHeader } from "./list-header";

export interface ListRow {
  readonly row: number;
  /** The stage said by a heading line between the rows (一、小学). */
  readonly sectionStage: SchoolStage | null;
}

const SUMMARY =
  /^(全?[县区市省州镇乡]|各校|本[县区市镇乡]|所有学校)?(合计|总计|小计|计|平均|平均值|平均数|均值|标准差|差异系数|变异系数|综合|综合差异系数|达标学校数|达标校数|达标率|最大值|最小值|中位数|标准|标准值|达标值|基本值)$|(小计|合计|总计|平均值|均值|标准差|差异系数)$/;
const NOTE = /^(注|说明|备注|填表|制表|审核|单位负责人|负责人|统计负责人|联系电话|报出日期|填报日期|日期|校长签字)/;

/** Rows below the headings. */
export interface ListRows {
  /** Those that hold a school. */
  readonly schools: readonly ListRow[];
  /** Those that hold something and do not say of whom. */
  readonly nameless: readonly number[];
}

export function listRows(view: SheetView, header: ListHeader): ListRows {
  const rows: ListRow[] = [];
  const nameless: number[] = [];
  const telling = tellingColumns(header);
  let sectionStage: SchoolStage | null = null;
  for (let row = header.body; row < view.rows; row++) {
    const name = canonicalLabel(view.label(row, header.nameCol));
    const lead = leadLabel(view, row, header.nameCol);
    if (name === "" && lead === "") {
      nameless.push(row);
      continue;
    }
    if (isSummary(name) || isSummary(lead)) continue;
    if (NOTE.test(name) || (name === "" && NOTE.test(lead))) continue;
    if (isLine(view, row, header.nameCol, telling)) {
      sectionStage = stageIn(name || lead) ?? sectionStage;
      continue;
    }
    if (saysStandard(view, row, header.nameCol)) continue;
    // A figure is no name of a school.
    if (name === "" || /^\d+(\.\d+)?$/.test(name)) nameless.push(row);
    else rows.push({ row, sectionStage });
  }
  return { schools: rows, nameless };
}

/** Lists with a row 标准 above each row 校情 (tables.md §6.6): what is asked for is not what the school has. */
function saysStandard(view: SheetView, row: number, nameCol: number): boolean {
  return [1, 2, 3].some((step) => /^(标准|标准值|省定标准|规定标准|应有|应配)$/.test(view.label(row, nameCol + step)));
}

/** Does the label name a total, an average or a coefficient rather than a school? */
export function isSummary(label: string): boolean {
  return SUMMARY.test(label);
}

/** Text of the first filled cell before the name column: 合计 often stands there. */
function leadLabel(view: SheetView, row: number, nameCol: number): string {
  for (let col = 0; col < nameCol; col++) {
    const merge = view.mergeAt(row, col);
    // A township merged down over its schools is no label of this row.
    if (merge && merge.rows > 1) continue;
    const text = canonicalLabel(view.label(row, col));
    if (text !== "" && !/^\d+$/.test(text)) return text;
  }
  return "";
}

/** Columns that hold something in the row of a school. */
function tellingColumns({ columns, nameCol }: ListHeader): readonly number[] {
  const known = columns.filter(({ col, meaning }) => col !== nameCol && meaning !== null);
  return (known.length > 0 ? known : columns.filter(({ col }) => col > nameCol)).map(({ col }) => col);
}

/** A line that only carries words (一、小学; 城关镇): nothing in any column that tells something of a school. */
function isLine(view: SheetView, row: number, nameCol: number, telling: readonly number[]): boolean {
  const merge = view.mergeAt(row, nameCol);
  if (merge && merge.cols > 3 && merge.row === row) return true;
  return telling.every((col) => view.label(row, col) === "");
}
