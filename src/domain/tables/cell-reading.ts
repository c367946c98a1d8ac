/** One data cell as a reading of one item: number, unit conversion, and what cannot be (tables.md §9 notes, §11.5, §11.7). */
import { type FieldId, fieldOf } from "../fields/dictionary";
import { type CellRef, type CellValue, isUncalculated } from "../kernel/cell";
import { type KnownReading, type Reading, type Repair, missing } from "../kernel/reading";
import { isPossibleCount } from "./figure-evidence";
import { readNumber } from "./number";
import { factorTo, isUnitWord, scaled } from "../labels/units";

/** Stands in place of a unit where a sum of money may be in 元 or in 万元 and nothing tells which. */
export const UNSAID_UNIT = "?";

/**
 * Reads `value` as `field`.
 * @param units what the table says of the unit, nearest first (heading, unit column, form header); then the unit the form prescribes
 */
export function readItem(field: FieldId, value: CellValue, cell: CellRef, units: readonly (string | undefined)[]): Reading {
  if (isUncalculated(value)) return missing("uncalculated", field, [cell]);
  const number = readNumber(value);
  if (number.kind !== "number") return missing(number.kind, field, [cell]);
  // Nothing in these tables can be less than nothing.
  if (number.value < 0) return missing("notANumber", field, [cell]);
  const { unit } = fieldOf(field);
  const written = number.unit ?? units.find((word) => word !== undefined && isUnitWord(word));
  if (written === undefined && units.includes(UNSAID_UNIT)) return missing("ambiguous", field, [cell]);
  const factor = written === undefined ? 1 : factorTo(unit, written);
  // 间 where ㎡ is due: the cell speaks of something else.
  if (factor === null) return missing("notANumber", field, [cell]);
  const converted = scaled(number.value, factor);
  if (!Number.isFinite(converted)) return missing("notANumber", field, [cell]);
  // What is given in 万册 or 千元 may be rounded there.
  if (factor === 1 && !isPossibleCount(field, converted)) return missing("notANumber", field, [cell]);
  const repairs: Repair[] = [...number.repairs];
  if (factor !== 1) repairs.push({ kind: "unitConverted", from: written!, to: unit });
  const reading: KnownReading = { state: "known", value: converted, unit, cells: [cell] };
  return repairs.length > 0 ? { ...reading, repairs } : reading;
}
