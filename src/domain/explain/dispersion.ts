/** Sentences of the requirement kinds `dispersion` and `composite`. */
import { INDICATORS } from "../indicators/catalogue";
import { inLanguage, inTurn, type Language } from "../kernel/text";
import type { CompositeFinding, DispersionFinding } from "../checks/finding";
import type { AddressOf } from "./calculation";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { sourceOf } from "./names";
import { notApplicableText } from "./not-applicable";
import { beside, CV_DIGITS, plain } from "./number";

export function explainDispersion(
  finding: DispersionFinding | CompositeFinding,
  language: Language,
  addressOf: AddressOf,
): string {
  const { verdict, value, limit = 0 } = finding;
  const name = inLanguage(finding.rule.title, language);
  const source = sourceOf(finding, language);
  if (verdict === "notApplicable") return notApplicableText(finding, name, language, addressOf);
  if (value === undefined) {
    if (finding.kind === "composite") {
      const names = finding.without.map((id) => inLanguage(INDICATORS[id], language));
      return say(MESSAGES.compositeMissing, language, { name, source, indicators: inTurn(names, language) });
    }
    const count = finding.missing.length;
    if (count > 0) return say(MESSAGES.dispersionMissing, language, { name, source, count: plain(count) });
    return say(MESSAGES.dispersionNothing, language, { name, source });
  }
  const message = verdict === "fail" ? MESSAGES.above : MESSAGES.within;
  return say(message, language, { name, source, value: beside(value, limit, CV_DIGITS), limit: plain(limit) });
}
