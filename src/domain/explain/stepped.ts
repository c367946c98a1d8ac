/** Sentences of the requirement kind `stepped`. */
import { FIELDS } from "../fields/dictionary";
import { inLanguage, type Language } from "../kernel/text";
import type { SteppedFinding } from "../checks/finding";
import { isBuiltIn } from "../checks/rule-behind";
import { measureOf, steppedComparison } from "./comparison";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { beside } from "./number";
import { quantity } from "./quantity";

/** The sentence on value and limit; empty where only what is missing can be said. */
export function explainStepped(finding: SteppedFinding, language: Language): string {
  const { size, limits = [], rule } = finding;
  if (size === undefined) return "";
  const by = FIELDS[isBuiltIn(finding) ? rule.by : "classes"];
  const shown = `${inLanguage(by, language)} ${quantity(size, by.unit, language)}`;
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return say(MESSAGES.steppedNoLimit, language, { name, size: shown });
  if (finding.verdict !== "cannotTell") return steppedComparison(finding, shown, language);
  const { unit, digits } = measureOf(finding);
  const both = limits.map((limit) => quantity(String(limit), unit, language)).join(" / ");
  const value = quantity(beside(finding.value ?? 0, undefined, digits), unit, language);
  return say(MESSAGES.steppedBetween, language, { name, value, source: sourceOf(finding, language), size: shown, limits: both });
}
