/** Writes a marked copy of each checked workbook. The originals are never touched. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { openProblemsInWords } from "../usecases/explanation-words";
import { marksOf, problemMarks } from "../usecases/marks";
import { fullAddress } from "../workbook/a1";
import type { MarkReport, Refusal } from "../workbook/port";
import { UsageError } from "./cli-error";
import type { CheckedWorkbook } from "./check-workbooks";
import { MESSAGES, REFUSAL_REASONS, say } from "../report/text/messages";

export interface Written {
  readonly lines: readonly string[];
  readonly isComplete: boolean;
}

/** @throws UsageError when the folder cannot be made: better before the check than after it */
export async function prepareFolder(folder: string, language: Language): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(say(MESSAGES.badOut, language, { path: folder, reason: reasonOf(error) }));
  }
}

export async function writeMarkedCopies(
  workbooks: readonly CheckedWorkbook[],
  folder: string,
  language: Language,
): Promise<Written> {
  const taken = new Set<string>(workbooks.map(({ opened }) => path.resolve(opened.file).toLowerCase()));
  const lines: string[] = [];
  let isComplete = true;
  for (const { opened, reading, evaluation, explanations } of workbooks) {
    if (evaluation.schools.length === 0) continue;
    const problems = openProblemsInWords(reading.problems, explanations);
    const marks = [...marksOf(evaluation, language), ...problemMarks({ problems }, language)].filter(
      (mark) => mark.cell.file === opened.file,
    );
    const target = freePath(folder, opened.file, opened.workbook.savedAs, taken);
    try {
      const report = await opened.workbook.mark(marks);
      await writeFile(target, await opened.workbook.save());
      lines.push(
        say(MESSAGES.written, language, { file: target, count: report.marked }),
        ...details(report, opened.workbook.isConverted, language),
      );
    } catch (error) {
      isComplete = false;
      lines.push(say(MESSAGES.notWritten, language, { file: target, reason: reasonOf(error) }));
    }
  }
  return { lines, isComplete };
}

/** At most so many cells are named; the finding itself stands in the result anyway. */
const NAMED_CELLS = 8;

function details({ refused }: MarkReport, isConverted: boolean, language: Language): string[] {
  const byReason = new Map<Refusal, string[]>();
  for (const { cell, reason } of refused) byReason.set(reason, [...(byReason.get(reason) ?? []), fullAddress(cell)]);
  const reasons = [...byReason].map(([reason, all]) => {
    const cells = [...new Set(all)];
    const named = cells.slice(0, NAMED_CELLS).join(", ") + (cells.length > NAMED_CELLS ? " …" : "");
    const text = say(REFUSAL_REASONS[reason] ?? { zh: reason, en: reason }, language);
    return say(MESSAGES.refused, language, { count: cells.length, reason: text, cells: named });
  });
  return [...reasons, ...(isConverted ? [say(MESSAGES.converted, language)] : [])].map((line) => `  ${line}`);
}

/** `<name>.checked.xlsx`, numbered when two workbooks of the same name are checked; never one of the originals. */
function freePath(folder: string, file: string, extension: string, taken: Set<string>): string {
  const name = path.basename(file, path.extname(file));
  for (let number = 1; ; number += 1) {
    const target = path.join(folder, `${name}.checked${number > 1 ? ` ${number}` : ""}${extension}`);
    const key = path.resolve(target).toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return target;
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
