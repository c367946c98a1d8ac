/** Why a rule does not apply to a section: the condition that does not hold, with what the school is instead and where that stands. */
import { isInForce, type IsoDate } from "../kernel/citation";
import type { CellRef } from "../kernel/cell";
import type { Condition } from "../standards/condition";
import { holds } from "./condition";
import { cellsBehind } from "./condition-cells";
import type { SectionContext, Subject } from "./context";
import type { SchoolFact, WhyNot } from "./told";
import type { Applicable } from "./limit-in-force";

export interface NotApplying {
  readonly whyNot?: WhyNot;
  readonly cells: readonly CellRef[];
}

/** @param condition one that does not hold */
export function whereNot(condition: Condition, context: SectionContext): NotApplying {
  if (context.isBrief) return NOTHING_TOLD;
  const when = failingPart(condition, context);
  return { whyNot: { kind: "condition", when, facts: distinct(factsOf(when, context)) }, cells: cellsBehind(when, context) };
}

/** None of these limits or tables applies: each of those in force has a condition that does not hold. */
export function whereNone(limits: readonly Applicable[], context: SectionContext): NotApplying {
  if (context.isBrief) return NOTHING_TOLD;
  const ofStage = limits.filter(({ stage }) => stage === context.section.stage);
  const whens = ofStage.filter((limit) => isInForce(limit, context.asOf)).flatMap(({ when }) => when ?? []);
  if (whens.length === 0) return { whyNot: notInForce(ofStage, context.asOf), cells: [] };
  return whereNot(whens.length === 1 ? whens[0]! : { kind: "any", of: whens }, context);
}

const NOTHING_TOLD: NotApplying = { cells: [] };

/** The day is before the first or after the last of them, or between two. */
export function notInForce(
  dated: readonly { readonly from: IsoDate; readonly until?: IsoDate | undefined }[],
  asOf: IsoDate,
): WhyNot {
  const from = dated
    .map((one) => one.from)
    .filter((day) => day > asOf)
    .sort()[0];
  const until = dated
    .flatMap((one) => (one.until !== undefined && one.until <= asOf ? [one.until] : []))
    .sort()
    .at(-1);
  return { kind: "notInForce", asOf, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** What of a condition that does not hold keeps it from holding. */
function failingPart(condition: Condition, subject: Subject): Condition {
  if (condition.kind !== "all") return condition;
  const parts = condition.of.filter((part) => holds(part, subject) === "no").map((part) => failingPart(part, subject));
  return parts.length === 1 ? parts[0]! : { kind: "all", of: parts };
}

/** What the tables say of the school where the condition looks. */
function factsOf(condition: Condition, subject: Subject): readonly SchoolFact[] {
  const { section, indicators } = subject;
  const itemOf = (field: Extract<SchoolFact, { kind: "item" }>["field"]): readonly SchoolFact[] => {
    const reading = section.items[field];
    return reading?.state === "known" ? [{ kind: "item", field, value: reading.value }] : [];
  };
  switch (condition.kind) {
    case "locality":
      return section.area === undefined ? [] : [{ kind: "area", area: section.area }];
    case "schoolType":
      return [{ kind: "type", type: section.schoolType }];
    case "private":
      return section.isPrivate === undefined ? [] : [{ kind: "private", is: section.isPrivate }];
    case "item":
      return itemOf(condition.field);
    case "fewer":
      return [...itemOf(condition.field), ...itemOf(condition.than)];
    case "indicator": {
      const reading = indicators[condition.indicator];
      return reading.state === "known" ? [{ kind: "indicator", indicator: condition.indicator, value: reading.value }] : [];
    }
    case "asked":
      return [];
    case "all":
    case "any":
      return condition.of.flatMap((part) => factsOf(part, subject));
    case "not":
      return factsOf(condition.of, subject);
  }
}

function distinct(facts: readonly SchoolFact[]): readonly SchoolFact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}
