/**
 * The engines that `browserslist` in package.json promises are kept to twice: every test runs without what the oldest of them
 * lacks (support/promised-engines.ts, in Chromium too), and ESLint refuses it in what ships.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { browserslist } from "../../package.json";

const ROOT = path.join(__dirname, "../..");

test("the engines are those that the tests stand for", () => {
  expect(browserslist).toEqual(["chrome >= 100", "edge >= 100", "safari >= 15.4"]);
});

test("tests run without what those engines lack", () => {
  const newer = ["toSorted", "toReversed", "toSpliced", "with"].filter((name) => name in Array.prototype);
  expect(newer).toEqual([]);
  expect([typeof "".at, typeof Object.hasOwn, typeof [].findLast]).toEqual(["function", "function", "function"]);
});

/** ESLint in a process of its own (its configuration is a module): the lines it refuses. */
function refusedLines(file: string, lines: readonly string[]): number[] {
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId.startsWith("es-x/") });
    const [{ messages }] = await eslint.lintText(process.argv[2], { filePath: process.argv[1] });
    console.log(JSON.stringify(messages.map(({ line }) => line)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script, file, lines.join("\n")], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as number[];
}

test("ESLint refuses it in what ships", () => {
  const lines = [
    "export const a = (list: number[]) => list.toSorted();",
    "export const b = (list: number[]) => list.toReversed();",
    "export const c = (list: number[]) => [...list].sort().findLast((one) => one > 0);",
    "export const d = /(?<=部)小学/;",
    "export const e = /(?=部)小学/u;",
  ];
  expect(refusedLines("src/domain/labels/invented.ts", lines)).toEqual([1, 2, 4]);
});
