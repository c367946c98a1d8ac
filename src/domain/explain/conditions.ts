/** Conditions in sentences: 学校在镇区时, “学校为寄宿制学校？”为“是”时; and what has to be known for them. */
import { FIELDS } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { LOCALITY_NAMES, SCHOOL_TYPE_NAMES } from "../kernel/school-kind";
import { inLanguage, type Bilingual, type Language } from "../kernel/text";
import type { Condition } from "../standards/condition";
import { say } from "./message";
import { quantity } from "./quantity";

const WORDS = {
  in: { zh: "学校在{names}", en: "the school is {names}" },
  notIn: { zh: "学校不在{names}", en: "the school is not {names}" },
  is: { zh: "学校为{names}", en: "the school is a {names}" },
  isNot: { zh: "学校不是{names}", en: "the school is not a {names}" },
  private: { zh: "学校为民办", en: "the school is private" },
  public: { zh: "学校为公办", en: "the school is public" },
  atLeast: { zh: "{name}不少于 {low}", en: "{name} is at least {low}" },
  atMost: { zh: "{name}不超过 {high}", en: "{name} is at most {high}" },
  between: { zh: "{name}在 {low} 至 {high} 之间", en: "{name} lies between {low} and {high}" },
  equals: { zh: "{name}为 {low}", en: "{name} is {low}" },
  fewer: { zh: "{name}少于{other}", en: "{name} are fewer than {other}" },
  above: { zh: "{name}高于 {low}", en: "{name} is above {low}" },
  answered: { zh: "“{question}”为“{answer}”", en: "“{question}” is answered with {answer}" },
  not: { zh: "不属于“{condition}”", en: "it is not the case that {condition}" },
  when: { zh: "{condition}时", en: "where {condition}" },
  otherwise: { zh: "其他情况下", en: "otherwise" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * `“学校为寄宿制学校？”为“是”时`.
 * @param when undefined for all cases other than those of `others`
 */
export function whenText(when: Condition | undefined, others: readonly Condition[], language: Language): string {
  const condition = when ?? opposite(others);
  if (!condition) return inLanguage(WORDS.otherwise, language);
  return say(WORDS.when, language, { condition: conditionText(condition, language) });
}

/** What holds where a single condition does not, as far as it is said more plainly than 其他情况. */
function opposite([only, ...more]: readonly Condition[]): Condition | undefined {
  const isPlain = only && more.length === 0 && (only.kind === "asked" || only.kind === "not" || only.kind === "private");
  return isPlain ? { kind: "not", of: only } : undefined;
}

/** `寄宿生数少于在校生数` */
export function conditionText(condition: Condition, language: Language): string {
  const text = (part: Condition) => conditionText(part, language);
  const either = (names: readonly Bilingual[]) =>
    names.map((name) => inLanguage(name, language)).join(language === "zh-CN" ? "、" : " or ");
  switch (condition.kind) {
    case "locality":
      return say(WORDS.in, language, { names: either(condition.in.map((one) => LOCALITY_NAMES[one])) });
    case "schoolType":
      return say(WORDS.is, language, { names: either(condition.in.flatMap((one) => SCHOOL_TYPE_NAMES[one] ?? [])) });
    case "private":
      return inLanguage(condition.is ? WORDS.private : WORDS.public, language);
    case "item":
      return itemText(condition, language);
    case "indicator": {
      const { unit, ...name } = INDICATORS[condition.indicator];
      return say(WORDS.above, language, { name: inLanguage(name, language), low: quantity(condition.above, unit, language) });
    }
    case "fewer": {
      const [name, other] = [FIELDS[condition.field], FIELDS[condition.than]];
      return say(WORDS.fewer, language, { name: inLanguage(name, language), other: inLanguage(other, language) });
    }
    case "asked":
      return answerText(condition.question, "yes", language);
    case "all":
      return condition.of.map(text).join(language === "zh-CN" ? "且" : " and ");
    case "any":
      return condition.of.map(text).join(language === "zh-CN" ? "或" : " or ");
    case "not":
      return oppositeText(condition.of, language);
  }
}

function oppositeText(condition: Condition, language: Language): string {
  switch (condition.kind) {
    case "not":
      return conditionText(condition.of, language);
    case "asked":
      return answerText(condition.question, "no", language);
    case "private":
      return conditionText({ ...condition, is: !condition.is }, language);
    default:
      return say(WORDS.not, language, { condition: conditionText(condition, language) });
  }
}

function answerText(question: Bilingual, answer: "yes" | "no", language: Language): string {
  return say(WORDS.answered, language, {
    question: inLanguage(question, language),
    answer: inLanguage(WORDS[answer], language),
  });
}

function itemText({ field, atLeast, atMost }: Extract<Condition, { kind: "item" }>, language: Language): string {
  const { unit, ...names } = FIELDS[field];
  const name = inLanguage(names, language);
  const low = quantity(atLeast ?? -Infinity, unit, language);
  const high = quantity(atMost ?? Infinity, unit, language);
  if (atMost !== undefined && (atMost === atLeast || atMost === 0)) return say(WORDS.equals, language, { name, low: high });
  if (atLeast === undefined) return say(WORDS.atMost, language, { name, high });
  return atMost === undefined ? say(WORDS.atLeast, language, { name, low }) : say(WORDS.between, language, { name, low, high });
}

const FACTS = {
  locality: { zh: "学校在城区、镇区还是乡村", en: "whether the school is urban, town or rural" },
  schoolType: { zh: "办学类型", en: "the type of the school" },
  private: { zh: "学校是公办还是民办", en: "whether the school is public or private" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the tables would have to say for these conditions to be known, each once; what the user is asked is not among it. */
export function factsBehind(conditions: readonly Condition[], language: Language): readonly string[] {
  return [...new Set(conditions.flatMap((condition) => factsOf(condition, language)))];
}

function factsOf(condition: Condition, language: Language): readonly string[] {
  switch (condition.kind) {
    case "asked":
      return [];
    case "item":
      return [inLanguage(FIELDS[condition.field], language)];
    case "fewer":
      return [condition.field, condition.than].map((field) => inLanguage(FIELDS[field], language));
    case "indicator":
      return [inLanguage(INDICATORS[condition.indicator], language)];
    case "all":
    case "any":
      return condition.of.flatMap((part) => factsOf(part, language));
    case "not":
      return factsOf(condition.of, language);
    default:
      return [inLanguage(FACTS[condition.kind], language)];
  }
}
