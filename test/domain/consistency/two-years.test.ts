/** 基础基331 (1) is last year's (15), where both years' forms of a school are read together (tables.md §4.5, §8). */
import { sayProblem } from "../../../src/domain/explain/problems";
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { readGrids } from "../../../src/usecases/read-grids";
import { grid } from "../tables/grids";
import { found } from "./found";

const PARTS = [..."招生 复学 转入 其他".split(" "), ..."毕业 结业 休学 退学 死亡 转出 其他".split(" ")];

interface Counts {
  readonly opening: CellValue;
  readonly entrants: number;
  readonly leavers: number;
  readonly closing: CellValue;
}

/** 基础基331: opening in C, closing in Q; 小学 in row 6, 初中 in row 9. */
function movement(year: string, primary: Counts, junior?: Counts, sheet = "基础基331", file?: string): Grid {
  const row = (label: string, code: number, counts?: Counts): CellValue[] => {
    if (!counts) return [label, code];
    const { opening, entrants, leavers, closing } = counts;
    const [up, down] = [
      [entrants, entrants, null, null, null],
      [leavers, leavers, ...Array.from({ length: 6 }, () => null)],
    ];
    return [label, code, opening, ...up!, ...down!, closing];
  };
  return grid(
    sheet,
    [
      ["学生变动情况"],
      [`学校（机构）名称：北山学校 ${year} 基础基331 单位:人`],
      [null, "编号", "上学年初报表在校学生数", "增加学生数", null, null, null, null, "减少学生数"],
      [null, null, null, "合计", ...PARTS.slice(0, 4), "合计", ...PARTS.slice(4), "本学年初报表在校学生数"],
      ["甲", "乙", ...Array.from({ length: 15 }, (_, index) => index + 1)],
      row("小学", 4, primary),
      row("女", 5),
      row("少数民族", 6),
      row("初中", 7, junior),
      row("女", 8),
      row("少数民族", 9),
    ],
    [
      [2, 3, 1, 5],
      [2, 8, 1, 8],
    ],
    file,
  );
}

const LAST = "2019/2020学年初";
const THIS = "2020/2021学年初";
const before: Counts = { opening: 290, entrants: 55, leavers: 45, closing: 300 };
const now = (opening: CellValue = 300): Counts => ({ opening, entrants: 50, leavers: 45, closing: Number(opening) + 5 });
const juniorBefore: Counts = { opening: 150, entrants: 50, leavers: 50, closing: 150 };
const last = (year = LAST, closing: CellValue = 300) => movement(year, { ...before, closing }, juniorBefore, "上学年");

it.each<[string, Grid[]]>([
  ["the year before ends where this one begins", [last(), movement(THIS, now())]],
  ["only this year's form is there", [movement(THIS, now(310))]],
  ["last year's figure is missing", [last(LAST, null), movement(THIS, now(310))]],
  ["this year's figure is missing", [last(), movement(THIS, { ...now(), opening: null, closing: 305 })]],
  ["the earlier form is of two years before", [last("2018/2019学年初"), movement(THIS, now(310))]],
  ["the year of the earlier form is not known", [movement("", before, undefined, "上学年"), movement(THIS, now())]],
  ["last year's form is there twice", [last(), { ...last(), sheet: "又一张" }, movement(THIS, now(310))]],
])("holds where %s", (_, grids) => {
  expect(found(...grids).filter((line) => line.startsWith("基础基331/last-year"))).toEqual([]);
});

it("raises nothing else for two sound years", () => {
  expect(found(last(), movement(THIS, now()))).toEqual([]);
});

it("names both cells, both figures and the stage where they differ", () => {
  const junior = { opening: 148, entrants: 52, leavers: 50, closing: 150 };
  expect(found(last(), movement(THIS, now(310), junior))).toEqual([
    "基础基331/last-year 310 300 基础基331!C6 上学年!Q6",
    "基础基331/last-year 148 150 基础基331!C9 上学年!Q9",
  ]);
});

it("is to be corrected or explained, and says by how much", () => {
  const problem = readGrids([last(), movement(THIS, now(310))]).problems.find(({ code }) => code.endsWith("last-year"))!;
  expect(problem.severity).toBe("warning");
  expect(sayProblem(problem).zh).toMatch(/经验校验.*上学年.*（小学）。表中为 310，按关系应为 300，相差 10/);
});

it("finds one wrong opening figure that breaks two relations, once", () => {
  // 310 + 50 − 45 is not 305; 300 mends this and agrees with last year.
  expect(found(last(), movement(THIS, { ...now(310), closing: 305 }))).toEqual([
    "基础基331/closing 305 315 基础基331!C6 基础基331!Q6 基础基331!D6 基础基331!I6 上学年!Q6",
  ]);
});

it("compares two workbooks of a school that are read as one county", () => {
  const lastYear = movement(LAST, before, undefined, "基础基331", "2019.xlsx");
  const thisYear = movement(THIS, now(310), undefined, "基础基331", "2020.xlsx");
  expect(brokenRelations(readTables([lastYear, thisYear]))).toMatchObject([
    {
      rule: "基础基331/last-year",
      difference: 10,
      cells: [
        { file: "2020.xlsx", row: 5, col: 2 },
        { file: "2019.xlsx", row: 5, col: 16 },
      ],
    },
  ]);
});

it("tests last year's form for nothing else", () => {
  expect(found(movement(LAST, { ...before, opening: 999 }, undefined, "上学年"), movement(THIS, now()))).toEqual([]);
  const { schools } = readTables([last(), movement(THIS, now())]);
  expect(schools[0]!.stages.primary?.pupils).toMatchObject({ state: "known", value: 305 });
});
