/** Lists of names as each language writes them. */
import type { Bilingual } from "../kernel/text";

const COMMA: Bilingual = { zh: "、", en: ", " };

export function listedInBoth(names: readonly string[]): Bilingual {
  return { zh: names.join(COMMA.zh), en: names.join(COMMA.en) };
}

/** The first of them; that there are more is said, not how many. */
export function firstOf(texts: readonly Bilingual[], most: number): Bilingual {
  const shown = texts.slice(0, most);
  const { zh } = listedInBoth(shown.map((text) => text.zh));
  const { en } = listedInBoth(shown.map((text) => text.en));
  const isCut = texts.length > most;
  return { zh: zh + (isCut ? " 等" : ""), en: en + (isCut ? ", …" : "") };
}
