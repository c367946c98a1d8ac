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

/** Units per section for the cheapest `count` units in all (each worth 1), or fewer when the sections cannot take that many. */
export function cheapestUnits(costs: UnitCosts, count: number): number[] {
  const { below, reach } = aroundAmount(costs, count);
  const units = unitsAt(costs, below);
  let left = count - units.reduce((sum, own) => sum + own, 0);
  // What lies between two neighbouring levels costs the same, however many units it is: a school with nothing can lose
  // any number of pupils at no cost at all.
  for (let i = 0; i < costs.size && left > 0; i++) {
    const given = Math.min(left, Math.max(0, costs.unitsWithin(i, reach) - units[i]!));
    units[i]! += given;
    left -= given;
  }
  return units;
}

/** The largest hand-out up to one level of cost in all sections that is worth at most `amount`: cheapest units first. */
export function unitsBelow(costs: UnitCosts, amount: number): number[] {
  return unitsAt(costs, aroundAmount(costs, amount).below);
}

/**
 * Neighbouring levels of cost: up to `below` the units are worth at most `amount`, up to `reach` they are worth it or more.
 * Halves the doubles between the ends of the bracket, not their distance: at most 64 halvings for any figures.
 */
function aroundAmount(costs: UnitCosts, amount: number): { readonly below: number; readonly reach: number } {
  const worthAt = (level: number): number => {
    let sum = 0;
    for (let i = 0; i < costs.size; i++) sum += costs.unitsWithin(i, level) * costs.worth(i);
    return sum;
  };
  let [low, high] = [placeOf(costs.bracket[0]), placeOf(costs.bracket[1])];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    const worth = worthAt(levelAt(middle));
    if (worth === amount) return { below: levelAt(middle), reach: levelAt(middle) };
    if (worth < amount) low = middle;
    else high = middle;
  }
  return { below: levelAt(low), reach: levelAt(high) };
}

function unitsAt(costs: UnitCosts, level: number): number[] {
  return Array.from({ length: costs.size }, (_, i) => costs.unitsWithin(i, level));
}

const BITS = new DataView(new ArrayBuffer(8));
const LOWEST = -(2n ** 63n);

/** The place of a double among all doubles in order: neighbours differ by 1. */
function placeOf(level: number): bigint {
  BITS.setFloat64(0, level);
  const bits = BITS.getBigInt64(0);
  return bits < 0n ? LOWEST - bits : bits;
}

function levelAt(place: bigint): number {
  BITS.setBigInt64(0, place < 0n ? LOWEST - place : place);
  return BITS.getFloat64(0);
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
