/** Cells as the report writes them. */
import type { CellRef } from "../../domain/kernel/cell";
import { fullAddress } from "../../workbook/a1";

/** Each address once, in the order given. */
export function addressesOf(cells: readonly CellRef[]): readonly string[] {
  return [...new Set(cells.map(fullAddress))];
}
