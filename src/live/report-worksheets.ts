/**
 * The report as worksheets of the open workbook. Which sheets are ours is kept in the workbook by name, and believed only
 * where the sheet carries the mark of the report: a sheet the user renamed, copied or wrote is the user's.
 */
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import type { Language } from "../domain/kernel/text";
import { isReportSheet } from "../domain/tables/report-sheet";
import type { WorkbookPort } from "../workbook/port";
import type { ReviewedExplanation } from "../usecases/accepted-explanations";
import type { Checked } from "../usecases/check-grids";
import { buildReport } from "../report/model/build-report";
import { reportSheets } from "../report/sheets/report-sheets";

export const REPORT_SHEETS_KEY = "edu-balance.report-sheets";

/** More than any report has. */
const MOST_SHEETS = 200;

/** Names of the sheets of the last report. Stored text is untrusted: anything else than a list of names is no list. */
export async function loadReportSheets(port: Pick<WorkbookPort, "getSetting">): Promise<readonly string[]> {
  const text = await port.getSetting(REPORT_SHEETS_KEY);
  if (text === null) return [];
  try {
    const stored: unknown = JSON.parse(text);
    if (!Array.isArray(stored)) return [];
    return stored.slice(0, MOST_SHEETS).filter((name): name is string => typeof name === "string");
  } catch {
    return [];
  }
}

/** Those of the stored names whose sheets are there and still ours. */
export function ownReportSheets(stored: readonly string[], grids: readonly Grid[]): readonly string[] {
  return grids.filter((grid) => stored.includes(grid.sheet) && isReportSheet(grid)).map(({ sheet }) => sheet);
}

export interface ReportedCheck {
  readonly checked: Checked;
  readonly explanations: readonly ReviewedExplanation[];
  readonly madeOn: IsoDate;
}

/** Puts the report in place of the sheets named. @returns the names of the new sheets */
export async function replaceReportSheets(
  port: WorkbookPort,
  before: readonly string[],
  reported: ReportedCheck,
  language: Language,
): Promise<readonly string[]> {
  const sheets = sheetsOf(reported, language);
  if (before.length > 0) await port.removeSheets(before);
  const names = await port.addSheets(sheets);
  try {
    await port.setSetting(REPORT_SHEETS_KEY, JSON.stringify(names));
  } catch (error) {
    // Sheets we would not know again must not stay.
    await port.removeSheets(names);
    throw error;
  }
  return names;
}

export async function removeReportSheets(port: WorkbookPort, names: readonly string[]): Promise<void> {
  if (names.length > 0) await port.removeSheets(names);
  await port.setSetting(REPORT_SHEETS_KEY, null);
}

function sheetsOf({ checked, explanations, madeOn }: ReportedCheck, language: Language) {
  const { evaluation, reading } = checked;
  return reportSheets(buildReport({ evaluation, files: [{ reading }], explanations, madeOn }), language);
}
