/** Requirement kind `bound`: the indicator reaches, or does not exceed, its limit. */
import { INDICATORS } from "../indicators/catalogue";
import { missingInputs } from "../indicators/compute";
import { formulaOf } from "../indicators/indicator";
import type { FieldId } from "../fields/dictionary";
import { meets, type Bound } from "../kernel/compare";
import type { KnownReading } from "../kernel/reading";
import type { Verdict } from "../kernel/verdict";
import type { BoundRule, Limit } from "../standards/requirement";
import { identityOf, type SectionContext } from "./context";
import type { Finding, Undecided } from "./finding";
import { limitsInForce } from "./limit-in-force";
import { shortfallOf } from "./shortfall";

export function checkBound(rule: BoundRule, context: SectionContext): Finding {
  const { section, asOf } = context;
  const reading = context.indicators[rule.indicator];
  const possible = limitsInForce(rule.limits, section, asOf);
  const limit = possible.find((candidate) => candidate !== null) ?? null;
  const base = { ...identityOf(rule, context), indicator: rule.indicator, bound: rule.bound, cells: reading.cells };
  if (limit === null) return { ...base, verdict: "notApplicable" };

  const stated = { ...base, limit: limit.value, cite: limit.cite, confidence: limit.confidence };
  if (reading.state === "missing") {
    return { ...stated, verdict: "cannotTell", undecided: undecidedInputs(rule, context) };
  }
  const verdict = agreedVerdict(possible.map((candidate) => verdictAgainst(reading, rule.bound, candidate)));
  const known = { ...stated, verdict, value: reading.value };
  if (reading.range) return { ...known, facts: { low: reading.range.low, high: reading.range.high } };
  if (verdict === "cannotTell")
    return { ...known, facts: { limits: possible.map((candidate) => String(candidate?.value ?? "")) } };
  const margin = rule.bound === "atLeast" ? reading.value - limit.value : limit.value - reading.value;
  if (verdict !== "fail") return { ...known, margin };
  const shortfall = shortfallOf(rule.indicator, section.items, section.stage, rule.bound, limit.value);
  return shortfall ? { ...known, margin, shortfall } : { ...known, margin };
}

function verdictAgainst(reading: KnownReading, bound: Bound, limit: Limit | null): Verdict {
  if (limit === null) return "notApplicable";
  const { low, high } = reading.range ?? { low: reading.value, high: reading.value };
  const atLow = meets(low, bound, limit.value);
  if (atLow !== meets(high, bound, limit.value)) return "cannotTell";
  return atLow ? "pass" : "fail";
}

/** The verdict on which every possible limit agrees. */
function agreedVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.every((verdict) => verdict === verdicts[0]) ? verdicts[0]! : "cannotTell";
}

function undecidedInputs(rule: BoundRule, { section }: SectionContext): readonly Undecided[] {
  const inputs = missingInputs(formulaOf(INDICATORS[rule.indicator], section.stage), section.items);
  // Only items are looked for in a formula, so the name of what is missing is the id of an item.
  return inputs.map(({ lookedFor, reason, cells }) => ({ field: lookedFor as FieldId, reason, cells }));
}
