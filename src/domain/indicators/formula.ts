/** Formulas as data: one definition gives the value, the trace to the cells, the printed formula and the items needed. */
import type { FieldId } from "../fields/dictionary";
import type { Unit } from "../kernel/unit";

export type Formula =
  | { readonly op: "field"; readonly field: FieldId }
  | { readonly op: "constant"; readonly value: number; readonly unit?: Unit }
  | { readonly op: "sum" | "max" | "product"; readonly of: readonly Formula[] }
  /** `isPart`: what is taken off is a part of the whole, so a result below 0 means that the figures contradict each other. */
  | { readonly op: "difference"; readonly of: Formula; readonly less: Formula; readonly isPart?: boolean }
  | { readonly op: "ceiling"; readonly of: Formula }
  | { readonly op: "ratio"; readonly over: Formula; readonly under: Formula; readonly per: 1 | 100 }
  /** The same quantity by several routes, in order of preference: a total as printed, else the sum of its parts. Never both. */
  | { readonly op: "firstKnown"; readonly of: readonly Formula[] };

export const field = (id: FieldId): Formula => ({ op: "field", field: id });
export const constant = (value: number, unit?: Unit): Formula =>
  unit === undefined ? { op: "constant", value } : { op: "constant", value, unit };
export const sum = (...of: readonly Formula[]): Formula => ({ op: "sum", of });
export const sumOf = (...ids: readonly FieldId[]): Formula => sum(...ids.map(field));
export const product = (...of: readonly Formula[]): Formula => ({ op: "product", of });
export const ceiling = (of: Formula): Formula => ({ op: "ceiling", of });
export const firstKnown = (...of: readonly Formula[]): Formula => ({ op: "firstKnown", of });
export const minusPart = (whole: FieldId, part: FieldId): Formula => ({
  op: "difference",
  of: field(whole),
  less: field(part),
  isPart: true,
});
export const ratio = (over: Formula, under: Formula, per: 1 | 100 = 1): Formula => ({ op: "ratio", over, under, per });

/** The formulas a formula is made of, in the order they are written. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.op) {
    case "field":
    case "constant":
      return [];
    case "difference":
      return [formula.of, formula.less];
    case "ceiling":
      return [formula.of];
    case "ratio":
      return [formula.over, formula.under];
    default:
      return formula.of;
  }
}

/** Every item the formula can draw on, each once, in the order they are written. */
export function fieldsOf(formula: Formula): readonly FieldId[] {
  let fields = FIELDS_OF.get(formula);
  if (!fields) {
    fields = formula.op === "field" ? [formula.field] : [...new Set(partsOf(formula).flatMap(fieldsOf))];
    FIELDS_OF.set(formula, fields);
  }
  return fields;
}

/** Asked again for every section, and always the same. */
const FIELDS_OF = new WeakMap<Formula, readonly FieldId[]>();
