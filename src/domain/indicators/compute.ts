/** The value of an indicator from the items of a section: a reading with the cells of every input, or the reason why not. */
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import { absent, missing, type KnownReading, type MissingReading, type Reading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import type { Unit } from "../kernel/unit";
import { boundsOf } from "./bounds";
import { fieldsOf, partsOf, type Formula } from "./formula";
import { formulaOf, type Indicator } from "./indicator";

/** Readings by item; an item without one is in no table. */
export type ItemReadings = Readonly<Partial<Record<FieldId, Reading>>>;

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
  const value = walk.start(formula, items);
  if (walk.missing) return walk.missing;
  const cells = walk.cellsFrom(0);
  if (!Number.isFinite(value)) return missing("notANumber", nameOf(formula), cells);
  if (!walk.isRange) return { state: "known", value, unit, cells };
  const range = boundsOf(
    formula,
    (id) => items[id],
    (routes) => chosenRoute(routes, items),
  );
  return Number.isFinite(range.high)
    ? { state: "known", value, unit, cells, range }
    : missing("ambiguous", nameOf(formula), cells);
}

/**
 * The value of a formula, or NaN when something it needs is not known.
 * @param items of one section
 */
export function valueOfFormula(formula: Formula, items: ItemReadings): number {
  const value = walk.start(formula, items);
  return walk.missing ? NaN : value;
}

/** Every item whose absence keeps the formula from having a value, each once; empty when it has one. */
export function missingInputs(formula: Formula, items: ItemReadings): readonly MissingReading[] {
  const found = new Map<string, MissingReading>();
  collectMissing(formula, items, found);
  return [...found.values()];
}

/** The route a `firstKnown` takes: its first part that has a value, else the one that comes closest. */
export function chosenRoute(formula: Formula & { op: "firstKnown" }, items: ItemReadings): Formula {
  let closest: Formula | undefined;
  for (const part of formula.of) {
    walk.start(part, items);
    if (!walk.missing) return part;
    if (!closest && walk.missing.reason !== "tableAbsent") closest = part;
  }
  return closest ?? formula.of[0]!;
}

/** One pass over a formula. Values are NaN from the first missing input on; `missing` then names it. */
class Walk {
  missing: MissingReading | null = null;
  isRange = false;
  /** The known readings met, of which the first `count` belong to this pass; cells are collected from them when asked for. */
  private readonly inputs: KnownReading[] = [];
  private count = 0;

  private items: ItemReadings = {};

  start(formula: Formula, items: ItemReadings): number {
    this.items = items;
    this.missing = null;
    this.isRange = false;
    this.count = 0;
    return this.valueOf(formula);
  }

  /** Cells of the inputs from this one on. */
  cellsFrom(first: number): readonly CellRef[] {
    const inputs = this.inputs;
    if (this.count === first + 1) return inputs[first]!.cells;
    let size = 0;
    for (let i = first; i < this.count; i++) size += inputs[i]!.cells.length;
    const cells = new Array<CellRef>(size);
    let filled = 0;
    for (let i = first; i < this.count; i++) for (const cell of inputs[i]!.cells) cells[filled++] = cell;
    return cells;
  }

  private valueOf(formula: Formula): number {
    switch (formula.op) {
      case "field":
        return this.item(formula.field);
      case "constant":
        return formula.value;
      case "sum":
        return this.fold(formula.of, 0, (sum, value) => sum + value);
      case "product":
        return this.fold(formula.of, 1, (product, value) => product * value);
      case "max":
        return this.fold(formula.of, -Infinity, Math.max);
      case "ceiling":
        return Math.ceil(this.valueOf(formula.of));
      case "difference":
        return this.difference(formula);
      case "ratio":
        return this.ratio(formula);
      case "firstKnown":
        return this.firstKnown(formula.of);
    }
  }

  private item(id: FieldId): number {
    const reading = this.items[id];
    if (reading?.state !== "known") return this.fail(reading ?? absent(id));
    this.inputs[this.count++] = reading;
    if (reading.range) this.isRange = true;
    return reading.value;
  }

  private fold(of: readonly Formula[], start: number, step: (sum: number, value: number) => number): number {
    let result = start;
    for (const part of of) {
      result = step(result, this.valueOf(part));
      if (this.missing) return NaN;
    }
    return result;
  }

  private difference(formula: Formula & { op: "difference" }): number {
    const whole = this.valueOf(formula.of);
    if (this.missing) return NaN;
    const value = whole - this.valueOf(formula.less);
    if (formula.isPart && value < 0) return this.fail(missing("notANumber", nameOf(formula.less), this.cellsFrom(0)));
    return value;
  }

  private ratio({ over, under, per }: Formula & { op: "ratio" }): number {
    const above = this.valueOf(over);
    if (this.missing) return NaN;
    const before = this.count;
    const below = this.valueOf(under);
    if (this.missing) return NaN;
    if (below === 0) return this.fail(missing("zeroDenominator", nameOf(under), this.cellsFrom(before)));
    return (above / below) * per;
  }

  private firstKnown(routes: readonly Formula[]): number {
    const before = this.count;
    let closest: MissingReading | null = null;
    for (const route of routes) {
      const value = this.valueOf(route);
      const failure: MissingReading | null = this.missing;
      if (!failure) return value;
      if (!closest || (closest.reason === "tableAbsent" && failure.reason !== "tableAbsent")) closest = failure;
      this.missing = null;
      this.count = before;
    }
    return closest ? this.fail(closest) : NaN;
  }

  private fail(reading: MissingReading): number {
    this.missing = reading;
    return NaN;
  }
}

/** One for all formulas, each walked to its end before the next: a county of 20,000 sections asks millions of times. */
const walk = new Walk();

function collectMissing(formula: Formula, items: ItemReadings, found: Map<string, MissingReading>): void {
  if (formula.op === "firstKnown") return collectMissing(chosenRoute(formula, items), items, found);
  walk.start(formula, items);
  const { missing: failure } = walk;
  if (!failure) return;
  const before = found.size;
  for (const part of partsOf(formula)) collectMissing(part, items, found);
  if (found.size === before && !found.has(failure.lookedFor)) found.set(failure.lookedFor, failure);
}

/** The item to name a formula by: the first one it uses. */
function nameOf(formula: Formula): string {
  return fieldsOf(formula)[0] ?? "";
}
