/** Requirement kind `graded`: 合格, 基本合格, 不合格. */
import type { GradedRule } from "../standards/requirement";
import { identityOf, type SectionContext } from "./context";
import type { GradedFinding } from "./finding";
import { limitsInForce } from "./limit-in-force";
import { measured, undecidedInputs, verdictAgainst } from "./measure";
import { judgedBy } from "./possible-limits";

export function checkGraded(rule: GradedRule, context: SectionContext): GradedFinding {
  const subject = measured({ indicator: rule.indicator }, context);
  const { reading, formula } = subject;
  const base = { ...identityOf(rule, context), indicator: rule.indicator, bound: rule.bound, cells: reading.cells };
  const grades = rule.grades
    .map(({ limits, ...grade }) => ({ ...grade, possible: limitsInForce(limits, context, context.asOf) }))
    .filter(({ possible }) => possible.some(({ limit }) => limit !== null));
  const line = grades.filter(({ isPass }) => isPass).at(-1)?.possible;
  const stated = line?.find(({ limit }) => limit !== null)?.limit;
  if (!line || !stated) return { ...base, verdict: "notApplicable" };

  const cited = { ...base, cite: stated.cite, confidence: stated.confidence };
  if (reading.state === "missing") {
    const limit = line.length === 1 ? { limit: stated.value } : {};
    return { ...cited, ...limit, verdict: "cannotTell", undecided: undecidedInputs(formula, context) };
  }
  const candidates = line.map(({ limit, when }) => ({ limit: limit?.value ?? null, when }));
  const outcome = judgedBy(rule.bound, subject, reading, candidates, context);
  // The best grade is certain only where each grade has one limit.
  const isCertain = grades.every(({ possible }) => possible.length === 1);
  const reached = grades.find(({ possible }) => verdictAgainst(reading, rule.bound, possible[0]!.limit!.value) === "pass");
  return { ...cited, value: reading.value, ...outcome, ...(isCertain && reached ? { grade: reached.name } : {}) };
}
