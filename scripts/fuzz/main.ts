/**
 * Changes workbooks a little and looks at what the product makes of them: npm run fuzz -- --count 200 --seed 7
 * No crash, no answer after more than 10 s of work, no failure inside, and no value that changes while its cells did not.
 * `--only INDEX` makes one mutant again; `--keep FOLDER` writes down the mutants that came out wrong.
 */
import { fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Base } from "./base";
import type { Outcome, Task } from "./child";
import { mutantOf } from "./mutant";
import { chanceOf } from "./random";

/** Seconds of processor time a mutant may take, and of the clock (longer, for busy machines and waits without end). */
const PATIENCE = { processor: 10, clock: 60 };
const ROOT = path.join(__dirname, "../..");

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "200" },
    seed: { type: "string" },
    only: { type: "string" },
    keep: { type: "string" },
    jobs: { type: "string", default: "1" },
  },
});
/** Without --seed every day of the calendar has its own, printed so that the run can be repeated. */
const seed = Number(values.seed ?? Math.floor(Date.now() / 86_400_000));
const count = Number(values.count);
const indexes = values.only === undefined ? [...Array(count).keys()] : [Number(values.only)];

function basesOf(): readonly Base[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name));
  const files = ["samples", "test/golden"].flatMap(inFolder).filter((name) => /\.(xlsx|xls|csv)$/.test(name));
  return files.sort().map((file) => ({ file, bytes: readFileSync(path.join(ROOT, file)) }));
}

/** The outcome of each task in a child that is ended and replaced when it keeps silent or dies. */
async function worked(tasks: Iterator<Task>, tell: (task: Task, outcome: Outcome) => void): Promise<void> {
  let child: ChildProcess | undefined;
  for (let next = tasks.next(); !next.done; next = tasks.next()) {
    const task = next.value;
    child ??= fork(path.join(__dirname, "child.js"), { execArgv: ["--max-old-space-size=1024"], serialization: "advanced" });
    const outcome = await answerWithin(child, task);
    if (outcome.wrongs.some((wrong) => wrong.startsWith("no answer"))) {
      child.kill("SIGKILL");
      child = undefined;
    }
    tell(task, outcome);
  }
  child?.disconnect();
}

function answerWithin(child: ChildProcess, task: Task): Promise<Outcome> {
  return new Promise((resolve) => {
    const done = (outcome: Outcome): void => {
      clearInterval(timer);
      child.off("message", done).off("exit", died);
      resolve(outcome);
    };
    const none = (why: string): void => done({ index: task.index, what: "", wrongs: [`no answer: ${why}`], compared: 0 });
    const died = (code: number | null, signal: string | null): void => none(`the process ended (${code ?? signal})`);
    const began = { clock: Date.now(), processor: processorSeconds(child) };
    const timer = setInterval(() => {
      const processor = processorSeconds(child) - began.processor;
      if (processor > PATIENCE.processor || Date.now() - began.clock > PATIENCE.clock * 1000) none(`${processor} s of work`);
    }, 500);
    child.on("message", done).on("exit", died);
    child.send(task);
  });
}

/** Where the system tells it; elsewhere the clock alone decides. */
function processorSeconds({ pid }: ChildProcess): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return 0;
  const [user, system] = readFileSync(stat, "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user! + system!) / 100;
}

async function main(): Promise<void> {
  const bases = basesOf();
  const folder = mkdtempSync(path.join(tmpdir(), "edu-fuzz-"));
  if (values.keep) mkdirSync(values.keep, { recursive: true });
  let [compared, hits] = [0, 0];
  const tasks = indexes.map((index): Task => ({ index, seed, base: bases[index % bases.length]!, folder })).values();
  const tell = ({ base, index }: Task, { wrongs, compared: ofThis }: Outcome): void => {
    compared += ofThis;
    if (wrongs.length === 0) return;
    hits++;
    const mutant = mutantOf(base, chanceOf(seed, index));
    process.stdout.write(`${index} ${base.file}: ${mutant.what}\n${wrongs.map((wrong) => `    ${wrong}\n`).join("")}`);
    if (values.keep) writeFileSync(path.join(values.keep, `${seed}-${index}-${path.basename(base.file)}`), mutant.bytes);
  };
  process.stdout.write(`fuzz: ${indexes.length} mutants of ${bases.length} workbooks, --seed ${seed}\n`);
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, (_, i) => {
      const own = path.join(folder, String(i));
      mkdirSync(own);
      return worked(inFolder(tasks, own), tell);
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`fuzz: ${hits} wrong; ${compared} known values held against those before\n`);
  process.exitCode = hits > 0 ? 1 : 0;
}

function* inFolder(tasks: Iterator<Task>, folder: string): Generator<Task> {
  for (let next = tasks.next(); !next.done; next = tasks.next()) yield { ...next.value, folder };
}

void main();
