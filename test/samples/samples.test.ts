/** The sample workbooks are what the script writes, hold no contact data, and keep the relations their figures promise. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { sampleBytes, SAMPLES } from "../../scripts/samples/build";
import { checkGrids } from "../../src/usecases/check-grids";
import { marksOf } from "../../src/usecases/marks";
import { fullAddress } from "../../src/workbook/a1";
import type { Grid } from "../../src/domain/kernel/grid";
import { readGrids } from "../../src/usecases/read-grids";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { partsOf } from "../workbook/files/package-parts";

const FOLDER = path.join(__dirname, "../../samples");
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, name)));
const gridsOf = async (name: string): Promise<readonly Grid[]> => (await openWorkbookFile(bytesOf(name), name)).read();

test("every sample stands in the folder as the script writes it", async () => {
  const workbooks = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
  expect(workbooks.sort()).toEqual([...SAMPLES.keys()].sort());
  for (const [name, layouts] of SAMPLES) expect(partsOf(await sampleBytes(layouts()))).toEqual(partsOf(bytesOf(name)));
});

test.each([...SAMPLES.keys()])("%s: no telephone number, e-mail or identity number", async (name) => {
  const isFraction = (value: unknown) => typeof value === "number" && !Number.isInteger(value);
  const texts = (await gridsOf(name)).flatMap(({ values }) =>
    values.flat().flatMap((one) => (isFraction(one) ? [] : String(one))),
  );
  expect(texts.filter((text) => /@|\d{11,}|\d{3,4}-\d{7,8}/.test(text))).toEqual([]);
});

test.each([...SAMPLES.keys()])("%s: its figures agree, so reading raises no alarm", async (name) => {
  expect(readGrids(await gridsOf(name)).problems).toEqual([]);
});

describe("smoke.xlsx", () => {
  test("by the standard of Jiangsu the books of one school are marked, and nothing else", async () => {
    const checked = checkGrids(await gridsOf("smoke.xlsx"), { packs: ["js-basic"], asOf: "2026-09-01" });
    const marks = marksOf(checked.evaluation, "zh-CN").filter(({ kind }) => kind === "fail");
    expect(marks.map(({ cell }) => fullAddress(cell))).toEqual(["名册!F6"]);
    expect(checked.reading.notRecognised.map(({ sheet }) => sheet)).toEqual(["自检"]);
  });

  test("what the functions answer is what its own formulas say", async () => {
    const grids = await gridsOf("smoke.xlsx");
    const { evaluation } = checkGrids(grids, { packs: ["js-basic"], asOf: "2026-09-01" });
    const land = evaluation.schools.map(({ sections }) => sections[0]!.indicators.LANDPERPUPIL);
    const stored = grids
      .find(({ sheet }) => sheet === "自检")!
      .values.slice(3, 13)
      .map((row) => row[3]);
    expect(land.map((one) => (one.state === "known" ? one.value : null))).toEqual([25, 30, 20, 20, 30, 25]);
    expect(stored.slice(0, 8)).toEqual([25, 30, 20, 20, 30, 25, 20, 600]);
    expect(stored[9]).toBeCloseTo(evaluation.county.primary!.indicators.LANDPERPUPIL!.cv!, 12);
  });
});

describe("county.xlsx", () => {
  const FIRST = 4;
  const [NAME, STAGE, PUPILS, BOOKS] = [2, 5, 7, 22] as const;

  test("40 names, 45 sections, and the five schools of the published example as they are", async () => {
    const rows = (await gridsOf("county.xlsx"))[0]!.values.slice(FIRST, -1);
    expect(rows).toHaveLength(45);
    expect(new Set(rows.map((row) => row[NAME])).size).toBe(40);
    expect(rows.slice(0, 5).map((row) => [row[NAME], row[PUPILS], row[BOOKS]])).toEqual([
      ["小学1", 45, 279],
      ["小学2", 37, 137],
      ["小学3", 89, 935],
      ["小学4", 76, 160],
      ["小学5", 55, 402],
    ]);
  });

  test("all primary sections together have the example's coefficient of variation", async () => {
    const rows = (await gridsOf("county.xlsx"))[0]!.values.slice(FIRST, -1).filter((row) => row[STAGE] === "小学");
    const pupils = rows.map((row) => Number(row[PUPILS]));
    const books = rows.map((row) => Number(row[BOOKS]));
    const all = pupils.reduce((sum, one) => sum + one, 0);
    const mean = books.reduce((sum, one) => sum + one, 0) / all;
    const variance = rows.reduce((sum, _, i) => sum + (pupils[i]! / all) * (books[i]! / pupils[i]! - mean) ** 2, 0);
    expect(Math.sqrt(variance) / mean).toBeCloseTo(0.515257, 6);
  });

  test("the total row is the sum of its columns", async () => {
    const { values } = (await gridsOf("county.xlsx"))[0]!;
    const total = values.at(-1)!;
    for (let col = PUPILS; col <= BOOKS; col += 1) {
      const sum = values.slice(FIRST, -1).reduce((before, row) => before + Number(row[col]), 0);
      expect(Number(total[col])).toBeCloseTo(sum, 6);
    }
  });
});

test("nine-year.xlsx: the parts of every total add up", async () => {
  const grids = await gridsOf("nine-year.xlsx");
  const cell = (sheet: string, row: number, col: number): number =>
    Number(grids.find((grid) => grid.sheet === sheet)!.values[row - 1]?.[col - 1] ?? 0);
  const sum = (sheet: string, row: number, cols: readonly number[]): number =>
    cols.reduce((before, col) => before + cell(sheet, row, col), 0);
  const column = (sheet: string, col: number, rows: readonly number[]): number =>
    rows.reduce((before, row) => before + cell(sheet, row, col), 0);
  const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
  for (const row of [6, 7]) {
    expect(sum("教基3112", row, range(11, 16))).toBe(cell("教基3112", row, 9)); // grades = pupils
    expect(sum("教基3112", row, range(5, 8))).toBe(cell("教基3112", row, 4)); // preschool kinds = entrants
    expect(sum("教基3115", row, range(7, 9))).toBe(cell("教基3115", row, 5));
  }
  expect(column("教基2106", 3, range(6, 15))).toBe(cell("教基2106", 5, 3));
  expect(column("教基2107", 3, range(6, 15))).toBe(cell("教基2107", 5, 3));
  expect(sum("教基4149", 6, range(4, 8))).toBe(cell("教基4149", 6, 3));
  expect(column("教基4153", 3, range(8, 13))).toBe(cell("教基4153", 5, 3));
  expect(column("教基4153", 3, range(17, 22))).toBe(cell("教基4153", 14, 3));
  for (const sheet of ["教基4155", "教基4156"]) {
    expect(column(sheet, 3, range(9, 14))).toBe(cell(sheet, 6, 3)); // degrees = teachers
    const subjects = [...range(5, 8), ...range(12, 20), ...range(23, 26)]; // without the of-which columns
    expect(sum(sheet, 6, subjects)).toBe(cell(sheet, 6, 3));
  }
  const building = (row: number): number => cell("教基5170", row, 6);
  expect(building(10) + building(20) + building(23) + building(30)).toBe(building(6));
  expect(building(11) + building(12) + building(15)).toBe(building(10));
  expect(building(16) + building(17) + building(18) + building(19)).toBe(building(15));
  expect(building(21) + building(22)).toBe(building(20));
  expect(column("教基5170", 6, range(24, 29))).toBe(building(23));
});
