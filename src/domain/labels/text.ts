/**
 * Labels as the tables really write them, brought to one spelling: blanks and line breaks inside words, full-width
 * characters, traditional script, bracket and dash variants, 其中 / # / ordinal decorations (tables.md §1.8, §11.3).
 */
import { Converter } from "opencc-js/t2cn";

/** Labels repeat endlessly within a workbook, so both spellings are remembered; the limit only guards the memory. */
const REMEMBERED = 20_000;
const plainTexts = new Map<string, string>();
const canonicalLabels = new Map<string, string>();

let toSimplified: ((text: string) => string) | undefined;

/**
 * The text without blanks, line breaks and layout characters, half-width, in simplified characters.
 * Keeps decorations: `#女` stays `#女`.
 */
export function plainText(text: string): string {
  return remembered(plainTexts, text, makePlain);
}

/** The label without its decorations: `一、教学及辅助用房` → `教学及辅助用房`, `其中：女` → `女`. */
export function canonicalLabel(text: string): string {
  return remembered(canonicalLabels, text, (raw) => stripDecorations(plainText(raw)));
}

/** Is the label marked as a part of the one before it (`#`, 其中)? */
export function isPartLabel(text: string): boolean {
  return /^(#|其中)/.test(plainText(text));
}

function remembered(memory: Map<string, string>, text: string, make: (text: string) => string): string {
  const found = memory.get(text);
  if (found !== undefined) return found;
  if (memory.size >= REMEMBERED) memory.clear();
  const made = make(text);
  memory.set(text, made);
  return made;
}

/** Beyond this a cell is prose, not a label; it is cut so that a hostile cell costs nothing. */
const LONGEST_LABEL = 2_000;

const IS_SHOWN_AS_IT_IS = /^[\u4E00-\u9FFFA-Za-z0-9]{1,200}$/;

/** A name as it is to be shown: half-width, in its own script, without the blanks that spread Chinese characters apart. */
export function nameText(text: string): string {
  if (IS_SHOWN_AS_IT_IS.test(text)) return text;
  return text
    .slice(0, LONGEST_LABEL)
    .replace(/_x000[dD]_/g, "")
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, " ")
    .replace(/(\p{Script=Han}) /gu, "$1")
    .replace(/ (?=\p{Script=Han})/gu, "")
    .trim();
}

/** The text without blanks, line breaks and layout characters, half-width, in its own script. */
export function foldedText(text: string): string {
  return (
    text
      .slice(0, LONGEST_LABEL)
      .replace(/_x000[dD]_/g, "")
      // Circled and parenthesised ordinals would become digits of the word under NFKC.
      .replace(/[\u2460-\u249B\u24EA-\u24FF]/g, "")
      .normalize("NFKC")
      .replace(/[\s\p{Cf}\p{Cc}]+/gu, "")
      .replace(/[〔【［﹝]/g, "(")
      .replace(/[〕】］﹞]/g, ")")
      .replace(/[‐‑‒–—―−ー~〜～]+/g, "-")
  );
}

function makePlain(text: string): string {
  const folded = foldedText(text);
  return /[^\x20-\x7e]/.test(folded) ? simplified(folded) : folded;
}

/** In simplified characters, one for one where only the script differs. */
export function simplified(text: string): string {
  toSimplified ??= Converter({ from: "tw", to: "cn" });
  return toSimplified(text);
}

const DECORATION =
  /^(?:总计中:?|其中:?|#|附\d{1,2}[:、.]?|[△▲●○◆■※·•*]+|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.](?!\d))(?=.)/;

function stripDecorations(plain: string): string {
  let rest = plain;
  for (let match = DECORATION.exec(rest); match; match = DECORATION.exec(rest)) rest = rest.slice(match[0].length);
  return rest.replace(/[:;,。]+$/, "");
}
