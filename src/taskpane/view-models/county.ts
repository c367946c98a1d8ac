/** The differences between the schools of a county, one view per stage with several sections. */
import type { CountyEvaluation, Evaluation, Finding } from "../../domain/checks/finding";
import { beside, CV_DIGITS, CV_LIMIT_DIGITS, fixed } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import { INDICATORS } from "../../domain/indicators/catalogue";
import type { IndicatorId } from "../../domain/indicators/catalogue";
import { STAGES } from "../../domain/kernel/stage";
import type { Stage } from "../../domain/kernel/stage";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Refusal } from "../../workbook/port";
import { capital, findingView, shownFindings } from "./findings";
import type { FindingView } from "./findings";

export interface CountyRow {
  readonly key: string;
  /** Null for the 综合差异系数, which has no schools of its own. */
  readonly indicator: IndicatorId | null;
  readonly name: string;
  readonly mean: string | null;
  /** Null when it cannot be computed. */
  readonly cv: string | null;
  readonly limit: string | null;
  readonly verdict: Verdict | null;
  /** Sections without a figure. */
  readonly missing: number;
  /** What the standard that limits it says. */
  readonly finding: FindingView | null;
  /** Lengths on the scale that all rows of the stage share, 0…1. */
  readonly bar: { readonly cv: number | null; readonly limit: number | null };
}

export interface CountyView {
  /** Null for what is judged once for the county and no stage of it. */
  readonly stage: Stage | null;
  readonly sections: number;
  readonly pupils: string | null;
  readonly rows: readonly CountyRow[];
  /** Other than those about a single 差异系数, which stand with its row. */
  readonly findings: readonly FindingView[];
}

/** A county has no figures or cells of its own. */
const COUNTY = { items: {}, nameCells: [] };
const NO_REFUSALS = new Map<string, Refusal>();

export function countyViews(
  { county, wholeCounty }: Evaluation,
  verdicts: readonly Verdict[],
  language: Language,
): readonly CountyView[] {
  const isJudged = wholeCounty.some(({ verdict }) => verdict !== "notApplicable");
  const stages = STAGES.flatMap((stage) => {
    const of = county[stage];
    return of && of.sections > 1 ? [countyView(stage, of, verdicts, language)] : [];
  });
  return isJudged ? [wholeView(wholeCounty, verdicts, language), ...stages] : stages;
}

function wholeView(findings: Evaluation["wholeCounty"], verdicts: readonly Verdict[], language: Language): CountyView {
  return { stage: null, sections: 0, pupils: null, rows: [], findings: viewsOf(findings, verdicts, language) };
}

function viewsOf(findings: Evaluation["wholeCounty"], verdicts: readonly Verdict[], language: Language): readonly FindingView[] {
  return shownFindings(findings, verdicts).map((finding) => viewOf(finding, language));
}

function viewOf(finding: Finding, language: Language): FindingView {
  return findingView(finding, COUNTY, NO_REFUSALS, language);
}

function countyView(stage: Stage, county: CountyEvaluation, verdicts: readonly Verdict[], language: Language): CountyView {
  return {
    stage,
    sections: county.sections,
    pupils: county.pupils === null ? null : fixed(county.pupils, 0),
    rows: rowsOf(county, language),
    findings: viewsOf(
      county.findings.filter(({ kind }) => kind !== "dispersion"),
      verdicts,
      language,
    ),
  };
}

interface Figure extends Omit<CountyRow, "cv" | "limit" | "bar"> {
  readonly figure: number | null;
  readonly ceiling: number | null;
}

/** Indicators without a limit that no composite counts are left out: nothing is decided by them. */
function rowsOf(county: CountyEvaluation, language: Language): readonly CountyRow[] {
  const figures = [...compositeOf(county, language), ...indicatorsOf(county, language)];
  // A little air right of the longest bar.
  const scale = 1.05 * Math.max(...figures.map(({ figure, ceiling }) => Math.max(figure ?? 0, ceiling ?? 0)), Number.MIN_VALUE);
  return figures.map(({ figure, ceiling, ...row }) => ({
    ...row,
    cv: figure === null ? null : beside(figure, ceiling ?? undefined, CV_DIGITS),
    limit: ceiling === null ? null : fixed(ceiling, CV_LIMIT_DIGITS),
    bar: { cv: figure === null ? null : figure / scale, limit: ceiling === null ? null : ceiling / scale },
  }));
}

function compositeOf({ findings }: CountyEvaluation, language: Language): readonly Figure[] {
  return findings.flatMap(({ kind, key, rule, limit, value, verdict }): Figure[] => {
    if (kind !== "composite" || limit === undefined) return [];
    const name = capital(inLanguage(rule.title, language));
    return [
      { key, indicator: null, name, mean: null, verdict, missing: 0, finding: null, figure: value ?? null, ceiling: limit },
    ];
  });
}

function indicatorsOf({ indicators, findings }: CountyEvaluation, language: Language): readonly Figure[] {
  const inComposite = new Set(findings.flatMap((finding) => (finding.kind === "composite" ? finding.rule.indicators : [])));
  return Object.values(indicators).flatMap(({ indicator, mean, cv, limit, verdict, missing, finding }): Figure[] => {
    if (limit === undefined && !inComposite.has(indicator)) return [];
    const { unit, digits } = INDICATORS[indicator];
    return [
      {
        key: indicator,
        indicator,
        name: capital(inLanguage(INDICATORS[indicator], language)),
        mean: mean === null ? null : quantity(fixed(mean, digits), unit, language),
        verdict: verdict ?? null,
        missing: missing.length,
        finding: finding ? viewOf(finding, language) : null,
        figure: cv,
        ceiling: limit ?? null,
      },
    ];
  });
}
