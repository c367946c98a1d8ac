import fc from "fast-check";
import { sayProblem } from "../../../src/domain/explain/problems";
import { readTables } from "../../../src/domain/dataset/read-tables";
import { sectionsOf } from "../../../src/domain/dataset/sections";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Reading } from "../../../src/domain/kernel/reading";
import { grid } from "./grids";
import { WIDE_EXPORT } from "./wide-export";

function value(reading: Reading | undefined): unknown {
  return reading?.state === "known" ? reading.value : (reading?.reason ?? "absent");
}

/** The five schools of a published example; the name says 小学, the sheet does not. */
const FIVE: readonly (readonly CellValue[])[] = [
  ["学校", "在校生数", "图书册数", "生均图书_published"],
  ["小学1", 45, 279, 6.2],
  ["小学2", 37, 137, 3.7],
  ["小学3", 89, 935, 10.51],
  ["小学4", 76, 160, 2.11],
  ["小学5", 55, 402, 7.31],
  ["总计", 302, 1913, 6.33],
];

describe("a short list", () => {
  it("gives its schools and leaves the total out", () => {
    const { schools, problems, tables } = readTables([grid("Sheet1", FIVE)]);
    expect(schools.map(({ name }) => name)).toEqual(["小学1", "小学2", "小学3", "小学4", "小学5"]);
    expect(schools.map(({ stages }) => [value(stages.primary?.pupils), value(stages.primary?.books)])).toEqual([
      [45, 279],
      [37, 137],
      [89, 935],
      [76, 160],
      [55, 402],
    ]);
    expect(schools[0]!.stages.primary?.books).toMatchObject({ cells: [{ sheet: "Sheet1", row: 1, col: 2 }] });
    expect(tables).toMatchObject([{ kind: "list", range: { row: 0, col: 0, rows: 6, cols: 4 } }]);
    expect(problems).toEqual([]);
  });

  const named = (name: string) =>
    FIVE.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^小学(?=\d)/, name) : cell)));
  it.each([
    ["the sheet name", "初中", undefined],
    ["the file name", "Sheet1", "2024年初中图书.xlsx"],
  ])("takes the stage from %s", (_, sheet, file) => {
    const { schools } = readTables([grid(sheet, named("学校"), [], file)]);
    expect(schools.map(({ stages }) => Object.keys(stages))).toEqual(Array(5).fill(["junior"]));
  });

  it("says when no stage can be told, and keeps the figures", () => {
    const { schools, problems } = readTables([grid("Sheet1", named("学校"))]);
    expect(schools).toHaveLength(5);
    expect(schools.every(({ stages }) => Object.keys(stages).length === 0)).toBe(true);
    expect(value(schools[0]!.shared.pupils)).toBe(45);
    expect(problems).toMatchObject([{ code: "stageUnknown", severity: "warning" }]);
  });
});

describe("a county list with merged headings", () => {
  const COUNTY: readonly (readonly CellValue[])[] = [
    ["某县义务教育学校办学条件一览表（2024年）"],
    ["序号", "乡镇", "学校名称", "学段", "在校生数\n（人）", "占地面积", null, "教学仪器设备值（万元）", "图书", "专任教师"],
    [null, null, null, null, null, "计（㎡）", "其中：运动场地面积（㎡）", null, "（册）", "计"],
    [1, "城关镇", "城关小学", "小学", "1,200", 18000, 9600, 360, 36000, 63],
    [2, null, "东关学校", "小学", 300, "15亩", 3000, 60, "0.9万册", 20],
    [3, null, "东关学校", "初中", 200, "/", 2600, 50, 6000, 18],
    [null, null, "小计", null, 1700, null, null, null, null, null],
    [4, "河西乡", "河西教学点", "小学", 0, 900, 0, "*", 200, 1],
    ["合计", null, null, null, 1700, 1, 1, 1, 1, 1],
    [null, null, "平均值", null, 425, 1, 1, 1, 1, 1],
    ["注：数据来自年报。"],
  ];
  const MERGES = [
    [0, 0, 1, 10],
    [1, 0, 2, 1],
    [1, 1, 2, 1],
    [1, 2, 2, 1],
    [1, 3, 2, 1],
    [1, 4, 2, 1],
    [1, 5, 1, 2],
    [1, 7, 2, 1],
    [3, 1, 3, 1],
  ] as const;

  it("reads one row per school and stage with its units", () => {
    const { schools, problems } = readTables([grid("Sheet1", COUNTY, MERGES)]);
    expect(problems).toEqual([]);
    expect(schools.map(({ name, type }) => [name, type])).toEqual([
      ["城关小学", "primarySchool"],
      ["东关学校", "nineYearSchool"],
      ["河西教学点", "teachingPoint"],
    ]);
    const items = (index: number, stage: "primary" | "junior") => {
      const of = schools[index]!.stages[stage]!;
      return [of.pupils, of.landArea, of.sportsGroundArea, of.equipmentValue, of.books, of.teachers].map(value);
    };
    expect(items(0, "primary")).toEqual([1200, 18000, 9600, 3_600_000, 36000, 63]);
    expect(items(1, "primary")).toEqual([300, 10000, 3000, 600_000, 9000, 20]);
    expect(items(1, "junior")).toEqual([200, "notApplicable", 2600, 500_000, 6000, 18]);
    expect(items(2, "primary")).toEqual([0, 900, 0, "notApplicable", 200, 1]);
  });
});

describe("a wide export with five heading rows", () => {
  it("knows a column by its whole path, and adds campuses to their school", () => {
    const { schools, problems } = readTables([WIDE_EXPORT]);
    expect(schools.map(({ name }) => name)).toEqual(["实验小学", "城南小学"]);
    const of = (index: number) => schools[index]!.stages.primary!;
    const values = (index: number) =>
      (
        [
          "pupils",
          "girls",
          "teachers",
          "masterTeachers",
          "collegeTeachers",
          "higherQualTeachers",
          "peArtsTeachers",
          "backboneTeachers",
        ] as const
      ).map((field) => value(of(index)[field]));
    expect(values(0)).toEqual([1200, 570, 60, 5, 7, 60, 12, 14]);
    expect(values(1)).toEqual([500, 240, 25, 1, 4, 25, 5, 3]);
    const shared = (index: number) =>
      (["landArea", "sportsGroundArea", "teachingArea", "indoorSportsArea", "multimediaRooms", "equipmentValue"] as const).map(
        (field) => value(of(index)[field]),
      );
    expect(shared(0)).toEqual([24000, 9500, 7200, 800, 36, 3_405_000]);
    expect(shared(1)).toEqual([15000, 6000, 3000, 0, 14, 1_100_000]);
    expect(of(0).pupils!.cells).toEqual([
      { sheet: "Sheet1", row: 5, col: 4, file: "某市明细_小学.xlsx" },
      { sheet: "Sheet1", row: 6, col: 4, file: "某市明细_小学.xlsx" },
    ]);
    expect(problems.map(({ code }) => code).sort()).toEqual(["campusWithoutSchool", "campusesMerged"]);
  });
});

describe("a sheet of labels and values", () => {
  it("reads 填报项目 | 单位 | 填报值", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["学校数据采集表"],
      ["学校名称：和平小学"],
      ["序号", "类别", "填报项目", "单位", "填报值", "是否必填", "备注说明"],
      [1, "学生", "学生人数（在校人数）", "人", "７２０", "是", ""],
      [2, "教师", "专任教师总人数", "人", 40, "是", ""],
      [3, "教师", "县级及以上骨干教师人数", "人", "", "是", ""],
      [4, "条件", "教学及辅助用房总面积", "平方米", "3,600㎡", "是", ""],
      [5, "条件", "教学仪器设备资产值（账面原值）", "万元", 150, "是", ""],
      [6, "条件", "网络多媒体教室间数", "间", "*", "是", ""],
    ];
    const { schools, notRecognised } = readTables([grid("小学数据", rows)]);
    expect(notRecognised).toEqual([]);
    const [school] = schools;
    expect(school!.name).toBe("和平小学");
    const own = school!.stages.primary!;
    expect([own.pupils, own.teachers, own.backboneTeachers].map(value)).toEqual([720, 40, "blank"]);
    expect([school!.shared.teachingArea, school!.shared.equipmentValue, school!.shared.multimediaRooms].map(value)).toEqual([
      3600,
      1_500_000,
      "notApplicable",
    ]);
  });

  it("reads a label with the figure beside it, with traditional characters, 萬冊 and 亩", () => {
    const rows: readonly (readonly CellValue[])[] = [
      ["學校名稱", "西莊小學"],
      ["佔地面積", "10亩"],
      ["校舍建築面積", "2017平方公尺"],
      ["圖書冊數", "0.45萬冊"],
      ["在校學生數", "258人"],
    ];
    const [school] = readTables([grid("Sheet1", rows)]).schools;
    expect(school).toMatchObject({ name: "西莊小學" });
    // 10 亩 = 10 × 2000 / 3 ㎡
    expect(school!.shared.landArea).toMatchObject({
      value: expect.closeTo(6666.6667, 3),
      repairs: expect.arrayContaining([{ kind: "unitConverted", from: "亩", to: "㎡" }]),
    });
    expect([school!.shared.floorArea, school!.shared.books].map(value)).toEqual([2017, 4500]);
  });
});

describe("a list of classes", () => {
  const CLASSES: readonly (readonly CellValue[])[] = [
    ["青山学校班级情况"],
    ["学校名称：青山学校"],
    ["序号", "年级", "班级名称", "人数（人）"],
    [1, "一年级", "一（1）班", 45],
    [2, "一年级", "一（2）班", 46],
    [3, "七年级", "七（1）班", "56"],
    [4, "七年级", "七（2）班", 50],
    [null, "合计", null, 197],
  ];

  it("counts class sizes per stage", () => {
    const [school] = readTables([grid("Sheet1", CLASSES)]).schools;
    const of = (stage: "primary" | "junior") => {
      const items = school!.stages[stage]!;
      return [items.classes, items.largestClass, items.classesOver45, items.classesOver50, items.largeClasses].map(value);
    };
    expect(of("primary")).toEqual([2, 46, 1, 0, 0]);
    expect(of("junior")).toEqual([2, 56, 2, 1, 1]);
    // It is the largest only beside the other class of the stage.
    const largest = school!.stages.primary!.largestClass!;
    expect(largest).toMatchObject({ own: [{ sheet: "Sheet1", row: 4, col: 3 }] });
    expect(largest.cells.map(({ row }) => row)).toEqual([3, 4]);
  });

  it("does not count what it cannot read", () => {
    const rows = CLASSES.map((row, index) => (index === 4 ? [2, "一年级", "一（2）班", "约46"] : row));
    const items = readTables([grid("Sheet1", rows)]).schools[0]!.stages.primary!;
    expect([items.classes, items.largestClass, items.classesOver45].map(value)).toEqual([2, "notANumber", "notANumber"]);
  });
});

describe("a 一贯制 school in a list with one row per stage", () => {
  const HEADINGS: readonly CellValue[] = ["学校名称", "学段", "在校生数", "占地面积（㎡）", "图书（册）"];
  const read = (rows: readonly (readonly CellValue[])[], merges: Parameters<typeof grid>[2] = []) => {
    const { schools, problems } = readTables([grid("Sheet1", [HEADINGS, ...rows], merges)]);
    const [school] = schools;
    return { school: school!, codes: problems.map(({ code }) => code) };
  };

  it("shares what is merged over its rows", () => {
    const { school, codes } = read(
      [
        ["东关学校", "小学", 300, 12000, 6000],
        [null, "初中", 200, null, 5000],
      ],
      [
        [1, 0, 2, 1],
        [1, 3, 2, 1],
      ],
    );
    expect(codes).toEqual([]);
    expect(value(school.shared.landArea)).toBe(12000);
    expect(
      [
        school.stages.primary?.pupils,
        school.stages.junior?.pupils,
        school.stages.primary?.books,
        school.stages.junior?.books,
      ].map(value),
    ).toEqual([300, 200, 6000, 5000]);
  });

  it("does not take a total written into both rows for the share of each", () => {
    const { school, codes } = read([
      ["东关学校", "小学", 300, 12000, 6000],
      ["东关学校", "初中", 200, 12000, 6000],
    ]);
    expect(codes).toEqual(["totalRepeated"]);
    expect([school.stages.primary?.landArea, school.stages.junior?.books].map(value)).toEqual(["ambiguous", "ambiguous"]);
    expect([school.stages.primary?.pupils, school.stages.junior?.pupils].map(value)).toEqual([300, 200]);
  });

  it("leaves a single equal figure alone", () => {
    const { codes } = read([
      ["东关学校", "小学", 300, 12000, 6000],
      ["东关学校", "初中", 200, 12000, 5000],
    ]);
    expect(codes).toEqual([]);
  });
});

describe("schools of several workbooks", () => {
  const HEADINGS: readonly CellValue[] = ["学校名称", "学校标识码", "学段", "在校生数", "图书（册）"];
  const book = (file: string, ...rows: readonly (readonly CellValue[])[]) => grid("Sheet1", [HEADINGS, ...rows], [], file);

  it("are one by code; a second name for the code is reported", () => {
    const { schools, problems } = readTables([
      book("a.xlsx", ["东关小学", "9900000001", "小学", 300, ""], ["西关小学", "9900000002", "小学", 200, 1]),
      book("b.xlsx", ["东关完小", "9900000001", "小学", 300, 6000]),
    ]);
    expect(schools.map(({ id, name, stages }) => [id, name, value(stages.primary?.books)])).toEqual([
      ["9900000001", "东关小学", 6000],
      ["9900000002", "西关小学", 1],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["codeWithTwoNames"]);
  });

  it("are two by code under one name, which is reported", () => {
    const { schools, problems } = readTables([
      book("a.xlsx", ["中心小学", "9900000001", "小学", 300, 1], ["甲小学", "", "小学", 1, 1]),
      book("b.xlsx", ["中心小学", "9900000002", "小学", 200, 2], ["甲小学", "", "小学", 1, ""]),
    ]);
    expect(schools.map(({ id }) => id).sort()).toEqual(["9900000001", "9900000002", "甲小学"].sort());
    expect(problems.map(({ code }) => code)).toEqual(["nameWithTwoCodes"]);
  });

  it("are nobody's when a name without a code fits two schools", () => {
    const { schools, problems } = readTables([
      book("a.xlsx", ["中心小学", "9900000001", "小学", 300, 1], ["中心小学", "9900000002", "小学", 200, 2]),
      book("b.xlsx", ["中心小学", "", "小学", 999, 3], ["乙小学", "", "小学", 5, 3]),
    ]);
    expect(schools.map(({ stages }) => value(stages.primary?.pupils))).toEqual([300, 200, 5]);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["nameOfSeveralSchools", "nameWithTwoCodes"]));
  });

  it("read the same in any order", () => {
    const books = [
      book("a.xlsx", ["东关小学", "9900000001", "小学", 300, ""], ["西关小学", "", "小学", 200, 1]),
      book("b.xlsx", ["东关小学", "", "小学", "", 6000], ["西关小学", "9900000002", "小学", "", 1]),
    ];
    const summary = (grids: typeof books) =>
      readTables(grids)
        .schools.map(({ id, name, stages }) => [id, name, value(stages.primary?.pupils), value(stages.primary?.books)])
        .sort();
    expect(summary(books)).toEqual([
      ["9900000001", "东关小学", 300, 6000],
      ["9900000002", "西关小学", 200, 1],
    ]);
    expect(summary([...books].reverse())).toEqual(summary(books));
  });
});

describe("a 一贯制 school in exports with one file per stage", () => {
  const export1 = (file: string, pupils: number, type = "九年一贯制学校") =>
    grid(
      "Sheet1",
      [
        ["学校名称", "办学类型", "在校生数", "占地面积（㎡）", "图书（册）"],
        ["东湖学校", type, pupils, 39700, 23226],
        ["甲学校", "小学", 10, 5, 6],
      ],
      [],
      file,
    );

  it("has its resources once, and they are split", () => {
    const { schools, problems } = readTables([export1("某市明细_小学.xlsx", 166), export1("某市明细_初中.xlsx", 210)]);
    expect(problems).toEqual([]);
    const school = schools.find(({ name }) => name === "东湖学校")!;
    expect([school.stages.primary?.pupils, school.stages.junior?.pupils, school.shared.landArea].map(value)).toEqual([
      166, 210, 39700,
    ]);
    // 166 + 1.1 × 210 = 397
    expect(sectionsOf(school).map(({ items }) => value(items.landArea))).toEqual([
      expect.closeTo(16600, 6),
      expect.closeTo(23100, 6),
    ]);
  });

  it("keeps them undivided while the other stage is not there", () => {
    const [school] = readTables([export1("某市明细_小学.xlsx", 166)]).schools;
    const [primary] = sectionsOf(school!);
    expect(primary!.items.landArea).toMatchObject({ state: "missing", reason: "tableAbsent", lookedFor: "pupils" });
  });
});

it("a code that a list gives to different schools identifies none of them, and a mark in its column is no code", () => {
  const rows = (codes: readonly CellValue[]): CellValue[][] => [
    ["学校名称", "学校标识码", "学段", "在校生数", "图书（册）"],
    ...["甲小学", "乙小学", "丙小学"].map((name, index): CellValue[] => [name, codes[index]!, "小学", 10 * (index + 1), 1]),
  ];
  const read = (codes: readonly CellValue[]) => {
    const { schools, problems } = readTables([grid("Sheet1", rows(codes))]);
    return [schools.map(({ id, stages }) => [id, value(stages.primary?.pupils)]), problems.map(({ code }) => code)];
  };
  const apart = [
    ["甲小学", 10],
    ["乙小学", 20],
    ["丙小学", 30],
  ];
  expect(read([99001, 99001, 99001])).toEqual([apart, ["codeOfSeveralRows"]]);
  expect(read(["/", "/", "3.3E+11"])).toEqual([apart, []]);
});

it("a roster of teachers is no list of schools", () => {
  const roster = grid("名册", [
    ["学校", "姓名", "专任教师"],
    ["甲小学", "张某", "是"],
    ["甲小学", "李某", "否"],
  ]);
  expect(readTables([roster])).toMatchObject({ schools: [], tables: [], notRecognised: [{ sheet: "名册" }] });
});

describe("是否计校数", () => {
  const LIST = (flag: CellValue): CellValue[][] => [
    ["学校名称", "办学类型", "是否计校数", "在校生数", "图书册数"],
    ["实验小学", "小学", 1, 800, 9000],
    ["实验小学东校区", "小学", flag, 200, 1000],
    ["城关小学", "小学", "是", 500, 6000],
  ];
  it.each([[0], ["0"], ["０"], ["否"], [false], ["FALSE"]])("%p: a campus, whose figures belong to its school", (flag) => {
    const { schools, problems } = readTables([grid("Sheet1", LIST(flag))]);
    expect(schools.map(({ stages }) => value(stages.primary?.pupils))).toEqual([1000, 500]);
    expect(problems.map(({ code }) => code)).toEqual(["campusesMerged"]);
  });
  it.each([[1], ["１"], ["是"], [true], ["TRUE"], [null], [" "]])("%p: a school", (flag) => {
    const { schools, problems } = readTables([grid("Sheet1", LIST(flag))]);
    expect([schools.length, problems]).toEqual([3, []]);
  });
  it.each([[672], [2], ["部分"], ["不计"], ["×"], ["√"], ["/"], ["①"], ["-1"], [{ error: "#REF!" }]])(
    "%p: neither, said with its cell, and decides nothing",
    (flag) => {
      const { schools, problems } = readTables([grid("Sheet1", LIST(flag))]);
      expect(schools).toHaveLength(3);
      expect(problems).toMatchObject([{ code: "campusFlagUnknown", severity: "warning", cells: [{ row: 2, col: 2 }] }]);
      expect(sayProblem(problems[0]!).zh).toContain(flag !== null && typeof flag === "object" ? flag.error : String(flag));
    },
  );
  it("keeps the schools or says something, whatever stands there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 6 }), fc.integer(), fc.boolean()), (flag) => {
        const { schools, problems } = readTables([grid("Sheet1", LIST(flag))]);
        expect(schools.length === 3 || problems.length > 0).toBe(true);
      }),
    );
  });
});
