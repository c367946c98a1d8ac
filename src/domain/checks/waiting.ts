/**
 * What an undecided rule waits for, from the verdicts kept by the first pass: no finding is made of the many rules that merely
 * lack a figure. The others (an open condition, an unanswered question) are decided again, one by one.
 */
import type { FieldId } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { missingInputs } from "../indicators/compute";
import { field, fieldsOf, partsOf, type Formula } from "../indicators/formula";
import { formulaOf } from "../indicators/indicator";
import type { IsoDate } from "../kernel/citation";
import { MISSING_REASONS, type MissingReason } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import type { Section } from "../dataset/school";
import type { Condition } from "../standards/condition";
import { factsInForce, judgementId, type AskedQuestion } from "../standards/questions";
import { limitsOf, type Measure, type SectionRule } from "../standards/requirement";
import { holds, knownOf, openPart } from "./condition";
import type { ConfirmationAbout } from "./confirmations";
import type { Subject } from "./context";
import type { SectionFinding } from "./finding";
import { findingOfRule, type DecidedRules } from "./rule-findings";
import { indicatorsOf } from "./section-indicators";
import type { Contradicted } from "./told";

/** A figure that is not there, and why. */
export interface WaitingField {
  readonly field: FieldId;
  readonly reason: MissingReason;
}

/** What the tables do not say of a school: 城乡类型, 办学类型, 举办者. */
export type WaitingFact = "area" | "type" | "owner";

/** What keeps one rule from a verdict about one section; several may come together. */
export interface Waiting {
  readonly fields: readonly WaitingField[];
  readonly asks: readonly AskedQuestion[];
  readonly contradictions: readonly Contradicted[];
  readonly facts: readonly WaitingFact[];
  /** The tables give the figure only as a range (班额分段) around the limit. */
  readonly isRange?: true;
  /** The document does not say what applies, or the tables count more than it does: no entry in a table decides it. */
  readonly isUnsaid?: true;
}

const NONE = [] as const;
const NOTHING: Waiting = { fields: [], asks: [], contradictions: [], facts: [] };

export interface Asking {
  readonly asOf: IsoDate;
  readonly confirmationAbout: ConfirmationAbout;
}

/**
 * @param place of the rule among those of the section
 * @returns null where the rule waits for nothing: it is decided, does not apply, or counts other rules that wait themselves
 */
export function waitingOf({ pack, section, rules, verdicts }: DecidedRules, place: number, asking: Asking): Waiting | null {
  const rule = rules[place]!;
  const verdict = verdicts[place]!;
  if (rule.kind === "quorum" || verdict === "pass" || verdict === "notApplicable") return null;
  if (rule.kind === "judgement" || rule.kind === "veto") {
    if (verdict === "fail") return null;
    return { ...NOTHING, asks: [{ about: judgementId(rule, pack), of: rule.of, wording: rule.question }] };
  }
  // Which of several limits a section misses may be open too.
  const facts = factsInForce(rule, asking.asOf);
  if (facts.length === 0) {
    if (verdict === "fail") return null;
    const fields = missingFields(rule, section);
    if (fields.length > 0) return { fields, asks: NONE, contradictions: NONE, facts: NONE };
  }
  const subject: Subject = { section, indicators: indicatorsOf(section).lookup, confirmationAbout: asking.confirmationAbout };
  const mayAsk = facts.some((fact) => {
    const { answer, given } = knownOf(fact, subject);
    return answer === "unknown" || given !== undefined;
  });
  if (verdict === "fail" && !mayAsk) return null;
  const fields = verdict === "fail" ? [] : missingFields(rule, section);
  if (!mayAsk && fields.length > 0) return { ...NOTHING, fields };
  const finding = findingOfRule(rule.id, pack, subject, asking.asOf);
  return finding ? openIn(finding, rule, fields, subject) : null;
}

function openIn(finding: SectionFinding, rule: SectionRule, fields: readonly WaitingField[], subject: Subject): Waiting | null {
  const { asks = [], contradictions = [], verdict, limits = [], undecided = [] } = finding;
  const told = { asks, contradictions };
  if (verdict !== "cannotTell") return asks.length + contradictions.length > 0 ? { ...NOTHING, ...told } : null;
  const lacking = fields.length > 0 ? fields : undecided.map(({ field: of, reason }) => ({ field: of, reason }));
  if (lacking.length > 0 || asks.length > 0) return { ...NOTHING, ...told, fields: lacking };
  const open = openConditions(rule, subject);
  const facts = open.flatMap((condition) => factsIn(condition));
  const ofConditions = open.flatMap((condition) => fieldsIn(condition, subject.section));
  const isRange = finding.kind === "bound" && finding.range !== undefined;
  const isUnsaid = limits.some(({ at }) => at !== undefined) || ("doubt" in finding && finding.doubt !== undefined);
  return {
    ...NOTHING,
    ...told,
    facts: [...new Set(facts)],
    fields: distinct(ofConditions),
    ...(isRange && { isRange }),
    ...(isUnsaid && { isUnsaid }),
  };
}

/** What of the conditions of a rule is not known for the section. */
function openConditions(rule: SectionRule, subject: Subject): readonly Condition[] {
  const alternatives = rule.kind === "bound" ? (rule.alternatives ?? []) : [];
  const doubt = "passOnlyIf" in rule ? rule.passOnlyIf?.condition : undefined;
  const dated = [...limitsOf(rule), ...alternatives, ...alternatives.flatMap(({ limits = [] }) => limits)];
  const ofStage = dated.filter((one) => !("stage" in one) || one.stage === subject.section.stage);
  return [rule.when, doubt, ...ofStage.map(({ when }) => when)].flatMap((one) =>
    one && holds(one, subject) === "unknown" ? (openPart(one, subject) ?? []) : [],
  );
}

function factsIn(condition: Condition): readonly WaitingFact[] {
  switch (condition.kind) {
    case "locality":
      return ["area"];
    case "schoolType":
      return ["type"];
    case "private":
      return ["owner"];
    case "all":
    case "any":
      return condition.of.flatMap(factsIn);
    case "not":
      return factsIn(condition.of);
    default:
      return [];
  }
}

function fieldsIn(condition: Condition, section: Section): readonly WaitingField[] {
  switch (condition.kind) {
    case "item":
      return unknownOf([condition.field], section);
    case "fewer":
      return unknownOf([condition.field, condition.than], section);
    case "indicator":
      return missingIn(formulaOf(INDICATORS[condition.indicator], section.stage), section);
    case "all":
    case "any":
      return condition.of.flatMap((part) => fieldsIn(part, section));
    case "not":
      return fieldsIn(condition.of, section);
    default:
      return [];
  }
}

/** The figures a rule that compares one needs and has not. */
function missingFields(rule: SectionRule, section: Section): readonly WaitingField[] {
  const formula = formulaMeasured(rule, section.stage);
  const bySize = rule.kind === "stepped" ? unknownOf([rule.by], section) : [];
  const own = formula ? missingIn(formula, section) : [];
  return bySize.length > 0 ? distinct([...bySize, ...own]) : own;
}

const ITEM_FORMULAS = new Map<FieldId, Formula>();

function formulaMeasured(rule: SectionRule, stage: Stage): Formula | undefined {
  const measure: Measure | undefined =
    rule.kind === "graded" ? { indicator: rule.indicator } : "measure" in rule ? rule.measure : undefined;
  if (!measure) return undefined;
  if ("indicator" in measure) return formulaOf(INDICATORS[measure.indicator], stage);
  if ("formula" in measure) return measure.formula;
  const ready = ITEM_FORMULAS.get(measure.item) ?? field(measure.item);
  ITEM_FORMULAS.set(measure.item, ready);
  return ready;
}

/** The missing inputs of a formula by which of its items are not known and why: most sections of a county lack the same. */
interface Patterns {
  readonly fields: readonly FieldId[];
  /** What is missing depends on the items alone that are not known, not on the figures of the others. */
  readonly isByPattern: boolean;
  /** By the state of each field, one decimal digit after the other. */
  readonly found: Map<number, readonly WaitingField[]>;
}

/** Digits of a pattern: a known figure, a known 0, and each reason. */
const DIGIT = Object.fromEntries(MISSING_REASONS.map((reason, i) => [reason, i + 2])) as Readonly<Record<MissingReason, number>>;
/** So many digits a number holds exactly. */
const MOST_DIGITS = 15;

const PATTERNS = new WeakMap<Formula, Patterns>();

/** The figures that keep a formula from having a value; empty where it has one. */
export function missingIn(formula: Formula, section: Section): readonly WaitingField[] {
  let patterns = PATTERNS.get(formula);
  if (!patterns) {
    const fields = [...new Set(fieldsOf(formula))];
    const isByPattern = fields.length <= MOST_DIGITS && !hasContradiction(formula);
    PATTERNS.set(formula, (patterns = { fields, isByPattern, found: new Map() }));
  }
  const { items } = section;
  let pattern = 0;
  let isAnyUnknown = false;
  for (const id of patterns.fields) {
    const reading = items[id];
    const isKnown = reading?.state === "known";
    if (!isKnown) isAnyUnknown = true;
    pattern = pattern * 10 + (isKnown ? Number(reading.value === 0) : DIGIT[reading?.reason ?? "tableAbsent"]);
  }
  if (!isAnyUnknown || !patterns.isByPattern) return computeMissing(formula, section);
  let found = patterns.found.get(pattern);
  if (!found) patterns.found.set(pattern, (found = computeMissing(formula, section)));
  return found;
}

function computeMissing(formula: Formula, section: Section): readonly WaitingField[] {
  // Only items are looked for in a formula, so the name of what is missing is the id of an item.
  return missingInputs(formula, section.items).map(({ lookedFor, reason }) => ({ field: lookedFor as FieldId, reason }));
}

function hasContradiction(formula: Formula): boolean {
  return (formula.op === "difference" && formula.isPart === true) || partsOf(formula).some(hasContradiction);
}

function unknownOf(fields: readonly FieldId[], { items }: Section): readonly WaitingField[] {
  return fields.flatMap((id) => {
    const reading = items[id];
    return reading?.state === "known" ? [] : [{ field: id, reason: reading?.reason ?? ("tableAbsent" as const) }];
  });
}

function distinct(fields: readonly WaitingField[]): readonly WaitingField[] {
  return [...new Map(fields.map((one) => [one.field, one])).values()];
}
