/** A sheet that names one item per row with its value beside it: 填报项目 | 单位 | 填报值, or just a label and a figure (tables.md §6.4). */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { Area } from "../kernel/cell";
import type { SchoolStage } from "../kernel/stage";
import { readItem } from "./cell-reading";
import type { FoundItem } from "./found-item";
import { canonicalLabel } from "../labels/text";
import { meaningOf } from "./lists/heading";
import { readNumber } from "./number";
import { type NamedAt, headerFacts } from "./school-header";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";
import { stageIn } from "../labels/stage-words";
import { factorTo, isUnitWord, splitUnit } from "../labels/units";

export interface LabelValues {
  readonly title: string;
  readonly range: Area;
  readonly record: SchoolRecord;
}

interface LabelRow {
  readonly row: number;
  readonly field: FieldId;
  readonly stage: SchoolStage | null;
  readonly unit?: string;
}

/** Fewer known labels than this may be chance. */
const FEWEST_LABELS = 3;
const VALUE_HEADING = /^(填报值|数值|数量|值|内容|数据|实际值|填报数据|现有数)$/;
const UNIT_HEADING = /^(计量)?单位$/;

/** The sheet as labels and values; null when too few labels are known. */
export function readLabelValues(view: SheetView): LabelValues | null {
  const column = labelColumn(view);
  if (!column) return null;
  const { col, rows } = column;
  const first = rows[0]!.row;
  const valueCol = headedColumn(view, first, col, VALUE_HEADING) ?? figureColumn(view, rows, col);
  if (valueCol === null) return null;
  const unitCol = headedColumn(view, first, col, UNIT_HEADING) ?? unitColumn(view, rows, col, valueCol);
  const facts = headerFacts(view, 0, first);
  const name = facts.schoolName ?? nameRow(view, col, valueCol);
  const stage = stageIn(facts.title ?? "") ?? stageIn(view.sheet) ?? stageIn(view.file ?? "");
  const items = rows.map((label): FoundItem => {
    const unitCell = unitCol === null ? "" : view.label(label.row, unitCol);
    const tableUnit = facts.unit && factorTo(fieldOf(label.field).unit, facts.unit) !== null ? facts.unit : undefined;
    const units = [label.unit, unitCell || undefined, tableUnit];
    const reading = readItem(label.field, view.shown(label.row, valueCol), view.ref(label.row, valueCol), units);
    return { field: label.field, stage: label.stage ?? (fieldOf(label.field).isShared ? null : stage), reading, rank: 1 };
  });
  return {
    title: facts.title ?? "",
    range: { row: first, col, rows: rows.at(-1)!.row - first + 1, cols: valueCol - col + 1 },
    record: {
      sheet: view.sheet,
      ...(view.file !== undefined && { file: view.file }),
      ...(name && { name }),
      ...(facts.schoolCode && { code: facts.schoolCode }),
      ...(stage && { stage }),
      items,
    },
  };
}

/** The column with the most labels of known items. */
function labelColumn(view: SheetView): { col: number; rows: readonly LabelRow[] } | null {
  let best: { col: number; rows: readonly LabelRow[] } | null = null;
  for (let col = 0; col < Math.min(view.cols, 20); col++) {
    const rows = Array.from({ length: view.rows }, (_, row) => row).flatMap((row) => labelRow(view, row, col));
    if (rows.length >= FEWEST_LABELS && rows.length > (best?.rows.length ?? 0)) best = { col, rows };
  }
  return best;
}

function labelRow(view: SheetView, row: number, col: number): LabelRow[] {
  const value = view.value(row, col);
  if (typeof value !== "string" || value.length > 80 || isNumberedRow(view, row)) return [];
  const { label, unit } = splitUnit(value);
  const meaning = meaningOf([canonicalLabel(label)], unit);
  return meaning?.role === "item"
    ? [{ row, field: meaning.field, stage: meaning.stage, ...(unit !== undefined && { unit }) }]
    : [];
}

/** The row of a form that numbers its columns (甲 | 乙 | 1 | 2) holds no figures, even where its 甲 is broken. */
function isNumberedRow(view: SheetView, row: number): boolean {
  return (view.grid.values[row] ?? []).some((_, col) => /^[甲乙丙]$/.test(view.label(row, col)));
}

function headedColumn(view: SheetView, first: number, labelCol: number, heading: RegExp): number | null {
  for (let row = first - 1; row >= Math.max(0, first - 4); row--) {
    for (let col = labelCol + 1; col < Math.min(view.cols, labelCol + 8); col++) {
      if (heading.test(canonicalLabel(view.label(row, col)))) return col;
    }
  }
  return null;
}

/** The nearest column to the right in which most labels have something that is a number or stands for none. */
function figureColumn(view: SheetView, rows: readonly LabelRow[], labelCol: number): number | null {
  for (let col = labelCol + 1; col < Math.min(view.cols, labelCol + 7); col++) {
    if (saysOther(view, rows[0]!.row, labelCol, col) || isNumbering(view, rows, col)) continue;
    const figures = rows.filter(({ row }) => readNumber(view.shown(row, col)).kind === "number").length;
    if (figures * 2 >= rows.length) return col;
  }
  return null;
}

/** Headed 标准, 计划 …: not what the school has; 代码: no figure at all. A title merged over the labels too is no heading. */
function saysOther(view: SheetView, first: number, labelCol: number, col: number): boolean {
  const rows = Array.from({ length: Math.min(first, 3) }, (_, step) => first - 1 - step);
  const isTitle = (row: number) => (view.mergeAt(row, col)?.col ?? col) <= labelCol;
  return rows
    .filter((row) => !isTitle(row))
    .map((row) => view.label(row, col))
    .some((text) => text.length <= 12 && /标准|应有|应配|计划|规划|上年|去年|缺口|差额|序号|代码|编号|行次/.test(text));
}

/** Codes of the rows (编号, 行次), whatever stands above them: each figure is one more than the figure before. */
function isNumbering(view: SheetView, rows: readonly LabelRow[], col: number): boolean {
  const [first, last] = [rows[0]!.row, rows.at(-1)!.row];
  const labels = Array.from({ length: last - first + 1 }, (_, step) => view.label(first + step, col)).filter(
    (text) => text !== "",
  );
  return (
    labels.length >= FEWEST_LABELS && labels.every((text, i) => /^\d+$/.test(text) && Number(text) === Number(labels[0]) + i)
  );
}

function unitColumn(view: SheetView, rows: readonly LabelRow[], labelCol: number, valueCol: number): number | null {
  for (let col = labelCol + 1; col < Math.min(view.cols, valueCol + 3); col++) {
    const units = col === valueCol ? 0 : rows.filter(({ row }) => isUnitWord(view.label(row, col))).length;
    if (units * 2 >= rows.length) return col;
  }
  return null;
}

/** 学校名称 as one of the labels. */
function nameRow(view: SheetView, labelCol: number, valueCol: number): NamedAt | undefined {
  for (let row = 0; row < view.rows; row++) {
    if (meaningOf([canonicalLabel(view.label(row, labelCol))], undefined)?.role !== "name") continue;
    const text = view.text(row, valueCol);
    if (text !== "" && !VALUE_HEADING.test(text)) return { text, cell: view.ref(row, valueCol) };
  }
  return undefined;
}
