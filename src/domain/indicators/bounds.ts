/** Smallest and largest value of a formula when some inputs are only known to lie in a range (班额 bins). */
import type { FieldId } from "../fields/dictionary";
import type { Reading } from "../kernel/reading";
import type { Formula } from "./formula";

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

type Route = (formula: Formula & { op: "firstKnown" }) => Formula;

/**
 * @param readingOf the inputs, all known and at least 0
 * @param routeOf the alternative taken where there are several
 */
export function boundsOf(formula: Formula, readingOf: (field: FieldId) => Reading | undefined, routeOf: Route): Bounds {
  const of = (part: Formula): Bounds => boundsOf(part, readingOf, routeOf);
  switch (formula.op) {
    case "field": {
      const reading = readingOf(formula.field);
      if (reading?.state !== "known") return { low: NaN, high: NaN };
      return reading.range ?? { low: reading.value, high: reading.value };
    }
    case "constant":
      return { low: formula.value, high: formula.value };
    case "firstKnown":
      return of(routeOf(formula));
    case "ceiling": {
      const { low, high } = of(formula.of);
      return { low: Math.ceil(low), high: Math.ceil(high) };
    }
    case "difference": {
      const [whole, part] = [of(formula.of), of(formula.less)];
      return { low: whole.low - part.high, high: whole.high - part.low };
    }
    case "ratio": {
      const [over, under] = [of(formula.over), of(formula.under)];
      return { low: (over.low / under.high) * formula.per, high: (over.high / under.low) * formula.per };
    }
    default:
      return formula.of.map(of).reduce(STEPS[formula.op]);
  }
}

type Step = (a: Bounds, b: Bounds) => Bounds;
const STEPS: Readonly<Record<"sum" | "product" | "max", Step>> = {
  sum: (a, b) => ({ low: a.low + b.low, high: a.high + b.high }),
  product: (a, b) => ({ low: a.low * b.low, high: a.high * b.high }),
  max: (a, b) => ({ low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) }),
};
