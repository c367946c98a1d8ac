/** `edu-balance proofread`. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { paragraph, run, wordFile } from "../workbook/files/documents/word-file";
import { runHere, sample } from "./run";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "proofread-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const TEXT = "华达小学占地面积6800平方米，在校生127人，生均占地面积34.6平方米，图书4500册。";
function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

test("JSON: claims with their places, findings with what is expected", async () => {
  const file = put("a.txt", TEXT);
  const { code, out } = await runHere(["proofread", file, "--format", "json"]);
  expect(code).toBe(1);
  const json = JSON.parse(out) as {
    claims: { id: string; text: string; from: number; to: number; paragraph: number }[];
    findings: Record<string, unknown>[];
  };
  expect(json).toMatchObject({ schemaVersion: 1, source: file, school: "华达小学", notChecked: [] });
  for (const { text, from, to, paragraph: number } of json.claims) {
    expect(number).toBe(1);
    expect(TEXT.slice(from, to)).toBe(text);
  }
  // 6800 ÷ 127 = 53.543
  expect(json.findings).toMatchObject([
    { id: "f1", kind: "arithmetic", severity: "error", claims: ["c3", "c1", "c2"], cells: [] },
  ]);
  expect(json.findings[0]!.expected).toBeCloseTo(6800 / 127);
});

test("with a workbook the figure of its cell is told; exit code 0 where nothing contradicts", async () => {
  const file = put("a.txt", "华达小学图书4500册。");
  const held = await runHere(["proofread", file, "--workbook", sample("huada.xlsx")]);
  expect(held).toMatchObject({ code: 1 });
  expect(held.out).toContain("4,830 册");
  expect(held.out).toContain("[教基5176!D12]");
  expect((await runHere(["proofread", file])).code).toBe(0);
});

test("a commented copy of a Word document; the document itself and a file that is not ours stay", async () => {
  const bytes = wordFile(paragraph(run(TEXT)));
  const file = put("a.docx", bytes);
  const out = path.join(folder, "out");
  expect((await runHere(["proofread", file, "--out", out])).code).toBe(1);
  const copy = path.join(out, "a.proofread.docx");
  expect(strFromU8(unzipSync(readFileSync(copy))["word/comments1.xml"]!)).toContain("【EDU】矛盾·计算");
  expect([...readFileSync(file)]).toEqual([...bytes]);
  // Ours and unchanged: replaced. Changed by somebody: refused.
  expect((await runHere(["proofread", file, "--out", out])).code).toBe(1);
  writeFileSync(copy, "mine");
  const refused = await runHere(["proofread", file, "--out", out]);
  expect(refused.code).toBe(2);
  expect(readFileSync(copy, "utf8")).toBe("mine");
  expect((await runHere(["proofread", file, "--out", out, "--overwrite"])).code).toBe(1);
});

test("of a text a page is written", async () => {
  const out = path.join(folder, "out");
  await runHere(["proofread", put("a.md", "# 报告\n学校有飞碟<甲>教师12人。"), "--out", out]);
  expect(readFileSync(path.join(out, "a.proofread.html"), "utf8")).toContain("&lt;甲&gt;");
});

test.each([
  ["no such file", ["proofread", "/nowhere/a.docx"]],
  ["an unknown format", ["proofread", "x.txt", "--format", "xml"]],
  ["an unknown standard", ["proofread", "x.txt", "--standard", "xx"]],
  ["no file", ["proofread"]],
])("exit code 2: %s", async (_, args) => {
  const { code, err } = await runHere(args);
  expect(code).toBe(2);
  expect(err).not.toBe("");
});

test("an empty file, and a workbook that cannot be read, are told", async () => {
  expect((await runHere(["proofread", put("a.txt", "")])).code).toBe(2);
  const text = put("b.txt", TEXT);
  const held = await runHere(["proofread", text, "--workbook", put("c.xlsx", "PK\u0003\u0004")]);
  expect(held.code).toBe(2);
  expect(existsSync(path.join(folder, "c.xlsx"))).toBe(true);
});

test("English", async () => {
  const { out } = await runHere(["proofread", put("a.txt", TEXT), "--lang", "en-US"]);
  expect(out).toContain("does not follow from the totals in the text");
});
