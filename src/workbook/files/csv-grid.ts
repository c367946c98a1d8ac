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

/** RFC 4180. A delimiter inside quotes does not separate. */
function parse(text: string): string[][] {
  const delimiter = delimiterOf(text);
  const token = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n][^${delimiter}\\r\\n]*)|)(${delimiter}|\\r\\n|\\r|\\n|$)`,
    "y",
  );
  const rows: string[][] = [[]];
  let cells = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text) ?? unquoted(text, token, delimiter);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if ((cells += 1) > LIMITS.cells) throw tooLarge(`more than ${LIMITS.cells} cells`);
    if (match[3] !== delimiter && token.lastIndex < text.length) rows.push([]);
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

/** A field that opens a quote and never closes it properly is taken as it stands. */
function unquoted(text: string, token: RegExp, delimiter: string): (string | undefined)[] {
  const from = token.lastIndex;
  const field = new RegExp(`[^${delimiter}\\r\\n]*`, "y");
  field.lastIndex = from;
  const raw = field.exec(text)![0];
  const end = new RegExp(`${delimiter}|\\r\\n|\\r|\\n|$`, "y");
  end.lastIndex = from + raw.length;
  const separator = end.exec(text)![0];
  token.lastIndex = from + raw.length + Math.max(separator.length, raw.length === 0 ? 1 : 0);
  return [undefined, undefined, raw, separator];
}

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
