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

/** The same of exactly one. */
const ENGLISH_UNIT: Readonly<Record<string, string>> = {
  人: "person",
  册: "book",
  台: "computer",
  间: "room",
  个: "piece",
  班: "class",
  所: "school",
  学时: "hour",
};

/** `number`: already formatted, or to be formatted with at most four decimals. */
export function quantity(number: number | string, unit: string, language: Language): string {
  const digits = typeof number === "string" ? number : plain(number);
  if (unit === "") return digits;
  if (unit === "%") return `${digits}%`;
  const english = (digits === "1" ? ENGLISH_UNIT[unit] : undefined) ?? ENGLISH_UNITS[unit] ?? unit;
  return `${digits} ${language === "zh-CN" ? unit : english}`;
}
