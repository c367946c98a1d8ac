/**
 * The quick start of both READMEs, walked as it is written: every word in bold is pressed or seen on the screen, every
 * `code` typed. A step that says something else than what happens fails here.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expectSoon, Workbench } from "./support/workbench";

const PROJECT = path.join(__dirname, "../..");
const FORM = "教基5176";

interface Step {
  readonly bold: readonly string[];
  readonly code: readonly string[];
}

/** The numbered lines below a heading. */
function stepsOf(file: string, heading: string): readonly Step[] {
  const [, after = ""] = readFileSync(path.join(PROJECT, file), "utf8").split(`\n## ${heading}\n`);
  const lines = after
    .split("\n## ")[0]!
    .split("\n")
    .filter((line) => /^\d\. /.test(line));
  const every = (line: string, pattern: RegExp) => [...line.matchAll(pattern)].map(([, text]) => text!);
  return lines.map((line) => ({ bold: every(line, /\*\*(.+?)\*\*/g), code: every(line, /`(.+?)`/g) }));
}

let workbench: Workbench;
afterEach(() => workbench?.stop());

const press = (name: string) => workbench.pane.getByRole("button", { name, exact: true }).click();
const see = (text: string) => workbench.pane.getByText(text).first().waitFor();
const ofPage = (name: string) => workbench.page.getByRole("banner").getByText(name, { exact: true }).first().click();
const rounded = async (address: string) => Math.round(Number(await workbench.value(FORM, address)) * 100) / 100;

test.each([
  ["README.zh-CN.md", "五分钟试用", "zh-CN", "嵌入式工作台（不是 Excel）"],
  ["README.md", "Five minutes", "en-GB", "Embedded workbench (not Excel)"],
])("%s: %s", async (file, heading, locale, greeting) => {
  workbench = await Workbench.start(`quick-start-${locale}`, locale);
  const [open, other, mark, edit, clear, ...more] = stepsOf(file, heading);
  expect(more).toEqual([]);
  await workbench.load("");
  // On the first visit the page speaks as the browser does.
  await workbench.page.getByText(greeting).waitFor();

  const [sample, answer, acts] = open!.bold.slice(-3);
  for (const name of open!.bold.slice(0, -3)) await ofPage(name);
  await workbench.page.getByRole("button", { name: sample! }).click();
  await see(answer!);
  await see(acts!);

  await press(other!.bold[0]!);
  for (const text of other!.bold.slice(1)) await see(text);
  await workbench.picture("answer");

  const [check, marked, first] = mark!.bold;
  await press(check!);
  await see(marked!);
  await press(first!);
  await expectSoon(() => workbench.selected(), `${FORM}!D12`);
  await workbench.picture("marked");

  const [cell, formula, books, figure] = edit!.code;
  const figures = figuresIn(file, heading, 3);
  await workbench.type(cell!, formula!);
  await expectSoon(() => rounded(cell!), figures[0]);
  await workbench.type(books!, figure!);
  await expectSoon(() => rounded(cell!), figures[1]);
  for (const text of edit!.bold) await see(text);

  await press(clear!.bold[0]!);
  await workbench.pane.getByRole("button", { name: clear!.bold[0]!, exact: true }).waitFor({ state: "hidden" });
  expect(workbench.errors).toEqual([]);
});

/** The decimal figures of a step, as they stand in its text. */
function figuresIn(file: string, heading: string, step: number): readonly number[] {
  const [, after = ""] = readFileSync(path.join(PROJECT, file), "utf8").split(`\n## ${heading}\n`);
  const line = after.split("\n").filter((one) => /^\d\. /.test(one))[step]!;
  return [...line.matchAll(/\d+\.\d\d/g)].map(([text]) => Number(text));
}
