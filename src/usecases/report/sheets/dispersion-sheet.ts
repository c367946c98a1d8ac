/** 差异系数: every indicator of every stage against its limit, and the schools that make the difference. */
import { inLanguage } from "../../../domain/kernel/text";
import type { Language } from "../../../domain/kernel/text";
import { CV_DIGITS, MEAN_DIGITS } from "../declaration";
import type { Report, ReportCounty, ReportDispersion } from "../report";
import { stageWord } from "../words";
import { numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { headCells, verdictCell, word } from "./sheet-words";

/** Where the 差异系数 stand: their cells get bars. */
const CV_COLUMN = 4;

export function dispersionSheet({ county }: Report, language: Language): ReportSheet {
  return sheetOf({
    name: word("cv", language),
    title: word("county", language),
    notes: [word("methodCv", language), word("driversNote", language)],
    head: [
      headCells(
        ["stage", "indicator", "mean", "unit", "cv", "limit", "outcome", "rank", "drivers", "value", "share", "cvWithout"],
        language,
      ),
    ],
    body: county.flatMap((stage) => [
      ...stage.indicators.flatMap((each) => rowsOf(stage, each, language)),
      ...(stage.compositeCv === undefined ? [] : [compositeRow(stage, stage.compositeCv, language)]),
    ]),
    widths: [8, 42, 12, 7, 14, 8, 14, 10, 24, 12, 10, 12],
    bars: [CV_COLUMN],
    isLandscape: true,
  });
}

/** The indicator beside its first driver; the other drivers below. */
function rowsOf(
  { stage }: ReportCounty,
  found: ReportDispersion,
  language: Language,
): readonly (readonly (SheetCell | null)[])[] {
  const { title, mean, unit, cv, limit, verdict, rank, digits, drivers } = found;
  const own: readonly (SheetCell | null)[] = [
    textCell(stageWord(stage, language)),
    textCell(inLanguage(title, language), "rowName"),
    numberCell(mean, MEAN_DIGITS),
    textCell(unit),
    numberCell(cv, CV_DIGITS, verdict === "fail" ? "fail" : "number"),
    numberCell(limit, MEAN_DIGITS),
    verdictCell(verdict ?? null, language),
    numberCell(rank, 0),
  ];
  const shares = drivers.map(({ section, value, share, cvWithout }): readonly (SheetCell | null)[] => [
    textCell(section.school),
    numberCell(value, digits),
    { kind: "number", value: share, format: "0.0%", style: "number" },
    numberCell(cvWithout, CV_DIGITS),
  ]);
  const [first = [], ...others] = shares;
  return [[...own, ...first], ...others.map((cells) => [...own.map(() => null), ...cells])];
}

function compositeRow({ stage }: ReportCounty, cv: number | null, language: Language): readonly (SheetCell | null)[] {
  const name = textCell(word("compositeCv", language), "total");
  return [textCell(stageWord(stage, language)), name, null, null, numberCell(cv, CV_DIGITS, "total")];
}
