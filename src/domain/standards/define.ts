/** Short ways to write rules, so that a pack file reads like its document. */
import type { IndicatorId } from "../indicators/catalogue";
import { INDICATORS } from "../indicators/catalogue";
import type { Citation, Confidence, IsoDate } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import type { Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { BoundRule, DispersionRule, Limit, RuleId } from "./requirement";

/** Where a group of limits comes from and since when it is in force. */
export interface Source {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/** Limits by stage from one source. */
export function limits(values: Readonly<Partial<Record<Stage, number>>>, source: Source, when?: Limit["when"]): readonly Limit[] {
  return (Object.entries(values) as [Stage, number][]).map(([stage, value]) => ({
    stage,
    value,
    ...source,
    ...(when ? { when } : {}),
  }));
}

/** Title of a rule that is named after its indicator. */
export function titleOf(indicator: IndicatorId): Bilingual {
  const { zh, en } = INDICATORS[indicator];
  return { zh, en };
}

export function bound(id: RuleId, indicator: IndicatorId, direction: Bound, of: readonly Limit[]): BoundRule {
  return {
    kind: "bound",
    id,
    title: titleOf(indicator),
    measure: { indicator },
    bound: direction,
    limits: of,
    ...onlyStagesOf(of),
  };
}

/** Rule on the 差异系数 of the indicator. */
export function dispersion(id: RuleId, indicator: IndicatorId, of: readonly Limit[]): DispersionRule {
  const { zh, en } = INDICATORS[indicator];
  return {
    kind: "dispersion",
    id,
    title: { zh: `${zh}差异系数`, en: `coefficient of variation of ${en}` },
    indicator,
    limits: of,
    ...onlyStagesOf(of),
  };
}

/** The stages a rule has limits for, in the order of the stages. */
function onlyStagesOf(of: readonly Limit[]): { stages: readonly Stage[] } {
  const found = new Set(of.map((limit) => limit.stage));
  return { stages: (["primary", "junior"] as const).filter((stage) => found.has(stage)) };
}
