/**
 * Which answers of the user a finding rests on, and which answers would decide it: found by deciding the rule again under
 * other answers. Only rules whose conditions ask for facts come here.
 */
import type { AskedFact } from "../standards/condition";
import type { Answer } from "./confirmations";
import type { SectionContext } from "./context";
import type { Finding } from "./finding";

type Decide = (context: SectionContext) => Finding;

export function withAskedFacts(facts: readonly AskedFact[], context: SectionContext, decide: Decide): Finding {
  const finding = decide(context);
  const answers = facts.flatMap((fact) => answerAbout(fact, context) ?? []);
  const asks = finding.verdict === "cannotTell" ? facts.filter((fact) => wouldDecide(fact, context, decide)) : [];
  const support = answers.length > 0 ? supportOf(finding, answers, context, decide) : [];
  if (asks.length + support.length === 0) return finding;
  return {
    ...finding,
    ...(asks.length > 0 ? { asks: asks.map(({ fact }) => fact) } : {}),
    ...(support.length > 0 ? { answers: support } : {}),
  };
}

function answerAbout({ fact }: AskedFact, { section, answerTo }: SectionContext): Answer | undefined {
  return answerTo(fact, section.id, section.schoolId);
}

/** Not answered yet, and yes or no (or both) gives a verdict. */
function wouldDecide(fact: AskedFact, context: SectionContext, decide: Decide): boolean {
  if (answerAbout(fact, context)) return false;
  return (["yes", "no"] as const).some((answer) => {
    const supposed = { about: fact.fact, subject: context.section.id, answer };
    return decide(supposing(new Map([[fact.fact, supposed]]), context)).verdict !== "cannotTell";
  });
}

/** The answers without which the outcome is another; all of them where only their absence together changes it. */
function supportOf(finding: Finding, answers: readonly Answer[], context: SectionContext, decide: Decide): readonly Answer[] {
  const isOtherWithout = (left: readonly Answer[]) => {
    const other = decide(supposing(new Map(left.map(({ about }) => [about, undefined])), context));
    return other.verdict !== finding.verdict || other.limit !== finding.limit;
  };
  const single = answers.filter((answer) => isOtherWithout([answer]));
  if (single.length > 0 || answers.length < 2) return single;
  return isOtherWithout(answers) ? answers : [];
}

/** The context with some answers given or taken away. */
function supposing(changed: ReadonlyMap<string, Answer | undefined>, context: SectionContext): SectionContext {
  const answerTo: SectionContext["answerTo"] = (about, ...subjects) =>
    changed.has(about) ? changed.get(about) : context.answerTo(about, ...subjects);
  return { ...context, answerTo };
}
