/** Figures far from last year's (与上年相差悬殊): of one school, or of a whole column. */
import type { FieldId } from "../../fields/dictionary";
import type { SchoolStage } from "../../kernel/stage";
import type { Unit } from "./figures";
import { FEWEST_OF_COLUMN, LIMITS, type Limit, MOST_SHARED, SHARED_PART, SLIP, USUAL, VAST } from "./limits";
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
  const far = Math.min(Math.abs(log), Math.abs(log - shift));
  if (isSlip(move)) return true;
  const isBought = limit.most !== undefined && log > 0;
  const part = far > Math.log(VAST.factor) && !isBought ? VAST.part : 1;
  if (Math.abs(now - before) < limit.least * part) return false;
  if (far <= Math.log(isBought ? limit.most : limit.factor) || isShared(move, moves)) return false;
  return !isBought || !isUsualNow(unit, move, peers);
}

/** Last year's figure with one digit less or more. What is bought may add a round sum, which looks like a digit more. */
function isSlip({ before, now, log, limit }: Move): boolean {
  const isLost = now < before;
  const [long, short] = isLost ? [String(before), String(now)] : [String(now), String(before)];
  if (!/^\d+$/.test(long) || !/^\d+$/.test(short) || long.length !== short.length + 1) return false;
  if (long.length < (isLost ? SLIP.lost : SLIP.added) || (!isLost && limit.most !== undefined)) return false;
  if (Math.abs(log) < Math.log(SLIP.factor)) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

/** Does another item of the group move with it, as when schools are merged or closed, or a building is added? */
function isShared({ field, limit: { group }, log, now }: Move, moves: readonly Move[]): boolean {
  const others = moves.filter((other) => group !== undefined && other.field !== field && other.limit.group === group);
  if (now === 0) return others.some((other) => other.now === 0);
  if (Math.abs(log) > Math.log(MOST_SHARED)) return false;
  return others.some((other) => other.log / log >= SHARED_PART && other.log / log <= 1 / SHARED_PART);
}

/** A purchase that only brings a school to what similar schools have explains itself. */
function isUsualNow(unit: Unit, { field, now }: Move, peers: Peers): boolean {
  const distance = peers.distanceOf(unit, field, now, unit.now.get("pupils")?.value ?? 0);
  return distance !== null && distance <= Math.log(USUAL);
}

function jumpOf(unit: Unit, move: Move): Suspicion {
  const { field, before, now } = move;
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
      isSlip: isSlip(move),
      beside: others,
    },
  };
}

/** Half of the schools and more moved alike, beyond what one may: unit or heading are in doubt, no school is. */
function columnJump(all: readonly { readonly unit: Unit; readonly move: Move }[], shift: number): Suspicion | null {
  const [{ unit, move }] = all as [(typeof all)[number]];
  // What the county buys for all its schools may come at once.
  const factor = move.limit.most ?? move.limit.factor;
  if (!Number.isFinite(shift) || Math.abs(shift) <= Math.log(factor)) return null;
  const doubted = all.flatMap(({ unit: one }) => cellsOf(one, "now", move.field));
  return {
    rule: "column-jump",
    doubted,
    beside: [],
    values: { kind: "columnJump", stage: unit.stage, field: move.field, schools: all.length, times: Math.exp(shift) },
  };
}
