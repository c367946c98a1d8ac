/**
 * What stands in a data cell: a number, with everything that was repaired to read it, or why it is none.
 * Blank, `*` `-` `—` `/` and unreadable text stay apart; nothing is ever read as 0 (tables.md §1.3–4, §10, §11.5).
 */
import { type CellValue, isCellError } from "../kernel/cell";
import type { Repair } from "../kernel/reading";
import { isUnitWord } from "../labels/units";

export type CellNumber =
  | { readonly kind: "number"; readonly value: number; readonly unit?: string; readonly repairs: readonly Repair[] }
  | { readonly kind: "blank" | "notApplicable" | "notANumber" };

const BLANK: CellNumber = { kind: "blank" };
const NOT_APPLICABLE: CellNumber = { kind: "notApplicable" };
const NOT_A_NUMBER: CellNumber = { kind: "notANumber" };
const NO_REPAIRS: readonly Repair[] = [];

/** Longer texts are prose; no number of a table is that long. */
const LONGEST_NUMBER = 60;

/** Reads one cell. A unit written inside the cell is handed on, not yet converted. */
export function readNumber(value: CellValue): CellNumber {
  if (value === null) return BLANK;
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value, repairs: NO_REPAIRS } : NOT_A_NUMBER;
  if (typeof value === "boolean" || isCellError(value)) return NOT_A_NUMBER;
  return readText(value);
}

function readText(raw: string): CellNumber {
  if (raw.length > LONGEST_NUMBER && raw.trim().length > LONGEST_NUMBER) return NOT_A_NUMBER;
  const half = raw.replace(/_x000[dD]_/g, "").normalize("NFKC");
  const text = half.replace(/^'/, "").replace(/[\s\p{Cf}\p{Cc}]+/gu, "");
  if (text === "") return BLANK;
  if (/^(\*+|[-‐‑‒–—―−]+|\/+)$/u.test(text)) return NOT_APPLICABLE;
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(.*)$/u.exec(text.replace(/^[−–—]/u, "-"));
  if (!match) return NOT_A_NUMBER;
  const [, sign = "", digits = "", tail = ""] = match;
  if (tail !== "" && !isUnitWord(tail)) return NOT_A_NUMBER;
  const value = Number(sign + digits.replaceAll(",", ""));
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  return { kind: "number", value, ...(tail && { unit: tail }), repairs: repairsOf(raw, half, digits, tail, value) };
}

function repairsOf(raw: string, half: string, digits: string, unit: string, value: number): Repair[] {
  const repairs: Repair[] = [{ kind: "textNumber", from: raw, to: String(value) }];
  // ㎡ folds to m2 as well, but that is a unit, not a full-width figure.
  if (/[\uFF01-\uFF5E]/.test(raw)) repairs.push({ kind: "fullWidth", from: raw, to: half });
  if (/\s/u.test(half)) repairs.push({ kind: "blanksRemoved", from: raw, to: String(value) });
  if (digits.includes(",")) repairs.push({ kind: "thousands", from: digits, to: digits.replaceAll(",", "") });
  if (unit) repairs.push({ kind: "unitInCell", from: raw, to: unit });
  return repairs;
}
