/** `edu-balance clear`: takes our marks out of workbooks, beside them or, when asked, in their place. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { MESSAGES, say } from "../report/text/messages";
import { printable } from "../report/text/terminal-text";
import type { CliIo, ExitCode } from "./cli-io";
import { UsageError } from "./cli-error";
import { fileError } from "./file-errors";
import { startTasks, type RawFileOptions } from "./file-options";
import { findWorkbooks } from "./find-workbooks";
import { Inputs } from "./output/inputs";
import { replaceInput, safeWrite, WriteError, writeNew, type WriteOptions } from "./output/safe-write";
import { whyNotWritten } from "./output/write-words";
import type { ClearedWorkbook } from "./tasks/mark-task";
import { digestOf } from "./tasks/open-file";

export interface ClearOptions extends RawFileOptions {
  readonly inPlace?: boolean;
  readonly overwrite?: boolean;
  readonly quiet?: boolean;
}

/** 0 every workbook that holds marks was cleared, 2 one could not be read or written. */
export async function runClear(
  paths: readonly string[],
  options: ClearOptions,
  language: Language,
  io: CliIo,
): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError(say(MESSAGES.noPath, language));
  const files = await findWorkbooks(paths, language, "marked");
  const write = { inputs: await Inputs.of(files), isOverwriting: options.overwrite ?? false };
  const tasks = startTasks(options, files.length, language, io);
  let isComplete = true;
  const failed = (text: string): void => {
    isComplete = false;
    io.err(`${printable(text)}\n`);
  };
  try {
    const outcomes = files.map((file) => tasks.run("clear", { file }));
    for (const [index, file] of files.entries()) {
      const outcome = await outcomes[index]!;
      if (!outcome.ok) failed(say(MESSAGES.unreadable, language, { message: fileError(outcome.code, file, language).message }));
      else {
        try {
          const line = await writeCleared(file, outcome.value, { ...write, isInPlace: options.inPlace ?? false }, language);
          if (!options.quiet) io.out(`${printable(line)}\n`);
        } catch (error) {
          const target = error instanceof TargetError ? error : { file, cause: error };
          failed(say(MESSAGES.notWritten, language, { file: target.file, reason: whyNotWritten(target.cause, language) }));
        }
      }
    }
  } finally {
    tasks.close();
  }
  return isComplete ? 0 : 2;
}

class TargetError extends Error {
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(file);
  }
}

/** @returns what was done, in words */
async function writeCleared(
  file: string,
  { digest, freed: count, bytes, savedAs }: ClearedWorkbook,
  options: WriteOptions & { readonly isInPlace: boolean },
  language: Language,
): Promise<string> {
  if (bytes === null) return say(MESSAGES.noMarks, language, { file });
  const stem = path.join(path.dirname(file), path.basename(file, path.extname(file)));
  if (!options.isInPlace) {
    const target = `${stem}.cleared${savedAs}`;
    await naming(target, safeWrite(target, bytes, options));
    return say(MESSAGES.cleared, language, { file: target, count });
  }
  const backup = `${stem}.bak`;
  await naming(backup, backUp(file, backup));
  await naming(
    file,
    replaceInput(file, bytes, (now) => digestOf(now) === digest),
  );
  return say(MESSAGES.clearedInPlace, language, { file, count, backup });
}

/** The copy has to be whole before the file is touched; an earlier copy of something else stays. @throws WriteError */
async function backUp(file: string, backup: string): Promise<void> {
  const content = new Uint8Array(await readFile(file));
  try {
    await writeNew(backup, content);
  } catch (error) {
    if (!(error instanceof WriteError) || error.problem !== "notOurs") throw error;
  }
  if (Buffer.compare(await readFile(backup), content) !== 0) throw new WriteError("notOurs");
}

async function naming(file: string, writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw new TargetError(file, error);
  }
}
