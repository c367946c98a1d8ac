/**
 * Words for the facts that the user is asked: short ones for those that documents name every day, else the question itself with its
 * answer (学校无土操场？是).
 */
import { inLanguage, type Bilingual, type Language } from "../kernel/text";
import { plainText } from "../labels/text";
import { ASKED_FACTS } from "../standards/asked-facts";
import type { AskedFact, Condition } from "../standards/condition";
import { ALL_BOARDERS, asked, BOARDING_SCHOOL, RURAL, URBAN } from "../standards/define";

/** 农村 in a document that does not set 县镇 beside it: of a school in a 镇区 only the user can say whether it is meant. */
const COUNTRYSIDE = asked(
  "countryside",
  { zh: "按标准的口径，学校属于农村学校？", en: "Does the school count as rural in the meaning of the standard?" },
  "school",
  [
    { when: RURAL, answer: "yes" },
    { when: URBAN, answer: "no" },
  ],
);
const CITY = asked(
  "city",
  { zh: "按标准的口径，学校属于城市学校？", en: "Does the school count as urban in the meaning of the standard?" },
  "school",
  [
    { when: URBAN, answer: "yes" },
    { when: RURAL, answer: "no" },
  ],
);

/** Facts that only standards of the user's own ask for. */
export const OWN_FACTS: readonly AskedFact[] = [COUNTRYSIDE, CITY];

interface NamedFact {
  readonly fact: AskedFact;
  readonly words: Bilingual;
  readonly also: readonly string[];
}

const NAMED: readonly NamedFact[] = [
  {
    fact: ALL_BOARDERS,
    words: { zh: "全寄宿制学校", en: "all pupils board" },
    also: ["全寄宿制", "全寄宿学校"],
  },
  {
    fact: BOARDING_SCHOOL,
    words: { zh: "寄宿制学校", en: "boarding school" },
    also: ["寄宿制", "寄宿学校", "寄宿"],
  },
  { fact: COUNTRYSIDE, words: { zh: "农村", en: "countryside" }, also: ["农村学校", "农村地区"] },
  { fact: CITY, words: { zh: "城市", en: "city" }, also: ["城市学校", "城市地区"] },
];

const FACTS: readonly AskedFact[] = [...ASKED_FACTS, ...OWN_FACTS];

const ANSWERS = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;
const same = (text: string, plain: string): boolean => plainText(text).toLowerCase() === plain;

/** @param plain a part of a condition, in plain spelling and lower case */
export function factIn(plain: string): Condition | undefined {
  const [, negation, words = ""] = /^(非|不是|not)?(.+)$/.exec(plain) ?? [];
  const named = NAMED.find(({ words: { zh, en }, also }) => [zh, en, ...also].some((one) => same(one, words)));
  if (named) return negation === undefined ? named.fact : { kind: "not", of: named.fact };
  const [, question = "", answer = ""] = /^(.+[?])[:]?(是|否|yes|no)$/.exec(plain) ?? [];
  if (question === "") return undefined;
  // Where two questions have the same words, nobody can tell which is meant.
  const [fact, ...others] = FACTS.filter(({ question: { zh, en } }) => same(zh, question) || same(en, question));
  if (!fact || others.length > 0) return undefined;
  return answer === "是" || answer === "yes" ? fact : { kind: "not", of: fact };
}

export function factWords(fact: AskedFact, answer: "yes" | "no", language: Language): string {
  const named = NAMED.find((one) => one.fact.fact === fact.fact);
  if (named) return (answer === "yes" ? "" : language === "zh-CN" ? "非" : "not ") + inLanguage(named.words, language);
  const isOnlyOne = FACTS.filter(({ question: { en } }) => en === fact.question.en).length === 1;
  return (
    (isOnlyOne ? inLanguage(fact.question, language) : fact.question.zh) +
    (language === "zh-CN" ? "" : " ") +
    inLanguage(ANSWERS[answer], language)
  );
}

/** Where the sheet sets 县镇 or 镇区 beside them, 城市、农村 are the older words for 城区、乡村. */
export function inThreeParts(condition: Condition): Condition {
  switch (condition.kind) {
    case "asked":
      return condition.fact === COUNTRYSIDE.fact ? RURAL : condition.fact === CITY.fact ? URBAN : condition;
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map(inThreeParts) };
    case "not":
      return { kind: "not", of: inThreeParts(condition.of) };
    default:
      return condition;
  }
}
