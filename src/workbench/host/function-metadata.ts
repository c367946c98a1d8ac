/** The add-in's functions.json as Excel reads it, and how arguments of cells become arguments of a call. */
import { isCellError, type CellError, type CellValue } from "../../domain/kernel/cell";
import type { FunctionCall, FunctionSignature } from "./sheet-store";
import type { Json } from "./wire";

export interface FunctionsJson {
  /** Errors in arguments of type `any` are passed on; else they become the result without a call. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionJson[];
}

export interface FunctionJson {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly ParameterJson[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresStreamAddress?: boolean;
  };
}

interface ParameterJson {
  readonly name: string;
  readonly description?: string;
  /** `number`, `string`, `boolean`, `any`; absent is `any`. */
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export function signature(json: FunctionJson, namespace: string): FunctionSignature {
  return {
    id: json.id,
    name: `${namespace}.${json.name}`,
    description: json.description ?? "",
    parameters: (json.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
      isMatrix: parameter.dimensionality === "matrix",
    })),
  };
}

/** Arguments as the functions runtime passes them on; or the error the cell shows without the function being called. */
export function callArguments(
  json: FunctionJson,
  args: FunctionCall["args"],
  passesErrors = false,
): { readonly values: readonly Json[] } | CellError {
  const parameters = json.parameters ?? [];
  const values: Json[] = [];
  for (const [index, parameter] of parameters.entries()) {
    // An argument left out between others has no rows; the add-in sees null, as for one left out at the end.
    const given = (parameter.repeating ? args.slice(index) : args.slice(index, index + 1)).filter((rows) => rows.length > 0);
    if (given.length === 0 && !parameter.optional && !parameter.repeating) return { error: "#VALUE!" };
    const converted = given.map((rows) => argument(parameter, rows, passesErrors));
    const failed = converted.find((one): one is CellError => "error" in one);
    if (failed) return failed;
    const plain = converted.map((one) => (one as { value: Json }).value);
    values.push(parameter.repeating ? plain : (plain[0] ?? null));
  }
  const hasTooMany = args.length > parameters.length && !parameters.at(-1)?.repeating;
  return hasTooMany ? { error: "#VALUE!" } : { values };
}

type Converted = { readonly value: Json } | CellError;

function argument(
  { type = "any", dimensionality }: ParameterJson,
  rows: readonly (readonly CellValue[])[],
  passesErrors: boolean,
): Converted {
  const isPassed = passesErrors && type === "any";
  const cells = rows.map((row) =>
    row.map((cell): Converted => (isPassed && isCellError(cell) ? { value: passedError(cell) } : convert(cell, type))),
  );
  const failed = cells.flat().find((cell): cell is CellError => "error" in cell);
  if (failed) return failed;
  const values = cells.map((row) => row.map((cell) => (cell as { value: Json }).value));
  return { value: dimensionality === "matrix" ? values : (values[0]?.[0] ?? null) };
}

/** As the runtime of the client library takes errors (`_transferCustomFunctionError`). */
function passedError({ error }: CellError): Json {
  return { type: "CustomFunctionError", code: error };
}

/** A blank is 0 for a number and empty text otherwise; an error is passed to the cell, not to the function. */
function convert(cell: CellValue, type: string): Converted {
  if (isCellError(cell)) return cell;
  switch (type) {
    case "number": {
      const number = typeof cell === "string" ? Number(cell.trim() === "" ? NaN : cell) : Number(cell ?? 0);
      return Number.isNaN(number) ? { error: "#VALUE!" } : { value: number };
    }
    case "boolean":
      return typeof cell === "string" ? { error: "#VALUE!" } : { value: Boolean(cell) };
    case "string":
      return { value: cell === null ? "" : typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell) };
    default:
      return { value: cell ?? "" };
  }
}
