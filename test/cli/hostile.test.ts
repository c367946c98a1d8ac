/** Files that hold up or exhaust what reads them, in the built program: each is told, and the others are judged. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  endlessXls,
  listWithPupils,
  nested,
  quotes,
  withCells,
  withColumnsTo,
  withTwoOfOneName,
} from "../../scripts/limits/hostile-files";
import type { ReportJson } from "../../src/report/json/report-json";
import { runBuilt, runByNpm, sample } from "./run";

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "edu-balance-")));
  runByNpm(["standards"]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLE = readFileSync(sample("xizhuang.xlsx"));
const HOSTILE: Readonly<Record<string, [bytes: Uint8Array, code: string | null]>> = {
  "columns-2e9.xlsx": [withColumnsTo(2_000_000_000, SAMPLE), "damaged"],
  "columns-20000.xlsx": [withColumnsTo(16_384, SAMPLE, 20_000), "damaged"],
  "deep.xlsx": [nested(50_000, SAMPLE), "damaged"],
  "duplicate-sheets.xlsx": [withTwoOfOneName(SAMPLE), "duplicateSheets"],
  "endless.xls": [endlessXls(), "tooSlow"],
  "pupils-1e13.csv": [listWithPupils(1e13), null],
  "quotes.csv": [quotes(3_000_000), null],
};

function filesIn(name: string, files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const inside = mkdtempSync(path.join(folder, name));
  return Object.entries(files).map(([file, bytes]) => {
    writeFileSync(path.join(inside, file), bytes);
    return path.join(inside, file);
  });
}

const check = (args: readonly string[]) => {
  const { code, out } = runBuilt(["check", ...args, "--standard", "js-basic", "--format", "json"]);
  return { code, document: JSON.parse(out) as ReportJson };
};
const told = ({ files }: ReportJson) =>
  files.map((one) => [path.basename(one.file), one.status === "unreadable" ? one.error.code : null]);

test("all of them among good ones", () => {
  const hostile = Object.fromEntries(Object.entries(HOSTILE).map(([name, [bytes]]) => [name, bytes]));
  const files = filesIn("all", { "a.xlsx": SAMPLE, ...hostile, "z.xlsx": SAMPLE });
  const { code, document } = check([...files, "--jobs", "2", "--file-seconds", "10"]);
  expect(code).toBe(1);
  expect(told(document)).toEqual([
    ["a.xlsx", null],
    ...Object.entries(HOSTILE).map(([name, [, as]]) => [name, as]),
    ["z.xlsx", null],
  ]);
  expect(document.schools.filter(({ name }) => name === "西庄小学")).toHaveLength(2);
  // A figure that no school can have is said; the sentence names it.
  expect(JSON.stringify(document)).toMatch(/10,000,000,000,000/);
  expect(document.defects).toEqual([]);
}, 120_000);

test.each(["columns-20000.xlsx", "deep.xlsx", "endless.xls", "duplicate-sheets.xlsx"])(
  "%s alone ends with 2",
  (name) => {
    const [bytes, as] = HOSTILE[name]!;
    // Only what never ends has to be waited for.
    const seconds = as === "tooSlow" ? "2" : "30";
    const { code, document } = check([...filesIn("one", { [name]: bytes }), "--file-seconds", seconds]);
    expect([code, told(document)]).toEqual([2, [[name, as]]]);
  },
  60_000,
);

test("a file that takes more memory than it may is told, and the next is read by a new process", () => {
  const files = filesIn("memory", { "a.xlsx": withCells(1_000_000, SAMPLE), "b.xlsx": SAMPLE });
  const { code, document } = check([...files, "--jobs", "1", "--file-memory", "256", "--file-seconds", "60"]);
  expect([code, told(document)]).toEqual([
    1,
    [
      ["a.xlsx", "tooLarge"],
      ["b.xlsx", null],
    ],
  ]);
}, 120_000);

test("two processes give the document of one", () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.xlsx`, SAMPLE]));
  const files = filesIn("many", { ...many, "bad.xlsx": HOSTILE["deep.xlsx"]![0] });
  const [one, two] = ["1", "2"].map((jobs) => check([...files, "--jobs", jobs]));
  expect(two).toEqual(one);
  expect(one!.document.schools).toHaveLength(12);
}, 120_000);
