/** EDU.CV, EDU.GINI, EDU.THEIL and EDU.SPLIT as pure functions of their arguments. Expected figures are the published ones. */
import { FUNCTIONS } from "../../src/functions/function-catalogue";
import type { RangeFunction } from "../../src/functions/function-entry";

const column = (...cells: readonly (number | string | boolean | null)[]) => cells.map((cell) => [cell]);
const call = (id: string, ...received: Parameters<RangeFunction["compute"]>[0]) => {
  const entry = FUNCTIONS.find((candidate) => candidate.id === id) as RangeFunction;
  return entry.compute(received, "zh-CN");
};

const PUPILS = column(45, 37, 89, 76, 55);
const BOOKS = column(279, 137, 935, 160, 402);

describe("the published five-school example", () => {
  it.each([
    ["CV", 0.515257],
    ["GINI", 0.288377],
    ["THEIL", 0.14363],
  ])("EDU.%s of total books and pupils is %d", (id, expected) => {
    const answer = call(id, BOOKS, PUPILS);
    expect(answer).toEqual({ value: expect.any(Number) });
    expect((answer as { value: number }).value).toBeCloseTo(expected, 6);
  });

  it("is the same whether the schools stand in a row or a column", () => {
    expect(call("CV", [[279, 137, 935, 160, 402]], PUPILS)).toEqual(call("CV", BOOKS, PUPILS));
  });
});

describe.each(["CV", "GINI", "THEIL"])("EDU.%s", (id) => {
  it.each([
    ["a blank", null, "是空白"],
    ["an empty text", "", "是空白"],
    ["blanks only", "  ", "是空白"],
    ["a text", "279册", "不是数字"],
    ["a number kept as text", "279", "不是数字"],
    ["a truth value", true, "不是数字"],
    ["a negative number", -1, "是负数"],
  ])("refuses %s among the totals and says where", (_, cell, fault) => {
    expect(call(id, column(1, cell), column(1, 2))).toEqual({
      error: "invalidValue",
      message: `总量区域的第 2 个单元格${fault}`,
    });
  });

  it("refuses a blank among the pupils", () => {
    expect(call(id, column(1, 2), column(null, 2))).toEqual({
      error: "invalidValue",
      message: "学生数区域的第 1 个单元格是空白",
    });
  });

  it("refuses ranges of different length", () => {
    expect(call(id, column(1, 2, 3), column(1, 2))).toEqual({
      error: "invalidValue",
      message: "总量有 3 项，学生数有 2 项，须一一对应",
    });
  });

  it("is undefined when a school has no pupils, and when no school has anything", () => {
    expect(call(id, column(1, 2), column(0, 2))).toEqual({ error: "divisionByZero" });
    expect(call(id, column(0, 0), column(1, 2))).toEqual({ error: "divisionByZero" });
  });

  it("is 0 when all pupils have the same", () => {
    expect(call(id, column(30, 60, 90), column(10, 20, 30))).toEqual({ value: 0 });
  });
});

describe("EDU.SPLIT", () => {
  it("splits the books of a published 九年一贯制 school 1 : 1.1", () => {
    // 166 + 1.1·210 = 397; 23,226·166/397 and 23,226·231/397
    expect(call("SPLIT", 23226, 166, 210)).toEqual([
      [{ value: expect.closeTo(9711.63, 2) }, { value: expect.closeTo(13514.37, 2) }],
    ]);
  });

  it("weighs the pupils of a 十二年一贯制 school 1 : 1.1 : 1.32", () => {
    // 100 + 1.1·100 + 1.32·100 = 342
    expect(call("SPLIT", 342, 100, 100, 100)).toEqual([
      [{ value: expect.closeTo(100, 9) }, { value: expect.closeTo(110, 9) }, { value: expect.closeTo(132, 9) }],
    ]);
  });

  it("weighs a 完全中学 1 : 1.2", () => {
    // 100 : 1.2·100 of 220
    expect(call("SPLIT", 220, 0, 100, 100)).toEqual([
      [{ value: 0 }, { value: expect.closeTo(100, 9) }, { value: expect.closeTo(120, 9) }],
    ]);
  });

  it("splits nothing where the documents give no weights: primary and senior alone", () => {
    expect(call("SPLIT", 100, 10, 0, 10)).toEqual({
      error: "invalidValue",
      message: "文件没有规定小学与高中合办（无初中）时的折算比例",
    });
  });

  it.each([
    ["a negative count", [1, -2, 3], "小学学生数须为不小于 0 的数字"],
    ["a text", [1, 2, "三"], "初中学生数须为不小于 0 的数字"],
    ["a missing total", [null, 2, 3], "总量须为不小于 0 的数字"],
    ["a negative senior count", [1, 2, 3, -4], "高中学生数须为不小于 0 的数字"],
  ])("refuses %s", (_, received, message) => {
    expect(call("SPLIT", ...received)).toEqual({ error: "invalidValue", message });
  });

  it("has no shares without pupils", () => {
    expect(call("SPLIT", 100, 0, 0)).toEqual({ error: "divisionByZero" });
  });
});
