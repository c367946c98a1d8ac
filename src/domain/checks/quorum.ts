/** Requirement kind `quorum`: enough of several rules pass, and the others still come near their limits. */
import { isAtLeast } from "../kernel/compare";
import type { Verdict } from "../kernel/verdict";
import type { QuorumRule } from "../standards/requirement";
import { identityOf, type SectionContext } from "./context";
import type { Finding, Undecided } from "./finding";

export function checkQuorum(rule: QuorumRule, context: SectionContext): Finding {
  const members = rule.of.map(context.findingOf);
  let met = 0;
  let applying = 0;
  const [failed, belowFloor, unknown]: [string[], string[], string[]] = [[], [], []];
  for (let i = 0; i < members.length; i++) {
    const { verdict } = members[i]!;
    if (verdict !== "notApplicable") applying++;
    if (verdict === "pass") met++;
    if (verdict === "cannotTell") unknown.push(rule.of[i]!);
    if (verdict !== "fail") continue;
    failed.push(rule.of[i]!);
    if (isBelowFloor(members[i]!, rule.restAtLeast)) belowFloor.push(rule.of[i]!);
  }
  const counts = { applying, failed: failed.length, belowFloor: belowFloor.length, unknown: unknown.length };
  const { pass: needed, of, restAtLeast, cite, confidence } = rule;
  const facts: Finding["facts"] =
    restAtLeast === undefined
      ? { met, needed, of: of.length, failed, belowFloor, unknown }
      : { met, needed, of: of.length, failed, belowFloor, unknown, restAtLeast };
  const { rule: name, pack, kind, title, sectionId, stage } = identityOf(rule, context);
  // One literal with every key, not put together from parts: there is one for every section of a county.
  return {
    rule: name,
    pack,
    kind,
    title,
    sectionId,
    stage,
    verdict: quorumVerdict(rule, counts),
    facts,
    undecided: unknown.length === 0 ? [] : distinctUndecided(members),
    members,
    cells: [],
    cite,
    confidence,
  };
}

interface Counts {
  /** Members that are not 不适用. */
  readonly applying: number;
  readonly failed: number;
  readonly belowFloor: number;
  readonly unknown: number;
}

/**
 * Decided as soon as the known members force it. Members that do not apply are left out, so the number that may miss
 * stays the same. With a floor, a member that is not known might lie below it: then only failing can be certain.
 */
function quorumVerdict(rule: QuorumRule, { applying, failed, belowFloor, unknown }: Counts): Verdict {
  const mayMiss = rule.of.length - rule.pass;
  if (applying === 0) return "notApplicable";
  if (belowFloor > 0 || failed > mayMiss) return "fail";
  const isCertain = rule.restAtLeast === undefined ? failed + unknown <= mayMiss : unknown === 0;
  return isCertain ? "pass" : "cannotTell";
}

/** A failing rule without a value and a limit to compare (a nested quorum) cannot be near. */
function isBelowFloor({ value, limit, bound }: Finding, floor: number | undefined): boolean {
  if (floor === undefined) return false;
  if (value === undefined || limit === undefined) return true;
  return bound === "atMost" ? !isAtLeast(limit, floor * value) : !isAtLeast(value, floor * limit);
}

function distinctUndecided(findings: readonly Finding[]): readonly Undecided[] {
  const byField = new Map(findings.flatMap(({ undecided = [] }) => undecided).map((item) => [item.field, item]));
  return [...byField.values()];
}
