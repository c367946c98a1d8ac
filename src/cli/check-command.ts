/** `edu-balance check`: reads, judges, prints, and on request writes marked copies. */
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { renderHtml } from "../report/html/page";
import { rollUpOf } from "../report/model/report-roll-up";
import { reportJson, totalCoverage } from "../report/json/report-json";
import { confirmationsFrom, refuseTemplate, writeConfirmationsTemplate } from "./confirmations-file";
import { checkCall, type CheckCall, type RawCheckOptions } from "./check-options";
import { checkWorkbooks, type BatchOutcome } from "./check-workbooks";
import { UsageError } from "./cli-error";
import { findWorkbooks } from "./find-workbooks";
import { mappingFrom } from "./mapping-file";
import { MESSAGES, say } from "../report/text/messages";
import { csvText } from "../report/text/print-csv";
import { confirmationProblemLines, tableLines } from "../report/text/print-table";
import { reportOf } from "./report-of";
import { printable, printableJson } from "../report/text/terminal-text";
import { prepareFolder, reasonOf, writeMarkedCopies } from "./write-marked";
import { writeReport } from "./write-report";

/** Where a command writes; a test gives its own. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a terminal, so that progress can be shown. */
  readonly isTerminal: boolean;
  readonly today: string;
}

/** 0 what could be decided passes, 1 at least one 不达标, 2 nothing could be checked or the copies could not be written. */
export type ExitCode = 0 | 1 | 2;

export async function runCheck(paths: readonly string[], raw: RawCheckOptions, language: Language, io: CliIo): Promise<ExitCode> {
  const call = checkCall(raw, language, io.today);
  if (paths.length === 0) throw new UsageError(say(MESSAGES.noPath, language));
  const answers = call.answersPath === undefined ? undefined : await confirmationsFrom(call.answersPath, language);
  if (call.answersTemplate !== undefined) await refuseTemplate(call.answersTemplate, language);
  const files = (await findWorkbooks(paths, language)).filter((file) => !isSameFile(file, call.answersPath));
  if (call.report !== undefined) refuseToOverwrite(call.report, [...files, ...filesBeside(call)], language);
  if (call.out !== undefined) await prepareFolder(call.out, language);
  const mapping = call.mappingFile === undefined ? undefined : await mappingFrom(call.mappingFile, language);
  const outcome = await checkWorkbooks(
    files,
    { ...call, ...(mapping && { mapping }), ...(answers && { confirmations: answers }) },
    progress(files.length, call, io),
  );
  io.out(rendered(outcome, call));
  reportUnreadable(outcome, call, io);
  if (call.answersTemplate !== undefined) await saveTemplate(outcome, call.answersTemplate, call, io);
  const isWritten = call.out === undefined || (await writeCopies(outcome, call.out, call, io));
  const isReported = call.report === undefined || (await saveReport(outcome, call.report, call, io));
  return isWritten && isReported ? exitCode(outcome) : 2;
}

function rendered(outcome: BatchOutcome, { format, language }: CheckCall): string {
  switch (format) {
    case "json":
      return `${printableJson({ ...reportJson(outcome, language), report: rollUpOf(reportOf(outcome), language) })}\n`;
    case "csv":
      return csvText(outcome, language);
    case "html":
      return renderHtml(reportOf(outcome), language);
    case "table":
      return tableLines(outcome, language)
        .map((line) => `${printable(line)}\n`)
        .join("");
  }
}

/** The table says it itself; the other formats go to a file or program, so the person at the terminal is told as well. */
function reportUnreadable(
  { files, confirmationProblems: answerProblems = [] }: BatchOutcome,
  { format, language }: CheckCall,
  io: CliIo,
): void {
  if (format === "table") return;
  for (const line of confirmationProblemLines(answerProblems, language)) io.err(`${printable(line)}\n`);
  for (const file of files)
    if ("error" in file) io.err(`${printable(say(MESSAGES.unreadable, language, { message: file.error.message }))}\n`);
}

async function saveTemplate({ asked }: BatchOutcome, file: string, call: CheckCall, io: CliIo): Promise<void> {
  await writeConfirmationsTemplate(asked, file, call.language);
  const count = asked.reduce((sum, { list }) => sum + list.open, 0);
  const print = call.format === "table" ? io.out : io.err;
  if (!call.isQuiet) print(`${printable(say(MESSAGES.answersWritten, call.language, { file, count }))}\n`);
}

function isSameFile(one: string, other: string | undefined): boolean {
  return other !== undefined && path.resolve(one).toLowerCase() === path.resolve(other).toLowerCase();
}

async function writeCopies({ workbooks }: BatchOutcome, folder: string, call: CheckCall, io: CliIo): Promise<boolean> {
  const { lines, isComplete } = await writeMarkedCopies(workbooks, folder, call.language);
  const print = call.format === "table" ? io.out : io.err;
  if (!call.isQuiet || !isComplete) for (const line of lines) print(`${printable(line)}\n`);
  return isComplete;
}

/** What the user gives or asks for beside the workbooks. */
function filesBeside({ answersPath, answersTemplate, mappingFile }: CheckCall): readonly string[] {
  return [answersPath, answersTemplate, mappingFile].filter((file) => file !== undefined);
}

/** @throws UsageError when the report would replace one of these files */
function refuseToOverwrite(report: string, files: readonly string[], language: Language): void {
  if (files.some((file) => isSameFile(file, report)))
    throw new UsageError(say(MESSAGES.reportIsInput, language, { file: report }));
}

async function saveReport(outcome: BatchOutcome, file: string, call: CheckCall, io: CliIo): Promise<boolean> {
  const { language, isQuiet, format } = call;
  try {
    await writeReport(reportOf(outcome), file, language);
  } catch (error) {
    io.err(`${printable(say(MESSAGES.notWritten, language, { file, reason: reasonOf(error) }))}\n`);
    return false;
  }
  const print = format === "table" ? io.out : io.err;
  if (!isQuiet) print(`${printable(say(MESSAGES.reported, language, { file }))}\n`);
  return true;
}

function exitCode({ evaluations }: BatchOutcome): ExitCode {
  const isAnythingChecked = evaluations.some(({ schools }) => schools.some(({ sections }) => sections.length > 0));
  if (!isAnythingChecked) return 2;
  return totalCoverage(evaluations).fail > 0 ? 1 : 0;
}

function progress(all: number, { isQuiet, language }: CheckCall, io: CliIo): (done: number, file: string) => void {
  if (isQuiet || !io.isTerminal || all < 2) return () => undefined;
  // Back to the start of the line and clear it; the last one leaves an empty line behind.
  return (done, file) =>
    io.err(`\r\u001B[K${done < all ? printable(say(MESSAGES.progress, language, { done, all, file })) : ""}`);
}
