/**
 * A paragraph in one spelling, with the place every character came from: half-width, simplified script, without the blanks
 * that scanners and typists leave inside words and numbers (88. 1%, 1 500 册).
 */
import { simplified } from "../labels/text";

export interface Folded {
  readonly text: string;
  /** Offset in the paragraph of each character of `text`, and of the end. */
  readonly at: readonly number[];
}

/** What ends a sentence or parts columns; kept as one sign. */
const BREAK = "\n";
const CIRCLED = /[\u2460-\u24FF\u2776-\u2793]/u;
const DASH = /[‐‑‒–—―−ー~〜～]/u;

export function folded(text: string): Folded {
  const characters: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const raw of text) {
    for (const character of foldedCharacter(raw, text, offset)) {
      // One blank says what many do.
      if (character === " " && characters.at(-1) === " ") continue;
      characters.push(character);
      at.push(offset);
    }
    offset += raw.length;
  }
  at.push(text.length);
  return withoutBlanks(inSimplifiedScript(characters), at);
}

function foldedCharacter(raw: string, text: string, offset: number): string {
  if (CIRCLED.test(raw)) return BREAK;
  // Between full-width digits it parts thousands, elsewhere clauses.
  if (raw === "，") return /[０-９]/.test(text[offset - 1] ?? "") && /[０-９]/.test(text[offset + 1] ?? "") ? "," : "，";
  if (raw === "\t" || raw === "\v" || raw === "\r" || raw === "\n") return BREAK;
  if (DASH.test(raw)) return "-";
  if (/[〔【［﹝]/.test(raw)) return "[";
  if (/[〕】］﹞]/.test(raw)) return "]";
  if (raw === "∶" || raw === "︰") return ":";
  // The line between two columns.
  if (/[|│┃]/u.test(raw)) return ":";
  // As m2 it would run into a figure that follows.
  if (raw === "㎡") return raw;
  const half = raw.normalize("NFKC");
  return /^[\p{Cf}\p{Cc}]+$/u.test(half) ? "" : half.replace(/\s/g, " ");
}

function inSimplifiedScript(characters: readonly string[]): string {
  const text = characters.join("");
  if (!/[^\x20-\x7e]/.test(text)) return text;
  const converted = simplified(text);
  // A conversion of phrases may change their length; then each character is converted alone.
  return converted.length === text.length ? converted : characters.map((one) => sameLength(one, simplified(one))).join("");
}

const sameLength = (one: string, other: string): string => (one.length === other.length ? other : one);

const HAN_OR_SIGN = "[\\p{Script=Han}，。；、：:;()（）%\\[\\]《》“”]";
const BLANKS: readonly RegExp[] = [
  // 88. 1, 88 .1
  /\d ?\. ?(?=\d)/gu,
  // 1 500, 12 450
  /(?:^|[^\d.])\d{1,3}(?: \d{3})+(?![\d.])/gu,
  // 2 5 8
  /(?:^|\D)\d(?: \d)+(?!\d)/gu,
  new RegExp(`${HAN_OR_SIGN} `, "gu"),
  new RegExp(` (?=${HAN_OR_SIGN})`, "gu"),
  / (?=m2|㎡)/gu,
];

/** 1. 6个教学班: a number of the paragraph and no 1.6. */
function isOrdinal(text: string, { 0: found, index }: RegExpExecArray): boolean {
  const isAtStart = index < 4 && found.includes(". ") && /^\s*\d{1,2}$/.test(text.slice(0, index + 1));
  return isAtStart && !/^\d+%/.test(text.slice(index + found.length, index + found.length + 4));
}

function withoutBlanks(text: string, at: readonly number[]): Folded {
  if (!text.includes(" ")) return { text, at };
  const gone = new Set<number>();
  for (const pattern of BLANKS) {
    for (const match of text.matchAll(pattern)) {
      if (isOrdinal(text, match)) continue;
      // What stands before a spread number belongs to no pattern.
      for (let i = match.index; i < match.index + match[0].length; i += 1) {
        if (text[i] === " " && (i > match.index || match[0].trim() === "")) gone.add(i);
      }
    }
  }
  const kept = [...at.keys()].filter((i) => !gone.has(i));
  return { text: kept.map((i) => text[i] ?? "").join(""), at: kept.map((i) => at[i]!) };
}
