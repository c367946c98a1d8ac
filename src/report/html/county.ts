/** Chapter 校际差异: the 差异系数 against their limits, and the schools that make them. */
import type { Language } from "../../domain/kernel/text";
import { measureText } from "../../domain/explain/measures";
import { fixed } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import { CV_DIGITS, CV_LIMIT_DIGITS, MEAN_DIGITS } from "../../domain/explain/number";
import type { Report, ReportCounty, ReportDispersion, ReportDriver, ReportPath, SectionName } from "../model/report";
import { stageWord } from "../model/words";
import { wholeCountyPart } from "./answer";
import { dispersionChart } from "./charts";
import { linesTable } from "./lines";
import { methodCardPart } from "./method-card";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import {
  amount,
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

export function countyChapter(report: Report, language: Language): Markup {
  const { county } = report;
  return markup`${county.map((each) => countyStage(each, language))}${wholeCountyPart(report, language)}`;
}

function countyStage({ stage, sections, pupils, indicators }: ReportCounty, language: Language): Markup {
  const size = sentence("countyHead", language, { sections: count(sections) });
  const people = pupils === null ? NOTHING : sentence("countyPupils", language, { pupils: count(pupils) });
  const limited = indicators.filter(({ limit }) => limit !== null);
  return markup`<div class="together"><h3>${stageWord(stage, language)} · ${size}${people}</h3>${dispersionChart(limited, language)}</div>`;
}

/** Annex: all coefficients, who makes them, ways to lower them, and what is asked of the county in full. */
export function countyDetails({ county, wholeCounty }: Report, language: Language): Markup {
  const head = word("wholeCountyLines", language);
  const whole = wholeCounty.length > 0 ? markup`<h3>${head}</h3>${linesTable(head, wholeCounty, language)}` : NOTHING;
  return markup`${county.map((each) => stageDetails(each, language))}${whole}`;
}

function stageDetails({ stage, sections, pupils, lines, indicators }: ReportCounty, language: Language): Markup {
  const size = sentence("countyHead", language, { sections: count(sections) });
  const people = pupils === null ? NOTHING : sentence("countyPupils", language, { pupils: count(pupils) });
  const asked = lines.filter(({ verdict: own }) => own !== "notApplicable");
  const paths = indicators.flatMap((each) => (each.path ? [pathTable(each, each.path, language)] : []));
  const drivers = indicators.filter((each) => each.limit !== null && each.drivers.length > 0);
  const measured = indicators.filter(({ measures }) => measures.length > 0);
  return markup`<h3>${stageWord(stage, language)} · ${size}${people}</h3>
${indicators.length > 0 ? dispersionTable(indicators, language) : NOTHING}
${drivers.length > 0 ? driversTable(drivers, language) : NOTHING}
${measured.length > 0 ? measuresTable(measured, language) : NOTHING}
${paths.length > 0 ? markup`<h3>${word("path", language)} · ${stageWord(stage, language)}</h3><p class="note">${word("pathNote", language)}</p>${paths}` : NOTHING}
${indicators.flatMap(({ card }) => (card && card.rows.length <= MOST_CARD_ROWS ? [methodCardPart(card, language)] : []))}
${asked.length > 0 ? markup`<h3>${word("countyLines", language)}</h3>${linesTable(word("countyLines", language), asked, language)}` : NOTHING}`;
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
      limit === null ? NO_VALUE : markup`≤ ${decimals(limit, CV_LIMIT_DIGITS)}`,
      rank === null ? NO_VALUE : count(rank),
      own ? verdict(own, language) : word("withoutLimit", language),
    ]),
  );
}

function driversTable(indicators: readonly ReportDispersion[], language: Language): Markup {
  const hasAlone = indicators.some(({ drivers }) => drivers.some(({ alone }) => alone !== undefined));
  const rows = indicators.flatMap(({ title, unit, digits, drivers, path }) =>
    drivers.map((driver, i) => [
      i === 0 ? text(title, language) : "",
      sectionLink(driver.section, language),
      valueOf({ value: driver.value, limit: null, verdict: "pass", digits, unit }, language),
      percent(driver.share),
      decimals(driver.cvWithout, CV_DIGITS),
      ...(hasAlone ? [aloneOf(driver, path, language)] : []),
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
      ...(hasAlone ? [{ head: word("alone", language), isNumber: true }] : []),
    ],
    rows,
  )}<p class="note">${word("driversNote", language)}</p>`;
}

function aloneOf({ alone }: ReportDriver, path: ReportPath | undefined, language: Language): Content {
  if (alone === undefined || !path) return "";
  if (alone === null) return markup`<span class="note">${word("aloneImpossible", language)}</span>`;
  return amount(alone, path.unit, language);
}

/** One column per measure; an indicator may lack some (no ratio to a lowest of 0). */
function measuresTable(indicators: readonly ReportDispersion[], language: Language): Markup {
  const names = new Map(indicators.flatMap(({ measures }) => measures.map(({ name }) => [name.zh, name])));
  return markup`<div class="scroll">${table(
    word("measures", language),
    [
      { head: word("indicator", language) },
      ...[...names.values()].map((name) => ({ head: text(name, language), isNumber: true })),
    ],
    indicators.map(({ title, measures }) => {
      const own = new Map(measures.map((measure) => [measure.name.zh, measure]));
      const shown = [...names.keys()].map((name) => {
        const measure = own.get(name);
        return measure ? number(measure.value, measureText(measure, language)) : NO_VALUE;
      });
      return [text(title, language), ...shown];
    }),
    "wide",
  )}</div><p class="note">${word("measuresNote", language)}</p>`;
}

const WAY_WORDS = {
  added: "wayAdded",
  moved: "wayMoved",
  movedBetweenTwo: "wayMovedBetweenTwo",
  pupilsMoved: "wayPupilsMoved",
  pupilsBetweenTwo: "wayPupilsBetweenTwo",
} as const;
/** So many schools of a plan are named. */
const MOST_NAMED = 8;
/** A calculation by hand that is longer than this is no page any more. */
const MOST_CARD_ROWS = 60;

function pathTable({ title }: ReportDispersion, { item, unit, ways }: ReportPath, language: Language): Markup {
  return table(
    text(title, language),
    [
      { head: word("way", language) },
      { head: word("amount", language), isNumber: true },
      { head: word("school", language) },
      { head: word("cvAfter", language), isNumber: true },
    ],
    ways.map(({ kind, total, changes, cvAfter }) => {
      const of = kind.startsWith("pupils") ? "人" : unit;
      const named = changes.slice(0, MOST_NAMED).map(({ section, amount: change }) => {
        return markup`${sectionLink(section, language)} ${change > 0 ? "+" : ""}${amount(change, of, language)}`;
      });
      const rest =
        changes.length > MOST_NAMED
          ? sentence("andOthers", language, { count: number(changes.length, String(changes.length)) })
          : NOTHING;
      return [
        sentence(WAY_WORDS[kind], language, { item: text(item, language) }),
        amount(total, of, language),
        markup`${joined(named, language)}${rest}`,
        decimals(cvAfter, CV_DIGITS),
      ];
    }),
  );
}

function missingNames(missing: readonly SectionName[], language: Language): Markup {
  const names = missing.map((section) => sectionLink(section, language));
  return markup`<br><span class="note">${word("missingValues", language)}：${joined(names, language)}</span>`;
}
