/** Rows of which it is not known what school they are, and figures that no school can have: said, and nothing rests on them. */
import { readTables } from "../../../src/domain/dataset/read-tables";
import { isUnknownType } from "../../../src/domain/dataset/school-type";
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { localAddress } from "../../../src/workbook/a1";
import { grid } from "../tables/grids";
import { form3112, form5176 } from "../tables/official-forms";

type Rows = readonly (readonly CellValue[])[];

function read(rows: Rows) {
  const { schools, problems } = readTables([grid("名册", rows)]);
  const shown = (one: { state: string; value?: number } | undefined) => (one?.state === "known" ? one.value : "?");
  return {
    schools: schools.map(({ name, stages: { primary }, shared }) => [
      name,
      shown(primary?.pupils ?? shared.pupils),
      shown(primary?.landArea ?? shared.landArea),
    ]),
    said: problems.map((problem) => {
      return `${problem.cells.map(({ row, col }) => localAddress(row, col)).join()} ${sayProblem(problem).zh}`;
    }),
  };
}

describe("a type in words that are not known", () => {
  const HEADINGS = ["学校名称", "办学类型", "学段", "在校生数", "占地面积（㎡）"];
  const KNOWN = ["西庄小学", "小学", "小学", 258, 7380];

  test.each(["培智学校", "附设小学班", "附设初中班", "工读学校", "专门学校"])(
    "%s is said and its figures are not used",
    (type) => {
      const { schools, said } = read([HEADINGS, KNOWN, ["阳光学校", type, "小学", 60, 3000]]);
      expect(schools).toEqual([
        ["西庄小学", 258, 7380],
        ["阳光学校", "?", "?"],
      ]);
      expect(said).toEqual([expect.stringContaining(`B3 阳光学校 的办学类型“${type}”没有识别`)]);
    },
  );

  test("also another word in a column of types", () => {
    const { schools, said } = read([HEADINGS, KNOWN, ["阳光学校", "其他", "小学", 60, 3000]]);
    expect(schools[1]).toEqual(["阳光学校", "?", "?"]);
    expect(said[0]).toContain("“其他”没有识别");
  });

  test.each([
    "小学",
    "完全小学",
    "村小",
    "公办小学",
    "普通小学",
    "小学（附设幼儿班）",
    "教学点",
    "小学教学点",
    "九年一贯制学校",
    "初级中学",
    "普通初中",
    "高级中学",
    "完全中学",
    "特殊教育学校",
    "公办",
    "211小学",
  ])("%s is none", (type) => expect(isUnknownType(type)).toBe(false));
});

describe("0 of what there must be", () => {
  const HEADINGS = ["学校名称", "在校生数", "班数", "最大班额"];
  const figures = (rows: Rows) => {
    const { schools, problems } = readTables([grid("名册", [HEADINGS, ...rows])]);
    const { classes, largestClass } = schools[0]!.stages.primary!;
    return [classes?.state, largestClass?.state, problems.map((problem) => sayProblem(problem).zh)];
  };

  test("classes and the largest class beside pupils", () => {
    expect(figures([["西庄小学", 258, 0, 0]])).toEqual([
      "missing",
      "missing",
      ["西庄小学 有在校生 258 人，班数、最大班额却填 0，没有采用；不知道的请留空。"],
    ]);
    expect(figures([["西庄小学", 258, 6, 0]])).toEqual(["known", "missing", [expect.stringContaining("人，最大班额却填 0")]]);
  });

  test("not where there are no pupils", () => {
    expect(figures([["西庄小学", 0, 0, 0]])).toEqual(["known", "known", []]);
  });
});

describe("two rows of one name", () => {
  const ROWS: Rows = [
    ["城关镇", "中心小学", "小学", 258, 7380],
    ["河东镇", "中心小学", "小学", 100, 2000],
  ];

  test("in two townships are two schools", () => {
    const { schools, said } = read([["乡镇", "学校名称", "学段", "在校生数", "占地面积（㎡）"], ...ROWS]);
    expect(schools).toEqual([
      ["中心小学（城关镇）", 258, 7380],
      ["中心小学（河东镇）", 100, 2000],
    ]);
    expect(said).toEqual([expect.stringContaining("城关镇、河东镇各有一所“中心小学”")]);
  });

  test("in a column of townships merged down, too", () => {
    const rows: Rows = [
      ["街道", "学校名称", "学段", "在校生数", "占地面积（㎡）"],
      ROWS[0]!,
      [null, "南关小学", "小学", 90, 900],
      ROWS[1]!,
    ];
    const { schools } = readTables([grid("名册", rows, [[1, 0, 2, 1]])]);
    expect(schools.map(({ name }) => name)).toEqual(["中心小学（城关镇）", "南关小学", "中心小学（河东镇）"]);
  });

  test("with nothing to tell them apart are a question", () => {
    const { schools, said } = read([["学校名称", "学段", "在校生数", "占地面积（㎡）"], ...ROWS.map((row) => row.slice(1))]);
    expect(schools).toEqual([["中心小学", "?", "?"]]);
    expect(said).toEqual([expect.stringMatching(/^A2,A3 名单中有 2 行都叫“中心小学”/)]);
  });

  test("with other columns filled in are one school", () => {
    const headings = ["学校名称", "学段", "在校生数", "占地面积（㎡）"];
    const { schools, said } = read([headings, ["中心小学", "小学", 258, null], ["中心小学", "小学", null, 7380]]);
    expect([schools, said]).toEqual([[["中心小学", 258, 7380]], []]);
  });

  test("and a form that names no township belongs to none of them", () => {
    const list = grid("名册", [["乡镇", "学校名称", "学段", "在校生数", "占地面积（㎡）"], ...ROWS]);
    const forms = [form3112("中心小学", { 总计: { 7: 258 } }), form5176("中心小学", { 图书: 1500 })];
    const { problems } = readTables([list, ...forms]);
    expect(problems.map(({ code }) => code)).toContain("nameOfSeveralSchools");
  });
});

test.each<[string, Rows]>([
  [
    "pupils",
    [
      ["学校名称", "在校生数"],
      ["西庄小学", 258],
    ],
  ],
  [
    "land",
    [
      ["学校名称", "占地面积（㎡）"],
      ["西庄小学", 7380],
    ],
  ],
])("a list of one school and one column: %s", (_, rows) => {
  expect(read(rows).schools[0]).toContain(rows[1]![1]);
});

test("but not a remark under one known heading", () => {
  expect(
    read([
      ["学校名称", "占地面积（㎡）"],
      ["见附表", "略"],
    ]).schools,
  ).toEqual([]);
});
