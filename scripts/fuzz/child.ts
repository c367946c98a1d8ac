/** Checks one mutant after the other as the command line does; a process of its own, so that the parent can end it. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCli } from "../../src/cli/program";
import { IN_THIS_PROCESS } from "../../src/cli/tasks/tasks";
import { chanceOf } from "./random";
import type { Base } from "./base";
import { mutantOf } from "./mutant";
import { readBefore, wrongsOf, type Answer, type WasRead } from "./oracle";

/** What the parent asks for. */
export interface Task {
  readonly index: number;
  readonly seed: number;
  readonly base: Base;
  readonly folder: string;
}

/** What came of it. */
export interface Outcome {
  readonly index: number;
  readonly what: string;
  readonly wrongs: readonly string[];
  /** Known values that were held against those before. */
  readonly compared: number;
}

const AS_OF = "2026-09-01";
const before = new Map<string, WasRead>();

async function answerOf(file: string): Promise<Answer> {
  let [out, err] = ["", ""];
  const code = await runCli(["check", file, "--format", "json", "--as-of", AS_OF], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    today: AS_OF,
    startTasks: () => IN_THIS_PROCESS,
  });
  return { code, out, err };
}

async function readIn(base: Base, folder: string): Promise<WasRead> {
  const kept = before.get(base.file);
  if (kept) return kept;
  const read = readBefore(await answered(base, base.bytes, folder));
  before.set(base.file, read);
  return read;
}

/** The file keeps its name: what a workbook is called may say what it holds. */
async function answered(base: Base, bytes: Uint8Array, folder: string): Promise<Answer> {
  const file = path.join(folder, path.basename(base.file));
  writeFileSync(file, bytes);
  try {
    return await answerOf(file);
  } finally {
    rmSync(file, { force: true });
  }
}

async function outcomeOf({ index, seed, base, folder }: Task): Promise<Outcome> {
  const was = await readIn(base, folder);
  const mutant = mutantOf(base, chanceOf(seed, index));
  const answer = await answered(base, mutant.bytes, folder);
  const compared = mutant.touched === "anything" ? 0 : was.values.size;
  return { index, what: mutant.what, wrongs: wrongsOf(answer, mutant, was), compared };
}

process.on("message", (task: Task) => {
  void outcomeOf(task).then(
    (outcome) => process.send!(outcome),
    (error: unknown) =>
      process.send!({ index: task.index, what: "", wrongs: [`threw ${String(error)}`], compared: 0 } satisfies Outcome),
  );
});
