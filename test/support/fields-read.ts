/** The items a rule of a pack looks at, for tests that no figure is out of reach. */
import type { FieldId } from "../../src/domain/fields/dictionary";
import { INDICATORS, type IndicatorId } from "../../src/domain/indicators/catalogue";
import { field, fieldsOf } from "../../src/domain/indicators/formula";
import { formulaOf } from "../../src/domain/indicators/indicator";
import type { Pack } from "../../src/domain/standards/catalogue";
import type { Rule } from "../../src/domain/standards/requirement";

export function fieldsReadBy(rule: Rule, pack: Pack): readonly FieldId[] {
  const ofIndicator = (id: IndicatorId) =>
    (rule.stages ?? pack.stages).flatMap((stage) => fieldsOf(formulaOf(INDICATORS[id], stage)));
  if ("measure" in rule) {
    if ("indicator" in rule.measure) return ofIndicator(rule.measure.indicator);
    return fieldsOf("item" in rule.measure ? field(rule.measure.item) : rule.measure.formula);
  }
  return "indicator" in rule ? ofIndicator(rule.indicator) : [];
}
