/** What a check says about one section, and the whole evaluation of a set of schools, as plain JSON. */
import type { CellRef } from "../kernel/cell";
import type { Citation, Confidence, IsoDate } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import type { Reading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { Unit } from "../kernel/unit";
import type { Verdict } from "../kernel/verdict";
import type { School, Section } from "../dataset/school";
import type { Range, TheilDecomposition } from "../dispersion/inequality";
import type { IndicatorId } from "../indicators/catalogue";
import type { Pack, PackHead } from "../standards/pack";
import type { AskedQuestion } from "../standards/questions";
import type {
  Alternative,
  BoundRule,
  CompositeRule,
  CountyJudgementRule,
  CountyTotalRule,
  DispersionRule,
  GradedRule,
  QuorumRule,
  Rule,
  SectionJudgementRule,
  SteppedRule,
} from "../standards/requirement";
import type { Confirmation } from "./confirmations";
import type { Confirmed, Contradicted, ImpliedFact, PossibleLimit, ProvenLeast, Shortfall, Undecided, WhyNot } from "./told";

/**
 * How a rule counts for the verdict about its section: it is one of those that its pack names as deciding, it counts with the
 * others or inside another rule, or it stands beside the verdict and counts for the county only.
 */
export type Role = "decides" | "counts" | "beside";

/** What every finding says. The figures stay away where the kind of rule compares none, or nothing was compared. */
interface FindingOf<R extends Rule> {
  /** The rule as its pack states it. */
  readonly rule: R;
  /** `<pack>/<rule>`, e.g. `cn-quality-2017/L4`: what files and formulas call the rule. */
  readonly key: string;
  readonly kind: R["kind"];
  readonly pack: PackHead;
  /** Absent in findings about the county. */
  readonly role?: Role;
  readonly sectionId: string;
  readonly stage: Stage;
  /** What was compared, where it is an indicator of the catalogue. */
  readonly indicator?: IndicatorId;
  readonly verdict: Verdict;
  /** Why it is `notApplicable`; a stepped rule without a limit for the size says its size instead. */
  readonly whyNot?: WhyNot;
  /** What was compared, unrounded. */
  readonly value?: number;
  readonly limit?: number;
  readonly bound?: Bound;
  /** Signed distance to the limit in the unit of the value: negative when it fails. */
  readonly margin?: number;
  readonly shortfall?: Shortfall;
  /** Two cases at least, where it is not known which of them is so; then there is no single limit, margin or shortfall. */
  readonly limits?: readonly PossibleLimit[];
  /** Items that would decide a `cannotTell`. */
  readonly undecided?: readonly Undecided[];
  /** Questions an answer to which would decide a `cannotTell`, or which of several limits a section misses. */
  readonly asks?: readonly AskedQuestion[];
  /** The user's answers that the verdict rests on. */
  readonly confirmations?: readonly Confirmed[];
  /** Facts answered by the tables that the verdict rests on. */
  readonly implied?: readonly ImpliedFact[];
  /** Answers of the user that contradict the tables, where either would make another outcome. */
  readonly contradictions?: readonly Contradicted[];
  /**
   * Every cell the value was computed from, or where the missing item was expected; and those that say which limit applies,
   * where a fact was taken from the tables. Of what does not apply, those that say so.
   */
  readonly cells: readonly CellRef[];
  readonly cite?: Citation;
  readonly confidence?: Confidence;
}

/** A figure of the section against a limit. */
interface MeasuredFindingOf<R extends Rule> extends FindingOf<R> {
  /** Of the value, where no indicator says it. */
  readonly unit?: Unit;
  /** Why a value that reaches the limit is no certain pass. */
  readonly doubt?: Bilingual;
}

export interface BoundFinding extends MeasuredFindingOf<BoundRule> {
  /** Where the tables only bound the value. */
  readonly range?: { readonly low: number; readonly high: number };
  /** What proves that the limit is exceeded, where the value itself is not known. */
  readonly proven?: ProvenLeast;
  /** The other way the document grants, by which the section passes. */
  readonly alternative?: Alternative;
  /** Other ways that the document grants, of which it is not known whether they apply. */
  readonly perhaps?: readonly Alternative[];
}

export interface SteppedFinding extends MeasuredFindingOf<SteppedRule> {
  /** The number of classes or pupils that chooses the limit. */
  readonly size?: number;
}

export interface GradedFinding extends MeasuredFindingOf<GradedRule> {
  /** Name of the best grade reached. */
  readonly grade?: Bilingual;
}

export interface QuorumFinding extends FindingOf<QuorumRule> {
  /** The findings it was decided by, in the order of the document; empty where the rule does not apply. */
  readonly members: readonly SectionFinding[];
  /** How many of them pass. */
  readonly met: number;
  readonly failed: readonly SectionFinding[];
  /** Of those that fail, the ones below the floor that every rule must reach. */
  readonly belowFloor: readonly SectionFinding[];
  /** Of those that fail, the ones without a figure to hold against the floor. */
  readonly perhapsBelow: readonly SectionFinding[];
  readonly unknown: readonly SectionFinding[];
}

export type SectionJudgementFinding = FindingOf<SectionJudgementRule>;

export interface DispersionFinding extends FindingOf<DispersionRule> {
  /** Sections whose value is not known, by section id. */
  readonly missing: readonly string[];
}

export interface CompositeFinding extends FindingOf<CompositeRule> {
  /** Indicators that have no 差异系数. */
  readonly without: readonly IndicatorId[];
}

export interface CountyTotalFinding extends FindingOf<CountyTotalRule> {
  /** The stages that are summed. */
  readonly stages: readonly Stage[];
  /** Sections that have no figure, by section id. */
  readonly missing: readonly string[];
}

export type CountyJudgementFinding = FindingOf<CountyJudgementRule>;

export type MeasuredFinding = BoundFinding | SteppedFinding | GradedFinding;
export type JudgementFinding = SectionJudgementFinding | CountyJudgementFinding;
/** What a rule says of one section. */
export type SectionFinding = MeasuredFinding | QuorumFinding | SectionJudgementFinding;
/**
 * What a rule says of one stage of the county, with `county/<stage>` for `sectionId`; or of the county as a whole, with `county`,
 * and the first stage that the rule speaks of.
 */
export type CountyFinding = DispersionFinding | CompositeFinding | CountyTotalFinding | CountyJudgementFinding;
/** One per rule and section, told apart by `kind`. */
export type Finding = SectionFinding | CountyFinding;

/** Our own failure while checking; never a verdict about a school. */
export interface Defect {
  readonly rule: string;
  readonly sectionId?: string;
  readonly error: string;
}

/**
 * What the first pass keeps of a section under one standard: the verdict of every rule, and no finding. Whatever counts and
 * lists (达标没有，哪些学校，缺什么) starts here; what explains a verdict is made when somebody looks at it.
 */
export interface Decided {
  /** Id of the pack. */
  readonly pack: string;
  /** As the pack sees it: shared resources are split its way. */
  readonly section: Section;
  /** Of each rule of the pack for the stage, in its order; 无法判定 where a defect kept it from being decided. */
  readonly verdicts: readonly Verdict[];
}

export interface SectionEvaluation {
  readonly section: Section;
  /** Every indicator of the catalogue for this section. */
  readonly indicators: Readonly<Record<IndicatorId, Reading>>;
  /** Findings of all chosen packs. */
  readonly findings: readonly SectionFinding[];
  /** Per pack: does the school section meet it as a whole? */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Per pack that asks for such: does it meet what counts for the county and not for its own verdict? */
  readonly beside: Readonly<Record<string, Verdict>>;
  /** One per chosen pack, in their order. */
  readonly decided: readonly Decided[];
}

export interface SchoolEvaluation {
  readonly school: School;
  readonly sections: readonly SectionEvaluation[];
}

export interface CountyIndicator {
  readonly indicator: IndicatorId;
  /** Pooled county value ΣRᵢ/N, in the unit of the indicator. */
  readonly mean: number | null;
  /** 差异系数; null when it cannot be computed (a section without the item, or mean 0). */
  readonly cv: number | null;
  readonly limit?: number;
  readonly verdict?: Verdict;
  /** What the standard that limits it says; limit and verdict are its. */
  readonly finding?: DispersionFinding;
  /** Sections whose value is not known, by section id. */
  readonly missing: readonly string[];
  /** Share of each section in Σ(nᵢ/N)(xᵢ−X)², by section id. */
  readonly shares: Readonly<Record<string, number>>;
  /** 差异系数 of the other sections, by section id; null where the others have nothing or there are none. */
  readonly cvWithout: Readonly<Record<string, number | null>>;
  /** Measures that no document limits: they describe. Null where there is no 差异系数. */
  readonly inequality: Inequality | null;
}

export interface Inequality {
  /** 基尼系数, weighted by pupils. */
  readonly gini: number;
  /** 泰尔指数 T, between and within 城区 / 镇区 / 乡村; sections whose area is not known are a group of their own, `unknown`. */
  readonly theil: TheilDecomposition;
  /** 极差, 极差率. */
  readonly range: Range;
}

export interface CountyEvaluation {
  readonly sections: number;
  /** Null when a section's pupils are not known. */
  readonly pupils: number | null;
  readonly indicators: Readonly<Partial<Record<IndicatorId, CountyIndicator>>>;
  readonly compositeCv?: number | null;
  /** About this stage only. */
  readonly findings: readonly CountyFinding[];
  /**
   * Sections that miss, or where it cannot be told, a requirement that counts for the county and not for the verdict of the
   * section; absent where there are none.
   */
  readonly beside?: { readonly fail: number; readonly cannotTell: number };
  /** Of this stage, with what is judged once for the county. */
  readonly verdict?: Verdict;
  /** The same by pack; only packs that judge this county. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export interface Coverage {
  readonly rules: number;
  readonly pass: number;
  readonly fail: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

export interface Evaluation {
  /** The standards it was made with, in the order chosen. */
  readonly packs: readonly Pack[];
  readonly asOf: IsoDate;
  /** The answers of the user it was made with. */
  readonly confirmations: readonly Confirmation[];
  readonly schools: readonly SchoolEvaluation[];
  /** By stage; only stages with at least one section. One school is a county of one. */
  readonly county: Readonly<Partial<Record<Stage, CountyEvaluation>>>;
  /** What is judged once for the county and no stage of it (县域问卷、一票否决、全县合计); it counts in the verdict of each stage it speaks of. */
  readonly wholeCounty: readonly CountyFinding[];
  readonly coverage: Coverage;
  readonly defects: readonly Defect[];
}
