/** Standard output that may break, and a command that may be interrupted: neither ends with a stack or leaves anything half done. */
import type { Language } from "../../domain/kernel/text";
import { MESSAGES, say } from "../../report/text/messages";
import { codeOf, removeUnfinished } from "./safe-write";
import { whyNotWritten } from "./write-words";

/** Says once, on standard error, that the output is not complete. */
export function guardOutput(languageNow: () => Language): void {
  let isSaid = false;
  process.stdout.on("error", (error) => {
    if (isSaid) return;
    isSaid = true;
    const language = languageNow();
    const isReaderGone = codeOf(error) === "EPIPE";
    // A reader that stops early (`| head`) has what it wanted: no failure.
    if (!isReaderGone) process.exitCode = 2;
    const reason = isReaderGone ? say(MESSAGES.readerGone, language) : whyNotWritten(error, language);
    process.stderr.write(`${say(MESSAGES.outputBroken, language, { reason })}\n`);
  });
  process.stderr.on("error", () => undefined);
  // A limit on the size of files is told like a full disk.
  if (process.platform !== "win32") process.on("SIGXFSZ", () => undefined);
}

/** Removes what is not whole before the command ends as it would have. */
export function guardInterrupts(end: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      removeUnfinished();
      end();
      process.kill(process.pid, signal);
    });
  }
}
