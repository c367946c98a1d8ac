/** Drawings of the page: bars against their limits. Every bar is also in a table, so nothing is said by a drawing alone. */
import { fixed, plain } from "../../domain/explain/number";
import type { Language } from "../../domain/kernel/text";
import { CV_DIGITS } from "../../domain/explain/number";
import type { ReportDispersion, ReportIndicator, ReportLine } from "../model/report";
import { markup, NOTHING } from "./markup";
import type { Markup } from "./markup";
import { shortVerdict, text, word } from "./parts";

const round = (position: number) => position.toFixed(1);

/** Horizontal bars of 差异系数, each with the mark of its limit. */
export function dispersionChart(indicators: readonly ReportDispersion[], language: Language): Markup {
  const drawn = indicators.filter(({ cv, limit }) => cv !== null && limit !== null);
  if (drawn.length === 0) return NOTHING;
  const [labels, width, step] = [310, 760, 30];
  const most = Math.max(...drawn.flatMap(({ cv, limit }) => [cv!, limit!])) * 1.02;
  const x = (value: number) => labels + (value / most) * (width - labels - 120);
  const height = drawn.length * step + 26;
  const bars = drawn.map((each, i) => dispersionBar(each, x, 8 + i * step, language));
  const limits = new Set(drawn.map(({ limit }) => limit!));
  const [only = 0] = limits;
  const note =
    limits.size === 1
      ? markup`<text class="limit" x="${round(x(only))}" y="${round(height - 4)}" text-anchor="middle">${word("limit", language)} <tspan data-value="${String(only)}">${fixed(only, 2)}</tspan></text>`
      : NOTHING;
  const box = `0 0 ${width} ${height}`;
  return markup`<figure><svg class="chart" viewBox="${box}" role="img" aria-label="${word("cvChart", language)}">${bars}${note}</svg><figcaption>${word("cvChart", language)}</figcaption></figure>`;
}

function dispersionBar(
  { title, cv, limit, verdict = "notApplicable" }: ReportDispersion,
  x: (value: number) => number,
  y: number,
  language: Language,
): Markup {
  const [zero, end, mark] = [x(0), x(cv!), x(limit!)];
  const after = Math.max(end, mark);
  return markup`<g><text x="${round(zero - 10)}" y="${round(y + 15)}" text-anchor="end">${text(title, language)}</text><rect class="${verdict}" x="${round(zero)}" y="${round(y + 3)}" width="${round(end - zero)}" height="15"/><line class="limit" x1="${round(mark)}" x2="${round(mark)}" y1="${round(y - 3)}" y2="${round(y + 24)}"/><text class="figure" x="${round(after + 7)}" y="${round(y + 15)}" data-value="${String(cv)}">${fixed(cv!, CV_DIGITS)}</text><text class="${verdict}" x="${round(after + 50)}" y="${round(y + 15)}">${shortVerdict(verdict, language)}</text></g>`;
}

/** A column of few is no wider than this. */
const WIDEST = 44;

/** One column per section, lowest first, and the limit as a line where all have the same. */
export function valueChart({ values, title }: ReportIndicator, language: Language): Markup {
  const known = values.filter(({ value }) => value !== null).sort((a, b) => a.value! - b.value!);
  if (known.length < 2) return NOTHING;
  const [width, height, left] = [760, 130, 46];
  const floor = height - 8;
  const limits = new Set(known.map(({ limit }) => limit));
  const [limit] = limits;
  const common = limits.size === 1 && limit !== null && limit !== undefined ? limit : null;
  const most = Math.max(...known.map(({ value }) => value!), common ?? 0);
  const y = (value: number) => floor - (most > 0 ? Math.max(value, 0) / most : 0) * (height - 24);
  const step = (width - left - 4) / known.length;
  const bars = known.map(({ value, verdict }, i) => {
    const [at, top, wide] = [left + i * step, y(value!), Math.min(Math.max(step * 0.78, 0.4), WIDEST)];
    return markup`<rect class="${verdict}" x="${at.toFixed(2)}" y="${round(top)}" width="${wide.toFixed(2)}" height="${round(floor - top)}"/>`;
  });
  const line =
    common === null
      ? NOTHING
      : markup`<line class="limit" x1="${String(left)}" x2="${String(width)}" y1="${round(y(common))}" y2="${round(y(common))}"/><text class="limit" x="${String(left - 5)}" y="${round(y(common) + 4)}" text-anchor="end" data-value="${String(common)}">${plain(common)}</text>`;
  const axis = markup`<line class="axis" x1="${String(left)}" x2="${String(width)}" y1="${String(floor)}" y2="${String(floor)}"/>`;
  const box = `0 0 ${width} ${height}`;
  return markup`<figure><svg class="chart" viewBox="${box}" role="img" aria-label="${text(title, language)}">${axis}${bars}${line}</svg><figcaption>${word("valueChart", language)}</figcaption></figure>`;
}

/** A small bar of one value against its limit, which always stands in the middle. */
export function bullet({ value, limit, verdict }: Pick<ReportLine, "value" | "limit" | "verdict">): Markup {
  if (value === null || limit === null || limit <= 0) return NOTHING;
  const width = Math.min(Math.max(value / limit, 0), 2) * 50;
  return markup`<svg class="bullet" viewBox="0 0 100 12" aria-hidden="true"><rect class="track" y="2" width="100" height="8"/><rect class="${verdict}" y="2" width="${round(width)}" height="8"/><line class="limit" x1="50" x2="50" y1="0" y2="12"/></svg>`;
}
