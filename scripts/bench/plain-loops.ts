/** The yardsticks: the same arithmetic written as loops over typed arrays, with no readings, cells, verdicts or sentences. */
import { FIELD_IDS, type FieldId } from "../../src/domain/fields/dictionary";
import type { Section } from "../../src/domain/dataset/school";
import type { ResourceSection } from "../../src/domain/dispersion/cheapest-path";
import { INDICATORS, INDICATOR_IDS } from "../../src/domain/indicators/catalogue";
import type { Formula } from "../../src/domain/indicators/formula";
import { formulaOf } from "../../src/domain/indicators/indicator";
import type { Stage } from "../../src/domain/kernel/stage";

export type Columns = Readonly<Record<FieldId, Float64Array>>;

/** Every item of the sections as one column of figures. */
export function columnsOf(sections: readonly Section[]): Columns {
  const column = (field: FieldId): Float64Array =>
    Float64Array.from(sections, ({ items }) => {
      const reading = items[field];
      return reading?.state === "known" ? reading.value : NaN;
    });
  return Object.fromEntries(FIELD_IDS.map((field) => [field, column(field)])) as Columns;
}

/** All indicators, their limits, and CV, shares and leave-one-out of each. Returns the CVs so that nothing is skipped. */
export function plainEvaluation(
  columns: Columns,
  stage: Stage,
  limits: readonly (readonly [string, number])[],
): Map<string, number> {
  const pupils = columns.pupils;
  const found = new Map<string, number>();
  let passed = 0;
  for (const id of INDICATOR_IDS) {
    const formula = formulaOf(INDICATORS[id], stage);
    const values = plainColumn(formula, columns);
    for (const [indicator, limit] of limits) {
      if (indicator === id) for (let i = 0; i < values.length; i++) if (values[i]! >= limit) passed++;
    }
    if (formula.op === "ratio" && formula.under.op === "field" && formula.under.field === "pupils") {
      found.set(id, plainDispersion(values, pupils));
    }
  }
  found.set("passed", passed);
  return found;
}

function plainColumn(formula: Formula, columns: Columns): Float64Array {
  switch (formula.op) {
    case "field":
      return columns[formula.field];
    case "constant":
      return new Float64Array(columns.pupils.length).fill(formula.value);
    case "ceiling":
      return plainColumn(formula.of, columns).map(Math.ceil);
    case "difference":
      return combined([formula.of, formula.less], columns, (a, b) => a - b);
    case "ratio":
      return combined([formula.over, formula.under], columns, (a, b) => (a / b) * formula.per);
    case "sum":
      return combined(formula.of, columns, (a, b) => a + b);
    case "product":
      return combined(formula.of, columns, (a, b) => a * b);
    case "max":
      return combined(formula.of, columns, Math.max);
    case "firstKnown":
      return plainColumn(formula.of[0]!, columns);
  }
}

function combined(parts: readonly Formula[], columns: Columns, step: (a: number, b: number) => number): Float64Array {
  const [first, ...rest] = parts.map((part) => plainColumn(part, columns));
  const result = Float64Array.from(first!);
  for (const part of rest) for (let i = 0; i < result.length; i++) result[i] = step(result[i]!, part[i]!);
  return result;
}

function plainDispersion(values: Float64Array, pupils: Float64Array): number {
  const size = values.length;
  let everyone = 0;
  let everything = 0;
  for (let i = 0; i < size; i++) {
    everyone += pupils[i]!;
    everything += values[i]! * pupils[i]!;
  }
  const mean = everything / everyone;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += pupils[i]! * (values[i]! - mean) ** 2;
  const shares = new Float64Array(size);
  const without = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const part = pupils[i]! * (values[i]! - mean) ** 2;
    shares[i] = part / sum;
    const rest = everyone - pupils[i]!;
    const restMean = (everything - values[i]! * pupils[i]!) / rest;
    without[i] = Math.sqrt((sum - (part * everyone) / rest) / rest) / restMean;
  }
  return Math.sqrt(sum / everyone) / mean + 0 * (shares[size - 1]! + without[size - 1]!);
}

/** The quadratics of every school and every pair of schools, and the water level: what the cheapest path rests on. */
export function plainPath(sections: readonly ResourceSection[], limit: number): number {
  const size = sections.length;
  const pupils = Float64Array.from(sections, (section) => section.pupils);
  const resource = Float64Array.from(sections, (section) => section.resource);
  const ceiling = 1 + limit ** 2;
  let [everyone, everything, squares] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    everyone += pupils[i]!;
    everything += resource[i]!;
    squares += resource[i]! ** 2 / pupils[i]!;
  }
  const excess = everyone * squares - ceiling * everything ** 2;
  let least = Infinity;
  const root = (a: number, b: number): void => {
    const discriminant = b * b - 4 * a * excess;
    if (discriminant >= 0 && b < 0) least = Math.min(least, (2 * excess) / (-b + Math.sqrt(discriminant)));
  };
  for (let i = 0; i < size; i++) {
    root(everyone / pupils[i]! - ceiling, 2 * ((everyone * resource[i]!) / pupils[i]! - ceiling * everything));
    for (let j = 0; j < size; j++) {
      const slope = resource[j]! / pupils[j]! - resource[i]! / pupils[i]!;
      root(everyone * (1 / pupils[i]! + 1 / pupils[j]!), 2 * everyone * slope);
      const bound = resource[i]! ** 2 / pupils[i]! + resource[j]! ** 2 / pupils[j]! - excess / everyone;
      root(bound, resource[i]! ** 2 - resource[j]! ** 2 - bound * (pupils[i]! - pupils[j]!));
    }
  }
  return least + plainWaterLevel(pupils, resource, everyone, ceiling);
}

/** Halvings until a level is known to the last bit. */
const HALVINGS = 60;

function plainWaterLevel(pupils: Float64Array, resource: Float64Array, everyone: number, ceiling: number): number {
  let [low, high] = [0, 0];
  for (let i = 0; i < pupils.length; i++) high = Math.max(high, resource[i]! / pupils[i]!);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const level = (low + high) / 2;
    let [total, squares] = [0, 0];
    for (let i = 0; i < pupils.length; i++) {
      const filled = Math.max(resource[i]!, level * pupils[i]!);
      total += filled;
      squares += filled ** 2 / pupils[i]!;
    }
    if (everyone * squares <= ceiling * total ** 2) high = level;
    else low = level;
  }
  return low;
}
