/** Pieces of the sentences: a figure as the text has it, a figure worked out, names. */
import { plain } from "../explain/number";
import { quantity } from "../explain/quantity";
import { FIELDS, type FieldId } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { inLanguage, type Bilingual, type Language } from "../kernel/text";
import type { Claim } from "../prose/claim";

/** “占地面积6800平方米”（第3段） */
export function quoted({ text, paragraph }: Pick<Claim, "text" | "paragraph">): Bilingual {
  const words = text.replace(/\s+/gu, " ").trim();
  return { zh: `“${words}”（第${paragraph + 1}段）`, en: `“${words}” (paragraph ${paragraph + 1})` };
}

export function nameOfClaim({ item, indicator, subject }: Pick<Claim, "item" | "indicator" | "subject">): Bilingual {
  if (indicator) return { zh: INDICATORS[indicator].zh, en: INDICATORS[indicator].en };
  return item ? nameOfItem(item) : { zh: subject, en: subject };
}

export function nameOfItem(item: FieldId): Bilingual {
  return { zh: FIELDS[item].zh, en: FIELDS[item].en };
}

/** With as many decimals as the step of a figure says, two more where it must not look equal. */
export function amount(value: number, unit: string, step = 0.01): Bilingual {
  const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)));
  const number = plain(value, digits);
  return { zh: quantity(number, unit, "zh-CN"), en: quantity(number, unit, "en-US") };
}

/** Both languages of a template whose values are bilingual. */
export function both(template: Bilingual, values: Readonly<Record<string, Bilingual | string>>): Bilingual {
  const fill = (language: Language): string =>
    inLanguage(template, language).replace(/\{(\w+)\}/gu, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the message has no value for {${name}}`);
      return typeof value === "string" ? value : inLanguage(value, language);
    });
  return { zh: fill("zh-CN"), en: fill("en-US") };
}

export function joined(parts: readonly Bilingual[], zh = "、", en = ", "): Bilingual {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}
