/** What a finding rests on: the formula that was computed, the items that choose its limit. */
import type { FieldId } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { field, fieldsOf, type Formula } from "../indicators/formula";
import { formulaOf } from "../indicators/indicator";
import type { Stage } from "../kernel/stage";
import type { Condition } from "../standards/condition";
import { limitsOf, type Rule } from "../standards/requirement";
import type { Finding } from "./finding";

/** The formula a finding was computed with; undefined where its rule compares no figure. */
export function formulaBehind(finding: Finding): Formula | undefined {
  if (finding.indicator !== undefined) return formulaOf(INDICATORS[finding.indicator], finding.stage);
  if (finding.kind !== "bound" && finding.kind !== "stepped") return undefined;
  const { measure } = finding.rule;
  if ("formula" in measure) return measure.formula;
  return "item" in measure ? field(measure.item) : undefined;
}

/** Items whose change could bring another limit into play, or take the rule away: those its conditions and sizes look at. */
export function fieldsChoosingTheLimit(rule: Rule, stage: Stage): ReadonlySet<FieldId> {
  const conditions = [rule.when, ...limitsOf(rule).map(({ when }) => when)].filter((when) => when !== undefined);
  const fields = new Set(conditions.flatMap((condition) => fieldsRead(condition, stage)));
  if (rule.kind === "stepped") fields.add(rule.by);
  // 学校规模 is the sum of the pupils of the stages.
  if (fields.has("compulsoryPupils")) fields.add("pupils");
  return fields;
}

function fieldsRead(condition: Condition, stage: Stage): readonly FieldId[] {
  switch (condition.kind) {
    case "item":
      return [condition.field];
    case "fewer":
      return [condition.field, condition.than];
    case "asked":
      return (condition.implied ?? []).flatMap(({ when }) => fieldsRead(when, stage));
    case "indicator":
      return fieldsOf(formulaOf(INDICATORS[condition.indicator], stage));
    case "all":
    case "any":
      return condition.of.flatMap((part) => fieldsRead(part, stage));
    case "not":
      return fieldsRead(condition.of, stage);
    default:
      return [];
  }
}
