/** Relations of the facts of a school (基础基112, 教基1102), of the movement of pupils, and of staff counted in several forms. */
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import { readTables } from "../../../src/domain/dataset/read-tables";
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "../tables/grids";
import { form4149, form5176, formTeachers } from "../tables/official-forms";
import { form, found } from "./found";

/** 项目 | 编号 | 内容 | 单位: the first item stands in row 3. */
const facts = (number: string, ...items: readonly (readonly [string, CellValue])[]): Grid =>
  grid(number, [
    [number],
    ["项目", "编号", "内容", "单位"],
    ...items.map(([name, value], index) => [name, index + 1, value, ""]),
  ]);

const land = (value: CellValue) => form5176("北山小学", { 固定资产总值: 90, 教学仪器设备资产值: value }, "教基5176");
const oldLand = (value: CellValue) =>
  form("基础基522", ["占地面积（平方米）", "教学仪器设备资产值（万元）"], [["中小学", 9000, value]]);

const KINDS = ["合计", "国内计", "国家级", "省级", "地市级", "县级", "校级", "国（境）外"];
const training = (county: CellValue) =>
  form(
    "基础基442",
    ["专任教师（人）", ...KINDS.flatMap((kind) => [`${kind}（人次）`, `${kind}（学时）`])],
    [["小学", 9, null, null, null, null, null, null, null, null, null, null, county]],
  );

/** 基础基331: opening count in D, 毕业 in K, closing count in R. */
const movement = (opening: CellValue, leavers: CellValue = null, kindergarten: CellValue = null) => {
  const blank = (count: number): CellValue[] => Array<CellValue>(count).fill(null);
  const row = (label: string, code: number, open: CellValue, left: CellValue) => [
    label,
    code,
    open,
    ...blank(6),
    left,
    ...blank(7),
  ];
  return grid(
    "基础基331",
    [
      ["学生变动情况"],
      ["基础基331        单位:人"],
      ["", "编号", "上学年初报表在校学生数", "增加学生数", ...blank(4), "减少学生数", ...blank(7), "本学年初报表在校学生数"],
      ["", "", "", ..."合计 招生 复学 转入 其他 合计 毕业 结业 休学 退学 死亡 转出 其他".split(" "), ""],
      ["甲", "乙", ...Array.from({ length: 15 }, (_, index) => index + 1)],
      row("幼儿园", 1, kindergarten, null),
      row("小学", 4, opening, leavers),
    ],
    [
      [2, 3, 1, 5],
      [2, 8, 1, 8],
    ],
  );
};
const examined = (count: CellValue) => facts("基础基112", ["上学年体检学生数", count]);
const leavers = (count: CellValue) => form("基础基312", ["毕业生数"], [["总计", count]]);

/** 教基4153 of a primary school: 合计 in C4. */
const titles = (teachers: number) => form("教基4153", ["合计"], [["小学", teachers]]);
const byDegree = (teachers: number) =>
  formTeachers("教基4155", "小学专任教师分课程、分学历情况", "北山小学", { 合计: { 1: teachers }, 本科: { 1: teachers } });
const staff = (figures: Record<number, CellValue>) => form4149("北山小学", { 总计: figures });

describe("sound forms", () => {
  it.each<[string, Grid[]]>([
    ["a network with its bandwidth", [facts("教基1102", ["校园网", "是"], ["校园网出口带宽", 100])]],
    ["a bandwidth given in words", [facts("教基1102", ["校园网", "是"], ["出口带宽", "百兆"])]],
    ["no network and no bandwidth", [facts("教基1102", ["校园网", "否"], ["校园网出口带宽", null])]],
    ["apparatus with its value", [facts("教基1102", ["数学自然实验仪器达标", "是"]), land(85)]],
    ["no apparatus and no value", [facts("教基1102", ["数学自然实验仪器达标", "否"]), land(null)]],
    ["apparatus of an older form", [facts("基础基112", ["理科实验仪器", "是"]), oldLand(80)]],
    ["sports gear without a value of equipment", [facts("教基1102", ["体育器械", "是"]), land(null)]],
    ["backbone teachers with county training", [facts("基础基112", ["县级及以上骨干教师（小学）", 3]), training(2)]],
    ["no backbone teachers", [facts("基础基112", ["县级及以上骨干教师（小学）", 0]), training(null)]],
    ["80 % examined", [examined(240), movement(300)]],
    ["all examined", [examined(300), movement(300)]],
    ["a kindergarten that is not examined", [examined(240), movement(300, null, 90)]],
    ["a kindergarten that is examined too", [examined(390), movement(300, null, 90)]],
    ["leavers of both forms", [movement(300, 45), leavers(45)]],
    ["teachers counted three times", [titles(9), byDegree(9), staff({ 1: 11, 2: 9, 3: 1, 4: 1 })]],
  ])("raise no alarm: %s", (_, grids) => {
    expect(found(...grids)).toEqual([]);
  });
});

describe("a wrong figure", () => {
  it.each<[string, Grid[]]>([
    ["教基1102/bandwidth 0 0 教基1102!C4 教基1102!C3", [facts("教基1102", ["校园网", "是"], ["校园网出口带宽", null])]],
    ["基础基112/bandwidth 0 0 基础基112!C4 基础基112!C3", [facts("基础基112", ["校园网", "是"], ["出口带宽", 0])]],
    ["教基1102/equipment 0 0 教基5176!D19 教基1102!C3", [facts("教基1102", ["数学自然实验仪器达标", "是"]), land(null)]],
    ["基础基112/equipment 0 0 基础基522!D4 基础基112!C3", [facts("基础基112", ["理科实验仪器", "是"]), oldLand(0)]],
    [
      "基础基112/backbone-training 0 0 基础基442!N4 基础基112!C3",
      [facts("基础基112", ["县级及以上骨干教师（小学）", 3]), training(null)],
    ],
    ["基础基112/health-checks-most 301 300 基础基112!C3 基础基331!C7", [examined(301), movement(300)]],
    ["基础基112/health-checks-fewest 240 239 基础基331!C7 基础基112!C3", [examined(239), movement(300)]],
    ["基础基331/leavers-小学 46 45 基础基331!J7 基础基312!C4", [movement(300, 46), leavers(45)]],
    [
      "基础基112/backbone-小学 10 9 基础基112!C3 基础基423!C4",
      [facts("基础基112", ["县级及以上骨干教师（小学）", 10]), form("基础基423", ["合计"], [["小学", 9]])],
    ],
    ["items/teachers-twice 8 9 教基4153!C4 教基4155!C5", [titles(8), byDegree(9)]],
    ["items/teachers-twice 8 9 教基4149!D6 教基4155!C5", [staff({ 1: 12, 2: 8 }), byDegree(9)]],
    [
      "教基4149/kinds 12 11 教基4149!C6 教基4149!D6 教基4149!E6 教基4149!F6 教基4149!G6 教基4149!H6",
      [staff({ 1: 12, 2: 9, 3: 1, 4: 1 })],
    ],
  ])("gives %s", (line, grids) => {
    expect(found(...grids)).toEqual([line]);
  });
});

describe("one side that is missing", () => {
  it.each<[string, Grid[]]>([
    ["the bandwidth is not asked for", [facts("教基1102", ["校园网", "是"])]],
    ["the network is not said", [facts("教基1102", ["校园网", null], ["校园网出口带宽", null])]],
    ["the form of the value", [facts("教基1102", ["数学自然实验仪器达标", "是"])]],
    ["the training form", [facts("基础基112", ["县级及以上骨干教师（小学）", 3])]],
    ["the pupils of last year", [examined(239), movement(null)]],
    ["the examined", [examined(null), movement(300)]],
    ["the leavers of one form", [movement(300, null), leavers(45)]],
    ["the teachers of one form", [titles(8)]],
    ["the other staff", [staff({ 1: 12, 2: 9 })]],
  ])("raises no alarm: %s", (_, grids) => {
    expect(found(...grids)).toEqual([]);
  });
});

it("says of the examined that they are too few, not of the pupils that they are too many", () => {
  const [finding] = brokenRelations(readTables([examined(239), movement(300)]));
  expect(sayProblem(finding!)).toEqual({
    zh: "经验校验：上学年体检学生数不少于上学年初在校学生数的 80%（基础基331）。表中为 239，不应少于 240，少 1。",
    en: "Correct or explain: At least 80 % of the pupils of last year (基础基331) were examined. The table says 239, which should be at least 240; it is 1 less.",
  });
});
