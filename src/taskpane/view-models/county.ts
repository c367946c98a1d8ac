/** The county in figures: one block per stage that has several sections. */
import type { CountyEvaluation, Evaluation } from "../../domain/checks/finding";
import { beside, fixed } from "../../domain/explain/number";
import { INDICATORS } from "../../domain/indicators/catalogue";
import { STAGES } from "../../domain/kernel/stage";
import type { Stage } from "../../domain/kernel/stage";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Refusal } from "../../workbook/port";
import { countsOf, findingView, shownFindings } from "./findings";
import type { FindingFilter, FindingView } from "./findings";

export interface CountyRow {
  readonly key: string;
  readonly name: string;
  readonly mean: string | null;
  /** Null when it cannot be computed. */
  readonly cv: string | null;
  readonly limit: string | null;
  readonly verdict: Verdict | null;
  /** Sections without a figure. */
  readonly missing: number;
}

export interface CountyView {
  readonly stage: Stage;
  readonly sections: number;
  readonly pupils: string | null;
  readonly rows: readonly CountyRow[];
  readonly composite: string | null;
  /** All findings about the county, whether shown or not. */
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly FindingView[];
}

/** A county has no figures or cells of its own. */
const COUNTY = { items: {}, nameCells: [] };
const NO_REFUSALS = new Map<string, Refusal>();

/** Indicators without a limit are left out: nothing is decided by them. */
export function countyViews({ county }: Evaluation, filter: FindingFilter, language: Language): readonly CountyView[] {
  return STAGES.flatMap((stage) => {
    const of = county[stage];
    return of && of.sections > 1 ? [countyView(stage, of, filter, language)] : [];
  });
}

function countyView(stage: Stage, county: CountyEvaluation, filter: FindingFilter, language: Language): CountyView {
  const rows = Object.values(county.indicators).flatMap((entry): CountyRow[] => {
    if (entry.limit === undefined) return [];
    const indicator = INDICATORS[entry.indicator];
    return [
      {
        key: entry.indicator,
        name: inLanguage(indicator, language),
        mean: entry.mean === null ? null : `${fixed(entry.mean, indicator.digits)} ${indicator.unit}`.trim(),
        cv: entry.cv === null ? null : beside(entry.cv, entry.limit, 3),
        limit: fixed(entry.limit, 2),
        verdict: entry.verdict ?? null,
        missing: entry.missing.length,
      },
    ];
  });
  return {
    stage,
    sections: county.sections,
    pupils: county.pupils === null ? null : fixed(county.pupils, 0),
    rows,
    composite: typeof county.compositeCv === "number" ? fixed(county.compositeCv, 3) : null,
    counts: countsOf([county]),
    findings: shownFindings(county.findings, filter).map((finding) => findingView(finding, COUNTY, NO_REFUSALS, language)),
  };
}
