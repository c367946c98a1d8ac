/** Requirement kind `bound`: the indicator reaches, or does not exceed, its limit, or another way the document grants. */
import { isInForce } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import type { Alternative, BoundRule, Limit } from "../standards/requirement";
import { holds, type Truth } from "./condition";
import { identityOf, type SectionContext } from "./context";
import type { BoundFinding } from "./finding";
import { limitsInForce } from "./limit-in-force";
import { aboutMeasure, agreed, marginOf, measured, undecidedInputs, verdictAgainst, type Measured } from "./measure";
import { shortfallOf } from "./shortfall";

export function checkBound(rule: BoundRule, context: SectionContext): BoundFinding {
  const subject = measured(rule.measure, context);
  const { reading } = subject;
  const possible = limitsInForce(rule.limits, context, context.asOf);
  const limit = strictest(possible, rule.bound);
  const decided = limit ? outcome(rule, subject, possible, limit.value, context) : NOT_APPLICABLE;
  const { key, kind, pack, role, sectionId, stage } = identityOf(rule, context);
  const about = aboutMeasure(rule.measure, subject.unit);
  // One literal with every key, not put together from parts: there is a finding for every rule and section.
  const finding: BoundFinding = {
    rule,
    key,
    kind,
    pack,
    role,
    sectionId,
    stage,
    indicator: about.indicator,
    unit: about.unit,
    bound: rule.bound,
    verdict: decided.verdict,
    value: limit && reading.state === "known" ? reading.value : undefined,
    limit: limit?.value,
    margin: decided.margin,
    shortfall: decided.shortfall,
    undecided: decided.undecided,
    range: decided.range,
    limits: decided.limits,
    cells: reading.cells,
    cite: limit?.cite,
    confidence: limit?.confidence,
  };
  const isOpen = finding.verdict === "fail" || finding.verdict === "cannotTell";
  return isOpen && rule.alternatives ? withAlternatives(finding, rule, context) : finding;
}

type Outcome = Pick<BoundFinding, "verdict" | "margin" | "shortfall" | "range" | "limits" | "undecided">;
const NOT_APPLICABLE: Outcome = { verdict: "notApplicable" };

/** Where it is not known which limit applies, the strictest of them is the one that certainly suffices. */
function strictest(possible: readonly (Limit | null)[], bound: Bound): Limit | null {
  return possible.reduce((strict, limit) => {
    if (!strict || !limit) return strict ?? limit;
    const isStricter = bound === "atLeast" ? limit.value > strict.value : limit.value < strict.value;
    return isStricter ? limit : strict;
  }, null);
}

/** Verdict, and the figures that go with it. */
function outcome(
  { bound }: BoundRule,
  { formula, unit, reading }: Measured,
  possible: readonly (Limit | null)[],
  limit: number,
  context: SectionContext,
): Outcome {
  if (reading.state === "missing") return { verdict: "cannotTell", undecided: undecidedInputs(formula, context) };
  const verdict =
    possible.length === 1
      ? verdictAgainst(reading, bound, limit)
      : agreed(possible.map((one) => (one ? verdictAgainst(reading, bound, one.value) : "notApplicable")));
  if (reading.range) return { verdict, range: reading.range };
  if (verdict === "cannotTell") return { verdict, limits: possible };
  const margin = marginOf(reading.value, bound, limit);
  if (verdict !== "fail" || context.isBrief) return { verdict, margin };
  const { items, stage } = context.section;
  return { verdict, margin, shortfall: shortfallOf({ formula, unit, items, stage, bound, limit }) };
}

/** A school that misses the limit still meets the requirement in another way, certainly or perhaps. */
function withAlternatives(finding: BoundFinding, rule: BoundRule, context: SectionContext): BoundFinding {
  const inForce = (rule.alternatives ?? []).filter((alternative) => isInForce(alternative, context.asOf));
  const granted = inForce.map((alternative) => ({ alternative, answer: grants(alternative, rule, context) }));
  const certain = granted.find(({ answer }) => answer === "yes");
  if (certain) {
    return { ...finding, verdict: "pass", shortfall: undefined, undecided: undefined, alternative: certain.alternative };
  }
  const perhaps = granted.filter(({ answer }) => answer === "unknown").map(({ alternative }) => alternative);
  return perhaps.length === 0 ? finding : { ...finding, verdict: "cannotTell", perhaps };
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
