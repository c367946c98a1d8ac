/**
 * Can a line ever apply? The first limit whose condition holds counts, so a line is never reached where earlier ones leave nothing
 * of what its condition holds for. A condition is a box: a set or an interval for everything it looks at; boxes are taken away
 * from each other.
 */
import { fieldOf, type FieldId } from "../fields/dictionary";
import type { IsoDate } from "../kernel/citation";
import { LOCALITIES, SCHOOL_TYPES } from "../kernel/school-kind";
import type { Condition } from "../standards/condition";

/** Both ends are included. */
type Interval = readonly [from: number, to: number];
type Side =
  | { readonly kind: "set"; readonly of: ReadonlySet<string> }
  | { readonly kind: "interval"; readonly of: Interval; readonly step: number };
type Box = ReadonlyMap<string, Side>;

/** What a line is about: when it is in force, and its condition. */
export interface Line {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly when?: Condition;
}

/** More pieces than this are not followed up: the line is then taken to be reached. */
const MOST_PIECES = 500;

/** No school can be as the condition says: 班数≥12；班数≤6. */
export function isImpossible(when: Condition | undefined): boolean {
  return isEmpty(boxOf({ from: "0001-01-01", ...(when && { when }) }));
}

/** The earlier lines that together leave nothing of this one; undefined where it can be reached. */
export function coveredBy<L extends Line>(line: L, earlier: readonly L[]): readonly L[] | undefined {
  let left: readonly Box[] = [boxOf(line)];
  const covering: L[] = [];
  for (const other of earlier) {
    const box = boxOf(other);
    const before = left;
    left = left.flatMap((piece) => without(piece, box));
    if (left.length > MOST_PIECES) return undefined;
    if (left.length !== before.length || left.some((piece, at) => piece !== before[at])) covering.push(other);
    if (left.length === 0) return covering;
  }
  return undefined;
}

const DAY = 86_400_000;
const dayOf = (date: IsoDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);

function boxOf({ from, until, when }: Line): Box {
  const box = new Map<string, Side>([
    ["date", { kind: "interval", of: [dayOf(from), until === undefined ? Infinity : dayOf(until) - 1], step: 1 }],
  ]);
  if (when) narrow(box, when, true);
  return box;
}

function narrow(box: Map<string, Side>, condition: Condition, holds: boolean): void {
  const set = (key: string, of: readonly string[]) => {
    const before = box.get(key);
    const both = before?.kind === "set" ? of.filter((one) => before.of.has(one)) : of;
    box.set(key, { kind: "set", of: new Set(both) });
  };
  switch (condition.kind) {
    case "all":
      if (holds) for (const part of condition.of) narrow(box, part, true);
      else set(JSON.stringify(condition), ["no"]);
      return;
    case "locality":
      return set("locality", holds ? condition.in : LOCALITIES.filter((one) => !condition.in.includes(one)));
    case "schoolType":
      return set("schoolType", holds ? condition.in : SCHOOL_TYPES.filter((one) => !condition.in.includes(one)));
    case "private":
      return set("private", [condition.is === holds ? "yes" : "no"]);
    case "asked":
      return set(`asked ${condition.fact}`, [holds ? "yes" : "no"]);
    case "not":
      return narrow(box, condition.of, !holds);
    case "item":
      if (!holds) return set(JSON.stringify(condition), ["no"]);
      return between(box, condition);
    default:
      return set(JSON.stringify(condition), [holds ? "yes" : "no"]);
  }
}

/** What is counted comes in whole pieces; of anything else the least difference that a document would make. */
const LEAST_DIFFERENCE = 1e-6;

function between(
  box: Map<string, Side>,
  { field, atLeast = 0, atMost = Infinity }: { field: FieldId; atLeast?: number; atMost?: number },
): void {
  const before = box.get(field);
  const [low, high] = before?.kind === "interval" ? before.of : [0, Infinity];
  const step = fieldOf(field).isCountable ? 1 : LEAST_DIFFERENCE;
  box.set(field, { kind: "interval", of: [Math.max(low, atLeast), Math.min(high, atMost)], step });
}

function isEmpty(box: Box): boolean {
  return [...box.values()].some((side) =>
    side.kind === "set" ? side.of.size === 0 : side.of[0] > side.of[1] || side.of[0] === Infinity,
  );
}

const UNIVERSES: Readonly<Record<string, readonly string[]>> = { locality: LOCALITIES, schoolType: SCHOOL_TYPES };

function everything(key: string, like: Side): Side {
  if (like.kind === "interval") return { kind: "interval", of: [0, Infinity], step: like.step };
  return { kind: "set", of: new Set(Object.hasOwn(UNIVERSES, key) ? UNIVERSES[key]! : ["yes", "no"]) };
}

/** What is left of a box without another one: pieces that do not overlap. */
function without(box: Box, taken: Box): readonly Box[] {
  const pieces: Box[] = [];
  let rest = new Map(box);
  for (const [key, side] of taken) {
    const own = rest.get(key) ?? everything(key, side);
    const { outside, inside } = split(own, side);
    for (const part of outside) {
      const piece = new Map(rest).set(key, part);
      if (!isEmpty(piece)) pieces.push(piece);
    }
    rest = new Map(rest).set(key, inside);
    if (isEmpty(rest)) return sameOr(box, pieces);
  }
  return pieces;
}

/** A box of which nothing was taken stays the same object. */
function sameOr(box: Box, pieces: readonly Box[]): readonly Box[] {
  return pieces.length === 1 && JSON.stringify(plain(pieces[0]!)) === JSON.stringify(plain(box)) ? [box] : pieces;
}

function plain(box: Box): unknown {
  return [...box].map(([key, side]) => [key, side.kind === "set" ? [...side.of] : side.of.map(String)]);
}

function split(own: Side, other: Side): { readonly outside: readonly Side[]; readonly inside: Side } {
  if (own.kind === "set" && other.kind === "set") {
    const members = [...own.of];
    return {
      outside: [{ kind: "set", of: new Set(members.filter((one) => !other.of.has(one))) }],
      inside: { kind: "set", of: new Set(members.filter((one) => other.of.has(one))) },
    };
  }
  if (own.kind !== "interval" || other.kind !== "interval") return { outside: [own], inside: own };
  const { step } = own;
  const [from, to] = own.of;
  const [low, high] = other.of;
  const interval = (a: number, b: number): Side => ({ kind: "interval", of: [a, b], step });
  return {
    outside: [interval(from, Math.min(to, low - step)), interval(Math.max(from, high + step), to)],
    inside: interval(Math.max(from, low), Math.min(to, high)),
  };
}
