/** The report as a file of its own: a workbook, a page or a Word document, as the name of the file says. */
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { renderHtml } from "../report/html/page";
import type { Report } from "../report/model/report";
import { reportSheets } from "../report/sheets/report-sheets";
import { safeWrite, type WriteOptions } from "./output/safe-write";

export const REPORT_KINDS = [".xlsx", ".html", ".docx"] as const;

export function isReportFile(file: string): boolean {
  return REPORT_KINDS.some((kind) => kind === path.extname(file).toLowerCase());
}

/** @throws WriteError */
export async function writeReport(report: Report, file: string, language: Language, options: WriteOptions): Promise<void> {
  await safeWrite(file, await contentOf(report, path.extname(file).toLowerCase(), language), options);
}

function contentOf(report: Report, kind: string, language: Language): string | Promise<Uint8Array> {
  if (kind === ".html") return renderHtml(report, language);
  return kind === ".docx" ? documentOf(report, language) : workbookOf(report, language);
}

/** The writers of documents and workbooks are loaded only when one is asked for. */
async function documentOf(report: Report, language: Language): Promise<Uint8Array> {
  const { wordReport } = await import("../report/word/word-report");
  return wordReport(report, language);
}

async function workbookOf(report: Report, language: Language): Promise<Uint8Array> {
  const { workbookOfSheets } = await import("../workbook/files/new-workbook");
  return workbookOfSheets(reportSheets(report, language));
}
