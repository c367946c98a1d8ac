/** Requirement kind `quorum`: enough of several rules pass, and the others still come near their limits. */
import { isAtLeast } from "../kernel/compare";
import type { Verdict } from "../kernel/verdict";
import type { QuorumRule, RuleId } from "../standards/requirement";
import type { Truth } from "./condition";
import { identityOf, type SectionContext } from "./context";
import type { Finding, Undecided } from "./finding";

export function checkQuorum(rule: QuorumRule, context: SectionContext): Finding {
  const members = rule.of.map((id) => context.findingOf(id));
  const tally = tallyOf(rule, members);
  const { met, failed, belowFloor, perhapsBelow, unknown } = tally;
  const { pass: needed, of, restAtLeast, cite, confidence } = rule;
  const facts: Record<string, number | readonly string[]> = { met, needed, of: of.length, failed, belowFloor, unknown };
  if (perhapsBelow.length > 0) facts["perhapsBelow"] = perhapsBelow;
  if (restAtLeast !== undefined) facts["restAtLeast"] = restAtLeast;
  const { rule: name, pack, kind, title, sectionId, stage } = identityOf(rule, context);
  // One literal with every key, not put together from parts: there is one for every section of a county.
  const verdict = quorumVerdict(rule, tally);
  const { asks, confirmations } = confirmationsOf(verdict, members);
  return {
    rule: name,
    pack,
    kind,
    title,
    sectionId,
    stage,
    verdict,
    facts,
    undecided: unknown.length === 0 ? [] : distinctUndecided(members),
    asks,
    confirmations,
    members,
    cells: [],
    cite,
    confidence,
  };
}

interface Tally {
  readonly met: number;
  /** Members that are not 不适用. */
  readonly applying: number;
  readonly failed: readonly RuleId[];
  /** Of those that fail. */
  readonly belowFloor: readonly RuleId[];
  readonly perhapsBelow: readonly RuleId[];
  readonly unknown: readonly RuleId[];
}

function tallyOf({ of, restAtLeast }: QuorumRule, members: readonly Finding[]): Tally {
  let met = 0;
  let applying = 0;
  const [failed, belowFloor, perhapsBelow, unknown]: [RuleId[], RuleId[], RuleId[], RuleId[]] = [[], [], [], []];
  for (let i = 0; i < members.length; i++) {
    const { verdict } = members[i]!;
    if (verdict !== "notApplicable") applying++;
    if (verdict === "pass") met++;
    if (verdict === "cannotTell") unknown.push(of[i]!);
    if (verdict !== "fail") continue;
    failed.push(of[i]!);
    const reaches = reachesFloor(members[i]!, restAtLeast);
    if (reaches === "no") belowFloor.push(of[i]!);
    if (reaches === "unknown") perhapsBelow.push(of[i]!);
  }
  return { met, applying, failed, belowFloor, perhapsBelow, unknown };
}

/**
 * Decided as soon as the known members force it. Members that do not apply are left out, so the number that may miss
 * stays the same. With a floor, a member that is not known, or fails without a figure, might lie below it: then only
 * failing can be certain.
 */
function quorumVerdict(rule: QuorumRule, { applying, failed, belowFloor, perhapsBelow, unknown }: Tally): Verdict {
  const mayMiss = rule.of.length - rule.pass;
  if (applying === 0) return "notApplicable";
  if (belowFloor.length > 0 || failed.length > mayMiss) return "fail";
  const isCertain =
    rule.restAtLeast === undefined ? failed.length + unknown.length <= mayMiss : unknown.length + perhapsBelow.length === 0;
  return isCertain ? "pass" : "cannotTell";
}

/** What the members ask for or rest on. */
function confirmationsOf(verdict: Verdict, members: readonly Finding[]): Pick<Finding, "asks" | "confirmations"> {
  const asks = verdict === "cannotTell" ? members.flatMap((member) => member.asks ?? []) : [];
  const confirmations = members.flatMap((member) => member.confirmations ?? []);
  return {
    asks: asks.length > 0 ? [...new Set(asks)] : undefined,
    confirmations: confirmations.length > 0 ? [...new Set(confirmations)] : undefined,
  };
}

/** Of a failing rule without a value and a limit to compare (answered with no, a nested quorum) nobody knows. */
function reachesFloor({ value, limit, bound }: Finding, floor: number | undefined): Truth {
  if (floor === undefined) return "yes";
  if (value === undefined || limit === undefined) return "unknown";
  const isNear = bound === "atMost" ? isAtLeast(limit, floor * value) : isAtLeast(value, floor * limit);
  return isNear ? "yes" : "no";
}

function distinctUndecided(findings: readonly Finding[]): readonly Undecided[] {
  const byField = new Map(findings.flatMap(({ undecided = [] }) => undecided).map((item) => [item.field, item]));
  return [...byField.values()];
}
