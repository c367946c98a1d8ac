/**
 * Which facts a finding rests on, answered by the user or by the tables, and which answers would decide it: found by deciding
 * the rule again under other answers. Only rules whose conditions ask for facts come here.
 */
import { distinctCells } from "../kernel/cell";
import type { AskedFact } from "../standards/condition";
import { holds, knownOf, type FactKnown } from "./condition";
import { cellsBehind } from "./condition-cells";
import type { Truth } from "./confirmations";
import type { SectionContext } from "./context";
import type { SectionFinding } from "./finding";
import type { Contradicted, ImpliedFact, Shortfall } from "./told";

type Decide = (context: SectionContext) => SectionFinding;
type Known = FactKnown & { readonly fact: AskedFact };

export function withAskedFacts(facts: readonly AskedFact[], context: SectionContext, decide: Decide): SectionFinding {
  const finding = decide(context);
  const all = facts.map((fact): Known => ({ fact, ...knownOf(fact, context) }));
  const answered = all.filter(({ answer }) => answer !== "unknown");
  const open = all.filter(({ answer, given }) => answer === "unknown" && !given).map(({ fact }) => fact);
  const asks = isOpen(finding) ? open.filter((fact) => wouldDecide(fact, finding, context, decide)) : [];
  const support = answered.length > 0 ? supportOf(finding, answered, context, decide) : [];
  const confirmations = support.flatMap(({ fact, given }) => (given ? [{ ...given, wording: fact.question }] : []));
  const implied = support.flatMap((one) => impliedBy(one, context) ?? []);
  const contradictions = all.flatMap((one): readonly Contradicted[] => {
    const said = one.answer === "unknown" && one.given ? impliedBy(one, context) : undefined;
    return said && changes(one.fact, finding, context, decide) ? [{ ...said, given: one.given! }] : [];
  });
  if (asks.length + support.length + contradictions.length === 0) return finding;
  const told = implied.length > 0 ? withoutUndoing(implied, finding, context) : finding;
  const columns = [...implied, ...contradictions].flatMap(({ cells }) => cells);
  return {
    ...told,
    ...(asks.length > 0 ? { asks: asks.map(({ fact, of, question }) => ({ about: fact, of, wording: question })) } : {}),
    ...(confirmations.length > 0 ? { confirmations } : {}),
    ...(implied.length > 0 ? { implied } : {}),
    ...(contradictions.length > 0 ? { contradictions } : {}),
    ...(columns.length > 0 ? { cells: distinctCells([...finding.cells, ...columns]) } : {}),
  };
}

function impliedBy({ fact, implied }: Known, context: SectionContext): ImpliedFact | undefined {
  if (!implied) return undefined;
  const { when, answer } = implied;
  return { about: fact.fact, wording: fact.question, answer, when, cells: cellsBehind(when, context) };
}

/** Fewer pupils are no way out where there being fewer of them takes the fact away that chose the limit. */
function withoutUndoing(implied: readonly ImpliedFact[], finding: SectionFinding, context: SectionContext): SectionFinding {
  const { section } = context;
  const isUndone = ({ of, atMost }: NonNullable<Shortfall["orElse"]>): boolean => {
    const reading = section.items[of];
    if (reading?.state !== "known" || atMost === undefined) return false;
    const items = { ...section.items, [of]: { ...reading, value: atMost } };
    return implied.some(({ when }) => holds(when, { ...context, section: { ...section, items } }) !== "yes");
  };
  const sound = (shortfall: Shortfall): Shortfall => {
    const { orElse, ...only } = shortfall;
    return orElse && isUndone(orElse) ? only : shortfall;
  };
  const { shortfall, limits } = finding;
  return {
    ...finding,
    ...(shortfall && { shortfall: sound(shortfall) }),
    ...(limits && { limits: limits.map((one) => (one.shortfall ? { ...one, shortfall: sound(one.shortfall) } : one)) }),
  };
}

/** It is not decided, or not decided which limit a section misses. */
function isOpen({ verdict, limits }: SectionFinding): boolean {
  return verdict === "cannotTell" || (verdict === "fail" && limits !== undefined);
}

/** Yes or no (or both) gives a verdict, or leaves fewer limits that may apply. */
function wouldDecide(fact: AskedFact, finding: SectionFinding, context: SectionContext, decide: Decide): boolean {
  return (["yes", "no"] as const).some((answer) => {
    const { verdict, limits = [] } = decide(supposing([[fact, answer]], context));
    const isDecided = finding.verdict === "cannotTell" && verdict !== "cannotTell";
    return isDecided || limits.length < (finding.limits?.length ?? 0);
  });
}

/** With a known answer the outcome is another. */
function changes(fact: AskedFact, finding: SectionFinding, context: SectionContext, decide: Decide): boolean {
  return (["yes", "no"] as const).some((answer) => isOther(decide(supposing([[fact, answer]], context)), finding));
}

/** The facts without which the outcome is another; all of them where only their absence together changes it. */
function supportOf(
  finding: SectionFinding,
  answered: readonly Known[],
  context: SectionContext,
  decide: Decide,
): readonly Known[] {
  const isOtherWithout = (left: readonly Known[]) => {
    const unknown = left.map(({ fact }) => [fact, "unknown"] as const);
    return isOther(decide(supposing(unknown, context)), finding);
  };
  const single = answered.filter((one) => isOtherWithout([one]));
  if (single.length > 0 || answered.length < 2) return single;
  return isOtherWithout(answered) ? answered : [];
}

function isOther(one: SectionFinding, other: SectionFinding): boolean {
  return one.verdict !== other.verdict || one.limit !== other.limit || one.limits?.length !== other.limits?.length;
}

function supposing(facts: readonly (readonly [AskedFact, Truth])[], context: SectionContext): SectionContext {
  return { ...context, supposed: new Map(facts.map(([{ fact }, answer]) => [fact, answer])) };
}
