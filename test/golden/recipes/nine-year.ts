/** A 九年一贯制 school on 教基 forms with the school type in the sheet names; all sums right, every cell that does not apply a `-`. */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "../../domain/tables/grids";
import { form1102, form3112, form3115, form4149, form5170, form5176, formTeachers } from "../../domain/tables/official-forms";

const NAME = "东湖学校";
const SUFFIX = "_九年一贯制学校";

const AGES = ["24岁及以下", "25-29岁", "30-34岁", "35-39岁", "40-44岁", "45-49岁", "50-54岁", "55-59岁", "60岁及以上"];
const TITLES = ["#女", "#少数民族", "正高级", "副高级", "中级", "助理级", "员级", "未定职级"];

/** Nine rows per stage: the stage itself, then women, minorities and titles. */
function titles(stage: string, total: readonly CellValue[], counts: readonly CellValue[]): CellValue[][] {
  return [[stage, null, ...total], ...TITLES.map((label, index): CellValue[] => [label, null, counts[index] ?? null])];
}

const form4153: Grid = grid(`教基4153${SUFFIX}`, [
  ["专任教师分专业技术职务、分年龄情况"],
  [`学校（机构）名称：${NAME}`, null, "表号：教基4153", null, "单位：人"],
  ["指标名称", "代码", "合计", "#女", ...AGES],
  ["甲", "乙", ...Array.from({ length: 11 }, (_, index) => index + 1)],
  ...titles("小学", [12, 8, 1, 2, 3, 2, 1, 1, 1, 1, "-"], [8, null, null, 2, 5, 4, null, 1]),
  ...titles("初中", [16, 9, 2, 3, 3, 3, 2, 1, 1, 1, "-"], [9, null, 1, 4, 6, 5, null, null]),
]);

const PRIMARY = "小学专任教师分课程、分学历情况";
const JUNIOR = "初中专任教师分课程、分学历情况";

export const nineYear: readonly Grid[] = [
  form3112(
    NAME,
    {
      总计: { 1: 26, 2: 28, 3: "-", 4: 2, 5: 6, 6: 20, 7: 166, 8: 80, 9: 28, 10: 27, 11: 28, 12: 27, 13: 28, 14: 28, 15: 28 },
      复式班: { 7: "-" },
      寄宿生: { 7: "-" },
    },
    `教基3112${SUFFIX}`,
  ),
  form3115(
    NAME,
    { 总计: { 1: 68, 2: 71, 3: 210, 4: 100, 5: 71, 6: 70, 7: 69, 8: "-", 9: 69 }, 寄宿生: { 3: 60 } },
    `教基3115${SUFFIX}`,
  ),
  form4149(NAME, { 总计: { 1: 31, 2: 28, 3: 1, 5: 2 }, 在编人员: { 1: 30 } }, `教基4149${SUFFIX}`),
  form4153,
  formTeachers(
    "教基4155",
    PRIMARY,
    NAME,
    { 合计: { 1: 12, 4: 4, 5: 4, 6: 1, 17: 1, 18: 2, 19: 1, 20: 1 }, 硕士研究生: 1, 本科: 8, 专科: 3 },
    `教基4155${SUFFIX}`,
  ),
  formTeachers(
    "教基4156",
    JUNIOR,
    NAME,
    { 合计: { 1: 16, 4: 5, 5: 5, 6: 2, 17: 2, 18: 2, 19: 1, 20: 1 }, 硕士研究生: 2, 本科: 13, 专科: 1 },
    `教基4156${SUFFIX}`,
  ),
  form1102(NAME, { 小学: 2, 初中: 3 }, `教基1102${SUFFIX}`),
  form5170(
    NAME,
    {
      总计: 6000,
      教学及辅助用房: 3970,
      教室: 2000,
      专用教室: 773,
      理化生实验室: 400,
      "其他@1": 373,
      公共教学用房: 1197,
      图书阅览室: 500,
      室内体育用房: 397,
      心理辅导室: 100,
      "其他@2": 200,
      行政办公用房: 430,
      教师办公室: 430,
      "其他@3": null,
      生活用房: 1600,
      学生宿舍: 900,
      学生餐厅: 500,
      厕所: 200,
      "其他@4": null,
    },
    `教基5170${SUFFIX}`,
  ),
  form5176(
    NAME,
    {
      占地面积: 39700,
      运动场地面积: 7940,
      图书: 23226,
      教室: 40,
      网络多媒体教室: 40,
      固定资产总值: 900,
      教学仪器设备资产值: 79.4,
    },
    `教基5176${SUFFIX}`,
  ),
];
