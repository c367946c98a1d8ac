/** The kinds of schools and places that standards distinguish. */
import type { Bilingual } from "./text";

/** 办学类型, as far as the standards distinguish it. `unknown` when no table says. */
export const SCHOOL_TYPES = [
  "primarySchool", // 小学
  "teachingPoint", // 教学点
  "juniorSchool", // 初级中学
  "nineYearSchool", // 九年一贯制学校
  "twelveYearSchool", // 十二年一贯制学校
  "completeSecondary", // 完全中学
  "specialSchool", // 特殊教育学校
  "vocationalSchool", // 职业学校
  "kindergarten", // 幼儿园
  "unknown",
] as const;
export type SchoolType = (typeof SCHOOL_TYPES)[number];

/** Of a type that no table says there is none. */
export const SCHOOL_TYPE_NAMES: Readonly<Partial<Record<SchoolType, Bilingual>>> = {
  primarySchool: { zh: "小学", en: "primary school" },
  teachingPoint: { zh: "教学点", en: "teaching point" },
  juniorSchool: { zh: "初级中学", en: "junior school" },
  nineYearSchool: { zh: "九年一贯制学校", en: "nine-year school" },
  twelveYearSchool: { zh: "十二年一贯制学校", en: "twelve-year school" },
  completeSecondary: { zh: "完全中学", en: "complete secondary school" },
  specialSchool: { zh: "特殊教育学校", en: "special school" },
  vocationalSchool: { zh: "职业学校", en: "vocational school" },
  kindergarten: { zh: "幼儿园", en: "kindergarten" },
};

/** 城区 / 镇区 / 乡村 */
export const LOCALITIES = ["urban", "town", "rural"] as const;
export type Locality = (typeof LOCALITIES)[number];

export const LOCALITY_NAMES: Readonly<Record<Locality, Bilingual>> = {
  urban: { zh: "城区", en: "urban" },
  town: { zh: "镇区", en: "town" },
  rural: { zh: "乡村", en: "rural" },
};
