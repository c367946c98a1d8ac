/** The county in the JSON document: each stage as a whole, its 差异系数 and who makes them, other measures, findings. */
import type { CountyEvaluation, CountyFinding, CountyIndicator, Evaluation } from "../../domain/checks/finding";
import { explainFinding } from "../../domain/explain/explain";
import { STAGES, type Stage } from "../../domain/kernel/stage";
import type { Language } from "../../domain/kernel/text";
import { findingJson, wholeCounty } from "./report-json-parts";

export function countyJson({ county }: Evaluation, language: Language) {
  return Object.fromEntries(
    STAGES.flatMap((stage: Stage) => {
      const evaluation = county[stage];
      return evaluation ? [[stage, stageJson(evaluation, language)]] : [];
    }),
  );
}

/** What is judged once for the county, and counts in the verdict of each stage it speaks of. */
export function wholeCountyJson({ wholeCounty }: Evaluation, language: Language) {
  return { findings: wholeCounty.map((finding) => findingOfCounty(finding, language)) };
}

function findingOfCounty(finding: CountyFinding, language: Language) {
  return {
    ...findingJson(finding, language, wholeCounty),
    message: explainFinding(finding, { items: {} }, language, wholeCounty),
  };
}

function stageJson(
  { sections, pupils, indicators, compositeCv, findings, beside, verdict }: CountyEvaluation,
  language: Language,
) {
  return {
    sections,
    pupils,
    indicators: Object.fromEntries(
      Object.entries(indicators).map(([id, indicator]) => [id, { ...indicatorJson(indicator), ...differencesJson(indicator) }]),
    ),
    ...(compositeCv !== undefined && { compositeCv }),
    findings: findings.map((finding) => findingOfCounty(finding, language)),
    ...(beside && { schoolItems: beside }),
    ...(verdict !== undefined && { verdict }),
  };
}

function indicatorJson({ mean, cv, limit, verdict, missing }: CountyIndicator) {
  return {
    mean,
    cv,
    ...(limit !== undefined && { limit }),
    ...(verdict !== undefined && { verdict }),
    ...(missing.length > 0 && { missing }),
  };
}

/** By the id of the section; only where there is a coefficient. The measures describe: no document limits them. */
function differencesJson({ cv, shares, cvWithout, inequality }: CountyIndicator) {
  if (cv === null) return {};
  return { shares, cvWithout, ...(inequality && { gini: inequality.gini, theil: inequality.theil, range: inequality.range }) };
}
