/** Lists of names as each language writes them. */
import type { Bilingual, Language } from "../kernel/text";

const COMMA: Bilingual = { zh: "、", en: ", " };

export function listed(names: readonly string[], language: Language): string {
  return names.join(language === "zh-CN" ? COMMA.zh : COMMA.en);
}

export function listedInBoth(names: readonly string[]): Bilingual {
  return { zh: names.join(COMMA.zh), en: names.join(COMMA.en) };
}
