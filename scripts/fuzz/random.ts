/** Repeatable chance: the same seed draws the same mutants on every machine. */
import { pseudoRandom } from "../bench/schools";

export interface Chance {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** @param seed of the run @param index of the mutant, so that one of them can be made again alone */
export function chanceOf(seed: number, index: number): Chance {
  const next = pseudoRandom(1 + ((seed * 7919 + index * 104_729) % 2_147_483_646));
  for (let i = 0; i < 8; i++) next();
  const below = (limit: number): number => Math.floor(next() * limit) % Math.max(1, limit);
  return { below, pick: (from) => from[below(from.length)]! };
}
