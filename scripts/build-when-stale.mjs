/** Runs a build only when its output is missing or older than any source it is made from. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const SOURCES = ["src", "assets", "webpack.config.js", "package.json"];

function newestChange(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

/**
 * @param {string} script npm script that builds
 * @param {string} output a file it writes, relative to the project
 * Build messages go to stderr, so that a command's own output stays clean. Exits when the build fails.
 */
export function buildWhenStale(script, output) {
  const target = path.join(root, output);
  const changed = Math.max(...SOURCES.map((name) => newestChange(path.join(root, name))));
  if (existsSync(target) && statSync(target).mtimeMs >= changed) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const build = spawnSync(npm, ["run", "--silent", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (build.status === 0) return;
  process.stderr.write(`${build.stdout}${build.stderr}\nThe build "npm run ${script}" failed.\n`);
  process.exit(2);
}
