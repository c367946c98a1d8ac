/** Renderers print what the model counted: the lint rule that keeps them from adding, sorting and comparing fires. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "../..");

function complaints(code: readonly string[], file: string): readonly string[] {
  const eslint = path.join(root, "node_modules/eslint/bin/eslint.js");
  const options = ["--stdin", "--stdin-filename", file, "--format", "json", "--rule", "@typescript-eslint/no-unused-vars: off"];
  const { stdout } = spawnSync(process.execPath, [eslint, ...options], { cwd: root, encoding: "utf8", input: code.join("\n") });
  const [{ messages }] = JSON.parse(stdout) as [{ messages: readonly { ruleId: string; line: number }[] }];
  const lines = messages.filter(({ ruleId }) => ruleId === "no-restricted-syntax").map(({ line }) => code[line - 1]!);
  return [...new Set(lines)];
}

const COMPUTING = [
  "export const sum = (a: number, b: number) => a + b;",
  "export const share = (a: number, b: number) => (a / b) * 100;",
  "export const less = (a: number) => -a;",
  "export const isBelow = (value: number, limit: number) => value < limit;",
  "export const worst = (values: number[]) => Math.min(...values);",
  "export const total = (values: number[]) => values.reduce((all, each) => Number(`${all}${each}`), 0);",
  "export const ranked = (values: string[]) => values.toSorted();",
  "export const howMany = (values: string[]) => values.filter((each) => each).length;",
];
const PRINTING = [
  "export const isEmpty = (all: readonly string[]) => all.length > 0;",
  "export const joined = (all: readonly string[]) => all.join(`、`);",
  "export const first = (all: readonly string[]) => all.slice(0, 3);",
  "export const failing = (all: readonly { verdict: string }[]) => all.filter(({ verdict }) => verdict === `fail`);",
];

test("a renderer that computes is refused, one that prints is not", () => {
  expect(complaints([...COMPUTING, ...PRINTING], "src/report/text/computing.ts")).toEqual(COMPUTING);
  expect(complaints(COMPUTING, "src/report/model/computing.ts")).toEqual([]);
});
