/** Short ways to write rules, so that a pack file reads like its document. */
import type { FieldId } from "../fields/dictionary";
import type { IndicatorId } from "../indicators/catalogue";
import { INDICATORS } from "../indicators/catalogue";
import type { Citation, Confidence, IsoDate } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import { STAGES, type Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { AskedFact, Condition, Implication } from "./condition";
import type {
  BoundRule,
  CountyTotalRule,
  DispersionRule,
  JudgementRule,
  Limit,
  Measure,
  QuorumRule,
  RuleId,
  Step,
  SteppedRule,
  StepTable,
} from "./requirement";

/** Where a group of limits comes from and since when it is in force. */
export interface Source {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

type ByStage<T> = Readonly<Partial<Record<Stage, T>>>;

const entriesOf = <T>(values: ByStage<T>) => Object.entries(values) as [Stage, T][];

/** Limits by stage from one source. */
export function limits(values: ByStage<number>, source: Source, when?: Condition): readonly Limit[] {
  return entriesOf(values).map(([stage, value]) => ({ stage, value, ...source, ...(when ? { when } : {}) }));
}

/** Steps by stage from one source: `[[12, 6.6], [18, 5.8]]` are the limits of 12 and 18 classes. */
export function steps(
  values: ByStage<readonly (readonly [number, number])[]>,
  source: Source,
  when?: Condition,
): readonly StepTable[] {
  return entriesOf(values).map(([stage, rows]) => {
    const value: readonly Step[] = rows.map(([at, limit]) => ({ at, value: limit }));
    return { stage, value, ...source, ...(when ? { when } : {}) };
  });
}

/** Title of a rule that is named after its indicator. */
export function titleOf(indicator: IndicatorId): Bilingual {
  const { zh, en } = INDICATORS[indicator];
  return { zh, en };
}

type More<R> = Partial<Omit<R, "kind" | "id">>;

export function bound(
  id: RuleId,
  indicator: IndicatorId,
  direction: Bound,
  of: readonly Limit[],
  more: More<BoundRule> = {},
): BoundRule {
  const title = titleOf(indicator);
  return { kind: "bound", id, title, measure: { indicator }, bound: direction, limits: of, ...onlyStagesOf(of), ...more };
}

/** The limit of a size where the document lists some sizes; `atLeast` unless said otherwise. */
export function stepped(
  id: RuleId,
  measure: Measure,
  title: Bilingual,
  how: Pick<SteppedRule, "between" | "outside">,
  tables: readonly StepTable[],
  more: More<SteppedRule> = {},
): SteppedRule {
  return {
    kind: "stepped",
    id,
    title,
    measure,
    bound: "atLeast",
    by: "classes",
    ...how,
    tables,
    ...onlyStagesOf(tables),
    ...more,
  };
}

/** Rule on the 差异系数 of the indicator. */
export function dispersion(id: RuleId, indicator: IndicatorId, of: readonly Limit[]): DispersionRule {
  const { zh, en } = INDICATORS[indicator];
  const title = { zh: `${zh}差异系数`, en: `coefficient of variation of ${en}` };
  return { kind: "dispersion", id, title, indicator, limits: of, ...onlyStagesOf(of) };
}

/** The totals of the county reach a limit. */
export function countyTotal(
  id: RuleId,
  indicator: IndicatorId,
  of: readonly Limit[],
  more: More<CountyTotalRule> = {},
): CountyTotalRule {
  const title = titleOf(indicator);
  return { kind: "countyTotal", id, title, indicator, bound: "atLeast", limits: of, ...onlyStagesOf(of), ...more };
}

/** One of several rules is enough. */
export function anyOf(
  id: RuleId,
  title: Bilingual,
  of: readonly RuleId[],
  source: Source,
  stages?: readonly Stage[],
): QuorumRule {
  const { cite, confidence } = source;
  return { kind: "quorum", id, title, of, pass: 1, cite, confidence, ...(stages ? { stages } : {}) };
}

/** Asked once for the county. */
export function countyQuestion(
  id: RuleId,
  title: Bilingual,
  question: Bilingual,
  source: Source,
): JudgementRule & { readonly of: "county" } {
  return { kind: "judgement", of: "county", id, title, question, ...source };
}

/** Asked for every section. */
export function schoolQuestion(
  id: RuleId,
  title: Bilingual,
  question: Bilingual,
  source: Source,
  stages?: readonly Stage[],
): JudgementRule & { readonly of: "section" } {
  return { kind: "judgement", of: "section", id, title, question, ...source, ...(stages ? { stages } : {}) };
}

export const indicator = (id: IndicatorId): Measure => ({ indicator: id });
export const item = (id: FieldId): Measure => ({ item: id });

export const URBAN: Condition = { kind: "locality", in: ["urban"] };
export const TOWN: Condition = { kind: "locality", in: ["town"] };
export const RURAL: Condition = { kind: "locality", in: ["rural"] };

/** A fact that is asked: of the school, or of each section where its rooms or its limit are meant. */
export const asked = (
  fact: string,
  question: Bilingual,
  of: AskedFact["of"] = "school",
  implied: readonly Implication[] = [],
): AskedFact => {
  return { kind: "asked", fact, of, question, ...(implied.length > 0 && { implied }) };
};

/** Schools of one stage, so that what is counted in it is counted in the school. */
const ONE_STAGE: Condition = { kind: "schoolType", in: ["primarySchool", "teachingPoint", "juniorSchool"] };

/** Without a boarder a school is no 寄宿制学校; how many make it one, the documents do not say. */
export const BOARDING_SCHOOL = asked("boardingSchool", { zh: "学校为寄宿制学校？", en: "Is it a boarding school?" }, "school", [
  { when: { kind: "all", of: [ONE_STAGE, { kind: "item", field: "boarders", atMost: 0 }] }, answer: "no" },
]);

/** Where some pupil of a stage does not board, not all pupils of the school do. */
export const ALL_BOARDERS = asked(
  "allBoarders",
  { zh: "学校为全寄宿制学校？", en: "Are all pupils of the school boarders?" },
  "school",
  [{ when: { kind: "fewer", field: "boarders", than: "pupils" }, answer: "no" }],
);

/** The document means 使用面积, the statistical forms give 建筑面积: only a failure is certain until the user answers. */
export const USABLE_AREA = {
  condition: asked("usableArea", {
    zh: "表中教室、宿舍等用房的面积为使用面积(不是建筑面积)？",
    en: "Are the areas of classrooms, dormitories and other rooms usable area, not building area?",
  }),
  reason: {
    zh: "文件要求的是使用面积，统计表一般为建筑面积，需确认口径",
    en: "the document means usable area, whereas the statistical forms give building area",
  },
} as const;

/** Documents that give the area of a canteen for each pupil do not say that every school must have one. */
export const HAS_CANTEEN: Condition = { kind: "not", of: { kind: "item", field: "canteenArea", atMost: 0 } };

/** Ordinary compulsory schools: those that no standard of school conditions leaves out. */
export const ORDINARY_SCHOOLS = {
  excludedTypes: ["specialSchool", "vocationalSchool", "kindergarten"],
  includesPrivate: true,
} as const;

/** The stages something is given for, in their order. */
function onlyStagesOf(of: readonly { readonly stage: Stage }[]): { readonly stages: readonly Stage[] } {
  return { stages: STAGES.filter((stage) => of.some((one) => one.stage === stage)) };
}
