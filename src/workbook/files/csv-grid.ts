/** A .csv file as one worksheet; also text with tabs, whatever its name. */
import type { CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { decodeText } from "./text-encoding";
import { LIMITS, tooLarge } from "./zip-limits";

/** Texts that stand for a plain number. Codes with leading zeros and numbers beyond 15 digits stay text. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const DELIMITERS = [",", "\t", ";"] as const;

export function csvGrid(bytes: Uint8Array, name: string): Grid {
  const rows = parse(decodeText(bytes));
  return {
    sheet: sheetNameOf(name),
    values: rows.map((row) => row.map(plainValue)),
    merges: [],
    ownFormulas: [],
    hidden: { sheet: false, rows: [], cols: [] },
    isProtected: false,
  };
}

/**
 * RFC 4180. A delimiter inside quotes does not separate; a quote that is not closed at the end of its field is text like any
 * other.
 */
function parse(text: string): string[][] {
  const delimiter = delimiterOf(text);
  const plain = new RegExp(`[^${delimiter}\\r\\n]*`, "y");
  const closingOf = closingQuotes(text, delimiter);
  const rows: string[][] = [[]];
  let cells = 0;
  for (let at = 0; at < text.length;) {
    const closing = text[at] === '"' ? closingOf(at) : undefined;
    plain.lastIndex = closing === undefined ? at : closing + 1;
    plain.test(text);
    const end = plain.lastIndex;
    const row = rows.at(-1)!;
    row.push(closing === undefined ? text.slice(at, end) : text.slice(at + 1, closing).replaceAll('""', '"'));
    if (row.length > LIMITS.columns) throw tooLarge(`more than ${LIMITS.columns} columns`);
    if ((cells += 1) > LIMITS.cells) throw tooLarge(`more than ${LIMITS.cells} cells`);
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (end < text.length && text[end] !== delimiter && at < text.length) rows.push([]);
    if (rows.length > LIMITS.rows) throw tooLarge(`more than ${LIMITS.rows} rows`);
  }
  return rows;
}

/** Lines the delimiter is looked for in: a title may stand above the table. */
const FIRST_LINES = /^(?:[^\r\n]*(?:\r\n|\r|\n|$)){1,10}/;

/** The one that occurs equally often in most of the first lines; commas also stand inside of numbers and texts. */
function delimiterOf(text: string): string {
  const lines = (FIRST_LINES.exec(text)?.[0] ?? "").replaceAll(/"[^"]*"/g, "").split(/[\r\n]+/);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    return { delimiter, alike, all: counts.reduce((sum, count) => sum + count, 0) };
  });
  return scored.sort((a, b) => b.alike - a.alike || b.all - a.all)[0]!.delimiter;
}

/**
 * Tells of a quote at which a field begins which quote closes it: the next one that is not doubled, if the field ends
 * behind it. Worked out from the last quote to the first, so that each is looked at once; asked from left to right.
 */
function closingQuotes(text: string, delimiter: string): (opening: number) => number | undefined {
  const quotes: number[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes.push(at);
  const endsField = (at: number): boolean => at >= text.length || text[at] === delimiter || /[\r\n]/.test(text[at]!);
  /** By the first quote within a field: the place of the closing one. */
  const closing = new Int32Array(quotes.length + 2).fill(NONE);
  for (let index = quotes.length - 1; index >= 0; index -= 1) {
    const at = quotes[index]!;
    const isDoubled = quotes[index + 1] === at + 1;
    closing[index] = isDoubled ? closing[index + 2]! : endsField(at + 1) ? at : NONE;
  }
  let index = 0;
  return (opening) => {
    while (index < quotes.length && quotes[index]! <= opening) index += 1;
    return closing[index] === NONE ? undefined : closing[index];
  };
}

const NONE = -1;

/** What a cell holds of which only the text is known. */
export function plainValue(text: string): CellValue {
  if (text === "") return null;
  return PLAIN_NUMBER.test(text) ? Number(text) : text;
}

/** The file's name, as far as Excel allows it as a sheet name: it may carry the form number. */
export function sheetNameOf(name: string): string {
  const base = name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  return base.replaceAll(/[[\]:*?/\\]/g, "_").slice(0, 31) || "Sheet1";
}
