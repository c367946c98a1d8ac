/** Which cells are marked, how and with what note. */
import type { TableProblem } from "../../src/domain/dataset/reading-result";
import type { Grid } from "../../src/domain/kernel/grid";
import { checkGrids } from "../../src/usecases/check-grids";
import { marksOf, problemMarks } from "../../src/usecases/marks";
import { evaluationOf, school, THREE, WELL_OFF } from "../report/model/schools";
import { COLUMN, XIZHUANG, listGrid } from "./school-list";
import type { ListRow } from "./school-list";

const check = (grids: readonly Grid[], packs: readonly string[]) => checkGrids(grids, { packs, asOf: "2026-09-01" });
const marks = (rows: readonly ListRow[], packs = ["js-basic"]) => marksOf(check([listGrid(rows)], packs).evaluation, "zh-CN");
const place = ({ cell }: { cell: { row: number; col: number } }) => [cell.row, cell.col];

it("marks the item that is short, with the whole explanation", () => {
  const [mark, ...rest] = marks([XIZHUANG]);
  expect(rest).toEqual([]);
  expect(mark).toEqual({
    cell: { sheet: "学校名册", row: 1, col: COLUMN.books },
    kind: "fail",
    source: "js-basic",
    note: "生均图书册数 5.81 册，低于 20 册（《江苏省小学基本办学条件标准》，小学）。= 图书 1,500 册 [学校名册!H2] ÷ 在校生 258 人 [学校名册!D2]。还差 3,660 册（或在校生不超过 75 人）。",
  });
});

it("marks a blank cell as undecided, never as failing", () => {
  const found = marks([["西庄小学", "3708260001", "小学", 258, 7380, 2017, 2800, null]]);
  expect(found.map(({ kind }) => kind)).toEqual(["cannotTell"]);
  expect(place(found[0]!)).toEqual([1, COLUMN.books]);
});

describe("a school's name", () => {
  const named = (rows: readonly ListRow[], packs: readonly string[]) =>
    marks(rows, [...packs]).filter(({ cell }) => cell.col === COLUMN.name);

  it("is never marked for what the workbook does not hold", () => {
    expect(named([XIZHUANG], ["cn-quality-2017"])).toEqual([]);
    const grid: Grid = listGrid([XIZHUANG]);
    const withoutBooks = { ...grid, values: grid.values.map((row) => row.slice(0, COLUMN.books)) };
    expect(marksOf(check([withoutBooks], ["js-basic"]).evaluation, "zh-CN")).toEqual([]);
  });

  it("is not marked where a school that meets the standard misses something that no cell holds", () => {
    // 4.5, 4.0 and 6.0 ㎡ of rooms: 乙小学 misses one of seven requirements and passes.
    const { schools } = evaluationOf(THREE);
    expect(schools.map(({ sections }) => sections[0]!.verdicts["cn-quality-2017"])).toEqual(["pass", "pass", "pass"]);
    expect(marksOf(evaluationOf(THREE), "zh-CN").filter(({ cell }) => cell.col === 99)).toEqual([]);
  });

  it("is red where the school fails, with what it is judged by", () => {
    const narrow = school("丁小学", { ...WELL_OFF, teachingArea: 300, multimediaRooms: 1 }, "primary", 4);
    const found = marksOf(evaluationOf([...THREE, narrow]), "zh-CN").filter(({ cell }) => cell.col === 99);
    expect(found).toEqual([
      {
        cell: { sheet: "一览表", row: 4, col: 99 },
        kind: "fail",
        source: "cn-quality-2017",
        note: expect.stringMatching(/^资源配置七项指标综合判定 不达标/) as unknown,
      },
    ]);
  });
});

it("marks nothing that is met", () => {
  expect(marks([["富源小学", "6104310003", "小学", 100, 6000, 1500, 1200, 6000]])).toEqual([]);
});

it("marks each school in its own row", () => {
  const found = marks([XIZHUANG, ["西山小学", "2", "小学", 300, 900, 2000, 2000, 6000], XIZHUANG_TWIN]);
  expect(found.map(place)).toEqual([
    [1, COLUMN.books],
    [2, COLUMN.land],
    [3, COLUMN.books],
  ]);
});
const XIZHUANG_TWIN: ListRow = ["北庄小学", "3708260009", "小学", 258, 7380, 2017, 2800, 1500];

describe("problems of the tables", () => {
  const reading = check([listGrid([XIZHUANG])], ["js-basic"]).reading;
  const cell = { sheet: "学校名册", row: 1, col: 3 };
  const problem = (severity: "error" | "warning" | "info"): TableProblem => ({
    code: "consistency/x",
    severity,
    values: { kind: "words", words: { zh: "不相等", en: "not equal" } },
    cells: [cell, { ...cell, col: 4 }, cell],
  });

  it("are warnings at each of their cells, once", () => {
    expect(problemMarks({ ...reading, problems: [problem("error")] }, "zh-CN")).toEqual([
      { cell, kind: "warning", source: "tables", note: "不相等" },
      { cell: { ...cell, col: 4 }, kind: "warning", source: "tables", note: "不相等" },
    ]);
  });

  it("that were repaired are not marked", () => {
    expect(problemMarks({ ...reading, problems: [problem("info")] }, "zh-CN")).toEqual([]);
  });
});
