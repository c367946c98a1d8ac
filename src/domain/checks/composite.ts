/** Requirement kind `composite`: 综合差异系数, the mean of the 差异系数 of several indicators. */
import { compositeCv } from "../dispersion/variation";
import type { CompositeRule } from "../standards/requirement";
import { countyIdentityOf, type CountyContext } from "./county-context";
import { againstCeiling } from "./dispersion";
import type { CompositeFinding } from "./finding";

export function checkComposite(rule: CompositeRule, context: CountyContext): CompositeFinding {
  const figures = rule.indicators.map(context.figureOf);
  const without = figures.filter(({ cv }) => cv === null).map(({ indicator }) => indicator);
  return { ...countyIdentityOf(rule, context), without, ...againstCeiling(compositeOf(rule, context), rule, context) };
}

/** Null while one of the coefficients is not known. */
export function compositeOf({ indicators }: Pick<CompositeRule, "indicators">, { figureOf }: CountyContext): number | null {
  return compositeCv(indicators.map((id) => figureOf(id).cv));
}
