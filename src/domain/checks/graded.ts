/** Requirement kind `graded`: 合格, 基本合格, 不合格. */
import type { Verdict } from "../kernel/verdict";
import type { GradedRule } from "../standards/requirement";
import { identityOf, type SectionContext } from "./context";
import type { GradedFinding } from "./finding";
import { limitsInForce } from "./limit-in-force";
import { marginOf, measured, undecidedInputs, verdictAgainst } from "./measure";
import { shortfallOf } from "./shortfall";

export function checkGraded(rule: GradedRule, context: SectionContext): GradedFinding {
  const { section, asOf } = context;
  const { reading, formula, unit } = measured({ indicator: rule.indicator }, context);
  const base = { ...identityOf(rule, context), indicator: rule.indicator, bound: rule.bound, cells: reading.cells };
  const grades = rule.grades.flatMap(({ name, isPass, limits }) => {
    const [limit] = limitsInForce(limits, context, asOf);
    return limit ? [{ name, isPass, limit }] : [];
  });
  const line = grades.filter(({ isPass }) => isPass).at(-1)?.limit;
  if (!line) return { ...base, verdict: "notApplicable" };

  const stated = { ...base, limit: line.value, cite: line.cite, confidence: line.confidence };
  if (reading.state === "missing") return { ...stated, verdict: "cannotTell", undecided: undecidedInputs(formula, context) };
  const known = { ...stated, value: reading.value, margin: marginOf(reading.value, rule.bound, line.value) };
  const reached = grades.find(({ limit }) => verdictAgainst(reading, rule.bound, limit.value) === "pass");
  const grade = reached ? { grade: reached.name } : {};
  const verdict: Verdict = verdictAgainst(reading, rule.bound, line.value);
  if (verdict !== "fail" || context.isBrief) return { ...known, ...grade, verdict };
  const question = { formula, unit, items: section.items, stage: section.stage, bound: rule.bound, limit: line.value };
  const shortfall = shortfallOf(question);
  return { ...known, ...grade, verdict, ...(shortfall ? { shortfall } : {}) };
}
