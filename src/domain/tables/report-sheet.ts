/** Worksheets of our own report in a workbook: how they are told from the user's. They hold results, never data to be read. */
import type { Grid } from "../kernel/grid";
import type { Bilingual } from "../kernel/text";

/** Begins everything of ours that stands in a cell or note of the user's workbook. */
const TAG = "【EDU】";

/** Stands below the title of each worksheet of the report; tells the user, and us, what the sheet is. */
export const REPORT_MARK: Bilingual = {
  zh: `${TAG}本表为自动生成的报告，再次生成时替换；不作为数据读取。`,
  en: `${TAG} This sheet is a generated report: it is replaced when the report is made again, and never read as data.`,
};

/** Rows the mark is looked for in, so that it is found after a line was put in above. */
const TOP_ROWS = 5;

export function isReportSheet({ values }: Pick<Grid, "values">): boolean {
  return values.slice(0, TOP_ROWS).some(([first]) => first === REPORT_MARK.zh || first === REPORT_MARK.en);
}
