/**
 * The least change spread over all schools that brings the CV to its limit: resource added, resource moved, pupils moved.
 * For a given total the cheapest units are the best ones (allocation.ts), so only the total has to be found.
 */
import { cheapestNext, cheapestUnits, totalCost, unitsBelow, type UnitCosts } from "./allocation";
import { reaches, type Change, type ResourceCounty } from "./resource-county";
import { giving, pupilsArriving, pupilsLeaving, receiving } from "./unit-costs";

/**
 * Single units added beyond the water level before the search gives up. Rounding the level to whole units takes about one
 * more for each school; the rest is for the rounding of very large figures.
 */
const unitsTried = (schools: number): number => 2 * schools + 1000;

/**
 * Fewest steps added in all. Exact where every section holds its resource alone; with shared ones the least that counts
 * for this stage, in whole steps given to the schools.
 */
export function additions(county: ResourceCounty): readonly Change[] | null {
  const costs = receiving(county);
  const amount = Math.floor(amountAtWaterLevel(county));
  // One unit more or less is not told apart any longer.
  if (!Number.isSafeInteger(amount)) return null;
  const units = unitsBelow(costs, amount);
  const changes = (): Change[] => nonZero(units, (section, count) => ({ section, steps: count }));
  let squares = county.squares + totalCost(costs, units);
  let everything = units.reduce((sum, count, i) => sum + count * county.share[i]!, county.everything);
  for (let tried = 0; tried < unitsTried(units.length); tried++) {
    if (county.everyone * squares <= county.ceiling * everything ** 2 * NEARLY && reaches(county, changes())) return changes();
    const next = cheapestNext(costs, units)!;
    units[next]!++;
    squares += costs.cost(next, units[next]!) * county.share[next]!;
    everything += county.share[next]!;
  }
  return null;
}

/** Fewest steps that change schools; null when no moving between schools that hold the resource alone is enough. */
export function resourceMoves(county: ResourceCounty): readonly Change[] | null {
  return moves(county, giving(county), receivingAlone(county), (section, count) => ({ section, steps: count }));
}

/** Fewest pupils that change schools; null when that is not enough. */
export function pupilMoves(county: ResourceCounty): readonly Change[] | null {
  return moves(county, pupilsLeaving(county), pupilsArriving(county), (section, count) => ({ section, pupils: count }));
}

/** Lets the running sums decide when the CV is worth computing in full: they may be off by their rounding. */
const NEARLY = 1 + 1e-9;

/**
 * What must be added at least if units could be divided: the poorest are filled up to one common level (the optimum,
 * because each unit does the more the poorer the school), the lowest level that meets the limit.
 */
function amountAtWaterLevel({ resource, pupils, everyone, ceiling }: ResourceCounty): number {
  const filled = (level: number): { amount: number; meets: boolean } => {
    let [amount, everything, squares] = [0, 0, 0];
    for (let i = 0; i < pupils.length; i++) {
      const after = Math.max(resource[i]!, level * pupils[i]!);
      amount += after - resource[i]!;
      everything += after;
      squares += after ** 2 / pupils[i]!;
    }
    return { amount, meets: everyone * squares <= ceiling * everything ** 2 };
  };
  let low = 0;
  let high = resource.reduce((most, amount, i) => Math.max(most, amount / pupils[i]!), 0);
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return filled(low).amount;
    if (filled(middle).meets) high = middle;
    else low = middle;
  }
}

function receivingAlone(county: ResourceCounty): UnitCosts {
  const costs = receiving(county);
  const isAlone = (section: number): boolean => county.share[section] === 1;
  return {
    ...costs,
    cost: (section, nth) => (isAlone(section) ? costs.cost(section, nth) : Infinity),
    unitsWithin: (section, level) => (isAlone(section) ? costs.unitsWithin(section, level) : 0),
  };
}

/**
 * N and T stay, so the limit asks for Q to fall far enough. Q falls with each unit moved, first steeply, until moving on
 * no longer helps: the total is found by halving. No school both gives and receives, because until then the dearest unit
 * given and the dearest received together still lower Q, which a unit going out and in again cannot.
 */
function moves(
  county: ResourceCounty,
  out: UnitCosts,
  into: UnitCosts,
  change: (section: number, count: number) => Change,
): readonly Change[] | null {
  const target = (county.ceiling * county.everything ** 2) / county.everyone - county.squares;
  const most = Math.floor(county.pupils.reduce((sum, _, i) => sum + out.unitsWithin(i, out.bracket[1]), 0));
  // One unit more or less is not told apart any longer.
  if (!Number.isSafeInteger(most)) return null;
  const effect = (count: number): number =>
    totalCost(out, cheapestUnits(out, count)) + totalCost(into, cheapestUnits(into, count));
  const isEnough = (count: number): boolean => {
    const now = effect(count);
    return now <= target || effect(count + 1) >= now;
  };
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  // The running figures may be off by their rounding, the CV itself decides.
  for (const count of [low, high, high + 1]) {
    if (count < 1 || count > most) continue;
    const changes = [
      ...nonZero(cheapestUnits(out, count), (section, units) => change(section, -units)),
      ...nonZero(cheapestUnits(into, count), change),
    ];
    if (reaches(county, changes)) return changes;
  }
  return null;
}

function nonZero(units: readonly number[], change: (section: number, count: number) => Change): Change[] {
  return units.flatMap((count, section) => (count > 0 ? [change(section, count)] : []));
}
