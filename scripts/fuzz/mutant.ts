/** A workbook changed a little, and what the change may touch. */
import type { Chance } from "./random";
import { cellMutant } from "./cells";
import { packageMutant } from "./package";

/** A workbook the mutants are made of. */
export interface Base {
  /** Path within the project. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Mutant {
  readonly what: string;
  readonly bytes: Uint8Array;
  /**
   * Cells (`Sheet!A1`) that were changed, or "anything" when the change may reach every cell. Empty: a reader that
   * checks what it reads either refuses the file or reads the same values.
   */
  readonly touched: ReadonlySet<string> | "anything";
}

export function mutantOf(base: Base, chance: Chance): Mutant {
  const isPackage = base.file.endsWith(".xlsx");
  return isPackage && chance.below(3) > 0 ? cellMutant(base, chance) : packageMutant(base, chance);
}
