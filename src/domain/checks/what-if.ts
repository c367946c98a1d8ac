/** The items of a section after one figure changed, with shared resources split anew. */
import type { FieldId } from "../fields/dictionary";
import type { ItemReadings } from "../indicators/compute";
import type { Derivation, KnownReading, Reading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";

type Split = Extract<Derivation, { kind: "split" }>;

/**
 * @param amount added to the item (negative: taken away). For a split resource it is added to the whole school's total.
 *   When pupils change, every split resource is shared out anew.
 */
export function withChange(items: ItemReadings, field: FieldId, amount: number, stage: Stage): ItemReadings {
  const reading = items[field];
  if (reading?.state !== "known") return items;
  const value = valueAfter(reading, amount);
  const after: Partial<Record<FieldId, Reading>> = { ...items, [field]: { ...reading, value } };
  if (field !== "pupils") return after;
  for (const shared of Object.keys(items) as FieldId[]) {
    const share = shareAfter(items[shared], value, stage);
    if (share !== undefined) after[shared] = { ...(items[shared] as KnownReading), value: share };
  }
  return after;
}

/** The section's value of an item after so much was added to it; of a split resource, to the whole school's total. */
export function valueAfter({ value, derivation }: KnownReading, amount: number): number {
  return value + (derivation?.kind === "split" ? (amount * derivation.ownWeighted) / derivation.allWeighted : amount);
}

/** The section's share of a split resource when it has so many pupils; undefined for what is not split. */
export function shareAfter(reading: Reading | undefined, pupils: number, stage: Stage): number | undefined {
  const split = splitOf(reading);
  const weight = split?.parts.find((part) => part.stage === stage)?.weight;
  if (!split || weight === undefined) return undefined;
  const own = pupils * weight;
  const all = split.allWeighted - split.ownWeighted + own;
  return all === 0 ? 0 : (split.total.value * own) / all;
}

export function splitOf(reading: Reading | undefined): Split | undefined {
  return reading?.state === "known" && reading.derivation?.kind === "split" ? reading.derivation : undefined;
}
