/** The report as a file of its own: a workbook or a page, as the name of the file says. */
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { renderHtml } from "../report/html/page";
import type { Report } from "../report/model/report";
import { reportSheets } from "../report/sheets/report-sheets";
import { safeWrite, type WriteOptions } from "./output/safe-write";

export const REPORT_KINDS = [".xlsx", ".html"] as const;

export function isReportFile(file: string): boolean {
  return REPORT_KINDS.some((kind) => kind === path.extname(file).toLowerCase());
}

/** @throws WriteError */
export async function writeReport(report: Report, file: string, language: Language, options: WriteOptions): Promise<void> {
  const isPage = path.extname(file).toLowerCase() === ".html";
  await safeWrite(file, isPage ? renderHtml(report, language) : await workbookOf(report, language), options);
}

/** The writer of workbooks is loaded only when one is asked for. */
async function workbookOf(report: Report, language: Language): Promise<Uint8Array> {
  const { workbookOfSheets } = await import("../workbook/files/new-workbook");
  return workbookOfSheets(reportSheets(report, language));
}
