/** Accepted explanations kept inside the workbook. An entry is taken whole and checked, or not used. */
import type { CellValue } from "../domain/kernel/cell";
import type { Bilingual } from "../domain/kernel/text";
import type { WorkbookPort } from "../workbook/port";
import { EXPLANATION_LIMITS, isInstant, placeOf, reasonRejection, trimmedReason } from "./accepted-explanations";
import type { AcceptedExplanation, Reason, WitnessedCell } from "./accepted-explanations";
import { isRecord } from "./store/envelope";
import { listPart } from "./store/part-kinds";
import { readPart } from "./store/read-part";

/** Where version 0 kept them. */
export const EXPLANATIONS_KEY = "edu-balance.explanations";

/** A text beyond these limits is not ours. */
const LIMITS = { ...EXPLANATION_LIMITS, sheetName: 255, cellText: 32_767 } as const;

/** Of several for the same rule and cells, the last one counts. */
export const EXPLANATIONS_PART = listPart<AcceptedExplanation>({
  name: "explanations",
  version0: { key: EXPLANATIONS_KEY, list: "accepted" },
  keyOf: ({ rule, cells }) => placeOf(rule, cells),
  parse: (raw) => {
    const entry = storedExplanation(raw);
    return entry ? { entry } : { error: null };
  },
});

/** @throws WorkbookError where the workbook cannot be talked to */
export async function loadExplanations(port: Pick<WorkbookPort, "getSetting">): Promise<readonly AcceptedExplanation[]> {
  return (await readPart(EXPLANATIONS_PART, port)).value;
}

function storedExplanation(entry: unknown): AcceptedExplanation | null {
  if (!isRecord(entry)) return null;
  const { rule, question, cells, reason, by, at } = entry;
  if (!isText(rule, LIMITS.rule) || !isText(by, LIMITS.name) || !isInstant(at)) return null;
  if (!Array.isArray(cells) || cells.length === 0 || cells.length > LIMITS.cells) return null;
  const witnessed = cells.flatMap((cell: unknown) => storedCell(cell) ?? []);
  const words = storedReason(reason);
  if (witnessed.length !== cells.length || !words) return null;
  const asked = storedQuestion(question);
  return { rule, ...(asked && { question: asked }), cells: witnessed, reason: words, by, at };
}

function storedQuestion(question: unknown): Bilingual | null {
  if (!isRecord(question)) return null;
  const { zh, en } = question;
  return isText(zh, LIMITS.question) && isText(en, LIMITS.question) ? { zh, en } : null;
}

function storedCell(cell: unknown): WitnessedCell | null {
  if (!isRecord(cell)) return null;
  const { sheet, row, col, value } = cell;
  if (!isText(sheet, LIMITS.sheetName) || !isIndex(row) || !isIndex(col) || !isCellValue(value)) return null;
  return { sheet, row, col, value };
}

function storedReason(reason: unknown): Reason | null {
  if (!isRecord(reason)) return null;
  const { kind, text, id, blanks } = reason;
  if (kind === "own") return isText(text, LIMITS.text) ? { kind, text } : null;
  if (kind !== "common" || typeof id !== "string" || !isRecord(blanks)) return null;
  const candidate: Reason = { kind, id, blanks: onlyTexts(blanks) };
  return reasonRejection(candidate) === null ? trimmedReason(candidate) : null;
}

function onlyTexts(record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longest;
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1_048_576;
}

function isCellValue(value: unknown): value is CellValue {
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "string") return value.length <= LIMITS.cellText;
  if (typeof value === "number") return Number.isFinite(value);
  return isRecord(value) && typeof value["error"] === "string";
}
