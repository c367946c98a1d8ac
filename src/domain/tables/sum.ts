/** A reading that is the sum of others, with all their cells; missing as soon as one of them is. */
import { type FieldId, fieldOf } from "../fields/dictionary";
import { ownCells, type KnownReading, type Reading } from "../kernel/reading";

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
    ...(known.some(({ own }) => own) && { own: known.flatMap(ownCells) }),
    derivation: { kind: "sum", of: known },
  };
}

/** The largest of several figures: it stands in its own cells and depends on all of them. */
export function largestOf(readings: readonly KnownReading[]): KnownReading {
  const largest = readings.reduce((a, b) => (b.value > a.value ? b : a));
  if (readings.length === 1) return largest;
  return { ...largest, cells: readings.flatMap(({ cells }) => cells), own: ownCells(largest) };
}

/** What several parts of a school have together: the sum, but of the largest class the largest. */
export function togetherOf(field: FieldId, readings: readonly Reading[]): Reading {
  if (field !== "largestClass") return sumOf(field, readings);
  const missing = readings.find(({ state }) => state === "missing");
  if (missing) return missing;
  return largestOf(readings.filter(({ state }) => state === "known") as readonly KnownReading[]);
}
