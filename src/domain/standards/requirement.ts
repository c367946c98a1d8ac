/** The kinds of requirements a standard can make, as data. Each kind has one file under `checks/` that decides it. */
import type { IndicatorId } from "../indicators/catalogue";
import type { Citation, Confidence, Dated } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import type { Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
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
  /** The rule applies only under this condition; otherwise it is 不适用. */
  readonly when?: Condition;
}

/** The indicator reaches, or does not exceed, a limit. */
export interface BoundRule extends RuleBase {
  readonly kind: "bound";
  readonly indicator: IndicatorId;
  readonly bound: Bound;
  readonly limits: readonly Limit[];
}

/** Enough of several rules pass, and those that do not still come near (七项中至少六项达标，其余不低于 85%). */
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

export type Rule = BoundRule | QuorumRule | DispersionRule;
export type RuleKind = Rule["kind"];
