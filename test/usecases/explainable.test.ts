/** What may be explained: 经验校验, and nothing else, as the sentence itself calls it, and whatever its severity. */
import { sayProblem } from "../../src/domain/explain/problems";
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { mayBeExplained } from "../../src/usecases/accepted-explanations";
import { readGrids } from "../../src/usecases/read-grids";
import { unusualList } from "./unusual-list";

const grid = (sheet: string, values: readonly (readonly CellValue[])[]): Grid => ({ ...unusualList(0, 0), sheet, values });

/** 基础基331, where 135 pupils joined and 87 + 46 of them are named; whether the other 2 were left out is not said. */
const HALF_FILLED = grid("基础基331", [
  ["学生变动情况"],
  ["基础基331                    单位:人"],
  [
    "",
    "编号",
    "上学年初报表在校学生数",
    "增加学生数",
    "",
    "",
    "",
    "",
    "减少学生数",
    ...Array.from({ length: 7 }, () => ""),
    "本学年初报表在校学生数",
  ],
  ["", "", "", "合计", "招生", "复学", "转入", "其他", "合计", "毕业", "结业", "休学", "退学", "死亡", "转出", "其他", ""],
  ["甲", "乙", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"],
  ["小学", "4", "315", "135", "87", "", "46", "", "143", "143", "*", "", "", "", "", "", "307"],
]);
/** 100 pupils, of them 120 boarders. */
const TOO_MANY_BOARDERS = grid(
  "名册",
  unusualList(20, 12).values.map((row, index) => [...row, index === 0 ? "寄宿生数（人）" : 120]),
);
/** 6000 ㎡ for 100 pupils is 60 ㎡ each, not 65. */
const OTHER_QUOTIENT = grid("小学", [
  ["学校名称", "学段", "在校生数", "占地面积（㎡）", "生均占地面积（㎡）"],
  ["累河小学", "小学", 100, 6000, 65],
]);

it.each([
  ["a form with blank parts", HALF_FILLED],
  ["boarders above pupils", TOO_MANY_BOARDERS],
  ["teachers above staff", unusualList(10, 12)],
  ["a quotient that does not follow", OTHER_QUOTIENT],
])("%s", (_, sheet) => {
  const problems = readGrids([sheet]).problems.filter(({ code }) => code.startsWith("consistency/"));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems)
    expect([sayProblem(problem).zh, mayBeExplained(problem)]).toEqual([
      sayProblem(problem).zh,
      /^经验校验/.test(sayProblem(problem).zh),
    ]);
});

it("a notice of how a table was read is no check: it is not explained away", () => {
  // Which stage the pupils belong to is nowhere said, so nothing was judged.
  const list = grid("名册", [
    ["学校名称", "在校生数（人）"],
    ["甲校", 258],
    ["乙校", 127],
  ]);
  const problems = readGrids([list]).problems.filter(({ severity, cells }) => severity === "warning" && cells.length > 0);
  expect(problems.map(({ code }) => code)).toContain("stageUnknown");
  expect(problems.filter(mayBeExplained)).toEqual([]);
});
