/** Do the units of a formula fit together, and give the unit of its indicator? Run over the whole catalogue by the tests. */
import { FIELDS } from "../fields/dictionary";
import { STAGES } from "../kernel/stage";
import type { Formula } from "./formula";
import { formulaOf, type Indicator } from "./indicator";

/** A number without a unit of its own takes that of its neighbours. */
const PLAIN = "";

/** What is wrong with the units, in words; empty when nothing is. */
export function unitProblems(indicator: Pick<Indicator, "id" | "unit" | "formula">): readonly string[] {
  return STAGES.flatMap((stage) => {
    try {
      const found = unitsOf(formulaOf(indicator, stage));
      return found.includes(indicator.unit)
        ? []
        : [`${indicator.id} (${stage}) is in ${found.join(" or ")}, not ${indicator.unit}`];
    } catch (error) {
      return [`${indicator.id} (${stage}): ${String(error)}`];
    }
  });
}

/** The units a formula's value may be stated in. */
function unitsOf(formula: Formula): readonly string[] {
  switch (formula.op) {
    case "field":
      return [FIELDS[formula.field].unit];
    case "constant":
      return [formula.unit ?? PLAIN];
    case "product":
      return [productUnit(formula.of.map(single))];
    case "ceiling":
      return unitsOf(formula.of);
    case "ratio":
      return ratioUnits(single(formula.over), single(formula.under), formula.per);
    case "difference":
      return [agreed([formula.of, formula.less])];
    default:
      return [agreed(formula.of)];
  }
}

/**
 * Per pupil and per hundred, so much of the resource: ㎡, 册, 人. The same thing above and below is a share (%) when
 * counted per hundred; of persons it may also be so many of the one for each of the other, or a plain ratio.
 */
function ratioUnits(over: string, under: string, per: 1 | 100): readonly string[] {
  if (over !== under) return [over];
  if (per === 100) return over === "人" ? ["%", over] : ["%"];
  return over === "人" ? [PLAIN, over] : [PLAIN];
}

/** `㎡/人` times `人` is `㎡`; a plain number changes nothing. */
function productUnit(units: readonly string[]): string {
  const [first = PLAIN, second = PLAIN, ...more] = units.filter((unit) => unit !== PLAIN);
  if (second === PLAIN) return first;
  if (more.length > 0 || first !== `${first.split("/")[0]}/${second}`) throw new Error(`multiplies ${units.join(" and ")}`);
  return first.split("/")[0]!;
}

function agreed(parts: readonly Formula[]): string {
  const units = new Set(parts.map(single).filter((unit) => unit !== PLAIN));
  if (units.size > 1) throw new Error(`adds ${[...units].join(" and ")}`);
  return [...units][0] ?? PLAIN;
}

function single(formula: Formula): string {
  return unitsOf(formula)[0]!;
}
