/** Every folder here: a workbook as people have it, and what is in it, worked out by hand (tables.md §12). */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkStated } from "../../src/domain/checks/stated-figures";
import { brokenRelations, checkConsistency } from "../../src/domain/consistency/check-consistency";
import { readTables } from "../../src/domain/dataset/read-tables";
import type { Items, School } from "../../src/domain/dataset/school";
import { sectionsOf } from "../../src/domain/dataset/sections";
import type { FieldId } from "../../src/domain/fields/dictionary";
import type { Grid } from "../../src/domain/kernel/grid";
import { ownCells, type Reading } from "../../src/domain/kernel/reading";
import { fullAddress } from "../../src/workbook/a1";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { RECIPES } from "./recipes/all";

type Values = Readonly<Record<string, number | string>>;

interface Expected {
  readonly schoolCount: number;
  readonly schools: readonly {
    readonly name: string;
    readonly code?: string;
    readonly type: string;
    readonly area?: string;
    readonly stages: Readonly<Record<string, Values>>;
    readonly shared: Values;
    readonly sections?: Readonly<Record<string, Values>>;
    readonly cells?: Readonly<Record<string, string>>;
  }[];
  /** Sums over all schools and stages. */
  readonly totals?: Readonly<Record<string, number>>;
  readonly stated?: readonly string[];
  readonly notRecognised: readonly string[];
  /** Cells of totals that their rows do not add up to. */
  readonly totalsInDoubt?: readonly string[];
  /** Codes of the problems, sorted. */
  readonly problems: readonly string[];
  /** Suspected cells of the broken relations. */
  readonly findings: readonly string[];
}

const cases = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, "expected.json")));

async function gridsOf(folder: string, file: string): Promise<readonly Grid[]> {
  const workbook = await openWorkbookFile(readFileSync(join(__dirname, folder, file)), file);
  const grids = await workbook.read();
  // A file that stands alone says its stage in its name.
  return file.startsWith("workbook") ? grids : grids.map((grid) => ({ ...grid, file }));
}

function valueOf(reading: Reading | undefined): number | string {
  if (!reading) return "absent";
  return reading.state === "known" ? reading.value : reading.reason;
}

function pick(items: Items | undefined, wanted: Values): Values {
  return Object.fromEntries(Object.keys(wanted).map((field) => [field, valueOf(items?.[field as FieldId])]));
}

function close(wanted: Values): object {
  return Object.fromEntries(
    Object.entries(wanted).map(([field, value]) => [field, typeof value === "number" ? expect.closeTo(value, 6) : value]),
  );
}

/** Where the figure itself stands. */
function cellsAt(school: School, path: string): string {
  const [part = "", field = ""] = path.split(".");
  const items = part === "shared" ? school.shared : school.stages[part as "primary"];
  const reading = items?.[field as FieldId];
  return (reading ? ownCells(reading) : []).map((cell) => fullAddress(cell)).join(" ");
}

it("has a case for every recipe", () => {
  expect(cases).toEqual(Object.keys(RECIPES));
});

describe.each(cases.flatMap((name) => RECIPES[name]!.files.map((file) => [name, file] as const)))("%s/%s", (name, file) => {
  const expected = JSON.parse(readFileSync(join(__dirname, name, "expected.json"), "utf8")) as Expected;

  it("gives the schools and their items", async () => {
    const grids = await gridsOf(name, file);
    const result = readTables(grids);
    expect(result.schools).toHaveLength(expected.schoolCount);
    expect(result.notRecognised.map(({ sheet }) => sheet)).toEqual(expected.notRecognised);
    const relations = brokenRelations(result);
    const others = checkConsistency(result).slice(relations.length);
    const problems = [...result.problems, ...checkStated(result), ...others];
    expect(problems.map(({ code }) => code).sort()).toEqual(expected.problems);
    const totals = problems.filter(({ code }) => code === "consistency/total");
    expect(totals.flatMap(({ cells }) => cells.map((cell) => fullAddress(cell)))).toEqual(expected.totalsInDoubt ?? []);
    const suspects = relations.map(({ cells }) => fullAddress(cells[0]!));
    expect([...suspects].sort()).toEqual(expected.findings);
    if (expected.stated) {
      expect(result.stated.map(({ school, indicator, kind, text }) => `${school} ${indicator} ${kind} ${text}`)).toEqual(
        expected.stated,
      );
    }
    for (const wanted of expected.schools) {
      const school = result.schools.find((one) => one.name === wanted.name)!;
      expect(school).toMatchObject({
        name: wanted.name,
        type: wanted.type,
        ...(wanted.code && { code: wanted.code }),
        ...(wanted.area && { area: wanted.area }),
      });
      expect(Object.keys(school.stages)).toEqual(Object.keys(wanted.stages));
      expect(pick(school.shared, wanted.shared)).toEqual(close(wanted.shared));
      for (const [stage, values] of Object.entries(wanted.stages)) {
        expect([stage, pick(school.stages[stage as "primary"], values)]).toEqual([stage, close(values)]);
      }
      const sections = new Map(sectionsOf(school).map(({ stage, items }) => [stage as string, items]));
      for (const [stage, values] of Object.entries(wanted.sections ?? {})) {
        expect([stage, pick(sections.get(stage), values)]).toEqual([stage, close(values)]);
      }
      for (const [path, cells] of Object.entries(wanted.cells ?? {}))
        expect([path, cellsAt(school, path)]).toEqual([path, cells]);
    }
    for (const [field, total] of Object.entries(expected.totals ?? {})) {
      const readings = result.schools.flatMap(({ stages }) => Object.values(stages).map((items) => items[field as FieldId]));
      const sum = readings.reduce((all, reading) => all + (reading?.state === "known" ? reading.value : 0), 0);
      expect([field, sum]).toEqual([field, total]);
    }
  });

  it("holds what its recipe says", async () => {
    // The writer of .xls knows no hidden rows.
    const rowsOf = ({ hidden }: Grid) => (file.endsWith(".xls") ? [] : hidden.rows);
    const filled = (grids: readonly Grid[]) =>
      grids.map(({ sheet, values, merges, hidden, ...grid }) => ({
        sheet,
        merges: merges.length,
        hidden: [rowsOf({ sheet, values, merges, hidden, ...grid }), hidden.cols],
        cells: values.flatMap((row, r) => row.flatMap((value, c) => (value === null || value === "" ? [] : [[r, c, value]]))),
      }));
    expect(filled(await gridsOf(name, file))).toEqual(filled(RECIPES[name]!.grids));
  });
});
