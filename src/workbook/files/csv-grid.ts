/** A .csv file as one worksheet. Chinese programs save it as UTF-8, UTF-16 or GBK without saying which. */
import type { CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { LIMITS, tooLarge } from "./zip-limits";

/** Texts that stand for a plain number. Codes with leading zeros and numbers beyond 15 digits stay text. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const DELIMITERS = [",", "\t", ";"] as const;

export function csvGrid(bytes: Uint8Array, name: string): Grid {
  const rows = parse(decode(bytes));
  return {
    sheet: sheetName(name),
    values: rows.map((row) => row.map(valueOf)),
    merges: [],
    ownFormulas: [],
    hidden: { sheet: false, rows: [], cols: [] },
    isProtected: false,
  };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null && (!NOT_ASCII.test(utf8) || CHINESE.test(utf8))) return utf8;
  // A few GBK words are valid UTF-8 by chance and then read as letters of other scripts.
  const gbk = decoded(bytes, "gb18030");
  return (gbk !== null && CHINESE.test(gbk) ? gbk : utf8) ?? new TextDecoder("gb18030").decode(bytes);
}

const NOT_ASCII = /[\u0080-\u{10FFFF}]/u;
const CHINESE = /\p{Script=Han}/u;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** RFC 4180 with the delimiter that occurs most in the first line. A delimiter inside quotes does not separate. */
function parse(text: string): string[][] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string): number => firstLine.split(delimiter).length;
  const delimiter = [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!;
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

function valueOf(text: string): CellValue {
  if (text === "") return null;
  return PLAIN_NUMBER.test(text) ? Number(text) : text;
}

/** The file's name, as far as Excel allows it as a sheet name: it may carry the form number. */
function sheetName(name: string): string {
  const base = name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  return base.replaceAll(/[[\]:*?/\\]/g, "_").slice(0, 31) || "Sheet1";
}
