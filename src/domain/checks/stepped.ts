/** Requirement kind `stepped`: the limit depends on how many classes or pupils the school has. */
import { missing, type Reading } from "../kernel/reading";
import type { Step, SteppedRule, StepTable } from "../standards/requirement";
import { identityOf, type SectionContext } from "./context";
import type { SteppedFinding, Undecided } from "./finding";
import { limitsInForce } from "./limit-in-force";
import { aboutMeasure, agreed, marginOf, measured, undecidedInputs, verdictAgainst } from "./measure";
import { shortfallOf } from "./shortfall";

export function checkStepped(rule: SteppedRule, context: SectionContext): SteppedFinding {
  const { section } = context;
  const { reading, formula, unit } = measured(rule.measure, context);
  const size = section.items[rule.by] ?? missing("tableAbsent", rule.by);
  const about = aboutMeasure(rule.measure, unit);
  const base = { ...identityOf(rule, context), ...about, bound: rule.bound, cells: [...reading.cells, ...size.cells] };
  const possible = limitsInForce(rule.tables, context, context.asOf);
  const table = possible.find((candidate) => candidate !== null);
  if (!table) return { ...base, verdict: "notApplicable" };
  const cited = { ...base, cite: table.cite, confidence: table.confidence };
  const undecided = [...undecidedSize(size, rule), ...undecidedInputs(formula, context)];
  if (size.state === "missing" || reading.state === "missing") return { ...cited, verdict: "cannotTell", undecided };

  const limits = possible.flatMap((candidate) => (candidate ? limitsFor(size.value, candidate, rule) : []));
  if (limits.length === 0) return { ...cited, verdict: "notApplicable", size: size.value };
  // Where the document is silent, the strictest of the limits is the one that certainly suffices.
  const limit = rule.bound === "atLeast" ? Math.max(...limits) : Math.min(...limits);
  const verdicts = limits.map((one) => verdictAgainst(reading, rule.bound, one));
  const verdict = agreed(possible.includes(null) ? [...verdicts, "notApplicable"] : verdicts);
  const value = { value: reading.value, limit, margin: marginOf(reading.value, rule.bound, limit) };
  const finding: SteppedFinding = { ...cited, ...value, verdict, size: size.value, limits };
  if (verdict !== "fail" || context.isBrief) return finding;
  const shortfall = shortfallOf({ formula, unit, items: section.items, stage: section.stage, bound: rule.bound, limit });
  return shortfall ? { ...finding, shortfall } : finding;
}

/** The limit for a size; two where the document does not say what applies between them, none where it has no limit. */
export function limitsFor(
  size: number,
  { value: steps }: Pick<StepTable, "value">,
  { between, outside }: Pick<SteppedRule, "between" | "outside">,
): readonly number[] {
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return [];
  if (size < first.at) return outside === "none" ? [] : [first.value];
  if (size > last.at && between !== "reached") return outside === "nearest" ? [last.value] : [];
  const below = steps.filter((step) => step.at <= size).at(-1)!;
  const above = steps.find((step) => step.at >= size) ?? last;
  if (between === "reached" || below.at === size) return [below.value];
  return between === "interpolate" ? [interpolated(size, below, above)] : [below.value, above.value];
}

function interpolated(size: number, below: Step, above: Step): number {
  return below.value + ((above.value - below.value) * (size - below.at)) / (above.at - below.at);
}

function undecidedSize(size: Reading, rule: SteppedRule): readonly Undecided[] {
  return size.state === "known" ? [] : [{ field: rule.by, reason: size.reason, cells: size.cells }];
}
