/** Formulas as data: one definition gives the value, the trace to the cells, the printed formula and the items needed. */
import type { FieldId } from "../fields/dictionary";

export type Formula =
  | { readonly op: "field"; readonly field: FieldId }
  | { readonly op: "constant"; readonly value: number }
  | { readonly op: "sum" | "max"; readonly of: readonly Formula[] }
  | { readonly op: "difference"; readonly of: Formula; readonly less: Formula }
  | { readonly op: "product"; readonly of: readonly Formula[] }
  | { readonly op: "ceiling"; readonly of: Formula }
  | { readonly op: "ratio"; readonly over: Formula; readonly under: Formula; readonly per: 1 | 100 };
