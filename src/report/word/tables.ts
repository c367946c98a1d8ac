/** The tables of the Word report. */
import { CV_DIGITS, CV_LIMIT_DIGITS, MEAN_DIGITS } from "../../domain/explain/number";
import { VERDICT_NAMES } from "../../domain/explain/messages";
import { inLanguage, listed, type Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { AnswerIndicator } from "../model/answer";
import type { Declaration, DeclarationCell } from "../model/declaration";
import type { ReportDispersion, ReportLine, ReportShortfallTotal, ReportSource } from "../model/report";
import { CONFIDENCE_WORDS, stageWord, WORDS } from "../model/words";
import { cell, type Block, type Cell } from "./blocks";
import { amount, count, decimals, limitParts, measured, NO_VALUE } from "./figures";
import { WORD_WORDS } from "./words";

type TableBlock = Extract<Block, { kind: "table" }>;

const word = (key: keyof typeof WORDS, language: Language) => inLanguage(WORDS[key], language);
const own = (key: keyof typeof WORD_WORDS, language: Language) => inLanguage(WORD_WORDS[key], language);

function verdictCell(verdict: Verdict | null | undefined, language: Language): Cell {
  if (!verdict) return cell(NO_VALUE);
  const parts = [inLanguage(VERDICT_NAMES[verdict], language)];
  return verdict === "fail" || verdict === "cannotTell" ? { parts, look: verdict === "fail" ? "fail" : "open" } : { parts };
}

export function indicatorsTable(indicators: readonly AnswerIndicator[], language: Language): TableBlock {
  return {
    kind: "table",
    head: [
      word("indicator", language),
      word("stage", language),
      word("limit", language),
      own("met", language),
      own("missed", language),
      own("open", language),
    ],
    rows: indicators.map(({ title, stage, limit, bound, unit, counts }) => [
      cell(inLanguage(title, language)),
      cell(stageWord(stage, language)),
      { parts: limitParts(limit, bound, unit, language), look: "number" },
      cell(count(counts.pass)),
      cell(count(counts.fail)),
      cell(count(counts.cannotTell)),
    ]),
    widths: [0.42, 0.1, 0.16, 0.1, 0.12, 0.1],
  };
}

/** What does not apply is left out. */
export function linesTable(lines: readonly ReportLine[], language: Language): TableBlock {
  const shown = lines.filter(({ verdict }) => verdict !== "notApplicable");
  return {
    kind: "table",
    head: (["indicator", "value", "limit", "outcome", "missingAmount"] as const).map((key) => word(key, language)),
    rows: shown.map((line) => [
      cell(inLanguage(line.title, language)),
      cell(measured(line, language)),
      { parts: limitParts(line.limit, line.bound, line.unit, language), look: "number" },
      verdictCell(line.verdict, language),
      line.shortfall
        ? cell(inLanguage(line.shortfall.item, language), " ", amount(line.shortfall.amount, line.shortfall.unit, language))
        : cell(""),
    ]),
    widths: [0.36, 0.14, 0.14, 0.12, 0.24],
  };
}

export function dispersionTable(indicators: readonly ReportDispersion[], language: Language): TableBlock {
  return {
    kind: "table",
    head: (["indicator", "mean", "cv", "limit", "outcome"] as const).map((key) => word(key, language)),
    rows: indicators.map(({ title, mean, cv, limit, verdict }) => [
      cell(inLanguage(title, language)),
      cell(decimals(mean, MEAN_DIGITS)),
      cell(decimals(cv, CV_DIGITS)),
      { parts: limit === null ? [NO_VALUE] : ["≤ ", decimals(limit, CV_LIMIT_DIGITS)], look: "number" },
      verdictCell(verdict, language),
    ]),
    widths: [0.46, 0.14, 0.14, 0.13, 0.13],
  };
}

export function gapsTable(totals: readonly ReportShortfallTotal[], language: Language): TableBlock {
  return {
    kind: "table",
    head: [word("item", language), "", word("amount", language), word("schoolsShort", language)],
    rows: totals.map(({ item, direction, amount: least, upTo, unit, schools }) => [
      cell(inLanguage(item, language)),
      cell(word(direction === "add" ? "toAdd" : "toRemove", language)),
      {
        parts: [amount(least, unit, language), ...(upTo === undefined ? [] : ["—", amount(upTo, unit, language)])],
        look: "number",
      },
      cell(count(schools)),
    ]),
    widths: [0.46, 0.12, 0.24, 0.18],
  };
}

export function sourcesTable(sources: readonly ReportSource[], language: Language): TableBlock {
  return {
    kind: "table",
    head: [word("document", language), word("clauses", language), word("howKnown", language)],
    rows: sources.map(({ number, title, clauses, confidences }) => [
      cell(number.includes(title) ? number : `${number}《${title}》`),
      cell(listed(clauses, language)),
      cell(
        confidences.length === 0
          ? word("definitionOnly", language)
          : listed(
              confidences.map((each) => inLanguage(CONFIDENCE_WORDS[each], language)),
              language,
            ),
      ),
    ]),
    widths: [0.42, 0.33, 0.25],
  };
}

/** 申报表: one row per section, dark cells where a value fails, mean and 差异系数 of the county below. */
export function declarationTable({ columns, rows, stage }: Declaration, language: Language): TableBlock {
  const titles = columns.map(({ title, limit, bound, unit }) => {
    const asked = limit === null ? "" : ` ${bound === "atMost" ? "≤" : "≥"}${limit}`;
    return `${inLanguage(title, language)}${unit === "" ? "" : `（${unit}）`}${asked}`;
  });
  const hasCounty = columns.some(({ cv }) => cv !== null);
  return {
    kind: "table",
    head: [`${word("school", language)}（${stageWord(stage, language)}）`, ...titles, word("overall", language)],
    rows: [
      ...rows.map(({ section, cells, verdict }) => [
        cell(section.school),
        ...cells.map((one) => figureCell(one, language)),
        verdictCell(verdict, language),
      ]),
      ...(hasCounty
        ? [
            [cell(word("countyMean", language)), ...columns.map(({ mean }) => cell(decimals(mean, MEAN_DIGITS))), cell("")],
            [cell(word("cv", language)), ...columns.map(({ cv }) => cell(decimals(cv, CV_DIGITS))), cell("")],
          ]
        : []),
    ],
    widths: [2, ...columns.map(() => 1), 1.2],
  };
}

function figureCell(line: DeclarationCell | null, language: Language): Cell {
  if (!line) return cell(NO_VALUE);
  if (line.value === null) return verdictCell("cannotTell", language);
  const figure = measured({ ...line, unit: "" }, language);
  return line.verdict === "fail" ? { parts: [figure], look: "fail" } : cell(figure);
}
