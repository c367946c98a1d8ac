import { sayProblem } from "../../../src/domain/explain/problems";
import type { Items, School } from "../../../src/domain/dataset/school";
import { UNCALCULATED, isUncalculated, type CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { readItem } from "../../../src/domain/tables/cell-reading";
import { calculationProblems } from "../../../src/domain/tables/uncalculated";
import { readGrids } from "../../../src/usecases/read-grids";

const grid = (values: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid => ({
  sheet: "名单",
  values,
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
  ...more,
});
const itemsOf = (school: School | undefined): Items => ({ ...school?.shared, ...school?.stages.primary });
const HEAD = ["学校名称", "学段", "在校生数", "图书册数"];

test("a formula without a result is a reason of its own, neither blank nor a figure", () => {
  const cell = { sheet: "名单", row: 1, col: 2 };
  expect(readItem("pupils", UNCALCULATED, cell, [])).toMatchObject({ state: "missing", reason: "uncalculated", cells: [cell] });
  expect(readItem("pupils", { error: "#DIV/0!" }, cell, [])).toMatchObject({ state: "missing", reason: "notANumber" });
  expect([UNCALCULATED, { error: "=?" }, null, 0].map(isUncalculated)).toEqual([true, false, false, false]);
});

test("a list with such cells says how many and where, and reads the others", () => {
  const reading = readGrids([grid([HEAD, ["甲小学", "小学", UNCALCULATED, 5000], ["乙小学", "小学", 200, 4000]])]);
  const [first, second] = reading.schools;
  expect(itemsOf(first).pupils).toMatchObject({ state: "missing", reason: "uncalculated" });
  expect(itemsOf(first).books).toMatchObject({ value: 5000 });
  expect(itemsOf(second).pupils).toMatchObject({ value: 200 });
  const told = reading.problems.filter(({ code }) => code === "uncalculated");
  expect(told).toMatchObject([{ severity: "warning", cells: [{ sheet: "名单", row: 1, col: 2 }] }]);
  expect(sayProblem(told[0]!).zh).toMatch(/^1 个单元格的公式尚未计算.*打开并保存一次/);
});

test("results of a workbook that asks to be calculated are read with one remark for each file", () => {
  const two = [
    grid([HEAD, ["甲小学", "小学", 200, 4000]], { file: "a.xlsx", asksToCalculate: true }),
    grid([HEAD], { file: "a.xlsx", sheet: "二", asksToCalculate: true }),
    grid([HEAD, ["乙小学", "小学", 200, 4000]], { file: "b.xlsx" }),
  ];
  expect(calculationProblems(two)).toMatchObject([{ severity: "info", cells: [{ file: "a.xlsx", sheet: "名单" }] }]);
  expect(calculationProblems([two[2]!])).toEqual([]);
});

test("of very many cells the first are named", () => {
  const rows = Array.from({ length: 1_000 }, () => [UNCALCULATED, 1, UNCALCULATED]);
  const [told] = calculationProblems([grid(rows)]);
  expect(sayProblem(told!).en).toContain("2000 cells");
  expect(told!.cells.length).toBeLessThanOrEqual(20);
});
