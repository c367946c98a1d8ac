/**
 * Accepted explanations kept inside the workbook. What is read back is untrusted: it may come from another version or hand,
 * so an entry is taken whole and checked, or left out.
 */
import type { CellValue } from "../domain/kernel/cell";
import type { Bilingual } from "../domain/kernel/text";
import type { WorkbookPort } from "../workbook/port";
import { EXPLANATION_LIMITS, isInstant, lastOfEach, reasonRejection, trimmedReason } from "./accepted-explanations";
import type { AcceptedExplanation, Reason, WitnessedCell } from "./accepted-explanations";

export const EXPLANATIONS_KEY = "edu-balance.explanations";

/** A stored text beyond these limits is not ours. */
const LIMITS = { ...EXPLANATION_LIMITS, entries: 2000, sheetName: 255, cellText: 32_767, storedCharacters: 2_000_000 } as const;

export async function loadExplanations(port: WorkbookPort): Promise<readonly AcceptedExplanation[]> {
  return parseExplanations(await port.getSetting(EXPLANATIONS_KEY));
}

export async function saveExplanations(port: WorkbookPort, stored: readonly AcceptedExplanation[]): Promise<void> {
  await port.setSetting(EXPLANATIONS_KEY, stored.length > 0 ? storedText(stored) : null);
}

/** Whether so many explanations would be read back whole. */
export function canBeKept(stored: readonly AcceptedExplanation[]): boolean {
  return stored.length <= LIMITS.entries && storedText(stored).length <= LIMITS.storedCharacters;
}

const storedText = (accepted: readonly AcceptedExplanation[]) => JSON.stringify({ version: 1, accepted });

/** Entries that are not whole are left out; what else the text holds is not taken over. */
export function parseExplanations(text: string | null): readonly AcceptedExplanation[] {
  if (text === null || text.length > LIMITS.storedCharacters) return [];
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isRecord(stored) || stored["version"] !== 1 || !Array.isArray(stored["accepted"])) return [];
  const whole = stored["accepted"].slice(0, LIMITS.entries).flatMap((entry: unknown) => storedExplanation(entry) ?? []);
  return lastOfEach(whole);
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
