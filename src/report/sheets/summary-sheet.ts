/** 检查结果汇总: standards, coverage, and how many sections meet each requirement. */
import { coverageLine } from "../../domain/explain/explain";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import { VERDICTS } from "../../domain/kernel/verdict";
import type { Report, VerdictCounts } from "../model/report";
import { stageWord } from "../model/words";
import { numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { headCells, verdictCell, verdictWord, word } from "./sheet-words";

const NAME = { zh: "检查结果汇总", en: "Summary" };

export function summarySheet({ head, summary, county }: Report, language: Language): ReportSheet {
  const titles = new Map(head.standards.map(({ id, title }) => [id, inLanguage(title, language)]));
  const row = (name: string, standard: string, stage: "primary" | "junior", counts: VerdictCounts) => [
    textCell(name, "rowName"),
    textCell(titles.get(standard) ?? standard),
    textCell(stageWord(stage, language)),
    ...VERDICTS.map((verdict) => numberCell(counts[verdict], 0)),
  ];
  const counties = county.map(({ stage, verdict }): readonly (SheetCell | null)[] => [
    textCell(word("county", language), "rowName"),
    null,
    textCell(stageWord(stage, language)),
    verdictCell(verdict ?? null, language),
  ]);
  return sheetOf(language, {
    name: inLanguage(NAME, language),
    title: [head.subject, word("title", language)].filter((part) => part !== null).join(" · "),
    notes: notesOf(head, language),
    head: [
      [
        ...headCells(["requirement", "standard", "stage"], language),
        ...VERDICTS.map((verdict) => textCell(verdictWord(verdict, language), "head")),
      ],
    ],
    body: [
      ...summary.sections.map(({ standard, stage, counts }) => row(word("overall", language), standard, stage, counts)),
      ...summary.rules.map(({ title, standard, stage, counts }) => row(inLanguage(title, language), standard, stage, counts)),
      ...counties,
    ],
    widths: [46, 40, 10, 12, 12, 12, 12],
  });
}

function notesOf({ standards, asOf, madeOn, files, coverage }: Report["head"], language: Language): readonly string[] {
  const said = (name: string, value: string) => (language === "zh-CN" ? `${name}：${value}` : `${name}: ${value}`);
  const names = files.map(({ file }) => file ?? word("openWorkbook", language));
  return [
    coverageLine(coverage, language),
    ...standards.map(({ title, number }) => said(word("standard", language), `${inLanguage(title, language)} ${number}`)),
    said(word("asOf", language), asOf),
    ...(madeOn === undefined ? [] : [said(word("madeOn", language), madeOn)]),
    said(word("files", language), names.join(word("list", language))),
  ];
}
