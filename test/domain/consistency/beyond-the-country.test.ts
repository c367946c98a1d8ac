/** A figure that no school can have is said with its cell; the largest possible ones are not. */
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { readGrids } from "../../../src/usecases/read-grids";
import { grid } from "../tables/grids";

const list = (pupils: CellValue, land: CellValue) =>
  grid("Sheet1", [
    ["学校名称", "学段", "在校生数", "占地面积"],
    ["东关小学", "小学", pupils, land],
    ["西关小学", "小学", 300, 9000],
  ]);
const said = (pupils: CellValue, land: CellValue) =>
  readGrids([list(pupils, land)])
    .problems.filter(({ code }) => code === "consistency/beyond-the-country")
    .map((problem) => [problem.severity, sayProblem(problem).zh, problem.cells.map(({ row, col }) => [row, col])]);

test.each([
  [1e13, 9000, [["error", expect.stringMatching(/^东关小学的在校生数为 10000000000000 人/), [[1, 2]]]]],
  [300, 1e13, [["error", expect.stringMatching(/^东关小学的.*占地面积为 10000000000000 ㎡/), [[1, 3]]]]],
  [1_411_778_725, 9.6e12, [["error", expect.stringContaining("1411778725 人"), [[1, 2]]]]],
  [1_411_778_724, 9.6e12, []],
  [300, 9000, []],
])("%d pupils, %d ㎡", (pupils, land, problems) => {
  expect(said(pupils, land)).toEqual(problems);
});
