/** The kinds of requirements a standard can make, as data. Each kind has one file under `checks/` that decides it. */
import type { FieldId } from "../fields/dictionary";
import type { IndicatorId } from "../indicators/catalogue";
import type { Formula } from "../indicators/formula";
import type { Citation, Confidence, Dated } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import type { Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { Unit } from "../kernel/unit";
import type { Condition } from "./condition";

/** Id of a rule inside its pack, as the document numbers it where it does: `L4`. */
export type RuleId = string;

/** One value of one stage with its dates and its document. Among several that apply, the first whose condition holds counts. */
export interface Limit extends Dated<number> {
  readonly stage: Stage;
  readonly when?: Condition;
}

interface RuleBase {
  readonly id: RuleId;
  /** What is required; named after the document. */
  readonly title: Bilingual;
  /** Stages the rule speaks of; those of the pack when not given. */
  readonly stages?: readonly Stage[];
  /** 教学点 of any size must meet it, also those too small to be counted among the schools of the pack. */
  readonly hasEveryTeachingPoint?: true;
  /** The rule applies only under this condition; otherwise it is 不适用. */
  readonly when?: Condition;
}

/** Rules that compare a figure of the section. */
interface MeasuringRule extends RuleBase {
  /** The tables give more than the document counts: a pass is only certain where this holds, a failure always is. */
  readonly passOnlyIf?: { readonly condition: Condition; readonly reason: Bilingual };
}

/** What is compared with a limit: an indicator, an item as it stands (total area by number of classes), or a formula. */
export type Measure =
  | { readonly indicator: IndicatorId }
  | { readonly item: FieldId }
  /** A figure of this document only, that no indicator of the catalogue stands for. */
  | { readonly formula: Formula; readonly unit: Unit };

/** Another way to meet a requirement, for some schools or for some years only. */
export interface Alternative extends Omit<Dated<Bilingual>, "value"> {
  readonly id: string;
  /** What the document grants. */
  readonly text: Bilingual;
  readonly when: Condition;
  /** Limits instead of those of the rule; without them the condition alone is enough. */
  readonly limits?: readonly Limit[];
}

/** The indicator reaches, or does not exceed, a limit. */
export interface BoundRule extends MeasuringRule {
  readonly kind: "bound";
  readonly measure: Measure;
  readonly bound: Bound;
  readonly limits: readonly Limit[];
  readonly alternatives?: readonly Alternative[];
}

/** A limit given for some school sizes. */
export interface Step {
  /** Number of classes (or pupils). */
  readonly at: number;
  readonly value: number;
}

/** Steps in ascending order, of one stage. */
export interface StepTable extends Dated<readonly Step[]> {
  readonly stage: Stage;
  readonly when?: Condition;
}

/**
 * The limit depends on the size of the school. Between two listed sizes:
 * - `interpolate`: on the straight line between them (插入法)
 * - `reached`: that of the last size reached (≤11 班, 12–18 班, ≥19 班)
 * - `notSaid`: the document does not say; decided only where both neighbours agree
 * Outside the listed sizes: the nearest (`nearest`), only below them (`firstRow`), or no limit (`none`).
 */
export interface SteppedRule extends MeasuringRule {
  readonly kind: "stepped";
  readonly measure: Measure;
  readonly bound: Bound;
  readonly by: "classes" | "pupils";
  readonly between: "interpolate" | "reached" | "notSaid";
  readonly outside: "nearest" | "firstRow" | "none";
  readonly tables: readonly StepTable[];
}

export interface Grade {
  /** 合格, 基本合格 */
  readonly name: Bilingual;
  readonly isPass: boolean;
  readonly limits: readonly Limit[];
}

/** Several lines one below the other; grades from the best down. Below the last one the rule fails. */
export interface GradedRule extends MeasuringRule {
  readonly kind: "graded";
  readonly indicator: IndicatorId;
  readonly bound: Bound;
  readonly grades: readonly Grade[];
}

/**
 * Enough of several rules pass (七项中至少六项；二选一), and those that do not still come near (其余不低于 85%).
 */
export interface QuorumRule extends RuleBase {
  readonly kind: "quorum";
  readonly of: readonly RuleId[];
  readonly pass: number;
  /** Share of its limit that every rule must reach, 0…1. */
  readonly restAtLeast?: number;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/** 差异系数 of one indicator over the sections of the county. */
export interface DispersionRule extends RuleBase {
  readonly kind: "dispersion";
  readonly indicator: IndicatorId;
  readonly limits: readonly Limit[];
}

/** 综合差异系数: the mean of the 差异系数 of several indicators. */
export interface CompositeRule extends RuleBase {
  readonly kind: "composite";
  readonly indicators: readonly IndicatorId[];
  readonly limits: readonly Limit[];
}

/** The indicator formed from the totals of the county. */
export interface CountyTotalRule extends RuleBase {
  readonly kind: "countyTotal";
  readonly indicator: IndicatorId;
  readonly bound: Bound;
  readonly limits: readonly Limit[];
  /** The document means the county and no stage of it: the sections of all stages are summed, once. */
  readonly isWholeCounty?: true;
}

/** A document, or a quality, that no table holds: the user answers yes or no for the county or for each school. */
export interface JudgementRule extends RuleBase, Omit<Dated<Bilingual>, "value"> {
  readonly kind: "judgement" | "veto";
  readonly of: "county" | "section";
  /** Answered with yes, a judgement passes and a veto fails. */
  readonly question: Bilingual;
}

export type Rule =
  BoundRule | SteppedRule | GradedRule | QuorumRule | DispersionRule | CompositeRule | CountyTotalRule | JudgementRule;
export type RuleKind = Rule["kind"];

/** Rules that compare a figure of the section with a limit. */
export type MeasuredRule = BoundRule | SteppedRule | GradedRule;
export type SectionJudgementRule = JudgementRule & { readonly of: "section" };
export type CountyJudgementRule = JudgementRule & { readonly of: "county" };
/** Rules that have a finding per section; the others speak of the county. */
export type SectionRule = MeasuredRule | QuorumRule | SectionJudgementRule;
export type CountyRule = DispersionRule | CompositeRule | CountyTotalRule | CountyJudgementRule;

/** Every kind of county rule but those that ask: the compiler demands them all. */
const COUNTY_KINDS: Readonly<Record<Exclude<CountyRule["kind"], CountyJudgementRule["kind"]>, true>> = {
  dispersion: true,
  composite: true,
  countyTotal: true,
};

export function isSectionRule(rule: Rule): rule is SectionRule {
  return "question" in rule ? rule.of === "section" : !Object.hasOwn(COUNTY_KINDS, rule.kind);
}

/** The rule means the county and no stage of it: it is judged once, and holds for each stage that it speaks of. */
export function isOfWholeCounty(rule: CountyRule): boolean {
  if (rule.kind === "judgement" || rule.kind === "veto") return rule.stages === undefined;
  return rule.kind === "countyTotal" && rule.isWholeCounty === true;
}

/** Every limit of the rule, in force or not: one value, or a table of them by size. */
export function limitsOf(rule: Rule): readonly (Limit | StepTable)[] {
  switch (rule.kind) {
    case "stepped":
      return rule.tables;
    case "graded":
      return rule.grades.flatMap(({ limits }) => limits);
    default:
      return "limits" in rule ? rule.limits : [];
  }
}
