/** A county list as the product meets it: one row per school and stage, header in the first row. */
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";

export const HEADERS = [
  "学校名称",
  "学校标识码",
  "学段",
  "在校生数（人）",
  "占地面积（平方米）",
  "校舍建筑面积（平方米）",
  "运动场地面积（平方米）",
  "图书册数（册）",
] as const;

/** Columns of the list, for addresses in expectations. */
export const COLUMN = { name: 0, pupils: 3, land: 4, books: 7 } as const;

export type ListRow = readonly [
  name: string,
  code: string,
  stage: string,
  pupils: CellValue,
  land: CellValue,
  building: CellValue,
  ground: CellValue,
  books: CellValue,
];

/** 西庄小学 as published: 258 pupils, 7380 ㎡, 2017 ㎡, ground 2800 ㎡, 1500 books. */
export const XIZHUANG: ListRow = ["西庄小学", "3708260001", "小学", 258, 7380, 2017, 2800, 1500];

export function listGrid(rows: readonly ListRow[], sheet = "学校名册"): Grid {
  return {
    sheet,
    values: [HEADERS, ...rows],
    merges: [],
    hidden: { sheet: false, rows: [], cols: [] },
    isProtected: false,
  };
}

export function blankGrid(sheet = "Sheet1"): Grid {
  return { sheet, values: [], merges: [], hidden: { sheet: false, rows: [], cols: [] }, isProtected: false };
}
