/** What the standards ask the user because no table holds it: judgements, vetoes, and the facts that conditions need. */
import { isInForce, type Citation, type IsoDate } from "../kernel/citation";
import type { Bilingual } from "../kernel/text";
import type { AskedFact, Condition } from "./condition";
import type { Pack } from "./pack";
import { isSectionRule, limitsOf, type JudgementRule, type Rule } from "./requirement";

export interface AskedQuestion {
  /** Id of the fact, or `<pack>/<rule>` of the judgement. */
  readonly about: string;
  /** Whom it is asked of. */
  readonly of: "county" | "school" | "section";
  readonly wording: Bilingual;
}

/** A question with all that makes it matter. */
export interface StandardQuestion extends AskedQuestion {
  readonly kind: "judgement" | "veto" | "fact";
  /** Titles of the rules that need the answer. */
  readonly titles: readonly Bilingual[];
  /** The clauses that make it matter. */
  readonly cites: readonly Citation[];
}

/** Every question of these packs by what it is about, in the order of the documents. */
export function questionsOf(packs: readonly Pack[]): ReadonlyMap<string, StandardQuestion> {
  const questions = new Map<string, StandardQuestion>();
  for (const pack of packs) {
    for (const rule of pack.rules) {
      for (const question of askedBy(rule, pack)) {
        const before = questions.get(question.about);
        questions.set(question.about, before ? merged(before, question) : question);
      }
    }
  }
  return questions;
}

/** The id of a judgement or veto among the answers. */
export function judgementId(rule: Pick<JudgementRule, "id">, pack: Pick<Pack, "id">): string {
  return `${pack.id}/${rule.id}`;
}

/** Does a requirement in force on this day ask anything of schools or their stages? */
export function asksSchools(packs: readonly Pack[], asOf: IsoDate): boolean {
  return packs.some(({ rules }) =>
    rules.some((rule) => {
      if (!isSectionRule(rule)) return false;
      if (rule.kind === "judgement" || rule.kind === "veto") return isInForce(rule, asOf);
      return conditionsOf(rule).some(
        ({ condition, dates }) => factsIn(condition).length > 0 && (!dates || isInForce(dates, asOf)),
      );
    }),
  );
}

const FACTS = new WeakMap<Rule, readonly AskedFact[]>();

/** The facts the conditions of a rule ask for, each once. */
export function factsAskedBy(rule: Rule): readonly AskedFact[] {
  let facts = FACTS.get(rule);
  if (!facts) {
    const all = conditionsOf(rule).flatMap(({ condition }) => factsIn(condition));
    FACTS.set(rule, (facts = [...new Map(all.map((fact) => [fact.fact, fact])).values()]));
  }
  return facts;
}

const IN_FORCE = new WeakMap<Rule, Map<IsoDate, readonly AskedFact[]>>();

/** Those of them that conditions in force on the day ask for. */
export function factsInForce(rule: Rule, asOf: IsoDate): readonly AskedFact[] {
  let byDay = IN_FORCE.get(rule);
  if (!byDay) IN_FORCE.set(rule, (byDay = new Map()));
  let facts = byDay.get(asOf);
  if (!facts) {
    const inForce = conditionsOf(rule).filter(({ dates }) => !dates || isInForce(dates, asOf));
    const all = inForce.flatMap(({ condition }) => factsIn(condition));
    byDay.set(asOf, (facts = [...new Map(all.map((fact) => [fact.fact, fact])).values()]));
  }
  return facts;
}

function askedBy(rule: Rule, pack: Pack): readonly StandardQuestion[] {
  const facts = conditionsOf(rule).flatMap(({ condition, cites }) =>
    factsIn(condition).map(({ fact, of, question }): StandardQuestion => {
      return { about: fact, kind: "fact", of, wording: question, titles: [rule.title], cites };
    }),
  );
  if (rule.kind !== "judgement" && rule.kind !== "veto") return facts;
  const { kind, of, question, title, cite } = rule;
  return [{ about: judgementId(rule, pack), kind, of, wording: question, titles: [title], cites: [cite] }, ...facts];
}

function merged(one: StandardQuestion, other: StandardQuestion): StandardQuestion {
  const distinct = <T>(all: readonly T[]) => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  const titles = distinct([...one.titles, ...other.titles]);
  return { ...one, titles, cites: distinct([...one.cites, ...other.cites]) };
}

/** A condition of a rule with the documents of what it chooses. */
interface Conditional {
  readonly condition: Condition;
  readonly cites: readonly Citation[];
  /** When what it chooses is in force; always where the rule as a whole is meant. */
  readonly dates?: Dates;
}

interface Dates {
  readonly from: IsoDate;
  readonly until?: IsoDate | undefined;
}

function conditionsOf(rule: Rule): readonly Conditional[] {
  const limits = limitsOf(rule);
  const alternatives = rule.kind === "bound" ? (rule.alternatives ?? []) : [];
  const whole = [rule.when, "passOnlyIf" in rule ? rule.passOnlyIf?.condition : undefined].flatMap((one) => one ?? []);
  const cites = "cite" in rule ? [rule.cite] : limits.map(({ cite }) => cite);
  const dated = [...limits, ...alternatives, ...alternatives.flatMap((one) => one.limits ?? [])];
  return [
    ...whole.map((condition) => ({ condition, cites })),
    ...dated.flatMap(({ when, cite, from, until }) => (when ? [{ condition: when, cites: [cite], dates: { from, until } }] : [])),
  ];
}

function factsIn(condition: Condition): readonly AskedFact[] {
  switch (condition.kind) {
    case "asked":
      return [condition];
    case "all":
    case "any":
      return condition.of.flatMap(factsIn);
    case "not":
      return factsIn(condition.of);
    default:
      return [];
  }
}
