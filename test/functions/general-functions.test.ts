/** The functions by name and those of the county, from tables to cell. Figures are published or worked out by hand. */
import { FUNCTIONS } from "../../src/functions/function-catalogue";
import type { LiveFunction } from "../../src/functions/function-entry";
import type { Argument } from "../../src/functions/arguments";
import type { Grid } from "../../src/domain/kernel/grid";
import type { CellRef } from "../../src/domain/kernel/cell";
import type { Language } from "../../src/domain/kernel/text";
import { checkGrids } from "../../src/usecases/check-grids";
import { XIZHUANG, blankGrid, listGrid } from "../usecases/school-list";
import type { ListRow } from "../usecases/school-list";

interface Setting {
  readonly grids?: readonly Grid[];
  readonly packs?: readonly string[];
  readonly at?: CellRef;
  readonly language?: Language;
}

const ONE = [listGrid([XIZHUANG])];
/** The published five schools: pupils and books. */
const FIVE = [
  listGrid(
    (
      [
        [45, 279],
        [37, 137],
        [89, 935],
        [76, 160],
        [55, 402],
      ] as const
    ).map(([pupils, books], i): ListRow => [`第${i + 1}小学`, `100000000${i + 1}`, "小学", pupils, 2000, 500, 400, books]),
  ),
];

/** Calls a function with single cells; `undefined` omits an argument. */
function ask(id: string, given: readonly (Argument | undefined)[], setting: Setting = {}) {
  const { grids = ONE, packs = ["js-basic"], at = null, language = "zh-CN" } = setting;
  const entry = FUNCTIONS.find((candidate) => candidate.id === id) as LiveFunction;
  const ranges = entry.parameters.map((_, i) => (given[i] === undefined ? null : [[given[i]!]]));
  return entry.results(checkGrids(grids, { packs, asOf: "2026-09-01" }), { given: ranges, at, language });
}

const notAvailable = (message: RegExp) => ({ error: "notAvailable", message: expect.stringMatching(message) });
const invalid = (message: RegExp) => ({ error: "invalidValue", message: expect.stringMatching(message) });

describe("EDU.FIELD", () => {
  it.each(["图书册数", "books", "Books", "藏书量", " 图书 册数 ", "藏书"])("reads the item named %s", (name) => {
    expect(ask("FIELD", [name])).toEqual({ value: 1500 });
  });

  it("takes an item in English and the id of the dictionary", () => {
    expect(ask("FIELD", ["land area"])).toEqual({ value: 7380 });
    expect(ask("FIELD", ["landArea"])).toEqual({ value: 7380 });
  });

  it("gives one figure for each name", () => {
    const checked = checkGrids(ONE, { packs: [], asOf: "2026-09-01" });
    const entry = FUNCTIONS.find(({ id }) => id === "FIELD") as LiveFunction;
    const given = [[["在校生数", "占地面积", "没有的项目"]], null, null];
    expect(entry.results(checked, { given, at: null, language: "zh-CN" })).toEqual([
      [{ value: 258 }, { value: 7380 }, { error: "invalidValue", message: "没有数据项“没有的项目”" }],
    ]);
  });

  it("never answers 0 for what no table holds", () => {
    expect(ask("FIELD", ["骨干教师"])).toEqual(notAvailable(/骨干教师/));
    expect(ask("FIELD", ["危房面积"])).toEqual(notAvailable(/危房面积/));
  });

  it.each([
    ["a blank name", null, /数据项单元格是空白/],
    ["a prototype's name", "__proto__", /没有数据项“__proto__”/],
    ["a truth value", true, /数据项须为文字/],
  ])("refuses %s", (_, name, message) => {
    expect(ask("FIELD", [name])).toEqual(invalid(message));
  });
});

describe("EDU.INDICATOR", () => {
  it.each(["LANDPERPUPIL", "landperpupil", "EDU.LANDPERPUPIL", "生均占地面积", "land per pupil"])("answers for %s", (name) => {
    expect(ask("INDICATOR", [name])).toEqual({ value: 7380 / 258 });
  });

  it("says which indicator it does not know", () => {
    expect(ask("INDICATOR", ["生均幸福"], { language: "en-US" })).toEqual(invalid(/No indicator "生均幸福"/));
  });
});

describe("EDU.STANDARD", () => {
  it("gives the limit of the stage in the standard chosen", () => {
    expect(ask("STANDARD", ["LANDPERPUPIL"])).toEqual({ value: 18 });
    expect(ask("STANDARD", ["LANDPERPUPIL", "初中"])).toEqual({ value: 23 });
  });

  it("gives that of another standard by id, title or number", () => {
    for (const name of ["cn-library-2018", "中小学图书馆(室)规程", "中小学图书馆（室）规程"]) {
      expect(ask("STANDARD", ["BOOKSPERPUPIL", "小学", name])).toEqual({ value: 25 });
    }
  });

  it("says where there is none, and never takes that of another stage", () => {
    expect(ask("STANDARD", ["BOOKSPERPUPIL", "初中"])).toEqual(notAvailable(/没有规定“生均图书册数”/));
    expect(ask("STANDARD", ["LANDPERPUPIL", "小学", "国际标准"])).toEqual(invalid(/没有标准“国际标准”/));
    expect(ask("STANDARD", ["LANDPERPUPIL", "高中"])).toEqual(invalid(/学段“高中”无效/));
  });

  it("asks for the stage where the workbook has both", () => {
    const both = [listGrid([XIZHUANG, ["城关初中", "3708260009", "初中", 300, 9000, 3000, 2000, 9000]])];
    expect(ask("STANDARD", ["LANDPERPUPIL"], { grids: both })).toEqual(notAvailable(/请写明学段/));
    const at = { sheet: "学校名册", row: 2, col: 12 };
    expect(ask("STANDARD", ["LANDPERPUPIL"], { grids: both, at })).toEqual({ value: 23 });
  });
});

describe("EDU.VERDICT, EDU.SHORTFALL and EDU.EXPLAIN", () => {
  it("judge a figure against the standard chosen", () => {
    // 7380 ÷ 258 = 28.6 ㎡ ≥ 18; 1500 ÷ 258 = 5.8 册 < 20
    expect(ask("VERDICT", ["LANDPERPUPIL"])).toEqual({ value: "达标" });
    expect(ask("VERDICT", ["BOOKSPERPUPIL"])).toEqual({ value: "不达标" });
    expect(ask("VERDICT", ["BOOKSPERPUPIL"], { language: "en-US" })).toEqual({ value: "does not meet the standard" });
  });

  it("say how much is missing, and 0 where nothing is", () => {
    // 20 × 258 − 1500
    expect(ask("SHORTFALL", ["BOOKSPERPUPIL"])).toEqual({ value: 3660 });
    // 25 × 258 − 1500
    expect(ask("SHORTFALL", ["生均图书册数", undefined, undefined, "cn-library-2018"])).toEqual({ value: 4950 });
    expect(ask("SHORTFALL", ["LANDPERPUPIL"])).toEqual({ value: 0 });
  });

  it("take the largest amount where two standards are chosen", () => {
    expect(ask("SHORTFALL", ["BOOKSPERPUPIL"], { packs: ["js-basic", "cn-library-2018"] })).toEqual({ value: 4950 });
  });

  it("give no amount where the figure is not known", () => {
    const grids = [listGrid([["西庄小学", "3708260001", "小学", 258, 7380, 2017, 2800, null]])];
    expect(ask("SHORTFALL", ["BOOKSPERPUPIL"], { grids })).toEqual(notAvailable(/图书册数.*学校名册!H2/));
    expect(ask("VERDICT", ["BOOKSPERPUPIL"], { grids })).toEqual({ value: "无法判定" });
  });

  it("explain with the cells", () => {
    const { value } = ask("EXPLAIN", ["BOOKSPERPUPIL"]) as { value: string };
    expect(value).toContain("5.81 册，低于 20 册");
    expect(value).toContain("1,500 册 [学校名册!H2]");
    expect(value).toContain("还差 3,660 册");
  });

  it("say where no chosen standard speaks of the indicator", () => {
    for (const id of ["VERDICT", "SHORTFALL", "EXPLAIN"]) {
      expect(ask(id, ["GREENPERPUPIL"])).toEqual(notAvailable(/没有规定“生均绿化用地面积”/));
    }
  });
});

describe("EDU.SCHOOLVERDICT", () => {
  it("judges the section as a whole", () => {
    expect(ask("SCHOOLVERDICT", [])).toEqual({ value: "不达标" });
    const grids = [listGrid([["西庄小学", "3708260001", "小学", 258, 7380, 2017, 2800, 20 * 258]])];
    expect(ask("SCHOOLVERDICT", [], { grids })).toEqual({ value: "达标" });
    expect(ask("SCHOOLVERDICT", ["西庄小学", "小学", "cn-quality-2017"], { grids })).toEqual({ value: "无法判定" });
  });

  it("keeps the errors of the school and stage", () => {
    expect(ask("SCHOOLVERDICT", ["东庄小学"])).toEqual(invalid(/没有学校“东庄小学”/));
    expect(ask("SCHOOLVERDICT", [], { grids: [blankGrid()] })).toEqual(notAvailable(/未找到可识别的统计表/));
  });
});

describe("the county of the published five schools", () => {
  const county = { grids: FIVE, packs: ["cn-basic-2012"] };
  const figure = (id: string, ...given: readonly string[]) => (ask(id, given, county) as { value: number }).value;

  it("has the published coefficient", () => {
    expect(figure("COUNTYCV", "BOOKSPERPUPIL")).toBeCloseTo(0.515257, 6);
    expect(figure("COUNTYCV", "生均图书册数", "小学")).toBeCloseTo(0.515257, 6);
  });

  it("is driven by schools 3 and 4", () => {
    expect(figure("CVSHARE", "BOOKSPERPUPIL", "第3小学")).toBeCloseTo(0.48, 2);
    expect(figure("CVSHARE", "BOOKSPERPUPIL", "第4小学")).toBeCloseTo(0.42, 2);
  });

  it("is 0.321 without school 4 and 0.584 without school 5", () => {
    expect(figure("CVWITHOUT", "BOOKSPERPUPIL", "第4小学")).toBeCloseTo(0.321, 3);
    expect(figure("CVWITHOUT", "BOOKSPERPUPIL", "第5小学")).toBeCloseTo(0.584, 3);
  });

  it("has no composite coefficient while indicators are missing, and says which", () => {
    expect(ask("COMPOSITECV", [], county)).toEqual(notAvailable(/综合差异系数无法计算，缺：.*生均教学仪器设备值/));
  });

  it("has no coefficient for shares, for one school, for a stage that is absent, or with a figure missing", () => {
    expect(ask("COUNTYCV", ["QUALIFIEDSHARE"], county)).toEqual(notAvailable(/不计算差异系数/));
    expect(ask("COUNTYCV", ["BOOKSPERPUPIL"])).toEqual(notAvailable(/没有校际差异/));
    expect(ask("COUNTYCV", ["BOOKSPERPUPIL", "初中"], county)).toEqual(notAvailable(/没有初中的数据/));
    expect(ask("COUNTYCV", ["EQUIPMENTPERPUPIL"], county)).toEqual(notAvailable(/5 所学校没有“生均教学仪器设备值”/));
  });

  it("divides by zero where nobody has anything", () => {
    const grids = [listGrid(FIVE[0]!.values.slice(1).map((row) => [...row.slice(0, 7), 0] as unknown as ListRow))];
    expect(ask("COUNTYCV", ["BOOKSPERPUPIL"], { ...county, grids })).toEqual({ error: "divisionByZero" });
  });
});

it("gives the mean of the eight coefficients whatever standard is chosen", () => {
  // Two schools alike in everything but books: seven coefficients of 0 and one of (30 − 10) ÷ 2 ÷ 20 = 0.5.
  const headers = ["学校名称", "学段", "在校生数", "教学及辅助用房面积", "运动场地面积", "室内体育用房面积", "教学仪器设备值"];
  const more = ["教学用计算机台数", "图书册数", "专任教师数", "高于规定学历教师数", "中级及以上专业技术职务教师数"];
  const values = [
    [...headers, ...more],
    ["甲小学", "小学", 100, 500, 700, 0, 200000, 10, 1000, 6, 5, 3],
    ["乙小学", "小学", 100, 500, 700, 0, 200000, 10, 3000, 6, 5, 3],
  ];
  const grids = [{ ...blankGrid("名册"), values }];
  expect(ask("COMPOSITECV", [], { grids, packs: ["js-basic"] })).toEqual({ value: expect.closeTo(0.5 / 8, 12) });
});
