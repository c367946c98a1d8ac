/**
 * Charts as rectangles and lines in a plane of their own, whatever draws them: the page as SVG, Word as a picture. Renderers
 * place nothing themselves. Positions run from the upper left corner; the figures beside them are unrounded.
 */
import type { Bilingual } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { ReportCounty, ReportDispersion } from "./report";
import type { ReportIndicator, VerdictCounts } from "./report-parts";

export interface ChartBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly verdict: Verdict;
}

/** One column per section, lowest first. */
export interface ValueChart {
  readonly width: number;
  readonly height: number;
  /** Where the columns stand. */
  readonly floor: number;
  /** Where they begin; the limit is written left of it. */
  readonly left: number;
  readonly bars: readonly ChartBar[];
  /** Where all sections have the same. */
  readonly limit: { readonly value: number; readonly y: number } | null;
}

const VALUE_CHART = { width: 760, height: 150, left: 72, floor: 142, top: 16 } as const;
/** A column of few is no wider than this. */
const WIDEST = 44;

/** Null where there are fewer than two values to compare. */
export function valueChart({ values }: Pick<ReportIndicator, "values">): ValueChart | null {
  const known = values.filter(({ value }) => value !== null).sort((a, b) => a.value! - b.value!);
  if (known.length < 2) return null;
  const { width, height, left, floor, top } = VALUE_CHART;
  const limits = new Set(known.map(({ limit }) => limit));
  const [only = null] = limits;
  const common = limits.size === 1 ? only : null;
  const most = Math.max(...known.map(({ value }) => value!), common ?? 0);
  const y = (value: number) => floor - (most > 0 ? Math.max(value, 0) / most : 0) * (floor - top);
  const step = (width - left - 4) / known.length;
  const wide = Math.min(Math.max(step * 0.78, 0.4), WIDEST);
  const bars = known.map(({ value, verdict }, i): ChartBar => {
    const at = y(value!);
    return { x: left + i * step, y: at, width: wide, height: floor - at, verdict };
  });
  return { width, height, floor, left, bars, limit: common === null ? null : { value: common, y: y(common) } };
}

/** One bar per 差异系数, each with the mark of its limit. */
export interface DispersionChart {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly DispersionChartRow[];
  /** Where all have the same. */
  readonly limit: { readonly value: number; readonly x: number; readonly y: number } | null;
}

export interface DispersionChartRow {
  readonly title: Bilingual;
  readonly cv: number;
  readonly verdict: Verdict;
  readonly bar: Omit<ChartBar, "verdict">;
  readonly mark: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Where the name ends, the figure and the verdict begin, and their line. */
  readonly name: { readonly x: number; readonly y: number };
  readonly figure: { readonly x: number; readonly y: number };
  readonly word: { readonly x: number; readonly y: number };
}

/** Null where no coefficient with a limit is known. */
export function dispersionChart(indicators: readonly ReportDispersion[]): DispersionChart | null {
  const drawn = indicators.flatMap(({ title, cv, limit, verdict = "notApplicable" as const }) =>
    cv !== null && limit !== null ? [{ title, cv, limit, verdict }] : [],
  );
  if (drawn.length === 0) return null;
  const [labels, width, step] = [380, 830, 26];
  const most = Math.max(...drawn.flatMap(({ cv, limit }) => [cv, limit])) * 1.02;
  const x = (value: number) => labels + (value / most) * (width - labels - 120);
  const height = drawn.length * step + 26;
  const rows = drawn.map(({ title, cv, limit, verdict }, i): DispersionChartRow => {
    const top = 8 + i * step;
    const [zero, end, mark] = [x(0), x(cv), x(limit)];
    const after = Math.max(end, mark);
    return {
      title,
      cv,
      verdict,
      bar: { x: zero, y: top + 2, width: end - zero, height: 14 },
      mark: { x: mark, top: top - 3, bottom: top + 21 },
      name: { x: zero - 10, y: top + 14 },
      figure: { x: after + 7, y: top + 14 },
      word: { x: after + 50, y: top + 14 },
    };
  });
  const limits = new Set(drawn.map(({ limit }) => limit));
  const [only] = limits;
  const limit = limits.size === 1 && only !== undefined ? { value: only, x: x(only), y: height - 4 } : null;
  return { width, height, rows, limit };
}

/** Share of a small bar, 0…100; the limit always stands at 50. Null where there is nothing to draw. */
export function bulletWidth({ value, limit }: { readonly value: number | null; readonly limit: number | null }): number | null {
  if (value === null || limit === null || limit <= 0) return null;
  return Math.min(Math.max(value / limit, 0), 2) * 50;
}

const BAR_ORDER = ["fail", "cannotTell", "pass", "notApplicable"] as const;

/** Counts of verdicts as parts of one bar from 0 to 100; those that are 0 are left out. */
export function countsParts(
  counts: VerdictCounts,
): readonly { readonly verdict: Verdict; readonly from: number; readonly width: number }[] {
  const total = BAR_ORDER.reduce((sum, each) => sum + counts[each], 0);
  let from = 0;
  return BAR_ORDER.flatMap((verdict) => {
    const width = total === 0 ? 0 : (counts[verdict] / total) * 100;
    from += width;
    return width === 0 ? [] : [{ verdict, from: from - width, width }];
  });
}

/** Of all stages; 0 where there is none. */
export function highestCv(county: readonly Pick<ReportCounty, "indicators">[]): number {
  return Math.max(0, ...county.flatMap(({ indicators }) => indicators.map(({ cv }) => cv ?? 0)));
}

/** Characters of a bar drawn in text. @param most length of the highest value */
export function textBar(value: number | null, highest: number, most: number): string {
  return value === null || value <= 0 ? "" : "█".repeat(Math.max(1, Math.round((value / highest) * most)));
}
