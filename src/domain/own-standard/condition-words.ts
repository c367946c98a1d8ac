/** Conditions in plain words: 班数≥12；乡村. Parts joined by ； all have to hold, names joined by 、 are a choice. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { LOCALITY_NAMES, SCHOOL_TYPE_NAMES } from "../kernel/school-kind";
import { inLanguage, inTurn, type Bilingual, type Language } from "../kernel/text";
import { plainText } from "../labels/text";
import { conjunction, type Condition } from "../standards/condition";
import { fieldNamed } from "./names";

const PRIVATE_WORDS = { yes: { zh: "民办", en: "private" }, no: { zh: "公办", en: "public" } } as const;

/** 教学点 are counted by the head of the sheet from some number of pupils on; a line may speak of all of them. */
const EVERY_POINT_WORDS: Bilingual = { zh: "教学点不限人数", en: "teaching points of any size" };

/** A size of the school for which a document lists a limit: 12班档. */
export interface StepWord {
  readonly by: "classes" | "pupils";
  readonly at: number;
}

export interface ConditionWords {
  readonly when?: Condition;
  readonly step?: StepWord;
  readonly hasEveryTeachingPoint?: true;
}

/** Longer texts are no condition. */
const LONGEST = 300;

/** @returns what the words say, or the part of them that is not understood */
export function readCondition(text: string): ConditionWords | { readonly unread: string } {
  if (text.length > LONGEST) return { unread: text.slice(0, 20) };
  const plain = plainText(text)
    .toLowerCase()
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  const conditions: Condition[] = [];
  let step: StepWord | undefined;
  let hasEveryTeachingPoint = false;
  for (const part of partsOf(plain)) {
    if (isWord(EVERY_POINT_WORDS, part)) {
      hasEveryTeachingPoint = true;
      continue;
    }
    const size = stepWord(part);
    const condition = size ? undefined : oneCondition(part);
    if (size ? step : !condition) return { unread: part };
    if (size) step = size;
    if (condition) conditions.push(condition);
  }
  const when = conjunction(conditions);
  return { ...(when && { when }), ...(step && { step }), ...(hasEveryTeachingPoint && { hasEveryTeachingPoint }) };
}

/** Commas join parts too, but stand in some names as well. */
function partsOf(plain: string): readonly string[] {
  const parts = plain.split(/[;且]/).flatMap((part) => (oneCondition(part) ? [part] : part.split(",")));
  return parts.filter((part) => part !== "" && !/^-+$/.test(part));
}

function oneCondition(part: string): Condition | undefined {
  return choice(part) ?? bounds(part);
}

/** The words for a condition; undefined where this sheet has none for it. */
export function conditionWords(condition: Condition, language: Language): string | undefined {
  const say = (text: Bilingual): string => inLanguage(text, language);
  const list = (words: readonly (Bilingual | undefined)[]): string | undefined =>
    words.some((word) => word === undefined)
      ? undefined
      : words.map((word) => say(word!)).join(language === "zh-CN" ? "、" : " / ");
  switch (condition.kind) {
    case "locality":
      return list(condition.in.map((one) => LOCALITY_NAMES[one]));
    case "schoolType":
      return list(condition.in.map((one) => SCHOOL_TYPE_NAMES[one]));
    case "private":
      return say(condition.is ? PRIVATE_WORDS.yes : PRIVATE_WORDS.no);
    case "item":
      return boundsWords(condition, say(FIELDS[condition.field]));
    case "all": {
      const parts = condition.of.map((part) => conditionWords(part, language));
      return parts.every((part) => part !== undefined) ? inTurn(parts, language) : undefined;
    }
    default:
      return undefined;
  }
}

export function everyPointWords(language: Language): string {
  return inLanguage(EVERY_POINT_WORDS, language);
}

export function stepWords({ by, at }: StepWord, language: Language): string {
  if (language === "zh-CN") return `${at}${by === "classes" ? "班" : "人"}档`;
  return `${at} ${by} step`;
}

function boundsWords({ atLeast, atMost }: Extract<Condition, { kind: "item" }>, name: string): string | undefined {
  if (atLeast !== undefined && atMost !== undefined)
    return atLeast === atMost ? `${name}＝${atLeast}` : `${name}：${atLeast}—${atMost}`;
  if (atLeast !== undefined) return `${name}≥${atLeast}`;
  return atMost === undefined ? undefined : `${name}≤${atMost}`;
}

function stepWord(part: string): StepWord | undefined {
  const [, at, unit] = /^(\d{1,6})(班|人|classes|pupils)(?:档|step)$/.exec(part) ?? [];
  return at === undefined ? undefined : { by: unit === "班" || unit === "classes" ? "classes" : "pupils", at: Number(at) };
}

/** 城区、镇区; 小学、九年一贯制学校; 民办. */
function choice(part: string): Condition | undefined {
  const words = part.split(/[、/或]/);
  const localities = words.map((word) => keyOf(LOCALITY_NAMES, word));
  if (localities.every((one) => one !== undefined)) return { kind: "locality", in: localities };
  const types = words.map((word) => keyOf(SCHOOL_TYPE_NAMES, word));
  if (types.every((one) => one !== undefined)) return { kind: "schoolType", in: types };
  const isPrivate = (["yes", "no"] as const).find((one) => isWord(PRIVATE_WORDS[one], part));
  return isPrivate && { kind: "private", is: isPrivate === "yes" };
}

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,6})?)`;
const UNIT = "(?:个?班|人|名|㎡|m2|平方米|间|台|册|classes|pupils)?";
const COMPARED = new RegExp(`^(.+?)(>=|≥|<=|≤|=|>|<|不少于|不低于|不多于|不超过)${NUMBER}${UNIT}$`);
/** Behind a name that holds a figure itself (超过50人的班数) a colon is needed. */
const RANGE = new RegExp(`^(?:(.+?):|(\\D+?))${NUMBER}(?:-|至|到)${NUMBER}${UNIT}$`);
const SIZE = new RegExp(`^${NUMBER}(个?班|人)及?(以上|以下)$`);
const SIZE_RANGE = new RegExp(`^${NUMBER}(?:-|至|到)${NUMBER}(个?班|人)$`);

/** 班数≥12, 班数12—17, 12班以上, 12—17班. */
function bounds(part: string): Condition | undefined {
  const [, name, sign, number] = COMPARED.exec(part) ?? [];
  if (name !== undefined && sign !== undefined) return compared(sizeField(name), sign, Number(number));
  const [, named, ranged = named, low, high] = RANGE.exec(part) ?? [];
  if (ranged !== undefined) return between(sizeField(ranged), Number(low), Number(high));
  const [, at, unit, side] = SIZE.exec(part) ?? [];
  if (at !== undefined) return compared(counted(unit!), side === "以上" ? ">=" : "<=", Number(at));
  const [, from, to, of] = SIZE_RANGE.exec(part) ?? [];
  return from === undefined ? undefined : between(counted(of!), Number(from), Number(to));
}

const counted = (unit: string): FieldId => (unit.endsWith("班") ? "classes" : "pupils");

function sizeField(name: string): FieldId | undefined {
  if (/^(班数|班级数|教学班数?|classes)$/.test(name)) return "classes";
  return /^(学生数|学生人数|在校生数?|pupils)$/.test(name) ? "pupils" : fieldNamed(name);
}

/** Above 11 means from 12 on, which is true of things that come in whole pieces only. */
function compared(field: FieldId | undefined, sign: string, number: number): Condition | undefined {
  if (field === undefined) return undefined;
  if (sign === "=") return { kind: "item", field, atLeast: number, atMost: number };
  if (sign === ">" || sign === "<") {
    if (!FIELDS[field].isCountable || !Number.isInteger(number)) return undefined;
    return sign === ">" ? { kind: "item", field, atLeast: number + 1 } : { kind: "item", field, atMost: number - 1 };
  }
  return [">=", "≥", "不少于", "不低于"].includes(sign)
    ? { kind: "item", field, atLeast: number }
    : { kind: "item", field, atMost: number };
}

function between(field: FieldId | undefined, low: number, high: number): Condition | undefined {
  return field === undefined || low > high ? undefined : { kind: "item", field, atLeast: low, atMost: high };
}

/** The key whose word it is. */
export function keyOf<K extends string>(words: Readonly<Partial<Record<K, Bilingual>>>, text: string): K | undefined {
  return (Object.keys(words) as K[]).find((one) => isWord(words[one]!, text));
}

export function isWord({ zh, en }: Bilingual, text: string): boolean {
  const plain = plainText(text).toLowerCase();
  return plain === plainText(zh).toLowerCase() || plain === plainText(en).toLowerCase();
}
