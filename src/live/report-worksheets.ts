/**
 * The report as worksheets of the open workbook. Which sheets are ours is kept in the workbook by name, and believed only
 * where the sheet carries the mark of the report: a sheet the user renamed, copied or wrote is the user's.
 */
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import type { Language } from "../domain/kernel/text";
import { isReportSheet } from "../domain/tables/report-sheet";
import type { Ornament, WorkbookPort } from "../workbook/port";
import type { ReviewedExplanation } from "../usecases/accepted-explanations";
import type { Checked } from "../usecases/check-grids";
import { problemsOfStore } from "../usecases/store-notices";
import { StoreError, type PartCondition } from "../usecases/store/kept-part";
import type { WorkbookStore } from "../usecases/store/workbook-store";
import { buildReport } from "../report/model/build-report";
import { reportSheets } from "../report/sheets/report-sheets";

/** Those of the stored names whose sheets are there and still ours. */
export function ownReportSheets(stored: readonly string[], grids: readonly Grid[]): readonly string[] {
  return grids.filter((grid) => stored.includes(grid.sheet) && isReportSheet(grid)).map(({ sheet }) => sheet);
}

export interface ReportedCheck {
  readonly checked: Checked;
  readonly explanations: readonly ReviewedExplanation[];
  /** What of what the workbook keeps was not used. */
  readonly kept: readonly PartCondition[];
  readonly madeOn: IsoDate;
}

/** The workbook, and the part of what it keeps that names our sheets. */
export interface ReportPlace {
  readonly port: Pick<WorkbookPort, "addSheets" | "removeSheets">;
  readonly kept: WorkbookStore["reportSheets"];
}

/**
 * Puts the report in place of the sheets named, and keeps the names of the new ones.
 * @param without is told what the workbook cannot show
 * @throws StoreError or WorkbookError where they could not be added or kept
 */
export async function replaceReportSheets(
  { port, kept }: ReportPlace,
  before: readonly string[],
  reported: ReportedCheck,
  language: Language,
  without: (ornament: Ornament) => void = () => {},
): Promise<void> {
  const sheets = sheetsOf(reported, language);
  // Where their names cannot be kept, no sheet comes or goes.
  if (kept.condition.locked.length > 0) throw new StoreError("locked");
  if (before.length > 0) await port.removeSheets(before);
  const names = await port.addSheets(sheets, without);
  try {
    await kept.change(() => names);
  } catch (error) {
    // Sheets we would not know again must not stay.
    await port.removeSheets(names);
    throw error;
  }
}

/** @throws StoreError or WorkbookError */
export async function removeReportSheets({ port, kept }: ReportPlace, names: readonly string[]): Promise<void> {
  if (names.length > 0) await port.removeSheets(names);
  await kept.change(() => []);
}

function sheetsOf({ checked, explanations, kept, madeOn }: ReportedCheck, language: Language) {
  const reading = { ...checked.reading, problems: [...checked.reading.problems, ...problemsOfStore(kept)] };
  return reportSheets(buildReport({ evaluation: checked.evaluation, files: [{ reading }], explanations, madeOn }), language);
}
