/** What the user says of a table and cannot be used: named at its cell, and the item that was meant is not known. */
import { sayProblem } from "../../src/domain/explain/problems";
import type { CellValue } from "../../src/domain/kernel/cell";
import { readGrids } from "../../src/usecases/read-grids";
import { mappingOf } from "../../src/usecases/stored-mapping";
import { localAddress } from "../../src/workbook/a1";
import { grid } from "../domain/tables/grids";
import { form3112, form5176 } from "../domain/tables/official-forms";

type Rows = readonly (readonly CellValue[])[];

const SHEET = "台账";
const NAMES = { kind: "nameColumn", sheet: SHEET, col: 0, firstRow: 1 };
const PUPILS = { kind: "column", sheet: SHEET, col: 1, field: "pupils", stage: "primary" };
const LAND = { kind: "column", sheet: SHEET, col: 2, field: "landArea", stage: "primary", unit: "平方米" };
const HEADED = ["学校名称", "在校生数", "占地面积（㎡）"];
const UNHEADED = ["甲", "乙", "丙"];
const XIZHUANG = ["西庄小学", 258, 7380];
const DONGZHUANG = ["东庄小学", 100, 2000];

const entries = (...all: readonly object[]) => mappingOf(JSON.stringify({ version: 1, entries: all }));

/** What the schools have, `?` for what is not known, and what is said of the mapping with its cells. */
function read(rows: Rows, ...all: readonly object[]) {
  const { schools, problems } = readGrids([grid(SHEET, rows)], entries(...all));
  const shown = (one: { state: string; value?: number } | undefined) => (one?.state === "known" ? one.value : "?");
  return {
    schools: schools.map(({ name, stages: { primary }, shared }) => [
      name,
      shown(primary?.pupils ?? shared.pupils),
      shown(primary?.landArea ?? shared.landArea),
    ]),
    said: problems
      .filter(({ code }) => code === "mapping/notUsed")
      .map((problem) => [problem.cells.map(({ row, col }) => localAddress(row, col)).join(), sayProblem(problem).zh].join(" ")),
  };
}

describe("a list whose first row is a school", () => {
  test("is read from row 0 on", () => {
    const { schools, said } = read([XIZHUANG, DONGZHUANG], { ...NAMES, firstRow: 0 }, PUPILS, LAND);
    expect(schools).toEqual([XIZHUANG, DONGZHUANG]);
    expect(said).toEqual([]);
  });

  test("also below rows in which nothing stands", () => {
    expect(read([[], [], XIZHUANG, DONGZHUANG], { ...NAMES, firstRow: 2 }, PUPILS, LAND).schools).toEqual([XIZHUANG, DONGZHUANG]);
  });

  test.each([
    [1, "第 1 行"],
    [2, "第 1、2 行"],
  ])("and where row %i is said to be the first, the rows above are named", (firstRow, rows) => {
    const { said } = read([XIZHUANG, DONGZHUANG, ["南庄小学", 90, 1800]], { ...NAMES, firstRow }, PUPILS, LAND);
    expect(said).toEqual([expect.stringContaining(`A1 指定的第一所学校之前，${rows}也有名称和数，没有读取`)]);
  });
});

describe("a column that was moved since", () => {
  const INSERTED: Rows = [
    ["学校名称", "班数", "在校生数", "占地面积（㎡）"],
    ["西庄小学", 6, 258, 7380],
    ["东庄小学", 6, 100, 2000],
  ];

  test("is known by the words it was said of", () => {
    const land = { ...LAND, heading: "占地面积（㎡）" };
    const { schools, said } = read(INSERTED, NAMES, { ...PUPILS, heading: "在校生数" }, land);
    expect(schools).toEqual([
      ["西庄小学", "?", "?"],
      ["东庄小学", "?", "?"],
    ]);
    expect(said).toEqual([
      expect.stringMatching(/^B1 .*指定时的文字是“在校生数”，现在是“班数”/),
      expect.stringMatching(/^C1 .*指定时的文字是“占地面积”，现在是“在校生数”/),
    ]);
    expect(read([HEADED, XIZHUANG], NAMES, { ...PUPILS, heading: "在校生数" }, land)).toEqual({ schools: [XIZHUANG], said: [] });
  });

  test("and by its heading where that names another item", () => {
    const { schools, said } = read(INSERTED, NAMES, PUPILS, LAND);
    expect(schools[0]).toEqual(["西庄小学", "?", "?"]);
    expect(said).toEqual([
      expect.stringMatching(/^B1 .*指定为“在校生数”，但表头是“班数”/),
      expect.stringMatching(/^C1 .*指定为“占地面积”，但表头是“在校生数”/),
    ]);
  });

  test("though a heading that is meant so is taken at the user's word", () => {
    const { schools, said } = read(
      [["学校名称", "班数", "占地面积（㎡）"], XIZHUANG],
      NAMES,
      { ...PUPILS, heading: "班数" },
      LAND,
    );
    expect([schools, said]).toEqual([[XIZHUANG], []]);
  });

  test("a row put in above a cell is known by the label beside the cell", () => {
    const forms = [form3112("西庄小学", { 总计: { 7: 258 } }), form5176("西庄小学", { 图书: 1500, 数字终端数: 43 })];
    const cell = { kind: "cell", sheet: "教基5176", row: 12, col: 3, field: "computers" };
    const computers = (heading: string) => {
      const { schools, problems } = readGrids(forms, entries({ ...cell, heading }));
      return [schools[0]!.shared.computers?.state, problems.filter(({ code }) => code === "mapping/notUsed").length];
    };
    expect(computers(forms[1]!.values[12]![0] as string)).toEqual(["known", 0]);
    expect(computers("图书")).toEqual(["missing", 1]);
  });

  test("the column of names too", () => {
    const shifted = INSERTED.map((row): readonly CellValue[] => ["片区", ...row]);
    expect(read(shifted, { ...NAMES, heading: "学校名称" }, PUPILS).said[0]).toMatch(/指定时的文字是“学校名称”，现在是“片区”/);
  });
});

describe("entries that contradict each other", () => {
  test("one column as two items: neither is known", () => {
    const { schools, said } = read([UNHEADED, XIZHUANG], NAMES, PUPILS, { ...PUPILS, field: "landArea" });
    expect(schools).toEqual([["西庄小学", "?", "?"]]);
    expect(said).toEqual([expect.stringMatching(/^B1 .*同时指定为“在校生数”和“占地面积”/)]);
  });

  test("the same words as two items, and as none", () => {
    const words = { kind: "heading", heading: ["娃娃"], field: "pupils", stage: "primary" };
    for (const other of [
      { ...words, field: "classes" },
      { ...words, field: null },
    ]) {
      const { schools, said } = read([["学校名称", "娃娃", "占地面积（㎡）"], XIZHUANG], words, other);
      expect(schools).toEqual([["西庄小学", "?", 7380]]);
      expect(said).toEqual([expect.stringContaining("对表头“娃娃”的指定没有使用：同时指定为")]);
    }
  });

  test("what was said in another workbook gives way, and saying it twice is none", () => {
    const words = { kind: "heading", heading: ["娃娃"], field: "pupils", stage: "primary" };
    const remembered = { ...words, field: "classes", remembered: true };
    const { schools, said } = read([["学校名称", "娃娃", "占地面积（㎡）"], XIZHUANG], remembered, words, words);
    expect([schools, said]).toEqual([[XIZHUANG], []]);
  });

  test("one cell as two items", () => {
    const forms = [form3112("西庄小学", { 总计: { 7: 258 } }), form5176("西庄小学", { 图书: 1500, 数字终端数: 43 })];
    const cell = { kind: "cell", sheet: "教基5176", row: 12, col: 3, field: "computers" };
    const { schools, problems } = readGrids(forms, entries(cell, { ...cell, field: "books" }));
    const { computers, books } = schools[0]!.shared;
    expect([computers?.state, books?.state]).toEqual(["missing", "missing"]);
    expect(sayProblem(problems.find(({ code }) => code === "mapping/notUsed")!).zh).toContain("“教学用计算机台数”和“图书册数”");
  });

  test("a worksheet to be left out and read", () => {
    const { schools, said } = read([UNHEADED, XIZHUANG], NAMES, PUPILS, { kind: "ignore", sheet: SHEET });
    expect(schools).toEqual([]);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain("同时指定为不读取");
  });
});

describe("a unit of another dimension", () => {
  test.each([
    [{ ...LAND, unit: "人" }, "第 3 条对应关系没有使用：“占地面积”的单位是“㎡”，不能是“人”"],
    [{ ...LAND, field: "books", unit: "亩" }, "第 3 条对应关系没有使用：“图书册数”的单位是“册”，不能是“亩”"],
  ])("%j", (entry, message) => {
    const { schools, said } = read([UNHEADED, XIZHUANG], NAMES, PUPILS, entry);
    expect(schools).toEqual([["西庄小学", 258, "?"]]);
    expect(said).toEqual([expect.stringContaining(`C1 ${message}`)]);
  });

  test("the unit that a heading writes is none of the item", () => {
    const words = { kind: "heading", heading: ["院子"], headingUnit: "人", field: "landArea", stage: "primary" };
    const { schools, said } = read([["学校名称", "在校生数", "院子（人）"], XIZHUANG], words);
    expect(schools[0]).toEqual(["西庄小学", 258, "?"]);
    expect(said).toEqual([expect.stringMatching(/^C1 .*“占地面积”的单位是“㎡”，不能是“人”/)]);
  });
});

test.each<[string, Rows, readonly object[], string]>([
  ["a column beyond the last", [HEADED, XIZHUANG], [NAMES, PUPILS, { ...LAND, col: 9 }], "第 10 列没有内容"],
  ["a first school beyond the last row", [HEADED, XIZHUANG], [{ ...NAMES, firstRow: 7 }], "没有内容"],
  [
    "a column without a list",
    [
      ["a", "b"],
      [1, 2],
    ],
    [PUPILS],
    "B1 对工作表“台账”的指定没有使用：这张工作表没有读作名单",
  ],
  [
    "an unknown item",
    [HEADED, XIZHUANG],
    [NAMES, { ...LAND, field: "飞机" }],
    "C1 第 2 条对应关系没有使用：没有这个数据项“飞机”",
  ],
  ["an unknown stage", [HEADED, XIZHUANG], [NAMES, { ...LAND, stage: "大学" }], "C1 第 2 条对应关系没有使用：没有这个学段“大学”"],
  [
    "words that stand nowhere",
    [HEADED, XIZHUANG],
    [{ kind: "heading", heading: ["娃娃数"], field: "pupils" }],
    "表头“娃娃数”在这些表里没有找到",
  ],
])("%s is named", (_, rows, all, message) => {
  const { schools, said } = read(rows, ...all);
  expect(said).toEqual([expect.stringContaining(message)]);
  expect(schools.every(([, , land]) => land === "?" || all.length === 1)).toBe(true);
});

test("more entries than are read are told", () => {
  const { said } = read([HEADED, XIZHUANG], ...Array.from({ length: 2001 }, () => ({ ...LAND, heading: "占地面积" })));
  expect(said).toEqual([" 对应关系超过 2000 条，第 2000 条以后的没有使用。"]);
});
