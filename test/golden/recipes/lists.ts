/** Lists as counties keep them, and tables that are none (tables.md §5, §6, §12). */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "../../domain/tables/grids";

const SCHOOLS_PER_TOWN = 8;

/**
 * 40 primary schools in five townships with sub-totals. School i has 100 + 10 i pupils and 20 books for each of them;
 * school 17 is closed (no pupils), school 23 has `/` for books, school 5 has no books at all.
 */
function county(): Grid {
  const pupils = (i: number) => (i === 17 ? 0 : 100 + 10 * i);
  const books = (i: number): CellValue => (i === 23 ? "/" : i === 5 ? 0 : 20 * pupils(i));
  const rows: CellValue[][] = [];
  const merges: [number, number, number, number][] = [
    [0, 0, 1, 7],
    [1, 4, 1, 2],
    ...[0, 1, 2, 3, 6].map((col): [number, number, number, number] => [1, col, 2, 1]),
  ];
  for (let town = 0; town < 5; town++) {
    merges.push([3 + rows.length, 1, SCHOOLS_PER_TOWN, 1]);
    for (let at = 1; at <= SCHOOLS_PER_TOWN; at++) {
      const i = town * SCHOOLS_PER_TOWN + at;
      rows.push([i, at === 1 ? `${"东南西北中"[town]}\n镇` : null, `第${i}小学`, pupils(i), books(i), 30 * i, 1000 + i]);
    }
    const own = rows.slice(-SCHOOLS_PER_TOWN);
    const sum = (col: number) => own.reduce((all, row) => all + (typeof row[col] === "number" ? row[col] : 0), 0);
    rows.push([null, null, "小 计", sum(3), sum(4), sum(5), sum(6)]);
  }
  return grid(
    "一览表",
    [
      ["某县小学办学条件一览表"],
      ["序号", "乡镇", "学校名称", "在校\n生数", "图书", null, "占地面积（㎡）"],
      [null, null, null, null, "册数", "电子图书", null],
      ...rows,
      ["合 计", null, null, 11930, 229000, 24600, 40820],
      ["全县平均值", null, null, 298.25, 1, 1, 1],
      ["差异系数", null, null, 0.4, 1, 1, 1],
      ["注：电子图书不计入图书册数。"],
    ],
    merges,
  );
}

const five = grid("小学图书", [
  ["学校", "在校生数", "图书册数", "生均图书"],
  ["第一学校", 45, 279, 6.2],
  ["第二学校", 37, 137, 3.7],
  ["第三学校", 89, 935, 10.51],
  ["第四学校", 76, 160, 2.11],
  ["第五学校", 55, 402, 7.31],
  ["总计", 302, 1913, 6.33],
]);

const messy = grid(
  "Sheet1",
  [
    ["各校基本情況"],
    ["編號", "學校名稱", "教育級別", "學　生　數", "佔地總面積", "圖書冊數", "儀器設備值（萬元）", "專任教師"],
    ["１", "西 莊 小 學", "小學", "２５８", "7380㎡", "0.15万册", "１２．５", "20名"],
    ["2", "華達小學", "小學", " 127 ", "10亩", "4,830", "3", "11"],
    ["3", "普安寺小學", "小學", "130人", "4813", "7126本", "—", "#DIV/0!"],
    ["4", "東溝教學點", "小學", "约20", "", "300\u00a0", "*", "2"],
  ],
  [[0, 0, 1, 8]],
);

const consolidation = grid(
  "巩固情况",
  [
    ["某市初中毕业生巩固情况"],
    [
      "学校",
      "本届入学人数",
      "毕业生人数",
      "本届增加人数",
      null,
      null,
      null,
      "本届减少人数",
      null,
      null,
      null,
      "净增加",
      "巩固率",
    ],
    [null, null, null, "转进", "借读", "其它", "小计", "转出", "休学", "其它", "小计", null, null],
    ["第一中学", 400, 396, 5, 1, 0, 6, 8, 1, 1, 10, -4, "99%"],
    ["第二中学", 300, 300, 5, 0, 0, 5, 5, 0, 0, 5, 0, "100%"],
  ],
  [
    [1, 3, 1, 4],
    [1, 7, 1, 4],
  ],
);

const cohort = grid("初中三年巩固率", [
  ["学校数据采集表"],
  ["学校名称：第三中学"],
  ["填报项目", "单位", "填报值"],
  ["毕业学生人数", "人", 190],
  ["三年转入学生数", "人", 4],
  ["三年转出学生数", "人", 9],
  ["毕业年级三年前初一时在校生数", "人", 200],
  ["三年死亡学生数", "人", 0],
]);

const yearbook = grid("分地区", [
  ["各地区小学基本情况"],
  ["地区", "学校数", "在校学生数", "教职工数", null],
  [null, null, null, "合计", "#专任教师"],
  ["全  国", 100, 50000, 3300, 3000],
  ["北 京", 40, 20000, 1300, 1200],
  ["天 津", 30, 15000, 1000, 900],
]);

const declaration = grid(
  "表Ⅱ",
  [
    ["县域义务教育学校办学条件达标情况（小学）"],
    ["学校名称", "生均校舍建筑面积（㎡）", null, "生均图书册数", null, "师生比", null, "该校综合评估是否达标"],
    [null, "指标值", "省级评估标准", "指标值", "省级评估标准", "指标值", "省级评估标准", null],
    ["L1", "L2", "L2-1", "L3", "L3-1", "L4", "L4-1", "L5"],
    ["甲小学", 6.2, "≥5.1", 18, "≥20", "1:12.9", "0.043或≥0.049", 1],
    ["乙小学", 4.9, "≥5.1", "25册", "≥20", 0.06, "/", null],
  ],
  [
    [1, 0, 2, 1],
    [1, 1, 1, 2],
    [1, 3, 1, 2],
    [1, 5, 1, 2],
    [1, 7, 2, 1],
  ],
);

export const lists = {
  county: [county()],
  five: [five],
  messy: [messy],
  retention: [consolidation, cohort],
  yearbook: [yearbook],
  declaration: [declaration],
};
