/**
 * Similar schools (同类学校): how far the ratio of two figures of a school, such as books per pupil, is from that of the schools of
 * its stage nearest in size, of its own locality (城区 / 镇区 / 乡村) where there are enough of them.
 */
import type { FieldId } from "../../fields/dictionary";
import { type Figures, type Unit } from "./figures";
import { PAIRS, PEERS, type Pair } from "./limits";
import { median, spreadAbout } from "./statistics";

/** A ratio beside that of similar schools; distances are natural logarithms. */
export interface Comparison {
  readonly pair: Pair;
  readonly ratio: number;
  /** Of the similar schools. */
  readonly middle: number;
  readonly schools: number;
  readonly distance: number;
  readonly isUnusual: boolean;
}

export class Peers {
  private readonly groups: ReadonlyMap<string, readonly Unit[]>;

  constructor(units: readonly Unit[]) {
    const groups = new Map<string, Unit[]>();
    const sized = units.filter((unit) => !isTiny(unit)).sort((a, b) => pupilsOf(a.now) - pupilsOf(b.now));
    for (const unit of sized) {
      for (const key of keysOf(unit)) groups.set(key, [...(groups.get(key) ?? []), unit]);
    }
    this.groups = groups;
  }

  /** Every pair of figures of the school that can be compared. */
  of(unit: Unit): readonly Comparison[] {
    const others = this.similarTo(unit);
    return PAIRS.flatMap((pair) => comparison(pair, unit.now, others) ?? []);
  }

  /** How far an item per pupil is from similar schools; null where there are too few. */
  distanceOf(unit: Unit, item: FieldId, value: number, pupils: number): number | null {
    if (pupils <= 0 || value <= 0) return null;
    const logs = logsOf({ item, over: "pupils" }, this.similarTo(unit));
    return logs.length < PEERS.fewest ? null : Math.abs(Math.log(value / pupils) - median(logs));
  }

  private readonly similar = new Map<Unit, readonly Unit[]>();

  private similarTo(unit: Unit): readonly Unit[] {
    const known = this.similar.get(unit);
    if (known) return known;
    const [ofArea, ofStage] = [...keysOf(unit)].reverse();
    const near = this.groups.get(ofArea!) ?? [];
    const group = near.length > PEERS.most ? near : (this.groups.get(ofStage ?? ofArea!) ?? []);
    const found = nearest(unit, group);
    this.similar.set(unit, found);
    return found;
  }
}

function pupilsOf(figures: Figures): number {
  return figures.get("pupils")?.value ?? 0;
}

/** A few pupils make any figure per pupil possible; but few pupils beside many teachers are not so many. */
function isTiny({ now }: Unit): boolean {
  const pupils = pupilsOf(now);
  return pupils <= 0 || (pupils < PEERS.smallest && (now.get("teachers")?.value ?? 0) < PEERS.fewTeachers);
}

/** From wide to narrow. */
function keysOf({ stage, school: { area, type } }: Unit): readonly string[] {
  // What several stages share is like that of schools with the same stages.
  const wide = stage ?? `of ${type}`;
  return area === undefined ? [wide] : [wide, `${wide} ${area}`];
}

/** @param group in the order of size */
function nearest(unit: Unit, group: readonly Unit[]): readonly Unit[] {
  if (isTiny(unit)) return [];
  const size = Math.log(pupilsOf(unit.now));
  const far = (other: Unit | undefined) => (other ? Math.abs(Math.log(pupilsOf(other.now)) - size) : Infinity);
  let above = group.findIndex(({ now }) => pupilsOf(now) >= pupilsOf(unit.now));
  if (above < 0) above = group.length;
  let below = above - 1;
  const found: Unit[] = [];
  while (found.length < PEERS.most && (below >= 0 || above < group.length)) {
    const next = far(group[below]) <= far(group[above]) ? group[below--]! : group[above++]!;
    if (next !== unit) found.push(next);
  }
  return found;
}

function logsOf({ item, over }: Pick<Pair, "item" | "over">, units: readonly Unit[]): readonly number[] {
  return units.flatMap(({ now }) => {
    const [a, b] = [now.get(item)?.value ?? 0, now.get(over)?.value ?? 0];
    return a > 0 && b > 0 ? [Math.log(a / b)] : [];
  });
}

function comparison(pair: Pair, now: Figures, others: readonly Unit[]): Comparison | null {
  const [item, over] = [now.get(pair.item)?.value ?? 0, now.get(pair.over)?.value ?? 0];
  if (item <= 0 || over <= 0) return null;
  const logs = logsOf(pair, others);
  if (logs.length < PEERS.fewest) return null;
  const middle = median(logs);
  const distance = Math.log(item / over) - middle;
  const limit = Math.max(Math.log(distance > 0 ? pair.most : pair.least), PEERS.spreads * spreadAbout(middle, logs));
  return {
    pair,
    ratio: item / over,
    middle: Math.exp(middle),
    schools: logs.length,
    distance,
    isUnusual: Math.abs(distance) > limit,
  };
}
