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

describe("whether the standard is met, as the table states it", () => {
  /** 基本值 | 达标值 | 实际值 | 是否达标 of one indicator for schools of 100 pupils. */
  const verdicts = (...rows: readonly (readonly [floor: CellValue, due: CellValue, is: CellValue, verdict: CellValue])[]) =>
    checkStated(
      readTables([
        grid(
          "小学",
          [
            ["学校名称", "学段", "生均教学及辅助用房面积（㎡）"],
            [null, null, "基本值", "达标值", "实际值", "是否达标"],
            ...rows.map((row, index) => [`第${index + 1}小学`, "小学", ...row]),
          ],
          [
            [0, 0, 2, 1],
            [0, 1, 2, 1],
            [0, 2, 1, 4],
          ],
        ),
      ]),
    );

  it("is compared with the standard and the figure beside it", () => {
    const [problem, ...others] = verdicts([3.83, 4.5, 3.2, "达标"], [3.83, 4.5, 5, "是"], [3.83, 4.5, 3.2, "否"]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "consistency/stated-verdict", severity: "warning", check: "empirical" });
    expect(sayProblem(problem!).zh).toBe(
      "经验校验：第1小学：生均教学及辅助用房面积为 3.20，表中所列标准为不低于 4.5，应为不达标，表中写的是“达标”，请核对。",
    );
    expect(problem!.cells.map(({ row, col }) => [row, col])).toEqual([
      [2, 5],
      [2, 3],
      [2, 4],
    ]);
  });

  it("is left alone between the floor and the standard, at the standard, and where the words are not known", () => {
    expect(
      verdicts([3.83, 4.5, 4.1, "达标"], [3.83, 4.5, 4.5, "达标"], [3.83, 4.5, 3.2, "基本达标"], [3.83, null, 3.2, "达标"]),
    ).toEqual([]);
  });

  it("is compared with what follows from the totals where they are there", () => {
    const table = [
      ["学校名称", "学段", "在校生数", "图书册数", "生均图书册数"],
      [null, null, null, null, "省定标准", "是否达标"],
      ["东山小学", "小学", 100, 2600, "≥25", "不达标"],
      ["西山小学", "小学", 100, 1500, "≥25", "不达标"],
    ];
    const merges = [0, 1, 2, 3].map((col) => [0, col, 2, 1] as const);
    const problems = checkStated(readTables([grid("小学", table, [...merges, [0, 4, 1, 2]])]));
    // 2,600 ÷ 100 = 26.
    expect(problems.map((problem) => sayProblem(problem).zh)).toEqual([
      "经验校验：东山小学：生均图书册数按总数计算为 26.00，表中所列标准为不低于 25，应为达标，表中写的是“不达标”，请核对。",
    ]);
  });
});

describe("in a sheet of labels and values", () => {
  const sheet = (...rows: readonly (readonly CellValue[])[]) =>
    checkStated(
      readTables([
        grid("小学基本情况", [
          ["学校名称", null, "华达小学"],
          ["在校生数", "人", 127],
          ["占地面积", "㎡", 6800],
          ["校舍建筑面积", "㎡", 1360],
          ...rows,
          ["图书册数", "册", 4830],
        ]),
      ]),
    ).map((problem) => sayProblem(problem).zh);

  it("is compared with the totals of the sheet, under the words schools use", () => {
    // 6800 ÷ 127 = 53.543…, 1360 ÷ 127 = 10.709…; 4830 ÷ 127 = 38.03….
    expect(sheet(["生均占地面积", "㎡", 34.6], ["生均校舍面积（㎡）", null, "19.5"], ["生均图书", "册", 38])).toEqual([
      "经验校验：华达小学：表中生均占地面积 34.6，按总数计算为 53.54，相差 18.94，请核对。",
      "经验校验：华达小学：表中生均校舍建筑面积 19.5，按总数计算为 10.71，相差 8.79，请核对。",
    ]);
  });

  it("is left alone where several figures stand beside it, or it is no plain quotient", () => {
    expect(sheet(["生均占地面积", 22, 34.6], ["生均寄宿面积", "㎡", 3], ["生均占地面积", "亩", 0.08])).toEqual([]);
  });
});
