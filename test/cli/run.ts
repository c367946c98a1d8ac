/** Runs the command line: as the built program in a process of its own, or inside the test. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { runCli } from "../../src/cli/program";
import { IN_THIS_PROCESS } from "../../src/cli/tasks/tasks";

const ROOT = path.join(__dirname, "../..");
export const sample = (name: string): string => path.join(ROOT, "samples", name);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built program; `runByNpm` builds it. */
export const PROGRAM = path.join(ROOT, "build/cli/edu-balance.cjs");

/** As `edu-balance …`. */
export function runBuilt(args: readonly string[]): Ran {
  return run([PROGRAM, ...args], ROOT);
}

/** As `npm run --silent check -- …` does it: builds when the sources are newer. @param cwd the folder npm was called from */
export function runByNpm(args: readonly string[], cwd = ROOT): Ran {
  return run([path.join(ROOT, "scripts/check.mjs"), ...args], cwd);
}

function run(command: readonly string[], cwd: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: cwd },
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return { code: status, out: stdout, err: stderr };
}

export async function runHere(args: readonly string[], isTerminal = false): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await runCli(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal,
    today: "2026-09-01",
    startTasks: () => IN_THIS_PROCESS,
  });
  return { code, out, err };
}
