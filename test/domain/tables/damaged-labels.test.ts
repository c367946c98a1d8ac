/** A label, heading or name that is broken: the figures beside it are told or not known, and never taken for other figures. */
import { readTables } from "../../../src/domain/dataset/read-tables";
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { grid } from "./grids";

type Rows = readonly (readonly CellValue[])[];

const primary = (rows: Rows, sheet: string) => {
  const { schools, problems } = readTables([grid(sheet, rows)]);
  return { items: schools[0]?.stages.primary ?? {}, shared: schools[0]?.shared ?? {}, schools, problems };
};
const replaced = (rows: Rows, row: number, col: number, value: CellValue): Rows =>
  rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === col ? value : cell)) : cells));
const valueOf = (reading: { state: string; value?: number; reason?: string } | undefined) =>
  reading?.state === "known" ? reading.value : (reading?.reason ?? "absent");

describe("学生数 with 其中：女 in two groups of columns", () => {
  const FORM = (girls: string | null, entrants = "招生数", pupils = "在校生数"): Rows => [
    ["小学学生数"],
    ["学校名称：北山小学", null, null, null, null, null, "基础基312"],
    [null, "编号", entrants, null, pupils, null, null],
    [null, null, "合计", "其中：女", "合计", girls, "一年级"],
    ["甲", "乙", "2", "3", "5", "6", "7"],
    ["总计", "1", 50, 25, 305, 142, 50],
  ];

  it("takes the girls from their own group", () => {
    expect(valueOf(primary(FORM("其中：女"), "基础基312").items.girls)).toBe(142);
  });
  it.each([null, "#", "其中：男"])("does not take the girls among the entrants where the heading is %p", (heading) => {
    expect(valueOf(primary(FORM(heading), "基础基312").items.girls)).not.toBe(25);
  });
});

describe("a form whose row 甲 | 乙 is broken", () => {
  const ROWS = ["教室", "实验室", "图书室", "体育馆", "食堂", "厕所"];
  const FORM = (mark: CellValue, first: number): Rows => [
    ["中小学校舍情况"],
    ["学校名称：北山小学", null, "基础基512", null],
    [null, "编号", "校舍建筑面积", null],
    [null, null, "合计", "框架结构"],
    [mark, "乙", "1", "2"],
    ["总计", String(first), 3000, 3000],
    ...ROWS.map((label, i): CellValue[] => [label, String(first + 1 + i), 100 * (i + 1), 100 * (i + 1)]),
  ];

  it.each([
    ["一、教学及辅助用房", 1],
    [null, 1],
    [{ error: "#REF!" }, 21],
  ])("%j: no code of a row is a figure", (mark, first) => {
    const { shared, items } = primary(FORM(mark, first), "基础基512");
    const figures = Object.values({ ...shared, ...items }).flatMap((reading) => valueOf(reading as never));
    for (let i = 0; i <= ROWS.length; i++) expect(figures).not.toContain(first + i);
  });
});

describe("a form whose row 甲 | 乙 says something else", () => {
  const FORM = (mark: CellValue): Rows => [
    ["中小学校舍情况"],
    ["学校名称：北山小学", null, null, null],
    [null, "编号", "校舍建筑面积", null],
    [null, null, "合计", "框架结构"],
    ["甲", mark, "1", "2"],
    ["总计", "1", "3000", "3000"],
    ["一、教学及辅助用房", "4", "1810", "1800"],
    ["教室", "5", "1200", "1150"],
    ["二、行政办公用房", "11", "300", "290"],
    ["三、生活用房", "13", "800", "700"],
  ];

  it.each([[2557], ["壬"], [null]])("%j: 合计 is read, or nothing; and the title names no school", (mark) => {
    const { schools, shared, items } = primary(FORM(mark), "基础基512");
    expect(schools.map(({ name }) => name)).not.toContain("中小学校");
    const figures = Object.values({ ...shared, ...items }).map((reading) => valueOf(reading as never));
    for (const part of [1800, 1150, 290, 700]) expect(figures).not.toContain(part);
  });
});

describe("a list of classes with a row whose class has no name", () => {
  const LIST: Rows = [
    ["序号", "年级", "班级名称", "人数"],
    [1, "一年级", "一（1）班", 44],
    [2, "一年级", "一（2）班", 47],
    [3, "一年级", "一（3）班", 46],
    [null, null, "合计", 137],
  ];
  const classesOf = (rows: Rows) => {
    const { items, problems } = primary([["学校名称：青山学校"], ...rows], "小学班级");
    const told = problems.find(({ code }) => code === "rowsWithoutClass");
    if (told) return sayProblem(told).zh;
    return [items.classes, items.largestClass, items.classesOver45].map((reading) => valueOf(reading as never));
  };

  it("counts the classes", () => expect(classesOf(LIST)).toEqual([3, 47, 2]));
  it.each([[null], [{ error: "#SPILL!" }], [" "]])("%j: neither their number nor their sizes are known", (name) => {
    expect(classesOf(replaced(LIST, 2, 2, name))).toMatch(/^第 4 行有人数，但班级名称空缺或无法读取，班数和班额暂不计算/);
  });
  it("what the other stages of the school have is counted", () => {
    const rows = [["学校名称：青山学校"], ...replaced(LIST, 2, 2, null), [5, "七年级", "七（1）班", 56]];
    const { schools } = readTables([grid("各班人数", rows)]);
    expect(valueOf(schools[0]!.stages.junior?.classes)).toBe(1);
    expect(valueOf(schools[0]!.stages.primary?.classes)).not.toBe(2);
  });
  it("a sum below that nobody named is no class", () => {
    expect(classesOf(replaced(LIST, 4, 2, null))).toEqual([3, 47, 2]);
  });
});

describe("a list with a row that names no school", () => {
  const LIST: Rows = [
    ["学校名称", "学段", "在校生数", "图书册数"],
    ["甲校", "小学", 100, 1000],
    ["乙校", "小学", 50, 2000],
    ["丙校", "小学", 80, 900],
  ];
  const told = (rows: Rows) => primary(rows, "一览表").problems.filter(({ code }) => /^rows(WithoutName|NotCounted)$/.test(code));

  it.each<[string, CellValue, number]>([
    ["blank", null, 2],
    ["an error", { error: "#N/A" }, 2],
    ["a figure", 0, 2],
    ["a figure in the last row", 1e13, 3],
    ["an error in the last row", { error: "#VALUE!" }, 3],
  ])("%s: said with its row", (_, name, row) => {
    const problems = told(
      replaced(LIST, row, 0, name).map((cells, r) => (r === row ? [cells[0]!, null, ...cells.slice(2)] : cells)),
    );
    expect(problems).toMatchObject([{ severity: "warning", cells: [{ row, col: 0 }] }]);
    expect(sayProblem(problems[0]!).zh).toMatch(/^1 行有数，但(没有校名|看不出是一所学校)，没有计入/);
    expect(sayProblem(problems[0]!).en).toMatch(/^1 row\(s\) with figures (have no name|are not known to be a school)/);
  });

  it.each<[string, readonly CellValue[]]>([
    ["a total between the rows", [null, null, 150, 3000]],
    ["a blank row", [null, null, null, null]],
    ["the columns numbered", [1, 2, 3, 4]],
  ])("%s is nothing to tell", (_, row) => {
    expect(told([...LIST.slice(0, 3), row, LIST[3]!])).toEqual([]);
  });
  it("nor is a row of a township without a school, but where it has figures", () => {
    const inTowns = LIST.map((row, r): CellValue[] => [["乡镇", "城关镇", "河口镇", "河口镇"][r]!, ...row]);
    expect(told([...inTowns.slice(0, 2), ["东山镇", null, null, null, null], ...inTowns.slice(2)])).toEqual([]);
    const [problem] = told([...inTowns.slice(0, 2), ["东山镇", null, "小学", 60, 700], ...inTowns.slice(2)]);
    expect(problem).toMatchObject({ cells: [{ row: 2, col: 1 }] });
  });
  it("nor is a sum below the schools", () => expect(told([...LIST, [null, null, 230, 3900]])).toEqual([]));
});
