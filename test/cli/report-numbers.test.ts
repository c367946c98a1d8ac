/** Every number in the HTML report and in the report worksheets is found again in the JSON document of the same check. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { buildReport } from "../../src/report/model/build-report";
import type { Report } from "../../src/report/model/report";
import { inlinesOf } from "../../src/report/word/blocks";
import { selfAssessment } from "../../src/report/word/self-assessment";
import { wordReport } from "../../src/report/word/word-report";
import { checkGrids } from "../../src/usecases/check-grids";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { runHere, sample } from "./run";
import { leavesOf } from "../report/model/schools";

jest.setTimeout(120_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CASES = [
  ["a county", ["county.xlsx", "--county"]],
  ["a county under two standards", ["county.xlsx", "--county", "--standard", "cn-quality-2017", "--standard", "cn-basic-2012"]],
  ["a school", ["xizhuang.xlsx", "--standard", "js-basic"]],
  ["a nine-year school", ["nine-year.xlsx"]],
] as const;

interface Document {
  readonly files: readonly { readonly accounts: readonly { readonly rows: readonly { readonly outcome: string }[] }[] }[];
}

function rowsByKind(rows: readonly { readonly outcome: string }[]): readonly number[] {
  return [...new Set(rows.map(({ outcome }) => outcome))].map((kind) => rows.filter(({ outcome }) => outcome === kind).length);
}

describe.each(CASES)("%s", (_, [name, ...options]) => {
  const check = async (...more: readonly string[]) => (await runHere(["check", sample(name), ...options, ...more])).out;
  /** Numbers of the document, and how long its lists are: so many schools, so many sections, so many rows of a kind. */
  const known = async () => {
    const document = JSON.parse(await check("--format", "json")) as Document;
    const { numbers, lengths } = leavesOf(document);
    const ofKinds = new Set(document.files.flatMap(({ accounts }) => accounts.flatMap(({ rows }) => rowsByKind(rows))));
    return (number: number) => numbers.has(number) || lengths.has(number) || ofKinds.has(number);
  };

  test("the page", async () => {
    const isKnown = await known();
    const page = await check("--format", "html");
    const shown = [...page.matchAll(/(?:<data value|data-value)="([^"]*)"/g)].map(([, value]) => Number(value));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((number) => !isKnown(number))).toEqual([]);
  });

  test("the Word report", async () => {
    const isKnown = await known();
    const reports = await reportOfSample(name, options);
    const { blocks } = selfAssessment(reports, "zh-CN");
    const shown = blocks.flatMap(inlinesOf).flatMap((part) => (typeof part === "object" && "value" in part ? [part] : []));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(({ value }) => !isKnown(value))).toEqual([]);
    // What is shown of a number is the number, rounded.
    for (const { value, shown: text } of shown) {
      const [, digits = "", decimals = ""] = /^(-?\d+(?:\.(\d+))?)/.exec(text.replaceAll(",", "")) ?? [];
      expect(Math.abs(Number(digits) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals.length + 1e-9);
    }
    // And the document shows all of them.
    const text = documentText(await wordReport(reports, "zh-CN"));
    for (const part of shown) expect(text).toContain(part.shown);
  });

  test("the worksheets", async () => {
    const isKnown = await known();
    const file = path.join(folder, "report.xlsx");
    await check("--report", file);
    const book = read(readFileSync(file), { type: "buffer" });
    const numbers = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet as Record<string, { t?: string; v?: number }>).flatMap(([address, cell]) =>
        cell.t === "n" && !isPlace(address, sheet as Record<string, { v?: unknown }>) ? [cell.v!] : [],
      ),
    );
    expect(numbers.length).toBeGreaterThan(10);
    // A shortfall to be reduced stands with a minus.
    expect(numbers.filter((number) => !isKnown(number) && !isKnown(-number))).toEqual([]);
  });
});

/** The report of a sample as the command line makes it. */
async function reportOfSample(name: string, options: readonly string[]): Promise<Report> {
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(sample(name))), sample(name));
  const ids = options.filter((option) => /^[a-z]{2}-/.test(option));
  const packs = ids.length > 0 ? ids : ["cn-quality-2017"];
  const { reading, evaluation } = checkGrids(await workbook.read(), { packs, asOf: "2026-09-01" });
  return buildReport({ evaluation, files: [{ file: sample(name), reading }] });
}

function documentText(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"]!);
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("\n");
}

/** 序号 of the 申报表: the place of the row, no figure. */
function isPlace(address: string, sheet: Readonly<Record<string, { v?: unknown }>>): boolean {
  return /^A\d+$/.test(address) && Object.values(sheet).some((cell) => cell.v === "序号");
}
