/** 检查结果汇总: how many sections meet each requirement. */
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import { VERDICTS } from "../../domain/kernel/verdict";
import type { Report, VerdictCounts } from "../model/report";
import { stageWord } from "../model/words";
import { numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet } from "./sheet";
import { headCells, verdictWord, word } from "./sheet-words";

const NAME = { zh: "检查结果汇总", en: "Summary" };

export function summarySheet({ head, summary }: Report, language: Language): ReportSheet {
  const titles = new Map(head.standards.map(({ id, title }) => [id, inLanguage(title, language)]));
  const row = (name: string, standard: string, stage: "primary" | "junior", counts: VerdictCounts) => [
    textCell(name, "rowName"),
    textCell(titles.get(standard) ?? standard),
    textCell(stageWord(stage, language)),
    ...VERDICTS.map((verdict) => numberCell(counts[verdict], 0)),
  ];
  return sheetOf(language, {
    name: inLanguage(NAME, language),
    title: word("rulesBySection", language),
    head: [
      [
        ...headCells(["requirement", "standard", "stage"], language),
        ...VERDICTS.map((verdict) => textCell(verdictWord(verdict, language), "head")),
      ],
    ],
    body: [
      ...summary.sections.map(({ standard, stage, counts }) => row(word("overall", language), standard, stage, counts)),
      ...summary.rules.map(({ title, standard, stage, counts }) => row(inLanguage(title, language), standard, stage, counts)),
    ],
    widths: [46, 40, 10, 12, 12, 12, 12],
  });
}
