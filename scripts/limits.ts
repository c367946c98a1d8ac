/**
 * What no file may do to a run over many: `npm run limits`. Each hostile file alone and in a folder with two good ones:
 * within 10 s, the good ones judged, the exit code right, all processes together below 1.2 GB. Then 300 workbooks with one
 * process and with two: the same document. Exit code 1 when something does not hold.
 */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endlessXls, listWithPupils, nested, quotes, withCells, withColumnsTo, withTwoOfOneName } from "./limits/hostile-files";
import { measuredRun, type MeasuredRun } from "./limits/measured-run";

const SECONDS = 10;
const MEGABYTES = 1200;
const WORKBOOKS = 300;
const SAMPLES = path.join(__dirname, "../samples");
const GOOD = ["xizhuang.xlsx", "nine-year.xlsx"] as const;
const STANDARD = ["--standard", "js-basic", "--format", "json"];

interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What it may be told as; undefined where it is read. */
  readonly refused?: readonly string[];
}

const sample = (): Uint8Array => readFileSync(path.join(SAMPLES, GOOD[0]));

const FILES: readonly HostileFile[] = [
  { name: "columns-2e9.xlsx", bytes: () => withColumnsTo(2_000_000_000, sample()), refused: ["damaged"] },
  { name: "columns-20000.xlsx", bytes: () => withColumnsTo(16_384, sample(), 20_000), refused: ["damaged"] },
  { name: "endless.xls", bytes: endlessXls, refused: ["tooSlow"] },
  { name: "deep.xlsx", bytes: () => nested(100_000, sample()), refused: ["damaged"] },
  { name: "duplicate-sheets.xlsx", bytes: () => withTwoOfOneName(sample()), refused: ["duplicateSheets"] },
  { name: "cells-4900000.xlsx", bytes: () => withCells(4_900_000, sample()), refused: ["tooLarge", "tooSlow"] },
  { name: "pupils-1e13.csv", bytes: () => listWithPupils(1e13) },
  { name: "quotes.csv", bytes: () => quotes(3_000_000) },
];

interface Document {
  readonly files: readonly { readonly file: string; readonly error?: { readonly code: string } }[];
  readonly schools: readonly { readonly name: string }[];
}

let isHeld = true;

function tell(what: string, run: MeasuredRun, wrongs: readonly string[]): void {
  if (wrongs.length > 0) isHeld = false;
  const measured = `${run.seconds.toFixed(1).padStart(5)} s ${String(run.megabytes).padStart(5)} MB, exit ${run.code}`;
  console.log(`${wrongs.length > 0 ? "!!!" : "   "} ${what.padEnd(44)} ${measured}${wrongs.map((one) => `; ${one}`).join("")}`);
}

/** @param good how many other workbooks are in the folder */
function wrongsOf(run: MeasuredRun, { name, refused }: HostileFile, good: number): string[] {
  const { files, schools } = JSON.parse(run.out) as Document;
  const code = files.find(({ file }) => path.basename(file) === name)?.error?.code;
  const isTold = refused === undefined ? code === undefined : refused.includes(code ?? "");
  // Every workbook that is read has a school that falls short.
  const exit = refused !== undefined && good === 0 ? 2 : 1;
  return [
    ...(run.seconds > SECONDS ? ["too slow"] : []),
    ...(run.megabytes > MEGABYTES ? ["too large"] : []),
    ...(run.code === exit ? [] : ["exit code"]),
    ...(isTold ? [] : [`told as ${code}`]),
    ...(schools.length >= good ? [] : [`${schools.length} schools`]),
  ];
}

async function hostile(folder: string): Promise<void> {
  for (const file of FILES) {
    const [alone, together] = ["alone", "together"].map((one) => path.join(folder, `${one}-${file.name}`));
    for (const one of [alone!, together!]) {
      mkdirSync(one);
      writeFileSync(path.join(one, file.name), file.bytes());
    }
    for (const name of GOOD) writeFileSync(path.join(together!, name), readFileSync(path.join(SAMPLES, name)));
    const byItself = await measuredRun(["check", path.join(alone!, file.name), ...STANDARD], folder);
    tell(file.name, byItself, wrongsOf(byItself, file, 0));
    const withGood = await measuredRun(["check", together!, ...STANDARD], folder);
    tell(`${file.name} and two good ones`, withGood, wrongsOf(withGood, file, GOOD.length));
    rmSync(alone!, { recursive: true });
    rmSync(together!, { recursive: true });
  }
}

async function manyFiles(folder: string): Promise<void> {
  const many = path.join(folder, "many");
  mkdirSync(many);
  const bytes = sample();
  for (let i = 0; i < WORKBOOKS; i++) writeFileSync(path.join(many, `${String(i).padStart(3, "0")}.xlsx`), bytes);
  const digests: string[] = [];
  for (const jobs of [1, 2]) {
    const run = await measuredRun(["check", "many", ...STANDARD, "--jobs", String(jobs)], folder);
    digests.push(createHash("sha256").update(run.out).digest("hex"));
    const { schools } = JSON.parse(run.out) as Document;
    const isSame = digests[0] === digests.at(-1);
    tell(`${WORKBOOKS} workbooks, --jobs ${jobs}`, run, [
      ...(isSame ? [] : ["another document"]),
      ...(schools.length === WORKBOOKS ? [] : [`${schools.length} schools`]),
    ]);
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "edu-limits-"));
  try {
    await hostile(folder);
    await manyFiles(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = isHeld ? 0 : 1;
}

void main();
