/**
 * Which answers of the user a finding rests on, and which answers would decide it: found by deciding the rule again under
 * other answers. Only rules whose conditions ask for facts come here.
 */
import type { AskedFact } from "../standards/condition";
import type { Confirmation } from "./confirmations";
import type { SectionContext } from "./context";
import type { Confirmed, SectionFinding } from "./finding";

type Decide = (context: SectionContext) => SectionFinding;

export function withAskedFacts(facts: readonly AskedFact[], context: SectionContext, decide: Decide): SectionFinding {
  const finding = decide(context);
  const confirmations = facts.flatMap((fact) => {
    const answer = answerAbout(fact, context);
    return answer ? [{ ...answer, wording: fact.question }] : [];
  });
  const asks = isOpen(finding) ? facts.filter((fact) => wouldDecide(fact, finding, context, decide)) : [];
  const support = confirmations.length > 0 ? supportOf(finding, confirmations, context, decide) : [];
  if (asks.length + support.length === 0) return finding;
  return {
    ...finding,
    ...(asks.length > 0 ? { asks: asks.map(({ fact, of, question }) => ({ about: fact, of, wording: question })) } : {}),
    ...(support.length > 0 ? { confirmations: support } : {}),
  };
}

function answerAbout({ fact }: AskedFact, { section, confirmationAbout }: SectionContext): Confirmation | undefined {
  return confirmationAbout(fact, section.id, section.schoolId);
}

/** It is not decided, or not decided which limit a section misses. */
function isOpen({ verdict, limits }: SectionFinding): boolean {
  return verdict === "cannotTell" || (verdict === "fail" && limits !== undefined);
}

/** Not answered yet, and yes or no (or both) gives a verdict, or leaves fewer limits that may apply. */
function wouldDecide(fact: AskedFact, finding: SectionFinding, context: SectionContext, decide: Decide): boolean {
  if (answerAbout(fact, context)) return false;
  return (["yes", "no"] as const).some((answer) => {
    const supposed = { about: fact.fact, subject: context.section.id, answer };
    const { verdict, limits = [] } = decide(supposing(new Map([[fact.fact, supposed]]), context));
    const isDecided = finding.verdict === "cannotTell" && verdict !== "cannotTell";
    return isDecided || limits.length < (finding.limits?.length ?? 0);
  });
}

/** The answers without which the outcome is another; all of them where only their absence together changes it. */
function supportOf(
  finding: SectionFinding,
  confirmations: readonly Confirmed[],
  context: SectionContext,
  decide: Decide,
): readonly Confirmed[] {
  const isOtherWithout = (left: readonly Confirmed[]) => {
    const other = decide(supposing(new Map(left.map(({ about }) => [about, undefined])), context));
    return other.verdict !== finding.verdict || other.limit !== finding.limit || other.limits?.length !== finding.limits?.length;
  };
  const single = confirmations.filter((answer) => isOtherWithout([answer]));
  if (single.length > 0 || confirmations.length < 2) return single;
  return isOtherWithout(confirmations) ? confirmations : [];
}

/** The context with some answers given or taken away. */
function supposing(changed: ReadonlyMap<string, Confirmation | undefined>, context: SectionContext): SectionContext {
  const confirmationAbout: SectionContext["confirmationAbout"] = (about, ...subjects) =>
    changed.has(about) ? changed.get(about) : context.confirmationAbout(about, ...subjects);
  return { ...context, confirmationAbout };
}
