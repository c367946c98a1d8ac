/** Chapter 结论: what meets the standards, what does not, what cannot be told. */
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Report, ReportCounty, VerdictCounts } from "../model/report";
import { stageWord } from "../model/words";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { count, countsBar, sentence, shortVerdict, table, text, verdict, word } from "./parts";
import type { Column } from "./parts";

export function summaryChapter({ summary, county, wholeCounty, head, sections }: Report, language: Language): Markup {
  if (sections.length === 0) return markup`<p>${word("nothingChecked", language)}</p>`;
  const titles = new Map(head.standards.map(({ id, title }) => [id, title]));
  const verdictColumns = (["pass", "fail", "cannotTell", "notApplicable"] as const).map((each): Column => {
    return { head: shortVerdict(each, language), isNumber: true };
  });
  const bar: Column = { head: word("distribution", language), className: "bar" };
  const stage: Column = { head: word("stage", language), className: "word" };
  const countCells = (counts: VerdictCounts): readonly Content[] => [
    count(counts.pass),
    count(counts.fail),
    count(counts.cannotTell),
    count(counts.notApplicable),
    countsBar(counts),
  ];
  const verdicts = table(
    word("sectionVerdicts", language),
    [{ head: word("standard", language) }, stage, ...verdictColumns, bar],
    summary.sections.map(({ standard, stage: of, counts }) => [
      text(titles.get(standard) ?? { zh: standard, en: standard }, language),
      stageWord(of, language),
      ...countCells(counts),
    ]),
  );
  // For one section, its own table says it all.
  const rules =
    sections.length < 2
      ? NOTHING
      : table(
          word("rulesBySection", language),
          [{ head: word("requirement", language) }, stage, ...verdictColumns, bar],
          summary.rules.map(({ title, stage: of, counts }) => [
            text(title, language),
            stageWord(of, language),
            ...countCells(counts),
          ]),
        );
  const counties = county.flatMap(({ stage: of, verdict: whole, failing, beside }) => {
    if (!whole) return [];
    const values = {
      stage: stageWord(of, language),
      verdict: verdict(whole, language),
      sections: count(failing.sections),
      dispersions: count(failing.dispersions),
    };
    return [
      markup`<p>${word("countyVerdicts", language)}${sentence("countyReason", language, values)}${besideText(beside, language)}</p>`,
    ];
  });
  return markup`${counties}${wholeText(wholeCounty, language)}${verdicts}${rules}`;
}

/** What stands in the way of each stage alike. */
function wholeText(lines: Report["wholeCounty"], language: Language): Markup {
  const countOf = (wanted: Verdict) => count(lines.filter(({ verdict: own }) => own === wanted).length);
  const values = { fail: countOf("fail"), cannotTell: countOf("cannotTell") };
  const isOpen = lines.some(({ verdict: own }) => own === "fail" || own === "cannotTell");
  return isOpen ? markup`<p>${sentence("wholeCountyCounts", language, values)}</p>` : NOTHING;
}

/** What every school must meet for the county, beside the verdict of each school. */
function besideText(beside: ReportCounty["beside"], language: Language): Content {
  const { fail = 0, cannotTell = 0 } = beside ?? {};
  return [
    fail > 0 ? sentence("besideFail", language, { count: count(fail) }) : NOTHING,
    cannotTell > 0 ? sentence("besideOpen", language, { count: count(cannotTell) }) : NOTHING,
  ];
}
