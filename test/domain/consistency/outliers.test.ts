/** Figures far from last year's and from similar schools' (经验校验), as the lists of a county show them. */
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { readGrids } from "../../../src/usecases/read-grids";
import { grid } from "../tables/grids";

const HEAD = ["学校名称", "学段", "在校生数", "班数", "专任教师数", "占地面积（㎡）", "图书册数", "教学用计算机台数"];

/** Ten schools: 310, 320 … 400 pupils, 8 classes, 20 teachers, 7,000 ㎡, 25 books a pupil, 40 computers. */
const usual = (): CellValue[][] =>
  Array.from({ length: 10 }, (_, index) => {
    const pupils = 310 + 10 * index;
    return [`第${index + 1}小学`, "小学", pupils, 8, 20, 7000, 25 * pupils, 40];
  });

const list = (year: string, rows: readonly (readonly CellValue[])[], head: readonly CellValue[] = HEAD): Grid =>
  grid(year.slice(0, 4), [[`某县小学情况（${year}学年初）`], head, ...rows]);

/** Last year's list, and this year's with some cells otherwise: [school, column, value]. */
function changed(...cells: readonly (readonly [school: number, column: number, value: CellValue])[]): readonly Grid[] {
  const now = usual();
  for (const [school, column, value] of cells) now[school]![column] = value;
  return [list("2023/2024", usual()), list("2024/2025", now)];
}

const RULE = /^consistency\/(jump|column-jump|exchanged-items|exchanged-schools|unlike-peers)$/;
const unusual = (grids: readonly Grid[]) => readGrids(grids).problems.filter(({ code }) => RULE.test(code));
const said = (grids: readonly Grid[]) => unusual(grids).map((problem) => sayProblem(problem).zh);

const [PUPILS, CLASSES, TEACHERS, LAND, BOOKS, COMPUTERS] = [2, 3, 4, 5, 6, 7];

describe("beside last year's figure", () => {
  it("says nothing of two years alike", () => expect(said(changed())).toEqual([]));

  it("names both figures, how far they are apart, and the pupils beside them", () => {
    // 第4小学: 340 pupils, 8,500 books; 85,000 ÷ 8,500 = 10.
    const [problem, ...others] = unusual(changed([3, BOOKS, 85000]));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "consistency/jump", severity: "warning", check: "empirical" });
    expect(sayProblem(problem!).zh).toBe(
      "经验校验：第4小学（小学）的图书册数上年为 8,500 册，今年为 85,000 册，约为上年的 10 倍；在校生数上年 340 人、今年 340 人。请核对，属实的请说明原因。",
    );
    // The figure in doubt first: row 6 of this year's sheet, then last year's, then the pupils of both.
    expect(problem!.cells.map(({ sheet, row, col }) => [sheet, row, col])).toEqual([
      ["2024", 5, BOOKS],
      ["2023", 5, BOOKS],
      ["2024", 5, PUPILS],
      ["2023", 5, PUPILS],
    ]);
  });

  it("doubts pupils that change alone, and not those that classes and teachers follow", () => {
    // 330 → 900 with 8 classes and 20 teachers; then a merged school: 900 pupils, 21 classes, 50 teachers.
    expect(said(changed([2, PUPILS, 900]))).toEqual([
      expect.stringContaining("第3小学（小学）的在校生数上年为 330 人，今年为 900 人"),
    ]);
    expect(said(changed([2, PUPILS, 900], [2, CLASSES, 21], [2, TEACHERS, 50]))).toEqual([]);
  });

  it("says that a digit was lost where last year's figure shows it", () => {
    expect(said(changed([5, LAND, 700]))).toEqual([expect.stringContaining("约为上年的 10 分之一，像是少写了一位数字")]);
    expect(said(changed([5, COMPUTERS, 4]))).toEqual([expect.stringContaining("今年为 4 台，约为上年的 10 分之一；")]);
  });

  it("lets a school buy what similar schools have, and what comes to less than seven times", () => {
    const before = usual();
    before[0]![COMPUTERS] = 4;
    expect(said([list("2023/2024", before), list("2024/2025", usual())])).toEqual([]);
    expect(said(changed([0, BOOKS, 4 * 7750]))).toEqual([]);
  });

  it("does not compare with the year before last, nor where only one year is there", () => {
    const now = usual();
    now[3]![COMPUTERS] = 4;
    expect(said([list("2022/2023", usual()), list("2024/2025", now)])).toEqual([]);
    expect(said([list("2024/2025", now)])).toEqual([]);
  });

  it("takes a column in which all schools moved for one fault of the column", () => {
    // All lists but this one in ㎡; here somebody wrote 平方尺 under a heading that says ㎡: 7000 ㎡ are 63,000 平方尺.
    const cells = usual().map((_, school) => [school, LAND, 63_000] as const);
    expect(said(changed(...cells))).toEqual([
      "经验校验：两年都有数的 10 所学校，占地面积（小学）普遍约为上年的 9 倍。请核对这一列的单位和列名，属实的请说明原因。",
    ]);
  });
});

describe("figures in each other's place", () => {
  it("names two items of a school", () => {
    // 第2小学: 320 pupils, 7,000 ㎡ and 8,000 books: only pupils and books are far apart.
    const [text, ...others] = said(changed([1, PUPILS, 8000], [1, BOOKS, 320]));
    expect(others).toEqual([]);
    expect(text).toBe(
      "经验校验：第2小学（小学）的两项数像是填反了：在校生数上年 320 人、今年 8,000 人，图书册数上年 8,000 册、今年 320 册。请核对，属实的请说明原因。",
    );
  });

  it("names two schools whose rows changed places, once", () => {
    const before = usual();
    before[7] = ["第8小学", "小学", 1200, 28, 70, 21000, 26000, 130];
    const now = before.map((row) => [...row]);
    [now[7], now[1]] = [
      [before[7]![0]!, "小学", ...before[1]!.slice(2)],
      [before[1]![0]!, "小学", ...before[7]!.slice(2)],
    ];
    const [text, ...others] = said([list("2023/2024", before), list("2024/2025", now)]);
    expect(others).toEqual([]);
    // Teachers, 20 and 70, and classes, 8 and 28, are furthest apart beside the pupils, 320 and 1,200: 3.75, 3.5, 3.5.
    expect(text).toBe(
      "经验校验：第2小学与第8小学（小学）的数像是互相填错了行：在校生数上年分别为 320 人、1,200 人，今年分别为 1,200 人、320 人；班数上年分别为 8 班、28 班，今年分别为 28 班、8 班。请核对，属实的请说明原因。",
    );
  });
});

describe("beside similar schools", () => {
  it("names the figure, what it comes to for each pupil, and the median of the others", () => {
    const now = usual();
    // 310 pupils and 93,000 books are 300 each; the other nine schools have 25 each.
    now[0]![BOOKS] = 93000;
    const [problem, ...others] = unusual([list("2024/2025", now)]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "consistency/unlike-peers", check: "empirical", severity: "warning" });
    expect(sayProblem(problem!).zh).toBe(
      "经验校验：第1小学（小学）的图书册数为 93,000 册，在校生数为 310 人，平均每人（学生） 300 册；规模相近的 9 所学校的中位数为 25 册，该校约为其 12 倍。请核对图书册数，属实的请说明原因。",
    );
  });

  it("doubts the pupils where most figures are off from them", () => {
    const now = usual();
    now[9]![PUPILS] = 4000;
    const texts = said([list("2024/2025", now)]);
    expect(texts).toEqual([expect.stringMatching(/^经验校验：第10小学（小学）的.*请核对在校生数，属实的请说明原因。$/)]);
  });

  it("says nothing of a school that was so last year too, of a tiny one, or among few schools", () => {
    const odd = (rows: CellValue[][]) => {
      rows[0]![BOOKS] = 93000;
      return rows;
    };
    expect(said([list("2023/2024", odd(usual())), list("2024/2025", odd(usual()))])).toEqual([]);
    expect(said([list("2024/2025", odd(usual()).slice(0, 7))])).toEqual([]);
    const tiny = usual();
    tiny[0] = ["东沟教学点", "小学", 6, 2, 2, 2000, 2500, 6];
    expect(said([list("2024/2025", tiny)])).toEqual([]);
  });
});

it("says nothing again of a figure that a relation already doubts", () => {
  // 200 girls among 32 pupils: the part is larger than the whole, and 32 is last year's 320 with a digit lost.
  const head = [...HEAD.slice(0, 3), "女生数", ...HEAD.slice(3)];
  const rows = (pupils: number) =>
    usual().map((row, index) => [...row.slice(0, 2), index === 1 ? pupils : row[2]!, 150, ...row.slice(3)]);
  const grids = [list("2023/2024", rows(320), head), list("2024/2025", rows(32), head)];
  const problems = readGrids(grids).problems.filter(({ check }) => check !== undefined);
  expect(problems.map(({ code }) => code)).toEqual(["consistency/items/girls-within-pupils"]);
});

describe("years side by side in one list", () => {
  const head = ["学校名称", "学段", "2023年在校生数", "2024年在校生数", "2023年图书册数", "2024年图书册数"];
  const rows = (): CellValue[][] =>
    Array.from({ length: 3 }, (_, index) => [`第${index + 1}小学`, "小学", 300, 305, 7500 + index, 7600 + index]);

  it("compares the newest with the year before it", () => {
    const list = rows();
    list[1]![5] = 76;
    const reading = readGrids([grid("小学", [head, ...list])]);
    expect(reading.schools[1]!.stages.primary?.books).toMatchObject({ value: 76 });
    expect(said([grid("小学", [head, ...list])])).toEqual([
      expect.stringContaining("第2小学（小学）的图书册数上年为 7,501 册，今年为 76 册，约为上年的 98.7 分之一"),
    ]);
  });

  it("takes campuses and grades of both years together", () => {
    const flagged = [...head, "是否计校数"];
    const campus = [
      ["甲山小学", "小学", 300, 100, 7500, 2500, 1],
      ["甲山小学西校区", "小学", 20, 220, 500, 5600, 0],
      ["乙水小学", "小学", 200, 205, 5000, 5000, 1],
    ];
    // 320 pupils became 320: nothing moved but from one campus to the other.
    expect(said([grid("小学", [flagged, ...campus])])).toEqual([]);
    const byGrade = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"].map((grade, index) => [
      "甲山小学",
      "小学",
      grade,
      index === 0 ? 300 : 20,
      index === 0 ? 20 : 76,
    ]);
    // 300 + 5 × 20 = 400 and 20 + 5 × 76 = 400.
    expect(said([grid("小学", [["学校名称", "学段", "年级", "2023年在校生数", "2024年在校生数"], ...byGrade])])).toEqual([]);
  });
});
