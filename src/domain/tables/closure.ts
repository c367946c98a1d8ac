/**
 * Blank cells that are proven to be 0: where the parts that are filled in already reach the total, the others are nothing
 * ("blank = zero or nothing to report", tables.md §1.4). Without that proof a blank stays a blank.
 */
import type { CellRef } from "../kernel/cell";
import type { CellNumber } from "./number";

export interface ClosureCell {
  readonly number: CellNumber;
  readonly cell: CellRef;
  readonly key: string;
}

/** Keys of the parts that must be 0, with the cells that prove it. */
export function provenZeros(total: ClosureCell | null, parts: readonly ClosureCell[]): ReadonlyMap<string, readonly CellRef[]> {
  const proven = new Map<string, readonly CellRef[]>();
  if (total?.number.kind !== "number") return proven;
  let sum = 0;
  const filled: CellRef[] = [total.cell];
  for (const part of parts) {
    if (part.number.kind === "notANumber") return proven;
    if (part.number.kind !== "number") continue;
    if (part.number.value < 0) return proven;
    sum += part.number.value;
    filled.push(part.cell);
  }
  if (Math.abs(sum - total.number.value) > 1e-6) return proven;
  for (const part of parts) {
    if (part.number.kind === "blank" || part.number.kind === "notApplicable") proven.set(part.key, [part.cell, ...filled]);
  }
  return proven;
}
