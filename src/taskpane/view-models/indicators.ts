/** The indicators over all schools as the pane draws and lists them. */
import { beside, plain } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import { inLanguage, type Language } from "../../domain/kernel/text";
import type { Stage } from "../../domain/kernel/stage";
import type { Verdict } from "../../domain/kernel/verdict";
import { capital } from "./findings";
import type { AnswerIndicator, AnswerSchools } from "../../report/model/answer";

export interface DistributionView {
  /** The known values, the worst first. */
  readonly bars: readonly { readonly verdict: Verdict; readonly share: number }[];
  /** Height of the line on the same scale, 0…1; null where schools have different limits. */
  readonly limit: number | null;
}

export interface IndicatorView {
  readonly key: string;
  readonly name: string;
  readonly stage: Stage;
  /** 15 所学校低于 1 人 */
  readonly said: string;
  readonly limit: string | null;
  /** School and value. */
  readonly worst: { readonly school: string; readonly value: string } | null;
  readonly isMissed: boolean;
  readonly chart: DistributionView;
}

export function indicatorKey({ rule, stage }: Pick<AnswerIndicator, "rule" | "stage">): string {
  return `${stage} ${rule}`;
}

export function indicatorView(indicator: AnswerIndicator, language: Language): IndicatorView {
  const { title, stage, text, limit, unit, worst, failing } = indicator;
  return {
    key: indicatorKey(indicator),
    name: capital(inLanguage(title, language)),
    stage,
    said: inLanguage(text, language),
    limit: limit === null ? null : quantity(plain(limit), unit, language),
    worst: worst && { school: worst.section.school, value: valueText(indicator, worst.value, limit, language) },
    isMissed: failing > 0,
    chart: distribution(indicator),
  };
}

function distribution({ values, limit }: AnswerIndicator): DistributionView {
  const known = values.flatMap(({ value, verdict }) => (value === null ? [] : [{ value, verdict }]));
  // A few schools far above all others would press the rest to the ground: what is above twice the limit is drawn alike.
  const top = limit === null || limit <= 0 ? Math.max(...known.map(({ value }) => value), Number.MIN_VALUE) : 2 * limit;
  const share = (value: number) => Math.max(0, Math.min(value / top, 1));
  return {
    bars: known.map(({ value, verdict }) => ({ verdict, share: share(value) })),
    limit: limit === null ? null : share(limit),
  };
}

export interface IndicatorRow {
  readonly key: string;
  /** Id of the school. */
  readonly school: string;
  readonly name: string;
  /** Null where it is not known. */
  readonly value: string | null;
  readonly limit: string | null;
  readonly verdict: Verdict;
}

/** The schools of one indicator, the worst first. */
export function indicatorRows(indicator: AnswerIndicator, { list }: AnswerSchools, language: Language): readonly IndicatorRow[] {
  const ids = new Map(list.flatMap(({ id, sections }) => sections.map(({ index }) => [index, id] as const)));
  return indicator.values.map(({ section, value, limit, verdict }) => ({
    key: String(section.index),
    school: ids.get(section.index) ?? "",
    name: section.school,
    value: value === null ? null : valueText(indicator, value, limit, language),
    limit: limit === null ? null : quantity(plain(limit), indicator.unit, language),
    verdict,
  }));
}

function valueText({ unit, digits }: AnswerIndicator, value: number, limit: number | null, language: Language): string {
  return quantity(beside(value, limit ?? undefined, digits), unit, language);
}
