/** Requirement kind `bound`: the indicator reaches, or does not exceed, its limit, or another way the document grants. */
import { isInForce } from "../kernel/citation";
import type { Reading } from "../kernel/reading";
import { conjunction } from "../standards/condition";
import type { Alternative, BoundRule, Limit } from "../standards/requirement";
import { holds, openPart } from "./condition";
import type { Truth } from "./confirmations";
import { identityOf, type SectionContext } from "./context";
import type { BoundFinding } from "./finding";
import { limitsInForce, type Possible } from "./limit-in-force";
import { aboutMeasure, measured, undecidedInputs, verdictAgainst, type Measured } from "./measure";
import { exceededBy, provenLeast } from "./proven-least";
import { judgedBy, type Candidate, type Outcome } from "./possible-limits";

export function checkBound(rule: BoundRule, context: SectionContext): BoundFinding {
  const subject = measured(rule.measure, context);
  const { reading } = subject;
  const possible = limitsInForce(rule.limits, context, context.asOf);
  const stated = possible.find(({ limit }) => limit !== null)?.limit;
  const decided = stated ? outcome(rule, subject, possible, context) : NOT_APPLICABLE;
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
    value: stated && reading.state === "known" ? reading.value : undefined,
    limit: decided.limit,
    margin: decided.margin,
    shortfall: decided.shortfall,
    undecided: decided.undecided,
    range: stated && reading.state === "known" ? reading.range : undefined,
    limits: decided.limits,
    cells: reading.cells,
    cite: stated?.cite,
    confidence: stated?.confidence,
  };
  const found = finding.verdict === "cannotTell" ? whereProven(finding, rule, possible, context) : finding;
  const isOpen = found.verdict === "fail" || found.verdict === "cannotTell";
  return isOpen && rule.alternatives ? withAlternatives(found, rule, subject, candidatesOf(possible), context) : found;
}

/** A value that is not known, or only as a range, may be proven to exceed the limit. */
function whereProven(
  finding: BoundFinding,
  rule: BoundRule,
  possible: readonly Possible<Limit>[],
  { section }: SectionContext,
): BoundFinding {
  if (finding.value !== undefined && !finding.range) return finding;
  const proven = provenLeast(rule.measure, section);
  const exceeded = proven && exceededBy(proven, rule.bound, candidatesOf(possible));
  return exceeded ? { ...finding, ...NO_LIMIT, ...exceeded, value: undefined, range: undefined } : finding;
}

const NOT_APPLICABLE: Outcome & Pick<BoundFinding, "undecided"> = { verdict: "notApplicable" };

function candidatesOf(possible: readonly Possible<Limit>[]): readonly Candidate[] {
  return possible.map(({ limit, when }) => ({ limit: limit?.value ?? null, when }));
}

/** Verdict, and the figures that go with it. */
function outcome(
  { bound }: BoundRule,
  subject: Measured,
  possible: readonly Possible<Limit>[],
  context: SectionContext,
): Outcome & Pick<BoundFinding, "undecided"> {
  const { formula, reading } = subject;
  if (reading.state === "known") return judgedBy(bound, subject, reading, candidatesOf(possible), context);
  const [only, ...others] = possible;
  const limit = others.length === 0 ? only?.limit?.value : undefined;
  return { verdict: "cannotTell", limit, undecided: undecidedInputs(formula, context) };
}

/**
 * A section that misses the limit still meets the requirement in another way, certainly or perhaps. Where it misses the limit
 * of that way too, that limit is one that may have to be reached.
 */
function withAlternatives(
  finding: BoundFinding,
  rule: BoundRule,
  subject: Measured,
  candidates: readonly Candidate[],
  context: SectionContext,
): BoundFinding {
  const { reading } = subject;
  const inForce = (rule.alternatives ?? []).filter((alternative) => isInForce(alternative, context.asOf));
  const granted = inForce.map((alternative) => ({ alternative, ...grantedBy(alternative, rule, reading, context) }));
  const certain = granted.find(({ answer }) => answer === "yes");
  if (certain) {
    return { ...finding, verdict: "pass", shortfall: undefined, undecided: undefined, alternative: certain.alternative };
  }
  const perhaps = granted.filter(({ answer }) => answer === "unknown").map(({ alternative }) => alternative);
  if (perhaps.length > 0) return { ...finding, verdict: "cannotTell", perhaps };
  const own = granted.flatMap(({ missed }) => missed);
  if (own.length === 0 || reading.state === "missing" || finding.verdict !== "fail") return finding;
  const applying = own.find(({ when }) => !when);
  const all = applying ? [applying] : [...own, ...candidates];
  return { ...finding, ...NO_LIMIT, ...judgedBy(rule.bound, subject, reading, all, context) };
}

const NO_LIMIT = { limit: undefined, margin: undefined, shortfall: undefined, limits: undefined } as const;

/** Does the section meet the requirement by the alternative? If not, its limits that apply or may apply. */
interface Granted {
  readonly answer: Truth;
  readonly missed: readonly Candidate[];
}

function grantedBy({ when, limits }: Alternative, rule: BoundRule, reading: Reading, context: SectionContext): Granted {
  const answer = holds(when, context);
  if (answer === "no" || !limits) return { answer, missed: [] };
  const own = limitsInForce(limits, context, context.asOf).flatMap(({ limit, when: open }): readonly Candidate[] =>
    limit ? [{ limit: limit.value, when: conjunction([openPart(when, context), open]) }] : [],
  );
  if (own.length === 0) return { answer: "no", missed: [] };
  if (reading.state === "missing") return { answer: "unknown", missed: [] };
  const verdicts = own.map(({ limit }) => verdictAgainst(reading, rule.bound, limit!));
  if (verdicts.every((verdict) => verdict === "fail")) return { answer: "no", missed: own };
  return { answer: verdicts.every((verdict) => verdict === "pass") ? answer : "unknown", missed: [] };
}
