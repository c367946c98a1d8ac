/** One level of a heading as words. */
import type { HeadingLevel, WrittenUnit } from "./heading-level";
import { type Token, tokensOf } from "./tokens";
import { NOUNS, type Noun } from "./vocabulary/nouns";
import type { Feature } from "./vocabulary/features";

export interface WordsOfLevel {
  readonly tokens: readonly Token[];
  readonly unit?: WrittenUnit;
  /** The title of a group of columns: it says what they are about, not what they are. */
  readonly isGroup: boolean;
}

export function wordsOfLevels(levels: readonly HeadingLevel[]): readonly WordsOfLevel[] {
  return levels.map(({ text, unit }, index) => {
    const tokens = withInsertion(text);
    return { tokens, isGroup: index < levels.length - 1 && isTitle(tokens), ...(unit && { unit }) };
  });
}

/** 图书(阅览)室, 卫生(保健)室: what stands in brackets inside a word is part of it, where the word is known so. */
function withInsertion(text: string): readonly Token[] {
  const tokens = tokensOf(text);
  const isKnown = (all: readonly Token[]) => all.every(({ lexeme, isSlip }) => lexeme !== null && !isSlip);
  if (isKnown(tokens) || !INSERTION.test(text)) return tokens;
  const inOne = tokensOf(text.replace(INSERTION, "$1"));
  return isKnown(inOne) ? inOne : tokens;
}

const INSERTION = /\((\p{Script=Han}{1,4})\)(?=\p{Script=Han})/u;

/** 办学条件, 图书和计算机: the title of a group of columns. */
function isTitle(tokens: readonly Token[]): boolean {
  return tokens.some(({ lexeme, isBeside }) => lexeme?.isGroup || (isBeside && lexeme?.features.some(isNoun)));
}

export function isNoun(feature: Feature): feature is Noun {
  return Object.hasOwn(NOUNS, feature);
}

export function featuresOf({ tokens }: Pick<WordsOfLevel, "tokens">): readonly Feature[] {
  return tokens.flatMap(({ lexeme }) => lexeme?.features ?? []);
}

export interface NamedNoun {
  readonly noun: Noun;
  readonly word: string;
}

/** The nouns of a level in order; those in brackets only where no other stands. */
export function nounsOf({ tokens }: Pick<WordsOfLevel, "tokens">): readonly NamedNoun[] {
  const of = (isInBrackets: boolean) =>
    tokens
      .filter(({ bracket }) => bracket > 0 === isInBrackets)
      .flatMap(({ text, lexeme }) => {
        const noun = lexeme?.features.find(isNoun);
        return noun ? [{ noun, word: text }] : [];
      });
  const outside = of(false);
  return outside.length > 0 ? outside : of(true);
}
