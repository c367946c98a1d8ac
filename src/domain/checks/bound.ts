/** Requirement kind `bound`: the indicator reaches, or does not exceed, its limit, or another way the document grants. */
import type { Bound } from "../kernel/compare";
import type { KnownReading } from "../kernel/reading";
import type { Alternative, BoundRule, Limit } from "../standards/requirement";
import { holds, type Truth } from "./condition";
import { identityOf, type SectionContext } from "./context";
import type { Finding } from "./finding";
import { isInForce, limitsInForce } from "./limit-in-force";
import { aboutMeasure, agreed, marginOf, measured, undecidedInputs, verdictAgainst, type Measured } from "./measure";
import { shortfallOf } from "./shortfall";

export function checkBound(rule: BoundRule, context: SectionContext): Finding {
  const subject = measured(rule.measure, context);
  const possible = limitsInForce(rule.limits, context, context.asOf);
  const limit = strictest(possible, rule.bound);
  const { reading } = subject;
  const about = aboutMeasure(rule.measure, subject.unit);
  const base = { ...identityOf(rule, context), ...about, bound: rule.bound, cells: reading.cells };
  if (limit === null) return { ...base, verdict: "notApplicable" };

  const stated = { ...base, limit: limit.value, cite: limit.cite, confidence: limit.confidence };
  const finding: Finding =
    reading.state === "missing"
      ? { ...stated, verdict: "cannotTell", undecided: undecidedInputs(subject.formula, context) }
      : withFacts({ ...stated, value: reading.value }, outcome(rule, subject, reading, possible, limit.value, context));
  return finding.verdict === "pass" || !rule.alternatives ? finding : withAlternatives(finding, rule, context);
}

/** Where it is not known which limit applies, the strictest of them is the one that certainly suffices. */
function strictest(possible: readonly (Limit | null)[], bound: Bound): Limit | null {
  return possible.reduce((strict, limit) => {
    if (!strict || !limit) return strict ?? limit;
    const isStricter = bound === "atLeast" ? limit.value > strict.value : limit.value < strict.value;
    return isStricter ? limit : strict;
  }, null);
}

function withFacts(finding: Omit<Finding, "verdict">, decided: Pick<Finding, "verdict" | "facts">): Finding {
  const facts = { ...finding.facts, ...decided.facts };
  return { ...finding, ...decided, ...(Object.keys(facts).length > 0 ? { facts } : {}) };
}

/** Verdict of a known value, and the figures that go with it. */
function outcome(
  rule: BoundRule,
  { formula, unit }: Measured,
  reading: KnownReading,
  possible: readonly (Limit | null)[],
  limit: number,
  { section }: SectionContext,
): Pick<Finding, "verdict" | "margin" | "shortfall" | "facts"> {
  const verdict = agreed(
    possible.map((candidate) => (candidate ? verdictAgainst(reading, rule.bound, candidate.value) : "notApplicable")),
  );
  if (reading.range) return { verdict, facts: { low: reading.range.low, high: reading.range.high } };
  if (verdict === "cannotTell")
    return { verdict, facts: { limits: possible.map((candidate) => String(candidate?.value ?? "")) } };
  const margin = marginOf(reading.value, rule.bound, limit);
  if (verdict !== "fail") return { verdict, margin };
  const question = { formula, unit, items: section.items, stage: section.stage, bound: rule.bound, limit };
  const shortfall = shortfallOf(question);
  return shortfall ? { verdict, margin, shortfall } : { verdict, margin };
}

/** A school that misses the limit still meets the requirement in another way, certainly or perhaps. */
function withAlternatives(finding: Finding, rule: BoundRule, context: SectionContext): Finding {
  const inForce = (rule.alternatives ?? []).filter((alternative) => isInForce(alternative, context.asOf));
  const granted = inForce.map((alternative) => ({ id: alternative.id, answer: grants(alternative, rule, context) }));
  const certain = granted.find(({ answer }) => answer === "yes");
  if (certain) {
    const facts = { ...finding.facts, alternative: certain.id };
    return { ...finding, verdict: "pass", shortfall: undefined, undecided: undefined, facts };
  }
  const perhaps = granted.filter(({ answer }) => answer === "unknown").map(({ id }) => id);
  return perhaps.length === 0 ? finding : { ...finding, verdict: "cannotTell", facts: { ...finding.facts, perhaps } };
}

function grants({ when, limits }: Alternative, rule: BoundRule, context: SectionContext): Truth {
  const applies = holds(when, context);
  if (applies === "no" || !limits) return applies;
  const { reading } = measured(rule.measure, context);
  const limit = limitsInForce(limits, context, context.asOf)[0];
  if (!limit) return "no";
  if (reading.state === "missing") return "unknown";
  const verdict = verdictAgainst(reading, rule.bound, limit.value);
  if (verdict === "fail") return "no";
  return verdict === "pass" ? applies : "unknown";
}
