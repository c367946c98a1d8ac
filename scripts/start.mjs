/**
 * npm start: the main job on this machine. With Excel for Windows or macOS the add-in is sideloaded into it;
 * anywhere else, or with `npm run start:workbench`, the embedded workbench is served on localhost.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildWhenStale, root } from "./build-when-stale.mjs";

const PID_FILE = path.join(root, "build", "workbench.pid");

function hasExcel() {
  if (process.platform === "win32") return spawnSync("reg", ["query", "HKCR\\Excel.Application"]).status === 0;
  return process.platform === "darwin" && existsSync("/Applications/Microsoft Excel.app");
}

function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  child.on("exit", (code) => process.exit(code ?? 0));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return child;
}

if (process.argv[2] !== "workbench" && hasExcel()) {
  run("npx", ["office-addin-debugging", "start", "manifest.xml", "desktop"]);
} else {
  process.stderr.write("正在准备工作台，首次约需一分钟…  Preparing the workbench, about a minute the first time…\n");
  buildWhenStale("build:workbench", "build/workbench/index.html");
  const server = run(process.execPath, ["--import", "tsx", "scripts/workbench-server.ts", ...process.argv.slice(3)]);
  mkdirSync(path.dirname(PID_FILE), { recursive: true });
  writeFileSync(PID_FILE, String(server.pid));
  process.on("exit", () => rmSync(PID_FILE, { force: true }));
}
