/** 应有 − 现有 = 缺口, and 核定编制 against 在编 with 缺编 and 超编, as lists state them. */
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { readGrids } from "../../../src/usecases/read-grids";
import { grid } from "../tables/grids";

const gaps = (head: readonly CellValue[], ...rows: readonly (readonly CellValue[])[]) =>
  readGrids([
    grid("小学", [["学校名称", "在校生数", ...head], ...rows.map((row, index) => [`第${index + 1}小学`, 300, ...row])]),
  ]).problems.filter(({ code }) => code === "consistency/gap");
const said = (...table: Parameters<typeof gaps>) => gaps(...table).map((problem) => sayProblem(problem).zh);

const BOOKS = ["应有图书册数", "现有图书册数", "图书缺口（册）"];

it("names the gap that does not follow, with the three figures and cells", () => {
  // 7,500 − 6,000 = 1,500 is stated as 150; the others follow.
  const [problem, ...others] = gaps(BOOKS, [7500, 7000, 500], [7500, 6000, 150], [7500, 7400, 100]);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ check: "empirical", severity: "warning" });
  expect(sayProblem(problem!).zh).toBe(
    "经验校验：第2小学：应有图书册数 7,500，现有图书册数 6,000，图书缺口应为 1,500，表中为 150，请核对。",
  );
  expect(problem!.cells.map(({ row, col }) => [row, col])).toEqual([
    [2, 4],
    [2, 2],
    [2, 3],
  ]);
});

it("takes what is not lacking as 0 or as less than nothing, and blanks as nothing said", () => {
  expect(said(BOOKS, [7500, 8000, 0], [7500, 8000, -500], [7500, 6000, null], [7500, 6000, 1500])).toEqual([]);
});

it("says nothing where the columns do not belong together in most rows", () => {
  // 应有图书册数 is here what there should be next year.
  expect(said(BOOKS, [9000, 7000, 500], [9000, 6000, 1500], [7500, 7400, 100])).toEqual([]);
  expect(said(["应有生均图书册数", ...BOOKS.slice(1)], [25, 7000, 500], [25, 6000, 1500])).toEqual([]);
});

it("compares posts approved and filled with what is said to lack and to be too many", () => {
  const head = ["核定编制数", "在编人数", "缺编人数", "超编人数"];
  // 30 − 26 = 4 are lacking, 22 − 20 = 2 are too many.
  expect(said(head, [30, 26, 4, 0], [20, 22, 0, 2], [18, 18, 0, 0])).toEqual([]);
  expect(said(head, [30, 26, 4, 0], [20, 22, 0, 3], [18, 15, 2, 0])).toEqual([
    "经验校验：第3小学：核定编制数 18，在编人数 15，缺编人数应为 3，表中为 2，请核对。",
    "经验校验：第2小学：核定编制数 20，在编人数 22，超编人数应为 2，表中为 3，请核对。",
  ]);
});
