/**
 * npm start: the main job on this machine. With Excel for Windows or macOS the add-in is sideloaded into it;
 * anywhere else, or with `npm run start:workbench`, the embedded workbench is served on localhost.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { buildWhenStale, root } from "./build-when-stale.mjs";
import { start } from "./running.ts";

const { config } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const MINUTES = 60_000;
const isWorkbench = process.argv[2] === "workbench" || !hasExcel();
/** Is the server this process's own? Then it takes what is written about it along. */
let isBegun = false;
const record = path.join(root, "build", isWorkbench ? "workbench.json" : "addin.json");

function hasExcel() {
  if (process.platform === "win32") return spawnSync("reg", ["query", "HKCR\\Excel.Application"]).status === 0;
  return process.platform === "darwin" && existsSync("/Applications/Microsoft Excel.app");
}

/** Begins a server that lives as long as this process; Ctrl+C ends both. */
function begin(args, stdio) {
  const child = spawn(process.execPath, args, { cwd: root, stdio });
  child.on("exit", (code) => process.exit(code ?? 0));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return child;
}

const workbench = {
  record,
  serve: () =>
    new Promise((resolve) => {
      isBegun = true;
      process.stderr.write("正在准备工作台，首次约需一分钟…  Preparing the workbench, about a minute the first time…\n");
      buildWhenStale("build:workbench", "build/workbench/index.html");
      const args = ["--import", "tsx", "scripts/workbench-server.ts", ...process.argv.slice(3)];
      const child = begin(args, ["inherit", "inherit", "inherit", "ipc"]);
      child.on("message", ({ page }) => resolve({ pid: child.pid, page }));
    }),
  open: openBrowser,
  patience: MINUTES,
};

const addin = {
  record,
  page: `https://localhost:${config.dev_server_port}/taskpane.html`,
  serve: async () => {
    isBegun = true;
    const child = begin([path.join("node_modules", "webpack", "bin", "webpack.js"), "serve", "--mode", "development"], "inherit");
    return { pid: child.pid, page: addin.page };
  },
  open: openExcel,
  // The first build, and the question whether the certificate of this machine may be trusted.
  patience: 5 * MINUTES,
};

function openExcel() {
  const { app_to_debug: app, app_type_to_debug: kind, dev_server_port: port } = config;
  const args = ["office-addin-debugging", "start", "manifest.xml", kind, "--app", app, "--dev-server-port", String(port)];
  spawnSync("npx", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}

async function openBrowser(page) {
  process.stdout.write(`嵌入式工作台（不是 Excel）：${page}\n`);
  process.stdout.write("证书是本机刚刚生成的：浏览器提示时请选择“继续访问”。停止：npm stop。\n");
  process.stdout.write(`Embedded workbench (not Excel): ${page}\n`);
  process.stdout.write("The certificate was made on this machine: choose to continue when the browser asks. npm stop ends it.\n");
  if (process.argv.includes("--no-open") || !hasScreen()) return;
  const { default: open } = await import("open");
  await open(page);
}

function hasScreen() {
  if (process.env.CI) return false;
  return process.platform === "win32" || process.platform === "darwin" || !!(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

process.on("exit", () => isBegun && rmSync(record, { force: true }));
const outcome = await start(isWorkbench ? workbench : addin);
if (outcome === "found") process.stdout.write("已在运行，没有再启动一个。  It was running already.\n");
