/** Limits, units and dates as users write them: ≥ 22, 不高于 45, 85%, ㎡/生, 2024-09-01. */
import { type CellValue, isCellError } from "../kernel/cell";
import { DATE_NOT_KNOWN, type IsoDate } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import { plainText } from "../labels/text";
import { readNumber } from "../tables/number";
import { factorTo, scaled } from "../labels/units";
import { unitOfMeasure, type NamedMeasure } from "./names";

export interface LimitWords {
  readonly bound: Bound;
  readonly value: number;
  /** Written behind the number. */
  readonly unit?: string;
}

export type LimitFault = "noDirection" | "strict" | "notANumber" | "negative";

const AT_LEAST = /^(?:>=|≥|≧|不低于|不少于|不小于|至少|atleast)/;
const AT_MOST = /^(?:<=|≤|≦|不高于|不超过|不大于|不多于|至多|atmost)/;

export function readLimit(value: CellValue): LimitWords | LimitFault {
  if (value === null || typeof value === "boolean" || isCellError(value)) return "notANumber";
  const text = plainText(String(value)).toLowerCase();
  const side = AT_LEAST.test(text) || /以上$/.test(text) ? "atLeast" : AT_MOST.test(text) || /以下$/.test(text) ? "atMost" : null;
  if (!side && /^[<>]/.test(text)) return "strict";
  const figure = readNumber(
    text
      .replace(AT_LEAST, "")
      .replace(AT_MOST, "")
      .replace(/及?以[上下]$/, ""),
  );
  if (figure.kind !== "number") return "notANumber";
  if (!side) return "noDirection";
  if (figure.value < 0) return "negative";
  return { bound: side, value: figure.value, ...(figure.unit !== undefined && { unit: figure.unit }) };
}

/**
 * What a limit in the unit written is to be multiplied by; undefined when the unit is not one of the measure.
 * Per-pupil indicators carry the unit of the resource, so ㎡/生 is ㎡ there.
 */
export function unitFactor(written: string, measure: NamedMeasure): number | undefined {
  const unit = unitOfMeasure(measure);
  const text = plainText(written).toLowerCase();
  if (text === unit.toLowerCase()) return 1;
  if (unit === "") return /^(-+|比值?|ratio)?$/.test(text) ? 1 : undefined;
  const resource = "indicator" in measure ? text.replace(/\/(?:生|人|学生|pupil)$/, "") : text;
  return factorTo(unit, text) ?? factorTo(unit, resource) ?? undefined;
}

export const inUnit = (value: number, factor: number): number => scaled(value, factor);

/** Days from the day 0 of spreadsheets (1899-12-30) to 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** A day, or only its month or year, as text or as the spreadsheet's number of the day; 不详 is a day before all others. Undefined when it is none. */
export function readDate(value: CellValue): IsoDate | undefined {
  if (typeof value === "number" && value >= 1949 && value <= 2100 && Number.isInteger(value)) return `${value}-01-01`;
  if (typeof value === "number") {
    const isDay = value > 10_000 && value < 80_000;
    return isDay ? new Date((Math.floor(value) - EPOCH) * DAY).toISOString().slice(0, 10) : undefined;
  }
  if (typeof value !== "string") return undefined;
  const text = plainText(value).toLowerCase();
  if (/^(不详|unknown|notknown)$/.test(text)) return DATE_NOT_KNOWN;
  const [, year, month = "1", day = "1"] = /^(\d{4})(?:年|[-/.年](\d{1,2})(?:月|[-/.月](\d{1,2})日?)?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
