import { sayProblem } from "../../../src/domain/explain/problems";
import { wrongTotals } from "../../../src/domain/consistency/list-totals";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";

const grid = (values: readonly (readonly CellValue[])[]): Grid => ({
  sheet: "表",
  values,
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
});

const found = (values: readonly (readonly CellValue[])[]) =>
  readTables([grid(values)])
    .rowTables.flatMap(wrongTotals)
    .map((problem) => [sayProblem(problem).zh, problem.cells.map(({ row, col }) => [row, col])]);

const list = (...rows: readonly (readonly CellValue[])[]) => [["学校名称", "学段", "在校生数", "图书册数"], ...rows];
const A = ["甲小学", "小学", 100, 2000] as const;
const B = ["乙小学", "小学", 50, 900] as const;

it("accepts totals that are the sum of their rows, below or above them", () => {
  expect(found(list(A, B, ["合计", "", 150, 2900]))).toEqual([]);
  expect(found(list(["总计", "", 150, 2900], A, B))).toEqual([]);
});

it("names the total, the column, both figures and the difference", () => {
  expect(found(list(A, B, ["合计", "", 160, 2900]))).toEqual([
    ["经验校验：“合计”行的在校生数为 160，各行之和为 150，相差 10，请核对是否漏列。", [[3, 2]]],
  ]);
});

it("takes subtotals for the rows above them and the total for all rows", () => {
  const rows = list(A, ["小计", "", 100, 2000], B, ["小计", "", 50, 900], ["合计", "", 150, 2900]);
  expect(found(rows)).toEqual([]);
  expect(found(list(A, ["小计", "", 90, 2000], B, ["合计", "", 150, 2900]))).toEqual([
    ["经验校验：“小计”行的在校生数为 90，各行之和为 100，相差 10，请核对。", [[2, 2]]],
  ]);
});

it("takes subtotals that stand above their rows for those", () => {
  const C = ["丙初中", "初中", 70, 1000] as const;
  const rows = [["小学小计", "", 150, 2900], A, B, ["初中小计", "", 70, 1000], C] as const;
  expect(found(list(...rows, ["总计", "", 220, 3900]))).toEqual([]);
  expect(found(list(["合计", "", 220, 3900], ...rows))).toEqual([]);
  // Also where each part has a 合计 of its own.
  const parts = rows.map(([name, ...figures]) => [name.replace("小计", "合计"), ...figures]);
  expect(found(list(...parts))).toEqual([]);
  expect(found(list(["小学小计", "", 160, 2900], A, B, ["初中小计", "", 70, 1000], C))).toEqual([
    ["经验校验：“小学小计”行的在校生数为 160，各行之和为 150，相差 10，请核对是否漏列。", [[1, 2]]],
  ]);
});

it("does not add up what is no count: the largest class, means, ranks", () => {
  const classes = [
    ["学校名称", "学段", "在校生数", "最大班额"],
    ["甲小学", "小学", 100, 45],
    ["乙小学", "小学", 50, 47],
    ["合计", "", 150, 47],
  ];
  expect(found(classes)).toEqual([]);
  const regions = [
    ["地区", "学校数", "校均规模", "人均经费", "教师年龄", "排名", "GDP增幅"],
    ["全市", 3, 100, 500, 40, 1, 5],
    ["甲区", 1, 100, 600, 39, 1, 6],
    ["乙区", 2, 100, 400, 41, 2, 3],
  ];
  expect(found(regions)).toEqual([]);
});

it("says nothing of averages, and nothing where blank rows may make up the difference", () => {
  expect(found(list(A, B, ["平均值", "", 75, 1450]))).toEqual([]);
  expect(found(list(A, ["乙小学", "小学", "", 900], ["合计", "", 150, 2900]))).toEqual([]);
});

it("finds a region missing from a yearbook table", () => {
  const yearbook = [
    ["各地区小学基本情况"],
    ["地区", "学校数", "在校学生数", "专任教师比例（%）"],
    ["全  国", 100, 50000, 90],
    ["北 京", 40, 20000, 92],
    ["天 津", 60, 15000, 88],
  ];
  expect(found(yearbook)).toEqual([
    ["经验校验：“全国”行的在校学生数为 50,000，各行之和为 35,000，相差 15,000，请核对是否漏列。", [[2, 2]]],
  ]);
});

describe("units inside the cells", () => {
  const books = (...cells: readonly CellValue[]) => [
    ["学校名称", "学段", "图书（册）"],
    ...cells.slice(0, -1).map((cell, index) => [`${index + 1}小学`, "小学", cell]),
    ["合计", "", cells.at(-1)!],
  ];

  it("are converted before the rows are added", () => {
    expect(found(books("0.9万册", 300, 9300))).toEqual([]);
    expect(found(books("0.9万册", 300, 9400))[0]![0]).toContain("合计”行的图书为 9,400，各行之和为 9,300，相差 100");
  });

  it("leave a gap where the heading says no unit", () => {
    expect(
      found([
        ["学校名称", "学段", "占地面积"],
        ["甲小学", "小学", "10亩"],
        ["乙小学", "小学", 5000],
        ["合计", "", 11667],
      ]),
    ).toEqual([]);
  });
});
