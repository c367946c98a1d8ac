/** Every limit of every pack: just below, at, and just above it; and every published figure entered a second time by hand. */
import { findingsOf } from "../../../src/domain/checks/rule-findings";
import { answerBook } from "../../../src/domain/checks/answers";
import { limitsFor } from "../../../src/domain/checks/stepped";
import type { Section } from "../../../src/domain/dataset/school";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import { INDICATORS } from "../../../src/domain/indicators/catalogue";
import type { IsoDate } from "../../../src/domain/kernel/citation";
import type { Bound } from "../../../src/domain/kernel/compare";
import { known } from "../../../src/domain/kernel/reading";
import type { Stage } from "../../../src/domain/kernel/stage";
import type { Verdict } from "../../../src/domain/kernel/verdict";
import type { Condition } from "../../../src/domain/standards/condition";
import { PACKS, type Pack } from "../../../src/domain/standards/catalogue";
import type { Measure, Rule } from "../../../src/domain/standards/requirement";
import { indicatorsOf } from "../../support/check";
import { reading, sectionOf } from "../../support/section";

/** One limit of one rule, with the condition that brings it about. */
interface Case {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly measure: Measure;
  readonly bound: Bound;
  readonly stage: Stage;
  readonly value: number;
  readonly from: IsoDate;
  readonly conditions: readonly Condition[];
  /** Conditions of earlier limits, which must not hold. */
  readonly not: readonly Condition[];
  /** Number of classes or pupils of a stepped rule. */
  readonly size?: { readonly field: FieldId; readonly at: number };
}

function casesOf(pack: Pack): readonly Case[] {
  return pack.rules.flatMap((rule): readonly Case[] => {
    const whens = rule.when ? [rule.when] : [];
    const only = rule.passOnlyIf ? [rule.passOnlyIf.condition] : [];
    const shared = { pack, rule };
    const earlier = (all: readonly { stage: Stage; when?: Condition }[], i: number) =>
      all.slice(0, i).flatMap((one) => (one.stage === all[i]!.stage && one.when ? [one.when] : []));
    if (rule.kind === "bound") {
      // Where a document grants another way to meet the limit, it is answered with no.
      const ways = (rule.alternatives ?? []).map(({ when }) => when).filter(({ kind }) => kind === "asked");
      return rule.limits.map((limit, i) => ({
        ...shared,
        ...limit,
        measure: rule.measure,
        bound: rule.bound,
        conditions: [...whens, ...only, ...(limit.when ? [limit.when] : [])],
        not: [...ways, ...(limit.when ? [] : earlier(rule.limits, i))],
      }));
    }
    if (rule.kind === "stepped") {
      return rule.tables.flatMap((table, i) =>
        table.value.map((step) => ({
          ...shared,
          ...table,
          value: step.value,
          measure: rule.measure,
          bound: rule.bound,
          conditions: [...whens, ...(table.when ? [table.when] : [])],
          not: table.when ? [] : earlier(rule.tables, i),
          size: { field: rule.by, at: step.at },
        })),
      );
    }
    if (rule.kind !== "graded") return [];
    const lowest = rule.grades.filter(({ isPass }) => isPass).at(-1)!;
    return lowest.limits.map((limit) => ({
      ...shared,
      ...limit,
      measure: { indicator: rule.indicator },
      bound: rule.bound,
      conditions: whens,
      not: [],
    }));
  });
}

/** A section of which the conditions hold, and the others do not. */
function sectionWhere({ stage, conditions, not, size }: Case): {
  section: Section;
  answers: { about: string; answer: "yes" | "no" }[];
} {
  let section: Section = sectionOf(stage, { pupils: 500 });
  const answers: { about: string; answer: "yes" | "no" }[] = [];
  const make = (condition: Condition, truth: boolean): void => {
    if (condition.kind === "all") return condition.of.forEach((part) => make(part, truth));
    if (condition.kind === "not") return make(condition.of, !truth);
    if (condition.kind === "asked") answers.push({ about: condition.fact, answer: truth ? "yes" : "no" });
    else if (condition.kind === "item") {
      const { field, atLeast, atMost } = condition;
      section = { ...section, items: { ...section.items, [field]: reading(field, atLeast ?? atMost ?? 0) } };
    } else if (condition.kind === "locality" && truth) section = { ...section, area: condition.in[0]! };
    else if (condition.kind === "locality") section = { ...section, area: "town" };
    else if (condition.kind === "schoolType" && truth) section = { ...section, schoolType: condition.in[0]! };
    else if (condition.kind !== "schoolType") throw new Error(`no section for ${condition.kind}`);
  };
  not.forEach((condition) => make(condition, false));
  conditions.forEach((condition) => make(condition, true));
  if (size) section = { ...section, items: { ...section.items, [size.field]: reading(size.field, size.at) } };
  return { section, answers };
}

/** The verdict with the measured figure set to a value. */
function verdictAt(one: Case, value: number): Verdict {
  const made = sectionWhere(one);
  const { measure } = one;
  let { section } = made;
  let indicators = indicatorsOf(section);
  if ("indicator" in measure) {
    indicators = { ...indicators, [measure.indicator]: known(value, INDICATORS[measure.indicator].unit) };
  } else if ("item" in measure) {
    section = { ...section, items: { ...section.items, [measure.item]: reading(measure.item, value) } };
  } else {
    // (floor area − dormitories) ÷ 1 pupil.
    const items = { floorArea: reading("floorArea", value + 7), dormArea: reading("dormArea", 7), pupils: reading("pupils", 1) };
    section = { ...section, items: { ...section.items, ...items } };
  }
  const answers = made.answers.map((answer) => ({ ...answer, subject: section.schoolId }));
  const asOf = one.from;
  const { findings, defects } = findingsOf(one.pack, { section, indicators, answerTo: answerBook(answers) }, asOf);
  expect(defects).toEqual([]);
  return findings.find(({ rule }) => rule === `${one.pack.id}/${one.rule.id}`)!.verdict;
}

const CASES = PACKS.flatMap(casesOf);

describe("every limit", () => {
  test.each(
    CASES.map((one): [string, Case] => {
      const size = one.size ? ` at ${one.size.at}` : "";
      return [`${one.pack.id}/${one.rule.id} ${one.stage}${size}: ${one.value} from ${one.from}`, one];
    }),
  )("%s", (_, one) => {
    const step = Math.max(one.value, 1) * 1e-6;
    const [worse, better] = one.bound === "atLeast" ? [-step, step] : [step, -step];
    expect(verdictAt(one, one.value)).toBe("pass");
    expect(verdictAt(one, one.value + better)).toBe("pass");
    expect(verdictAt(one, one.value + worse)).toBe("fail");
  });
});

/**
 * The published figures, entered again from the documents: pack/rule, then 小学 and 初中 (- where none is given). Several
 * figures of one stage stand in the order of the document. Independent of the packs, so that a slip in one of them shows.
 */
const PUBLISHED = `
cn-quality-2017/L1 4.2 5.3
cn-quality-2017/L2 1 1
cn-quality-2017/L3 .9 .9
cn-quality-2017/L4 4.5 5.8
cn-quality-2017/L5 7.5 10.2
cn-quality-2017/L6 2000 2500
cn-quality-2017/L7 2.3 2.4
cn-quality-2017/G3-music 1 1
cn-quality-2017/G3-art 1 1
cn-quality-2017/G4 2500,2000 2500,2000
cn-quality-2017/G5 45 50
cn-quality-2017/G9 100 100
cn-quality-2017/G12 100 100
cn-quality-2017/Q4 5 5
cn-class-size/standard 45 50
cn-staffing-2001/staff 19,21,23 13.5,16,18
cn-staffing-unified/staff 19 13.5
cn-library-2018/books 25 -
cn-library-2018/newBooks 1 -
cn-school-building-urban-2002/building 6.6,5.8,5.4,5.2 7.9,7.1,6.7,6.4
cn-school-building-rural-2008/land 39,34,29 39,39,30,29
cn-school-building-rural-2008/building - 7.80,7.01,6.66
cn-sports-grounds-2008/courts 3,4,5 3,4,5
cn-school-design-2011/boysToilets 40 40
cn-school-design-2011/girlsToilets 13 13
cn-school-design-2011/classroom 1.36 1.39
cn-funding-quota/quota 720 940
cn-funding-quota/special 6000,7000 6000,7000
cn-dropout-1994/dropout 1,2 2,3
cn-dropout-1994/enrolment - 95
cn-dropout-1994/disabled 80,60 80,60
cn-training-funds/training 5 5
js-basic/land 18 23
js-basic/building 4.5 6
js-basic/sportsGround 4 -
js-basic/books 20 -
js-grading/land 15 20
js-grading/building 4 5
js-grading/sportsGround 3 -
js-2011/land 18,23 23,28
js-2011/classSize 45 50
js-2011/staff 19 13.5
js-equipment/books 15 -
js-equipment/pupilComputers 16 -
js-equipment/teacherComputers 3 -
js-equipment/multimedia 33.333333333333336 -
sd-2008/land 26.01,23.48,23.03,21.46,19.97 -
sd-2008/sportsGround-primary 6288,8533,10893,11501,12109 -
sd-2008/sportsGround-junior - 8533,11260,11546,12154
sd-2008/building 7.96,6.96,6.96,6.96,6.65 -
sd-library-2017/books 20,30 -
sd-staffing/staff 19 13.5
sn-2011/S1-classroom 1.35 1.35
sn-2011/S1-library-total 80,120,170,220 181,261,340,420
sn-2011/S1-library-perPupil .29,.22 .30,.28
sn-2011/S2-perPupil - 5.9,4.2,3.5
sn-2011/S4 15 15
sn-2011/S5 30 -
sn-2011/S6 21,23 -
sn-2011/S7 85 -
sn-2011/S8 35 -
sn-2011/S9-backbone 5 -
ha-2012/classSize 45 50
ha-2012/books 20 30
ha-2012/dormitory 3.0 3.3
ha-2005/land 22 24
ha-2005/green 1 1
ha-assessment/classSize 45 50
ha-assessment/land 22 26
ha-assessment/building 13.13,5.2 15.31,6.4
ha-assessment/classroom 1.15 1.12
ah-basic/building 5,8.5 6,9.5
ah-basic/sportsGround 6,7.7 8,10.6
ah-basic/books 20,25 30,35
ah-basic/computers 12,8 12,8
ah-basic/classSize 46,45 50,50
ah-basic/size 2500,2000 2500,2000
ah-basic/higherQualified 4.2 5.3
ah-basic/backbone 1 1
ah-basic/peArts .9 .9
gs-2012/classSize 45 50
gs-2012/classes 12,6 18,18
gs-2012/land 20 -
hb-2011/classSize 45 50
gz-2014/land 20 25
jx-junior/land - 39,34,30,29,25
jx-junior/sportsGround - 4660,6852,11266,11634,15946,16314,16978
gd-standard/land 9.4,18 10.1,23
hn-primary/land 18.1,14.81,12.59,11.11,22,22,18.79,17.57,15.45,14.68 -
hn-primary/building 7.4,7.4,6.6,5.8,5.4,5.2 -
hn-primary/sportsGround 2.3 -
hn-primary/green .5 -
hn-primary/dormitory 3 -
hn-primary/canteen 1.5 -
fj-standard/land 15 20
fj-standard/classSize 45 50
he-basic/land 15,20 20,25
he-basic/building-junior - 6.4
he-basic/equipment 365 695
he-basic/computers 10 10
he-basic/books 25 40
he-basic/staff 21,23 16,18
he-basic/qualified 100 98
he-basic/college 85 -
he-basic/bachelor - 70
he-basic/retention 99 97
`;

describe("published figures", () => {
  const published = PUBLISHED.trim()
    .split("\n")
    .map((line) => line.split(" ") as [string, string, string]);
  const numbers = (text: string) => (text === "-" ? [] : text.split(",").map(Number));

  test.each(published)("%s: %s %s", (rule, primary, junior) => {
    const own = (stage: Stage) => CASES.filter((one) => `${one.pack.id}/${one.rule.id}` === rule && one.stage === stage);
    expect(own("primary").map(({ value }) => value)).toEqual(numbers(primary));
    expect(own("junior").map(({ value }) => value)).toEqual(numbers(junior));
  });

  test("no rule with limits is left out", () => {
    const rules = new Set(CASES.map((one) => `${one.pack.id}/${one.rule.id}`));
    expect(new Set(published.map(([rule]) => rule))).toEqual(rules);
  });
});

describe("between listed sizes", () => {
  const value = [
    { at: 12, value: 6.6 },
    { at: 18, value: 5.8 },
    { at: 24, value: 5.4 },
  ];
  test.each([
    // On the line from (12, 6.6) to (18, 5.8): 6.6 − 0.8 × 3 ÷ 6 = 6.2.
    ["interpolate", "nearest", 15, [6.2]],
    ["interpolate", "nearest", 6, [6.6]],
    ["interpolate", "nearest", 30, [5.4]],
    ["interpolate", "none", 6, []],
    ["interpolate", "none", 30, []],
    ["interpolate", "firstRow", 30, []],
    ["reached", "none", 17, [6.6]],
    ["reached", "none", 18, [5.8]],
    ["reached", "none", 99, [5.4]],
    ["notSaid", "none", 15, [6.6, 5.8]],
    ["notSaid", "none", 18, [5.8]],
    ["notSaid", "firstRow", 8, [6.6]],
  ] as const)("%s, outside %s: size %s has the limits %j", (between, outside, size, expected) => {
    const found = limitsFor(size, { value }, { between, outside });
    expect(found).toHaveLength(expected.length);
    expected.forEach((limit, i) => expect(found[i]).toBeCloseTo(limit, 12));
  });
});
