/** What findings are called: the indicator or rule, and whose limit it is. */
import { INDICATORS } from "../indicators/catalogue";
import { STAGE_NAMES, type Stage } from "../kernel/stage";
import { inLanguage, type Language } from "../kernel/text";
import { packById } from "../standards/catalogue";
import type { Finding } from "../checks/finding";
import { say } from "./message";
import { MESSAGES } from "./messages";

export { ruleOf } from "../checks/rule-behind";

/** Name of what is required: the indicator, else the rule. */
export function nameOf({ indicator, title, rule }: Finding, language: Language): string {
  if (indicator !== undefined) return inLanguage(INDICATORS[indicator], language);
  return title ? inLanguage(title, language) : rule;
}

/** Titles of rules of a pack, by the ids a finding keeps in its facts; the id where the pack is not built in. */
export function ruleTitles(ids: unknown, pack: string, language: Language): string {
  const rules = packById(pack)?.rules ?? [];
  const titles = (Array.isArray(ids) ? ids : []).map((id) => {
    const rule = rules.find((candidate) => candidate.id === id);
    return rule ? inLanguage(rule.title, language) : String(id);
  });
  return titles.join(language === "zh-CN" ? "；" : "; ");
}

/** Whose limit it is: document, stage, and how sure we are of it. */
export function sourceOf(finding: Finding, language: Language): string {
  const { cite, confidence } = finding;
  if (!cite) return "";
  const message = {
    verbatim: MESSAGES.source,
    secondHand: MESSAGES.sourceSecondHand,
    derived: MESSAGES.sourceDerived,
  }[confidence ?? "verbatim"];
  return say(message, language, { document: cite.number, stage: partOf(finding, language) });
}

/** Whom the finding speaks of: its stage, the stages summed, or the county as a whole. */
function partOf({ stage, kind, sectionId, facts }: Finding, language: Language): string {
  const isJudged = kind === "judgement" || kind === "veto";
  if (isJudged && sectionId.startsWith("county/")) return inLanguage(MESSAGES.wholeCounty, language);
  const summed = facts?.["stages"];
  const stages = Array.isArray(summed) ? (summed as readonly Stage[]) : [stage];
  return stages.map((one) => inLanguage(STAGE_NAMES[one], language)).join(language === "zh-CN" ? "、" : ", ");
}
