/** What is asked of the county beside the coefficients of single indicators: composite, totals, and what was answered. */
import type { Finding } from "../../domain/checks/finding";
import { explainFinding } from "../../domain/explain/explain";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";

/** @param signed how a verdict begins a line */
export function countyFindingLines(
  findings: readonly Finding[],
  signed: (verdict: Verdict) => string,
  language: Language,
): readonly string[] {
  return findings
    .filter(({ kind, verdict }) => kind !== "dispersion" && verdict !== "notApplicable")
    .map((finding) => `    ${signed(finding.verdict)} ${explainFinding(finding, { items: {} }, language, () => "")}`);
}
