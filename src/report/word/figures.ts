/** Numbers of the report as the Word document shows them, each with its unrounded value. */
import { beside, fixed, plain } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import type { Language } from "../../domain/kernel/text";
import type { ReportLine } from "../model/report";
import type { Inline } from "./blocks";

export const NO_VALUE = "—";

export function count(value: number): Inline {
  return { value, shown: plain(value) };
}

export function decimals(value: number | null, digits: number): Inline {
  return value === null ? NO_VALUE : { value, shown: fixed(value, digits) };
}

export function amount(value: number, unit: string, language: Language): Inline {
  return { value, shown: quantity(value, unit, language) };
}

/** A value as its explanation shows it: never looking equal to a limit it misses. */
export function measured(
  {
    value,
    limit,
    verdict,
    digits,
    unit,
  }: Pick<ReportLine, "value" | "limit" | "digits" | "unit"> & { readonly verdict: string | null },
  language: Language,
): Inline {
  if (value === null) return NO_VALUE;
  const shown = beside(value, verdict === "fail" ? (limit ?? undefined) : undefined, digits);
  return { value, shown: quantity(shown, unit, language) };
}

/** ≥ 4.5 ㎡ */
export function limitParts(
  limit: number | null,
  bound: "atLeast" | "atMost" | undefined,
  unit: string,
  language: Language,
): readonly Inline[] {
  return limit === null ? [NO_VALUE] : [bound === "atMost" ? "≤ " : "≥ ", amount(limit, unit, language)];
}
