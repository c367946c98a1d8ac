/** Sentences about the county as a whole: totals, judgements and vetoes. */
import { inLanguage, type Language } from "../kernel/text";
import type { Finding } from "../checks/finding";
import { countyComparison } from "./comparison";
import { confirmationText } from "./confirmed";
import { say } from "./message";
import { MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { plain } from "./number";

export function explainCountyTotal(finding: Finding, language: Language): string {
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return say(MESSAGES.notApplicable, language, { name });
  if (finding.verdict !== "cannotTell") return countyComparison(finding, language);
  const missing = finding.facts?.["missing"];
  const count = plain(Array.isArray(missing) ? missing.length : 0);
  return say(MESSAGES.countyMissing, language, { name, source: sourceOf(finding, language), count });
}

export function explainJudgement(finding: Finding, language: Language): string {
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return say(MESSAGES.notApplicable, language, { name });
  const { question, questionInEnglish } = finding.facts ?? {};
  const [answer] = finding.confirmations ?? [];
  const source = sourceOf(finding, language);
  const asked = String((language === "zh-CN" ? question : questionInEnglish) ?? "");
  if (!answer) return say(MESSAGES.notAnswered, language, { name, source, question: asked });
  return say(MESSAGES.answered, language, {
    name,
    source,
    question: asked,
    verdict: inLanguage(VERDICT_NAMES[finding.verdict], language),
    answer: confirmationText(answer, language),
  });
}
