/** A city's wide 明细 export: five heading rows, repeated leaf names, branch campuses with 是否计校数 = 0 (tables.md §6.5). */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "./grids";

/** Each column: the headings from the top, then the figures of the rows. A blank heading continues its left neighbour. */
const COLUMNS: readonly (readonly (readonly CellValue[])[])[] = [
  [["学校名称"], ["实验小学", "实验小学东校区", "城南小学", "无主校区"]],
  [["所在地区划三级"], ["某区", "某区", "某区", "某区"]],
  [["是否计校数"], [1, 0, "1", "0"]],
  [["办学类型"], ["小学", "小学", "小学", "小学"]],
  [
    ["在校生数", "合计"],
    [1000, 200, 500, 9],
  ],
  [
    ["", "其中", "女"],
    [480, 90, 240, 4],
  ],
  [
    ["", "一年级", "合计"],
    [170, 30, 80, 1],
  ],
  [
    ["", "", "女"],
    [80, 14, 40, 0],
  ],
  [
    ["专任教师", "合计"],
    [50, 10, 25, 1],
  ],
  [
    ["", "#按学历分", "硕士研究生"],
    [5, 0, 1, 0],
  ],
  [
    ["", "", "本科"],
    [40, 8, 20, 1],
  ],
  [
    ["", "", "专科"],
    [5, 2, 4, 0],
  ],
  [
    ["", "", "博士研究生"],
    [0, 0, 0, 0],
  ],
  [
    ["", "#按授课课程分", "体育与健康"],
    [4, 1, 2, 0],
  ],
  [
    ["", "", "艺术", "计"],
    [6, 1, 3, 0],
  ],
  [
    ["", "", "", "音乐"],
    [3, 1, 1, 0],
  ],
  [
    ["", "", "", "美术"],
    [3, 0, 1, 0],
  ],
  [
    ["教基1102", "县级以上骨干教师(小学)"],
    [12, 2, 3, 0],
  ],
  [
    ["占地面积及其他办学条件", "占地面积（平方米）", "计"],
    [20000, 4000, 15000, 100],
  ],
  [
    ["", "", "其中", "运动场地面积"],
    [8000, 1500, 6000, 50],
  ],
  [
    ["本学年校舍建筑面积", "教学及辅助用房", "计"],
    [6000, 1200, 3000, 60],
  ],
  [
    ["", "", "公共教学用房", "室内体育用房"],
    [800, 0, 0, 0],
  ],
  [["网络多媒体教室"], [30, 6, 14, 1]],
  [
    ["固定资产总值", "教学仪器设备资产值(万元)"],
    [300.5, 40, 110, 1],
  ],
];
const DEPTH = 5;

function sheet(): Grid {
  const values = Array.from({ length: DEPTH + 4 }, (_, row) =>
    COLUMNS.map(([headings, figures]): CellValue => (row < DEPTH ? (headings![row] ?? null) || null : figures![row - DEPTH]!)),
  );
  // The columns of the school itself are merged down over all heading rows.
  const merges = [0, 1, 2, 3].map((col) => [0, col, DEPTH, 1] as const);
  return grid("Sheet1", values, merges, "某市明细_小学.xlsx");
}

export const WIDE_EXPORT: Grid = sheet();
