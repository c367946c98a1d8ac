/** Worksheets of our own report in a workbook: how they are told from the user's. They hold results, never data to be read. */
import type { CellValue } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import type { Bilingual } from "../kernel/text";

/** Begins everything of ours that stands in a cell or note of the user's workbook. */
const TAG = "【EDU】";

/** Stands below the title of each worksheet of the report; tells the user, and us, what the sheet is. */
export const REPORT_MARK: Bilingual = {
  zh: `${TAG}本表为自动生成的报告，再次生成时替换；不作为数据读取。`,
  en: `${TAG} This sheet is a generated report: it is replaced when the report is made again, and never read as data.`,
};

/** What a report saved as a web page says it was made by, in its `<meta name="generator">`. */
export const REPORT_GENERATOR = "EDU Balance 教育均衡助手";

/** Stands below the title of the report as a web page, so that it is known after another program has saved it as a workbook. */
export const PAGE_MARK: Bilingual = {
  zh: `${TAG}本报告为自动生成，不作为数据读取。`,
  en: `${TAG} This report is generated; it is never read as data.`,
};

/** Headings of the findings as CSV. A file that machines read has no place for a mark: its headings are the mark. */
export const FINDINGS_HEADINGS: readonly Bilingual[] = [
  { zh: "文件", en: "file" },
  { zh: "学校", en: "school" },
  { zh: "学校标识码", en: "code" },
  { zh: "学段", en: "stage" },
  { zh: "规则", en: "rule" },
  { zh: "项目", en: "requirement" },
  { zh: "结论", en: "verdict" },
  { zh: "数值", en: "value" },
  { zh: "限值", en: "limit" },
  { zh: "缺额项目", en: "item short" },
  { zh: "缺额", en: "shortfall" },
  { zh: "单位", en: "unit" },
  { zh: "单元格", en: "cells" },
  { zh: "依据", en: "cite" },
  { zh: "说明", en: "explanation" },
];

/** Rows the mark is looked for in, so that it is found after a line was put in above. */
const TOP_ROWS = 5;

const MARKS: ReadonlySet<unknown> = new Set([REPORT_MARK.zh, REPORT_MARK.en, PAGE_MARK.zh, PAGE_MARK.en]);

export function isReportSheet({ values }: Pick<Grid, "values">): boolean {
  return values.slice(0, TOP_ROWS).some((row) => MARKS.has(row[0]) || isFindingsHeading(row));
}

function isFindingsHeading(row: readonly CellValue[]): boolean {
  const isIn = (language: keyof Bilingual): boolean => FINDINGS_HEADINGS.every((heading, col) => row[col] === heading[language]);
  return isIn("zh") || isIn("en");
}
