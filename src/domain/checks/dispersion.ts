/** Requirement kind `dispersion`: the 差异系数 of one indicator over the sections of the county. */
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { formulaOf } from "../indicators/indicator";
import { pooledMean, variation } from "../dispersion/variation";
import type { IsoDate } from "../kernel/citation";
import { isAtMost } from "../kernel/compare";
import type { Stage } from "../kernel/stage";
import type { Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/catalogue";
import type { DispersionRule } from "../standards/requirement";
import type { CountyIndicator, Finding, SectionEvaluation } from "./finding";
import { isInForce } from "./limit-in-force";

/** The sections of one stage that count in a county, with what was computed for them. */
export interface CountyStage {
  readonly stage: Stage;
  readonly sections: readonly Pick<SectionEvaluation, "section" | "indicators">[];
}

/** Indicators of so much per pupil: only for them is the pupil-weighted mean the value of the county as a whole. */
export function isPerPupil(id: IndicatorId, stage: Stage): boolean {
  const formula = formulaOf(INDICATORS[id], stage);
  return formula.op === "ratio" && formula.under.op === "field" && formula.under.field === "pupils";
}

/**
 * Mean, 差异系数 and shares of an indicator. Sections without pupils have no weight and are left out; with one section
 * whose value is not known there is no 差异系数 at all, because leaving it out would flatter or harm the county.
 */
export function dispersionOf(id: IndicatorId, { sections }: CountyStage): CountyIndicator {
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
  const shares = spread ? Object.fromEntries(known.map((section, i) => [section, spread.shares[i]!])) : {};
  return { indicator: id, mean: complete ? pooledMean(values, pupils) : null, cv: spread?.cv ?? null, missing, shares };
}

export function checkDispersion(
  rule: DispersionRule,
  pack: Pack,
  { stage, sections }: CountyStage,
  county: CountyIndicator,
  asOf: IsoDate,
): Finding {
  const limit = rule.limits.find((candidate) => candidate.stage === stage && isInForce(candidate, asOf));
  const base = {
    rule: `${pack.id}/${rule.id}`,
    pack: pack.id,
    kind: rule.kind,
    title: rule.title,
    sectionId: `county/${stage}`,
    stage,
    indicator: rule.indicator,
    bound: "atMost",
    cells: [],
    facts: { sections: sections.length, missing: county.missing },
  } as const;
  if (!limit) return { ...base, verdict: "notApplicable" };
  const stated = { ...base, limit: limit.value, cite: limit.cite, confidence: limit.confidence };
  const verdict = dispersionVerdict(county, sections.length, limit.value);
  return county.cv === null ? { ...stated, verdict } : { ...stated, verdict, value: county.cv, margin: limit.value - county.cv };
}

/** One section cannot differ from itself: 不适用. */
function dispersionVerdict({ cv }: CountyIndicator, sections: number, limit: number): Verdict {
  if (sections < 2) return "notApplicable";
  if (cv === null) return "cannotTell";
  return isAtMost(cv, limit) ? "pass" : "fail";
}
