/**
 * The cheapest way to meet a requirement that asks for enough of several rules (七项中至少六项，其余不低于 85%): which
 * failing rules to bring to their limits, and which only to the floor. The cost of a change is its share of what the
 * rule's own limit requires of the item (3 of 23 rooms: 3/23), so that rooms and yuan can be added up.
 * It is worked out when asked for, because few findings are read.
 */
import { INDICATORS } from "../indicators/catalogue";
import { valueOfFormula, type ItemReadings } from "../indicators/compute";
import { meets, type Bound } from "../kernel/compare";
import type { Section } from "../dataset/school";
import type { Finding } from "./finding";
import type { Shortfall } from "./told";
import { strictestLimit } from "./possible-limits";
import { fieldsChoosingTheLimit, formulaBehind } from "./rule-behind";
import { shortfallOf, wholeOf } from "./shortfall";
import { withChange } from "./what-if";

/** One change of the way: what the rule still lacks up to its limit, or up to the floor. */
export interface Change extends Pick<Shortfall, "of" | "amount" | "unit" | "direction" | "wholeSchool"> {
  /** `<pack>/<rule>` */
  readonly rule: string;
  readonly to: "limit" | "floor";
}

export interface CheapestWay {
  readonly changes: readonly Change[];
  /** Failing rules that need no change, because they may stay as they are. */
  readonly left: readonly string[];
  /** Sum of the shares of the items' own requirements. */
  readonly cost: number;
}

/** What bringing a failing rule to the limit and to the floor takes; undefined where no change of one item does it. */
interface Choice {
  readonly rule: string;
  readonly limit: Priced | undefined;
  readonly floor: Priced | undefined;
}

interface Priced {
  readonly change: Change | undefined;
  readonly cost: number;
}

/**
 * @param section the section the finding is about
 * @returns undefined when the finding does not fail, a rule of it is not decided, or no such changes turn it
 */
export function cheapestWay(finding: Finding, section: Pick<Section, "items">): CheapestWay | undefined {
  if (finding.kind !== "quorum" || finding.verdict !== "fail") return undefined;
  const { members, unknown, rule } = finding;
  if (unknown.length > 0) return undefined;
  const mayMiss = rule.of.length - rule.pass;
  const floor = rule.restAtLeast;
  const choices = finding.failed.map((member) => choiceOf(member, floor, section.items));
  const ways = subsets(choices.length, Math.min(mayMiss, choices.length)).map((toFloor) => wayOf(choices, toFloor));
  const possible = ways.filter((way) => way !== undefined).sort((a, b) => a.cost - b.cost);
  return possible.find((way) => turns(way, members, section.items, { mayMiss, floor }));
}

function choiceOf(finding: Finding, floor: number | undefined, items: ItemReadings): Choice {
  const { key: rule, shortfall, limit, bound } = finding;
  const toLimit = shortfall && priced(finding, shortfall, "limit", items);
  const nothing: Priced = { change: undefined, cost: 0 };
  if (floor === undefined) return { rule, limit: toLimit, floor: nothing };
  const formula = formulaBehind(finding);
  if (!formula || limit === undefined || bound === undefined) return { rule, limit: toLimit, floor: undefined };
  const lowered = flooredLimit({ limit, bound }, floor);
  if (meets(finding.value ?? NaN, bound, lowered)) return { rule, limit: toLimit, floor: nothing };
  const unit = finding.indicator === undefined ? "" : INDICATORS[finding.indicator].unit;
  const less = shortfallOf({ formula, unit, items, stage: finding.stage, bound, limit: lowered });
  return { rule, limit: toLimit, floor: less && priced(finding, less, "floor", items) };
}

/** A floor of 85 % lets a value reach 0.85 of a lower limit, or 1 ÷ 0.85 of an upper one. */
function flooredLimit({ limit, bound }: { readonly limit: number; readonly bound: Bound }, floor: number): number {
  return bound === "atMost" ? limit / floor : limit * floor;
}

/** The share of what the limit requires of the item; of what is taken away, the share of what there is. */
function priced(finding: Finding, lacking: Shortfall, to: Change["to"], items: ItemReadings): Priced {
  const { of, amount, unit, direction, wholeSchool } = lacking;
  const have = wholeOf(items[of]);
  const upToLimit = finding.shortfall?.of === of && finding.shortfall.direction === direction ? finding.shortfall.amount : amount;
  const required = direction === "add" ? have + upToLimit : have;
  const change = { rule: finding.key, to, of, amount, unit, direction, ...(wholeSchool ? { wholeSchool } : {}) };
  return { change, cost: amount / required };
}

/** Each choice of `size` of the numbers below `count`. */
function subsets(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  const chosen: (readonly number[])[] = [];
  for (let first = from; first <= count - size; first++) {
    for (const others of subsets(count, size - 1, first + 1)) chosen.push([first, ...others]);
  }
  return chosen;
}

function wayOf(choices: readonly Choice[], toFloor: readonly number[]): CheapestWay | undefined {
  const taken = choices.map(({ limit, floor }, i) => (toFloor.includes(i) ? floor : limit));
  if (!taken.every((one) => one !== undefined)) return undefined;
  const needed = taken.filter((one) => !taken.some((other) => other !== one && covers(other, one)));
  return {
    changes: needed.flatMap(({ change }) => change ?? []),
    left: choices.flatMap(({ rule }, i) => (taken[i]!.change ? [] : [rule])),
    cost: needed.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** Two rules that draw on the same item are both served by the larger of their changes; of two equal ones, by the first. */
function covers({ change: larger }: Priced, { change }: Priced): boolean {
  if (!larger || !change || larger.of !== change.of || larger.direction !== change.direction) return false;
  return larger.amount === change.amount ? larger.rule < change.rule : larger.amount > change.amount;
}

interface Quorum {
  readonly mayMiss: number;
  readonly floor: number | undefined;
}

/** Decides again with all changes made: a change for one rule may spoil another, or serve two that draw on the same item. */
function turns({ changes }: CheapestWay, members: readonly Finding[], items: ItemReadings, { mayMiss, floor }: Quorum): boolean {
  let after = items;
  const { stage } = members[0]!;
  for (const { of, amount, direction } of changes) {
    after = withChange(after, of, direction === "add" ? amount : -amount, stage);
  }
  const changed = changes.map(({ of }) => of);
  let misses = 0;
  for (const member of members) {
    const outcome = outcomeAfter(member, after, changed, floor);
    if (outcome === "below") return false;
    if (outcome === "near") misses++;
  }
  return misses <= mayMiss;
}

/** `near`: missed, but not below the floor. */
function outcomeAfter(
  finding: Finding,
  after: ItemReadings,
  changed: readonly Shortfall["of"][],
  floor: number | undefined,
): "met" | "near" | "below" {
  const { verdict, bound, value } = finding;
  const limit = strictestLimit(finding);
  const formula = formulaBehind(finding);
  const missed = floor === undefined ? "near" : "below";
  if (!formula || limit === undefined || bound === undefined || value === undefined) {
    return verdict === "fail" ? missed : "met";
  }
  const choosing = fieldsChoosingTheLimit(finding.rule, finding.stage);
  if (changed.some((field) => choosing.has(field))) return "below";
  const now = valueOfFormula(formula, after);
  if (meets(now, bound, limit)) return "met";
  if (verdict === "pass" && now === value) return "met";
  return floor !== undefined && meets(now, bound, flooredLimit({ limit, bound }, floor)) ? "near" : missed;
}
