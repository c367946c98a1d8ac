/** `edu-balance proofread`: holds a report against itself, against workbooks and the standards, and comments a copy of it. */
import { createReadStream } from "node:fs";
import path from "node:path";
import { inLanguage, type Language } from "../domain/kernel/text";
import type { Proofread } from "../domain/proofreading/proofread";
import { renderProofread } from "../report/html/proofread-page";
import { proofreadJson } from "../report/json/proofread-json";
import { PROOF_KIND_NAMES, SEVERITY_NAMES } from "../report/model/proofread-words";
import { MESSAGES, say } from "../report/text/messages";
import { printProofread } from "../report/text/print-proofread";
import { printable, printableJson } from "../report/text/terminal-text";
import { proofreadClaims } from "../usecases/proofread-claims";
import type { DocxComment } from "../workbook/files/documents/docx-comments";
import { decodeText } from "../workbook/files/text-encoding";
import { LIMITS } from "../workbook/files/zip-limits";
import { badOption, packOf } from "./check-options";
import { UsageError } from "./cli-error";
import type { CliIo, ExitCode } from "./cli-io";
import { fileError } from "./file-errors";
import { startTasks, type RawFileOptions } from "./file-options";
import { Inputs } from "./output/inputs";
import { mayBeWritten, safeWrite, type WriteOptions } from "./output/safe-write";
import { whyNotWritten } from "./output/write-words";
import type { ReadReport, ReportRequest } from "./tasks/report-task";
import type { ReadWorkbook } from "./tasks/read-task";
import type { FileTasks } from "./tasks/tasks";
import { prepareFolder } from "./write-marked";

export const PROOFREAD_FORMATS = ["table", "json", "html"] as const;
/** Standard input. */
const STDIN = "-";

export interface ProofreadOptions extends RawFileOptions {
  readonly workbook?: readonly string[];
  readonly standard?: readonly string[];
  readonly format: string;
  readonly out?: string;
  readonly overwrite?: boolean;
}

/** 0 no contradiction, 1 at least one, 2 nothing could be read or the copy could not be written. */
export async function runProofread(file: string, options: ProofreadOptions, language: Language, io: CliIo): Promise<ExitCode> {
  const format = PROOFREAD_FORMATS.find((one) => one === options.format);
  if (!format) throw badOption("--format", options.format, PROOFREAD_FORMATS, language);
  const standards = (options.standard ?? []).map((id) => packOf(id, language).id);
  const workbooks = options.workbook ?? [];
  const write = {
    inputs: await Inputs.of([...(file === STDIN ? [] : [file]), ...workbooks]),
    isOverwriting: options.overwrite ?? false,
  };
  if (options.out !== undefined) await prepareFolder(options.out, language);
  const tasks = startTasks(options, 1 + workbooks.length, language, io);
  try {
    const request = file === STDIN ? { file, text: await standardInput(language) } : { file };
    const report = await reportIn(request, tasks, language, io);
    const tables = await readWorkbooks(workbooks, tasks, language, io);
    if (!report || !tables) return 2;
    if (report.isEmpty) {
      io.err(`${printable(fileError("empty", file, language).message)}\n`);
      return 2;
    }
    const result = proofreadClaims(
      report.claims,
      tables.map(({ reading }) => reading),
      standards,
    );
    io.out(rendered(result, file, format, language));
    const target = options.out === undefined ? null : targetIn(options.out, file, report);
    const isWritten = target === null || (await writeCopy(target, { file, report, result }, { ...write, tasks, language }, io));
    return !isWritten ? 2 : result.findings.some(({ severity }) => severity === "error") ? 1 : 0;
  } finally {
    tasks.close();
  }
}

async function reportIn(request: ReportRequest, tasks: FileTasks, language: Language, io: CliIo): Promise<ReadReport | null> {
  const outcome = await tasks.run("report", request);
  if (outcome.ok) return outcome.value;
  io.err(`${printable(fileError(outcome.code, request.file, language).message)}\n`);
  return null;
}

async function readWorkbooks(
  files: readonly string[],
  tasks: FileTasks,
  language: Language,
  io: CliIo,
): Promise<readonly ReadWorkbook[] | null> {
  const outcomes = await Promise.all(files.map((file) => tasks.run("read", { file, mapping: undefined, isPartOfCounty: false })));
  const read = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  outcomes.forEach((outcome, index) => {
    if (!outcome.ok) io.err(`${printable(fileError(outcome.code, files[index]!, language).message)}\n`);
  });
  // Held against some of the workbooks only, a text would seem to agree with the others.
  return read.length === files.length ? read : null;
}

/** @throws UsageError when more comes in than a file may hold */
async function standardInput(language: Language): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of createReadStream("", { fd: 0, autoClose: false })) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > LIMITS.file) throw new UsageError(fileError("tooLarge", STDIN, language).message);
  }
  return decodeText(Buffer.concat(parts)).replace(/^\uFEFF/, "");
}

function rendered(result: Proofread, source: string, format: (typeof PROOFREAD_FORMATS)[number], language: Language): string {
  if (format === "json") return `${printableJson(proofreadJson(result, source, language))}\n`;
  return format === "html" ? renderProofread(result, source, language) : printProofread(result, source, language);
}

/** A copy with comments of a Word document, a page of anything else. */
function targetIn(folder: string, file: string, { takesComments }: ReadReport): string {
  const name = file === STDIN ? "text" : path.basename(file, path.extname(file));
  return path.join(folder, `${name}.proofread${takesComments ? ".docx" : ".html"}`);
}

interface Read {
  readonly file: string;
  readonly report: ReadReport;
  readonly result: Proofread;
}

async function writeCopy(
  target: string,
  { file, report, result }: Read,
  { tasks, language, ...options }: WriteOptions & { readonly tasks: FileTasks; readonly language: Language },
  io: CliIo,
): Promise<boolean> {
  const failed = (reason: string): boolean => {
    io.err(`${printable(say(MESSAGES.notWritten, language, { file: target, reason }))}\n`);
    return false;
  };
  try {
    await mayBeWritten(target, options);
    const content = report.takesComments
      ? await commented(file, report, result, tasks, language, io)
      : renderProofread(result, file, language);
    if (typeof content !== "string" && "code" in content) return failed(fileError(content.code, file, language).message);
    await safeWrite(target, content, options);
  } catch (error) {
    return failed(whyNotWritten(error, language));
  }
  io.err(`${printable(say(MESSAGES.proofWritten, language, { file: target }))}\n`);
  return true;
}

async function commented(
  file: string,
  { digest }: ReadReport,
  result: Proofread,
  tasks: FileTasks,
  language: Language,
  { today }: CliIo,
): Promise<Uint8Array | { readonly code: string }> {
  const outcome = await tasks.run("comment", {
    file,
    digest,
    comments: commentsOf(result, language),
    date: `${today}T00:00:00Z`,
  });
  return outcome.ok ? outcome.value.bytes : { code: outcome.code };
}

/** One comment a finding at the claim to look at first, and at its others where they stand in other paragraphs. */
function commentsOf({ findings, claims }: Proofread, language: Language): readonly DocxComment[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return findings.flatMap(({ severity, kind, message, claims: ids }) => {
    const places = ids.flatMap((id) => byId.get(id) ?? []);
    const shown = places.filter((one, index) => places.findIndex(({ paragraph }) => paragraph === one.paragraph) === index);
    const head = `【EDU】${inLanguage(SEVERITY_NAMES[severity], language)}·${inLanguage(PROOF_KIND_NAMES[kind], language)}`;
    const text = `${head}\n${inLanguage(message, language)}`;
    return shown.map(({ paragraph, from, to }) => ({ paragraph, from, to, text }));
  });
}
