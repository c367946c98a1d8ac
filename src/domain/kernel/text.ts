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
