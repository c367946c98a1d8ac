/** 差异系数: every indicator of every stage against its limit, and the schools that make the difference. */
import { inLanguage } from "../../../domain/kernel/text";
import type { Language } from "../../../domain/kernel/text";
import { CV_DIGITS, CV_LIMIT_DIGITS, MEAN_DIGITS } from "../declaration";
import type { Report, ReportCounty, ReportDispersion, ReportLine } from "../report";
import { stageWord } from "../words";
import { amountCell, numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { headCells, verdictCell, word } from "./sheet-words";

/** Where the 差异系数 stand: their cells get bars. */
const CV_COLUMN = 4;

type Row = readonly (SheetCell | null)[];

export function dispersionSheet({ county }: Report, language: Language): ReportSheet {
  const indicators = county.flatMap((stage) => stage.indicators.map((each) => indicatorRow(stage, each, language)));
  const lines = county.flatMap((stage) => stage.lines.map((line) => lineRow(stage, line, language)));
  const drivers = county.flatMap((stage) => stage.indicators.flatMap((each) => driverRows(stage, each, language)));
  return sheetOf({
    name: word("cv", language),
    title: word("county", language),
    notes: [word("methodCv", language)],
    head: [headCells(["stage", "indicator", "mean", "unit", "cv", "limit", "outcome", "rank"], language)],
    body: [
      ...indicators,
      ...lines,
      [],
      [textCell(word("drivers", language), "subtitle")],
      [textCell(word("driversNote", language), "note")],
      headCells(["stage", "indicator", "value", "unit", "share", "cvWithout", "school"], language),
      ...drivers,
    ],
    widths: [10, 46, 14, 8, 18, 12, 26, 10],
    bars: { col: CV_COLUMN, rows: indicators.length },
    isLandscape: true,
  });
}

function indicatorRow({ stage }: ReportCounty, found: ReportDispersion, language: Language): Row {
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

function lineRow({ stage }: ReportCounty, { title, value, digits, limit, unit, verdict }: ReportLine, language: Language): Row {
  return [
    textCell(stageWord(stage, language)),
    textCell(inLanguage(title, language), "rowName"),
    null,
    textCell(unit),
    numberCell(value, digits, verdict === "fail" ? "fail" : "number"),
    limit === null ? null : amountCell(limit),
    verdictCell(verdict, language),
  ];
}
