/** Requirement kind `quorum`: enough of several rules pass, and the others still come near their limits. */
import { isAtLeast } from "../kernel/compare";
import type { Verdict } from "../kernel/verdict";
import type { QuorumRule } from "../standards/requirement";
import type { Truth } from "./confirmations";
import { identityOf, type SectionContext } from "./context";
import type { QuorumFinding, SectionFinding } from "./finding";
import type { Undecided } from "./told";
import { limitsOfFinding } from "./possible-limits";

export function checkQuorum(rule: QuorumRule, context: SectionContext): QuorumFinding {
  const members = rule.of.map((id) => context.findingOf(id));
  const tally = tallyOf(rule, members);
  const { key, kind, pack, role, sectionId, stage } = identityOf(rule, context);
  // One literal with every key, not put together from parts: there is one for every section of a county.
  const verdict = quorumVerdict(rule, tally);
  const { asks, confirmations } = confirmationsOf(verdict, members, tally);
  return {
    rule,
    key,
    kind,
    pack,
    role,
    sectionId,
    stage,
    verdict,
    whyNot: verdict === "notApplicable" ? NO_MEMBER_APPLIES : undefined,
    members,
    met: tally.met,
    failed: tally.failed,
    belowFloor: tally.belowFloor,
    perhapsBelow: tally.perhapsBelow,
    unknown: tally.unknown,
    undecided: tally.unknown.length === 0 ? [] : distinctUndecided(members),
    asks,
    confirmations,
    cells: [],
    cite: rule.cite,
    confidence: rule.confidence,
  };
}

const NO_MEMBER_APPLIES = { kind: "members" } as const;

interface Tally extends Pick<QuorumFinding, "met" | "failed" | "belowFloor" | "perhapsBelow" | "unknown"> {
  /** Members that are not 不适用. */
  readonly applying: number;
}

function tallyOf({ restAtLeast }: QuorumRule, members: readonly SectionFinding[]): Tally {
  let met = 0;
  let applying = 0;
  const failed: SectionFinding[] = [];
  const belowFloor: SectionFinding[] = [];
  const perhapsBelow: SectionFinding[] = [];
  const unknown: SectionFinding[] = [];
  for (const member of members) {
    const { verdict } = member;
    if (verdict !== "notApplicable") applying++;
    if (verdict === "pass") met++;
    if (verdict === "cannotTell") unknown.push(member);
    if (verdict !== "fail") continue;
    failed.push(member);
    const reaches = reachesFloor(member, restAtLeast);
    if (reaches === "no") belowFloor.push(member);
    if (reaches === "unknown") perhapsBelow.push(member);
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

/** What the members ask for or rest on, each once. */
function confirmationsOf(
  verdict: Verdict,
  members: readonly SectionFinding[],
  { unknown, perhapsBelow }: Tally,
): Pick<QuorumFinding, "asks" | "confirmations"> {
  const asking = members.filter((member) => unknown.includes(member) || perhapsBelow.includes(member));
  const asks = verdict === "cannotTell" ? asking.flatMap((member) => member.asks ?? []) : [];
  const confirmations = members.flatMap((member) => member.confirmations ?? []);
  return {
    asks: asks.length > 0 ? onceEach(asks) : undefined,
    confirmations: confirmations.length > 0 ? onceEach(confirmations) : undefined,
  };
}

function onceEach<T extends { readonly about: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.about, one])).values()];
}

/** Of a failing rule without a value and a limit to compare (answered with no, a nested quorum) nobody knows. */
function reachesFloor(member: SectionFinding, floor: number | undefined): Truth {
  const { value, bound } = member;
  if (floor === undefined) return "yes";
  const limits = limitsOfFinding(member);
  if (value === undefined || limits.length === 0) return "unknown";
  const isNear = (limit: number) => (bound === "atMost" ? isAtLeast(limit, floor * value) : isAtLeast(value, floor * limit));
  if (limits.every(isNear)) return "yes";
  return limits.some(isNear) ? "unknown" : "no";
}

function distinctUndecided(findings: readonly SectionFinding[]): readonly Undecided[] {
  const byField = new Map(findings.flatMap(({ undecided = [] }) => undecided).map((item) => [item.field, item]));
  return [...byField.values()];
}
