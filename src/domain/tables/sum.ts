/** A reading that is the sum of others, with all their cells; missing as soon as one of them is. */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { KnownReading, Reading } from "../kernel/reading";

export function sumOf(field: FieldId, readings: readonly Reading[]): Reading {
  const known: KnownReading[] = [];
  for (const reading of readings) {
    if (reading.state === "missing") return reading;
    known.push(reading);
  }
  return {
    state: "known",
    value: known.reduce((sum, { value }) => sum + value, 0),
    unit: fieldOf(field).unit,
    cells: known.flatMap(({ cells }) => cells),
    derivation: { kind: "sum", of: known },
  };
}

/** What several parts of a school have together: the sum, but of the largest class the largest. */
export function togetherOf(field: FieldId, readings: readonly Reading[]): Reading {
  if (field !== "largestClass") return sumOf(field, readings);
  const missing = readings.find(({ state }) => state === "missing");
  if (missing) return missing;
  return readings.reduce((a, b) => (a.state === "known" && b.state === "known" && b.value > a.value ? b : a));
}
