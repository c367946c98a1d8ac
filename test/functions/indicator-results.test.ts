/** What `EDU.<NAME>([school],[stage])` answers, from tables to cell (contracts.md §3). */
import { indicatorResults } from "../../src/functions/indicator-results";
import type { IndicatorCall } from "../../src/functions/indicator-results";
import type { Grid } from "../../src/domain/kernel/grid";
import { checkGrids } from "../../src/usecases/check-grids";
import { XIZHUANG, blankGrid, listGrid } from "../usecases/school-list";
import type { ListRow } from "../usecases/school-list";

const CHOICE = { packs: ["js-basic"], asOf: "2026-09-01" };
const call = (given: Partial<IndicatorCall> = {}): IndicatorCall => ({
  schools: null,
  stages: null,
  at: null,
  language: "zh-CN",
  ...given,
});
const land = (grids: readonly Grid[], given?: Partial<IndicatorCall>) =>
  indicatorResults(checkGrids(grids, CHOICE), "LANDPERPUPIL", call(given));

const HUADA: ListRow = ["华达小学", "6104310001", "小学", 127, 6800, 1360, 2280, 4830];
/** A 九年一贯制 school: one row per section, resources already given per section. */
const NINE_PRIMARY: ListRow = ["青禾实验学校", "6104310002", "小学", 200, 4000, 2000, 1000, 4000];
const NINE_JUNIOR: ListRow = ["青禾实验学校", "6104310002", "初中", 100, 3000, 1500, 500, 3000];

const ONE = [listGrid([XIZHUANG])];
const COUNTY = [listGrid([XIZHUANG, HUADA, NINE_PRIMARY, NINE_JUNIOR])];
/** A cell on the row of the n-th school, right of the list. */
const onRow = (row: number) => ({ sheet: "学校名册", row, col: 12 });

describe("in a workbook of one school", () => {
  it("needs no name", () => {
    // 7380 ÷ 258
    expect(land(ONE)).toEqual({ value: 7380 / 258 });
  });

  it("is found by name, by name with blanks, by code and by code as a number", () => {
    for (const name of ["西庄小学", " 西庄 小学 ", "3708260001", 3708260001]) {
      expect(land(ONE, { schools: [[name]] })).toEqual({ value: 7380 / 258 });
    }
  });

  it("takes the stage in either language", () => {
    for (const stage of ["小学", "小学部", "primary", "Primary"]) {
      expect(land(ONE, { stages: [[stage]] })).toEqual({ value: 7380 / 258 });
    }
  });
});

describe("in a county list", () => {
  it("asks for the name when none is given", () => {
    expect(land(COUNTY)).toEqual({ error: "notAvailable", message: "本工作簿有 3 所学校，请写明校名" });
    expect(land(COUNTY, { language: "en-US" })).toEqual({
      error: "notAvailable",
      message: "This workbook has 3 schools: name the school",
    });
  });

  it("takes the school of the formula's own row", () => {
    expect(land(COUNTY, { at: onRow(2) })).toEqual({ value: 6800 / 127 });
  });

  it("takes the stage of the formula's own row too", () => {
    expect(land(COUNTY, { at: onRow(3) })).toEqual({ value: 4000 / 200 });
    expect(land(COUNTY, { at: onRow(4) })).toEqual({ value: 3000 / 100 });
    expect(land(COUNTY, { at: onRow(4), schools: [["青禾实验学校"]] })).toEqual({ value: 3000 / 100 });
  });

  it("lets the argument win over the row", () => {
    expect(land(COUNTY, { at: onRow(1), schools: [["华达小学"]] })).toEqual({ value: 6800 / 127 });
    expect(land(COUNTY, { at: onRow(4), stages: [["小学"]] })).toEqual({ value: 4000 / 200 });
  });

  it("does not take a row of another sheet, or the header", () => {
    for (const at of [{ sheet: "计算", row: 2, col: 0 }, onRow(0), onRow(40)]) {
      expect(land(COUNTY, { at })).toMatchObject({ error: "notAvailable" });
    }
  });

  it("asks for the stage of a school with two", () => {
    expect(land(COUNTY, { schools: [["青禾实验学校"]] })).toEqual({
      error: "notAvailable",
      message: "青禾实验学校有小学和初中，请写明学段",
    });
    expect(land(COUNTY, { schools: [["青禾实验学校"]], stages: [["初中"]] })).toEqual({ value: 30 });
  });

  it("tells two schools of one name apart by code or row", () => {
    const twins = [
      listGrid([
        ["中心小学", "1000000001", "小学", 100, 2000, 500, 400, 2000],
        ["中心小学", "1000000002", "小学", 200, 2000, 500, 400, 2000],
      ]),
    ];
    expect(land(twins, { schools: [["中心小学"]] })).toEqual({
      error: "invalidValue",
      message: "有 2 所学校名为“中心小学”，请写学校标识码",
    });
    expect(land(twins, { schools: [["1000000002"]] })).toEqual({ value: 10 });
    expect(land(twins, { schools: [["中心小学"]], at: onRow(1) })).toEqual({ value: 20 });
  });
});

describe("ranges", () => {
  it("give one answer for each name, in the shape of the range", () => {
    expect(land(COUNTY, { schools: [["西庄小学"], ["华达小学"], ["东庄小学"], [null]] })).toEqual([
      [{ value: 7380 / 258 }],
      [{ value: 6800 / 127 }],
      [{ error: "invalidValue", message: "本工作簿中没有学校“东庄小学”" }],
      [{ error: "invalidValue", message: "校名单元格是空白" }],
    ]);
    expect(land(COUNTY, { schools: [["西庄小学", "华达小学"]] })).toEqual([[{ value: 7380 / 258 }, { value: 6800 / 127 }]]);
  });

  it("of names and stages go together", () => {
    const schools = [["青禾实验学校"], ["青禾实验学校"]];
    expect(land(COUNTY, { schools, stages: [["小学"], ["初中"]] })).toEqual([[{ value: 20 }], [{ value: 30 }]]);
    expect(land(COUNTY, { schools, stages: [["初中"]] })).toEqual([[{ value: 30 }], [{ value: 30 }]]);
    expect(land(COUNTY, { schools: [["青禾实验学校"]], stages: [["小学"], ["初中"]] })).toEqual([
      [{ value: 20 }],
      [{ value: 30 }],
    ]);
    expect(land(COUNTY, { schools, stages: [["小学", "初中"]] })).toMatchObject({ error: "invalidValue" });
  });
});

describe("errors", () => {
  it.each<[string, readonly Grid[], Partial<IndicatorCall>, object]>([
    ["no table", [blankGrid()], {}, { error: "notAvailable", message: "本工作簿中未找到可识别的统计表" }],
    ["an unknown school", ONE, { schools: [["东庄小学"]] }, { error: "invalidValue", message: "本工作簿中没有学校“东庄小学”" }],
    [
      "a prototype's name",
      ONE,
      { schools: [["__proto__"]] },
      { error: "invalidValue", message: "本工作簿中没有学校“__proto__”" },
    ],
    ["a blank name among several schools", COUNTY, { schools: [[""]] }, { error: "invalidValue", message: "校名单元格是空白" }],
    ["a truth value as name", ONE, { schools: [[true]] }, { error: "invalidValue", message: "校名须为文字" }],
    ["an unknown stage", ONE, { stages: [["高中"]] }, { error: "invalidValue", message: "学段“高中”无效，请写“小学”或“初中”" }],
    ["a stage the school has not", ONE, { stages: [["初中"]] }, { error: "invalidValue", message: "西庄小学没有初中部" }],
  ])("for %s", (_, grids, given, expected) => {
    expect(land(grids, given)).toEqual(expected);
  });

  it("for a blank item name it and its cell", () => {
    const grids = [listGrid([["西庄小学", "3708260001", "小学", 258, null, 2017, 2800, 1500]])];
    expect(land(grids)).toEqual({ error: "notAvailable", message: expect.stringMatching(/占地面积.*学校名册!E2/) });
  });

  it("for no pupils divide by zero", () => {
    expect(land([listGrid([["西庄小学", "3708260001", "小学", 0, 7380, 2017, 2800, 1500]])])).toEqual({
      error: "divisionByZero",
    });
  });

  it("for an item no table holds say so", () => {
    expect(indicatorResults(checkGrids(ONE, CHOICE), "BACKBONEPER100", call())).toEqual({
      error: "notAvailable",
      message: expect.stringContaining("骨干教师"),
    });
  });
});
