/** Tables of two school years read together: the newest counts, the older is set aside and said so, nothing is assumed of the rest. */
import { sayProblem } from "../../../src/domain/explain/problems";
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { ReadingResult } from "../../../src/domain/dataset/reading-result";
import type { Reading } from "../../../src/domain/kernel/reading";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { readGrids } from "../../../src/usecases/read-grids";
import { clean } from "../../golden/recipes/forms-2018";
import { grid } from "../tables/grids";

const LAST = "2023/2024学年初";
const THIS = "2024/2025学年初";

interface Sheet {
  readonly year?: string;
  readonly school?: string;
  readonly file?: string;
  readonly sheet?: string;
}

/** 教基3112 with the pupils in D5 and the girls in E5. */
const pupils = (count: CellValue, { year = "", school = "北山小学", file, sheet = "教基3112" }: Sheet = {}): Grid =>
  grid(
    sheet,
    [
      [`学校（机构）名称：${school}`],
      [`${year}   表号：教基3112   计量单位：人`],
      ["指标名称", "代码", "招生数", "在校生数", "#女"],
      ["甲", "乙", 1, 2, 3],
      ["总计", "01", 50, count, 140],
    ],
    [],
    file,
  );
const land = (area: CellValue, { year = "", school = "北山小学", file, sheet = "教基5176" }: Sheet = {}): Grid =>
  grid(
    sheet,
    [
      [`学校（机构）名称：${school}`],
      [`${year}   表号：教基5176`],
      ["指标名称", "计量单位", "代码", "数值"],
      ["甲", "乙", "丙", 1],
      ["占地面积", "平方米", "01", area],
    ],
    [],
    file,
  );
const cover = (year: string, file?: string) => grid("封面", [["基础教育基层统计调查表"], [`（${year}）`]], [], file);
const list = (year: string, rows: readonly (readonly CellValue[])[], sheet = year): Grid =>
  grid(sheet.replaceAll("/", "-"), [
    [`某县小学办学条件一览表（${year}）`],
    ["学校名称", "学段", "在校生数", "图书册数"],
    ...rows,
  ]);

const figure = (reading: Reading | undefined) => (reading?.state === "known" ? reading.value : reading?.reason);
const primary = (result: ReadingResult) => result.schools.map(({ name, stages }) => [name, figure(stages.primary?.pupils)]);
const told = ({ problems }: ReadingResult) => problems.map(({ code, severity }) => `${code} ${severity}`);

it("takes the newest year, whatever the order, and says what was set aside", () => {
  const sheets = [pupils(290, { year: LAST, sheet: "旧表" }), pupils(305, { year: THIS })];
  for (const grids of [sheets, [...sheets].reverse()]) {
    const result = readTables(grids);
    expect(primary(result)).toEqual([["北山小学", 305]]);
    expect(told(result)).toEqual(["earlierYear info"]);
    const [problem] = result.problems;
    const { cells } = problem!;
    const message = sayProblem(problem!);
    expect(message.zh).toMatch(/^北山小学.*工作表 旧表.*2023\/2024 学年.*上学年.*2024\/2025 学年/);
    expect(message.en).toMatch(/旧表.*2023\/2024.*last year's.*2024\/2025/);
    expect(cells).toEqual([{ sheet: "旧表", row: 0, col: 0 }]);
    expect(brokenRelations(result)).toEqual([]);
  }
});

it("never completes this year's return from last year's, and warns of what is then missing", () => {
  const result = readTables([
    pupils(290, { year: LAST, sheet: "旧表" }),
    land(9000, { year: LAST }),
    pupils(305, { year: THIS }),
  ]);
  expect(result.schools[0]!.shared.landArea).toBeUndefined();
  expect(told(result)).toEqual(["earlierYear warning"]);
  expect(sayProblem(result.problems[0]!).zh).toContain("教基5176 中有的数据，没有从 2024/2025 学年的表中读到");
});

it("knows the year of forms that do not say it from the cover of their workbook", () => {
  const result = readTables([
    cover(LAST, "上报/2023.xlsx"),
    pupils(290, { file: "上报/2023.xlsx" }),
    cover(THIS, "2024.xlsx"),
    pupils(305, { file: "2024.xlsx" }),
  ]);
  expect(primary(result)).toEqual([["北山小学", 305]]);
  expect(told(result)).toEqual(["earlierYear info"]);
  expect(sayProblem(result.problems[0]!).zh).toContain("（2023.xlsx）");
});

it("reads a form that says another year than the cover by what it says itself", () => {
  const result = readTables([cover(THIS), pupils(305), pupils(290, { year: LAST, sheet: "旧表" })]);
  expect(primary(result)).toEqual([["北山小学", 305]]);
});

it.each<[string, Grid[]]>([
  ["no year", [pupils(290, { sheet: "甲表" }), pupils(305)]],
  ["one without a year", [pupils(290, { sheet: "甲表", year: LAST }), pupils(305)]],
  ["a budget year", [pupils(290, { sheet: "甲表", year: "2023年度" }), pupils(305, { year: "2024年度" })]],
  ["covers of two years", [cover(LAST), { ...cover(THIS), sheet: "封面2" }, pupils(290, { sheet: "甲表" }), pupils(305)]],
  ["one year", [pupils(290, { sheet: "甲表", year: THIS }), pupils(305, { year: THIS })]],
])("assumes nothing of forms with %s: they contradict each other", (_, grids) => {
  const result = readTables(grids);
  expect(primary(result)).toEqual([["北山小学", "ambiguous"]]);
  expect(told(result)).toEqual(["itemContradicted error"]);
});

it("calls years that do not follow each other no last year", () => {
  const { problems } = readTables([pupils(280, { year: "2022/2023学年初", sheet: "旧表" }), pupils(305, { year: THIS })]);
  expect(sayProblem(problems[0]!).zh).toMatch(/2022\/2023 学年，不采用/);
});

it("says that the schools of a county are not of one year", () => {
  const result = readTables([
    pupils(290, { year: LAST, school: "北山小学", file: "a.xlsx" }),
    pupils(305, { year: THIS, school: "南山小学", file: "b.xlsx" }),
  ]);
  expect(primary(result)).toEqual([
    ["北山小学", 290],
    ["南山小学", 305],
  ]);
  expect(told(result)).toEqual(["schoolsOfSeveralYears warning"]);
  expect(sayProblem(result.problems[0]!).zh).toContain("北山小学");
});

it("says it once for all schools of a county", () => {
  const schools = ["东小", "西小", "南小", "北小", "中小", "新小"];
  const result = readTables(
    schools.flatMap((school) => [
      pupils(290, { year: LAST, school, file: `${school}2023.xlsx` }),
      pupils(305, { year: THIS, school, file: `${school}2024.xlsx` }),
    ]),
  );
  expect(primary(result)).toEqual(schools.map((school) => [school, 305]));
  expect(told(result)).toEqual(["earlierYear info"]);
  expect(sayProblem(result.problems[0]!).zh).toMatch(/^东小、西小 等 6 所学校.*东小2023\.xlsx、西小2023\.xlsx 等 6 个工作簿/);
  expect(result.problems[0]!.cells).toHaveLength(6);
});

it("names the school as it is called this year", () => {
  const code = (name: string, year: string, sheet: string): Grid => {
    const form = pupils(300, { school: name, year, sheet });
    return { ...form, values: [[`学校标识码：3142009999   学校（机构）名称：${name}`], ...form.values.slice(1)] };
  };
  const { schools } = readTables([code("北山村小学", LAST, "旧表"), code("北山小学", THIS, "教基3112")]);
  expect(schools.map(({ name }) => name)).toEqual(["北山小学"]);
});

describe("county lists", () => {
  const THIS_YEAR = [
    ["东小", "小学", 300, 6000],
    ["西小", "小学", 200, 4000],
  ];

  it("of two years: last year's edition is set aside as a whole, with the schools it alone names", () => {
    const before = [
      ["东小", "小学", 310, 5900],
      ["西小", "小学", 190, 3900],
      ["旧小", "小学", 20, 100],
    ];
    const result = readTables([list(LAST, before), list(THIS, THIS_YEAR)]);
    expect(primary(result)).toEqual([
      ["东小", 300],
      ["西小", 200],
    ]);
    expect(told(result)).toEqual(["earlierYear warning"]);
    expect(sayProblem(result.problems[0]!).zh).toContain("旧小 只在 2023/2024 学年的表中，未列入");
  });

  it("of other items stay: a retention rate is always of the year before", () => {
    const retention = grid("巩固率", [
      [`某县小学巩固情况（2023-2024学年）`],
      ["学校名称", "学段", "毕业生数", "入学时招生数"],
      ["东小", "小学", 48, 50],
      ["西小", "小学", 30, 31],
    ]);
    const result = readTables([retention, list(THIS, THIS_YEAR)]);
    expect(result.schools.map(({ stages }) => figure(stages.primary?.leavers))).toEqual([48, 30]);
    expect(told(result)).toEqual([]);
  });

  it("of other schools stay", () => {
    const result = readTables([
      list(LAST, [
        ["北小", "小学", 20, 100],
        ["南小", "小学", 30, 100],
      ]),
      list(THIS, THIS_YEAR),
    ]);
    expect(result.schools).toHaveLength(4);
    expect(told(result)).toEqual([]);
  });
});

describe("two whole returns of a school, as exported, read as one county", () => {
  const of2020 = clean.map((sheet) => ({ ...sheet, file: "2020.xlsx" }));
  /** 300 pupils at the end of 2019/2020, as this year's 基础基331 says; all other counts differ from this year's too. */
  const of2019 = (pupils: string) =>
    clean.map((sheet): Grid => ({
      ...sheet,
      file: "2019.xlsx",
      values: sheet.values.map((row, index) =>
        row.map((value) => {
          if (typeof value !== "string") return value;
          if (value.includes("2020 /2021")) return "（2019 /2020 学年初）";
          if (value === "305") return pupils;
          return index > 5 && sheet.sheet !== "基础基111" && /^\d{3,}$/.test(value) ? String(Number(value) + 10) : value;
        }),
      ),
    }));

  it.each([
    ["first", [...of2019("300"), ...of2020]],
    ["last", [...of2020, ...of2019("300")]],
  ])("give what this year's alone gives, last year's coming %s", (_, grids) => {
    const both = readGrids(grids);
    const alone = readGrids(of2020);
    expect(alone.problems).toEqual([]);
    expect(both.schools).toEqual(alone.schools);
    expect(told(both)).toEqual(["earlierYear info"]);
  });

  it("are compared where one ends and the other begins", () => {
    expect(told(readGrids([...of2019("301"), ...of2020]))).toEqual([
      "earlierYear info",
      "consistency/基础基331/last-year warning",
    ]);
  });
});
