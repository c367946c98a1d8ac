/** Every limit of every built-in standard, with a section of which its conditions hold. */
import type { Finding } from "../../src/domain/checks/finding";
import { findingsOf } from "../../src/domain/checks/rule-findings";
import { confirmationBook } from "../../src/domain/checks/confirmations";
import type { Section } from "../../src/domain/dataset/school";
import type { FieldId } from "../../src/domain/fields/dictionary";
import { INDICATORS } from "../../src/domain/indicators/catalogue";
import { fieldsOf } from "../../src/domain/indicators/formula";
import { type Confidence, type IsoDate } from "../../src/domain/kernel/citation";
import type { Bound } from "../../src/domain/kernel/compare";
import { known } from "../../src/domain/kernel/reading";
import type { Stage } from "../../src/domain/kernel/stage";
import type { Verdict } from "../../src/domain/kernel/verdict";
import type { Condition } from "../../src/domain/standards/condition";
import { PACKS, type Pack } from "../../src/domain/standards/catalogue";
import type { Measure, Rule } from "../../src/domain/standards/requirement";
import { indicatorsOf } from "./check";
import { itemsOf, reading, sectionOf } from "./section";

/** One limit of one rule, with the condition that brings it about. */
export interface Case {
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
  readonly confidence: Confidence;
  readonly until?: IsoDate;
  /** Name of the grade whose lower end the limit is. */
  readonly grade?: string;
  readonly when?: Condition;
}

function casesOf(pack: Pack): readonly Case[] {
  return pack.rules.flatMap((rule): readonly Case[] => {
    const whens = rule.when ? [rule.when] : [];
    const only = "passOnlyIf" in rule && rule.passOnlyIf ? [rule.passOnlyIf.condition] : [];
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
          conditions: [...whens, ...only, ...(table.when ? [table.when] : [])],
          not: table.when ? [] : earlier(rule.tables, i),
          size: { field: rule.by, at: step.at },
        })),
      );
    }
    if (rule.kind !== "graded") return [];
    return rule.grades.flatMap(({ name, limits }) =>
      limits.map((limit) => ({
        ...shared,
        ...limit,
        measure: { indicator: rule.indicator },
        bound: rule.bound,
        conditions: [...whens, ...only],
        not: [],
        grade: name.zh,
      })),
    );
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
    if (condition.kind === "any") return truth ? make(condition.of[0]!, true) : condition.of.forEach((part) => make(part, false));
    if (condition.kind === "asked") answers.push({ about: condition.fact, answer: truth ? "yes" : "no" });
    else if (condition.kind === "item") {
      const { field, atLeast, atMost } = condition;
      const outside = atMost === undefined ? atLeast! - 1 : atMost + 1;
      const value = truth ? (atLeast ?? atMost ?? 0) : outside;
      section = { ...section, items: { ...section.items, [field]: reading(field, value) } };
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

/** The finding with the measured figure set to a value. */
export function findingAt(one: Case, value: number): Finding {
  const made = sectionWhere(one);
  const { measure } = one;
  let { section } = made;
  let indicators = indicatorsOf(section);
  if ("indicator" in measure) {
    indicators = { ...indicators, [measure.indicator]: known(value, INDICATORS[measure.indicator].unit) };
  } else if ("item" in measure) {
    section = { ...section, items: { ...section.items, [measure.item]: reading(measure.item, value) } };
  } else {
    const figures = fieldsOf(measure.formula).includes("floorArea")
      ? // (floor area − dormitories) ÷ 1 pupil
        { floorArea: value + 7, dormArea: 7, pupils: 1 }
      : // (funds − 300 × 10 boarders) ÷ 200 pupils
        { publicFunds: value * 200 + 3000, boarders: 10, pupils: 200 };
    section = { ...section, items: { ...section.items, ...itemsOf(figures) } };
  }
  const answers = made.answers.map((answer) => ({ ...answer, subject: section.schoolId }));
  const asOf = one.from;
  const { findings, defects } = findingsOf(one.pack, { section, indicators, confirmationAbout: confirmationBook(answers) }, asOf);
  expect(defects).toEqual([]);
  return findings.find(({ rule }) => rule === one.rule)!;
}

export const verdictAt = (one: Case, value: number): Verdict => findingAt(one, value).verdict;

export const CASES = PACKS.flatMap(casesOf);
