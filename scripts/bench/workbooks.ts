/** Worksheets for the reading benchmarks, grown from the samples: a workbook of forms and a list of a whole city. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";

/** The 20 form sheets of two sample schools, with the rosters that schools keep below them, until `cells` are filled. */
export async function formWorkbook(cells: number): Promise<readonly Grid[]> {
  const forms = [...(await sample("nine-year.xlsx")), ...(await sample("huada.xlsx"))].map((grid, i) => ({
    ...grid,
    sheet: `${i + 1} ${grid.sheet}`,
  }));
  const lines = Math.ceil((cells - filledCells(forms)) / forms.length / ROSTER_LINE);
  return forms.map((grid) => ({
    ...grid,
    values: [...grid.values, [], ["附：教师名册"], ...Array.from({ length: lines }, (_, i) => rosterLine(i))],
  }));
}

const ROSTER_LINE = 5;

function rosterLine(index: number): CellValue[] {
  return [index + 1, `教师${index + 1}`, index % 2 ? "语文" : "数学", 12 + (index % 7), "在编"];
}

/** A county list of `schools` rows and `columns` columns: the columns of the sample, then the office's own. */
export async function countyList(schools: number, columns: number): Promise<readonly Grid[]> {
  const [grid] = await sample("county.xlsx");
  if (!grid) throw new Error("the county sample has no worksheet");
  const isSchool = (row: readonly CellValue[]): boolean => typeof row[0] === "number";
  const head = grid.values.slice(0, grid.values.findIndex(isSchool));
  const body = grid.values.filter(isSchool);
  const width = Math.max(...head.map((row) => row.length), ...body.map((row) => row.length));
  const more = Array.from({ length: columns - width }, (_, i) => i);
  const padded = (row: readonly CellValue[]): CellValue[] => Array.from({ length: width }, (_, i) => row[i] ?? null);
  const values = [
    ...head.map((row, i) => [...padded(row), ...more.map((k) => (i === head.length - 1 ? `自备列${k + 1}` : null))]),
    ...Array.from({ length: schools }, (_, i) => {
      const row = padded(body[i % body.length]!);
      [row[0], row[1], row[2], row[3]] = [i + 1, `第${i % 90}镇`, `${String(row[2])}${i + 1}`, String(9900000000 + i)];
      return [...row, ...more.map((k) => (k * 31 + i) % 97)];
    }),
  ];
  return [{ ...grid, values, numberFormats: [], merges: grid.merges.filter(({ row, rows }) => row + rows <= head.length) }];
}

export function filledCells(grids: readonly Grid[]): number {
  return grids.reduce((sum, { values }) => sum + values.flat().filter((value) => value !== null).length, 0);
}

/** The yardstick of reading: every cell looked at once, numbers added up, texts measured without their blanks. */
export function plainPass(grids: readonly Grid[]): number {
  let sum = 0;
  for (const { values } of grids) {
    for (const row of values) {
      for (const value of row) {
        if (typeof value === "number") sum += value;
        else if (typeof value === "string") sum += value.trim().length;
      }
    }
  }
  return sum;
}

async function sample(name: string): Promise<readonly Grid[]> {
  const bytes = await readFile(path.resolve("samples", name));
  return (await openWorkbookFile(bytes, name)).read();
}
