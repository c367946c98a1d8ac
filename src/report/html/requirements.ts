/** Annex: how many sections meet the standards, and each requirement. */
import type { Language } from "../../domain/kernel/text";
import type { Report, VerdictCounts } from "../model/report";
import { stageWord } from "../model/words";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { countsBar } from "./charts";
import { count, shortVerdict, table, text, word } from "./parts";
import type { Column } from "./parts";

export function requirementsChapter({ summary, head, sections }: Report, language: Language): Markup {
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
  return markup`${verdicts}${rules}`;
}
