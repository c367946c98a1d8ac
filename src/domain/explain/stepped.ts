/** Sentences of the requirement kind `stepped`. */
import { FIELDS } from "../fields/dictionary";
import { inLanguage, type Language } from "../kernel/text";
import type { SteppedFinding } from "../checks/finding";
import { steppedComparison } from "./comparison";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { nameOf } from "./names";
import { quantity } from "./quantity";

/** The sentence on value and limit; empty where only what is missing can be said, or where several limits are. */
export function explainStepped(finding: SteppedFinding, language: Language): string {
  if (finding.size === undefined || finding.limits) return "";
  const size = sizeOf(finding, finding.size, language);
  if (finding.verdict !== "notApplicable") return steppedComparison(finding, size, language);
  return say(MESSAGES.steppedNoLimit, language, { name: nameOf(finding, language), size });
}

/** Why several limits may apply, where it is because the document is silent between two sizes. */
export function betweenSizes(finding: SteppedFinding, language: Language): string {
  const { size, limits = [] } = finding;
  if (size === undefined || limits.every(({ at }) => at === undefined)) return "";
  return say(MESSAGES.steppedBetween, language, { size: sizeOf(finding, size, language) });
}

function sizeOf({ rule }: SteppedFinding, size: number, language: Language): string {
  const by = FIELDS[rule.by];
  return `${inLanguage(by, language)} ${quantity(size, by.unit, language)}`;
}
