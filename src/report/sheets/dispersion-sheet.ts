/** 差异系数: every indicator of every stage against its limit, and the schools that make the difference. */
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import { CV_DIGITS, CV_LIMIT_DIGITS, MEAN_DIGITS } from "../../domain/explain/number";
import { highestCv, textBar } from "../model/charts";
import type { Report, ReportCounty, ReportDispersion, ReportLine } from "../model/report";
import { stageWord } from "../model/words";
import { amountCell, numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { chartsOf, rowsUnder } from "./sheet-charts";
import { headCells, verdictCell, word } from "./sheet-words";

/** Places of the longest bar, which is drawn with characters, so that it is there whatever opens the sheet. */
const BAR_LENGTH = 12;

type Row = readonly (SheetCell | null)[];

export function dispersionSheet({ county, wholeCounty }: Report, language: Language): ReportSheet {
  const highest = highestCv(county);
  const indicators = county.flatMap((stage) => stage.indicators.map((each) => indicatorRow(stage, each, highest, language)));
  const whole = wholeCounty.map((line) => lineRow(word("wholeCounty", language), line, language));
  const lines = [
    ...whole,
    ...county.flatMap(({ stage, lines: own }) => own.map((line) => lineRow(stageWord(stage, language), line, language))),
  ];
  const drivers = county.flatMap((stage) => stage.indicators.flatMap((each) => driverRows(stage, each, language)));
  const charts = chartsOf(county, [...indicators, ...lines], language);
  return sheetOf(language, {
    name: word("cv", language),
    title: word("county", language),
    notes: [word("methodCv", language)],
    head: [headCells(["stage", "indicator", "mean", "unit", "cv", "limit", "outcome", "rank", "bar"], language)],
    body: [
      ...indicators,
      ...lines,
      [],
      ...rowsUnder(charts),
      [textCell(word("drivers", language), "subtitle")],
      [textCell(word("driversNote", language), "note")],
      headCells(["stage", "indicator", "value", "unit", "share", "cvWithout", "school"], language),
      ...drivers,
      ...measuresPart(county, language),
    ],
    widths: [10, 46, 14, 8, 18, 12, 26, 10, 28],
    charts,
    isLandscape: true,
  });
}

function indicatorRow({ stage }: ReportCounty, found: ReportDispersion, highest: number, language: Language): Row {
  const { title, mean, unit, cv, limit, verdict, rank } = found;
  return [
    textCell(stageWord(stage, language)),
    textCell(inLanguage(title, language), "rowName"),
    numberCell(mean, MEAN_DIGITS),
    textCell(unit),
    numberCell(cv, CV_DIGITS, verdict === "fail" ? "fail" : "number"),
    numberCell(limit, CV_LIMIT_DIGITS),
    verdict ? verdictCell(verdict, language) : textCell(word("withoutLimit", language)),
    numberCell(rank, 0),
    textCell(textBar(cv, highest, BAR_LENGTH), "bar"),
  ];
}

function driverRows(
  { stage }: ReportCounty,
  { title, digits, unit, drivers }: ReportDispersion,
  language: Language,
): readonly Row[] {
  return drivers.map(({ section, value, share, cvWithout }) => [
    textCell(stageWord(stage, language)),
    textCell(inLanguage(title, language), "rowName"),
    numberCell(value, digits),
    textCell(unit),
    { kind: "number", value: share, format: "0.0%", style: "number" },
    numberCell(cvWithout, CV_DIGITS),
    textCell(section.school),
  ]);
}

function measuresPart(county: Report["county"], language: Language): readonly Row[] {
  const rows = county.flatMap((stage) => stage.indicators.flatMap((each) => measureRows(stage, each, language)));
  if (rows.length === 0) return [];
  return [
    [],
    [textCell(word("measures", language), "subtitle")],
    [textCell(word("measuresNote", language), "note")],
    headCells(["stage", "indicator", "value", "unit", "measure"], language),
    ...rows,
  ];
}

function measureRows({ stage }: ReportCounty, { title, measures }: ReportDispersion, language: Language): readonly Row[] {
  return measures.map(({ name, value, unit, digits }) => [
    textCell(stageWord(stage, language)),
    textCell(inLanguage(title, language), "rowName"),
    numberCell(value, digits),
    textCell(unit),
    textCell(inLanguage(name, language)),
  ]);
}

function lineRow(of: string, { title, value, digits, limit, unit, verdict }: ReportLine, language: Language): Row {
  return [
    textCell(of),
    textCell(inLanguage(title, language), "rowName"),
    null,
    textCell(unit),
    numberCell(value, digits, verdict === "fail" ? "fail" : "number"),
    limit === null ? null : amountCell(limit),
    verdictCell(verdict, language),
  ];
}
