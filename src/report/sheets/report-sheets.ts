/** The report as worksheets: 核查结论, 缺额汇总, 差异系数, the 申报表 lists; then 检查结果汇总, 分校明细, 方法与依据, 读取情况. */
import type { Language } from "../../domain/kernel/text";
import { declarationsOf } from "../model/declaration";
import type { Report } from "../model/report";
import { answerSheet } from "./answer-sheet";
import { accountsSheet } from "./accounts-sheet";
import { declarationSheets } from "./declaration-sheet";
import { dispersionSheet } from "./dispersion-sheet";
import { linesSheet } from "./lines-sheet";
import { methodSheet } from "./method-sheet";
import type { ReportSheet } from "./sheet";
import { shortfallSheet } from "./shortfall-sheet";
import { summarySheet } from "./summary-sheet";

export function reportSheets(report: Report, language: Language): readonly ReportSheet[] {
  return [
    answerSheet(report, language),
    shortfallSheet(report, language),
    ...(report.county.length > 0 || report.wholeCounty.length > 0 ? [dispersionSheet(report, language)] : []),
    ...declarationSheets(declarationsOf(report), language),
    summarySheet(report, language),
    linesSheet(report, language),
    methodSheet(report, language),
    ...(report.accounts.length > 0 ? [accountsSheet(report, language)] : []),
  ];
}
