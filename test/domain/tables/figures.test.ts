import { readTables } from "../../../src/domain/dataset/read-tables";
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { figureDoubt } from "../../../src/domain/tables/figure-evidence";
import { grid } from "./grids";

/** A list of schools; the second one has the cells in question. */
function listOf(headings: readonly string[], figures: readonly CellValue[]) {
  const others = headings.map(() => 100);
  return readTables([
    grid("小学", [
      ["学校名称", ...headings],
      ["东山小学", ...others],
      ["西河小学", ...figures],
      ["南塘小学", ...others],
    ]),
  ]);
}

function valueOf({ schools }: ReturnType<typeof readTables>, field: "books" | "teachers" | "classes" | "pupils") {
  const reading = schools[1]!.stages.primary![field]!;
  return reading.state === "known" ? reading.value : reading.reason;
}

describe("a cell that is no plain figure", () => {
  it("is read without its footnote mark, and that is said", () => {
    const read = listOf(["图书册数", "专任教师"], ["12000①", "1²"]);
    expect([valueOf(read, "books"), valueOf(read, "teachers")]).toEqual([12000, 1]);
    expect(read.problems.map(({ code, severity, cells }) => [code, severity, cells.map(({ row, col }) => [row, col])])).toEqual([
      [
        "figureRepaired",
        "info",
        [
          [2, 1],
          [2, 2],
        ],
      ],
    ]);
    expect(sayProblem(read.problems[0]!)).toEqual({
      zh: "2 个单元格的数字带有注号或空格，读数时已去掉：“12000①”读作 12000、“1²”读作 1；请核对。",
      en: "Footnote marks or blanks beside figures were left out in 2 cell(s): “12000①” as 12000, “1²” as 1. Please check.",
    });
  });

  it("is said when blanks between its digits were left out, but not when it is only spelt in another way", () => {
    expect(listOf(["图书册数"], ["12 000"]).problems).toMatchObject([{ code: "figureRepaired", cells: [{ row: 2, col: 1 }] }]);
    for (const text of ["12,000", "１２０００", " 12000 册", "1.2万册"]) {
      const read = listOf(["图书册数"], [text]);
      expect([valueOf(read, "books"), read.problems]).toEqual([12000, []]);
    }
  });

  it.each(["3200/3100", "120+35", "约300", "300多", "12000(1)", "100\n20"])("is not read, and that is said: %j", (text) => {
    const read = listOf(["图书册数"], [text]);
    expect(valueOf(read, "books")).toBe("notANumber");
    expect(read.problems).toMatchObject([{ code: "figureUnclear", severity: "warning", cells: [{ row: 2, col: 1 }] }]);
    expect(sayProblem(read.problems[0]!).zh).toContain(`“${text.replace("\n", " ")}”`);
  });

  it.each<[string, CellValue, string, string]>([
    ["专任教师", 6.2, "countNotWhole", "专任教师数 6.2"],
    ["在校生数", "33.5", "countNotWhole", "在校生数 33.5"],
    ["图书册数", "100.5册", "countNotWhole", "图书册数 100.5册"],
    ["班数", -3, "figureNegative", "班数 -3"],
    ["图书册数", "40平方米", "figureInOtherUnit", "图书册数 40平方米"],
  ])("is not read where it cannot be one of the item: %s %j", (heading, cell, code, words) => {
    const read = listOf([heading], [cell]);
    expect(read.problems.map((problem) => problem.code)).toEqual([code]);
    expect(sayProblem(read.problems[0]!).zh).toContain(words);
  });

  it("may be a fraction where the item is measured, or given in thousands", () => {
    const read = listOf(["占地面积（㎡）", "图书册数（万册）", "教学仪器设备值（万元）"], [7380.55, 0.12345, 36.123456]);
    expect(read.problems).toEqual([]);
    expect(valueOf(read, "books")).toBeCloseTo(1234.5);
  });
});

describe("the figures of a column", () => {
  const pupils = [258, 130, 800];
  it.each([
    ["teachers", [6.2, 5.5, 7], { code: "fractions" }],
    ["books", [18.5, 25.1, 30], { code: "fractions" }],
    ["landArea", [7380.5, 1200.25, 15000], null],
    ["teachers", [20, 140, 55], null],
    ["teachers", [300, 140, 55], { code: "beyondWhole", whole: "pupils" }],
    ["girls", [120, 131, 900], { code: "beyondWhole", whole: "pupils" }],
    ["girls", [120, 131, 400], null],
    ["largestClass", [400, 258, 45], { code: "classTooLarge" }],
    ["largestClass", [68, 70, 45], null],
    ["classes", [1, 3, 2], { code: "classTooLarge" }],
    ["classes", [6, 6, 18], null],
    ["landArea", [28.6, 13.5, 0.4], null],
    ["teachingArea", [4.1, 5.2, 6.3], { code: "areaTooSmall" }],
    ["landArea", [18, 9.2, 22], { code: "areaTooSmall" }],
    ["teachingArea", [0, 0, 0], null],
  ] as const)("%s %j", (field, figures, doubt) => {
    expect(figureDoubt(field, figures, new Map([["pupils", pupils]]))).toEqual(doubt);
  });

  it("are not doubted for two rows, for what stands beside blanks, nor for what may exceed its whole", () => {
    expect(figureDoubt("girls", [300, 300, null], new Map([["pupils", pupils]]))).toBeNull();
    expect(figureDoubt("teachers", [30, 30, 30], new Map([["staff", [28, 28, 28]]]))).toBeNull();
    expect(figureDoubt("girls", [300, 300, 300], new Map([["pupils", [258, null, null]]]))).toBeNull();
    expect(figureDoubt("pupils", [null, null], new Map())).toBeNull();
  });
});
