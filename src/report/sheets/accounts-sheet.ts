/** 读取情况: what every column was taken for, how many rows of each kind there are, and the rows and cells that are not used. */
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Report, ReportAccount, ReportAccountLine } from "../model/report";
import { numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { headCells, word } from "./sheet-words";

type Row = readonly (SheetCell | null)[];

export function accountsSheet({ accounts }: Report, language: Language): ReportSheet {
  return sheetOf(language, {
    name: word("accountsSheet", language),
    title: word("accountsSheet", language),
    notes: [word("accountsNote", language)],
    head: [headCells(["labelHead", "cellsHead", "takenForHead", "reason", "samplesHead"], language)],
    body: accounts.flatMap((account) => [...rowsOf(account, language), []]),
    widths: [36, 22, 30, 56, 30],
    isLandscape: true,
  });
}

function rowsOf(account: ReportAccount, language: Language): readonly Row[] {
  const { file, sheet, range, why, columns, rowCounts, rows, otherRows, cells, otherCells } = account;
  return [
    [textCell(`${file === undefined ? "" : `${file} · `}${sheet} ${range}`, "subtitle")],
    ...(why ? [[textCell(inLanguage(why, language))]] : []),
    ...columns.map((line) => rowOf(line, language)),
    ...rowCounts.map(({ kind, count }) => [
      textCell(inLanguage(kind, language), "rowName"),
      null,
      textCell(word("rowsHead", language)),
      null,
      numberCell(count, 0),
    ]),
    ...[...rows, ...cells].map((line) => rowOf(line, language)),
    ...[otherRows, otherCells].flatMap((others) =>
      others > 0 ? [[textCell(word("moreLines", language).replace("{count}", String(others)))]] : [],
    ),
  ];
}

function rowOf({ place, label, takenFor, why, samples }: ReportAccountLine, language: Language): Row {
  return [
    textCell(label || word("noLabel", language), "rowName"),
    textCell(place),
    textCell(inLanguage(takenFor, language)),
    textCell(why ? inLanguage(why, language) : ""),
    textCell(samples.join(word("list", language))),
  ];
}
