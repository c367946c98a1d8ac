/** npm stop: ends the workbench server and, with Excel, takes the sideloaded add-in out again. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./build-when-stale.mjs";

const pidFile = path.join(root, "build", "workbench.pid");
if (existsSync(pidFile)) {
  try {
    process.kill(Number(readFileSync(pidFile, "utf8")), "SIGTERM");
    process.stdout.write("工作台已停止。  The workbench has stopped.\n");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
  rmSync(pidFile, { force: true });
} else {
  process.stdout.write("没有正在运行的工作台。  No workbench is running.\n");
}
if (process.platform === "win32" || process.platform === "darwin") {
  spawnSync("npx", ["office-addin-debugging", "stop", "manifest.xml"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
