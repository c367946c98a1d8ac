/** Chapter 分指标情况: each indicator over all schools. */
import type { Language } from "../../../domain/kernel/text";
import type { Report, ReportIndicator } from "../report";
import { stageWord } from "../words";
import { valueChart } from "./charts";
import { markup, NOTHING } from "./markup";
import type { Markup } from "./markup";
import { count, limitOf, sectionLink, table, text, valueOf, verdict, word } from "./parts";

export function indicatorsChapter({ indicators }: Report, language: Language): Markup {
  return markup`${indicators.map((each) => indicatorPart(each, language))}`;
}

function indicatorPart(indicator: ReportIndicator, language: Language): Markup {
  const { title, stage, bound, unit, digits, values, counts } = indicator;
  const open = values.filter((each) => each.verdict === "fail" || each.verdict === "cannotTell");
  const verdicts = (["pass", "fail", "cannotTell"] as const).map(
    (each) => markup`<span class="tally">${verdict(each, language)} ${count(counts[each])}</span>`,
  );
  return markup`<div class="together"><h3>${text(title, language)} · ${stageWord(stage, language)}</h3><p>${verdicts}</p>${valueChart(indicator, language)}</div>${
    open.length === 0
      ? NOTHING
      : table(
          word("failingSections", language),
          [
            { head: word("school", language) },
            { head: word("value", language), isNumber: true },
            { head: word("limit", language), isNumber: true },
            { head: word("outcome", language), className: "word" },
          ],
          open.map((each) => [
            sectionLink(each.section, language),
            valueOf({ ...each, digits, unit }, language),
            limitOf(each.limit, bound, unit, language),
            verdict(each.verdict, language),
          ]),
        )
  }`;
}
