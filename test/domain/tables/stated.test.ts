import { sayProblem } from "../../../src/domain/explain/problems";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Reading } from "../../../src/domain/kernel/reading";
import { parseStated } from "../../../src/domain/tables/lists/stated";
import { grid } from "./grids";

function value(reading: Reading | undefined): unknown {
  return reading?.state === "known" ? reading.value : (reading?.reason ?? "absent");
}

describe("a figure or a limit as a table states it", () => {
  it.each<[CellValue, object]>([
    ["≥5.1", { value: 5.1, bound: "atLeast" }],
    ["不超过45人", { value: 45, bound: "atMost" }],
    ["各 1", { value: 1 }],
    ["1:12.9", { value: 1 / 12.9 }],
    ["3：1", { value: 3 }],
    ["88. 1%", { value: 88.1 }],
    ["28.60㎡/生", { value: 28.6 }],
    [0.049, { value: 0.049 }],
    ["0.043或≥0.049", {}],
    ["≥省标", {}],
    ["/", {}],
    ["1:0", {}],
  ])("%j", (text, expected) => {
    expect(parseStated(text)).toEqual(expected);
  });
});

/** 申报表Ⅱ: pairs of 指标值 and 省级评估标准, no data at all. */
const DECLARATION = grid(
  "表Ⅱ",
  [
    ["县域义务教育学校办学条件达标情况（小学）"],
    ["学校名称", "生均校舍建筑面积（㎡）", null, "生均图书册数", null, "师生比", null, "该校综合评估是否达标"],
    [null, "指标值", "省级评估标准", "指标值", "省级评估标准", "指标值", "省级评估标准", null],
    ["L1", "L2", "L2-1", "L3", "L3-1", "L4", "L4-1", "L5"],
    ["甲小学", 6.2, "≥5.1", 18, "≥20", "1:12.9", "0.043或≥0.049", 1],
    ["乙小学", 4.9, "≥5.1", "25册", "≥20", 0.06, "/", ""],
  ],
  [
    [1, 0, 2, 1],
    [1, 1, 1, 2],
    [1, 3, 1, 2],
    [1, 5, 1, 2],
    [1, 7, 2, 1],
  ],
);

it("pairs of value and standard are claims, not data", () => {
  const { schools, stated, tables, problems, notRecognised } = readTables([DECLARATION]);
  expect(tables).toHaveLength(1);
  expect([schools, problems, notRecognised]).toEqual([[], [], []]);
  const of = (school: string, indicator: string) =>
    stated
      .filter((figure) => figure.school === school && figure.indicator === indicator)
      .map(({ kind, value, bound, text }) => [kind, value, bound, text]);
  expect(of("甲小学", "生均校舍建筑面积")).toEqual([
    ["value", 6.2, undefined, "6.2"],
    ["standard", 5.1, "atLeast", "≥5.1"],
  ]);
  expect(of("甲小学", "师生比")).toEqual([
    ["value", 1 / 12.9, undefined, "1:12.9"],
    ["standard", undefined, undefined, "0.043或≥0.049"],
  ]);
  expect(of("乙小学", "生均图书册数")).toEqual([
    ["value", 25, undefined, "25册"],
    ["standard", 20, "atLeast", "≥20"],
  ]);
  expect(stated[0]).toMatchObject({ stage: "primary", unit: "m2", cell: { sheet: "表Ⅱ", row: 4, col: 1 } });
});

it("the 优质均衡 school list gives numerators as data and 基本值 … 是否达标 as claims", () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["小学优质均衡指标报告"],
    ["序号", "学校", "每百名学生拥有高于规定学历教师数", null, null, null, null, null, "生均教学仪器设备值（元）", null, null],
    [null, null, "基本值", "达标值", "实际值", "高于规定学历教师数", "学生数", "是否达标", "达标值", "实际值", "是否达标"],
    [1, "甲小学", 3.57, 4.2, 5, 10, 200, "是", 2000, 1500, "否"],
    [2, "乙小学", 3.57, 4.2, 3, 9, 300, "否", 2000, 2500, "是"],
    ["合计", null, null, null, 3.8, 19, 500, null, null, null, null],
  ];
  const { schools, stated } = readTables([
    grid("小学", rows, [
      [1, 0, 2, 1],
      [1, 1, 2, 1],
      [1, 2, 1, 6],
      [1, 8, 1, 3],
    ]),
  ]);
  expect(schools.map(({ stages }) => [value(stages.primary?.higherQualTeachers), value(stages.primary?.pupils)])).toEqual([
    [10, 200],
    [9, 300],
  ]);
  expect(
    schools.every(({ stages, shared }) => stages.primary?.equipmentValue === undefined && shared.equipmentValue === undefined),
  ).toBe(true);
  const first = stated
    .filter(({ school }) => school === "甲小学")
    .map(({ indicator, kind, value }) => [indicator.slice(0, 4), kind, value]);
  expect(first).toEqual([
    ["每百名学", "floor", 3.57],
    ["每百名学", "standard", 4.2],
    ["每百名学", "value", 5],
    ["每百名学", "verdict", undefined],
    ["生均教学", "standard", 2000],
    ["生均教学", "value", 1500],
    ["生均教学", "verdict", undefined],
  ]);
});

it("a consolidation table gives the cohort, and its 巩固率 is not relied upon", () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["某市初中毕业生巩固情况"],
    ["学校", "本届入学人数", "毕业生人数", "本届增加人数", null, null, "本届减少人数", null, null, "净增加", "巩固率"],
    [null, null, null, "转进", "其它", "小计", "转出", "其它", "小计", null, null],
    ["第一中学", 400, 396, 6, 0, 6, 9, 1, 10, -4, "99%"],
    ["第二中学", 300, 300, 5, 0, 5, 5, 0, 5, 0, "100%"],
  ];
  const { schools, problems } = readTables([
    grid("Sheet1", rows, [
      [1, 3, 1, 3],
      [1, 6, 1, 3],
    ]),
  ]);
  const first = schools[0]!.stages.junior!;
  expect([first.cohortEntrants, first.leavers, first.cohortTransfersIn, first.cohortTransfersOut].map(value)).toEqual([
    400, 396, 6, 9,
  ]);
  expect(problems).toMatchObject([{ code: "formulaUnsaid", severity: "info" }]);
});

describe("a 巩固率 that does not say how it was computed", () => {
  const says = (...values: CellValue[][]) =>
    readTables([grid("Sheet1", values)]).problems.map((problem) => [problem.code, sayProblem(problem).zh]);
  const WAYS =
    "① 毕业生数 ÷ 入学人数；② 毕业生数 ÷ (入学人数 + 转入 − 转出)；③ (毕业生数 − 三年转入 + 三年转出) ÷ (三年前初一在校生数 − 三年死亡数)；④ 秋季高一年级学生数 ÷ 春季本年级学生数（可超过 100%）";

  it.each<[string, CellValue[][]]>([
    // 190 ÷ 200; with transfers it would be 190 ÷ 205 = 92.7 %.
    [
      "表中的数与 ① 相符",
      [
        ["学校", "学段", "入学人数", "毕业生人数", "三年转入", "三年转出", "巩固率"],
        ["第一中学", "初中", 200, 190, 10, 5, "95%"],
      ],
    ],
    [
      "表中的数与 ② 相符",
      [
        ["学校", "学段", "入学人数", "毕业生人数", "三年转入", "三年转出", "巩固率"],
        ["第一中学", "初中", 200, 190, 10, 5, 0.927],
      ],
    ],
    // (190 − 4 + 9) ÷ (200 − 2) = 98.48 %.
    [
      "表中的数与 ③ 相符",
      [
        ["学校", "学段", "毕业生人数", "三年转入", "三年转出", "三年前初一在校生数", "三年死亡", "初中三年巩固率"],
        ["第一中学", "初中", 190, 4, 9, 200, 2, 98.48],
      ],
    ],
    [
      "表中的数与 ①② 都不相符，其余的缺少所需的列",
      [
        ["学校", "学段", "入学人数", "毕业生人数", "三年转入", "三年转出", "巩固率"],
        ["第一中学", "初中", 200, 190, 10, 5, "99%"],
      ],
    ],
    [
      "表中的列不足以验算",
      [
        ["学校", "学段", "毕业生人数", "巩固率"],
        ["第一中学", "初中", 190, "99%"],
      ],
    ],
  ])("%s", (trial, rows) => {
    const [[code, message] = []] = says(...rows);
    const name = rows[0]!.at(-1) as string;
    expect([code, message]).toEqual([
      "formulaUnsaid",
      `表中的“${name}”没有写明算法，各地有不同算法：${WAYS}。${trial}；本工具不代为选定算法，该数也不作为判定依据。`,
    ]);
  });
});

describe("a table by school and grade", () => {
  const GRADES = [
    ["学校", "年级", "春季在校生数", "秋季在校生数", "巩固率"],
    ["第一中学", "七年级", 100, 98, "98%"],
    ["第一中学", "八年级", 90, 91, "101.1%"],
    ["第一中学", "合计", 190, 189, "99.5%"],
    ["第二中学", "七年级", 50, null, ""],
    ["第二中学", "八年级", 40, 40, "100%"],
  ];

  it("adds the grades of a school, and names the formula that its 巩固率 follows", () => {
    const { schools, problems } = readTables([grid("Sheet1", GRADES)]);
    expect(
      schools.map(({ name, stages }) => [name, value(stages.junior?.gradePupilsBefore), value(stages.junior?.gradePupilsAfter)]),
    ).toEqual([
      ["第一中学", 190, 189],
      ["第二中学", 90, "blank"],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["formulaUnsaid"]);
    expect(sayProblem(problems[0]!).zh).toContain("表中的数与 ④ 相符");
  });

  const counts = (name: string, grades: readonly string[]) => [
    ["学校", "年级", "在校生数", "班数", "专任教师数", "图书册数"],
    ...grades.map((grade) => [name, grade, 40, 1, 20, 3000]),
  ];
  const itemsIn = (rows: readonly (readonly CellValue[])[]) => {
    const { schools, problems } = readTables([grid("Sheet1", rows)]);
    const { stages } = schools[0]!;
    const items = Object.entries(stages).map(([stage, items]) => [
      stage,
      value(items.pupils),
      value(items.classes),
      value(items.teachers),
      value(items.books),
    ]);
    return { items, codes: problems.map(({ code }) => code) };
  };

  it("adds up pupils and classes, but not the teachers or books of the school that each row repeats", () => {
    const six = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
    expect(itemsIn(counts("甲小学", six))).toEqual({ items: [["primary", 240, 6, 20, 3000]], codes: [] });
    expect(itemsIn(counts("乙初中", ["七年级", "八年级", "九年级"]))).toEqual({
      items: [["junior", 120, 3, 20, 3000]],
      codes: [],
    });
  });

  it("takes some grades of a school for no school", () => {
    const parts = [["五年级", "六年级"], ["六年级"]];
    for (const grades of parts) {
      expect(itemsIn(counts("甲小学", grades))).toEqual({
        items: [["primary", "ambiguous", "ambiguous", 20, 3000]],
        codes: ["gradesIncomplete"],
      });
    }
  });

  it("takes a 中学 with grades 一年级 to 三年级 for no primary school", () => {
    const { items, codes } = itemsIn(counts("第二中学", ["一年级", "二年级", "三年级"]));
    expect(items.map(([stage]) => stage)).not.toContain("primary");
    expect(codes).toContain("stageUnknown");
  });

  it("keeps rows that repeat a grade apart", () => {
    const twice = [GRADES[0]!, GRADES[1]!, ["第一中学", "七年级", 101, 98, "97%"]];
    expect(readTables([grid("Sheet1", twice)]).problems.map(({ code }) => code)).toContain("itemContradicted");
  });
});

it("funding tables with 甲 乙 丙 are read by title, and their assets give way to the 教基 forms", () => {
  const funding = (title: string, rows: readonly (readonly CellValue[])[]) =>
    grid(title, [[title], ["填报单位：西庄小学"], ["指标名称", "计量单位", "代码", "数量"], ["甲", "乙", "丙", 1], ...rows]);
  const grids = [
    funding("收入情况表", [
      ["合计", "元", "01", 900000],
      ["  附8 财政补助收入中安排的公用经费", "元", "45", "215,000"],
    ]),
    funding("支出情况表", [["    培训费", "元", "48", 12000.5]]),
    funding("资产实物量", [
      ["土地及土地使用权面积", "平方米", "01", 7400],
      ["  运动场地面积", "平方米", "02", 2800],
    ]),
    grid("教基5176", [
      ["教基5176"],
      ["指标名称", "计量单位", "代码", "数值"],
      ["甲", "乙", "丙", 1],
      ["占地面积", "平方米", "01", 7380],
    ]),
  ];
  const { schools, problems } = readTables(grids);
  expect(schools).toHaveLength(1);
  expect(
    [
      schools[0]!.shared.publicFunds,
      schools[0]!.shared.trainingFunds,
      schools[0]!.shared.landArea,
      schools[0]!.shared.sportsGroundArea,
    ].map(value),
  ).toEqual([215000, 12000.5, 7380, 2800]);
  expect(problems).toEqual([]);
});

it("申报表Ⅰ is said to be facts of the county, not data of schools", () => {
  const facts = grid("表Ⅰ", [
    ["县基本情况"],
    ["县（市、区）", "人口总数（万人）", "农业人口数（万人）", "乡镇数", "行政村数", "小学", "初中"],
    [null, "L1", "L2", "L3", "L4", "L9", "L10"],
    ["某县", 42.5, 30.1, 12, 210, 60, 18],
  ]);
  const { schools, notRecognised } = readTables([facts]);
  expect(schools).toEqual([]);
  expect(notRecognised.map(({ reason }) => reason.zh)).toEqual(["这是申报表Ⅰ一类的县基本情况表，没有各校数据，不用于计算指标。"]);
});
