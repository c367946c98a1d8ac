/** The reading of a set of worksheets: every table recognised, every school with its items, and whatever was not understood. */
import type { CellRef } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import type { TableProblem } from "../tables/problem";
import { isOwnStandard } from "../tables/own-standard";
import { readSheet } from "../tables/read-sheet";
import { isReportSheet } from "../tables/report-sheet";
import { calculationProblems } from "../tables/uncalculated";
import { NO_MAPPING, type UserMapping } from "../tables/user-mapping";
import { type SchoolGroup, assembleSchool } from "./assemble-schools";
import { groupRecords } from "./group-records";
import type { ReadingResult } from "./reading-result";
import { unreadByFile } from "./unread";
import { lastYearOf, newestYears, yearsWith } from "./school-years";

/**
 * Reads the tables of one workbook, or of several that are to be taken as one county.
 * @param grids all worksheets; `file` tells the workbooks apart
 * @param mapping what the user has said of tables that are not understood; it goes before our own recognition
 * @returns what was found; a sheet that is no known table is listed with the reason, nothing is guessed
 */
export function readTables(grids: readonly Grid[], mapping: UserMapping = NO_MAPPING): ReadingResult {
  const sheets = grids.map((grid) => readSheet(grid, mapping));
  const { groups, problems, idOf } = groupRecords(sheets.flatMap(({ records }) => records));
  const yearOf = yearsWith(sheets.flatMap(({ cover }) => cover ?? []));
  const years = newestYears(groups, yearOf);
  const accounts = sheets.flatMap((sheet) => sheet.accounts);
  const unread = unreadByFile(accounts);
  const schools = years.groups.map((group) => withUnread(assembleSchool(group), group, unread));
  const tableProblems = sheets.flatMap((sheet) => sheet.problems);
  // What a list says of all its rows is not said of each school again.
  const sheetOf = ({ sheet, file }: CellRef) => JSON.stringify([file, sheet]);
  const unsaid = new Set(tableProblems.filter(({ code }) => code === "stageUnknown").flatMap(({ cells }) => cells.map(sheetOf)));
  const isNews = ({ code, cells }: TableProblem) => code !== "stageUnknown" || !cells.some((cell) => unsaid.has(sheetOf(cell)));
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    notRecognised: sheets.flatMap(({ notRecognised }) => notRecognised),
    problems: [
      ...tableProblems,
      ...calculationProblems(grids.filter(isData)),
      ...problems,
      ...years.problems,
      ...schools.flatMap((made) => made.problems).filter(isNews),
    ],
    schools: schools.map(({ school }) => school),
    lastYear: lastYearOf(groups, yearOf, years.earlier),
    repeated: schools.flatMap(({ repeated }) => repeated),
    // A list is set aside as a whole.
    stated: sheets.filter(({ records }) => !records.some((record) => years.earlier.has(record))).flatMap(({ stated }) => stated),
    rowTables: sheets.flatMap(({ rowTables }) => rowTables),
    accounts,
    forms: sheets.flatMap(({ forms }) =>
      forms.map(({ table, record }) => {
        const schoolId = record ? idOf.get(record) : undefined;
        const year = record ? yearOf(record) : undefined;
        const isEarlier = record !== null && years.earlier.has(record);
        return {
          table,
          ...(schoolId !== undefined && { schoolId }),
          ...(year !== undefined && { year }),
          ...(isEarlier && { isEarlier }),
        };
      }),
    ),
  };
}

type Assembled = ReturnType<typeof assembleSchool>;

/** A school knows what was not understood in the workbooks that speak of it. */
function withUnread(assembled: Assembled, { records }: SchoolGroup, byFile: ReturnType<typeof unreadByFile>): Assembled {
  const [first, ...others] = new Set(records.map(({ file }) => file));
  const own = byFile.get(first) ?? [];
  // Thousands of schools of one workbook share the list.
  const unread = others.length === 0 ? own : [...own, ...others.flatMap((file) => byFile.get(file) ?? [])];
  return unread.length === 0 ? assembled : { ...assembled, school: { ...assembled.school, unread } };
}

const isData = (grid: Grid): boolean => !isOwnStandard(grid) && !isReportSheet(grid);
