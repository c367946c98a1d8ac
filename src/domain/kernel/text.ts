/** The product's two languages. */

export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages; both must be filled. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function inLanguage(text: Bilingual, language: Language): string {
  return language === "zh-CN" ? text.zh : text.en;
}

/** Names one after the other: 甲、乙. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === "zh-CN" ? "、" : ", ");
}

/** Longer parts one after the other, which may be lists themselves: 甲；乙. */
export function inTurn(parts: readonly string[], language: Language): string {
  return parts.join(language === "zh-CN" ? "；" : "; ");
}

/** Parts of one clause: 甲，乙. */
export function inOneClause(parts: readonly string[], language: Language): string {
  return parts.join(language === "zh-CN" ? "，" : ", ");
}

/** @param tag as systems write languages, e.g. `zh-TW`. Every Chinese variant reads Chinese, everyone else English. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
