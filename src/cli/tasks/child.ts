/**
 * The process in which files are opened and read: takes one task after the other from the command line and answers it.
 * Called with the megabytes it may take. Nothing it does survives it, so it can be ended at any time.
 */
import { Worker } from "node:worker_threads";
import type { Answer, Asked } from "./child-messages";
import { attempt } from "./tasks";

const limit = Number(process.argv[2]) * 2 ** 20;

/**
 * Resident memory is watched from a second thread: the first is busy for as long as a file is read, and from outside it
 * can be seen on some systems only. The thread also ends a process whose command line is gone.
 */
const WATCH = `
  const { workerData: { limit, parent } } = require("node:worker_threads");
  const isThere = () => { try { return process.kill(parent, 0); } catch (error) { return error.code === "EPERM"; } };
  setInterval(() => {
    if (process.memoryUsage.rss() > limit || !isThere()) process.kill(process.pid, "SIGKILL");
  }, 50);
`;
new Worker(WATCH, { eval: true, workerData: { limit, parent: process.ppid } }).unref();

process.on("disconnect", () => process.exit());
process.on("message", (asked: Asked) => {
  void attempt(asked.name, asked.request).then((outcome) => {
    const answer: Answer = { outcome, memory: process.memoryUsage.rss() };
    try {
      process.send!(answer);
    } catch {
      // What was found does not fit into one message.
      process.send!({ ...answer, outcome: { ok: false, code: "tooLarge" } } satisfies Answer);
    }
  });
});
process.send!("ready");
