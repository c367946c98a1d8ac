/** Where a value comes from, as a tree down to the cells. Built when asked for, never while evaluating. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { Derivation } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import { chosenRoute, valueOfFormula, type ItemReadings } from "./compute";
import { partsOf, type Formula } from "./formula";
import { formulaOf, type Indicator } from "./indicator";

export interface Trace {
  readonly op: Exclude<Formula["op"], "firstKnown">;
  /** Null where an item below is not known. */
  readonly value: number | null;
  /** The item, at a leaf, with its cells and how it was formed (summed, split). */
  readonly field?: FieldId;
  readonly unit?: string;
  readonly cells?: readonly CellRef[];
  readonly derivation?: Derivation;
  /** Hundred for values per hundred. */
  readonly per?: 1 | 100;
  readonly parts: readonly Trace[];
}

/** The steps from the cells to the value of an indicator; of several routes, the one that was taken. */
export function traceOf(indicator: Indicator, items: ItemReadings, stage: Stage): Trace {
  return traceOfFormula(formulaOf(indicator, stage), items);
}

export function traceOfFormula(formula: Formula, items: ItemReadings): Trace {
  if (formula.op === "firstKnown") return traceOfFormula(chosenRoute(formula, items), items);
  const value = valueOfFormula(formula, items);
  const node = { op: formula.op, value: Number.isFinite(value) ? value : null };
  if (formula.op === "field") return { ...node, ...leaf(formula.field, items), parts: [] };
  const parts = partsOf(formula).map((part) => traceOfFormula(part, items));
  return formula.op === "ratio" ? { ...node, per: formula.per, parts } : { ...node, parts };
}

function leaf(field: FieldId, items: ItemReadings): Pick<Trace, "field" | "unit" | "cells" | "derivation"> {
  const reading = items[field];
  const { unit } = FIELDS[field];
  const cells = reading?.cells ?? [];
  const derivation = reading?.state === "known" ? reading.derivation : undefined;
  return { field, unit, cells, ...(derivation ? { derivation } : {}) };
}
