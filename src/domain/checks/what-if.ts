/** The items of a section after one figure changed, with shared resources split anew. */
import type { FieldId } from "../fields/dictionary";
import type { ItemReadings } from "../indicators/compute";
import type { Derivation, KnownReading, Reading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";

type Split = Extract<Derivation, { kind: "split" }>;

/**
 * @param items those of the question alone: they are copied for every change
 * @param amount added to the item (negative: taken away). For a split resource it is added to the whole school's total.
 *   When pupils change, every split resource is shared out anew.
 */
export function withChange(items: ItemReadings, field: FieldId, amount: number, stage: Stage): ItemReadings {
  const reading = items[field];
  if (reading?.state !== "known") return items;
  if (field === "pupils") return withPupils(items, reading, reading.value + amount, stage);
  const split = splitOf(reading);
  const added = split ? (amount * split.ownWeighted) / split.allWeighted : amount;
  return { ...items, [field]: { ...reading, value: reading.value + added } };
}

export function splitOf(reading: Reading | undefined): Split | undefined {
  return reading?.state === "known" && reading.derivation?.kind === "split" ? reading.derivation : undefined;
}

function withPupils(items: ItemReadings, reading: KnownReading, pupils: number, stage: Stage): ItemReadings {
  const changes: Partial<Record<FieldId, Reading>> = { ...items, pupils: { ...reading, value: pupils } };
  for (const field of Object.keys(items) as FieldId[]) {
    const item = items[field];
    const split = splitOf(item);
    const weight = split?.parts.find((part) => part.stage === stage)?.weight;
    if (!split || weight === undefined || item?.state !== "known") continue;
    const own = pupils * weight;
    const all = split.allWeighted - split.ownWeighted + own;
    changes[field] = { ...item, value: all === 0 ? 0 : (split.total.value * own) / all };
  }
  return changes;
}
