/** All vocabularies as one: what each word says. Built once; a word stands in one place only, which a test holds. */
import type { SchoolStage } from "../../kernel/stage";
import { COMPOUNDS, DOUBTFUL_COMPOUNDS, DOUBTFUL_MEASURED, LARGE_CLASSES, MEASURED_COMPOUNDS } from "./compounds";
import type { Feature } from "./features";
import { KIND_WORDS } from "./kinds";
import { type Dimension, MEASURES } from "./measures";
import { DOUBTFUL, DOUBTFUL_WORDS, GROUP, LIMITING, NEUTRAL, SEXES_AND_BOARDERS, TOTALS, TRANSLATION } from "./neutral";
import { NOUNS } from "./nouns";
import { EQUIPMENT, IDENTITY, MATTERS, PERSONS, PLACES, PUPIL_GROUPS, REMARKS } from "./other-things";
import { QUALIFIERS } from "./qualifiers";
import { STAGE_COMPOUNDS, STAGE_WORDS } from "./stages";

/** What a word says. */
export interface Lexeme {
  readonly features: readonly Feature[];
  readonly measure?: Dimension;
  readonly stage?: SchoolStage;
  readonly isDoubtful?: boolean;
  /** Says that a figure stands there. */
  readonly isTotal?: boolean;
  /** Repeats in English what the Chinese beside it says. */
  readonly isTranslation?: boolean;
  /** Title of a group of columns. */
  readonly isGroup?: boolean;
  readonly year?: number;
  readonly term?: "spring" | "autumn";
}

/** Single characters that end a word only at the end of a phrase: 率 in 概率论 says nothing. */
const AT_END: ReadonlySet<string> = new Set("率 比 值 量 中 费 数 本 占 w g h".split(" "));
const AT_START: ReadonlySet<string> = new Set("拟 总 校 园 共".split(" "));

export function mayStand(word: string, isAtStart: boolean, isAtEnd: boolean): boolean {
  return (isAtEnd || !AT_END.has(word)) && (isAtStart || !AT_START.has(word));
}

/** Every entry of every vocabulary, in the order in which the first one counts. */
export function* entries(): Generator<readonly [word: string, lexeme: Lexeme]> {
  for (const [features, measure, words] of MEASURED_COMPOUNDS) {
    for (const word of list(words)) yield [word, { features, measure }];
  }
  for (const [features, words] of DOUBTFUL_COMPOUNDS) {
    for (const word of list(words)) yield [word, { features, isDoubtful: true }];
  }
  for (const [features, words] of COMPOUNDS) yield* listed([...features], words);
  for (const [stage, features, words] of STAGE_COMPOUNDS) {
    for (const word of list(words)) yield [word, { features, stage }];
  }
  for (const [feature, words] of typed(LARGE_CLASSES)) yield* listed([feature, "class"], words);
  for (const [noun, words] of typed(NOUNS)) yield* listed([noun], words);
  for (const [qualifier, words] of typed(QUALIFIERS)) {
    const isSum = qualifier === "settled" || qualifier === "spent" || qualifier === "sumPaid";
    for (const word of list(words)) yield [word, { features: [qualifier], ...(isSum && { measure: "money" as const }) }];
  }
  for (const [noun, words] of typed(DOUBTFUL)) {
    for (const word of list(words)) yield [word, { features: [noun], isDoubtful: true }];
  }
  for (const [stage, words] of STAGE_WORDS) {
    for (const word of list(words)) {
      if (stage === "several") yield [word, { features: ["severalStages"] }];
      else if (stage === "kindergarten") yield [word, { features: ["otherOwner"], stage }];
      else yield [word, { features: [], stage }];
    }
  }
  for (const [measure, words] of typed(MEASURES)) {
    for (const word of list(words)) yield [word, { features: [], measure }];
  }
  for (const [features, measure, words] of DOUBTFUL_MEASURED) {
    for (const word of list(words)) yield [word, { features, measure, isDoubtful: true }];
  }
  for (const word of list(DOUBTFUL_WORDS)) yield [word, { features: [], isDoubtful: true }];
  for (const [feature, words] of typed(LIMITING)) yield* listed([feature], words);
  for (const [feature, words] of typed(SEXES_AND_BOARDERS)) yield* listed([feature], words);
  for (const [kind, words] of typed(KIND_WORDS)) yield* listed([kind], words);
  const others: readonly (readonly [Feature, string])[] = [
    ["remark", REMARKS],
    ["identity", IDENTITY],
    ["person-other", PERSONS],
    ["group-other", PUPIL_GROUPS],
    ["place", PLACES],
    ["equipment-other", EQUIPMENT],
    ["matter", MATTERS],
  ];
  for (const [feature, words] of others) yield* listed([feature], words);
  for (const word of list(GROUP)) yield [word, { features: [], isGroup: true }];
  for (const word of list(TOTALS)) yield [word, { features: [], isTotal: true }];
  for (const word of list(NEUTRAL)) yield [word, { features: [] }];
  for (const word of list(TRANSLATION)) yield [word, { features: [], isTranslation: true }];
}

let built: { readonly words: ReadonlyMap<string, Lexeme>; readonly longest: number } | undefined;

/** The word list, and the length of its longest word. */
export function vocabulary(): { readonly words: ReadonlyMap<string, Lexeme>; readonly longest: number } {
  if (built) return built;
  const words = new Map<string, Lexeme>();
  let longest = 0;
  for (const [word, lexeme] of entries()) {
    const held = words.get(word);
    if (held) {
      if (lexeme.isGroup) words.set(word, { ...held, isGroup: true });
      continue;
    }
    words.set(word, lexeme);
    longest = Math.max(longest, word.length);
  }
  built = { words, longest };
  return built;
}

function* listed(features: readonly Feature[], words: string): Generator<readonly [string, Lexeme]> {
  for (const word of list(words)) yield [word, { features }];
}

function list(words: string): readonly string[] {
  return words.split(" ").filter((word) => word !== "");
}

function typed<Key extends string>(record: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  return (Object.keys(record) as Key[]).map((key) => [key, record[key]]);
}
