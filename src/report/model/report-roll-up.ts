/** What the report says beyond single findings, for the JSON document: counts, 缺额汇总, and what drives and lowers 差异系数. */
import { inLanguage, type Bilingual, type Language } from "../../domain/kernel/text";
import type { Report } from "./report";

/** The same data with its texts in one language. */
type Localised<T> = T extends Bilingual
  ? string
  : T extends readonly (infer One)[]
    ? readonly Localised<One>[]
    : T extends object
      ? { readonly [Key in keyof T]: Localised<T[Key]> }
      : T;

export type ReportRollUp = Localised<
  Pick<Report, "summary" | "indicators" | "shortfalls" | "county" | "wholeCounty" | "undecided" | "questions" | "method">
>;

export function rollUpOf(report: Report, language: Language): ReportRollUp {
  const { summary, indicators, shortfalls, county, wholeCounty, undecided, questions, method } = report;
  return localised({ summary, indicators, shortfalls, county, wholeCounty, undecided, questions, method }, language);
}

function localised<T>(data: T, language: Language): Localised<T> {
  return inOne(data, language) as Localised<T>;
}

function inOne(data: unknown, language: Language): unknown {
  if (Array.isArray(data)) return data.map((one) => inOne(one, language));
  if (typeof data !== "object" || data === null) return data;
  if (isBilingual(data)) return inLanguage(data, language);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inOne(value, language)]));
}

function isBilingual(data: object): data is Bilingual {
  return Object.keys(data).length === 2 && "zh" in data && "en" in data;
}
