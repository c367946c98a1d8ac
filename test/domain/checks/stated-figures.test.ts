/** Per-pupil figures that tables state themselves, against the quotient of the totals beside them. */
import { sayProblem } from "../../../src/domain/explain/problems";
import { checkStated } from "../../../src/domain/checks/stated-figures";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { grid } from "../tables/grids";

const problems = (heading: string, figure: CellValue, land: CellValue = 6800) =>
  checkStated(
    readTables([
      grid("小学", [
        ["学校名称", "学段", "在校生数", "占地面积（㎡）", heading],
        ["华达小学", "小学", 127, land, figure],
        ["北山小学", "小学", 100, 1000, heading.startsWith("生均占地") ? 10 : null],
      ]),
    ]),
  );

it("names the stated figure, the quotient, the difference and all cells", () => {
  // 6800 / 127 = 53.543…; 53.543 − 34.6 = 18.943…
  const [problem, ...others] = problems("生均占地面积（㎡）", 34.6);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "consistency/stated", severity: "warning" });
  expect(sayProblem(problem!).zh).toBe("经验校验：华达小学：表中生均占地面积 34.6，按总数计算为 53.54，相差 18.94，请核对。");
  expect(problem!.cells.map(({ row, col }) => [row, col])).toEqual([
    [1, 4],
    [1, 3],
    [1, 2],
  ]);
});

it.each<[CellValue]>([[53.54], [53.5], ["53.5㎡"], [54], [53], [53.543307]])("accepts %j, rounded or cut", (figure) => {
  expect(problems("生均占地面积（㎡）", figure)).toEqual([]);
});

it.each<[CellValue]>([[53.6000001], [53.44], ["53.41"]])("doubts %j", (figure) => {
  expect(problems("生均占地面积（㎡）", figure)).toHaveLength(1);
});

it("says nothing of figures in another unit, of indicators with several definitions, and where a total is missing", () => {
  expect(problems("生均占地面积（亩）", 0.0803)).toEqual([]);
  expect(problems("师生比", 0.5)).toEqual([]);
  expect(problems("生均占地面积（㎡）", 34.6, "/")).toEqual([]);
});
