import { readTables } from "../../../src/domain/dataset/read-tables";
import { sectionsOf } from "../../../src/domain/dataset/sections";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import type { Reading } from "../../../src/domain/kernel/reading";
import { grid } from "./grids";
import { asExport, form1102, form3112, form3115, form4149, form5170, form5176, formTeachers } from "./official-forms";

const PRIMARY = "小学专任教师分课程、分学历情况";
const XIZHUANG = [
  form3112("西庄小学", {
    总计: { 1: 40, 2: 43, 7: 258, 8: 120, 9: 43, 10: 43, 11: 43, 12: 43, 13: 43, 14: 43 },
    寄宿生: { 7: "-" },
    随迁子女: { 7: 5 },
  }),
  form4149("西庄小学", { 总计: { 1: 21, 2: 20 }, 在编人员: { 1: 19 } }),
  formTeachers("教基4155", PRIMARY, "西庄小学", {
    合计: { 1: 20, 3: 2, 4: 7, 5: 6, 6: 1, 12: 1, 17: 1, 18: 2, 19: 1, 20: 1 },
    本科: { 1: 12 },
    专科: { 1: 8 },
  }),
  form5170("西庄小学", { 总计: 2017, 教学及辅助用房: 1057.8, 教室: 700, 公共教学用房: 357.8, 图书阅览室: 357.8, "其他@4": 5 }),
  form5176("西庄小学", {
    占地面积: 7380,
    运动场地面积: 2800,
    图书: 1500,
    学生终端数: 43,
    网络多媒体教室: "*",
    教学仪器设备资产值: 12.5,
  }),
  form1102("西庄小学", { 小学: 3 }),
];

function readOne(grids: readonly Grid[]) {
  const result = readTables(grids);
  expect(result.schools).toHaveLength(1);
  return { result, school: result.schools[0]! };
}

function value(reading: Reading | undefined): unknown {
  return reading?.state === "known" ? reading.value : (reading?.reason ?? "absent");
}

describe("forms of one primary school", () => {
  const variants: readonly (readonly [string, readonly Grid[]])[] = [
    ["as printed", XIZHUANG],
    ["as exported with helper row and column and text numbers", XIZHUANG.map(asExport)],
    ["with the sheets renamed", XIZHUANG.map((grid, index) => ({ ...grid, sheet: `Sheet${index + 1}` }))],
    ["in reverse order", [...XIZHUANG].reverse()],
  ];
  it.each(variants)("%s", (_, grids) => {
    const { school, result } = readOne(grids);
    expect(school).toMatchObject({ name: "西庄小学", type: "primarySchool" });
    expect(Object.keys(school.stages)).toEqual(["primary"]);
    const own = (field: FieldId) => value(school.stages.primary?.[field]);
    const shared = (field: FieldId) => value(school.shared[field]);
    expect([
      own("pupils"),
      own("girls"),
      own("grade1"),
      own("grade6"),
      own("boarders"),
      own("migrants"),
      own("leftBehind"),
    ]).toEqual([258, 120, 43, 43, "notApplicable", 5, "blank"]);
    expect([own("teachers"), own("staff"), own("filledPosts"), own("backboneTeachers")]).toEqual([20, 21, 19, 3]);
    // 12 + 8 reach the total of 20, so the blank 博士 and 硕士 rows are 0.
    expect([own("doctorTeachers"), own("collegeTeachers"), own("higherQualTeachers")]).toEqual([0, 8, 20]);
    // PE 1 and 艺术 2; its parts 音乐 1 and 美术 1 are not added again.
    expect([own("peTeachers"), own("artsTeachers"), own("peArtsTeachers")]).toEqual([1, 2, 3]);
    expect([shared("landArea"), shared("sportsGroundArea"), shared("books"), shared("greenArea")]).toEqual([
      7380,
      2800,
      1500,
      "blank",
    ]);
    expect([shared("equipmentValue"), shared("multimediaRooms"), shared("pupilComputers"), shared("computers")]).toEqual([
      125000,
      "notApplicable",
      43,
      "absent",
    ]);
    // 图书阅览室 alone makes up 公共教学用房, so the blank 室内体育用房 is 0; 生活用房 has no total to prove anything.
    expect([
      shared("floorArea"),
      shared("teachingArea"),
      shared("indoorSportsArea"),
      shared("libraryArea"),
      own("dormArea"),
    ]).toEqual([2017, 1057.8, 0, 357.8, "blank"]);
    expect(result.problems).toEqual([]);
    expect(result.notRecognised).toEqual([]);
  });

  it("gives the cells of the readings and what was repaired", () => {
    const { school } = readOne(XIZHUANG);
    expect(school.shared.landArea).toMatchObject({ unit: "㎡", cells: [{ sheet: "教基5176", row: 4, col: 3 }] });
    expect(school.shared.equipmentValue).toMatchObject({ repairs: [{ kind: "unitConverted", from: "万元", to: "元" }] });
    expect(school.stages.primary?.pupils).toMatchObject({ cells: [{ sheet: "教基3112", row: 5, col: 8 }] });
  });
});

describe("forms of a 九年一贯制 school", () => {
  const JUNIOR = "初中专任教师分课程、分学历情况";
  const grids = [
    form3112("东湖学校", { 总计: { 7: 166 } }, "教基3112_九年一贯制学校"),
    form3115("东湖学校", { 总计: { 3: 210, 5: 70 } }, "教基3115_九年一贯制学校"),
    form4149("东湖学校", { 总计: { 1: 40, 2: 36 } }),
    formTeachers("教基4155", PRIMARY, "东湖学校", { 合计: { 1: 16 } }),
    formTeachers("教基4156", JUNIOR, "东湖学校", { 合计: { 1: 20 } }),
    form5176("东湖学校", { 图书: 23226 }),
    form1102("东湖学校", { 小学: 2, 初中: 4 }),
  ];

  it("keeps the stages apart and the teachers of the whole school undistributed", () => {
    const { school } = readOne(grids);
    expect(school.type).toBe("nineYearSchool");
    expect(value(school.stages.primary?.pupils)).toBe(166);
    expect(value(school.stages.junior?.pupils)).toBe(210);
    expect(value(school.stages.primary?.teachers)).toBe(16);
    expect(value(school.stages.junior?.teachers)).toBe(20);
    expect(value(school.stages.primary?.backboneTeachers)).toBe(2);
    expect(value(school.stages.junior?.backboneTeachers)).toBe(4);
    expect(value(school.shared.staff)).toBe(40);
  });
});

describe("who the school is", () => {
  const card = (rows: readonly (readonly CellValue[])[]) => grid("教基1001", [["学校（机构）基本情况"], ...rows]);
  const land = form5176("", { 占地面积: 100 });
  const unnamed = {
    ...land,
    values: land.values.map((row, index) => (index === 1 ? [null, null, null, "表号：教基5176"] : row)),
  };

  it("comes from the card of the workbook when the forms name nobody", () => {
    const { school } = readOne([
      card([
        ["学校标识码", "01", "9900000001"],
        ["学校（机构）名称", "02", "青山學校"],
        ["办学类型", "16", "九年一贯制学校"],
        ["所在地城乡类型", "05", "镇中心区"],
        ["举办者", "17", "民办"],
      ]),
      unnamed,
    ]);
    expect(school).toMatchObject({
      id: "9900000001",
      code: "9900000001",
      name: "青山學校",
      type: "nineYearSchool",
      area: "town",
      isPrivate: true,
    });
    expect(school.nameCells).toEqual([{ sheet: "教基1001", row: 2, col: 2 }]);
    expect(value(school.shared.landArea)).toBe(100);
  });

  it("is read from headings with the values below, as 基础基111 has them", () => {
    const { school } = readOne([
      grid("基础基111", [
        ["基础教育基层统计调查表"],
        ["学校标识码", "学校（机构）名称（章）", "学校（机构）英文名称"],
        ["9900000002", "北山小学", "North Hill"],
        ["续"],
        [null, "学校（机构）地址", "学校（机构）所在地城乡类型"],
        ["名称", "某路1号", "村庄"],
        ["续"],
        [null, "办学类型", "举办者"],
        ["名称", "小学", "县级教育部门"],
      ]),
      unnamed,
    ]);
    expect(school).toMatchObject({ id: "9900000002", name: "北山小学", type: "primarySchool", area: "rural", isPrivate: false });
  });

  it("is nobody when the workbook holds several schools and a form names none", () => {
    const result = readTables([
      form5176("甲小学", { 占地面积: 1 }),
      form5176("乙小学", { 占地面积: 2 }, "教基5176 (2)"),
      { ...unnamed, sheet: "Sheet3" },
    ]);
    expect(result.schools.map(({ name, shared }) => [name, value(shared.landArea)])).toEqual([
      ["甲小学", 1],
      ["乙小学", 2],
    ]);
    expect(result.problems).toMatchObject([{ code: "formWithoutSchool", severity: "error", cells: [{ sheet: "Sheet3" }] }]);
  });
});

describe("contradictions", () => {
  it("make the item ambiguous and name both cells", () => {
    const { school, result } = readOne([
      form5176("甲小学", { 占地面积: 1, 图书: 5 }),
      form5176("甲小学", { 占地面积: 2, 图书: 5 }, "教基5176 (2)"),
    ]);
    expect(school.shared.landArea).toMatchObject({
      reason: "ambiguous",
      cells: [{ sheet: "教基5176" }, { sheet: "教基5176 (2)" }],
    });
    expect(value(school.shared.books)).toBe(5);
    expect(result.problems).toMatchObject([{ code: "itemContradicted", severity: "error" }]);
  });
});

describe("class sizes", () => {
  const BINS = [
    "25人及以下",
    "26-30人",
    "31—35人",
    "36~40人",
    "41至45人",
    "46-50人",
    "51-55人",
    "56-60人",
    "61-65人",
    "66人以上",
  ];
  const form2106 = (total: CellValue, ...counts: CellValue[]) =>
    grid("教基2106", [
      ["小学班额情况"],
      ["学校（机构）名称：西庄小学", null, "单位：个"],
      ["甲", "乙", 1],
      ["合计", "01", total],
      ...BINS.map((label, index): CellValue[] => [label, String(index + 2), counts[index] ?? null]),
    ]);
  const read = (form: Grid, pupils = 300) =>
    readOne([form3112("西庄小学", { 总计: { 7: pupils } }), form]).school.stages.primary!;

  it("are bounds: the highest bin with a class in it", () => {
    const items = read(form2106(8, null, null, null, 1, 4, 3));
    expect(value(items.classes)).toBe(8);
    expect(items.largestClass).toMatchObject({
      state: "known",
      value: 46,
      range: { low: 46, high: 50 },
      own: [{ sheet: "教基2106", row: 9, col: 2 }],
    });
    // The bins above are blank, which the total and the bins with classes prove to be none.
    expect(items.largestClass!.cells.map(({ row }) => row).sort((a, b) => a - b)).toEqual([3, 7, 8, 9, 10, 11, 12, 13]);
    expect([items.classesOver45, items.classesOver50, items.largeClasses, items.superLargeClasses].map(value)).toEqual([
      3, 0, 0, 0,
    ]);
  });

  it("stay open above 66 up to the pupils of the stage", () => {
    const items = read(form2106(2, 1, null, null, null, null, null, null, null, null, 1), 95);
    expect(items.largestClass).toMatchObject({ value: 66, range: { low: 66, high: 95 } });
    expect([items.largeClasses, items.superLargeClasses].map(value)).toEqual([1, 1]);
  });

  it("are unknown while the bins do not reach the total: a blank bin may hide a class", () => {
    const items = read(form2106(8, null, null, null, 1, 4, 2));
    expect([items.largestClass, items.classesOver45, items.largeClasses].map(value)).toEqual(["blank", "blank", "blank"]);
  });
});

describe("stages that are not assessed", () => {
  const pupilsOf = (number: string, title: string, heading: string, count: number, unit = "人") =>
    grid(number, [
      [title],
      ["学校（机构）名称：城关中学", null, `表号：${number}`, `单位：${unit}`],
      ["指标名称", "代码", heading],
      ["甲", "乙", 1],
      ["总计", "01", count],
    ]);
  const junior = form3115("城关中学", { 总计: { 3: 100 } });
  const land = form5176("城关中学", { 占地面积: 3400 });
  const share = (grids: readonly Grid[]) => value(sectionsOf(readOne(grids).school)[0]!.items.landArea);

  it("take their share: 100 junior and 200 senior pupils", () => {
    // 3400 × 100 ÷ (100 + 1.2 × 200)
    expect(share([junior, land, pupilsOf("教基3118", "普通高中分类型学生数", "在校生数", 200)])).toBeCloseTo(1000, 9);
  });

  it("leave the share open when only the sheet names tell of them", () => {
    const named = [junior, land].map((form) => ({ ...form, sheet: `${form.sheet}_完全中学` }));
    expect(readOne(named).school.type).toBe("completeSecondary");
    expect(share(named)).toBe("tableAbsent");
  });

  it("leave the share open when they are an attached kindergarten", () => {
    expect(share([junior, land, pupilsOf("教基2105", "幼儿园班数", "合计", 3, "个")])).toBe("tableAbsent");
  });
});

describe("items that no indicator needs", () => {
  const facts = (...items: readonly (readonly [string, string])[]) =>
    grid("教基1102", [
      ["教基1102"],
      ["项目", "编号", "内容", "单位"],
      ...items.map(([name, content], index) => [name, String(index + 1), content, ""]),
    ]);

  it("are read from the facts of the school", () => {
    const { schools } = readTables([
      facts(
        ["校园网出口带宽", "200"],
        ["上学年体检学生数", "260"],
        ["体质健康测试人数", "250"],
        ["优秀", "50"],
        ["良好", "100"],
        ["及格", "90"],
        ["不及格", "10"],
        ["安全保卫人员", "3"],
      ),
    ]);
    const { bandwidth, healthChecked, fitnessTested, fitnessGood, fitnessPassed, securityStaff } = schools[0]!.shared;
    expect([bandwidth, healthChecked, fitnessTested, fitnessGood, fitnessPassed, securityStaff]).toMatchObject(
      [200, 260, 250, 150, 240, 3].map((value) => ({ state: "known", value })),
    );
  });

  it("are read from the form of land and from that of movement", () => {
    const land = readTables([form5176("北山小学", { 校园足球场: 2, 数字终端数: 90 })]).schools[0]!;
    expect([land.shared.footballFields, land.shared.terminals]).toMatchObject([{ value: 2 }, { value: 90 }]);
  });
});
