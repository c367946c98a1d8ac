/** Requirement kind `dispersion`: the 差异系数 of one indicator over the sections of the county. */
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { formulaOf } from "../indicators/indicator";
import { isAtMost } from "../kernel/compare";
import type { Stage } from "../kernel/stage";
import type { DispersionRule } from "../standards/requirement";
import { isInForce } from "../kernel/citation";
import { countyIdentityOf, type CountyContext } from "./county-context";
import type { DispersionFinding } from "./finding";
import { notInForce } from "./why-not";

/** Indicators of so much per pupil: only for them is the pupil-weighted mean the value of the county as a whole. */
export function isPerPupil(id: IndicatorId, stage: Stage): boolean {
  const formula = formulaOf(INDICATORS[id], stage);
  return formula.op === "ratio" && formula.under.op === "field" && formula.under.field === "pupils";
}

export function checkDispersion(rule: DispersionRule, context: CountyContext): DispersionFinding {
  const { cv, missing } = context.figureOf(rule.indicator);
  const identity = { ...countyIdentityOf(rule, context), indicator: rule.indicator, missing };
  return { ...identity, ...againstCeiling(cv, rule, context) };
}

type AgainstCeiling = Pick<
  DispersionFinding,
  "verdict" | "whyNot" | "value" | "limit" | "bound" | "margin" | "cells" | "cite" | "confidence"
>;

/** A coefficient against its limit; one section cannot differ from itself: 不适用. */
export function againstCeiling(
  cv: number | null,
  { limits }: Pick<DispersionRule, "limits">,
  { stage, asOf, sections }: CountyContext,
): AgainstCeiling {
  const base = { bound: "atMost", cells: [] } as const;
  const limit = limits.find((candidate) => candidate.stage === stage && isInForce(candidate, asOf));
  if (!limit)
    return {
      ...base,
      verdict: "notApplicable",
      whyNot: notInForce(
        limits.filter((one) => one.stage === stage),
        asOf,
      ),
    };
  const stated = { ...base, limit: limit.value, cite: limit.cite, confidence: limit.confidence };
  if (sections.length < 2)
    return { ...stated, verdict: "notApplicable", whyNot: { kind: sections.length === 1 ? "oneSchool" : "noSchools" } };
  if (cv === null) return { ...stated, verdict: "cannotTell" };
  const verdict = isAtMost(cv, limit.value) ? "pass" : "fail";
  return { ...stated, verdict, value: cv, margin: limit.value - cv };
}
