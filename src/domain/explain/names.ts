/** What findings are called: the indicator or rule, and whose limit it is. */
import { INDICATORS } from "../indicators/catalogue";
import { STAGE_NAMES } from "../kernel/stage";
import { inLanguage, type Language } from "../kernel/text";
import { packById } from "../standards/catalogue";
import type { Rule } from "../standards/requirement";
import type { Finding } from "../checks/finding";
import { say } from "./message";
import { MESSAGES } from "./messages";

/** The rule of a built-in pack that made a finding; undefined for a standard of the user's own. */
export function ruleOf({ rule, pack }: Pick<Finding, "rule" | "pack">): Rule | undefined {
  return packById(pack)?.rules.find(({ id }) => rule === `${pack}/${id}`);
}

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
  return titles.join(language === "zh-CN" ? "、" : "; ");
}

/** Whose limit it is: document, stage, and how sure we are of it. */
export function sourceOf({ cite, stage, confidence }: Finding, language: Language): string {
  if (!cite) return "";
  const message = {
    verbatim: MESSAGES.source,
    secondHand: MESSAGES.sourceSecondHand,
    derived: MESSAGES.sourceDerived,
  }[confidence ?? "verbatim"];
  return say(message, language, { document: cite.number, stage: inLanguage(STAGE_NAMES[stage], language) });
}
