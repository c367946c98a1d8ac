/** What is said of tables of an earlier school year, and of schools of which only an earlier year is there. */
import type { CellRef } from "../kernel/cell";
import type { TableProblem } from "../tables/problem";
import type { SchoolRecord } from "../tables/school-record";
import type { SchoolGroup } from "./assemble-schools";
import type { YearOf } from "./school-years";

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

/** One notice for the tables of one workbook and year, not one per school. */
export function setAsideNotices(aside: readonly SetAside[], groups: readonly SchoolGroup[]): readonly TableProblem[] {
  const current: Current = new Map(groups.map((group) => [group.id, group]));
  const byYear = new Map<string, SetAside[]>();
  for (const one of aside) {
    const key = JSON.stringify([one.record.file, one.year, one.newest]);
    byYear.set(key, [...(byYear.get(key) ?? []), one]);
  }
  return [...byYear.values()].map((tables) => notice(tables, current));
}

function notice(tables: readonly SetAside[], current: Current): TableProblem {
  const { year, newest, record: of } = tables[0]!;
  const sheets = [...new Set(tables.map(({ record }) => record.sheet))];
  const schools = [...new Map(tables.map(({ schoolId, schoolName }) => [schoolId, schoolName])).values()];
  const lacking = [...new Set(tables.filter((table) => isLacking(table, current)).map(({ record }) => record.sheet))];
  const gone = [
    ...new Map(tables.filter((table) => !current.has(table.schoolId)).map((table) => [table.schoolId, table.schoolName])),
  ];
  const file = of.file === undefined ? { zh: "", en: "" } : { zh: `（${of.file}）`, en: ` (${of.file})` };
  const years = { zh: `${year}/${year + 1} 学年`, en: `${year}/${year + 1}` };
  const newer = { zh: `${newest}/${newest + 1} 学年`, en: `${newest}/${newest + 1}` };
  const kept =
    newest - year === 1
      ? {
          zh: "作为上学年的数，只用于核对两个学年之间的关系",
          en: "are taken as last year's, for relations between the two years only",
        }
      : { zh: "不采用", en: "are not used" };
  const [lack, left] = [
    listOf(lacking, "张工作表", "worksheets"),
    listOf(
      gone.map(([, name]) => name),
      "所学校",
      "schools",
    ),
  ];
  return {
    code: "earlierYear",
    severity: lacking.length > 0 || gone.length > 0 ? "warning" : "info",
    message: {
      zh: `${listOf(schools, "所学校", "schools").zh}有不同学年的表：工作表 ${listOf(sheets, "张", "worksheets").zh}${file.zh}写明是 ${years.zh}，${kept.zh}；指标只按 ${newer.zh}的数计算。${
        lacking.length > 0 ? `${lack.zh} 中有的数据，${newer.zh}的表中没有，请补上。` : ""
      }${gone.length > 0 ? `${left.zh} 只在 ${years.zh}的表中，未列入。` : ""}学年写错的，请更正。`,
      en: `Tables of different school years for ${listOf(schools, "", "schools").en}: the worksheets ${listOf(sheets, "", "worksheets").en}${file.en} say ${years.en} and ${kept.en}; indicators are computed from ${newer.en} only. ${
        lacking.length > 0 ? `Of the data in ${lack.en}, some are not among those of ${newer.en}; please add them. ` : ""
      }${gone.length > 0 ? `Only the tables of ${years.en} name ${left.en}; not counted. ` : ""}Correct the school year where it is wrong.`,
    },
    cells: sheets.map((sheet) => sheetCell(sheet, of.file)),
  };
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

function listOf(names: readonly string[], measure: string, what: string): { readonly zh: string; readonly en: string } {
  if (names.length <= MOST_NAMES) return { zh: names.join("、"), en: names.join(", ") };
  return { zh: `${names.slice(0, 2).join("、")} 等 ${names.length} ${measure}`, en: `${names.length} ${what}` };
}

function sheetCell(sheet: string, file: string | undefined): CellRef {
  return { sheet, row: 0, col: 0, ...(file !== undefined && { file }) };
}
