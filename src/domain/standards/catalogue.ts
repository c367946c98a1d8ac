/** Every built-in standard. To add one: a file in `packs/` and a line here. */
import type { Pack } from "./pack";
import { cnQuality2017 } from "./packs/cn-quality-2017";
import { jsBasic } from "./packs/js-basic";

export type { Pack } from "./pack";

export const PACKS: readonly Pack[] = [cnQuality2017, jsBasic];

export const PACK_IDS: readonly string[] = PACKS.map((pack) => pack.id);

export function packById(id: string): Pack | undefined {
  return PACKS.find((pack) => pack.id === id);
}
