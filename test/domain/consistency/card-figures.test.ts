/** 规定入学年龄 and coordinates on the cards of schools; 212's row 02 (tables.md §3, §4.6, §8). */
import { sayProblem } from "../../../src/domain/explain/problems";
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "../tables/grids";
import { form, found } from "./found";

interface Card {
  readonly name?: string;
  readonly type?: string;
  readonly years?: CellValue;
  readonly age?: CellValue;
  readonly east?: CellValue;
  readonly north?: CellValue;
  readonly helper?: number;
}

/** 基础基111: ages in E7, coordinates in B10 and C10. */
const card = (
  { name = "北山小学", type = "小学", years = -1, age = -1, east = null, north = null, helper }: Card,
  sheet = name,
) => {
  const edge = helper === undefined ? [] : [helper];
  return grid(sheet, [
    ["学校（机构）统计调查表"],
    ["基础基111"],
    ["学校标识码", "学校（机构）名称（章）", "学校（机构）英文名称"],
    [`31420${[...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0)}`, name, "*"],
    ["续"],
    [null, "办学类型", "举办者", "规定年制(小学/初中)", "规定入学年龄(小学/初中)", ...edge],
    ["名称", type, "县级教育部门", years, age],
    ["续"],
    ["邮政编码", "经度", "纬度", ...edge],
    ["330000", east, north],
  ]);
};

/** 教基1001: label, code, value. */
const newer = (rows: Readonly<Record<string, CellValue>>): Grid =>
  grid("教基1001", [
    ["教基1001"],
    ["学校标识码", "01", "3142009999"],
    ["学校（机构）名称", "02", "北山学校"],
    ...Object.entries(rows).map(([label, value], index): CellValue[] => [label, `0${index + 3}`, value]),
  ]);

describe("the entry age", () => {
  it.each<[string, Grid[]]>([
    ["6 in a primary school", [card({ age: 6 })]],
    ["12 in a junior school of three years", [card({ type: "初级中学", years: 3, age: 12 })]],
    ["none", [card({})]],
    ["11 in a junior school of four years", [card({ type: "初级中学", years: 4, age: 11 })]],
    ["11 in a junior school that does not say its years", [card({ type: "初级中学", age: 11 })]],
    ["one figure for two stages", [card({ type: "九年一贯制学校", age: 7 })]],
    ["both figures", [card({ type: "九年一贯制学校", years: "6/3", age: "6/12" })]],
    ["both figures of 五四学制", [card({ type: "九年一贯制学校", years: "5/4", age: "6/11" })]],
    ["a kindergarten's", [card({ type: "幼儿园", age: 3 })]],
    ["left blank", [card({ age: null })]],
    ["words", [card({ age: "按规定" })]],
    [
      "of each stage on the newer card",
      [newer({ "规定入学年龄（小学）": 6, "规定入学年龄（初中）": 12, "规定年制（初中）": 3 })],
    ],
    ["without the years on the newer card", [newer({ "规定入学年龄（初中）": 11 })]],
  ])("may be %s", (_, grids) => {
    expect(found(...grids)).toEqual([]);
  });

  it.each<[string, Grid[]]>([
    ["card/entry-age-primary 7 6 北山小学!E7", [card({ age: 7 })]],
    ["card/entry-age-primary 5 6 北山小学!E7", [card({ age: "5岁" })]],
    ["card/entry-age-primary 7 6 北山小学!E7", [card({ age: "7", helper: 30 })]],
    ["card/entry-age-junior 13 12 北山小学!E7", [card({ type: "初级中学", years: 3, age: 13 })]],
    ["card/entry-age-junior 13 12 北山小学!E7", [card({ type: "九年一贯制学校", years: "6/3", age: "6/13" })]],
    ["card/entry-age-primary 7 6 教基1001!C4", [newer({ "规定入学年龄（小学）": 7 })]],
  ])("gives %s", (line, grids) => {
    expect(found(...grids)).toEqual([line]);
  });

  it("is asked for by stage, figure and difference", () => {
    const [finding] = brokenRelations(readTables([card({ age: 7 })]));
    expect(finding).toMatchObject({ check: "empirical", severity: "warning", difference: 1 });
    expect(sayProblem(finding!).zh).toMatch(/经验校验：北山小学.*（小学）为 7 岁.*6 岁.*相差 1 岁/);
  });
});

describe("coordinates", () => {
  const at = (name: string, east: CellValue, north: CellValue, helper?: number) =>
    card({ name, east, north, ...(helper !== undefined && { helper }) });

  it.each<[string, Grid[]]>([
    ["of two places", [at("东小", 120.1234, 30.5), at("西小", 120.1235, 30.5)]],
    ["of one school", [at("东小", 120.1234, 30.5)]],
    ["left blank", [at("东小", null, null), at("西小", null, null)]],
    ["with one half missing", [at("东小", 120.1234, null), at("西小", 120.1234, null)]],
    ["that stand for none", [at("东小", -1, -1), at("西小", -1, -1), at("南小", 0, 0), at("北小", "0", "*")]],
  ])("%s raise no alarm", (_, grids) => {
    expect(found(...grids)).toEqual([]);
  });

  it.each<[string, Grid[]]>([
    ["card/coordinates 2 1 东小!B10 东小!C10 西小!B10 西小!C10", [at("东小", 120.1234, 30.5), at("西小", "120.12340", "30.50°")]],
    [
      "card/coordinates 2 1 东小!B10 东小!C10 西小!B10 西小!C10",
      [at("东小", "120.1", "30.5", 40), at("西小", "东经120.1", "北纬30.5")],
    ],
    [
      "card/coordinates 2 1 东小!B10 东小!C10 西小!B10 西小!C10",
      [at("东小", "120°07′24″", "30°30′00″"), at("西小", "120°07′24″", "30°30′00″"), at("南小", "120°07′25″", "30°30′00″")],
    ],
  ])("give %s", (line, grids) => {
    expect(found(...grids)).toEqual([line]);
  });

  it("are told once for a place, with the schools", () => {
    const findings = brokenRelations(readTables(["东小", "西小", "南小", "北小"].map((name) => at(name, 120.1, 30.5))));
    expect(findings).toHaveLength(1);
    expect(sayProblem(findings[0]!).zh).toContain("4 所学校的经度、纬度相同（120.1, 30.5）：东小、西小、南小等");
  });
});

describe("基础基212", () => {
  const sizes = (label: string, part: CellValue) =>
    form(
      "基础基212",
      ["合计"],
      [
        ["总计", 6],
        [label, part],
        ["36-40人", 6],
      ],
    );

  it.each(["五年制", "复式班"])("counts no more classes as %s than there are", (label) => {
    expect(found(sizes(`其中：${label}`, 6))).toEqual([]);
    expect(found(sizes(`其中：${label}`, null))).toEqual([]);
    expect(found(sizes(`其中：${label}`, 7))).toEqual([
      `基础基212/part-${label.slice(0, 3).replace("式班", "式")} 7 6 基础基212!C5 基础基212!C4`,
    ]);
  });

  it("says nothing of a part it does not know", () => {
    expect(found(sizes("其中：某某", 7))).toEqual([]);
  });
});
