/** Names of the worksheets of the last report, kept inside the workbook: which sheets are ours to replace (ADR 17). */
import { listPart } from "./store/part-kinds";

/** Where version 0 kept them. */
export const REPORT_SHEETS_KEY = "edu-balance.report-sheets";

export const REPORT_SHEETS_PART = listPart<string>({
  name: "reportSheets",
  version0: { key: REPORT_SHEETS_KEY, list: null },
  keyOf: (name) => name,
  parse: (raw) => (typeof raw === "string" ? { entry: raw } : { error: null }),
});
