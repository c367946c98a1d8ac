/**
 * What stands in a data cell: a number, with everything that was repaired to read it, or why it is none.
 * Blank, `*` `-` `—` `/` and unreadable text stay apart; nothing is ever read as 0 (tables.md §1.3–4, §10, §11.5).
 */
import { type CellValue, isCellError } from "../kernel/cell";
import type { Repair } from "../kernel/reading";
import { isUnitWord } from "../labels/units";

export type CellNumber =
  | { readonly kind: "number"; readonly value: number; readonly unit?: string; readonly repairs: readonly Repair[] }
  | { readonly kind: "blank" | "notApplicable" | "notANumber" };

const BLANK: CellNumber = { kind: "blank" };
const NOT_APPLICABLE: CellNumber = { kind: "notApplicable" };
const NOT_A_NUMBER: CellNumber = { kind: "notANumber" };
const NO_REPAIRS: readonly Repair[] = [];

/** Longer texts are prose; no number of a table is that long. */
const LONGEST_NUMBER = 60;

/** Reads one cell. A unit written inside the cell is handed on, not yet converted. */
export function readNumber(value: CellValue): CellNumber {
  if (value === null) return BLANK;
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value, repairs: NO_REPAIRS } : NOT_A_NUMBER;
  if (typeof value === "boolean" || isCellError(value)) return NOT_A_NUMBER;
  return readText(value);
}

/** ①–⑳ ⑴–⒇ ⓐ ㈠ ㉑ ㊀ ❶: a mark in a ring or in brackets of its own. Not ⒈ or Ⅰ, which look like digits of the figure. */
const RINGED = "\\u2460-\\u2487\\u249C-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3251-\\u325F\\u3280-\\u3289\\u32B1-\\u32BF";
/** ⁰–⁹ ₀–₉: figures above or below the line. */
const OFF_LINE = "\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079\\u2080-\\u2089";
/** Marks of footnotes (注号) that are plainly no digits of the figure beside them; `(1)` is not, it may say 其中 1. */
const MARK = `(?:注?[${RINGED}]|[⁽₍]?[${OFF_LINE}]{1,2}[⁾₎]?|[*†‡※]|[[〔【](?:注?\\d{1,2}|注)[\\]〕】]|\\(注\\d{0,2}\\)|注\\d{0,2})`;
const MARKS = `(?:${MARK}[,、 ]?)+`;
const FRONT_MARK = new RegExp(`^[${RINGED}*†‡※] ?(?=[\\d.])`, "u");
const MARKED_UNIT = new RegExp(`^(.*?)\\s*(${MARKS})$`, "su");
const UNIT_AFTER_MARKS = new RegExp(`^(${MARKS})(.+)$`, "su");
const HAS_RING = new RegExp(`[${RINGED}]`, "u");
const IS_POWER = new RegExp(`^[${OFF_LINE}]`, "u");

/** Blanks join digits only as thousands groups (12 000) or where each digit stands by itself (1 2 3). */
const DIGITS =
  "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?|\\d(?: +\\d)+(?: *\\. *\\d+)?|\\d+(?: ?\\. ?\\d+)?|\\.\\d+";
const FIGURE = new RegExp(`^([+-]?) ?(${DIGITS})(.*)$`, "su");

const HAS_LETTER = /[\u4E00-\u9FFFA-Za-z]/;
const HAS_DIGIT = /[0-9\uFF10-\uFF19]/;
/** Nothing in it can be seen otherwise than as it stands. */
const IS_PLAIN = /^[!-&(-^`-~][!-^`-~]*$/;

/** A text is one figure only as it stands: marks, line breaks and other characters never become digits of it. */
function readText(raw: string): CellNumber {
  if (raw.length > LONGEST_NUMBER && raw.trim().length > LONGEST_NUMBER) return NOT_A_NUMBER;
  // Most texts are words.
  if (HAS_LETTER.test(raw) && !HAS_DIGIT.test(raw)) return NOT_A_NUMBER;
  const text = onOneWidth(raw);
  if (text === "") return BLANK;
  if (/^(\*+|[-‐‑‒–—―−﹣]+|\/+)$/u.test(text.replace(/\s/gu, ""))) return NOT_APPLICABLE;
  const front = FRONT_MARK.exec(text)?.[0] ?? "";
  const match = FIGURE.exec(text.slice(front.length).replace(/^[−–—]/u, "-"));
  if (!match) return NOT_A_NUMBER;
  const [, sign = "", digits = "", rest = ""] = match;
  const tail = readTail(rest.trim(), digits);
  const value = Number(sign + digits.replace(/[, ]/g, ""));
  if (!tail || !Number.isFinite(value)) return NOT_A_NUMBER;
  const isMarked = tail.isMarked || front !== "";
  const repairs = repairsOf(raw, text, { digits, value, isMarked, unit: tail.unit });
  return { kind: "number", value, ...(tail.unit !== "" && { unit: tail.unit }), repairs };
}

/** Half-width, without characters that are not seen; blanks become one kind of blank, line breaks stay. Nothing else is folded. */
function onOneWidth(raw: string): string {
  if (IS_PLAIN.test(raw)) return raw;
  return raw
    .replace(/_x000[dD]_/g, "\n")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\r\n]/gu, " ")
    .replace(/\p{Cf}|(?![\r\n])\p{Cc}/gu, "")
    .trim()
    .replace(/^'\s*/, "");
}

interface Tail {
  /** "" where there is none. */
  readonly unit: string;
  readonly isMarked: boolean;
}

/** What follows the digits: a unit, marks of footnotes, or both; null when it is anything else. */
function readTail(tail: string, digits: string): Tail | null {
  if (tail === "" || isUnit(tail)) return { unit: tail, isMarked: false };
  // 10⁴ is a power, no ten with a footnote.
  if (digits === "10" && IS_POWER.test(tail)) return null;
  const [, unit = "", marks = ""] = MARKED_UNIT.exec(tail) ?? [];
  // m³ is a unit of its own, not metres with a footnote.
  const isPower = /(^|[^方])(m|米)$/i.test(unit) && IS_POWER.test(marks);
  if (marks !== "" && !isPower && (unit === "" || isUnit(unit))) return { unit, isMarked: true };
  const after = UNIT_AFTER_MARKS.exec(tail)?.[2] ?? "";
  return isUnit(after) ? { unit: after, isMarked: true } : null;
}

/** Words of units are known in any spelling, in which a ring would go unseen. */
function isUnit(text: string): boolean {
  return text !== "" && !HAS_RING.test(text) && !/\s\d/.test(text) && isUnitWord(text);
}

function repairsOf(
  raw: string,
  text: string,
  { digits, value, unit, isMarked }: Tail & { readonly digits: string; readonly value: number },
): Repair[] {
  const repairs: Repair[] = [{ kind: "textNumber", from: raw, to: String(value) }];
  // ㎡ folds to m2 as well, but that is a unit, not a full-width figure.
  if (/[\uFF01-\uFF5E]/.test(raw)) repairs.push({ kind: "fullWidth", from: raw, to: text });
  if (/\s/u.test(raw)) repairs.push({ kind: "blanksRemoved", from: raw, to: String(value) });
  if (digits.includes(",")) repairs.push({ kind: "thousands", from: digits, to: digits.replaceAll(",", "") });
  if (isMarked) repairs.push({ kind: "markRemoved", from: raw, to: `${value}${unit}` });
  if (unit) repairs.push({ kind: "unitInCell", from: raw, to: unit });
  return repairs;
}
