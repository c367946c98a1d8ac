/** Sentences of the requirement kinds `dispersion` and `composite`. */
import { INDICATORS, isIndicatorId } from "../indicators/catalogue";
import { inLanguage, type Language } from "../kernel/text";
import type { Finding } from "../checks/finding";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { sourceOf } from "./names";
import { beside, plain } from "./number";

/** Decimals of a 差异系数 in the official forms. */
const DIGITS = 3;

export function explainDispersion(finding: Finding, language: Language): string {
  const { verdict, value, limit = 0, facts } = finding;
  const name = finding.title ? inLanguage(finding.title, language) : finding.rule;
  const source = sourceOf(finding, language);
  if (verdict === "notApplicable") return say(MESSAGES.dispersionOneSchool, language, { name, source });
  if (value === undefined) {
    const { undecided } = facts ?? {};
    if (Array.isArray(undecided)) {
      const names = undecided.map((id) => (isIndicatorId(id) ? inLanguage(INDICATORS[id], language) : id));
      const indicators = names.join(language === "zh-CN" ? "；" : "; ");
      return say(MESSAGES.compositeMissing, language, { name, source, indicators });
    }
    const missing = Array.isArray(facts?.["missing"]) ? facts["missing"].length : 0;
    if (missing > 0) return say(MESSAGES.dispersionMissing, language, { name, source, count: plain(missing) });
    return say(MESSAGES.dispersionNothing, language, { name, source });
  }
  const message = verdict === "fail" ? MESSAGES.above : MESSAGES.within;
  return say(message, language, { name, source, value: beside(value, limit, DIGITS), limit: plain(limit) });
}
