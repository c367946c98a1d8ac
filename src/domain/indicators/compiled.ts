/** What is asked of a formula, prepared once, because a county asks it for every section. */
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import { absent, missing, type KnownReading, type MissingReading } from "../kernel/reading";
import { fieldsOf, type Formula } from "./formula";
import { NUMBER_OF, type NumberedItems } from "./numbered-items";
import { programOf, run, type Program } from "./program";

export interface Compiled extends Reasons {
  readonly program: Program;
}

/** What is asked of a formula beside its value, and seldom. */
interface Reasons {
  /** Why there is no value: the first item that is not known, or the contradiction; null when there is one. */
  readonly failure: (items: NumberedItems) => MissingReading | null;
  /** Adds the known readings that the value comes from, in the order of the formula. */
  readonly inputs: (items: NumberedItems, into: KnownReading[]) => void;
}

const COMPILED = new WeakMap<Formula, Compiled>();

export function compiled(formula: Formula): Compiled {
  let ready = COMPILED.get(formula);
  if (!ready) COMPILED.set(formula, (ready = { ...reasonsOf(formula), program: programOf(formula) }));
  return ready;
}

/** NaN when there is none: `failure` then says why. */
export function valueWith({ program }: Compiled, values: Float64Array): number {
  run(program, values, result, 0);
  return result[0]!;
}

const result = new Float64Array(1);

/** The cells of the inputs, in the order of the formula. */
export function cellsOf({ inputs }: Reasons, items: NumberedItems): readonly CellRef[] {
  used.length = 0;
  inputs(items, used);
  if (used.length === 1) return used[0]!.cells;
  const cells: CellRef[] = [];
  for (let i = 0; i < used.length; i++) for (const cell of used[i]!.cells) cells.push(cell);
  return cells;
}

const used: KnownReading[] = [];

/** The item to name a formula by: the first one it uses. */
export function nameOf(formula: Formula): string {
  return fieldsOf(formula)[0] ?? "";
}

function reasonsOf(formula: Formula): Reasons {
  switch (formula.op) {
    case "field":
      return item(formula.field);
    case "constant":
      return { failure: () => null, inputs: () => undefined };
    case "ceiling":
      return compiled(formula.of);
    case "difference":
      return difference(formula);
    case "ratio":
      return ratio(formula);
    case "firstKnown":
      return firstKnown(formula.of.map(compiled));
    default:
      return together(formula.of.map(compiled));
  }
}

function item(id: FieldId): Reasons {
  const number = NUMBER_OF[id];
  return {
    failure: ({ readings }) => {
      const reading = readings[number];
      return reading?.state === "known" ? null : (reading ?? absent(id));
    },
    inputs: ({ readings }, into) => {
      const reading = readings[number];
      if (reading?.state === "known") into.push(reading);
    },
  };
}

function difference({ of, less, isPart }: Formula & { op: "difference" }): Reasons {
  const [whole, part] = [compiled(of), compiled(less)];
  const both = together([whole, part]);
  const contradiction = (items: NumberedItems): MissingReading | null =>
    isPart && valueWith(whole, items.values) < valueWith(part, items.values)
      ? missing("notANumber", nameOf(less), cellsOf(both, items))
      : null;
  return { ...both, failure: (items) => both.failure(items) ?? contradiction(items) };
}

function ratio({ over, under }: Formula & { op: "ratio" }): Reasons {
  const [above, below] = [compiled(over), compiled(under)];
  const both = together([above, below]);
  const zero = (items: NumberedItems): MissingReading | null =>
    valueWith(below, items.values) === 0 ? missing("zeroDenominator", nameOf(under), cellsOf(below, items)) : null;
  return { ...both, failure: (items) => both.failure(items) ?? zero(items) };
}

/** A route that lacks a table is further from a value than one whose cell is blank. */
function firstKnown(routes: readonly Compiled[]): Reasons {
  const failure = (items: NumberedItems): MissingReading | null => {
    let closest: MissingReading | null = null;
    for (const route of routes) {
      const why = route.failure(items);
      if (!why) return null;
      if (!closest || (closest.reason === "tableAbsent" && why.reason !== "tableAbsent")) closest = why;
    }
    return closest;
  };
  const inputs: Reasons["inputs"] = (items, into) => routes.find((route) => !route.failure(items))?.inputs(items, into);
  return { failure, inputs };
}

function together(parts: readonly Reasons[]): Reasons {
  return {
    failure: (items) => {
      for (const part of parts) {
        const why = part.failure(items);
        if (why) return why;
      }
      return null;
    },
    inputs: (items, into) => {
      for (let i = 0; i < parts.length; i++) parts[i]!.inputs(items, into);
    },
  };
}
