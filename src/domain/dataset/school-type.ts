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
