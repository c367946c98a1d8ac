/**
 * What one unit more does to Q = ΣRᵢ²/nᵢ in each section, for the four ways to change a county:
 * a section receives or gives resource, pupils arrive or leave. All are convex in the number of units.
 */
import type { UnitCosts } from "./allocation";
import type { ResourceCounty } from "./resource-county";

export function receiving({ resource, pupils, share, everything }: ResourceCounty): UnitCosts {
  return {
    size: pupils.length,
    worth: (i) => share[i]!,
    cost: (i, nth) => (2 * resource[i]! + (2 * nth - 1) * share[i]!) / pupils[i]!,
    unitsWithin: (i, level) => whole(((level * pupils[i]! - 2 * resource[i]!) / share[i]! + 1) / 2, Infinity),
    total: (i, count) => ((2 * resource[i]! + count * share[i]!) * count * share[i]!) / pupils[i]!,
    bracket: [0, (4 * everything + 4) / smallest(pupils)],
  };
}

/** Sections that share the resource with another stage give nothing: part of each unit would leave the other stage. */
export function giving({ resource, pupils, share, everything }: ResourceCounty): UnitCosts {
  const most = (i: number): number => (share[i] === 1 ? Math.floor(resource[i]!) : 0);
  return {
    size: pupils.length,
    worth: () => 1,
    cost: (i, nth) => (nth > most(i) ? Infinity : (2 * nth - 1 - 2 * resource[i]!) / pupils[i]!),
    unitsWithin: (i, level) => whole((level * pupils[i]! + 2 * resource[i]! + 1) / 2, most(i)),
    total: (i, count) => ((count - 2 * resource[i]!) * count) / pupils[i]!,
    bracket: [(-2 * everything - 2) / smallest(pupils), 1],
  };
}

/** Pupils neither join nor leave a section that shares the resource with another stage: they would change the split. */
export function pupilsArriving({ resource, pupils, share, everyone, everything }: ResourceCounty): UnitCosts {
  const most = (i: number): number => (share[i] === 1 ? everyone : 0);
  return {
    size: pupils.length,
    worth: () => 1,
    cost: (i, nth) => (nth > most(i) ? Infinity : -(resource[i]! ** 2 / ((pupils[i]! + nth - 1) * (pupils[i]! + nth)))),
    unitsWithin: (i, level) =>
      level >= 0 ? most(i) : whole((1 + Math.sqrt(1 + (4 * resource[i]! ** 2) / -level)) / 2 - pupils[i]!, most(i)),
    total: (i, count) => resource[i]! ** 2 / (pupils[i]! + count) - resource[i]! ** 2 / pupils[i]!,
    bracket: [-(everything ** 2) - 1, 0],
  };
}

/** The last pupil stays: what a school without pupils has counts nowhere. */
export function pupilsLeaving({ resource, pupils, share, everything }: ResourceCounty): UnitCosts {
  const most = (i: number): number => (share[i] === 1 ? Math.ceil(pupils[i]!) - 1 : 0);
  return {
    size: pupils.length,
    worth: () => 1,
    cost: (i, nth) => (nth > most(i) ? Infinity : resource[i]! ** 2 / ((pupils[i]! - nth) * (pupils[i]! - nth + 1))),
    unitsWithin: (i, level) => {
      if (resource[i] === 0) return level >= 0 ? most(i) : 0;
      return level > 0 ? whole(pupils[i]! + (1 - Math.sqrt(1 + (4 * resource[i]! ** 2) / level)) / 2, most(i)) : 0;
    },
    total: (i, count) => resource[i]! ** 2 / (pupils[i]! - count) - resource[i]! ** 2 / pupils[i]!,
    bracket: [-1, everything ** 2 + 1],
  };
}

function whole(count: number, most: number): number {
  return Math.max(0, Math.min(most, Math.floor(count)));
}

function smallest(pupils: Float64Array): number {
  return pupils.reduce((least, count) => Math.min(least, count), Infinity);
}
