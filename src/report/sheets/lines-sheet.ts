/** 分校明细: one row per finding, with the explanation in words. */
import { beside } from "../../domain/explain/number";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Report, ReportLine, ReportSection } from "../model/report";
import { signedAmount } from "../model/report-lines";
import { CONFIDENCE_WORDS, stageWord } from "../model/words";
import { amountCell, numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { headCells, verdictCell, word } from "./sheet-words";

const NAME = { zh: "分校明细", en: "By school" };

export function linesSheet({ sections }: Report, language: Language): ReportSheet {
  return sheetOf(language, {
    name: inLanguage(NAME, language),
    title: word("sections", language),
    head: [
      headCells(
        [
          "school",
          "stage",
          "indicator",
          "value",
          "limit",
          "unit",
          "outcome",
          "missingAmount",
          "unit",
          "item",
          "explanation",
          "cellsHead",
          "document",
        ],
        language,
      ),
    ],
    body: sections.flatMap((section) => section.lines.map((line) => rowOf(section, line, language))),
    widths: [20, 7, 30, 11, 9, 6, 11, 11, 6, 18, 64, 24, 24],
    isLandscape: true,
  });
}

function rowOf({ name }: ReportSection, line: ReportLine, language: Language): readonly (SheetCell | null)[] {
  const { title, value, limit, unit, verdict, shortfall, explanation, cells } = line;
  const signed = shortfall && signedAmount(shortfall);
  return [
    textCell(name.school, "rowName"),
    textCell(stageWord(name.stage, language)),
    textCell(inLanguage(title, language)),
    numberCell(value, digitsShown(line), verdict === "fail" ? "fail" : "number"),
    limit === null ? null : amountCell(limit),
    textCell(unit),
    verdictCell(verdict, language),
    signed === undefined ? null : amountCell(signed),
    shortfall ? textCell(shortfall.unit) : null,
    shortfall ? textCell(itemOf(shortfall, language)) : null,
    textCell(inLanguage(explanation, language)),
    textCell(cells.join(word("list", language))),
    textCell(documentOf(line, language)),
  ];
}

/** More decimals where the value would look equal to a limit it misses. */
function digitsShown({ value, limit, verdict, digits }: ReportLine): number {
  if (value === null || limit === null || verdict !== "fail") return digits;
  return beside(value, limit, digits).split(".")[1]?.length ?? 0;
}

function itemOf({ item, isWholeSchool }: NonNullable<ReportLine["shortfall"]>, language: Language): string {
  return isWholeSchool ? `${inLanguage(item, language)} · ${word("wholeSchool", language)}` : inLanguage(item, language);
}

function documentOf({ cite }: ReportLine, language: Language): string {
  if (!cite) return "";
  const { number, clause = "", confidence = "verbatim" } = cite;
  return [number, clause, confidence === "verbatim" ? "" : inLanguage(CONFIDENCE_WORDS[confidence], language)]
    .filter(Boolean)
    .join(" ");
}
