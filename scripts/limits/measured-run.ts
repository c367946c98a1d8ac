/** The built command line with what it takes: seconds of the clock, and the most memory of all its processes together. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const PROGRAM = path.join(__dirname, "../../build/cli/edu-balance.cjs");
const LOOK_EVERY_MS = 50;
const PAGE = 4096;

export interface MeasuredRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** Of all processes at one moment; 0 where the system does not tell it. */
  readonly megabytes: number;
}

export function measuredRun(args: readonly string[], cwd: string): Promise<MeasuredRun> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err, megabytes] = ["", "", 0];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    const timer = setInterval(() => (megabytes = Math.max(megabytes, residentMegabytes(child.pid!))), LOOK_EVERY_MS);
    child.on("close", (code) => {
      clearInterval(timer);
      resolve({ code, out, err, seconds: (performance.now() - began) / 1000, megabytes });
    });
  });
}

/** Of a process and all that it started. */
function residentMegabytes(process: number): number {
  const parents = new Map<number, { parent: number; pages: number }>();
  for (const name of listing("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // Behind the name, which may hold anything: state, parent, …; resident pages are the 22nd.
    const fields = text(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ");
    parents.set(pid, { parent: Number(fields[1]), pages: Number(fields[21] ?? 0) });
  }
  const isOf = (pid: number): boolean => pid === process || (parents.has(pid) && isOf(parents.get(pid)!.parent));
  const pages = [...parents].reduce((sum, [pid, one]) => sum + (isOf(pid) ? one.pages : 0), 0);
  return Math.round((pages * PAGE) / 2 ** 20);
}

function listing(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** "" of a process that is gone. */
function text(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
