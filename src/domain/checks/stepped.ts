/** Requirement kind `stepped`: the limit depends on how many classes or pupils the school has. */
import { missing, type Reading } from "../kernel/reading";
import type { Step, SteppedRule, StepTable } from "../standards/requirement";
import { identityOf, type SectionContext } from "./context";
import type { SteppedFinding } from "./finding";
import type { Undecided } from "./told";
import { limitsInForce, type Possible } from "./limit-in-force";
import { aboutMeasure, measured, undecidedInputs } from "./measure";
import { judgedBy, type Candidate } from "./possible-limits";
import { whereNone } from "./why-not";

export function checkStepped(rule: SteppedRule, context: SectionContext): SteppedFinding {
  const { section } = context;
  const subject = measured(rule.measure, context);
  const { reading, formula, unit } = subject;
  const size = section.items[rule.by] ?? missing("tableAbsent", rule.by);
  const about = aboutMeasure(rule.measure, unit);
  const base = { ...identityOf(rule, context), ...about, bound: rule.bound, cells: [...reading.cells, ...size.cells] };
  const possible = limitsInForce(rule.tables, context, context.asOf);
  const table = possible.find(({ limit }) => limit !== null)?.limit;
  if (!table) return { ...base, verdict: "notApplicable", ...whereNone(rule.tables, context) };
  const cited = { ...base, cite: table.cite, confidence: table.confidence };
  const undecided = [...undecidedSize(size, rule), ...undecidedInputs(formula, context)];
  if (size.state === "missing" || reading.state === "missing") return { ...cited, verdict: "cannotTell", undecided };

  const candidates = possible.flatMap((one) => candidatesOf(size.value, one, rule));
  if (candidates.every(({ limit }) => limit === null)) {
    return { ...cited, verdict: "notApplicable", size: size.value, cells: size.cells };
  }
  const outcome = judgedBy(rule.bound, subject, reading, candidates, context);
  return { ...cited, value: reading.value, size: size.value, ...outcome };
}

/** The limits of a table for the size; a table may have none for it. */
function candidatesOf(size: number, { limit: table, when }: Possible<StepTable>, rule: SteppedRule): readonly Candidate[] {
  const found = table ? limitsFor(size, table, rule) : [];
  if (found.length === 0) return [{ limit: null, when }];
  const isBetween = found.length > 1;
  return found.map(({ at, value }) => ({ limit: value, when, ...(isBetween && { at }) }));
}

/** The limit for a size; two where the document does not say what applies between them, none where it has no limit. */
export function limitsFor(
  size: number,
  { value: steps }: Pick<StepTable, "value">,
  { between, outside }: Pick<SteppedRule, "between" | "outside">,
): readonly Step[] {
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return [];
  if (size < first.at) return outside === "none" ? [] : [first];
  if (size > last.at && between !== "reached") return outside === "nearest" ? [last] : [];
  const below = steps.filter((step) => step.at <= size).at(-1)!;
  const above = steps.find((step) => step.at >= size) ?? last;
  if (between === "reached" || below.at === size) return [below];
  return between === "interpolate" ? [{ at: size, value: interpolated(size, below, above) }] : [below, above];
}

function interpolated(size: number, below: Step, above: Step): number {
  return below.value + ((above.value - below.value) * (size - below.at)) / (above.at - below.at);
}

function undecidedSize(size: Reading, rule: SteppedRule): readonly Undecided[] {
  return size.state === "known" ? [] : [{ field: rule.by, reason: size.reason, cells: size.cells }];
}
