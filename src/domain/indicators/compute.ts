/** The value of an indicator from the items of a section: a reading with the cells of every input, or the reason why not. */
import type { FieldId } from "../fields/dictionary";
import { missing, type KnownReading, type MissingReading, type Reading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import type { Unit } from "../kernel/unit";
import { boundsOf } from "./bounds";
import { cellsOf, compiled, nameOf, valueWith } from "./compiled";
import { partsOf, type Formula } from "./formula";
import { formulaOf, type Indicator } from "./indicator";
import { numbered, type ItemReadings, type NumberedItems } from "./numbered-items";

export type { ItemReadings } from "./numbered-items";

/**
 * @param items of one section, shared resources already split
 * @returns the value in `indicator.unit`, unrounded, never NaN or infinite; missing with the first item that is not known
 *   (`zeroDenominator` names the item that is 0)
 */
export function computeIndicator(indicator: Indicator, items: ItemReadings, stage: Stage): Reading {
  return computeFormula(formulaOf(indicator, stage), indicator.unit, items);
}

/** The same for a formula that stands for itself; its value is in `unit`. */
export function computeFormula(formula: Formula, unit: Unit, items: ItemReadings): Reading {
  const section = numbered(items);
  const asked = compiled(formula);
  const value = valueWith(asked, section.values);
  if (Number.isNaN(value)) return asked.failure(section) ?? missing("notANumber", nameOf(formula), cellsOf(asked, section));
  const cells = cellsOf(asked, section);
  if (!Number.isFinite(value)) return missing("notANumber", nameOf(formula), cells);
  if (!section.isRanged || !isBounded(formula, section)) return { state: "known", value, unit, cells };
  const range = boundsOf(
    formula,
    (id) => items[id],
    (routes) => chosenRoute(routes, items),
  );
  return Number.isFinite(range.high)
    ? { state: "known", value, unit, cells, range }
    : missing("ambiguous", nameOf(formula), cells);
}

/** One of the inputs is known only as a range. */
function isBounded(formula: Formula, section: NumberedItems): boolean {
  const inputs: KnownReading[] = [];
  compiled(formula).inputs(section, inputs);
  return inputs.some(({ range }) => range !== undefined);
}

/**
 * The value of a formula, or NaN when something it needs is not known.
 * @param items of one section
 */
export function valueOfFormula(formula: Formula, items: ItemReadings): number {
  return valueWith(compiled(formula), numbered(items).values);
}

/** The items of a formula in its order; of several routes, those of the one that is taken. */
export function fieldsUsed(formula: Formula, items: ItemReadings): readonly FieldId[] {
  if (formula.op === "field") return [formula.field];
  const parts = formula.op === "firstKnown" ? [chosenRoute(formula, items)] : partsOf(formula);
  return parts.flatMap((part) => fieldsUsed(part, items));
}

/** Every item whose absence keeps the formula from having a value, each once; empty when it has one. */
export function missingInputs(formula: Formula, items: ItemReadings): readonly MissingReading[] {
  const found = new Map<string, MissingReading>();
  collectMissing(formula, items, found);
  return [...found.values()];
}

/** The route a `firstKnown` takes: its first part that has a value, else the one that comes closest. */
export function chosenRoute(formula: Formula & { op: "firstKnown" }, items: ItemReadings): Formula {
  const section = numbered(items);
  let closest: Formula | undefined;
  for (const part of formula.of) {
    const why = compiled(part).failure(section);
    if (!why) return part;
    if (!closest && why.reason !== "tableAbsent") closest = part;
  }
  return closest ?? formula.of[0]!;
}

function collectMissing(formula: Formula, items: ItemReadings, found: Map<string, MissingReading>): void {
  if (formula.op === "firstKnown") return collectMissing(chosenRoute(formula, items), items, found);
  const failure = compiled(formula).failure(numbered(items));
  if (!failure) return;
  const before = found.size;
  for (const part of partsOf(formula)) collectMissing(part, items, found);
  if (found.size === before && !found.has(failure.lookedFor)) found.set(failure.lookedFor, failure);
}
