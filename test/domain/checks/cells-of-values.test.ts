/** Every cell a value depends on is among its cells: changing a cell that is not named never changes the value. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { SectionFinding } from "../../../src/domain/checks/finding";
import type { Grid } from "../../../src/domain/kernel/grid";
import { checkGrids } from "../../../src/usecases/check-grids";
import { markedCells, marksOf } from "../../../src/usecases/marks";
import { gridsOf, readSheets } from "../../../src/workbook/files/sheetjs-grids";
import { gridOf, HEAD, HEADINGS, line } from "../own-standard/own-sheet";

const at = ({ sheet, row, col }: { readonly sheet: string; readonly row: number; readonly col: number }) =>
  `${sheet} ${row},${col}`;
const evaluated = (grids: readonly Grid[], packs: readonly string[]) =>
  checkGrids(grids, { packs, asOf: "2026-09-01" }).evaluation;

describe("a resource that the stages of a school share", () => {
  const list = (juniorPupils: number) =>
    gridOf(
      [
        ["学校名称", "办学类型", "学段", "在校生数", "教学仪器设备值（元）"],
        ["育才学校", "九年一贯制学校", "小学", 600, null],
        ["育才学校", "九年一贯制学校", "初中", juniorPupils, null],
        ["育才学校", "九年一贯制学校", "", null, 1_000_000],
      ],
      "名册",
    );
  const junior = (juniorPupils: number) => {
    const evaluation = evaluated([list(juniorPupils)], ["cn-quality-2017"]);
    const { section, findings } = evaluation.schools[0]!.sections.find((one) => one.section.stage === "junior")!;
    return { section, found: findings.find(({ rule }) => rule.id === "L6")!, evaluation };
  };

  test("depends on the pupils of every stage: 1,000,000 × 330 ÷ 930 ÷ 300", () => {
    const { found } = junior(300);
    expect(found.value).toBeCloseTo((1_000_000 * 330) / 930 / 300, 9);
    expect(new Set(found.cells.map(at))).toEqual(new Set(["名册 3,4", "名册 1,3", "名册 2,3"]));
  });

  test("the mark stays where the resource stands", () => {
    const { section, found } = junior(300);
    expect(found.verdict).toBe("fail");
    expect(markedCells(found, section).map(at)).toEqual(["名册 3,4"]);
  });
});

describe("the largest class of a list of classes", () => {
  const classes = gridOf(
    [
      ["学校名称：东山小学", null, null],
      ["年级", "班级", "人数"],
      ["一年级", "一（1）班", 40],
      ["一年级", "一（2）班", 52],
      ["二年级", "二（1）班", 44],
    ],
    "班级",
  );
  const ofOwn = gridOf([
    ...HEAD,
    HEADINGS,
    line({ 0: "最大班额", 3: "≤ 45", 4: "人" }),
    line({ 0: "超标准班额班级比例", 3: "≤ 0", 4: "%" }),
  ]);
  const findings = (): readonly SectionFinding[] =>
    checkGrids([classes, ofOwn], { packs: ["own-1"], asOf: "2026-09-01" }).evaluation.schools[0]!.sections[0]!.findings;
  const ALL = ["班级 2,2", "班级 3,2", "班级 4,2"];

  test("is the largest only beside all the others", () => {
    const [largest] = findings();
    expect([largest!.value, largest!.verdict]).toEqual([52, "fail"]);
    expect(largest!.cells.map(at)).toEqual(ALL);
  });

  test("so is the number of classes above a size", () => {
    const [, share] = findings();
    expect(share!.value).toBeCloseTo(100 / 3, 9);
    expect([...new Set(share!.cells.map(at))].sort()).toEqual(ALL);
  });

  test("the mark and the sentence name the class itself", () => {
    const evaluation = evaluated([classes], ["cn-quality-2017"]);
    const marks = marksOf(evaluation, "zh-CN").filter(({ note }) => note.startsWith("最大班额"));
    expect(marks.map(({ cell }) => at(cell))).toEqual(["班级 3,2"]);
    expect(marks[0]!.note).toContain("= 最大班额 52 人 [班级!C4]。");
  });
});

describe("the largest class of the bins of 基础基213", () => {
  const file = path.join(__dirname, "../../golden/f04-class-sizes/workbook.xlsx");
  const { evaluation } = checkGrids(gridsOf(readSheets(readFileSync(file), file)), {
    packs: ["cn-quality-2017"],
    asOf: "2026-09-01",
  });
  const { section, findings } = evaluation.schools[0]!.sections[0]!;

  test("56 to 60 in E15, because 61—65 and 66 and more hold no class: E16 and E17, blank, with what proves it", () => {
    const cells = section.items.largestClass!.cells.map(({ row }) => row + 1).sort((a, b) => a - b);
    expect(cells).toEqual([6, 12, 13, 14, 15, 16, 17]);
  });

  test("the mark stands on the bin", () => {
    const found = findings.find(({ rule }) => rule.id === "G5")!;
    expect([found.verdict, markedCells(found, section).map(({ row }) => row + 1)]).toEqual(["fail", [15]]);
  });
});
