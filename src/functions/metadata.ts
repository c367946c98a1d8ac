/** functions.json as Excel reads it, one per language; only descriptions differ, because workbooks travel with the names. */
import { inLanguage } from "../domain/kernel/text";
import type { Language } from "../domain/kernel/text";
import { FUNCTIONS } from "./function-catalogue";
import type { FunctionParameter, LiveFunction, RangeFunction } from "./function-entry";

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "number";
  readonly dimensionality: "matrix" | "scalar";
  readonly optional?: true;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" | "scalar" };
  /** A streaming function is cancelled as it is, and Excel refuses `cancelable` and `requiresAddress` beside `stream`. */
  readonly options?: { readonly stream: true; readonly requiresStreamAddress: true };
}

export function functionsMetadata(language: Language): { readonly functions: readonly FunctionMetadata[] } {
  return { functions: FUNCTIONS.map((entry) => metadataOf(entry, language)) };
}

function metadataOf(entry: LiveFunction | RangeFunction, language: Language): FunctionMetadata {
  const isBlock = entry.kind === "live" || entry.returns === "block";
  return {
    id: entry.id,
    name: entry.id,
    description: inLanguage(entry.description, language),
    parameters: entry.parameters.map((parameter) => parameterOf(parameter, language)),
    result: { type: "any", dimensionality: isBlock ? "matrix" : "scalar" },
    ...(entry.kind === "live" && { options: { stream: true, requiresStreamAddress: true } as const }),
  };
}

function parameterOf({ name, description, isOptional, takes }: FunctionParameter, language: Language): ParameterMetadata {
  return {
    name,
    description: inLanguage(description, language),
    ...(takes === "range"
      ? ({ type: "any", dimensionality: "matrix" } as const)
      : ({ type: "number", dimensionality: "scalar" } as const)),
    ...(isOptional && { optional: true as const }),
  };
}
