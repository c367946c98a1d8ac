/** Class sizes of a 完全中学 and the funding year tables beside 教基5176 (tables.md §4.6, §7). */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "../../domain/tables/grids";
import { form3115, form5176 } from "../../domain/tables/official-forms";

const BINS: readonly (readonly [string, CellValue, CellValue])[] = [
  ["25人及以下", null, null],
  ["26-30人", null, null],
  ["31-35人", null, null],
  ["36-40人", null, null],
  ["41-45人", 2, 1],
  ["46-50人", 5, 3],
  ["51-55人", 1, 2],
  ["56-60人", 1, null],
  ["61-65人", null, null],
  ["66人及以上", null, null],
];

/** 基础基213: the label 班额 is merged down beside the bins; cells of single grades are blank in the bins. */
const form213 = grid(
  "基础基213",
  [
    ["中学教学班数、班额情况"],
    [`基础基213${" ".repeat(160)}单位：个`],
    [null, null, "编号", "合计", "初中", null, null, null, null, "高中"],
    [null, null, null, null, "计", "一年级", "二年级", "三年级", "四年级", "计", "一年级", "二年级", "三年级"],
    ["甲", null, "乙", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ["总计", null, "01", 15, 9, 3, 3, 3, null, 6, 2, 2, 2],
    ["其中：四年制初中", null, "02"],
    ...BINS.map(([label, junior, senior], index): CellValue[] => [
      index === 0 ? "班额" : null,
      label,
      String(index + 3).padStart(2, "0"),
      junior === null && senior === null ? null : Number(junior) + Number(senior),
      junior,
      ...[null, null, null, null],
      senior,
    ]),
  ],
  [
    [0, 0, 1, 13],
    [1, 0, 1, 13],
    [2, 4, 1, 5],
    [2, 9, 1, 4],
    [4, 0, 1, 2],
    [5, 0, 1, 2],
    [7, 0, 10, 1],
  ],
);

export const completeSecondary: readonly Grid[] = [form3115("城关中学", { 总计: { 3: 430 } }), form213];

function funding(title: string, rows: readonly (readonly CellValue[])[]): Grid {
  return grid(title, [[title], ["填报单位：西庄小学"], ["指标名称", "计量单位", "代码", "数量"], ["甲", "乙", "丙", 1], ...rows]);
}

export const funds: readonly Grid[] = [
  funding("教育经费收入情况表", [
    ["合计", "元", "01", 3_500_000],
    ["一、一般公共预算安排的教育经费", "元", "02", 3_500_000],
    ["附8 财政补助收入中安排的公用经费", "元", "45", "215,000"],
  ]),
  funding("教育经费支出情况表", [
    ["合计", "元", "01", 3_400_000],
    ["  商品和服务支出", "元", "34", 200_000],
    ["    培训费", "元", "48", 12_000.5],
  ]),
  funding("资产实物量", [
    ["土地及土地使用权面积", "平方米", "01", 7400],
    ["  运动场地面积", "平方米", "02", 2800],
    ["图书", "册", "16", 1500],
    ["  学生终端数", "台", "18", 43],
  ]),
  form5176("西庄小学", { 占地面积: 7380, 图书: 1500 }),
];

/** 教基1001 ruled like a form, and a form of vocational schools, of which no item is read. */
export const otherForms: readonly Grid[] = [
  grid("教基1001", [
    ["学校（机构）基本情况"],
    ["指标名称", "代码", "内容"],
    ["学校（机构）标识码", "01", "9900000008"],
    ["学校（机构）名称", "02", "湖滨九年一贯制学校"],
    ["办学类型", "10", "九年一贯制学校"],
  ]),
  grid("教基5377", [
    ["职业教育学校、高等教育学校资产等办学条件"],
    ["表号：教基5377"],
    ["指标名称", "计量单位", "代码", "学校产权", "非学校产权_独立使用", "非学校产权_共同使用"],
    ["甲", "乙", "丙", 1, 2, 3],
    ["占地面积", "平方米", "01", 52000, 0, 0],
    ["图书", "册", "02", 81000, 0, 0],
  ]),
];

export const classes: readonly Grid[] = [
  grid("各班人数", [
    ["青山学校各班人数"],
    ["学校名称：青山学校"],
    ["序号", "年级", "班级名称", "人数（人）"],
    [1, "一年级", "一（1）班", 44],
    [2, "一年级", "一（2）班", 47],
    [3, "七年级", "七（1）班", "56"],
    [4, "七年级", "七（2）班", 51],
    [5, "七年级", "七（3）班", 45],
    [null, "合计", null, 243],
  ]),
];
