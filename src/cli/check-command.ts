/** `edu-balance check`: reads, judges, prints, and on request writes marked copies. */
import { inLanguage, type Language } from "../domain/kernel/text";
import { notUsedWords } from "../usecases/standards-not-used";
import { renderHtml } from "../report/html/page";
import { rollUpOf } from "../report/model/report-roll-up";
import { answerJson } from "../report/json/report-json-answer";
import { reportJson } from "../report/json/report-json";
import { totalCoverage } from "../report/model/totals";
import { confirmationsFrom, refuseTemplate, writeConfirmationsTemplate } from "./confirmations-file";
import { Inputs } from "./output/inputs";
import { mayBeWritten, type WriteOptions } from "./output/safe-write";
import { whyNotWritten } from "./output/write-words";
import type { CliIo, ExitCode } from "./cli-io";
import { startTasks } from "./file-options";
import type { FileTasks } from "./tasks/tasks";
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
import { prepareFolder, writeMarkedCopies } from "./write-marked";
import { writeReport } from "./write-report";

export async function runCheck(paths: readonly string[], raw: RawCheckOptions, language: Language, io: CliIo): Promise<ExitCode> {
  const call = checkCall(raw, language, io.today);
  if (paths.length === 0) throw new UsageError(say(MESSAGES.noPath, language));
  if (call.answersTemplate !== undefined) refuseTemplate(call.answersTemplate, language);
  const all = await findWorkbooks(paths, language);
  const answersFile = call.answersPath === undefined ? undefined : await Inputs.of([call.answersPath]);
  const isAnswers = await Promise.all(all.map((file) => answersFile?.include(file)));
  const files = all.filter((_, index) => !isAnswers[index]);
  const tasks = startTasks(raw, files.length, language, io);
  try {
    return await check(files, { ...call, tasks }, io);
  } finally {
    tasks.close();
  }
}

interface RunningCall extends CheckCall {
  readonly tasks: FileTasks;
}

async function check(files: readonly string[], call: RunningCall, io: CliIo): Promise<ExitCode> {
  const { language, tasks } = call;
  const inputs = [...files, ...given(call.answersPath, call.mappingFile)];
  // What one option writes is no place for what another one does.
  const beside = async (...others: readonly string[]): Promise<WriteOptions> => {
    return { inputs: await Inputs.of([...inputs, ...others]), isOverwriting: call.isOverwriting };
  };
  const write = {
    template: await beside(...given(call.report)),
    report: await beside(...given(call.answersTemplate)),
    copies: await beside(...given(call.answersTemplate, call.report)),
  };
  if (call.report !== undefined) await refuse(call.report, write.report, language);
  if (call.answersTemplate !== undefined) await refuse(call.answersTemplate, write.template, language);
  const answers =
    call.answersPath === undefined ? undefined : await confirmationsFrom(call.answersPath, tasks, { language, today: io.today });
  if (call.out !== undefined) await prepareFolder(call.out, language);
  const mapping = call.mappingFile === undefined ? undefined : await mappingFrom(call.mappingFile, language);
  const outcome = await checkWorkbooks(
    files,
    { ...call, ...(mapping && { mapping }), ...(answers && { confirmations: answers }) },
    tasks,
    progress(files.length, call, io),
  );
  io.out(rendered(outcome, call));
  reportUnreadable(outcome, call, io);
  const isAsked =
    call.answersTemplate === undefined || (await saveTemplate(outcome, call.answersTemplate, call, write.template, io));
  const isWritten = call.out === undefined || (await writeCopies(outcome, call.out, call, write.copies, io));
  const isReported = call.report === undefined || (await saveReport(outcome, call.report, call, write.report, io));
  return isAsked && isWritten && isReported ? exitCode(outcome) : 2;
}

function given(...files: readonly (string | undefined)[]): readonly string[] {
  return files.filter((file) => file !== undefined);
}

/** @throws UsageError when a file cannot be written: better before the check than after it */
async function refuse(target: string, write: WriteOptions, language: Language): Promise<void> {
  try {
    await mayBeWritten(target, write);
  } catch (error) {
    throw new UsageError(say(MESSAGES.notWritten, language, { file: target, reason: whyNotWritten(error, language) }));
  }
}

function rendered(outcome: BatchOutcome, { format, language, isDetailed }: CheckCall): string {
  switch (format) {
    case "json": {
      const report = reportOf(outcome);
      const answer = answerJson(report.answer, language);
      return `${printableJson({ ...reportJson(outcome, language), answer, report: rollUpOf(report, language) })}\n`;
    }
    case "csv":
      return csvText(outcome, language);
    case "html":
      return renderHtml(reportOf(outcome), language);
    case "table":
      return tableLines(outcome, reportOf(outcome), language, { isDetailed })
        .map((line) => `${printable(line)}\n`)
        .join("");
  }
}

/** The table says it itself; the other formats go to a file or program, so the person at the terminal is told as well. */
function reportUnreadable(
  { files, notUsed = [], asOf, confirmationProblems: answerProblems = [] }: BatchOutcome,
  { format, language }: CheckCall,
  io: CliIo,
): void {
  if (format === "table") return;
  for (const note of notUsed) io.err(`${printable(inLanguage(notUsedWords(note, asOf), language))}\n`);
  for (const line of confirmationProblemLines(answerProblems, language)) io.err(`${printable(line)}\n`);
  for (const file of files)
    if ("error" in file) io.err(`${printable(say(MESSAGES.unreadable, language, { message: file.error.message }))}\n`);
}

async function saveTemplate(
  { asked }: BatchOutcome,
  file: string,
  call: CheckCall,
  write: WriteOptions,
  io: CliIo,
): Promise<boolean> {
  const count = asked.reduce((sum, { list }) => sum + list.open, 0);
  return saved(file, call, io, say(MESSAGES.answersWritten, call.language, { file, count }), () =>
    writeConfirmationsTemplate(asked, file, call.language, write),
  );
}

async function saveReport(
  outcome: BatchOutcome,
  file: string,
  call: CheckCall,
  write: WriteOptions,
  io: CliIo,
): Promise<boolean> {
  return saved(file, call, io, say(MESSAGES.reported, call.language, { file }), () =>
    writeReport(reportOf(outcome), file, call.language, write),
  );
}

/** Writes a file and says so, or says why not. */
async function saved(
  file: string,
  { language, isQuiet, format }: CheckCall,
  io: CliIo,
  done: string,
  write: () => Promise<void>,
): Promise<boolean> {
  try {
    await write();
  } catch (error) {
    io.err(`${printable(say(MESSAGES.notWritten, language, { file, reason: whyNotWritten(error, language) }))}\n`);
    return false;
  }
  const print = format === "table" ? io.out : io.err;
  if (!isQuiet) print(`${printable(done)}\n`);
  return true;
}

async function writeCopies(
  { workbooks }: BatchOutcome,
  folder: string,
  call: RunningCall,
  write: WriteOptions,
  io: CliIo,
): Promise<boolean> {
  const { lines, isComplete } = await writeMarkedCopies(workbooks, folder, {
    ...write,
    tasks: call.tasks,
    language: call.language,
  });
  const print = call.format === "table" ? io.out : io.err;
  if (!call.isQuiet || !isComplete) for (const line of lines) print(`${printable(line)}\n`);
  return isComplete;
}

/** Where a chosen standard decides nothing, not even what the others say is all that was asked. */
function exitCode({ evaluations, notUsed = [] }: BatchOutcome): ExitCode {
  const isAnythingChecked = evaluations.some(({ schools }) => schools.some(({ sections }) => sections.length > 0));
  if (!isAnythingChecked) return 2;
  if (totalCoverage(evaluations).fail > 0) return 1;
  return notUsed.length > 0 ? 2 : 0;
}

function progress(all: number, { isQuiet, language }: CheckCall, io: CliIo): (done: number, file: string) => void {
  if (isQuiet || !io.isTerminal || all < 2) return () => undefined;
  // Back to the start of the line and clear it; the last one leaves an empty line behind.
  return (done, file) =>
    io.err(`\r\u001B[K${done < all ? printable(say(MESSAGES.progress, language, { done, all, file })) : ""}`);
}
