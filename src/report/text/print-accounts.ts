/** What became of the rows and columns of a workbook (读取情况) for a terminal: in short what is open, or every line. */
import type { BlockAccount, CellAccount, ColumnAccount, RowAccount } from "../../domain/dataset/reading-result";
import { itemName, remarkOn, sayAccountReason, takenFor } from "../../domain/explain/accounts";
import { waitsForUser } from "../../domain/labels/label-reading";
import { inLanguage, listed, type Bilingual, type Language } from "../../domain/kernel/text";
import { areaAddress, columnLetters, localAddress, quoteSheet } from "../../workbook/a1";
import { placeOf } from "../model/words";
import { MESSAGES, say } from "./messages";
import { padded } from "./terminal-text";

/** Names written out in one line; more are counted. */
const MOST_NAMED = 5;

interface Placed<T> {
  readonly sheet: string;
  readonly line: T;
}

/**
 * One line for each kind of what is not used: columns and rows that were not understood, that are proposed, rows that were not
 * counted. Nothing where everything is read.
 */
export function openLines(accounts: readonly BlockAccount[], language: Language): string[] {
  const columns = accounts.flatMap(({ sheet, columns: all }) => all.map((line): Placed<ColumnAccount> => ({ sheet, line })));
  // Of a table by region it is said as a whole that it holds no schools.
  const ofSchools = accounts.filter(({ reader }) => reader !== "regions");
  const rows = ofSchools.flatMap(({ sheet, rows: all }) => all.map((line): Placed<RowAccount> => ({ sheet, line })));
  const isOnOneSheet = new Set(accounts.map(({ sheet }) => sheet)).size === 1;
  const of = <T extends { readonly outcome: string }>(all: readonly Placed<T>[], outcome: T["outcome"]) =>
    all.filter(({ line }) => line.outcome === outcome);
  const said = <T>(message: Bilingual, lines: readonly Placed<T>[], name: (placed: Placed<T>) => string): string[] =>
    lines.length === 0 ? [] : [say(message, language, { count: lines.length, list: few(lines.map(name), language) })];
  const columnName = ({ sheet, line }: Placed<ColumnAccount>): string =>
    named(`${isOnOneSheet ? "" : `${quoteSheet(sheet)}!`}${columnLetters(line.col)}`, line.path.join("·"), line, language);
  const rowName = ({ sheet, line }: Placed<RowAccount>): string => {
    const row = say(MESSAGES.rowNumber, language, { row: placeOf(line.row) });
    return named(isOnOneSheet ? row : `${quoteSheet(sheet)} ${row}`, line.name, line, language);
  };
  return [
    ...said(MESSAGES.columnsNotUnderstood, of(columns, "notUnderstood"), columnName),
    ...said(MESSAGES.columnsProposed, of(columns, "proposed"), columnName),
    ...said(MESSAGES.rowsNotUnderstood, of(rows, "notUnderstood"), rowName),
    ...said(MESSAGES.rowsProposed, of(rows, "proposed"), rowName),
    ...said(MESSAGES.rowsNotCounted, of(rows, "notCounted"), rowName),
  ];
}

/** P（操场大小）; F（书有多少本，可能是“图书册数”） */
function named(
  place: string,
  label: string,
  { outcome, item, stage }: Pick<ColumnAccount | RowAccount, "outcome" | "item" | "stage">,
  language: Language,
): string {
  const name = label || say(MESSAGES.noLabel, language);
  if (outcome !== "proposed" || item === undefined) return say(MESSAGES.placeOf, language, { place, name });
  return say(MESSAGES.placePerhaps, language, { place, name, item: inLanguage(itemName(item, stage), language) });
}

function few(names: readonly string[], language: Language): string {
  const list = listed(names.slice(0, MOST_NAMED), language);
  return names.length <= MOST_NAMED ? list : say(MESSAGES.andOthers, language, { list });
}

/** Every table with every column, row and cell that has a line of its own. */
export function accountLines(accounts: readonly BlockAccount[], language: Language): string[] {
  return accounts.flatMap((account) => {
    const { sheet, block, why, columns, rows, cells } = account;
    const head = `${quoteSheet(sheet)}!${areaAddress(block)}`;
    if (why) return [`${head}  ${inLanguage(sayAccountReason(why), language)}`];
    return [
      head,
      ...columns.map((column) => columnLine(column, language)),
      ...rows.map((row) =>
        lineOf(say(MESSAGES.rowNumber, language, { row: placeOf(row.row) }), row.name, row, [row.name], language),
      ),
      ...cells.map((cell) => lineOf(localAddress(cell.at.row, cell.at.col), cell.text, cell, [], language)),
    ];
  });
}

function columnLine(column: ColumnAccount, language: Language): string {
  const { col, path, samples } = column;
  const figures = samples.length === 0 ? "" : say(MESSAGES.samples, language, { list: listed(samples, language) });
  return `${lineOf(columnLetters(col), path.join("·"), column, path, language)}${figures}`;
}

function lineOf(
  place: string,
  label: string,
  line: ColumnAccount | RowAccount | CellAccount,
  path: readonly string[],
  language: Language,
): string {
  const sign = waitsForUser(line.outcome) || line.outcome === "notCounted" ? "?" : " ";
  const what = inLanguage(takenFor(line), language);
  const remark = remarkOn(line, path);
  const taken = remark ? say(MESSAGES.takenFor, language, { what, why: inLanguage(remark, language) }) : what;
  return `  ${sign} ${padded(place, 10)} ${padded(label, 32)} ${taken}`;
}
