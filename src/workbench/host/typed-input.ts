/**
 * What a value becomes when it is put into a cell the way `range.values` and `range.formulas` do, which is as if it were typed:
 * text may turn into a formula, a number, a logical value or an error. Text Excel would read as a date, a percentage or money
 * stays text here (docs/host-fidelity.md).
 */
import type { CellValue } from "../../domain/kernel/cell";
import { HostError } from "./host-error";
import type { CellInput } from "./sheet-store";
import type { Json } from "./wire";

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"]);
const NUMBER = /^\s*[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** @param format the cell's number format; text-formatted cells (`@`) keep text as text */
export function typedInput(value: Json, format: string | null): CellInput {
  if (value === null) return undefined;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  if (value === "") return null;
  if (format === "@") return value;
  if (value.startsWith("'")) return value.slice(1);
  if (NUMBER.test(value)) return Number(value.replaceAll(",", ""));
  if (/^[=+\-@]./s.test(value)) return { formula: value.startsWith("=") ? value : `=${value}` };
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return ERRORS.has(value.toUpperCase()) ? { error: value.toUpperCase() } : value;
}

/** A cell's value as the client sees it: blanks are `""`, errors their text. */
export function wireValue(value: CellValue): Json {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Excel's name for the kind of a value. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
