/** Drawings of the page: bars against their limits. Every bar is also in a table, so nothing is said by a drawing alone. */
import { CV_DIGITS, CV_LIMIT_DIGITS, fixed, plain } from "../../domain/explain/number";
import type { Language } from "../../domain/kernel/text";
import { bulletWidth, countsParts, dispersionChart as placedDispersion, valueChart as placedValues } from "../model/charts";
import type { ChartBar, DispersionChartRow } from "../model/charts";
import type { AnswerIndicator } from "../model/answer";
import type { ReportDispersion, ReportLine, VerdictCounts } from "../model/report";
import { markup, NOTHING } from "./markup";
import type { Markup } from "./markup";
import { shortVerdict, text, word } from "./parts";

const at = (position: number) => position.toFixed(1);

/** Horizontal bars of 差异系数, each with the mark of its limit. */
export function dispersionChart(indicators: readonly ReportDispersion[], language: Language): Markup {
  const chart = placedDispersion(indicators);
  if (!chart) return NOTHING;
  const { width, height, rows, limit } = chart;
  const note =
    limit === null
      ? NOTHING
      : markup`<text class="limit" x="${at(limit.x)}" y="${at(limit.y)}" text-anchor="middle">${word("limit", language)} <tspan data-value="${String(limit.value)}">${fixed(limit.value, CV_LIMIT_DIGITS)}</tspan></text>`;
  const bars = rows.map((row) => dispersionBar(row, language));
  return markup`<figure><svg class="chart" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${word("cvChart", language)}">${bars}${note}</svg><figcaption>${word("cvChart", language)}</figcaption></figure>`;
}

function dispersionBar(
  { title, cv, verdict, bar, mark, name, figure, word: said }: DispersionChartRow,
  language: Language,
): Markup {
  return markup`<g><text x="${at(name.x)}" y="${at(name.y)}" text-anchor="end">${text(title, language)}</text>${rectangle({ ...bar, verdict })}<line class="limit" x1="${at(mark.x)}" x2="${at(mark.x)}" y1="${at(mark.top)}" y2="${at(mark.bottom)}"/><text class="figure" x="${at(figure.x)}" y="${at(figure.y)}" data-value="${String(cv)}">${fixed(cv, CV_DIGITS)}</text><text class="${verdict}" x="${at(said.x)}" y="${at(said.y)}">${shortVerdict(verdict, language)}</text></g>`;
}

function rectangle({ x, y, width, height, verdict }: ChartBar): Markup {
  return markup`<rect class="${verdict}" x="${x.toFixed(2)}" y="${at(y)}" width="${width.toFixed(2)}" height="${at(height)}"/>`;
}

/** One column per section, lowest first, and the limit as a line where all have the same; what it shows is said below it. */
export function valueChart(indicator: AnswerIndicator, language: Language): Markup {
  const chart = placedValues(indicator);
  if (!chart) return NOTHING;
  const { width, height, left, floor, bars, limit } = chart;
  const [from, to] = [String(left), String(width)];
  const line =
    limit === null
      ? NOTHING
      : markup`<line class="limit" x1="${from}" x2="${to}" y1="${at(limit.y)}" y2="${at(limit.y)}"/><text class="limit" x="0" y="${at(limit.y)}" dominant-baseline="middle" data-value="${String(limit.value)}">${plain(limit.value)}</text>`;
  const axis = markup`<line class="axis" x1="${from}" x2="${to}" y1="${String(floor)}" y2="${String(floor)}"/>`;
  const said = `${text(indicator.title, language)} ${text(indicator.text, language)}`;
  return markup`<svg class="chart" viewBox="0 0 ${to} ${String(height)}" role="img" aria-label="${said}">${axis}${bars.map(rectangle)}${line}</svg>`;
}

/** A small bar of one value against its limit, which always stands in the middle. */
export function bullet(line: Pick<ReportLine, "value" | "limit" | "verdict">): Markup {
  const width = bulletWidth(line);
  if (width === null) return NOTHING;
  return markup`<svg class="bullet" viewBox="0 0 100 12" aria-hidden="true"><rect class="track" y="2" width="100" height="8"/><rect class="${line.verdict}" y="2" width="${at(width)}" height="8"/><line class="limit" x1="50" x2="50" y1="0" y2="12"/></svg>`;
}

/** Counts of verdicts as one bar; the words stand beside it. */
export function countsBar(counts: VerdictCounts): Markup {
  const parts = countsParts(counts).map(
    ({ verdict, from, width }) =>
      markup`<rect class="${verdict}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`,
  );
  return markup`<svg class="counts" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
