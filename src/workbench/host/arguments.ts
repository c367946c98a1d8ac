/** Reading the arguments of a call; what does not fit is `InvalidArgument`. */
import { HostError } from "./host-error";
import { HostObject, type Argument } from "./object-type";
import type { Json, JsonObject } from "./wire";

export function text(value: Argument | undefined): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function optionalText(value: Argument | undefined): string | null {
  return value === undefined || value === null ? null : text(value);
}

export function whole(value: Argument | undefined): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new HostError("InvalidArgument");
  return value;
}

/** Absent counts as false. */
export function flag(value: Argument | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

export function json(value: Argument | undefined): Json {
  if (value === undefined) return null;
  if (value instanceof HostObject) throw new HostError("InvalidArgument");
  return value as Json;
}

export function record(value: Argument | undefined): JsonObject {
  const plain = json(value);
  if (plain === null || typeof plain !== "object" || Array.isArray(plain)) throw new HostError("InvalidArgument");
  return plain as JsonObject;
}

/** Rows of equal length fitting the area; a single value stands for every cell. */
export function matrix(value: Json, rows: number, cols: number): readonly (readonly Json[])[] {
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array<Json>(cols).fill(value));
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === cols);
  if (!fits) {
    throw new HostError(
      "InvalidArgument",
      null,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return value as readonly (readonly Json[])[];
}
