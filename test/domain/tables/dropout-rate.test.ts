/** 辍学率 is defined in two ways: both are named, neither is chosen (tables.md §5 e). */
import { sayProblem } from "../../../src/domain/explain/problems";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
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
