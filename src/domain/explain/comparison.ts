/** Value beside limit: the first sentence about everything that has both. */
import { INDICATORS } from "../indicators/catalogue";
import { meets } from "../kernel/compare";
import type { Bilingual, Language } from "../kernel/text";
import type { Finding } from "../checks/finding";
import { say, type Values } from "./message";
import { MESSAGES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { beside } from "./number";
import { quantity } from "./quantity";

const PLAIN = { below: MESSAGES.below, above: MESSAGES.above, reaches: MESSAGES.reaches, within: MESSAGES.within };
const COUNTY = {
  below: MESSAGES.countyBelow,
  above: MESSAGES.countyAbove,
  reaches: MESSAGES.countyReaches,
  within: MESSAGES.countyWithin,
};
const STEPPED = {
  below: MESSAGES.steppedBelow,
  above: MESSAGES.steppedAbove,
  reaches: MESSAGES.steppedReaches,
  within: MESSAGES.steppedWithin,
};

export function comparison(finding: Finding, language: Language): string {
  return say(chosen(PLAIN, finding), language, valuesOf(finding, language));
}

export function countyComparison(finding: Finding, language: Language): string {
  return say(chosen(COUNTY, finding), language, valuesOf(finding, language));
}

/** `size`: the number of classes or pupils the limit was chosen by. */
export function steppedComparison(finding: Finding, size: string, language: Language): string {
  return say(chosen(STEPPED, finding), language, { ...valuesOf(finding, language), size });
}

/** Unit and decimals of the value of a finding. */
export function measureOf(finding: Finding): { readonly unit: string; readonly digits: number } {
  if (finding.indicator !== undefined) return INDICATORS[finding.indicator];
  return { unit: ("unit" in finding && finding.unit) || "", digits: 2 };
}

type Outcome = "below" | "above" | "reaches" | "within";

/** A value that misses its limit and is accepted all the same (another rule of the document) is shown as what it is. */
function chosen<Outcomes extends Readonly<Record<Outcome, Bilingual>>>(
  outcomes: Outcomes,
  { bound = "atLeast", value = 0, limit = 0 }: Finding,
): Outcomes[Outcome] {
  const reached = meets(value, bound, limit);
  if (bound === "atMost") return reached ? outcomes.within : outcomes.above;
  return reached ? outcomes.reaches : outcomes.below;
}

function valuesOf(finding: Finding, language: Language): Values<typeof MESSAGES.below> {
  const { value = 0, limit = 0, verdict } = finding;
  const { unit, digits } = measureOf(finding);
  return {
    name: nameOf(finding, language),
    value: quantity(beside(value, verdict === "fail" ? limit : undefined, digits), unit, language),
    limit: quantity(limit, unit, language),
    source: sourceOf(finding, language),
  };
}
