/**
 * Handing out whole units where each further unit to the same section costs more: taking the cheapest unit each time
 * gives the least total for that number of units (separable convex allocation), so no search over plans is needed.
 */

/** Cost of the units a section can take. */
export interface UnitCosts {
  readonly size: number;
  /** What one unit counts for in this section: 1, or less where part of it counts for another stage. */
  worth(section: number): number;
  /** Cost of the `nth` unit (from 1) to this section, per what it counts for; never falls with n. Infinity beyond the last one. */
  cost(section: number, nth: number): number;
  /** How many units of this section cost at most `level`. */
  unitsWithin(section: number, level: number): number;
  /** Levels below and above the cost of every unit that can be asked for. */
  readonly bracket: readonly [number, number];
  /** Total cost of the first `count` units of a section. */
  total(section: number, count: number): number;
}

/** Halvings that bring a bracket of doubles down to neighbours, from any practical width. */
const HALVINGS = 100;

/** Units per section for the cheapest `count` units in all (each worth 1), or fewer when the sections cannot take that many. */
export function cheapestUnits(costs: UnitCosts, count: number): number[] {
  const units = unitsBelow(costs, count);
  for (let left = count - units.reduce((sum, own) => sum + own, 0); left > 0;) {
    const next = cheapestNext(costs, units);
    if (next === null) break;
    // Units of one cost go out together: a school with nothing can lose any number of pupils at no cost at all.
    const alike = costs.unitsWithin(next, costs.cost(next, units[next]! + 1)) - units[next]!;
    const given = Math.min(left, Math.max(1, alike));
    units[next]! += given;
    left -= given;
  }
  return units;
}

/** The largest hand-out up to one level of cost in all sections that is worth at most `amount`: cheapest units first. */
export function unitsBelow(costs: UnitCosts, amount: number): number[] {
  const at = (level: number): number[] => Array.from({ length: costs.size }, (_, i) => costs.unitsWithin(i, level));
  const worthAt = (level: number): number => {
    let sum = 0;
    for (let i = 0; i < costs.size; i++) sum += costs.unitsWithin(i, level) * costs.worth(i);
    return sum;
  };
  let [low, high] = costs.bracket;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    const worth = worthAt(middle);
    if (worth === amount) return at(middle);
    if (worth < amount) low = middle;
    else high = middle;
  }
  return worthAt(low) <= amount ? at(low) : new Array<number>(costs.size).fill(0);
}

/** The section whose next unit is the cheapest; null when none can take more. */
export function cheapestNext(costs: UnitCosts, units: readonly number[]): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; i < costs.size; i++) {
    const cost = costs.cost(i, units[i]! + 1);
    if (cost < least) [best, least] = [i, cost];
  }
  return best;
}

export function totalCost(costs: UnitCosts, units: readonly number[]): number {
  return units.reduce((sum, count, i) => sum + costs.total(i, count), 0);
}
