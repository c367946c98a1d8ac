/** Relations of pupils and classes, in a form and between forms: they hold, they break with the right cells, and one side may be missing. */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { form, found } from "./found";

type Figures = Readonly<Record<string, CellValue>>;
const BINS = ["25人及以下", ...[26, 31, 36, 41, 46, 51, 56, 61].map((low) => `${low}-${low + 4}人`), "66人及以上"];

const PRIMARY = "毕业生数 招生数 受过学前教育 在校生数 一年级 二年级 三年级 四年级 五年级 六年级 预计毕业生数".split(" ");
/** 基础基312: 50 + 48 + 46 + 44 + 42 + 40 = 270 pupils. */
const primary = (change: Figures = {}, number = "基础基312") => {
  const sound: Figures = {
    毕业生数: 39,
    招生数: 50,
    受过学前教育: 49,
    在校生数: 270,
    ...{ 一年级: 50, 二年级: 48, 三年级: 46, 四年级: 44, 五年级: 42, 六年级: 40, 预计毕业生数: 40 },
  };
  return form(number, PRIMARY, [["总计", ...PRIMARY.map((name) => ({ ...sound, ...change })[name] ?? null)]]);
};

const JUNIOR = "毕业生数 招生数 在校生数 一年级 二年级 三年级 预计毕业生数".split(" ");
/** 基础基313: 40 + 38 + 36 = 114 pupils. */
const junior = (change: Figures = {}) => {
  const sound: Figures = { 毕业生数: 35, 招生数: 40, 在校生数: 114, 一年级: 40, 二年级: 38, 三年级: 36, 预计毕业生数: 36 };
  return form("基础基313", JUNIOR, [["总计", ...JUNIOR.map((name) => ({ ...sound, ...change })[name] ?? null)]]);
};

/** 教基3112 with the columns that 教基3113 repeats. */
const byType = (entrants: CellValue, pupils: CellValue, girls: CellValue) =>
  form("教基3112", ["招生数", "在校生数", "#女"], [["总计", entrants, pupils, girls]]);
const byAge = (entrants: CellValue, pupils: CellValue, girls: CellValue) =>
  form(
    "教基3113",
    ["招生数", "在校生数", "#女"],
    [
      ["总计", entrants, pupils, girls],
      ["6岁", entrants, pupils, girls],
    ],
  );

const sizes = (number: string, change: Figures = {}, columns: readonly string[] = ["合计"]) => {
  const counts: Figures = { "36-40人": 2, "46-50人": 4, ...change };
  const total = BINS.reduce((sum, bin) => sum + Number(counts[bin] ?? 0), 0);
  return form(number, columns, [
    ["合计", total, ...columns.slice(1).map((grade) => change[grade] ?? null)],
    ...BINS.map((bin) => [bin, counts[bin] ?? null]),
  ]);
};

describe("sound forms", () => {
  it.each<[string, Grid[]]>([
    ["基础基312", [primary()]],
    ["基础基313", [junior()]],
    ["教基3113 with 教基3112", [byType(50, 270, 130), byAge(50, 270, 130)]],
    // 2 × 36 + 4 × 46 = 256 and 2 × 40 + 4 × 50 = 280 hold 270 between them.
    ["基础基212 with 基础基312", [sizes("基础基212"), primary()]],
    ["教基2106 with an open bin", [sizes("教基2106", { "66人及以上": 1 }), byType(50, 900, 130)]],
    ["twenty parallel classes", [sizes("教基2106", { "46-50人": 18, 一年级: 20 }, ["合计", "一年级"])]],
  ])("%s raise no alarm", (_, grids) => {
    expect(found(...grids)).toEqual([]);
  });
});

describe("a wrong figure", () => {
  it.each<[string, Grid[]]>([
    [
      "基础基312/grades 271 270 基础基312!F4 基础基312!G4 基础基312!H4 基础基312!I4 基础基312!J4 基础基312!K4 基础基312!L4",
      [primary({ 在校生数: 271 })],
    ],
    ["基础基312/entrants 51 50 基础基312!D4 基础基312!G4", [primary({ 招生数: 51 })]],
    ["基础基312/grade-1 50 47 基础基312!G4 基础基312!D4", [primary({ 招生数: 47, 受过学前教育: 40 })]],
    ["基础基312/preschool 51 50 基础基312!E4 基础基312!D4", [primary({ 受过学前教育: 51 })]],
    ["基础基312/expected-leavers 41 40 基础基312!M4 基础基312!L4", [primary({ 预计毕业生数: 41 })]],
    ["基础基313/grades 115 114 基础基313!E4 基础基313!F4 基础基313!G4 基础基313!H4", [junior({ 在校生数: 115 })]],
    ["基础基313/entrants 41 40 基础基313!D4 基础基313!F4", [junior({ 招生数: 41 })]],
    ["基础基313/grade-1 40 39 基础基313!F4 基础基313!D4", [junior({ 招生数: 39 })]],
    ["基础基313/expected-leavers 35 36 基础基313!I4 基础基313!H4", [junior({ 预计毕业生数: 35 })]],
    ["教基3113/girls 131 130 教基3113!E4 教基3112!E4", [byType(50, 270, 130), byAge(50, 270, 131)]],
    ["教基3113/entrants 49 50 教基3113!C4 教基3112!C4", [byType(50, 270, 130), byAge(49, 270, 130)]],
    ["教基3113/total 269 270 教基3113!D4 教基3112!D4", [byType(50, 270, 130), byAge(50, 269, 130)]],
    ["教基2106/parallel-一年级 21 20 教基2106!D4", [sizes("教基2106", { "46-50人": 19, 一年级: 21 }, ["合计", "一年级"])]],
    ["教基2106/fewest-pupils 256 255 教基2106!C8 教基2106!C10 教基3112!D4", [sizes("教基2106"), byType(50, 255, 130)]],
    ["教基2106/most-pupils 281 280 教基3112!D4 教基2106!C8 教基2106!C10", [sizes("教基2106"), byType(50, 281, 130)]],
  ])("gives %s", (line, grids) => {
    expect(found(...grids)).toEqual([line]);
  });
});

describe("a figure that is missing", () => {
  it.each<[string, Grid[]]>([
    ["the total of 基础基312", [primary({ 在校生数: null })]],
    ["the entrants", [primary({ 招生数: null })]],
    ["the leavers expected", [primary({ 预计毕业生数: null }), junior({ 预计毕业生数: null })]],
    ["girls by type", [byType(50, 270, null), byAge(50, 270, 131)]],
    ["the form by type", [byAge(50, 270, 131)]],
    ["the pupils of the stage", [sizes("教基2106")]],
    ["the class sizes", [sizes("教基2106", { "36-40人": null, "46-50人": null }), byType(50, 270, 130)]],
    ["the classes by grade", [sizes("教基2106", {}, ["合计", "一年级"])]],
  ])("raises no alarm: %s", (_, grids) => {
    expect(found(...grids)).toEqual([]);
  });
});

it("does not say a second time that the class sizes do not add up", () => {
  const wrong = sizes("教基2106");
  const values = wrong.values.map((row) => (row[0] === "合计" ? ["合计", 1, 9] : row));
  expect(found({ ...wrong, values }, byType(50, 300, 130)).map((line) => line.split(" ")[0])).toEqual(["教基2106/bins"]);
});
