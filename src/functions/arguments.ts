/** Arguments as Excel hands them over: ranges as rows of cells, omitted arguments as null or nothing. */
import type { CellRef } from "../domain/kernel/cell";
import { parseAddress } from "../workbook/a1";

/** What one cell of a range argument may hold. */
export type Argument = number | string | boolean | null | undefined | object;

export type ArgumentRange = readonly (readonly Argument[])[];

/** An argument of a function that takes a range: Excel gives rows of cells, older hosts a bare value for a single cell. */
export function asRange(argument: ArgumentRange | Argument): ArgumentRange | null {
  if (argument === null || argument === undefined) return null;
  return Array.isArray(argument) ? (argument as ArgumentRange) : [[argument as Argument]];
}

export function isBlank(argument: Argument): boolean {
  return argument === null || argument === undefined || (typeof argument === "string" && argument.trim() === "");
}

/** `#N/A` and its like where the cell holds an error (`allowErrorForDataTypeAny`); else null. */
export function errorIn(argument: Argument): string | null {
  if (typeof argument !== "object" || argument === null || !("code" in argument)) return null;
  return typeof argument.code === "string" ? argument.code : null;
}

/** The text of a name argument; a school code may come as a number. Null for what cannot be a name. */
export function asText(argument: Argument): string | null {
  if (typeof argument === "number") return String(argument);
  return typeof argument === "string" && !isBlank(argument) ? argument : null;
}

/** The cell of the formula; null when the host does not tell it. */
export function callingCell(address: string | undefined): CellRef | null {
  const parsed = address === undefined ? null : parseAddress(address);
  return parsed === null || parsed.sheet === null ? null : { sheet: parsed.sheet, row: parsed.area.row, col: parsed.area.col };
}
