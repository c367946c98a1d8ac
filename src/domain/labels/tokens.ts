/** Splits a level of a heading into known words: the fewest words that leave the least text unknown. */
import { PATTERNS } from "./vocabulary/patterns";
import { type Lexeme, mayStand, vocabulary } from "./vocabulary/words";

export interface Token {
  readonly text: string;
  /** null for a word that no vocabulary knows. */
  readonly lexeme: Lexeme | null;
  /** The bracket of the level it stands in, counted from 1; 0 outside. */
  readonly bracket: number;
  /** Follows a stroke or a colon: 学生数/班数 divides. */
  readonly isAfterStroke: boolean;
}

/** A heading this long is a sentence. */
export const LONGEST_LEVEL = 60;
/** One unknown character weighs more than any number of words. */
const UNKNOWN = 1_000;
const MISPLACED = 20;
const BOUNDARY = /[()、,;:÷/\-·|+.。*#&]/;

interface Step {
  readonly cost: number;
  readonly length: number;
  readonly lexeme: Lexeme | null;
}

/** The words of a level. Brackets and punctuation are boundaries and no words. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > LONGEST_LEVEL) return [{ text, lexeme: null, bracket: 0, isAfterStroke: false }];
  const best = bestSteps(text);
  const tokens: Token[] = [];
  let bracket = 0;
  let opened = 0;
  let isAfterStroke = false;
  let unknown = "";
  const push = (word: string, lexeme: Lexeme | null) => {
    tokens.push({ text: word, lexeme, bracket, isAfterStroke });
    isAfterStroke = false;
  };
  const flush = () => {
    if (unknown !== "") push(unknown, null);
    unknown = "";
  };
  for (let at = 0; at < text.length; ) {
    const { length, lexeme } = best[at]!;
    const word = text.slice(at, at + length);
    if (lexeme) {
      flush();
      push(word, lexeme);
    } else if (BOUNDARY.test(word)) {
      flush();
      if (word === "(") bracket = ++opened;
      else if (word === ")") bracket = 0;
      else if (/[/:÷]/.test(word)) isAfterStroke = true;
    } else unknown += word;
    at += length;
  }
  flush();
  return tokens;
}

/** For every place the best first word of the rest, from the end backwards. */
function bestSteps(text: string): readonly Step[] {
  const { words, longest } = vocabulary();
  const costs: number[] = Array.from({ length: text.length + 1 }, () => 0);
  const steps: Step[] = [];
  for (let at = text.length - 1; at >= 0; at--) {
    const isBoundary = BOUNDARY.test(text[at]!);
    let best: Step = { cost: costs[at + 1]! + (isBoundary ? 0 : UNKNOWN), length: 1, lexeme: null };
    const offer = (length: number, lexeme: Lexeme, extra = 0) => {
      const cost = costs[at + length]! + 10 + extra;
      if (cost < best.cost || (cost === best.cost && length > best.length)) best = { cost, length, lexeme };
    };
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      const lexeme = words.get(word);
      if (!lexeme) continue;
      const isAtStart = at === 0 || BOUNDARY.test(text[at - 1]!);
      const isAtEnd = at + length === text.length || BOUNDARY.test(text[at + length]!);
      offer(length, lexeme, mayStand(word, isAtStart, isAtEnd) ? 0 : MISPLACED);
    }
    for (const { pattern, says } of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match && match[0].length > 0) offer(match[0].length, says(match));
    }
    costs[at] = best.cost;
    steps[at] = best;
  }
  return steps;
}
