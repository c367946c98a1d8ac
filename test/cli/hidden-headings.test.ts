/**
 * Headings of real tables, each hidden behind a word that nobody knows: the item may stand there, so no surface may say that
 * the tables lack it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, utils } from "@e965/xlsx";
import { runHere } from "./run";

jest.setTimeout(120_000);

interface Heading {
  readonly path: readonly string[];
  readonly expect: string;
}
const CORPUS = path.join(__dirname, "../corpus/headings/seen.jsonl");
const HEADINGS = readFileSync(CORPUS, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Heading)
  .filter(({ path: levels, expect: item }) => levels.length === 1 && item !== "NONE" && !/[,"\n]/.test(levels[0]!));

/** One heading for each of the first items, so that many different ones are hidden. */
const HIDDEN = [...new Map([...HEADINGS].reverse().map((heading) => [heading.expect, heading])).values()].slice(0, 30);

const listWith = (heading: string): string =>
  `学校名称,学段,在校生数（人）,班数（个）,${heading}\n甲小学,小学,100,4,120\n乙小学,小学,80,2,90\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
  for (const [index, { path: levels }] of HIDDEN.entries()) {
    // By turns the heading is another word altogether, or the known one beside a word that is not.
    const heading = index % 2 === 0 ? "甲乙丙数" : `霁齑${levels[0]}`;
    writeFileSync(path.join(folder, `${String(index).padStart(2, "0")}.csv`), listWith(heading));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STANDARDS = ["--standard", "cn-quality-2017", "--standard", "cn-basic-2012"];
const check = async (format: string, language = "zh-CN"): Promise<string> =>
  (await runHere(["check", folder, ...STANDARDS, "--format", format, "--lang", language])).out;

test("there are headings of many items", () => {
  expect(HIDDEN).toHaveLength(30);
  expect(new Set(HIDDEN.map(({ expect: item }) => item)).size).toBe(30);
});

test.each(["table", "json", "csv", "html"])("as %s", async (format) => {
  const out = await check(format);
  expect(out).toContain("没有识别出");
  expect(out).not.toContain("表中没有");
  const english = await check(format, "en-US");
  expect(english).toContain("not recognised");
  expect(english).not.toMatch(/no table holds/i);
});

test("as worksheets", async () => {
  const report = path.join(tmpdir(), `${path.basename(folder)}.xlsx`);
  await runHere(["check", folder, ...STANDARDS, "--report", report, "--quiet"]);
  const book = read(readFileSync(report), { type: "buffer" });
  rmSync(report);
  const cells = book.SheetNames.flatMap((name) => utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }).flat());
  const texts = cells.filter((cell) => typeof cell === "string");
  expect(texts.filter((text) => text.includes("没有识别出")).length).toBeGreaterThan(30);
  expect(texts.filter((text) => text.includes("表中没有"))).toEqual([]);
});

test("each is named as not understood, and no item is made of it", async () => {
  const { files } = JSON.parse(await check("json")) as {
    files: { accounts: { columns: { at: string; outcome: string }[] }[] }[];
  };
  const hidden = files.flatMap(({ accounts }) => accounts[0]!.columns.filter(({ at }) => at.endsWith("!E1")));
  expect(hidden).toHaveLength(HIDDEN.length);
  for (const { outcome } of hidden) expect(["notUnderstood", "proposed"]).toContain(outcome);
});

test("where everything is understood, what the tables lack is said", async () => {
  const file = path.join(folder, "understood.csv");
  writeFileSync(file, listWith("图书册数（册）"));
  for (const format of ["table", "json", "html"]) {
    const { out } = await runHere(["check", file, ...STANDARDS, "--format", format]);
    expect(out).toContain("表中没有");
  }
  rmSync(file);
});
