/** What is said of tables of an earlier school year, and of schools of which only an earlier year is there. */
import type { CellRef } from "../kernel/cell";
import type { TableProblem } from "../tables/problem";
import type { SchoolRecord } from "../tables/school-record";
import type { SchoolGroup } from "./assemble-schools";

/** The school year a record is of; absent where it is not known. */
export type YearOf = (record: SchoolRecord) => number | undefined;

export interface SetAside {
  readonly record: SchoolRecord;
  readonly year: number;
  readonly newest: number;
  readonly schoolId: string;
  readonly schoolName: string;
}

type Current = ReadonlyMap<string, SchoolGroup>;

/** Schools whose tables are marked; of more the others are only named. */
const MOST_MARKED = 5;
const MOST_CELLS = 20;

/** One notice for all tables of a year, not one per school. */
export function setAsideNotices(aside: readonly SetAside[], groups: readonly SchoolGroup[]): readonly TableProblem[] {
  const current: Current = new Map(groups.map((group) => [group.id, group]));
  const byYear = new Map<string, SetAside[]>();
  for (const one of aside) {
    const key = JSON.stringify([one.year, one.newest]);
    const tables = byYear.get(key);
    if (tables) tables.push(one);
    else byYear.set(key, [one]);
  }
  return [...byYear.values()].map((tables) => notice(tables, current));
}

function notice(tables: readonly SetAside[], current: Current): TableProblem {
  const { year, newest } = tables[0]!;
  const lacking = tables.filter((table) => isLacking(table, current));
  const gone = tables.filter((table) => !current.has(table.schoolId));
  const paths = [...new Set(tables.flatMap(({ record }) => record.file ?? []))];
  return {
    code: "earlierYear",
    severity: lacking.length > 0 || gone.length > 0 ? "warning" : "info",
    values: {
      kind: "earlierYear",
      year,
      newest,
      schools: schoolsOf(tables),
      sheets: sheetsOf(tables),
      files: paths.map((path) => path.split(/[\\/]/).at(-1)!),
      lacking: sheetsOf(lacking),
      gone: schoolsOf(gone),
    },
    cells: sheetCells(tables).slice(0, MOST_CELLS),
  };
}

function schoolsOf(tables: readonly SetAside[]): readonly string[] {
  return [...new Map(tables.map(({ schoolId, schoolName }) => [schoolId, schoolName])).values()];
}

function sheetsOf(tables: readonly SetAside[]): readonly string[] {
  return [...new Set(tables.map(({ record }) => record.sheet))];
}

/** Schools of which the newest forms are of different years: their figures stand beside each other in the county. */
export function severalYears(groups: readonly SchoolGroup[], yearOf: YearOf): readonly TableProblem[] {
  const dated = groups.flatMap(({ name, records }) => {
    const record = records.find((one) => one.isReturn && yearOf(one) !== undefined);
    return record ? [{ name, record, year: yearOf(record)! }] : [];
  });
  const newest = Math.max(...dated.map(({ year }) => year));
  const behind = dated.filter(({ year }) => year < newest);
  if (behind.length === 0) return [];
  return [
    {
      code: "schoolsOfSeveralYears",
      severity: "warning",
      values: { kind: "schoolsOfSeveralYears", newest, schools: behind.map(({ name }) => name) },
      cells: behind.slice(0, MOST_MARKED).map(({ record }) => sheetCell(record.sheet, record.file)),
    },
  ];
}

/** Does the table give an item that none of the tables in use has? */
function isLacking(table: SetAside, current: Current): boolean {
  const group = current.get(table.schoolId);
  if (!group) return false;
  const items = group.records.flatMap((record) => record.items);
  const known = new Set(items.map(({ field, stage }) => `${field} ${stage ?? ""}`));
  return table.record.items.some(
    ({ field, stage, reading }) => reading.state === "known" && !known.has(`${field} ${stage ?? ""}`),
  );
}

function sheetCells(tables: readonly SetAside[]): readonly CellRef[] {
  const cells = tables.map(({ record }) => sheetCell(record.sheet, record.file));
  return [...new Map(cells.map((cell) => [JSON.stringify([cell.file, cell.sheet]), cell])).values()];
}

function sheetCell(sheet: string, file: string | undefined): CellRef {
  return { sheet, row: 0, col: 0, ...(file !== undefined && { file }) };
}
