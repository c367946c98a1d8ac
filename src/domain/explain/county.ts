/** Sentences about the county as a whole: totals, judgements and vetoes. */
import { inLanguage, type Language } from "../kernel/text";
import type { CountyTotalFinding, JudgementFinding } from "../checks/finding";
import type { AddressOf } from "./calculation";
import { countyComparison } from "./comparison";
import { confirmationText } from "./confirmed";
import { say } from "./message";
import { MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { notApplicableText } from "./not-applicable";
import { plain } from "./number";

export function explainCountyTotal(finding: CountyTotalFinding, language: Language, addressOf: AddressOf): string {
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return notApplicableText(finding, nameOf(finding, language), language, addressOf);
  if (finding.verdict !== "cannotTell") return countyComparison(finding, language);
  const count = plain(finding.missing.length);
  return say(MESSAGES.countyMissing, language, { name, source: sourceOf(finding, language), count });
}

export function explainJudgement(finding: JudgementFinding, language: Language, addressOf: AddressOf): string {
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return notApplicableText(finding, nameOf(finding, language), language, addressOf);
  const [answer] = finding.confirmations ?? [];
  const source = sourceOf(finding, language);
  const asked = inLanguage(finding.rule.question, language);
  if (!answer) return say(MESSAGES.notAnswered, language, { name, source, question: asked });
  return say(MESSAGES.answered, language, {
    name,
    source,
    question: asked,
    verdict: inLanguage(VERDICT_NAMES[finding.verdict], language),
    answer: confirmationText(answer, language),
  });
}
