/**
 * Answers kept inside the workbook. What is read back is untrusted: it may come from another version or hand, so an entry is
 * taken whole and checked, or left out. An answer to a question this version does not know stays: another version may.
 */
import { isStage } from "../domain/kernel/stage";
import type { WorkbookPort } from "../workbook/port";
import { isIsoDate } from "./check-settings";
import { ANSWER_LIMITS, type AskedSchool, type GivenConfirmation } from "./given-confirmations";

export const ANSWERS_KEY = "edu-balance.answers";

/** A stored text beyond these limits is not ours. */
const LIMITS = { ...ANSWER_LIMITS, about: 120, storedCharacters: 4_000_000 } as const;

export async function loadConfirmations(port: Pick<WorkbookPort, "getSetting">): Promise<readonly GivenConfirmation[]> {
  return parseConfirmations(await port.getSetting(ANSWERS_KEY));
}

export async function saveConfirmations(
  port: Pick<WorkbookPort, "setSetting">,
  given: readonly GivenConfirmation[],
): Promise<void> {
  await port.setSetting(ANSWERS_KEY, given.length > 0 ? JSON.stringify({ version: 1, answers: given }) : null);
}

/** Entries that are not whole are left out; of several about the same, the last one counts. */
export function parseConfirmations(text: string | null): readonly GivenConfirmation[] {
  if (text === null || text.length > LIMITS.storedCharacters) return [];
  const stored = parseJson(text);
  const entries: readonly unknown[] = isRecord(stored) && Array.isArray(stored["answers"]) ? stored["answers"] : [];
  const whole = entries.slice(0, LIMITS.entries).flatMap((entry) => storedConfirmation(entry) ?? []);
  const distinct = new Map(whole.map((one) => [JSON.stringify([one.about, one.subject]), one]));
  return [...distinct.values()];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function storedConfirmation(entry: unknown): GivenConfirmation | null {
  if (!isRecord(entry)) return null;
  const { about, answer, by, on } = entry;
  const subject = storedSubject(entry["subject"]);
  if (!isText(about, LIMITS.about) || !isText(by, LIMITS.name) || !isIsoDate(on) || !subject) return null;
  return answer === "yes" || answer === "no" ? { about, subject, answer, by, on } : null;
}

function storedSubject(subject: unknown): GivenConfirmation["subject"] | null {
  if (subject === "county") return subject;
  if (!isRecord(subject)) return null;
  const { name, code, stage } = subject;
  if (!isText(name, LIMITS.school)) return null;
  if (code !== undefined && !isText(code, LIMITS.code)) return null;
  if (stage !== undefined && !isStage(stage)) return null;
  const school: AskedSchool = { name, ...(code !== undefined && { code }), ...(stage !== undefined && { stage }) };
  return school;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longest;
}
