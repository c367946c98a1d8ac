/**
 * Ratios, rates and values per pupil by their names (比、率、生均): which indicator of the catalogue a name or a pair of part and
 * whole means. What is no indicator keeps its words and is compared with nothing but itself.
 */
import type { FieldId } from "../fields/dictionary";
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import type { Formula } from "../indicators/formula";
import type { Quantity } from "./quantities";

type Named = readonly [name: RegExp, indicator: IndicatorId];

/** 1:12.9 between persons, machines and places. */
const RATIOS: readonly Named[] = [
  [/师机比|教师(?:与|和|对)?(?:教师(?:用)?)?(?:计算机|电脑)/u, "TEACHERSPERCOMPUTER"],
  [/生机比|机生比|人机比|学生(?:与|和|对)?(?:学生(?:用)?)?(?:计算机|电脑)/u, "PUPILSPERCOMPUTER"],
  [/教(?:职)?工.{0,4}(?:学生|在校生|生).{0,3}比|(?:学生|在校生).{0,3}教职工.{0,3}比|教职工?与学生|职生比/u, "PUPILSPERSTAFF"],
  [/师生比|生师比|教师.{0,3}(?:学生|在校生).{0,4}比|(?:学生|在校生).{0,3}教师.{0,4}比/u, "PUPILSPERTEACHER"],
];

const RATES: readonly Named[] = [
  [/学历(?:合格|达标)率/u, "QUALIFIEDSHARE"],
  [/教师.{0,10}持证(?:上岗)?率|教师资格证?.{0,5}率/u, "CERTIFIEDSHARE"],
  [/辍学率|流失率/u, "DROPOUTRATE"],
  [/(?:残疾|三残|残障).{0,10}入学率/u, "DISABLEDENROLMENTRATE"],
  [/(?:适龄|学龄|儿童).{0,8}入学率|^入学率$/u, "ENROLMENTRATE"],
  [/毕业率/u, "GRADUATIONRATE"],
  [/体质.{0,12}(?:合格|及格|达标)率/u, "FITNESSPASSRATE"],
  [/体质.{0,12}(?:优良|优秀良好)率/u, "FITNESSGOODRATE"],
  [/择校率/u, "SCHOOLCHOICERATE"],
  [/就近.{0,6}入学(?:率|比例)/u, "NEARBYSHARE"],
  [/(?:360|学时|培训).{0,8}完成率/u, "TRAINING360SHARE"],
  [/平均班额|班均(?:学生|人数|班额)|平均每班/u, "MEANCLASSSIZE"],
];

/** Shares, by the part and by the whole that is usual where the text names none. */
export interface Share {
  readonly indicator: IndicatorId;
  readonly part: RegExp;
  readonly whole: FieldId;
}

const SHARES: readonly Share[] = [
  { indicator: "MIDTITLESHARE", part: /(?:中级|一级|中高级).{0,4}(?:及以上|以上)|中高级/u, whole: "teachers" },
  { indicator: "SENIORTITLESHARE", part: /(?:^|[^正副学中]|中学)高级.{0,6}(?:职称|教师|职务|及以上|以上)?/u, whole: "teachers" },
  { indicator: "COLLEGESHARE", part: /(?:专科|大专).{0,4}(?:及以上|以上)/u, whole: "teachers" },
  { indicator: "BACHELORSHARE", part: /本科/u, whole: "teachers" },
  { indicator: "BACKBONESHARE", part: /骨干教师/u, whole: "teachers" },
  { indicator: "OVER50SHARE", part: /50(?:周)?岁(?:及)?以上/u, whole: "teachers" },
  { indicator: "ROTATIONSHARE", part: /(?:交流|轮岗).{0,4}教师|教师.{0,4}(?:交流|轮岗)/u, whole: "rotationEligibleTeachers" },
  { indicator: "QUOTASHARE", part: /优质.{0,8}(?:名额|指标)/u, whole: "quotaPlan" },
  { indicator: "TRAININGFUNDSHARE", part: /培训.{0,3}(?:费|经费|资金)/u, whole: "publicFunds" },
  { indicator: "MIGRANTSHARE", part: /随迁/u, whole: "pupils" },
  { indicator: "LEFTBEHINDSHARE", part: /留守/u, whole: "pupils" },
  { indicator: "BOARDERSHARE", part: /寄宿|住宿生|住校生/u, whole: "pupils" },
  { indicator: "DILAPIDATEDSHARE", part: /危房/u, whole: "floorArea" },
  { indicator: "MULTIMEDIAROOMSHARE", part: /多媒体教室/u, whole: "classrooms" },
  { indicator: "LARGECLASSSHARE", part: /(?:^|[^超])大班额/u, whole: "classes" },
  { indicator: "SUPERLARGECLASSSHARE", part: /超大班额/u, whole: "classes" },
];

export function namedRatio(label: string, { ratio, value }: Pick<Quantity, "ratio" | "value">): IndicatorId | null {
  const indicator = RATIOS.find(([name]) => name.test(label))?.[1] ?? null;
  // 师生比 0.054 is teachers by pupils; 1:12.9 and 12.9 are pupils by teachers.
  return indicator === "PUPILSPERTEACHER" && ratio === undefined && value < 1 ? "TEACHERSPERPUPIL" : indicator;
}

export function namedRate(label: string): IndicatorId | null {
  return RATES.find(([name]) => name.test(label))?.[1] ?? null;
}

export function shareOf(part: string): Share | null {
  return SHARES.find((share) => share.part.test(part)) ?? null;
}

/** Of whom a value is per head: pupils, boarders, teachers or classes. */
export type Denominator = "pupils" | "boarders" | "teachers" | "classes";

interface Quotient {
  readonly over: FieldId;
  readonly under: Denominator;
  readonly per: 1 | 100;
  readonly indicator: IndicatorId;
}

const DENOMINATORS: ReadonlySet<FieldId> = new Set<FieldId>(["pupils", "boarders", "teachers", "classes"]);

const QUOTIENTS: readonly Quotient[] = Object.values(INDICATORS).flatMap(({ id, formula }) => {
  const one: Formula = "op" in formula ? formula : formula.primary;
  if (one.op !== "ratio") return [];
  const over = mainItem(one.over);
  const under = mainItem(one.under);
  return over && under && DENOMINATORS.has(under) && INDICATORS[id].unit !== "%"
    ? [{ over, under: under as Denominator, per: one.per, indicator: id }]
    : [];
});

/** The item a formula is about: what something is taken off of, a total before the sum of its parts. */
function mainItem(formula: Formula): FieldId | null {
  switch (formula.op) {
    case "field":
      return formula.field;
    case "difference":
      // 扣除寄宿生 is another figure than the plain one.
      return formula.isPart ? mainItem(formula.of) : null;
    case "firstKnown":
      return formula.of.map(mainItem).find((item) => item !== null) ?? null;
    case "max":
      return formula.of.map(mainItem).find((item) => item !== null) ?? null;
    default:
      return null;
  }
}

export function quotientOf(over: FieldId, under: Denominator, per: 1 | 100): IndicatorId | null {
  return QUOTIENTS.find((one) => one.over === over && one.under === under && one.per === per)?.indicator ?? null;
}

/** What a claim of an indicator divides; null for indicators that are no plain quotient. */
export function partsOfIndicator(
  indicator: IndicatorId,
): { readonly over: FieldId; readonly under: FieldId; readonly per: 1 | 100 } | null {
  const { formula } = INDICATORS[indicator];
  const one: Formula = "op" in formula ? formula : formula.primary;
  if (one.op !== "ratio") return null;
  const over = mainItem(one.over);
  const under = mainItem(one.under);
  return over && under ? { over, under, per: one.per } : null;
}

/** Of whom the words say a value is per head. */
export function denominatorIn(words: string): Denominator | null {
  if (/班均|每班|平均每班|每个班/u.test(words)) return "classes";
  if (/师均|每名教师|每位教师|教师人均|人均.*教师用/u.test(words)) return "teachers";
  if (/(?:寄宿生|住校生|住宿生)(?:人均|生均|平均|均|每生)|每名寄宿/u.test(words)) return "boarders";
  return /生均|人均|百名|百生|百人|每生|每名学生|每个学生|每位学生|学生平均/u.test(words) ? "pupils" : null;
}

/** A value per pupil, per hundred pupils, per class or per teacher of an item; null where the words say no head. */
export function perHeadOf(words: string, of: FieldId) {
  const under = denominatorIn(words);
  if (!under) return null;
  const per: 1 | 100 = /百/u.test(words) ? 100 : 1;
  const indicator = quotientOf(of, under, per);
  return { ...(indicator ? { indicator } : { item: of }), quotient: { over: of, under, per } };
}
