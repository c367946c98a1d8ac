/**
 * Answers kept inside the workbook. An entry is taken whole and checked, or not used. An answer to a question this version does
 * not know is read all the same: it is told as unused.
 */
import { isStage } from "../domain/kernel/stage";
import type { WorkbookPort } from "../workbook/port";
import { isIsoDate } from "./check-settings";
import { ANSWER_LIMITS, type AskedSchool, type GivenConfirmation } from "./given-confirmations";
import { isRecord } from "./store/envelope";
import { listPart } from "./store/part-kinds";
import { readPart } from "./store/read-part";

/** Where version 0 kept them. */
export const ANSWERS_KEY = "edu-balance.answers";

/** A text beyond these limits is not ours. */
const LIMITS = { ...ANSWER_LIMITS, about: 120 } as const;

/** Of several about the same, the last one counts. */
export const CONFIRMATIONS_PART = listPart<GivenConfirmation>({
  name: "confirmations",
  version0: { key: ANSWERS_KEY, list: "answers" },
  keyOf: ({ about, subject }) =>
    JSON.stringify(subject === "county" ? [about] : [about, subject.name, subject.code, subject.stage]),
  parse: (raw) => {
    const entry = storedConfirmation(raw);
    return entry ? { entry } : { error: null };
  },
});

/** @throws WorkbookError where the workbook cannot be talked to */
export async function loadConfirmations(port: Pick<WorkbookPort, "getSetting">): Promise<readonly GivenConfirmation[]> {
  return (await readPart(CONFIRMATIONS_PART, port)).value;
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

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longest;
}
