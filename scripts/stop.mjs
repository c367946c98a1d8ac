/** npm stop: ends the server that `npm start` began and, with Excel, takes the sideloaded add-in out again. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "./build-when-stale.mjs";
import { stop } from "./running.ts";

const SECONDS = 1000;
const stopped = [];
for (const name of ["workbench.json", "addin.json"]) stopped.push(await stop(path.join(root, "build", name), 20 * SECONDS));
process.stdout.write(stopped.some(Boolean) ? "已停止。  Stopped.\n" : "没有正在运行的。  Nothing is running.\n");
if (process.platform === "win32" || process.platform === "darwin") {
  spawnSync("npx", ["office-addin-debugging", "stop", "manifest.xml"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
