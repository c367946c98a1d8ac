/** After `npm run build`: every address in dist/manifest.xml leads to a file in dist/, and the page loads only what is there. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./build-when-stale.mjs";

const dist = path.join(root, "dist");
const manifest = readFileSync(path.join(dist, "manifest.xml"), "utf8");
const base = new URL("./", /SourceLocation DefaultValue="([^"]+)"/.exec(manifest)[1]).href;
const problems = [];

for (const [, url] of manifest.matchAll(/(?:DefaultValue|Value)="(https:[^"]+)"/g)) {
  if (!url.startsWith(base)) problems.push(`${url} does not begin with ${base}`);
  else if (!existsSync(path.join(dist, url.slice(base.length)))) problems.push(`${url} leads to no file in dist/`);
}
const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
for (const [, source] of page.matchAll(/<script[^>]*src="([^"]+)"/g)) {
  const isMicrosofts = /^https:\/\/appsforoffice\.(microsoft\.com|cdn\.partner\.office365\.cn)\//.test(source);
  // In a closed network the operator puts Microsoft's files there.
  if (isMicrosofts || source === "office-js/office.js") continue;
  const [file, build] = source.split("?");
  if (!existsSync(path.join(dist, file))) problems.push(`taskpane.html loads ${source}, which is not in dist/`);
  if (!build) problems.push(`taskpane.html loads ${source}, which does not change with the build`);
}
const functionIds = (name) => JSON.parse(readFileSync(path.join(dist, name), "utf8")).functions.map((entry) => entry.id);
const english = functionIds("functions.json");
if (english.length === 0) problems.push("functions.json declares no function");
if (JSON.stringify(english) !== JSON.stringify(functionIds("functions.zh-CN.json")))
  problems.push("the two functions files differ in their ids");

for (const name of ["support.html", "privacy.html"]) {
  if (!/<mark>/.test(readFileSync(path.join(dist, "assets", name), "utf8"))) continue;
  process.stdout.write(`assets/${name} names no contact yet: build with --env contact="…" before users see it\n`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
if (problems.length === 0) process.stdout.write(`dist/ is complete for ${base} (${english.length} functions)\n`);
