/**
 * A quick look at one area while working on it: npm run quick -- domain/tables
 * Its tests with few runs of each property, its lint, the types of everything; what was unchanged is not done again.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./build-when-stale.mjs";

const PROPERTY_RUNS = "25";
const ENDINGS = ["", ".ts", ".tsx", ".test.ts", ".test.tsx"];

const area = process.argv[2]?.replace(/^(src|test)\//, "").replace(/\/$/, "");
const inArea = area === undefined ? [] : ["src", "test"].flatMap((side) => ENDINGS.map((end) => `${side}/${area}${end}`));
const there = inArea.filter((file) => existsSync(path.join(root, file)));
if (there.length === 0) {
  process.stderr.write(`Name an area that is in src/ or test/: npm run quick -- domain/tables\n`);
  process.exit(2);
}

const find = createRequire(import.meta.url).resolve;
const bin = (name, file) => path.join(path.dirname(find(`${name}/package.json`)), file);
const tests = there.filter((file) => file.startsWith("test/"));
const PARTS = [
  { name: "types", args: ["scripts/typecheck.mjs"] },
  {
    name: "lint",
    args: [bin("eslint", "bin/eslint.js"), "--cache", "--cache-location", "build/cache/eslint/", ...there],
  },
  ...(tests.length > 0 ? [{ name: "tests", args: [bin("jest", "bin/jest.js"), "--silent", ...tests] }] : []),
];

const began = Date.now();
const results = await Promise.all(PARTS.map(run));
for (const { name, code, output } of results) if (code !== 0 || name === "tests") process.stdout.write(output);
process.stdout.write(
  `${results.map(({ name, code, seconds }) => `${name} ${code === 0 ? "ok" : "FAILED"} ${seconds} s`).join(", ")}\n`,
);
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;

function run({ name, args }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, PROPERTY_RUNS, FORCE_COLOR: "0" } });
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("close", (code) => resolve({ name, code, output, seconds: Math.round((Date.now() - began) / 100) / 10 }));
  });
}
