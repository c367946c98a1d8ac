/** What findings are called: the indicator or rule, and whose limit it is. */
import { INDICATORS } from "../indicators/catalogue";
import { STAGE_NAMES } from "../kernel/stage";
import { inLanguage, inTurn, listed, type Language } from "../kernel/text";
import type { Finding } from "../checks/finding";
import { say } from "./message";
import { MESSAGES } from "./messages";

/** Name of what is required: the indicator, else the rule. */
export function nameOf({ indicator, rule }: Finding, language: Language): string {
  return inLanguage(indicator === undefined ? rule.title : INDICATORS[indicator], language);
}

export function ruleTitles(findings: readonly Finding[], language: Language): string {
  return inTurn(
    findings.map(({ rule }) => inLanguage(rule.title, language)),
    language,
  );
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
function partOf(finding: Finding, language: Language): string {
  const isJudged = finding.kind === "judgement" || finding.kind === "veto";
  if (isJudged && finding.rule.of === "county") return inLanguage(MESSAGES.wholeCounty, language);
  const stages = finding.kind === "countyTotal" ? finding.stages : [finding.stage];
  return listed(
    stages.map((one) => inLanguage(STAGE_NAMES[one], language)),
    language,
  );
}
