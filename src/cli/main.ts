/** Entry of the command line: connects it with the process. */
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { Child, ChildPool, DEFAULT_LIMITS } from "./tasks/child-pool";

/** Built beside this program. */
const FILE_TASKS = path.join(__dirname, "file-tasks.cjs");
/** Commands that open files; the first process for it comes up while the rest of this program does. */
const OPENS_FILES: ReadonlySet<string> = new Set(["check", "clear", "workbook", "proofread"]);

/** Today by the user's own calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function main(args: readonly string[]): Promise<void> {
  const first = OPENS_FILES.has(args[0] ?? "") ? new Child(FILE_TASKS, DEFAULT_LIMITS) : undefined;
  try {
    const { runCli } = await import("./program");
    const { guardInterrupts, guardOutput } = await import("./output/streams");
    let language: Language = "zh-CN";
    guardOutput(() => language);
    guardInterrupts(() => first?.end());
    const exit = await runCli(args, {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      isTerminal: process.stderr.isTTY === true,
      today: today(),
      speaks: (one) => (language = one),
      startTasks: (jobs, limits) => new ChildPool(FILE_TASKS, jobs, limits, first),
    });
    // A broken output has been told already.
    process.exitCode ??= exit;
  } finally {
    first?.end();
  }
}

void main(process.argv.slice(2));
