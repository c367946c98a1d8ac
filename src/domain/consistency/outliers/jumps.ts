/** Figures far from last year's (与上年相差悬殊): of one school, or of a whole column. */
import type { FieldId } from "../../fields/dictionary";
import type { SchoolStage } from "../../kernel/stage";
import type { Figures, Unit } from "./figures";
import { FEWEST_OF_COLUMN, LIMITS, type Limit, MOST_SHARED, SHARED_PART, SLIP, VAST } from "./limits";
import type { Peers } from "./peers";
import { median } from "./statistics";
import { type Suspicion, cellsOf } from "./suspicion";

const FIELDS = Object.keys(LIMITS) as readonly FieldId[];

interface Move {
  readonly field: FieldId;
  readonly limit: Limit;
  readonly before: number;
  readonly now: number;
  /** Natural logarithm of now ÷ before; infinite where one of them is 0. */
  readonly log: number;
}

/** How the figures of an item moved in most schools of a stage; natural logarithms. */
type Shifts = ReadonlyMap<string, number>;

export function jumps(units: readonly Unit[], peers: Peers): readonly Suspicion[] {
  const moved = units.map((unit) => ({ unit, moves: movesOf(unit) }));
  const byColumn = new Map<string, { readonly unit: Unit; readonly move: Move }[]>();
  for (const { unit, moves } of moved) {
    for (const move of moves) {
      const column = columnOf(unit.stage, move.field);
      const all = byColumn.get(column);
      if (all) all.push({ unit, move });
      else byColumn.set(column, [{ unit, move }]);
    }
  }
  const shifts: Shifts = new Map(
    [...byColumn]
      .filter(([, all]) => all.length >= FEWEST_OF_COLUMN)
      .map(([column, all]) => [column, median(all.map(({ move }) => move.log))]),
  );
  const columns = [...byColumn].flatMap(([column, all]) => {
    const shift = shifts.get(column);
    return shift === undefined ? [] : (columnJump(all, shift) ?? []);
  });
  const single = moved.flatMap(({ unit, moves }) =>
    moves.flatMap((move) => {
      const shift = shifts.get(columnOf(unit.stage, move.field)) ?? 0;
      return isJump(unit, move, moves, shift, peers) ? [jumpOf(unit, move)] : [];
    }),
  );
  return [...columns, ...single];
}

function columnOf(stage: SchoolStage | null, field: FieldId): string {
  return `${stage ?? ""} ${field}`;
}

function movesOf({ now, before }: Unit): readonly Move[] {
  return FIELDS.flatMap((field): Move[] => {
    const [was, is] = [before.get(field)?.value, now.get(field)?.value];
    // What begins at nothing is bought, built or newly counted.
    if (was === undefined || is === undefined || was <= 0) return [];
    return [{ field, limit: LIMITS[field]!, before: was, now: is, log: Math.log(is / was) }];
  });
}

function isJump(unit: Unit, move: Move, moves: readonly Move[], shift: number, peers: Peers): boolean {
  const { limit, before, now, log } = move;
  if (Math.abs(now - before) < limit.least) return false;
  const far = Math.min(Math.abs(log), Math.abs(log - shift));
  if (isSlip(before, now)) return true;
  if (far <= Math.log(limit.factor) || isShared(move, moves)) return false;
  return limit.isBought !== true || far > Math.log(VAST) || movesAway(unit, move, peers);
}

/** Last year's figure with one digit more or less, by far another number. */
function isSlip(before: number, now: number): boolean {
  const [long, short] = [Math.max(before, now), Math.min(before, now)].map((value) => String(value));
  if (!/^\d+$/.test(long!) || !/^\d+$/.test(short!)) return false;
  if (long!.length < SLIP.digits || long!.length !== short!.length + 1) return false;
  if (Math.abs(Math.log(now / before)) < Math.log(SLIP.factor)) return false;
  return [...long!].some((_, index) => long!.slice(0, index) + long!.slice(index + 1) === short);
}

/** Does another item of the group move with it, as when schools are merged or a building is added? */
function isShared({ field, limit: { group }, log }: Move, moves: readonly Move[]): boolean {
  if (group === undefined || Math.abs(log) > Math.log(MOST_SHARED)) return false;
  return moves.some(
    (other) =>
      other.field !== field &&
      other.limit.group === group &&
      other.log / log >= SHARED_PART &&
      other.log / log <= 1 / SHARED_PART,
  );
}

/** Purchases bring a school nearer to the others; slips take it away from them. */
function movesAway(unit: Unit, { field, before, now }: Move, peers: Peers): boolean {
  const pupils = (figures: Figures) => figures.get("pupils")?.value ?? 0;
  const isNow = peers.distanceOf(unit, field, now, pupils(unit.now));
  const was = peers.distanceOf(unit, field, before, pupils(unit.before) || pupils(unit.now));
  return isNow !== null && was !== null && isNow > was;
}

function jumpOf(unit: Unit, { field, before, now }: Move): Suspicion {
  const beside = field === "pupils" ? (["classes", "teachers"] as const) : (["pupils"] as const);
  const known = beside.flatMap((other) => {
    const [was, is] = [unit.before.get(other)?.value, unit.now.get(other)?.value];
    return was === undefined || is === undefined ? [] : [{ field: other, before: was, now: is }];
  });
  const others = known.slice(0, 1);
  const named = others.map((other) => other.field);
  return {
    rule: "jump",
    doubted: cellsOf(unit, "now", field),
    beside: [
      ...cellsOf(unit, "before", field),
      ...named.flatMap((other) => [...cellsOf(unit, "now", other), ...cellsOf(unit, "before", other)]),
    ],
    values: {
      kind: "jump",
      school: unit.school.name,
      stage: unit.stage,
      field,
      before,
      now,
      isSlip: isSlip(before, now),
      beside: others,
    },
  };
}

/** Half of the schools and more moved alike, beyond what one may: unit or heading are in doubt, no school is. */
function columnJump(all: readonly { readonly unit: Unit; readonly move: Move }[], shift: number): Suspicion | null {
  const [{ unit, move }] = all as [(typeof all)[number]];
  // What the county buys for all its schools may come at once.
  const factor = move.limit.isBought ? VAST : move.limit.factor;
  if (!Number.isFinite(shift) || Math.abs(shift) <= Math.log(factor)) return null;
  const doubted = all.flatMap(({ unit: one }) => cellsOf(one, "now", move.field));
  return {
    rule: "column-jump",
    doubted,
    beside: [],
    values: { kind: "columnJump", stage: unit.stage, field: move.field, schools: all.length, times: Math.exp(shift) },
  };
}
