/**
 * Tables of two school years read together: schools reuse last year's file, counties keep both side by side. The newest year
 * counts; what is older is set aside and said so. Where a table does not say its year nothing is assumed of it.
 */
import type { TableProblem } from "../tables/problem";
import type { SchoolRecord } from "../tables/school-record";
import { type SchoolGroup, assembleSchool } from "./assemble-schools";
import type { School } from "./school";
import { type SetAside, type YearOf, severalYears, setAsideNotices } from "./school-year-notices";

/** A form that does not state its year has the only one on the covers and cards of its workbook. */
export function yearsWith(covers: readonly { readonly file?: string; readonly year: number }[]): YearOf {
  const byFile = new Map<string, Set<number>>();
  for (const { file = "", year } of covers) byFile.set(file, (byFile.get(file) ?? new Set()).add(year));
  return ({ file = "", year, isReturn }) => {
    const [covered, ...others] = byFile.get(file) ?? [];
    return year ?? (isReturn && others.length === 0 ? covered : undefined);
  };
}

/** @returns the groups with the records that count, the records set aside, and what to say of them */
export function newestYears(
  groups: readonly SchoolGroup[],
  yearOf: YearOf,
): {
  readonly groups: readonly SchoolGroup[];
  readonly earlier: ReadonlySet<SchoolRecord>;
  readonly problems: readonly TableProblem[];
} {
  const aside = [...earlierReturns(groups, yearOf), ...earlierLists(groups, yearOf)];
  const earlier = new Set(aside.map(({ record }) => record));
  const current = groups.flatMap((group) => {
    const records = group.records.filter((record) => !earlier.has(record));
    if (records.length === group.records.length) return [group];
    const named = records.find(({ name }) => name)?.name?.text;
    return records.length > 0 ? [{ ...group, name: named ?? group.name, records }] : [];
  });
  return { groups: current, earlier, problems: [...setAsideNotices(aside, current), ...severalYears(current, yearOf)] };
}

/**
 * The schools of the year right before: from tables set aside, and from columns of that year in the tables that count.
 * @param earlier the records set aside; a table of an older year is no last year
 */
export function lastYearOf(
  groups: readonly SchoolGroup[],
  yearOf: YearOf,
  earlier: ReadonlySet<SchoolRecord>,
): readonly School[] {
  const speaksOfIt = (record: SchoolRecord) => earlier.has(record) || record.lastYear !== undefined;
  return groups.flatMap((group) => {
    if (!group.records.some(speaksOfIt)) return [];
    const current = group.records.filter((record) => !earlier.has(record));
    const newest = Math.max(...current.map((record) => yearOf(record) ?? -Infinity));
    const aside = group.records.filter((record) => earlier.has(record) && yearOf(record) === newest - 1);
    const beside = current.flatMap(({ lastYear, ...record }) => (lastYear ? [{ ...record, items: lastYear }] : []));
    const records = [...aside, ...beside];
    return current.length > 0 && records.length > 0 ? [assembleSchool({ ...group, records }).school] : [];
  });
}

/** A return is of one year as a whole: any form of it is older than the newest form of the school, or belongs to it. */
function earlierReturns(groups: readonly SchoolGroup[], yearOf: YearOf): readonly SetAside[] {
  return groups.flatMap(({ id, name, records }) => {
    const dated = records.flatMap((record) => {
      const year = record.isReturn ? yearOf(record) : undefined;
      return year === undefined ? [] : [{ record, year }];
    });
    const newest = Math.max(...dated.map(({ year }) => year));
    return dated.filter(({ year }) => year < newest).map((one) => ({ ...one, newest, schoolId: id, schoolName: name }));
  });
}

interface ListSheet {
  readonly year: number;
  readonly rows: { readonly record: SchoolRecord; readonly group: SchoolGroup }[];
  readonly schools: Set<string>;
  readonly items: Set<string>;
}

/** A list is last year's edition of another where most of its items and most of its schools are in that later one too. */
function earlierLists(groups: readonly SchoolGroup[], yearOf: YearOf): readonly SetAside[] {
  const years = new Set<number>();
  for (const { records } of groups)
    for (const { isReturn, year } of records) if (!isReturn && year !== undefined) years.add(year);
  if (years.size < 2) return [];
  const sheets = listSheets(groups, yearOf);
  return sheets.flatMap((sheet) => {
    const later = sheets.filter(
      ({ year, items, schools }) => year > sheet.year && isMostIn(sheet.items, items) && isMostIn(sheet.schools, schools),
    );
    if (later.length === 0) return [];
    const newest = Math.max(...later.map(({ year }) => year));
    return sheet.rows.map(({ record, group: { id, name } }) => ({
      record,
      year: sheet.year,
      newest,
      schoolId: id,
      schoolName: name,
    }));
  });
}

function listSheets(groups: readonly SchoolGroup[], yearOf: YearOf): readonly ListSheet[] {
  const sheets = new Map<string, ListSheet>();
  for (const group of groups) {
    for (const record of group.records) {
      const year = yearOf(record);
      if (record.isReturn || year === undefined) continue;
      const key = JSON.stringify([record.file, record.sheet]);
      const sheet = sheets.get(key) ?? { year, rows: [], schools: new Set(), items: new Set() };
      sheets.set(key, sheet);
      sheet.rows.push({ record, group });
      sheet.schools.add(group.id);
      for (const { field, stage } of record.items) sheet.items.add(`${field} ${stage ?? ""}`);
    }
  }
  return [...sheets.values()];
}

function isMostIn(these: ReadonlySet<string>, those: ReadonlySet<string>): boolean {
  return [...these].filter((one) => those.has(one)).length * 2 > these.size;
}
