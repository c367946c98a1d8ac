/** A number with its unit, as the language writes it. */
import type { Language } from "../kernel/text";
import { plain } from "./number";

/** English words for the counting units; ㎡ and % are the same in both languages. */
const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  "㎡": "m²",
  人: "persons",
  元: "yuan",
  册: "books",
  台: "computers",
  间: "rooms",
  个: "pieces",
  班: "classes",
  所: "schools",
  学时: "hours",
  "元/人": "yuan per person",
  "㎡/人": "m² per person",
};

/** `number`: already formatted, or to be formatted with at most four decimals. */
export function quantity(number: number | string, unit: string, language: Language): string {
  const digits = typeof number === "string" ? number : plain(number);
  if (unit === "") return digits;
  if (unit === "%") return `${digits}%`;
  return `${digits} ${language === "zh-CN" ? unit : (ENGLISH_UNITS[unit] ?? unit)}`;
}
