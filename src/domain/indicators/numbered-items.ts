/** The items of one section laid out by number, so that the many formulas about it need not look each item up by name. */
import { FIELD_IDS, type FieldId } from "../fields/dictionary";
import type { Reading } from "../kernel/reading";

/** Readings by item; an item without one is in no table. */
export type ItemReadings = Readonly<Partial<Record<FieldId, Reading>>>;

/** Place of every item of the dictionary. */
export const NUMBER_OF = Object.fromEntries(FIELD_IDS.map((id, number) => [id, number])) as Readonly<Record<FieldId, number>>;

/** Valid until another section is asked about: the arrays are then used again. */
export interface NumberedItems {
  readonly readings: readonly (Reading | undefined)[];
  /** NaN where not known; of a range its lower end. */
  readonly values: Float64Array;
  /** The tables only bound one of the items. */
  readonly isRanged: boolean;
}

/** The section asked about last: it is asked about with all its formulas before the next one. */
const last = {
  items: undefined as ItemReadings | undefined,
  readings: new Array<Reading | undefined>(FIELD_IDS.length),
  values: new Float64Array(FIELD_IDS.length),
  isRanged: false,
};

export function numbered(items: ItemReadings): NumberedItems {
  if (last.items === items) return last;
  const { readings, values } = last;
  // Until all of them are laid out, they are nobody's.
  last.items = undefined;
  readings.fill(undefined);
  values.fill(NaN);
  last.isRanged = false;
  let next = 0;
  for (const id in items) {
    const reading = items[id as FieldId];
    // Most records of items are in the order of the dictionary: the next number is the likely one.
    const number: number = FIELD_IDS[next] === id ? next : NUMBER_OF[id as FieldId];
    next = number + 1;
    readings[number] = reading;
    if (reading?.state !== "known") continue;
    values[number] = reading.value;
    if (reading.range) last.isRanged = true;
  }
  last.items = items;
  return last;
}
