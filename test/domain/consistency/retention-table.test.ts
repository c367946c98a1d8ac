import { sayProblem } from "../../../src/domain/explain/problems";
import { brokenRetention } from "../../../src/domain/consistency/retention-table";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { Grid } from "../../../src/domain/kernel/grid";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { grid } from "../tables/grids";

const found = (sheet: Grid) => readTables([sheet]).rowTables.flatMap(brokenRetention);

const table = (leavers: CellValue, net: CellValue) =>
  found(
    grid(
      "巩固情况",
      [
        ["学校", "本届入学人数", "毕业生人数", "本届增加人数", null, null, "本届减少人数", null, null, "净增加", "巩固率"],
        [null, null, null, "转进", "其它", "小计", "转出", "其它", "小计", null, null],
        ["第一中学", 400, leavers, 6, 0, 6, 9, 1, 10, net, "99%"],
        ["第二中学", 300, 300, 5, 0, 5, 5, 0, 5, 0, "100%"],
      ],
      [
        [0, 3, 1, 3],
        [0, 6, 1, 3],
      ],
    ),
  ).map((problem) => [sayProblem(problem).zh, problem.cells.map(({ row, col }) => [row, col])]);

it("accepts a table that closes", () => {
  expect(table(396, -4)).toEqual([]);
});

it("names the school, both figures and the cells of a net increase that does not follow", () => {
  expect(table(397, -3)).toEqual([
    [
      "逻辑校验：第一中学：净增加数等于增加小计减去减少小计。表中为 -3，按关系应为 -4，相差 1。",
      [
        [2, 9],
        [2, 5],
        [2, 8],
      ],
    ],
  ]);
});

it("names leavers that do not follow from entrants and the net increase", () => {
  expect(table(390, -4)[0]![0]).toBe("逻辑校验：第一中学：毕业生数等于入学人数加净增加数。表中为 390，按关系应为 396，相差 6。");
});

it("says nothing where a figure is missing", () => {
  expect(table(390, null)).toEqual([]);
  expect(table("/", -4)).toEqual([]);
});

it("names a subtotal that is not the sum of its parts, once", () => {
  const values = [
    ["学校", "本届入学人数", "毕业生人数", "本届减少人数", null, null],
    [null, null, null, "转出", "其它", "小计"],
    ["第一中学", 400, 390, 9, 1, 11],
  ];
  expect(
    found(grid("巩固情况", values, [[0, 3, 1, 3]])).map((problem) => [
      sayProblem(problem).zh,
      problem.cells.map(({ col }) => col),
    ]),
  ).toEqual([["逻辑校验：第一中学：减少小计等于各项减少之和。表中为 11，按关系应为 10，相差 1。", [5, 3, 4]]]);
});

describe("leavers by entrants and transfers", () => {
  const rate = (leavers: CellValue, movedIn: CellValue = 10) =>
    found(
      grid("巩固率", [
        ["学校名称", "毕业生数", "三年前招生数", "三年转入", "三年转出"],
        ["第一中学", leavers, 200, movedIn, 5],
      ]),
    ).map((problem) => [sayProblem(problem).zh, problem.cells.map(({ col }) => col)]);

  it("may be fewer or as many as there can be", () => {
    expect([rate(190), rate(205), rate(206, null)]).toEqual([[], [], []]);
  });

  it("are named where there are more", () => {
    expect(rate(206)).toEqual([
      [
        "逻辑校验：第一中学：毕业生数不超过入学人数加转入人数、减转出人数（巩固率不超过 100%）。表中为 206，不应超过 205，相差 1。",
        [1, 2, 3, 4],
      ],
    ]);
  });
});
