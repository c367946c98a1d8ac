/** `npm run check -- FILE …`: the command line of a checkout, built first when its sources are newer. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildWhenStale, root } from "./build-when-stale.mjs";

/** `npm run check -- FILE` means the command `check`; the other commands are named. */
const COMMANDS = new Set(["check", "clear", "columns", "workbook", "standards", "functions", "help", "--help"]);
const given = process.argv.slice(2);
const args = COMMANDS.has(given[0]) ? given : ["check", ...given];

buildWhenStale("build:cli", "build/cli/edu-balance.cjs");
const { status } = spawnSync(process.execPath, [path.join(root, "build/cli/edu-balance.cjs"), ...args], {
  // npm runs scripts in the project's folder; paths on the command line are meant from where npm was called.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: "inherit",
});
process.exitCode = status ?? 2;
