/** Figures far from those of similar schools (与同类学校相差悬殊), and the one figure of a school that explains most of them. */
import type { FieldId } from "../../fields/dictionary";
import type { Unit } from "./figures";
import { LIMITS } from "./limits";
import type { Comparison, Peers } from "./peers";
import { type Suspicion, cellsOf } from "./suspicion";

export function unlikePeers(units: readonly Unit[], peers: Peers): readonly Suspicion[] {
  return units.flatMap((unit) => ofUnit(unit, peers));
}

function ofUnit(unit: Unit, peers: Peers): readonly Suspicion[] {
  const all = peers.of(unit).filter((comparison) => !isAsBefore(unit, comparison));
  let open = all.filter((comparison) => comparison.isUnusual && isMuch(unit, comparison));
  const found: Suspicion[] = [];
  while (open.length > 0) {
    const field = suspectOf(open, all);
    const explained = open.filter(({ pair }) => pair.item === field || pair.over === field);
    found.push(suspicionOf(unit, field, mostTelling(explained)));
    open = open.filter((comparison) => !explained.includes(comparison));
  }
  return found;
}

/** What was as far from the others last year is how the school is. */
const AS_BEFORE = Math.log(5);

function isAsBefore({ now, before }: Unit, { pair: { item, over }, ratio }: Comparison): boolean {
  const [a, b] = [before.get(item)?.value ?? 0, before.get(over)?.value ?? 0];
  const isComparable = a > 0 && b > 0 && now.has(item) && now.has(over);
  return isComparable && Math.abs(Math.log(ratio / (a / b))) < AS_BEFORE;
}

/** Is the figure off by more than a small school's few persons or rooms? */
function isMuch({ now }: Unit, { pair: { item, over }, middle }: Comparison): boolean {
  const due = now.get(over)!.value * middle;
  const isOff = Math.abs(now.get(item)!.value - due) >= (LIMITS[item]?.least ?? 0);
  const base = LIMITS[over];
  // The figure it is divided by may be what is wrong.
  return isOff || (base !== undefined && Math.abs(now.get(over)!.value - now.get(item)!.value / middle) >= base.least * BASES);
}

/** A divisor is in doubt only where it is off by several times what an item may be. */
const BASES = 3;

/** A ratio this far off (natural logarithm) bears out that one of its figures is wrong. */
const BORNE_OUT = Math.log(3);

/** The figure that, wrong in one direction, would explain the greatest part of its own ratios. */
function suspectOf(open: readonly Comparison[], all: readonly Comparison[]): FieldId {
  const fields = [...new Set(open.flatMap(({ pair }) => [pair.item, pair.over]))];
  const ranked = fields.flatMap((field) => {
    // Too much of the item, and too little of what it is divided by, make a ratio too large.
    const offs = all.flatMap(({ pair, distance }) => (pair.item === field ? [distance] : pair.over === field ? [-distance] : []));
    return [1, -1].map((sign) => {
      const borneOut = offs.filter((off) => sign * off > BORNE_OUT).length;
      return { field, borneOut, share: borneOut / offs.length };
    });
  });
  return [...ranked].sort((a, b) => b.share - a.share || b.borneOut - a.borneOut)[0]!.field;
}

function mostTelling(comparisons: readonly Comparison[]): Comparison {
  return [...comparisons].sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance))[0]!;
}

function suspicionOf(unit: Unit, field: FieldId, { pair, ratio, middle, schools }: Comparison): Suspicion {
  const other = pair.item === field ? pair.over : pair.item;
  return {
    rule: "unlike-peers",
    doubted: cellsOf(unit, "now", field),
    beside: cellsOf(unit, "now", other),
    values: {
      kind: "unlikePeers",
      school: unit.school.name,
      stage: unit.stage,
      suspect: field,
      item: pair.item,
      over: pair.over,
      figures: [unit.now.get(pair.item)!.value, unit.now.get(pair.over)!.value],
      ratio,
      middle,
      schools,
    },
  };
}
