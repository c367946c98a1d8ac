/** Splits a level of a heading into known words: the fewest words that leave the least text unknown. */
import { PATTERNS } from "./vocabulary/patterns";
import { type Lexeme, mayStand, vocabulary } from "./vocabulary/words";

export interface Token {
  readonly text: string;
  /** null for a word that no vocabulary knows. */
  readonly lexeme: Lexeme | null;
  /** One character differs from the known word it is taken for: a slip of the pen or of the scanner. */
  readonly isSlip: boolean;
  /** The bracket of the level it stands in, counted from 1; 0 outside. */
  readonly bracket: number;
  /** Follows a stroke or a colon: 学生数/班数 divides. */
  readonly isAfterStroke: boolean;
  /** Stands beside what is before it: 图书、电子图书; 教师和学生. */
  readonly isBeside: boolean;
}

/** A heading this long is a sentence. */
const LONGEST_LEVEL = 60;
/** One unknown character weighs more than any number of words. */
const UNKNOWN = 1_000;
const JOINTS: ReadonlySet<string> = new Set(["及", "和", "与", "或"]);
const MISPLACED = 20;
const SLIP = 900;
const BOUNDARY = /[()、,;:÷/\-·|+.。*#&]/;

interface Step {
  readonly cost: number;
  readonly length: number;
  readonly lexeme: Lexeme | null;
  readonly isSlip: boolean;
}

/** Titles of groups repeat over many columns. */
const REMEMBERED = 2_000;
const remembered = new Map<string, readonly Token[]>();

/** The words of a level. Brackets and punctuation are boundaries and no words. */
export function tokensOf(text: string): readonly Token[] {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const tokens = split(text);
  remembered.set(text, tokens);
  return tokens;
}

function split(text: string): readonly Token[] {
  if (text.length > LONGEST_LEVEL)
    return [{ text, lexeme: null, isSlip: false, bracket: 0, isAfterStroke: false, isBeside: false }];
  const exact = bestSteps(text, false);
  // Only what is not all known is worth the search for slips.
  const best = exact.isKnown ? exact.steps : bestSteps(text, true).steps;
  const tokens: Token[] = [];
  let bracket = 0;
  let opened = 0;
  let isAfterStroke = false;
  let isBeside = false;
  let unknown = "";
  const hasHan = /\p{Script=Han}/u.test(text);
  const glosses = hasHan ? englishIn(text, best) : [];
  const push = (word: string, found: Lexeme | null, isSlip = false) => {
    // English explains the Chinese beside it; alone it is the only heading there is, and in no vocabulary.
    const lexeme = found?.isTranslation && !hasHan ? null : found;
    tokens.push({ text: word, lexeme, isSlip, bracket, isAfterStroke, isBeside });
    isAfterStroke = false;
    isBeside = JOINTS.has(word);
  };
  const flush = () => {
    if (unknown !== "") push(unknown, null);
    unknown = "";
  };
  for (let at = 0; at < text.length;) {
    const { length, lexeme, isSlip } = best[at]!;
    const word = text.slice(at, at + length);
    if (lexeme) {
      flush();
      push(word, lexeme, isSlip);
    } else if (BOUNDARY.test(word)) {
      flush();
      if (word === "(") bracket = ++opened;
      else if (word === ")") bracket = 0;
      else if (/[/:÷]/.test(word)) isAfterStroke = true;
      if (word === "、") isBeside = true;
    } else if (!glosses.some(([from, end]) => at >= from && at < end)) unknown += word;
    at += length;
  }
  flush();
  return tokens;
}

/** Shorter words of Latin letters may be anything (A类, VR). */
const ENGLISH = /[a-z'’&.-]{6,}/g;

/** English that repeats the Chinese beside it: some of its words are those of the official forms. */
function englishIn(text: string, steps: readonly Step[]): readonly (readonly [from: number, end: number])[] {
  return Array.from(text.matchAll(ENGLISH), ({ index, 0: { length } }) => [index, index + length] as const).filter(
    ([from, end]) => {
      for (let at = from; at < end; at += steps[at]!.length) if (steps[at]!.lexeme?.isTranslation) return true;
      return false;
    },
  );
}

interface Found {
  readonly length: number;
  readonly lexeme: Lexeme;
}

/** What the patterns find, by where it begins. */
function patternsIn(text: string): ReadonlyMap<number, readonly Found[]> {
  const found = new Map<number, Found[]>();
  for (const { pattern, says } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (match[0] === "") continue;
      const here = found.get(match.index);
      const one = { length: match[0].length, lexeme: says(match) };
      if (here) here.push(one);
      else found.set(match.index, [one]);
    }
  }
  return found;
}

/** For every place the best first word of the rest, from the end backwards. */
function bestSteps(text: string, mendsSlips: boolean): { readonly steps: readonly Step[]; readonly isKnown: boolean } {
  const { words, longest } = vocabulary();
  const found = patternsIn(text);
  const costs: number[] = Array.from({ length: text.length + 1 }, () => 0);
  const steps: Step[] = [];
  for (let at = text.length - 1; at >= 0; at--) {
    const isBoundary = BOUNDARY.test(text[at]!);
    let best: Step = { cost: costs[at + 1]! + (isBoundary ? 0 : UNKNOWN), length: 1, lexeme: null, isSlip: false };
    const offer = (length: number, lexeme: Lexeme, extra = 0, isSlip = false) => {
      const cost = costs[at + length]! + 10 + extra;
      if (cost < best.cost || (cost === best.cost && length > best.length)) best = { cost, length, lexeme, isSlip };
    };
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      const lexeme = words.get(word);
      if (!lexeme) {
        const meant = mendsSlips ? meantBy(word) : null;
        if (meant) offer(length, meant, SLIP, true);
        continue;
      }
      const isAtStart = at === 0 || BOUNDARY.test(text[at - 1]!);
      const isAtEnd = at + length === text.length || BOUNDARY.test(text[at + length]!);
      offer(length, lexeme, mayStand(word, isAtStart, isAtEnd) ? 0 : MISPLACED);
    }
    for (const { length, lexeme } of found.get(at) ?? []) offer(length, lexeme);
    costs[at] = best.cost;
    steps[at] = best;
  }
  return { steps, isKnown: costs[0]! < SLIP };
}

/** Known words by their spelling with one character left open. */
let slips: ReadonlyMap<string, Lexeme | null> | undefined;

/** The word of at least three characters that `word` is but for one inside it; null when there is none, or several. */
function meantBy(word: string): Lexeme | null {
  if (word.length < SHORTEST_SLIP || word.length > LONGEST_SLIP) return null;
  slips ??= indexSlips();
  for (let open = 1; open < word.length - 1; open++) {
    const meant = slips.get(opened(word, open));
    if (meant) return meant;
  }
  return null;
}

const SHORTEST_SLIP = 3;
const LONGEST_SLIP = 8;

function indexSlips(): ReadonlyMap<string, Lexeme | null> {
  const index = new Map<string, Lexeme | null>();
  for (const [word, lexeme] of vocabulary().words) {
    if (word.length < SHORTEST_SLIP || word.length > LONGEST_SLIP || !/^\p{Script=Han}+$/u.test(word)) continue;
    for (let open = 1; open < word.length - 1; open++) {
      const key = opened(word, open);
      const held = index.get(key);
      const isOther = held !== undefined && JSON.stringify(held) !== JSON.stringify(lexeme);
      index.set(key, isOther ? null : lexeme);
    }
  }
  return index;
}

function opened(word: string, at: number): string {
  return `${word.slice(0, at)}?${word.slice(at + 1)}`;
}
