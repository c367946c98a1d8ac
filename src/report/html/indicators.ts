/** Chapter 分指标情况: each indicator over all schools, drawn and said. */
import type { Language } from "../../domain/kernel/text";
import type { AnswerIndicator } from "../model/answer";
import type { Report } from "../model/report";
import { stageWord } from "../model/words";
import { valueChart } from "./charts";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { limitOf, text, word } from "./parts";

/** Only indicators of which something is known. */
export function indicatorsChapter({ answer: { indicators } }: Report, language: Language): Markup {
  const known = indicators.filter(({ worst }) => worst !== null);
  return markup`<p class="note">${word("valueChart", language)}</p><div class="charts">${known.map((each) => indicatorPart(each, language))}</div>`;
}

function indicatorPart(indicator: AnswerIndicator, language: Language): Markup {
  const { title, stage, limit, bound, unit, text: said } = indicator;
  const asked = limit === null ? "" : limitOf(limit, bound, unit, language);
  return markup`<figure><figcaption><strong>${text(title, language)}</strong> · ${stageWord(stage, language)} ${asked}<br>${text(said, language)}</figcaption>${valueChart(indicator, language)}</figure>`;
}
