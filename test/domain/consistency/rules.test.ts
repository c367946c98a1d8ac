/** Each relation: sound figures raise nothing, one wrong figure raises that relation. Figures are made up, sums worked out by hand. */
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { form3115, formTeachers } from "../tables/official-forms";
import { grid } from "../tables/grids";

type Rows = readonly (readonly CellValue[])[];
const rulesOf = (...grids: Parameters<typeof readTables>[0]) => brokenRelations(readTables(grids)).flatMap(({ rules }) => rules);

function form(number: string, headings: readonly CellValue[], rows: Rows) {
  const count = headings.length;
  return grid(number, [
    [number],
    ["指标名称", "代码", ...headings],
    ["甲", "乙", ...Array.from({ length: count }, (_, index) => index + 1)],
    ...rows.map(([label, ...figures], index) => [label!, index + 1, ...figures]),
  ]);
}

const CHANGE = [
  ...["上学年初专任教师数", "增加教师数合计", ..."招聘 调入 转岗 交流 复岗 支教 其他".split(" "), "减少教师数合计"],
  ...[..."退休 调出 离岗 交流出 病故 其他减少".split(" "), "本学年初专任教师数"],
];
const change = (closing: number) => [
  form("基础基431", CHANGE, [["小学", 20, 3, 3, ...Array(6).fill(0), 2, 2, 0, 0, 0, 0, 0, closing]]),
];

const TRAINING = [
  "专任教师（人）",
  ...["合计", "国内计", "国家级", "省级", "地市级", "县级", "校级", "国（境）外"].flatMap((name) => [
    `${name}（人次）`,
    `${name}（学时）`,
  ]),
];
/** 人次 in the even columns, 学时 left blank. */
const turns = (label: string, ...figures: number[]): CellValue[] => [label, null, ...figures.flatMap((figure) => [figure, null])];
const training = (all: number, county: number, remote: number) => [
  form("基础基442", TRAINING, [
    turns("小学", all, 9, 1, 2, 0, 4, 2, 1),
    turns("女", 6, 6, 1, 1, 0, 2, 2, 0),
    turns("集中培训", 5, 5, 1, 1, 0, county, 1, 0),
    turns("远程培训", remote, 3, 0, 1, 0, 1, 1, 0),
    turns("跟岗实践", 2, 1, 0, 0, 0, 1, 0, 1),
  ]),
];

const teachers = (math: number, extra?: string) => {
  const made = formTeachers("教基4155", "小学专任教师分课程、分学历情况", "北山小学", {
    合计: { 1: 10, 2: 7, 3: 1, 4: 4, 5: math, 6: 1, 7: 1, 17: 1, 18: 1, 19: 1 },
    本科: { 1: 8 },
    专科: { 1: 2 },
  });
  const renamed =
    extra === undefined ? made.values : made.values.map((row) => row.map((cell) => (cell === "劳动" ? extra : cell)));
  return [{ ...made, values: renamed }];
};

const degrees = (bachelor: number, extra: Rows = []) => [
  form(
    "基础基423",
    ["合计"],
    [["合计", 10], ["女", 7], ["少数民族", 1], ["研究生", 1], ["本科", bachelor], ["专科", 2], ...extra],
  ),
];

const yesNo = (full: number, places: number) => [
  grid("基础基112", [
    ["基础基112"],
    ["项目", "编号", "内容", "单位", "备注"],
    ["心理健康教育教师", 30, 2, "人", null],
    ["其中：专职", 31, full, "人", null],
    ["政府购买学位数", 41, 50, "个", null],
    ["其中：用于进城务工人员随迁子女的学位数", 42, places, "个", null],
  ]),
];

const classes = (grade: number, fourYear: number) => {
  const row = (label: string, code: number, ...figures: CellValue[]) => [label, code, ...figures];
  return [
    grid(
      "基础基213",
      [
        ["基础基213"],
        ["指标名称", "编号", "合计", "初中", null, null, null, null, "高中", null, null, null],
        [null, null, null, "计", "一年级", "二年级", "三年级", "四年级", "计", "一年级", "二年级", "三年级"],
        ["甲", "乙", ...Array.from({ length: 10 }, (_, index) => index + 1)],
        row("总计", 1, 12, 12, grade, 4, 4, null, null, null, null, null),
        row("其中：四年制初中", 2, fourYear),
        row("41-45人", 7, 12, 12),
      ],
      [
        [1, 3, 1, 5],
        [1, 8, 1, 4],
      ],
    ),
  ];
};

const junior = (expected: number, fourth: CellValue) => [
  form3115("北山中学", { 总计: { 1: 30, 2: 40, 3: 110 + Number(fourth ?? 0), 5: 40, 6: 36, 7: 34, 8: fourth, 9: expected } }),
];

const land = (sports: number) => [
  form("基础基522", ["占地面积（平方米）", "绿化用地面积", "运动场地面积"], [["中小学", 1000, 400, sports]]),
];

describe("sound figures", () => {
  it.each([
    ["431", change(21)],
    ["442", training(10, 2, 3)],
    ["4155", teachers(2)],
    ["423", degrees(7)],
    ["112", yesNo(2, 50)],
    ["213", classes(4, 12)],
    ["3115", junior(34, null)],
    ["522", land(600)],
  ])("of %s raise no alarm", (_, grids) => {
    expect(rulesOf(...grids)).toEqual([]);
  });
});

describe("a wrong figure", () => {
  it.each([
    ["基础基431/closing", change(22)],
    ["基础基442/total", training(11, 2, 4)],
    ["基础基442/levels", training(10, 3, 3)],
    ["基础基442/kinds-2", training(10, 2, 4)],
    ["教基4155/subjects", teachers(3)],
    ["基础基423/degrees", degrees(6)],
    ["基础基112/心理健康教育教师", yesNo(3, 50)],
    ["基础基112/政府购买学位数", yesNo(2, 51)],
    ["基础基213/grades", classes(5, 12)],
    ["基础基213/four-year", classes(4, 13)],
    ["基础基522/green-and-sports", land(601)],
    ["教基3115/expected-leavers", junior(33, null)],
  ])("breaks %s", (rule, grids) => {
    expect(rulesOf(...grids)).toContain(rule);
  });
});

describe("a form of another year, or filled in only in part", () => {
  it("is not held to a sum over subjects when only some of them are given", () => {
    const made = formTeachers("教基4155", "小学专任教师分课程、分学历情况", "北山小学", { 合计: { 1: 11, 17: 2, 18: 2 } });
    expect(rulesOf(made)).toEqual([]);
  });

  it("is not held to a sum over subjects when it has a column that is not known", () => {
    expect(rulesOf(...teachers(3, "通用技术"))).toEqual([]);
  });

  it("is not held to a sum over qualifications when it has a row that is not known", () => {
    expect(rulesOf(...degrees(6, [["其他学历", 1]]))).toEqual([]);
  });

  it("lets leavers differ from grade 3 where there is a grade 4", () => {
    expect(rulesOf(...junior(20, 20))).toEqual([]);
  });
});
