/**
 * The little the memory store knows of formulas: a cell holding nothing but one call of a custom function, with literals and
 * references as arguments. Real formulas need a real engine (the workbench's grid).
 */
import type { Area, CellValue } from "../../domain/kernel/cell";
import { parseAddress } from "../../workbook/a1";

export type CallArgument = { readonly literal: CellValue } | { readonly sheet: string | null; readonly area: Area };

export interface ParsedCall {
  readonly name: string;
  readonly args: readonly CallArgument[];
}

/** Reads `=NS.NAME(arg,…)`. Null for every other formula. */
export function parseCall(formula: string): ParsedCall | null {
  const match = /^=\s*([A-Za-z_][\w.]*)\((.*)\)\s*$/s.exec(formula);
  if (!match) return null;
  const args: CallArgument[] = [];
  for (const text of splitArguments(match[2]!)) {
    const argument = parseArgument(text.trim());
    if (!argument) return null;
    args.push(argument);
  }
  return { name: match[1]!.toUpperCase(), args };
}

/** At commas outside of quotes; parentheses would mean a nested call, which `parseArgument` refuses. */
function splitArguments(text: string): string[] {
  if (text.trim() === "") return [];
  const parts = `${text},`.match(/(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[^,"'])*,/g) ?? [];
  return parts.map((part) => part.slice(0, -1));
}

function parseArgument(text: string): CallArgument | null {
  if (text === "") return { literal: null };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { literal: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(text)) return { literal: text.toUpperCase() === "TRUE" };
  if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return { literal: Number(text) };
  return parseAddress(text);
}
