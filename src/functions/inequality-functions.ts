/** The ordinary (not streaming) functions over ranges of figures: EDU.CV, EDU.GINI, EDU.THEIL. */
import { gini, theilT } from "../domain/dispersion/inequality";
import { coefficientOfVariation } from "../domain/dispersion/variation";
import type { Bilingual, Language } from "../domain/kernel/text";
import { inLanguage } from "../domain/kernel/text";
import { errorIn, isBlank } from "./arguments";
import type { Argument, ArgumentRange } from "./arguments";
import { divisionByZero, invalidValue } from "./outcome";
import type { Outcome } from "./outcome";

type Measure = (perPupil: readonly number[], pupils: readonly number[]) => number | null;

/** Totals per school and pupils per school, in the same order: the measure is taken over totals ÷ pupils, weighted by pupils. */
export type InequalityFunction = (totals: ArgumentRange, pupils: ArgumentRange, language: Language) => Outcome;

export const INEQUALITY_FUNCTIONS: Readonly<Record<"CV" | "GINI" | "THEIL", InequalityFunction>> = {
  CV: over(coefficientOfVariation),
  GINI: over(gini),
  THEIL: over(theilT),
};

function over(measure: Measure): InequalityFunction {
  return (totals, pupils, language) => {
    const error = (text: Bilingual) => invalidValue(inLanguage(text, language));
    const own = numbersOf(totals, { zh: "总量", en: "values" });
    if ("problem" in own) return error(own.problem);
    const heads = numbersOf(pupils, { zh: "学生数", en: "pupils" });
    if ("problem" in heads) return error(heads.problem);
    if (own.numbers.length !== heads.numbers.length) {
      return error({
        zh: `总量有 ${own.numbers.length} 项，学生数有 ${heads.numbers.length} 项，须一一对应`,
        en: `${own.numbers.length} values but ${heads.numbers.length} pupil counts: give one for each school`,
      });
    }
    if (heads.numbers.includes(0)) return divisionByZero;
    const perPupil = own.numbers.map((total, index) => total / heads.numbers[index]!);
    const value = measure(perPupil, heads.numbers);
    return value === null ? divisionByZero : { value };
  };
}

/** Every cell must hold a number of at least 0: a blank or a text would silently change the county's figure. */
function numbersOf(range: ArgumentRange, name: Bilingual): { numbers: readonly number[] } | { problem: Bilingual } {
  const cells = range.flat();
  const numbers: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const fault = faultOf(cell);
    if (fault) {
      return {
        problem: {
          zh: `${name.zh}区域的第 ${index + 1} 个单元格${fault.zh}`,
          en: `Cell ${index + 1} of the ${name.en} range ${fault.en}`,
        },
      };
    }
    numbers.push(cell as number);
  }
  return { numbers };
}

function faultOf(cell: Argument): Bilingual | null {
  if (isBlank(cell)) return { zh: "是空白", en: "is blank" };
  const error = errorIn(cell);
  if (error) return { zh: `是错误值 ${error}`, en: `is the error ${error}` };
  if (typeof cell !== "number" || !Number.isFinite(cell)) return { zh: "不是数字", en: "is not a number" };
  return cell < 0 ? { zh: "是负数", en: "is negative" } : null;
}
