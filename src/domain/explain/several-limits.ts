/** Sentences of a finding of which it is not known which limit applies: each limit with its 时, and what decides. */
import { FIELDS } from "../fields/dictionary";
import { inLanguage, inOneClause, inTurn, type Language } from "../kernel/text";
import type { Finding } from "../checks/finding";
import type { PossibleLimit } from "../checks/told";
import { measureOf } from "./comparison";
import { factsBehind, whenText } from "./conditions";
import { say } from "./message";
import { MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { beside } from "./number";
import { leastText } from "./proven";
import { quantity } from "./quantity";
import { shortfallClause } from "./shortfall";

/** `生均校舍建筑面积 5.00 ㎡，按可能适用的每一个限值都不达标（…）。` */
export function severalLimitsVerdict(finding: Finding, language: Language): string {
  const { verdict } = finding;
  const message = verdict === "fail" ? MESSAGES.failsEach : verdict === "pass" ? MESSAGES.meetsEach : MESSAGES.severalLimits;
  return say(message, language, {
    name: nameOf(finding, language),
    value: valueText(finding, language),
    source: sourceOf(finding, language),
  });
}

function valueText(finding: Finding, language: Language): string {
  if (finding.kind === "bound" && finding.proven) return leastText(finding, finding.proven, language);
  const { unit, digits } = measureOf(finding);
  return quantity(beside(finding.value ?? 0, undefined, digits), unit, language);
}

/** `“学校为全寄宿制学校？”为“是”时限值 13.13 ㎡，还差 3,252 ㎡；为“否”时 …。` and what has to be known to decide between them. */
export function severalLimitsCases(finding: Finding, language: Language): string {
  const { limits = [] } = finding;
  const conditions = limits.flatMap(({ when }) => when ?? []);
  const cases = limits.map((one) => caseText(one, finding, language));
  const facts = factsBehind(conditions, language);
  return (
    say(MESSAGES.limitCases, language, { cases: inTurn(cases, language) }) +
    (facts.length > 0 ? say(MESSAGES.limitFacts, language, { facts: inTurn(facts, language) }) : "")
  );
}

/** Each limit that may apply with its case: `其他情况下限值 5.2 ㎡`. */
export function limitCases(finding: Finding, language: Language): readonly string[] {
  return (finding.limits ?? []).map((one) => limitText(one, finding, language));
}

/** What is missing by each limit, with its case. */
export function shortfallCases(finding: Finding, language: Language): readonly string[] {
  return (finding.limits ?? [])
    .filter(({ shortfall }) => shortfall !== undefined)
    .map((one) => inOneClause([caseOf(one, finding, language), shortfallClause(one.shortfall!, language).trim()], language));
}

/** When a limit applies: the open condition, and the listed size where the document is silent between two. */
export function caseOf({ when, at }: PossibleLimit, { limits = [], rule }: Finding, language: Language): string {
  const others = distinct(limits.flatMap((one) => one.when ?? []));
  const isOpen = when !== undefined || others.length > 0;
  const parts = isOpen ? [whenText(when, others, language)] : [];
  if (at === undefined || rule.kind !== "stepped") return parts.join("");
  const size = quantity(at, FIELDS[rule.by].unit, language);
  return inOneClause([...parts, say(MESSAGES.bySize, language, { size })], language);
}

function caseText(one: PossibleLimit, finding: Finding, language: Language): string {
  const outcome = finding.verdict === "cannotTell" && one.limit !== undefined && !saysDoubt(finding);
  const parts = [
    limitText(one, finding, language),
    outcome ? inLanguage(VERDICT_NAMES[one.verdict], language) : "",
    one.shortfall ? shortfallClause(one.shortfall, language).trim() : "",
  ];
  return inOneClause(
    parts.filter((part) => part !== ""),
    language,
  );
}

/** Where a pass is in doubt, that a limit is reached says nothing. */
function saysDoubt(finding: Finding): boolean {
  return "doubt" in finding && finding.doubt !== undefined;
}

function limitText(one: PossibleLimit, finding: Finding, language: Language): string {
  const inCase = caseOf(one, finding, language);
  if (one.limit === undefined) return say(MESSAGES.caseWithoutLimit, language, { case: inCase });
  const limit = quantity(one.limit, measureOf(finding).unit, language);
  return say(MESSAGES.caseLimit, language, { case: inCase, limit });
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
