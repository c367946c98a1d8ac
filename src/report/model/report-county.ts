/** 校际差异: the 差异系数 of a county against their limits, and the sections that make them. */
import type { CountyIndicator, Evaluation, Finding } from "../../domain/checks/finding";
import { measuresOf } from "../../domain/explain/measures";
import { INDICATORS, INDICATOR_IDS } from "../../domain/indicators/catalogue";
import { STAGES } from "../../domain/kernel/stage";
import type { Stage } from "../../domain/kernel/stage";
import { citationOf, indicatorTitle, lineOf } from "./report-lines";
import { CV_DIGITS } from "../../domain/explain/number";
import type { NamedSection } from "./named-section";
import { wayDown } from "./report-path";
import type { WayDown } from "./report-path";
import type { ReportCounty, ReportDispersion, ReportDriver, ReportLine } from "./report";

/** So many sections are named for each indicator; more where the limit is exceeded. */
const DRIVERS = 3;
const DRIVERS_WHEN_FAILING = 10;
/** Equal values may differ in their last bits: below this there is no difference that a school could make. */
const NO_DIFFERENCE = 1e-9;

export function countiesOf({ county }: Evaluation, sections: readonly NamedSection[]): readonly ReportCounty[] {
  return STAGES.flatMap((stage) => {
    const evaluated = county[stage];
    if (!evaluated) return [];
    const lines = linesOf(evaluated.findings);
    if (evaluated.sections < 2 && lines.every(({ verdict }) => verdict === "notApplicable")) return [];
    const found = INDICATOR_IDS.flatMap((id) => evaluated.indicators[id] ?? []).filter(
      ({ cv, limit }) => evaluated.sections > 1 && (cv !== null || limit !== undefined),
    );
    const ranks = ranksOf(found);
    const own = sections.filter(({ name }) => name.stage === stage);
    const indicators = found.map((each) => dispersionOf(each, stage, own, ranks));
    return [
      {
        stage,
        sections: evaluated.sections,
        pupils: evaluated.pupils,
        ...(evaluated.verdict ? { verdict: evaluated.verdict } : {}),
        failing: failingOf(evaluated.findings, own),
        ...(evaluated.beside ? { beside: evaluated.beside } : {}),
        lines,
        indicators: [...indicators.filter(({ limit }) => limit !== null), ...indicators.filter(({ limit }) => limit === null)],
      },
    ];
  });
}

/** What is judged once for the county, as far as it applies: of one school nothing does. */
export function wholeCountyOf({ wholeCounty }: Evaluation): readonly ReportLine[] {
  return linesOf(wholeCounty).filter(({ verdict }) => verdict !== "notApplicable");
}

function failingOf(findings: readonly Finding[], sections: readonly NamedSection[]): ReportCounty["failing"] {
  const standards = new Set(findings.map(({ pack }) => pack.id));
  return {
    sections: sections.filter(({ verdicts }) => [...standards].some((id) => verdicts[id] === "fail")).length,
    dispersions: findings.filter(({ kind, verdict }) => kind === "dispersion" && verdict === "fail").length,
  };
}

function linesOf(findings: readonly Finding[]): readonly ReportLine[] {
  const others = findings
    .filter(({ kind }) => kind !== "dispersion")
    .map((finding) => lineOf(finding, { section: { items: {} } }));
  return others.map((line) => (line.kind === "composite" ? { ...line, digits: CV_DIGITS } : line));
}

function dispersionOf(
  found: CountyIndicator,
  stage: Stage,
  sections: readonly NamedSection[],
  ranks: ReadonlyMap<string, number>,
): ReportDispersion {
  const { indicator, mean, cv, limit, verdict, missing } = found;
  const cite = found.finding && citationOf(found.finding);
  const way = wayDown(found, stage, sections);
  return {
    indicator,
    title: indicatorTitle(indicator),
    unit: INDICATORS[indicator].unit,
    digits: INDICATORS[indicator].digits,
    mean,
    cv,
    limit: limit ?? null,
    ...(verdict ? { verdict } : {}),
    rank: ranks.get(indicator) ?? null,
    ...(cite ? { cite } : {}),
    missing: sections.filter(({ section }) => missing.includes(section.id)).map(({ name }) => name),
    measures: found.inequality ? measuresOf(found.inequality, indicator) : [],
    drivers: driversOf(found, sections, way?.alone),
    ...(way ? { path: way.path, card: way.card } : {}),
  };
}

/** Furthest from the limit first. */
function ranksOf(indicators: readonly CountyIndicator[]): ReadonlyMap<string, number> {
  const ratios = indicators.flatMap(({ indicator, cv, limit }) =>
    cv !== null && limit ? [{ indicator, ratio: cv / limit }] : [],
  );
  return new Map(ratios.sort((a, b) => b.ratio - a.ratio).map(({ indicator }, index) => [indicator, index + 1]));
}

function driversOf(
  found: CountyIndicator,
  sections: readonly NamedSection[],
  alone: WayDown["alone"] | undefined,
): readonly ReportDriver[] {
  const { shares, cvWithout, cv } = found;
  if (cv !== null && cv < NO_DIFFERENCE) return [];
  return sections
    .flatMap((named): readonly ReportDriver[] => {
      const { id } = named.section;
      const value = valueOf(named, found);
      if (!Object.hasOwn(shares, id) || value === null) return [];
      const ownWay = alone?.get(id);
      return [
        {
          section: named.name,
          value,
          share: shares[id]!,
          cvWithout: cvWithout[id] ?? null,
          ...(ownWay === undefined ? {} : { alone: ownWay }),
        },
      ];
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, found.verdict === "fail" ? DRIVERS_WHEN_FAILING : DRIVERS);
}

/** The value that the standard of the county's rule saw: standards may split shared resources in different ways. */
function valueOf({ findings, indicators }: NamedSection, { indicator, finding: limited }: CountyIndicator): number | null {
  const standard = limited?.pack.id;
  const finding = findings.find((each) => each.pack.id === standard && each.indicator === indicator && each.value !== undefined);
  const reading = indicators[indicator];
  return finding?.value ?? (reading.state === "known" ? reading.value : null);
}
