/** The options of every command that reads files: in how many processes, and what one file may take. */
import { availableParallelism } from "node:os";
import type { Language } from "../domain/kernel/text";
import { MESSAGES, say } from "../report/text/messages";
import type { CliIo } from "./cli-io";
import { UsageError } from "./cli-error";
import type { FileTasks } from "./tasks/tasks";

/** As commander hands them over. */
export interface RawFileOptions {
  readonly jobs?: string;
  readonly fileSeconds: string;
  readonly fileMemory: string;
}

/**
 * @param files how many there are to read
 * @throws UsageError
 */
export function startTasks(
  { jobs, fileSeconds, fileMemory }: RawFileOptions,
  files: number,
  language: Language,
  io: CliIo,
): FileTasks {
  const wanted = jobs === undefined ? availableParallelism() : wholeNumber("--jobs", jobs, [1, 64], language);
  const seconds = wholeNumber("--file-seconds", fileSeconds, [1, 3600], language);
  const megabytes = wholeNumber("--file-memory", fileMemory, [128, 65_536], language);
  return io.startTasks(Math.max(1, Math.min(wanted, files)), { seconds, megabytes });
}

function wholeNumber(option: string, text: string, [from, to]: readonly [number, number], language: Language): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  throw new UsageError(say(MESSAGES.badNumber, language, { option, from, to, value: text }));
}
