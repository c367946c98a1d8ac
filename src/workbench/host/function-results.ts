/** Results of custom functions as the client library delivers them, turned into values of cells. */
import type { CellValue } from "../../domain/kernel/cell";
import { HostError } from "./host-error";
import type { Json, JsonObject } from "./wire";

export interface FunctionResult {
  readonly invocation: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** What Excel shows beside the error sign of the cell. */
  readonly message: string;
}

/** Error numbers of the client library; whatever else went wrong is `#VALUE!`. */
const ERROR_OF_CODE: ReadonlyMap<number, string> = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);

/** One entry of `SetInvocationArrayResults`: `[invocation, succeeded, value, errorCode?, timing?]`. */
export function functionResult(entry: Json): FunctionResult {
  if (!Array.isArray(entry) || typeof entry[0] !== "number") throw new HostError("InvalidArgument");
  const [invocation, succeeded, value, code] = entry as [number, boolean, Json, Json];
  if (succeeded) return { invocation, rows: rowsOf(value), message: messageOf(value) };
  const error = ERROR_OF_CODE.get(Number(code)) ?? "#VALUE!";
  return { invocation, rows: [[{ error }]], message: typeof value === "string" ? value : "" };
}

function rowsOf(value: Json): readonly (readonly CellValue[])[] {
  if (!Array.isArray(value)) return [[cellOf(value)]];
  const rows = value.map((row: Json) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
  const isGrid = rows.length > 0 && rows.every((row) => row.length > 0 && row.length === rows[0]!.length);
  return isGrid ? rows : [[{ error: "#VALUE!" }]];
}

function cellOf(value: Json): CellValue {
  if (value === null || typeof value !== "object") return value;
  const { valueType, code, basicValue } = value as JsonObject;
  if (valueType === "CustomFunctionError") return { error: typeof code === "string" ? code : "#VALUE!" };
  return typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean"
    ? basicValue
    : { error: "#VALUE!" };
}

/** Of a block, that of its first cell. */
function messageOf(value: Json): string {
  if (Array.isArray(value)) return value.length > 0 ? messageOf(value[0] as Json) : "";
  if (value === null || typeof value !== "object") return "";
  const { message } = value as JsonObject;
  return typeof message === "string" ? message : "";
}
