/**
 * The smallest change at one school, or between two, that brings the CV to its limit. Each is a quadratic in the amount,
 * so the answer is exact: that amount reaches the limit and one step less does not.
 */
import { cvAfter, reaches, type Change, type ResourceCounty } from "./resource-county";

/** What giving to one school alone can do. */
export interface Alone {
  readonly section: number;
  /** Fewest steps that reach the limit; null: 仅靠该校不能达到. */
  readonly steps: number | null;
  /** The lowest CV that giving to this school alone can bring about. */
  readonly lowestCv: number;
}

export interface Transfer {
  readonly from: number;
  readonly to: number;
  /** Steps of the resource, or pupils. */
  readonly count: number;
}

type Changes = (count: number) => readonly Change[];
interface Interval {
  readonly low: number;
  readonly high: number;
}

export function alone(county: ResourceCounty, section: number): Alone {
  const changes: Changes = (count) => [{ section, steps: count }];
  const interval = whereReached(county, county.share[section]!, section);
  return {
    section,
    steps: interval && smallestWhole(county, interval, changes),
    lowestCv: cvAfter(county, changes(lowestAt(county, section))),
  };
}

/** The fewest steps of the resource moved from one school to another that reach the limit; null when no pair can. */
export function resourceTransfer(county: ResourceCounty): Transfer | null {
  const { resource, pupils, share } = county;
  const cost = (from: number, to: number, count: number): number =>
    added(resource[from]!, pupils[from]!, -count * share[from]!) + added(resource[to]!, pupils[to]!, count * share[to]!);
  return smallestTransfer(
    county,
    (from, to) => {
      const interval = whereReached(county, -share[from]!, from, share[to]!, to);
      return interval && { low: interval.low, high: Math.min(interval.high, resource[from]! / share[from]!) };
    },
    (from, to, count) => {
      const everything = county.everything + count * (share[to]! - share[from]!);
      return (county.squares + cost(from, to, count)) / everything ** 2;
    },
    (from, to, count) => [
      { section: from, steps: -count },
      { section: to, steps: count },
    ],
  );
}

/**
 * The fewest pupils moved from one school to another that reach the limit; null when no pair can.
 * Only between schools that hold the resource alone: in a 一贯制 school moving pupils would change the split itself.
 */
export function pupilTransfer(county: ResourceCounty): Transfer | null {
  const { resource, pupils, share } = county;
  const excess = county.squares - (county.ceiling * county.everything ** 2) / county.everyone;
  return smallestTransfer(
    county,
    (from, to) => {
      if (share[from] !== 1 || share[to] !== 1) return null;
      const [a, b] = [resource[from]! ** 2, resource[to]! ** 2];
      const [n, m] = [pupils[from]!, pupils[to]!];
      const bound = a / n + b / m - excess;
      if (bound <= 0) return null;
      const interval = atMostZero(bound, a - b - bound * (n - m), excess * n * m);
      return interval && { low: interval.low, high: Math.min(interval.high, n - 1) };
    },
    (from, to, count) => {
      const before = resource[from]! ** 2 / pupils[from]! + resource[to]! ** 2 / pupils[to]!;
      return resource[from]! ** 2 / (pupils[from]! - count) + resource[to]! ** 2 / (pupils[to]! + count) - before;
    },
    (from, to, count) => [
      { section: from, pupils: -count },
      { section: to, pupils: count },
    ],
  );
}

/** Σ of R²/n grows by this when a section receives `amount`. */
function added(resource: number, pupils: number, amount: number): number {
  return ((2 * resource + amount) * amount) / pupils;
}

/** Counts a > 0 that reach the limit when one section gets a·`share` and, if named, a second one a·`secondShare`. */
function whereReached(county: ResourceCounty, share: number, at: number, secondShare = 0, second = at): Interval | null {
  const { resource, pupils, everyone, everything, squares, ceiling } = county;
  const net = share + secondShare;
  const curvature = share ** 2 / pupils[at]! + secondShare ** 2 / pupils[second]!;
  const slope = (resource[at]! * share) / pupils[at]! + (resource[second]! * secondShare) / pupils[second]!;
  return atMostZero(
    everyone * curvature - ceiling * net ** 2,
    2 * (everyone * slope - ceiling * everything * net),
    everyone * squares - ceiling * everything ** 2,
  );
}

/** Where a·x² + b·x + c ≤ 0 for x > 0, given c > 0: one stretch, without end when the parabola opens downwards. */
function atMostZero(a: number, b: number, c: number): Interval | null {
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0 || (a >= 0 && b >= 0)) return null;
  const root = Math.sqrt(discriminant);
  // The root is taken as 2c ÷ (−b + √…) because −b − √… would cancel digits.
  const low = (2 * c) / (-b + root);
  return { low, high: a > 0 ? (-b + root) / (2 * a) : Infinity };
}

/** The whole count that lowers the CV most: near a·share = (nQ − RT) ÷ (T − R), or 0 where giving only raises it. */
function lowestAt({ resource, pupils, everything, squares, share }: ResourceCounty, section: number): number {
  const [held, count, part] = [resource[section]!, pupils[section]!, share[section]!];
  if (everything === held) return 0;
  const bottom = Math.max(0, Math.floor((count * squares - held * everything) / (everything - held) / part));
  const spread = (steps: number): number => (squares + added(held, count, steps * part)) / (everything + steps * part) ** 2;
  return spread(bottom) <= spread(bottom + 1) ? bottom : bottom + 1;
}

/** The smallest whole count in the interval, judged by the CV itself; the neighbours are tried because roots are rounded. */
function smallestWhole(county: ResourceCounty, { low, high }: Interval, changes: Changes): number | null {
  const nearest = Math.ceil(low);
  const counts = [nearest - 1, nearest, nearest + 1].filter((count) => count >= 1 && count <= Math.floor(high) + 1);
  return counts.find((count) => reaches(county, changes(count))) ?? null;
}

/**
 * The pair of schools that needs the smallest count; of several the one that lowers the CV most.
 * @param interval counts that reach the limit for a pair
 * @param rank grows with the CV after the transfer
 */
function smallestTransfer(
  county: ResourceCounty,
  interval: (from: number, to: number) => Interval | null,
  rank: (from: number, to: number, count: number) => number,
  changes: (from: number, to: number, count: number) => readonly Change[],
): Transfer | null {
  const size = county.ids.length;
  const pairs: { from: number; to: number; low: number; high: number }[] = [];
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      const reached = from === to ? null : interval(from, to);
      if (reached && Math.max(1, Math.ceil(reached.low)) <= reached.high) pairs.push({ from, to, ...reached });
    }
  }
  const least = pairs.reduce((count, { low }) => Math.min(count, Math.max(1, Math.ceil(low))), Infinity);
  if (pairs.length === 0) return null;
  // A root rounded down can promise one step too few.
  for (const count of [least, least + 1]) {
    let best: Transfer | null = null;
    let bestRank = Infinity;
    for (const { from, to, low, high } of pairs) {
      if (low > count || high < count) continue;
      const own = rank(from, to, count);
      if (own < bestRank) [best, bestRank] = [{ from, to, count }, own];
    }
    if (best && reaches(county, changes(best.from, best.to, count))) return best;
  }
  return null;
}
