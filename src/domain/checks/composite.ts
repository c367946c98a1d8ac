/** Requirement kind `composite`: 综合差异系数, the mean of the 差异系数 of several indicators. */
import { compositeCv } from "../dispersion/variation";
import type { CompositeRule } from "../standards/requirement";
import { countyIdentityOf, type CountyContext } from "./county-context";
import { againstCeiling } from "./dispersion";
import type { Finding } from "./finding";

export function checkComposite(rule: CompositeRule, context: CountyContext): Finding {
  const figures = rule.indicators.map(context.figureOf);
  const undecided = figures.filter(({ cv }) => cv === null).map(({ indicator }) => indicator);
  const missing = [...new Set(figures.flatMap((figure) => figure.missing))];
  const facts = { of: rule.indicators.length, sections: context.sections.length, undecided, missing };
  return againstCeiling({ ...countyIdentityOf(rule, context), facts }, compositeOf(rule, context), rule, context);
}

/** Null while one of the coefficients is not known. */
export function compositeOf({ indicators }: Pick<CompositeRule, "indicators">, { figureOf }: CountyContext): number | null {
  return compositeCv(indicators.map((id) => figureOf(id).cv));
}
