/** Requirement kind `quorum`: enough of several rules pass, and the others still come near their limits. */
import { isAtLeast } from "../kernel/compare";
import type { Verdict } from "../kernel/verdict";
import type { QuorumRule } from "../standards/requirement";
import { identityOf, type SectionContext } from "./context";
import type { Finding, Undecided } from "./finding";

export function checkQuorum(rule: QuorumRule, context: SectionContext): Finding {
  const members = rule.of.map((id) => ({ id, finding: context.findingOf(id) }));
  const count = (verdict: Verdict): number => members.filter(({ finding }) => finding.verdict === verdict).length;
  const failed = members.filter(({ finding }) => finding.verdict === "fail");
  const belowFloor = failed.filter(({ finding }) => isBelowFloor(finding, rule.restAtLeast));
  const findings = members.map(({ finding }) => finding);
  const verdict = quorumVerdict(rule, findings, belowFloor.length);
  return {
    ...identityOf(rule, context),
    ...answersOf(verdict, findings),
    verdict,
    facts: {
      met: count("pass"),
      needed: rule.pass,
      of: rule.of.length,
      failed: failed.map(({ id }) => id),
      belowFloor: belowFloor.map(({ id }) => id),
      unknown: members.filter(({ finding }) => finding.verdict === "cannotTell").map(({ id }) => id),
      ...(rule.restAtLeast === undefined ? {} : { restAtLeast: rule.restAtLeast }),
    },
    undecided: distinctUndecided(findings),
    members: findings,
    cells: [],
    cite: rule.cite,
    confidence: rule.confidence,
  };
}

/**
 * Decided as soon as the known members force it. Members that do not apply are left out, so the number that may miss
 * stays the same. With a floor, a member that is not known might lie below it: then only failing can be certain.
 */
function quorumVerdict(rule: QuorumRule, members: readonly Finding[], belowFloor: number): Verdict {
  const mayMiss = rule.of.length - rule.pass;
  const misses = members.filter(({ verdict }) => verdict === "fail").length;
  const unknown = members.filter(({ verdict }) => verdict === "cannotTell").length;
  if (members.every(({ verdict }) => verdict === "notApplicable")) return "notApplicable";
  if (belowFloor > 0 || misses > mayMiss) return "fail";
  const isCertain = rule.restAtLeast === undefined ? misses + unknown <= mayMiss : unknown === 0;
  return isCertain ? "pass" : "cannotTell";
}

/** What the members ask for or rest on. */
function answersOf(verdict: Verdict, members: readonly Finding[]): Pick<Finding, "asks" | "answers"> {
  const asks = verdict === "cannotTell" ? [...new Set(members.flatMap((member) => member.asks ?? []))] : [];
  const answers = [...new Set(members.flatMap((member) => member.answers ?? []))];
  return { ...(asks.length > 0 ? { asks } : {}), ...(answers.length > 0 ? { answers } : {}) };
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
