/** Requirement kind `dispersion`: the 差异系数 of one indicator over the sections of the county. */
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { formulaOf } from "../indicators/indicator";
import { pooledMean, variation } from "../dispersion/variation";
import { isAtMost } from "../kernel/compare";
import type { Stage } from "../kernel/stage";
import type { DispersionRule } from "../standards/requirement";
import { countyIdentityOf, type CountyContext, type CountyIdentity } from "./county-context";
import type { CountyIndicator, Finding } from "./finding";
import { isInForce } from "./limit-in-force";

/** Indicators of so much per pupil: only for them is the pupil-weighted mean the value of the county as a whole. */
export function isPerPupil(id: IndicatorId, stage: Stage): boolean {
  const formula = formulaOf(INDICATORS[id], stage);
  return formula.op === "ratio" && formula.under.op === "field" && formula.under.field === "pupils";
}

/**
 * Mean, 差异系数 and shares of an indicator. Sections without pupils have no weight and are left out; with one section
 * whose value is not known there is no 差异系数 at all, because leaving it out would flatter or harm the county.
 */
export function dispersionOf(id: IndicatorId, sections: CountyContext["sections"]): CountyIndicator {
  const values: number[] = [];
  const pupils: number[] = [];
  const known: string[] = [];
  const missing: string[] = [];
  for (const { section, indicators } of sections) {
    const count = section.items.pupils;
    if (count?.state === "known" && count.value === 0) continue;
    const reading = indicators[id];
    if (count?.state !== "known" || reading.state !== "known") missing.push(section.id);
    else {
      known.push(section.id);
      values.push(reading.value);
      pupils.push(count.value);
    }
  }
  const complete = missing.length === 0;
  const spread = complete ? variation(values, pupils) : null;
  return {
    indicator: id,
    mean: complete ? pooledMean(values, pupils) : null,
    cv: spread?.cv ?? null,
    missing,
    shares: bySection(known, spread?.shares),
    cvWithout: bySection(known, spread?.cvWithout),
  };
}

function bySection<T>(sections: readonly string[], figures: readonly T[] = []): Readonly<Record<string, T>> {
  const record: Record<string, T> = {};
  for (let i = 0; i < figures.length; i++) record[sections[i]!] = figures[i]!;
  return record;
}

export function checkDispersion(rule: DispersionRule, context: CountyContext): Finding {
  const figure = context.figureOf(rule.indicator);
  const facts = { sections: context.sections.length, missing: figure.missing };
  const base = { ...countyIdentityOf(rule, context), indicator: rule.indicator, facts };
  return againstCeiling(base, figure.cv, rule, context);
}

/** A coefficient against its limit; one section cannot differ from itself: 不适用. */
export function againstCeiling(
  identity: CountyIdentity,
  cv: number | null,
  { limits }: Pick<DispersionRule, "limits">,
  { stage, asOf, sections }: CountyContext,
): Finding {
  const base = { ...identity, bound: "atMost", cells: [] } as const;
  const limit = limits.find((candidate) => candidate.stage === stage && isInForce(candidate, asOf));
  if (!limit) return { ...base, verdict: "notApplicable" };
  const stated = { ...base, limit: limit.value, cite: limit.cite, confidence: limit.confidence };
  if (sections.length < 2) return { ...stated, verdict: "notApplicable" };
  if (cv === null) return { ...stated, verdict: "cannotTell" };
  const verdict = isAtMost(cv, limit.value) ? "pass" : "fail";
  return { ...stated, verdict, value: cv, margin: limit.value - cv };
}
