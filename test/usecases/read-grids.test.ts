/** From worksheets to readings and what does not agree in them: each sheet is recognised once, with what the user has said of it. */
import { checkConsistency } from "../../src/domain/consistency/check-consistency";
import { readTables } from "../../src/domain/dataset/read-tables";
import type { ReadingResult } from "../../src/domain/dataset/reading-result";
import { sayProblem } from "../../src/domain/explain/problems";
import type { Grid } from "../../src/domain/kernel/grid";
import type { MappingEntry } from "../../src/domain/tables/user-mapping";
import { readGrids } from "../../src/usecases/read-grids";
import { grid } from "../domain/tables/grids";
import { RECIPES } from "../golden/recipes/all";

const read = (grids: readonly Grid[], ...entries: readonly MappingEntry[]) =>
  readGrids(grids, { mapping: { version: 1, entries }, errors: [] });
const told = ({ problems }: ReadingResult) =>
  problems.filter(({ code }) => code.startsWith("consistency/")).map((problem) => sayProblem(problem).zh);

const pupils = grid("在校生", [
  ["学校名称", "学段", "在校生数", "园子大小"],
  ["甲小学", "小学", 100, 2000],
  ["乙小学", "小学", 50, 900],
  ["合计", "", 150, 99999],
]);
const lastYear = grid("去年底稿", [
  ["学校名称", "学段", "图书册数"],
  ["甲小学", "小学", 600],
  ["乙小学", "小学", 400],
  ["合计", "", 7],
]);
const retention = grid("巩固情况", [
  ["学校", "本届入学人数", "毕业生人数", "本届减少人数转出", "本届减少人数小计"],
  ["第一中学", 400, 390, 9, 11],
]);

describe("a sheet the user leaves out", () => {
  it("is not totalled", () => {
    expect(told(read([pupils, lastYear]))).toEqual([expect.stringContaining("图书册数为 7，各行之和为 1,000")]);
    expect(told(read([pupils, lastYear], { kind: "ignore", sheet: "去年底稿" }))).toEqual([]);
  });

  it("is not tested for retention", () => {
    expect(told(read([pupils, retention]))).toEqual([expect.stringContaining("表中为 11，按关系应为 9")]);
    expect(told(read([pupils, retention], { kind: "ignore", sheet: "巩固情况" }))).toEqual([]);
  });
});

describe("what the user has named", () => {
  it("is totalled: a column whose heading says nothing to us", () => {
    const land = { kind: "column", sheet: "在校生", col: 3, field: "landArea", unit: "平方米" } as const;
    expect(told(read([pupils]))).toEqual([]);
    expect(told(read([pupils], land))).toEqual([expect.stringContaining("“合计”行的园子大小为 99,999，各行之和为 2,900")]);
  });

  it("is totalled: a column without heading, by the name of the item", () => {
    const list = grid("表", [
      ["学校名称", "在校生数", null],
      ["甲小学", 100, 2000],
      ["乙小学", 50, 900],
      ["合计", 150, 2800],
    ]);
    const books = { kind: "column", sheet: "表", col: 2, field: "books" } as const;
    expect(told(read([list], books))).toEqual([expect.stringContaining("“合计”行的图书册数为 2,800，各行之和为 2,900")]);
  });

  it("is totalled: a list whose name column only the user knows", () => {
    const list = grid("表", [
      ["名录", "在校生数", "图书册数"],
      ["甲小学", 100, 2000],
      ["乙小学", 50, 900],
      ["合计", 160, 2900],
    ]);
    const names = { kind: "nameColumn", sheet: "表", col: 0, firstRow: 1 } as const;
    expect(told(read([list]))).toEqual([]);
    expect(told(read([list], names))).toEqual([expect.stringContaining("在校生数为 160，各行之和为 150")]);
  });

  it("is tested for retention", () => {
    const rates = grid("巩固率", [
      ["学校名称", "出口人数", "三年前招生数", "三年转入", "三年转出"],
      ["第一中学", 206, 200, 10, 5],
    ]);
    const leavers = { kind: "column", sheet: "巩固率", col: 1, field: "leavers" } as const;
    expect(told(read([rates]))).toEqual([]);
    expect(told(read([rates], leavers))).toEqual([expect.stringContaining("表中为 206，不应超过 205")]);
  });
});

describe("recognition", () => {
  /** Each view of a worksheet spreads its merged areas, so they are asked for once per view. */
  function counted(sheet: Grid): { readonly sheet: Grid; readonly views: () => number } {
    let views = 0;
    const { merges } = sheet;
    const watched: Grid = Object.defineProperty({ ...sheet }, "merges", {
      get: () => {
        views++;
        return merges;
      },
    });
    return { sheet: watched, views: () => views };
  }

  it.each(Object.keys(RECIPES))("runs once for each sheet of %s", (name) => {
    const sheets = RECIPES[name]!.grids.map(counted);
    readGrids(sheets.map(({ sheet }) => sheet));
    expect(sheets.map(({ views }) => views())).toEqual(sheets.map(() => 1));
  });

  it.each(Object.keys(RECIPES))("hands on all that %s is checked by, as plain JSON", (name) => {
    const reading = readTables(RECIPES[name]!.grids);
    const copy = JSON.parse(JSON.stringify(reading)) as ReadingResult;
    expect(checkConsistency(copy)).toEqual(checkConsistency(reading));
  });
});

describe("what does not agree", () => {
  const kinds = ({ problems }: ReadingResult) =>
    problems.flatMap(({ code, check, severity }) => (code.startsWith("consistency/") ? [[code, check, severity]] : []));

  it("says of each kind whether it must be corrected or may be explained", () => {
    const stated = grid("生均", [
      ["学校名称", "学段", "在校生数", "占地面积", "生均占地面积"],
      ["甲小学", "小学", 100, 3000, 20],
      ["乙小学", "小学", 50, 900, 18],
      ["合计", "", 150, 3950, 26],
    ]);
    expect(kinds(read([stated]))).toEqual([
      ["consistency/total", "empirical", "warning"],
      ["consistency/stated", "empirical", "warning"],
    ]);
    expect(kinds(read([retention]))).toEqual([["consistency/retention", "logical", "error"]]);
    const girls = grid("名单", [
      ["学校名称", "学段", "在校生数", "女生数"],
      ["甲小学", "小学", 100, 120],
    ]);
    expect(kinds(read([girls]))).toEqual([["consistency/items/girls-within-pupils", "logical", "error"]]);
  });

  it.each(Object.keys(RECIPES))("of %s is an error exactly where it is a contradiction", (name) => {
    for (const [code, check, severity] of kinds(read(RECIPES[name]!.grids)))
      expect([code, check, severity]).toEqual([
        code,
        check === "logical" ? "logical" : "empirical",
        check === "logical" ? "error" : "warning",
      ]);
  });
});
