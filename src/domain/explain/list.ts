/** Lists of names as each language writes them. */
import type { Bilingual } from "../kernel/text";

const COMMA: Bilingual = { zh: "、", en: ", " };

export function listedInBoth(names: readonly string[]): Bilingual {
  return { zh: names.join(COMMA.zh), en: names.join(COMMA.en) };
}
