/** functions.json as Excel reads it, one per language; descriptions and names of arguments differ; names of functions do not, because workbooks travel with them. */
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
  /** The page that Excel opens for help with the function; absent where nobody says where the add-in is served. */
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" | "scalar" };
  /** A streaming function is cancelled as it is, and Excel refuses `cancelable` and `requiresAddress` beside `stream`. */
  readonly options?: { readonly stream: true; readonly requiresStreamAddress: true };
}

export interface FunctionsMetadata {
  /** An error in a range is told to the function, which says where it is; else Excel would show the error and no word. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** @param baseUrl where the add-in is served from, with its `/` */
export function functionsMetadata(language: Language, baseUrl?: string): FunctionsMetadata {
  return { allowErrorForDataTypeAny: true, functions: FUNCTIONS.map((entry) => metadataOf(entry, language, baseUrl)) };
}

function metadataOf(entry: LiveFunction | RangeFunction, language: Language, baseUrl: string | undefined): FunctionMetadata {
  const isBlock = entry.kind === "live" || entry.returns === "block";
  return {
    id: entry.id,
    name: entry.id,
    description: inLanguage(entry.description, language),
    ...(baseUrl !== undefined && { helpUrl: `${baseUrl}assets/support.html` }),
    parameters: entry.parameters.map((parameter) => parameterOf(parameter, language)),
    result: { type: "any", dimensionality: isBlock ? "matrix" : "scalar" },
    ...(entry.kind === "live" && { options: { stream: true, requiresStreamAddress: true } as const }),
  };
}

function parameterOf({ name, description, isOptional, takes }: FunctionParameter, language: Language): ParameterMetadata {
  return {
    name: inLanguage(name, language),
    description: inLanguage(description, language),
    ...(takes === "range"
      ? ({ type: "any", dimensionality: "matrix" } as const)
      : ({ type: "number", dimensionality: "scalar" } as const)),
    ...(isOptional && { optional: true as const }),
  };
}
