/** Writes a marked copy of each checked workbook. The originals are never touched. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { MESSAGES, REFUSAL_REASONS, say } from "../report/text/messages";
import { openProblemsInWords } from "../usecases/explanation-words";
import { marksOf, problemMarks } from "../usecases/marks";
import { fullAddress } from "../workbook/a1";
import type { Mark, MarkReport, Refusal } from "../workbook/port";
import type { CheckedWorkbook } from "./check-workbooks";
import { UsageError } from "./cli-error";
import { fileError } from "./file-errors";
import { safeWrite, type WriteOptions } from "./output/safe-write";
import { whyNotWritten } from "./output/write-words";
import type { FileTasks } from "./tasks/tasks";

export interface Written {
  readonly lines: readonly string[];
  readonly isComplete: boolean;
}

/** @throws UsageError when the folder cannot be made: better before the check than after it */
export async function prepareFolder(folder: string, language: Language): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(say(MESSAGES.badOut, language, { path: folder, reason: whyNotWritten(error, language) }));
  }
}

export async function writeMarkedCopies(
  workbooks: readonly CheckedWorkbook[],
  folder: string,
  { tasks, language, ...options }: WriteOptions & { readonly tasks: FileTasks; readonly language: Language },
): Promise<Written> {
  const marked = workbooks.filter(({ evaluation }) => evaluation.schools.length > 0);
  const targets = await targetsIn(folder, marked, options);
  const written = await Promise.all(
    marked.map(async (workbook, index): Promise<Written> => {
      const { file, digest } = workbook.read;
      const outcome = await tasks.run("mark", { file, digest, marks: marksFor(workbook, language) });
      const target = targets[index]!;
      if (!outcome.ok)
        return failed(say(MESSAGES.notMarked, language, { message: fileError(outcome.code, file, language).message }));
      const { bytes, report, isConverted } = outcome.value;
      try {
        await safeWrite(target, bytes, options);
      } catch (error) {
        return failed(say(MESSAGES.notWritten, language, { file: target, reason: whyNotWritten(error, language) }));
      }
      const first = say(MESSAGES.written, language, { file: target, count: report.marked });
      return { lines: [first, ...details(report, isConverted, language)], isComplete: true };
    }),
  );
  return { lines: written.flatMap(({ lines }) => lines), isComplete: written.every(({ isComplete }) => isComplete) };
}

const failed = (line: string): Written => ({ lines: [line], isComplete: false });

function marksFor({ read, reading, evaluation, explanations }: CheckedWorkbook, language: Language): readonly Mark[] {
  const problems = openProblemsInWords(reading.problems, explanations);
  const marks = [...marksOf(evaluation, language), ...problemMarks({ problems }, language)];
  return marks.filter(({ cell }) => cell.file === read.file);
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

/** Where each copy goes: `<name>.checked.xlsx`, numbered when two workbooks have one name; never where an original is. */
async function targetsIn(
  folder: string,
  workbooks: readonly CheckedWorkbook[],
  { inputs }: Pick<WriteOptions, "inputs">,
): Promise<readonly string[]> {
  const taken = new Set<string>();
  const targets: string[] = [];
  for (const { read } of workbooks) {
    const name = path.basename(read.file, path.extname(read.file));
    for (let number = 1; ; number += 1) {
      const target = path.join(folder, `${name}.checked${number > 1 ? ` ${number}` : ""}${read.savedAs}`);
      // Two names that differ in case only are one on many systems.
      const key = target.toLowerCase();
      if (taken.has(key) || (await inputs.include(target))) continue;
      taken.add(key);
      targets.push(target);
      break;
    }
  }
  return targets;
}
