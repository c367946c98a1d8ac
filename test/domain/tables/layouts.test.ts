/** The same forms laid out differently: what exports, converters and years do to them. */
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import type { Reading } from "../../../src/domain/kernel/reading";
import { grid } from "./grids";
import { form3112, form3115, form5170, form5176 } from "./official-forms";

function value(reading: Reading | undefined): unknown {
  return reading?.state === "known" ? reading.value : (reading?.reason ?? "absent");
}

const school = (...grids: readonly Grid[]) => {
  const { schools, problems, notRecognised } = readTables(grids);
  expect([schools.length, problems, notRecognised]).toEqual([1, [], []]);
  return schools[0]!;
};

it("buildings with all labels indented in one column", () => {
  const spread = form5170("甲小学", {
    总计: 3000,
    教学及辅助用房: 1000,
    教室: 600,
    专用教室: 100,
    "其他@1": 40,
    公共教学用房: 300,
    室内体育用房: 120,
    "其他@2": 30,
  });
  const values = spread.values.map((row, index): CellValue[] => {
    if (index < 4) return [row[0] ?? null, row[3] ?? null, row[4] ?? null, row[5] ?? null];
    const level = [0, 1, 2].find((col) => row[col] !== null)!;
    return [" ".repeat(4 * level) + String(row[level]), row[3] ?? null, row[4] ?? null, row[5] ?? null];
  });
  const { shared } = school(grid("教基5170", values, [[0, 0, 1, 4]]));
  expect([shared.floorArea, shared.teachingArea, shared.classroomArea, shared.indoorSportsArea].map(value)).toEqual([
    3000, 1000, 600, 120,
  ]);
});

it("headings whose merges were lost", () => {
  const form = form3112("甲小学", { 总计: { 1: 40, 2: 43, 7: 258, 8: 120, 9: 43 } });
  const { stages } = school({ ...form, merges: [] });
  const of = (field: FieldId) => value(stages.primary?.[field]);
  expect([of("pupils"), of("girls"), of("grade1"), of("leavers"), of("entrants")]).toEqual([258, 120, 43, 40, 43]);
});

it("teachers of both stages in blocks of one form", () => {
  const rows = (stage: string, total: number, bachelor: number): CellValue[][] => [
    [stage, null, total],
    ["#女", null, 1],
    ["#少数民族", null, null],
    ["博士研究生", null, 0],
    ["硕士研究生", null, 1],
    ["本科", null, bachelor],
    ["专科", null, total - bachelor - 1],
  ];
  const teachers = grid("教基4155", [
    ["义务教育专任教师分课程、分学历情况"],
    ["学校（机构）名称：东湖学校", null, "表号：教基4155"],
    ["指标名称", "代码", "合计"],
    ["甲", "乙", 1],
    ...rows("总  计", 28, 21),
    ...rows("小学", 12, 8),
    ...rows("初中", 16, 13),
  ]);
  const { stages } = school(form3112("东湖学校", { 总计: { 7: 166 } }), form3115("东湖学校", { 总计: { 3: 210 } }), teachers);
  expect([stages.primary?.teachers, stages.primary?.bachelorTeachers, stages.primary?.higherQualTeachers].map(value)).toEqual([
    12, 8, 12,
  ]);
  expect([stages.junior?.teachers, stages.junior?.bachelorTeachers, stages.junior?.higherQualTeachers].map(value)).toEqual([
    16, 13, 14,
  ]);
});

it("stages in a merged column beside the rows", () => {
  const block = (stage: string, total: number, mid: number): CellValue[][] => [
    [stage, "合计", null, total],
    [null, "#女", null, 1],
    [null, "正高级", null, 0],
    [null, "副高级", null, 2],
    [null, "中级", null, mid],
  ];
  const titles = grid(
    "教基4153",
    [
      ["专任教师分专业技术职务、分年龄情况"],
      ["学校（机构）名称：东湖学校", null, null, "表号：教基4153"],
      ["指标名称", null, "代码", "合计"],
      ["甲", null, "乙", 1],
      ...block("小学", 12, 5),
      ...block("初中", 16, 6),
    ],
    [
      [2, 0, 1, 2],
      [3, 0, 1, 2],
      [4, 0, 5, 1],
      [9, 0, 5, 1],
    ],
  );
  const { stages } = school(titles);
  expect(
    [
      stages.primary?.teachers,
      stages.primary?.midTitleAndAboveTeachers,
      stages.junior?.teachers,
      stages.junior?.midTitleAndAboveTeachers,
    ].map(value),
  ).toEqual([12, 7, 16, 8]);
});

it("two forms below each other on one sheet, with notes between", () => {
  const first = form3112("甲小学", { 总计: { 7: 258 } });
  const second = form5176("甲小学", { 占地面积: 7380, 图书: 1500 });
  const at = first.values.length + 2;
  const both = grid(
    "报表",
    [...first.values, ["单位负责人：", null, "填表人："], [], ...second.values],
    [...first.merges, ...second.merges.map((area) => ({ ...area, row: area.row + at }))].map(
      ({ row, col, rows, cols }) => [row, col, rows, cols] as const,
    ),
  );
  const { stages, shared } = school(both);
  expect([stages.primary?.pupils, shared.landArea, shared.books].map(value)).toEqual([258, 7380, 1500]);
});

it("骨干教师 with the stage in a cell of its own, under a 甲 乙 row", () => {
  const items = grid(
    "教基1102_九年一贯制学校",
    [
      ["学校（机构）基本情况续表"],
      ["学校（机构）名称：东湖学校", null, null, "表号：教基1102"],
      ["项目", null, "编号", "内容", "单位"],
      ["甲", null, "乙", 1, 2],
      ["数学自然实验仪器", "小学", "09", "是", null],
      ["县级及以上骨干教师", "小学", "26", 6, "人"],
      [null, "初中", "27", "2", "人"],
      [null, "高中", "28", "-", "人"],
    ],
    [
      [3, 0, 1, 2],
      [5, 0, 3, 1],
    ],
  );
  const { stages } = school(items, form3112("东湖学校", { 总计: { 7: 166 } }), form3115("东湖学校", { 总计: { 3: 210 } }));
  expect([stages.primary?.backboneTeachers, stages.junior?.backboneTeachers].map(value)).toEqual([6, 2]);
});

it("a value merged with the blank cell beside it is that value; one merged over two rows is nobody's", () => {
  const form = form5176("甲小学", { 占地面积: 7380, 绿化用地面积: null, 图书: 1500 });
  const merged = {
    ...form,
    merges: [...form.merges, { row: 4, col: 3, rows: 2, cols: 1 }, { row: 11, col: 3, rows: 1, cols: 2 }],
  };
  const { shared } = school(merged);
  expect([shared.landArea, shared.greenArea, shared.books].map(value)).toEqual(["ambiguous", "ambiguous", 1500]);
});

it("results of our own functions are no data", () => {
  const form = form5176("甲小学", { 占地面积: 7380, 图书: 1500 });
  const { shared } = school({ ...form, ownFormulas: [{ row: 4, col: 3 }] });
  expect([shared.landArea, shared.books].map(value)).toEqual(["blank", 1500]);
});

it("names of sheets and schools that are names of the language do no harm", () => {
  const { schools } = readTables([
    grid("__proto__", [
      ["学校名称", "学段", "在校生数", "图书（册）"],
      ["__proto__", "小学", 10, 1],
      ["constructor", "小学", 20, 2],
      ["<img src=x onerror=alert(1)>", "小学", 30, 3],
      ['=HYPERLINK("x")', "小学", 40, 4],
    ]),
  ]);
  expect(schools.map(({ name, stages }) => [name, value(stages.primary?.pupils)])).toEqual([
    ["__proto__", 10],
    ["constructor", 20],
    ["<img src=x onerror=alert(1)>", 30],
    ['=HYPERLINK("x")', 40],
  ]);
});

describe("a table by region", () => {
  const read = (...values: CellValue[][]) => readTables([grid("分地区", values)]);

  it("is read as one, with what was checked in it", () => {
    const { tables, notRecognised } = read(
      ["各地区小学基本情况"],
      ["地区", "学校数", "在校学生数", "专任教师比例（%）"],
      ["全  国", 100, 50000, 90],
      ["北 京", 40, 20000, 92],
    );
    expect(notRecognised).toEqual([]);
    expect(tables).toMatchObject([
      { sheet: "分地区", kind: "regions", title: "各地区小学基本情况", range: { row: 1, col: 0, rows: 3, cols: 4 }, items: [] },
    ]);
    expect(tables[0]!.checked!.zh).toBe(
      "这是按地区汇总的表，没有各校数据，不计算指标；已核对“全国”等合计行与各行之和（学校数、在校学生数）。",
    );
  });

  it("says when there is no total to check", () => {
    expect(read(["地区", "学校数"], ["北京", 40]).tables[0]!.checked!.zh).toContain("没有合计行，未作核对");
  });

  it("is none where no figures stand under its headings", () => {
    expect(read(["地区", "负责人"], ["北京", "张三"]).tables).toEqual([]);
  });
});

it("class sizes under a heading that only says 班数", () => {
  const sizes = grid("教基2106", [
    ["小学班额情况"],
    ["学校（机构）名称：青山小学", null, "表号：教基2106"],
    ["指标名称", "代码", "班数"],
    ["甲", "乙", 1],
    ["合计", "01", 11],
    ["31～35人", "04", 2],
    ["41-45人", "06", 8],
    ["56至60人", "09", 1],
  ]);
  const items = school(sizes).stages.primary!;
  expect([items.classes, items.classesOver45, items.largeClasses].map(value)).toEqual([11, 1, 1]);
});

describe("what is not read is said so", () => {
  it("a form of which no row is known", () => {
    const { problems } = readTables([
      grid("教基2106", [
        ["小学班额情况"],
        ["指标名称", "代码", "合计"],
        ["甲", "乙", 1],
        ["总班级", "01", 12],
        ["三十人", "02", 12],
      ]),
    ]);
    expect(problems).toMatchObject([
      { code: "formWithoutItems", severity: "warning", cells: [{ sheet: "教基2106", row: 0, col: 0 }] },
    ]);
  });

  it("a school of which it is not said whether it is a primary or a junior school", () => {
    const { problems } = readTables([
      grid("填报", [
        ["学校名称", "育才中学"],
        ["填报项目", "单位", "填报值"],
        ["学生人数", "人", 1002],
        ["专任教师总人数", "人", 88],
        ["图书", "册", 20000],
      ]),
    ]);
    expect(problems).toMatchObject([{ code: "stageUnknown", cells: [{ sheet: "填报", row: 2, col: 2 }] }]);
  });

  it.each<[string, CellValue[][]]>([
    [
      "平均值、差异系数的汇总表",
      [
        ["序号", "市", "县(区)", "学校类别", "类型", "生均图书册数", "综合"],
        [1, "某市", "庐\n阳\n区", "小学", "全县平均值", 22, "—"],
        ["", "", "", "", "差异系数", 0.4, 0.592],
      ],
    ],
    [
      "按学段或类别汇总的表",
      [
        ["类别", "学校数", "在校学生数", "专任教师数", "生师比"],
        ["小学", 300, 300000, 14500, 20.69],
      ],
    ],
  ])("%s", (reason, rows) => {
    const { tables, notRecognised } = readTables([grid("汇总", rows)]);
    expect(tables).toEqual([]);
    expect(notRecognised[0]!.reason.zh).toContain(reason);
  });
});

it("a form of which columns were deleted", () => {
  const form = grid("教基3112", [
    ["小学分类型学生数"],
    ["学校（机构）名称：东风小学", null, "表号：教基3112"],
    ["指标名称", "代码", "毕业生数", "招生数", "在校生数", 30],
    ["甲", "乙", 1, 2, 7, 40],
    ["总计", "01", 10, 20, 100, 50],
  ]);
  const items = school(form).stages.primary!;
  expect([items.leavers, items.entrants, items.pupils, items.girls].map(value)).toEqual([10, 20, 100, "absent"]);
});

it("教基1001 ruled like a form is the card of the school", () => {
  const card = grid("教基1001", [
    ["学校（机构）基本情况"],
    ["指标名称", "代码", "内容"],
    ["学校（机构）标识码", "01", "3142000333"],
    ["学校（机构）名称", "02", "湖滨九年一贯制学校"],
    ["办学类型", "10", "九年一贯制学校"],
  ]);
  const { tables, notRecognised, schools } = readTables([card, form5176("", { 图书: 100 })]);
  expect([tables.map(({ id }) => id), notRecognised]).toEqual([["教基1001", "教基5176"], []]);
  expect(schools).toMatchObject([{ name: "湖滨九年一贯制学校", code: "3142000333", type: "nineYearSchool" }]);
});

it("教基1102续 holds the backbone teachers", () => {
  const facts = grid("教基1102续_小学", [
    ["学校（机构）基本情况续表"],
    ["教基1102续"],
    ["项目", "编号", "内容", "单位", "备注"],
    ["县级以上骨干教师（小学）", "26", "8", "人", ""],
  ]);
  expect(value(school(facts).stages.primary!.backboneTeachers)).toBe(8);
});

describe("a table that says what is asked for beside what there is", () => {
  it("in columns: 标准 | 现状", () => {
    const rooms = grid(
      "场室",
      [
        ["完全小学场室设备统计调查表"],
        ["学校名称：向阳小学"],
        ["项目代码", "项目名称", "标准", null, "现状", null],
        [null, null, "间数", "面积", "间数", "面积"],
        ["3101", "普通教室", 12, 720, 11, 650],
        ["3102", "音乐教室", 1, 96, 2, 80],
        ["3103", "美术教室", 1, 90, 0, 0],
      ],
      [
        [2, 2, 1, 2],
        [2, 4, 1, 2],
      ],
    );
    const { shared } = readTables([rooms]).schools[0]!;
    expect([shared.classrooms, shared.musicRooms, shared.artRooms].map(value)).toEqual([11, 2, 0]);
  });

  it("but a title over the whole table says nothing of its columns", () => {
    const rows = [
      ["学校标准化建设情况"],
      ["在校学生数", 300],
      ["教学及辅助用房面积", 1500],
      ["图书册数", 5000],
      ["专任教师数", 20],
    ];
    const merged = grid("西庄小学", rows, [[0, 0, 1, 2]]);
    expect(readTables([merged]).tables).toHaveLength(1);
  });

  it("in rows: 标准, 校情", () => {
    const pairs = grid(
      "标准校情",
      [
        ["学校", "类别", "教室（间）", "占地面积（㎡）"],
        ["第一小学", "标准", 12, 10000],
        [null, "校情", 14, 9000],
        ["第二小学", "标准", 6, 5000],
        [null, "校情", 6, 4800],
      ],
      [
        [1, 0, 2, 1],
        [3, 0, 2, 1],
      ],
    );
    const { schools, problems } = readTables([pairs]);
    expect(problems).toEqual([]);
    expect(schools.map(({ name, stages }) => [name, value(stages.primary?.classrooms), value(stages.primary?.landArea)])).toEqual(
      [
        ["第一小学", 14, 9000],
        ["第二小学", 6, 4800],
      ],
    );
  });

  it("in a plan: what is to be built or bought is not there yet", () => {
    const plan = grid(
      "规划量表",
      [
        ["学校名称", "学校类型", "占地面积（㎡）", "校舍建设类", null, "设施设备购置类", null],
        [null, null, null, "教室面积（㎡）", "食堂面积（㎡）", "图书（册）", "学生用计算机（台）"],
        ["甲小学", "小学", 6000, 300, 100, 3000, 30],
        ["乙小学", "小学", 5000, 0, 0, 2000, 20],
      ],
      [
        [0, 3, 1, 2],
        [0, 5, 1, 2],
      ],
    );
    expect(readTables([plan]).schools.map(({ stages }) => Object.keys(stages.primary!))).toEqual([["landArea"], ["landArea"]]);
  });
});

it("a judgement of the whole school above a row of codes is no standard of its neighbour", () => {
  const declared = grid(
    "表Ⅱ小学",
    [
      ["学校名称", "生均图书册数", null, "该校综合评估是否达标"],
      [null, "指标值", "省级评估标准", null],
      ["L1", "L2", "L2-1", "L3"],
      ["东小", 22, "≥20", 1],
    ],
    [[0, 1, 1, 2]],
  );
  expect(readTables([declared]).stated.map(({ indicator, kind }) => [indicator, kind])).toEqual([
    ["生均图书册数", "value"],
    ["生均图书册数", "standard"],
    ["该校综合评估是否达标", "verdict"],
  ]);
});
