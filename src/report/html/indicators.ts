/** Chapter 分指标情况: each indicator over all schools. */
import type { Language } from "../../domain/kernel/text";
import type { Report, ReportIndicator, ReportValue } from "../model/report";
import { stageWord } from "../model/words";
import { valueChart } from "./charts";
import { markup, NOTHING } from "./markup";
import type { Markup } from "./markup";
import { joined, count, limitOf, sectionLink, table, text, valueOf, verdict, word } from "./parts";

export function indicatorsChapter({ indicators }: Report, language: Language): Markup {
  return markup`${indicators.map((each) => indicatorPart(each, language))}`;
}

function indicatorPart(indicator: ReportIndicator, language: Language): Markup {
  const { title, stage, values, counts } = indicator;
  const failing = values.filter((each) => each.verdict === "fail" || (each.verdict === "cannotTell" && each.value !== null));
  const unknown = values.filter((each) => each.verdict === "cannotTell" && each.value === null);
  const tallies = (["pass", "fail", "cannotTell"] as const).map(
    (each) => markup`<span class="tally">${verdict(each, language)} ${count(counts[each])}</span>`,
  );
  return markup`<div class="together"><h3>${text(title, language)} · ${stageWord(stage, language)}</h3><p>${tallies}</p>${valueChart(indicator, language)}</div>${
    failing.length === 0 ? NOTHING : failingTable(failing, indicator, language)
  }${unknown.length === 0 || unknown.length === values.length ? NOTHING : unknownList(unknown, language)}`;
}

function failingTable(values: readonly ReportValue[], { bound, unit, digits }: ReportIndicator, language: Language): Markup {
  return table(
    word("failingSections", language),
    [
      { head: word("school", language) },
      { head: word("value", language), isNumber: true },
      { head: word("limit", language), isNumber: true },
      { head: word("outcome", language), className: "word" },
    ],
    values.map((each) => [
      sectionLink(each.section, language),
      valueOf({ ...each, digits, unit }, language),
      limitOf(each.limit, bound, unit, language),
      verdict(each.verdict, language),
    ]),
  );
}

function unknownList(values: readonly ReportValue[], language: Language): Markup {
  const names = values.map(({ section }) => sectionLink(section, language));
  return markup`<p class="note">${verdict("cannotTell", language)}：${joined(names, language)}</p>`;
}
