/** 辍学率 is defined in two ways: both are named, neither is chosen (tables.md §5 e). */
import { sayProblem } from "../../../src/domain/explain/problems";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "./grids";

const HEADINGS = ["学校", "学段", "辍学学生数", "学年初在校生数", "辍学率"];
const note = (headings: readonly string[], ...figures: readonly CellValue[]) =>
  readTables([grid("控辍保学", [headings, ["第一中学", "初中", ...figures]])]).problems.map((problem) => [
    problem.code,
    problem.severity,
    sayProblem(problem).zh,
  ]);

it.each<[string, readonly string[], readonly CellValue[]]>([
  // 3 ÷ 200 = 1.5 %.
  ["表中的数与 ① 相符", HEADINGS, [3, 200, "1.5%"]],
  ["表中的数与 ① 都不相符，其余的缺少所需的列", HEADINGS, [3, 200, "2.5%"]],
  ["表中的列不足以验算", HEADINGS.filter((heading) => heading !== "学年初在校生数"), [3, "1.5%"]],
])("%s", (trial, headings, figures) => {
  expect(note(headings, ...figures)).toEqual([
    [
      "formulaUnsaid",
      "info",
      `表中的“辍学率”没有写明算法，各地有不同算法：① 学年内辍学学生数 ÷ 学年初在校生数；② (休学、退学、死亡、转出等减少数 − 转入等增加数) ÷ 学年初在校生数。${trial}；本工具不代为选定算法，该数也不作为判定依据。`,
    ],
  ]);
});

describe("the unit of a rate", () => {
  // 12 ÷ 420 = 2.857 %, 2 ÷ 170 = 1.176 %.
  const dropout = (headings: readonly (readonly CellValue[])[], rates: readonly CellValue[]) =>
    grid("控辍保学", [...headings, ["民族中学", "初中", 12, 420, rates[0]!], ["藏文学校", "初中", 2, 170, rates[1]!]]);
  const named = (rate: string) => [["学校", "学段", "辍学学生数", "学年初在校生数", rate]];
  const UNIT_ROW = [...named("辍学率"), ["", "", "人", "人", "%"]];
  const said = (sheet: Grid) => {
    const problem = readTables([sheet]).problems.find(({ code }) => code === "formulaUnsaid")!;
    return /表中的数与 (.) (都不)?相符/.exec(sayProblem(problem).zh)?.[0];
  };

  it.each<[string, readonly (readonly CellValue[])[], readonly CellValue[], string]>([
    ["% in the heading: 1.18 is no 118 %", named("辍学率（%）"), [2.86, 1.18], "表中的数与 ① 相符"],
    ["% in the heading: a wrong rate stays wrong", named("辍学率（%）"), [2.86, 1.28], "表中的数与 ① 都不相符"],
    ["% in the heading: a share is no percentage", named("辍学率（%）"), [0.0286, 0.0118], "表中的数与 ① 都不相符"],
    ["% in a row of units", UNIT_ROW, [2.9, 1.2], "表中的数与 ① 相符"],
    ["% in one cell, the heading says none", named("辍学率"), ["2.86%", "1.18%"], "表中的数与 ① 相符"],
    ["nowhere: one percentage shows that all are", named("辍学率"), [2.86, 1.18], "表中的数与 ① 相符"],
    ["nowhere: shares", named("辍学率"), [0.0286, 0.0118], "表中的数与 ① 相符"],
    ["nowhere: shares and percentages do not mix", named("辍学率"), [0.0286, 1.18], "表中的数与 ① 都不相符"],
  ])("%s", (_, headings, rates, expected) => {
    expect(said(dropout(headings, rates))).toBe(expected);
  });

  it("goes for 巩固率 too", () => {
    // 3 leavers of 250 entrants are 1.2 %.
    const rates = grid("巩固率", [
      ["学校名称", "学段", "毕业生数", "三年前招生数", "巩固率（%）"],
      ["第一中学", "初中", 3, 250, 1.2],
    ]);
    expect(said(rates)).toBe("表中的数与 ① 相符");
  });
});
