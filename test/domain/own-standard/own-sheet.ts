/** Worksheets with a user's own standard, for tests. */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { parseOwnStandard } from "../../../src/domain/own-standard/parse";

export type Rows = readonly (readonly CellValue[])[];

export function gridOf(rows: Rows, sheet = "自定标准"): Grid {
  return { sheet, values: rows, merges: [], hidden: { sheet: false, rows: [], cols: [] }, isProtected: false };
}

export const HEAD: Rows = [["自定标准"], ["标准名称", "某县办学条件标准"], ["文号", "某教〔2024〕1号"], ["适用地区", "四川省"]];
export const HEADINGS = ["指标", "学段", "条件", "限值", "单位", "文件(文号)", "施行日期"];

/** Lines below the headings; the first stands in row 6, index 5. */
export const withLines = (...lines: Rows): Grid => gridOf([...HEAD, HEADINGS, ...lines]);

/** A sound line with some cells changed. */
export function line(change: Readonly<Record<number, CellValue>> = {}): CellValue[] {
  const sound: CellValue[] = ["生均占地面积", "小学", null, "≥ 22", "㎡", "某教〔2024〕1号", "2024-09-01"];
  return sound.map((value, col) => (col in change ? change[col]! : value));
}

/** The standard on the sheet, the first of its workbook. */
export const parsed = (grid: Grid, id = "own-1") => parseOwnStandard(grid, id);
