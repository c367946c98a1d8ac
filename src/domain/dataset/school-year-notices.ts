/** What is said of tables of an earlier school year, and of schools of which only an earlier year is there. */
import type { CellRef } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";
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

/** More names than this are counted instead. */
const MOST_NAMES = 5;
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
  const [older, newer] = [year, newest].map((first) => `${first}/${first + 1}`);
  const lacking = tables.filter((table) => isLacking(table, current));
  const gone = tables.filter((table) => !current.has(table.schoolId));
  const [schools, left] = [schoolsOf(tables), schoolsOf(gone)];
  const [sheets, lack] = [sheetsOf(tables), sheetsOf(lacking)];
  const paths = [...new Set(tables.flatMap(({ record }) => record.file ?? []))];
  const files = listOf(
    paths.map((path) => path.split(/[\\/]/).at(-1)!),
    "个工作簿",
    "workbooks",
  );
  const isLastYear = newest - year === 1;
  const zh = [
    `${schools.zh}有不同学年的表：工作表 ${sheets.zh}${files.zh && `（${files.zh}）`}写明是 ${older} 学年，`,
    isLastYear ? "作为上学年的数，只用于核对两个学年之间的关系；" : "不采用；",
    `指标只按 ${newer} 学年的数计算。`,
    lack.zh && `${lack.zh} 中有的数据，${newer} 学年的表中没有，请补上。`,
    left.zh && `${left.zh} 只在 ${older} 学年的表中，未列入。`,
    "学年写错的，请更正。",
  ];
  const en = [
    `Tables of different school years for ${schools.en}: the worksheets ${sheets.en}${files.en && ` (${files.en})`} say ${older} and `,
    isLastYear ? "are taken as last year's, for relations between the two years only; " : "are not used; ",
    `indicators are computed from ${newer} only. `,
    lack.en && `Of the data in ${lack.en}, some are not among those of ${newer}; please add them. `,
    left.en && `Only the tables of ${older} name ${left.en}; not counted. `,
    "Correct the school year where it is wrong.",
  ];
  return {
    code: "earlierYear",
    severity: lacking.length > 0 || gone.length > 0 ? "warning" : "info",
    message: { zh: zh.join(""), en: en.join("") },
    cells: sheetCells(tables).slice(0, MOST_CELLS),
  };
}

function schoolsOf(tables: readonly SetAside[]): Bilingual {
  const names = new Map(tables.map(({ schoolId, schoolName }) => [schoolId, schoolName]));
  return listOf([...names.values()], "所学校", "schools");
}

function sheetsOf(tables: readonly SetAside[]): Bilingual {
  return listOf([...new Set(tables.map(({ record }) => record.sheet))], "张工作表", "worksheets");
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
  const names = listOf(
    behind.map(({ name }) => name),
    "所学校",
    "schools",
  );
  return [
    {
      code: "schoolsOfSeveralYears",
      severity: "warning",
      message: {
        zh: `各校的报表不是同一学年：${names.zh} 只有 ${newest}/${newest + 1} 学年以前的报表；一并计算的全县结果因此不是同一学年的，请换成 ${newest}/${newest + 1} 学年的报表。`,
        en: `The forms of the schools are not of one school year: of ${names.en} there are only forms from before ${newest}/${newest + 1}, so the results of the county mix school years. Replace them with those of ${newest}/${newest + 1}.`,
      },
      cells: behind.slice(0, MOST_NAMES).map(({ record }) => sheetCell(record.sheet, record.file)),
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

function listOf(names: readonly string[], measure: string, what: string): Bilingual {
  if (names.length <= MOST_NAMES) return { zh: names.join("、"), en: names.join(", ") };
  return { zh: `${names.slice(0, 2).join("、")} 等 ${names.length} ${measure}`, en: `${names.length} ${what}` };
}

function sheetCells(tables: readonly SetAside[]): readonly CellRef[] {
  const cells = tables.map(({ record }) => sheetCell(record.sheet, record.file));
  return [...new Map(cells.map((cell) => [JSON.stringify([cell.file, cell.sheet]), cell])).values()];
}

function sheetCell(sheet: string, file: string | undefined): CellRef {
  return { sheet, row: 0, col: 0, ...(file !== undefined && { file }) };
}
