/** Limits, units and dates as users write them: ≥ 22, 不高于 45, 85%, ㎡/生, 2024-09-01. */
import { type CellValue, isCellError } from "../kernel/cell";
import { DATE_NOT_KNOWN, type IsoDate } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import { plainText } from "../labels/text";
import { factorTo, scaled } from "../labels/units";
import { type ComparisonFault, type Edge, readComparison } from "./comparison";
import { unitOfMeasure, type NamedMeasure } from "./names";

export interface LimitWords {
  readonly bound: Bound;
  readonly value: number;
  /** Written behind the number. */
  readonly unit?: string;
}

/** `ratio` a ratio of a measure that is none · `turned` 1:19 where 19:1 is meant */
export type LimitFault = ComparisonFault | "strict" | "ratio" | "turned";

/** One limit, or both ends of a range. */
export function readLimit(value: CellValue, measure: NamedMeasure | undefined): readonly LimitWords[] | LimitFault {
  if (value === null || typeof value === "boolean" || isCellError(value)) return "notANumber";
  const text = plainText(String(value))
    .toLowerCase()
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  const single = withoutRatio(text, measure);
  if (typeof single !== "string") return single.fault;
  const read = readComparison(single, () => false);
  if (typeof read === "string") return read;
  const { name, low, high, units } = read;
  // Two numbers that are the same are no range: 等于 says no direction.
  if (name !== "" || (low && high && low.value === high.value)) return name === "" ? "noDirection" : "notANumber";
  if (low?.isStrict || high?.isStrict) return "strict";
  const unit = units.at(-1);
  const words = (bound: Bound, edge: Edge | undefined): readonly LimitWords[] =>
    edge ? [{ bound, value: edge.value, ...(unit !== undefined && { unit }) }] : [];
  return [...words("atLeast", low), ...words("atMost", high)];
}

/** 1:19 of 师生比 is 1/19, 19:1 of 生师比 is 19; which way a ratio stands is not guessed. */
function withoutRatio(text: string, measure: NamedMeasure | undefined): string | { readonly fault: LimitFault } {
  const found = /(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)/.exec(text);
  if (!found) return text;
  const [ratio, first, second] = [found[0], Number(found[1]), Number(found[2])];
  const isPupilsPer = measure !== undefined && "indicator" in measure && measure.indicator.startsWith("PUPILSPER");
  const isPerPupil = measure !== undefined && unitOfMeasure(measure) === "";
  if ((!isPupilsPer && !isPerPupil) || first === 0 || second === 0) return { fault: "ratio" };
  if (isPupilsPer ? first < second : first > second) return { fault: "turned" };
  return text.replace(ratio, `${first / second}${isPupilsPer ? "人" : ""}`);
}

/** A share of at most 1 in a column of %: nobody can tell 0.6 % from 60 %, unless the sign stands behind the number. */
export function isDoubtfulShare({ value, unit }: LimitWords, measure: NamedMeasure): boolean {
  return unitOfMeasure(measure) === "%" && unit === undefined && value > 0 && value <= 1;
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
