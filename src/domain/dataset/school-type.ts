/** 办学类型, 城乡 and 办别 as written in the tables → what the standards distinguish (tables.md §3). */
import type { SchoolStage } from "../kernel/stage";
import { plainText } from "../labels/text";
import type { Area, SchoolType } from "./school";

const TYPES: readonly (readonly [RegExp, SchoolType])[] = [
  [/教学点/, "teachingPoint"],
  [/特殊教育|特教|启智|聋哑|盲校/, "specialSchool"],
  [/十二年/, "twelveYearSchool"],
  [/九年/, "nineYearSchool"],
  [/完全中学|完中/, "completeSecondary"],
  [/职业|中职|技工|中等专业/, "vocationalSchool"],
  [/初级中学|^初中$|^普通初中$|独立初中/, "juniorSchool"],
  [/小学/, "primarySchool"],
  [/幼儿园/, "kindergarten"],
];

const STAGES_OF_TYPE: Readonly<Partial<Record<SchoolType, readonly SchoolStage[]>>> = {
  primarySchool: ["primary"],
  teachingPoint: ["primary"],
  juniorSchool: ["junior"],
  nineYearSchool: ["primary", "junior"],
  twelveYearSchool: ["primary", "junior", "senior"],
  completeSecondary: ["junior", "senior"],
  kindergarten: ["kindergarten"],
};

/** The type a text names; null when it names none (小学 in 附属小学部 counts as 小学). */
export function schoolTypeIn(text: string): SchoolType | null {
  const plain = plainText(text);
  return TYPES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Words that stand beside a type and change nothing of it. */
const BESIDE_TYPES =
  /学校|普通|公办|民办|私立|公立|国办|独立|单设|完全|中心|农村|乡村|城区|镇区|城市|县镇|城镇|乡镇|义务教育|阶段|全日制|寄宿制?|走读|外国语|实验|集体|教育部门|地方|附设幼儿[班园]|一贯制?|分校|校区|非|[村镇乡县区市办制部校级类型含和与及等、,;/]/g;
/** Kinds of schools that no standard distinguishes further: 高中 is not assessed, 中学 may be one of several types. */
const OTHER_TYPES = /高级中学|普通高中|高中|中学|完小|村小/g;

/**
 * Is there a word in it that the tables do not use for the type of a school (附设小学班, 培智学校)? Then what stands beside it tells
 * nothing: a class within another school is no 小学.
 */
export function isUnknownType(text: string): boolean {
  let rest = plainText(text);
  for (const [pattern] of TYPES) rest = rest.replace(pattern, "");
  return /\p{Script=Han}/u.test(rest.replace(OTHER_TYPES, "").replace(BESIDE_TYPES, "").replace(OTHER_TYPES, ""));
}

/** Types that a name states beyond doubt; 实验小学 may well run a junior stage, so 小学 and 初中 are not taken from names. */
export function schoolTypeInName(name: string): SchoolType | null {
  const type = schoolTypeIn(name);
  return type === "primarySchool" || type === "juniorSchool" || type === "kindergarten" ? null : type;
}

/** The stages a type runs by definition. */
export function stagesOfType(type: SchoolType): readonly SchoolStage[] {
  return STAGES_OF_TYPE[type] ?? [];
}

/** The type that follows from the stages a school runs; 教学点 and 小学 are not told apart this way. */
export function typeOfStages(stages: readonly SchoolStage[]): SchoolType {
  const has = (stage: SchoolStage) => stages.includes(stage);
  if (has("primary") && has("junior")) return has("senior") ? "twelveYearSchool" : "nineYearSchool";
  if (has("junior")) return has("senior") ? "completeSecondary" : "juniorSchool";
  if (has("primary") && !has("senior")) return "primarySchool";
  return "unknown";
}

/** 城区 / 镇区 / 乡村, also the older 城市 / 县镇 / 农村 and the finer 主城区 … 村庄. */
export function areaIn(text: string): Area | null {
  const plain = plainText(text);
  if (/乡村|农村|村庄|乡中心/.test(plain)) return "rural";
  if (/镇/.test(plain)) return "town";
  return /城/.test(plain) ? "urban" : null;
}

/** 民办 or not; null when the text says neither. */
export function isPrivateIn(text: string): boolean | null {
  const plain = plainText(text);
  if (/民办|私立/.test(plain) || plain === "999") return true;
  return /公办|教育部门|政府|地方企业|事业单位|部队|集体/.test(plain) ? false : null;
}
