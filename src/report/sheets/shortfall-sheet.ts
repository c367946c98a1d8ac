/** 缺额汇总: what each school lacks, and the totals of the county. */
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Report } from "../model/report";
import { stageWord } from "../model/words";
import { amountCell, numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { headCells, word } from "./sheet-words";

export function shortfallSheet({ shortfalls }: Report, language: Language): ReportSheet {
  const way = (direction: "add" | "remove") => textCell(word(direction === "add" ? "toAdd" : "toRemove", language));
  const totals = shortfalls.totals.map(({ item, amount, upTo, unit, direction, schools }): readonly (SheetCell | null)[] => [
    textCell(word("total", language), "total"),
    null,
    textCell(inLanguage(item, language)),
    way(direction),
    amountCell(amount),
    upTo === undefined ? null : amountCell(upTo),
    textCell(unit),
    numberCell(schools, 0),
  ]);
  const rows = shortfalls.rows.map(({ section, isWholeSchool, item, direction, amount, upTo, unit, rules }) => [
    textCell(section.school, "rowName"),
    textCell(isWholeSchool ? word("wholeSchool", language) : stageWord(section.stage, language)),
    textCell(inLanguage(item, language)),
    way(direction),
    amountCell(amount),
    upTo === undefined ? null : amountCell(upTo),
    textCell(unit),
    null,
    textCell(rules.map((rule) => inLanguage(rule, language)).join(word("list", language))),
  ]);
  return sheetOf(language, {
    name: word("shortfalls", language),
    title: word("shortfalls", language),
    notes: [shortfalls.rows.length === 0 ? word("shortfallsNone", language) : word("shortfallNote", language)],
    head: [
      [
        ...headCells(["school", "stage", "item"], language),
        textCell("", "head"),
        ...headCells(["amount", "amountUpTo", "unit", "schoolsShort", "askedBy"], language),
      ],
    ],
    body: [...totals, ...rows],
    widths: [26, 12, 30, 8, 14, 14, 8, 12, 60],
    isLandscape: true,
  });
}
