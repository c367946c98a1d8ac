/** Which items move the value of a formula, and which way. */
import type { FieldId } from "../fields/dictionary";
import { chosenRoute, type ItemReadings } from "../indicators/compute";
import { partsOf, type Formula } from "../indicators/formula";

interface Levers {
  /** The items whose growth raises the value of the formula. */
  readonly up: readonly FieldId[];
  /** Those whose growth lowers it. */
  readonly down: readonly FieldId[];
}

/** Always the same, but for formulas with several routes. */
const LEVERS = new WeakMap<Formula, Levers>();

/** Of a formula with several routes, those of the route that the items take. */
export function leversOf(formula: Formula, items: ItemReadings): Levers {
  if (hasRoutes(formula)) return levers(formula, items);
  let ready = LEVERS.get(formula);
  if (!ready) LEVERS.set(formula, (ready = levers(formula, items)));
  return ready;
}

function hasRoutes(formula: Formula): boolean {
  return formula.op === "firstKnown" || partsOf(formula).some(hasRoutes);
}

function levers(formula: Formula, items: ItemReadings): Levers {
  switch (formula.op) {
    case "constant":
      return { up: [], down: [] };
    case "field":
      return { up: [formula.field], down: [] };
    case "ceiling":
      return levers(formula.of, items);
    case "firstKnown":
      return levers(chosenRoute(formula, items), items);
    case "difference":
    case "ratio": {
      const [first, second] = formula.op === "ratio" ? [formula.over, formula.under] : [formula.of, formula.less];
      const [with_, against] = [levers(first, items), levers(second, items)];
      return { up: [...with_.up, ...against.down], down: [...with_.down, ...against.up] };
    }
    default: {
      const parts = formula.of.map((part) => levers(part, items));
      return { up: parts.flatMap((part) => part.up), down: parts.flatMap((part) => part.down) };
    }
  }
}
