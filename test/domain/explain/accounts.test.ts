/** Why a column, row or cell was taken for what it is, in the words of the sheet. */
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { BlockAccount } from "../../../src/domain/dataset/reading-result";
import { OUTCOME_NAMES, remarkOn, sayAccountReason, takenFor } from "../../../src/domain/explain/accounts";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";

function sheet(values: readonly (readonly CellValue[])[], name = "一览表"): Grid {
  return { sheet: name, values, merges: [], hidden: { sheet: false, rows: [], cols: [] }, isProtected: false };
}

/** A list of two schools with one further column under the heading. */
function listWith(heading: string, figures: readonly CellValue[] = [120, 80]): BlockAccount {
  const { accounts } = readTables([
    sheet([
      ["学校名称", "学段", "在校生数（人）", heading],
      ["甲小学", "小学", 100, figures[0] ?? null],
      ["乙小学", "小学", 80, figures[1] ?? null],
    ]),
  ]);
  return accounts[0]!;
}

function saidOf(heading: string): readonly [string, string | undefined] {
  const column = listWith(heading).columns.find(({ col }) => col === 3)!;
  return [takenFor(column).zh, remarkOn(column, column.path)?.zh];
}

describe("a column", () => {
  test.each([
    ["图书册数（册）", "读作“图书册数”", undefined],
    ["生均图书册数", "不是数据项", "是生均数，不是学校现有的数"],
    ["师生比", "不是数据项", "是比例、平均数或得分，不是学校现有的数"],
    ["校舍缺口面积（㎡）", "不是数据项", "写的是缺口，不是学校现有的数"],
    ["应配专任教师数", "不是数据项", "写的是应有的数，不是学校现有的数"],
    ["上年在校生数", "不是数据项", "是以往年份的数"],
    ["乡镇", "不是数据项", "是乡镇"],
    ["教室面积（间）", "未识别", "单位“间”与名称不符"],
    ["教师霁数", "读作“专任教师数”？", "不认识“霁”一词，未参与判断"],
    // In the script of the sheet, not in that of the grammar.
    ["教師鱘數", "读作“专任教师数”？", "不认识“鱘”一词，未参与判断"],
  ])("%s", (heading, outcome, why) => {
    expect(saidOf(heading)).toEqual([outcome, why]);
  });

  test("without a heading", () => {
    const column = listWith("").columns.find(({ col }) => col === 3)!;
    expect([takenFor(column).zh, sayAccountReason(column.why).zh]).toEqual(["未识别", "没有写名称"]);
  });

  test("under which nothing but words stands", () => {
    const column = listWith("龘龘情况", ["张三", "李四"]).columns.find(({ col }) => col === 3)!;
    expect([takenFor(column).zh, sayAccountReason(column.why).zh]).toEqual(["不是数据项", "只有文字，没有数值"]);
  });
});

test("a cell that is no figure is named with its item", () => {
  const { cells } = listWith("图书册数（册）", ["约2000", "*"]);
  expect(cells.map((cell) => [cell.text, takenFor(cell).zh, sayAccountReason(cell.why).zh])).toEqual([
    ["约2000", "未识别", "“图书册数”不是有效的数值"],
    ["*", "不是数据项", "“图书册数”标为不适用"],
  ]);
});

test("rows are numbered as in the margin of the sheet, neighbours together", () => {
  const sums = (of: readonly number[]) => sayAccountReason({ code: "sums", of });
  expect(sums([2, 3, 4, 5, 6]).zh).toBe("等于第 3～7 行之和");
  expect(sums([2, 4, 5]).zh).toBe("等于第 3、5～6 行之和");
  expect(sums([2, 4, 6, 8, 9]).zh).toBe("等于第 3、5、7 等 5 行之和");
  expect(sayAccountReason({ code: "means", of: [0, 1] })).toEqual({
    zh: "等于第 1～2 行的平均数",
    en: "the mean of rows 1–2",
  });
});

test("every outcome has a name of its own in both languages", () => {
  const names = Object.values(OUTCOME_NAMES);
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
});
