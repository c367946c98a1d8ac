/** Requirement kind `countyTotal`: the indicator formed from the totals of the county (全县合计). */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { INDICATOR_IDS, INDICATORS } from "../indicators/catalogue";
import { computeIndicator } from "../indicators/compute";
import { fieldsOf } from "../indicators/formula";
import { formulaOf } from "../indicators/indicator";
import { meets } from "../kernel/compare";
import { known, type Reading } from "../kernel/reading";
import { STAGES } from "../kernel/stage";
import type { CountyTotalRule } from "../standards/requirement";
import { isInForce } from "../kernel/citation";
import { countyIdentityOf, type CountyContext } from "./county-context";
import type { CountyTotalFinding, SectionEvaluation } from "./finding";
import { marginOf } from "./measure";
import { indicatorsOf } from "./section-indicators";
import { notInForce } from "./why-not";

export function checkCountyTotal(rule: CountyTotalRule, context: CountyContext): CountyTotalFinding {
  const { stage, asOf, isCounty } = context;
  const base = { ...countyIdentityOf(rule, context), indicator: rule.indicator, bound: rule.bound, cells: [] };
  const limit = rule.limits.find((candidate) => candidate.stage === stage && isInForce(candidate, asOf));
  const summed = rule.isWholeCounty ? context.everySection : context.sections;
  const nothing = { ...base, verdict: "notApplicable", stages: [stage], missing: [] } as const;
  if (!limit)
    return {
      ...nothing,
      whyNot: notInForce(
        rule.limits.filter((one) => one.stage === stage),
        asOf,
      ),
    };
  if (!isCounty) return { ...nothing, whyNot: { kind: "oneSchool" } };
  if (!summed) return { ...nothing, whyNot: { kind: "oneStage" } };
  const cited = { limit: limit.value, cite: limit.cite, confidence: limit.confidence };
  if (summed.length === 0) return { ...nothing, ...cited, whyNot: { kind: "noSchools" } };

  const number = INDICATOR_IDS.indexOf(rule.indicator);
  const lacking = summed.filter(({ section }) => Number.isNaN(indicatorsOf(section).value(number)));
  const missing = lacking.map(({ section }) => section.id);
  const stages = STAGES.filter((one) => summed.some(({ section }) => section.stage === one));
  const stated = { ...base, ...cited, stages, missing };
  if (missing.length > 0) return { ...stated, verdict: "cannotTell" };

  const total = computeIndicator(INDICATORS[rule.indicator], totals(rule, summed, stage), stage);
  if (total.state === "missing") return { ...stated, verdict: "cannotTell" };
  const verdict = meets(total.value, rule.bound, limit.value) ? "pass" : "fail";
  return { ...stated, verdict, value: total.value, margin: marginOf(total.value, rule.bound, limit.value) };
}

/** Every item of the formula summed over the sections; items that no section has stay away. */
function totals(rule: CountyTotalRule, sections: readonly SectionEvaluation[], stage: CountyContext["stage"]) {
  const sums: Partial<Record<FieldId, Reading>> = {};
  for (const id of fieldsOf(formulaOf(INDICATORS[rule.indicator], stage))) {
    const sum = sumOf(id, sections);
    if (sum !== undefined) sums[id] = known(sum, FIELDS[id].unit);
  }
  return sums;
}

function sumOf(id: FieldId, sections: readonly SectionEvaluation[]): number | undefined {
  let sum = 0;
  for (const { section } of sections) {
    const reading = section.items[id];
    if (reading?.state !== "known") return undefined;
    sum += reading.value;
  }
  return sum;
}
