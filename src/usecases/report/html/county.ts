/** Chapter 校际差异: the 差异系数 against their limits, and the schools that make them. */
import type { Language } from "../../../domain/kernel/text";
import { fixed } from "../../../domain/explain/number";
import { quantity } from "../../../domain/explain/quantity";
import { CV_DIGITS, MEAN_DIGITS } from "../declaration";
import type { Report, ReportCounty, ReportDispersion, SectionName } from "../report";
import { stageWord } from "../words";
import { dispersionChart } from "./charts";
import { markup, NOTHING } from "./markup";
import type { Markup } from "./markup";
import {
  joined,
  citation,
  count,
  decimals,
  NO_VALUE,
  number,
  percent,
  sectionLink,
  sentence,
  table,
  text,
  valueOf,
  verdict,
  word,
} from "./parts";

export function countyChapter({ county }: Report, language: Language): Markup {
  if (county.length === 0) return markup`<p>${word("countyNone", language)}</p>`;
  return markup`${county.map((each) => countyStage(each, language))}`;
}

function countyStage({ stage, sections, pupils, compositeCv, indicators }: ReportCounty, language: Language): Markup {
  const size = sentence("countyHead", language, { sections: count(sections) });
  const people = pupils === null ? NOTHING : sentence("countyPupils", language, { pupils: count(pupils) });
  const composite =
    compositeCv === undefined ? NOTHING : markup`<p>${word("compositeCv", language)}：${decimals(compositeCv, CV_DIGITS)}</p>`;
  const drivers = indicators.filter((each) => each.limit !== null && each.drivers.length > 0);
  return markup`<h3>${stageWord(stage, language)} · ${size}${people}</h3>
${composite}${dispersionChart(indicators, language)}${dispersionTable(indicators, language)}
${drivers.length > 0 ? driversTable(drivers, language) : NOTHING}`;
}

function dispersionTable(indicators: readonly ReportDispersion[], language: Language): Markup {
  return table(
    word("cv", language),
    [
      { head: word("indicator", language) },
      { head: word("mean", language), isNumber: true },
      { head: word("cv", language), isNumber: true },
      { head: word("limit", language), isNumber: true },
      { head: word("rank", language), isNumber: true },
      { head: word("outcome", language), className: "word" },
    ],
    indicators.map(({ title, mean, unit, cv, limit, rank, verdict: own, cite, missing }) => [
      markup`${text(title, language)} ${citation(cite, language)}${missing.length === 0 ? NOTHING : missingNames(missing, language)}`,
      mean === null ? NO_VALUE : number(mean, quantity(fixed(mean, MEAN_DIGITS), unit, language)),
      decimals(cv, CV_DIGITS),
      limit === null ? NO_VALUE : markup`≤ ${decimals(limit, 2)}`,
      rank === null ? NO_VALUE : count(rank),
      own ? verdict(own, language) : word("withoutLimit", language),
    ]),
  );
}

function driversTable(indicators: readonly ReportDispersion[], language: Language): Markup {
  const rows = indicators.flatMap(({ title, unit, digits, drivers }) =>
    drivers.map(({ section, value, share, cvWithout }, i) => [
      i === 0 ? text(title, language) : "",
      sectionLink(section, language),
      valueOf({ value, limit: null, verdict: "pass", digits, unit }, language),
      percent(share),
      decimals(cvWithout, CV_DIGITS),
    ]),
  );
  return markup`${table(
    word("drivers", language),
    [
      { head: word("indicator", language) },
      { head: word("school", language) },
      { head: word("value", language), isNumber: true },
      { head: word("share", language), isNumber: true },
      { head: word("cvWithout", language), isNumber: true },
    ],
    rows,
  )}<p class="note">${word("driversNote", language)}</p>`;
}

function missingNames(missing: readonly SectionName[], language: Language): Markup {
  const names = missing.map((section) => sectionLink(section, language));
  return markup`<br><span class="note">${word("missingValues", language)}：${joined(names, language)}</span>`;
}
