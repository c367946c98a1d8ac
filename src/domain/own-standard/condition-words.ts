/** Conditions in plain words: 班数≥12；乡村. Parts joined by ； all have to hold, names joined by 、 are a choice. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { factorTo, scaled } from "../labels/units";
import { type Edge, readComparison } from "./comparison";
import { factIn, factWords } from "./fact-words";
import {
  LOCALITIES,
  type Locality,
  LOCALITY_NAMES,
  SCHOOL_TYPE_NAMES,
  SCHOOL_TYPES,
  type SchoolType,
} from "../kernel/school-kind";
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
    const condition = size ? undefined : (oneCondition(part) ?? joinedWords(part));
    if (size ? step : !condition) return { unread: part };
    if (size) step = size;
    if (condition) conditions.push(condition);
  }
  const when = conjunction(conditions);
  return { ...(when && { when }), ...(step && { step }), ...(hasEveryTeachingPoint && { hasEveryTeachingPoint }) };
}

/** Commas join parts too, but stand in some names as well. */
function partsOf(plain: string): readonly string[] {
  const whole = (part: string): boolean => oneCondition(part) !== undefined;
  const parts = plain
    .split(";")
    .flatMap((part) => (whole(part) ? [part] : part.split("且")))
    .flatMap((part) => (whole(part) ? [part] : part.split(",")));
  return parts.filter((part) => part !== "" && !/^-+$/.test(part));
}

/** 农村小学, 100人以下的教学点: words that stand together and each say something. */
function joinedWords(part: string): Condition | undefined {
  for (let at = 2; at < part.length - 1; at++) {
    const first = oneCondition(part.slice(0, at));
    const second = first && oneCondition(part.slice(at).replace(/^的/, ""));
    if (first && second && first.kind !== second.kind) return conjunction([first, second]);
  }
  return undefined;
}

function oneCondition(part: string): Condition | undefined {
  return choice(part) ?? factIn(part) ?? bounds(part);
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
    case "asked":
      return factWords(condition, "yes", language);
    case "not":
      return condition.of.kind === "asked" ? factWords(condition.of, "no", language) : undefined;
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

/** Other words for the kinds of places, with 学校 or 地区 behind them or without. */
const LOCALITY_ALSO: Readonly<Record<Locality, readonly string[]>> = {
  urban: ["城区"],
  town: ["县镇", "镇区", "建制镇"],
  rural: ["乡村"],
};

const TYPE_ALSO: Readonly<Partial<Record<SchoolType, readonly string[]>>> = {
  nineYearSchool: ["九年一贯制", "九年制学校"],
  twelveYearSchool: ["十二年一贯制"],
  completeSecondary: ["完中"],
  specialSchool: ["特教学校"],
  teachingPoint: ["小学教学点"],
};

/** 城区、镇区; 小学、九年一贯制学校; 民办. */
function choice(part: string): Condition | undefined {
  const words = part.split(/[、/或]/);
  const localities = words.map(localityNamed);
  if (localities.every((one) => one !== undefined)) return { kind: "locality", in: [...new Set(localities)] };
  const types = words.map((word) => keyOf(SCHOOL_TYPE_NAMES, word) ?? typeAlso(word));
  if (types.every((one) => one !== undefined)) return { kind: "schoolType", in: [...new Set(types)] };
  const owner = part.replace(/学校$/, "").replace(/schools?$/, "");
  const isPrivate = (["yes", "no"] as const).find((one) => isWord(PRIVATE_WORDS[one], owner));
  return isPrivate && { kind: "private", is: isPrivate === "yes" };
}

function localityNamed(word: string): Locality | undefined {
  const bare = word.replace(/(?:学校|地区)$/, "");
  return keyOf(LOCALITY_NAMES, bare) ?? LOCALITIES.find((one) => LOCALITY_ALSO[one].includes(bare));
}

function typeAlso(word: string): SchoolType | undefined {
  return SCHOOL_TYPES.find((one) => TYPE_ALSO[one]?.includes(word));
}

/** 班数≥12, 班数12—17, 12班以上, 12—17班, 不足100人. */
function bounds(part: string): Condition | undefined {
  const read = readComparison(part, (name) => sizeField(name) !== undefined);
  if (typeof read === "string") return undefined;
  const { name, low, high, units } = read;
  const field = name === "" ? fieldOfUnit(units) : sizeField(name);
  if (field === undefined || !units.every((unit) => isUnitOf(unit, field))) return undefined;
  const factor = units.length === 0 ? 1 : (factorTo(FIELDS[field].unit, units.at(-1)!) ?? 1);
  const atLeast = low && endOf(field, low, factor, 1);
  const atMost = high && endOf(field, high, factor, -1);
  if (Number.isNaN(atLeast) || Number.isNaN(atMost)) return undefined;
  return { kind: "item", field, ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
}

/** Above 11 means from 12 on, which is true of things that come in whole pieces only: NaN else. */
function endOf(field: FieldId, { value, isStrict }: Edge, factor: number, step: 1 | -1): number {
  const number = scaled(value, factor);
  if (!isStrict) return number;
  return FIELDS[field].isCountable && Number.isInteger(number) ? number + step : NaN;
}

const ENGLISH_UNITS: Readonly<Partial<Record<FieldId, string>>> = { classes: "classes", pupils: "pupils" };

function isUnitOf(unit: string, field: FieldId): boolean {
  if (field === "classes" && /^个?教学班$/.test(unit)) return true;
  return ENGLISH_UNITS[field] === unit || factorTo(FIELDS[field].unit, unit) !== null;
}

function fieldOfUnit(units: readonly string[]): FieldId | undefined {
  const unit = units.at(-1);
  if (unit === undefined) return undefined;
  return (["classes", "pupils"] as const).find((field) => unit !== "个" && isUnitOf(unit, field));
}

function sizeField(name: string): FieldId | undefined {
  if (/^(办学规模|班数|班级数|教学班数?|classes)$/.test(name)) return "classes";
  return /^(学生数|学生人数|在校学生数?|在校生数?|在校生人数|pupils)$/.test(name) ? "pupils" : fieldNamed(name);
}

/** The key whose word it is. */
export function keyOf<K extends string>(words: Readonly<Partial<Record<K, Bilingual>>>, text: string): K | undefined {
  return (Object.keys(words) as K[]).find((one) => isWord(words[one]!, text));
}

export function isWord({ zh, en }: Bilingual, text: string): boolean {
  const plain = plainText(text).toLowerCase();
  return plain === plainText(zh).toLowerCase() || plain === plainText(en).toLowerCase();
}
