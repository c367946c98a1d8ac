/** A workbook changed a little: its cells twice as often as the file itself. */
import type { Chance } from "./random";
import { cellMutant } from "./cells";
import type { Base, Mutant } from "./base";
import { packageMutant } from "./package";

export function mutantOf(base: Base, chance: Chance): Mutant {
  const isPackage = base.file.endsWith(".xlsx");
  return isPackage && chance.below(3) > 0 ? cellMutant(base, chance) : packageMutant(base, chance);
}
