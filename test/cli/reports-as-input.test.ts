/** Our own reports lie in the folders that are checked. In whatever format, they are results and never read as data. */
import { mkdtempSync, copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { isReportSheet, PAGE_MARK, REPORT_GENERATOR } from "../../src/domain/tables/report-sheet";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { runHere, sample } from "./run";

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "reports-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const gridsOf = async (file: string) => (await openWorkbookFile(new Uint8Array(readFileSync(file)), file)).read();

test.each(["zh-CN", "en-US"])("the page, also under the name .xls or saved again by Excel (%s)", async (language) => {
  const page = at(`报告 ${language}.html`);
  expect((await runHere(["check", sample("county.xlsx"), "--report", page, "--lang", language])).err).not.toContain("Error");
  copyFileSync(page, at("报告.xls"));
  for (const file of [page, at("报告.xls")]) {
    expect((await gridsOf(file)).every(isReportSheet)).toBe(true);
    const { code, out, err } = await runHere(["check", file, "--lang", language]);
    expect(code).toBe(2);
    expect(out + err).toMatch(/没有识别出统计表|no table that is recognised/);
  }
  // Excel and WPS keep the lines and tables of the page, not what it says of its maker.
  const html = readFileSync(page, "utf8");
  expect(html).toContain(REPORT_GENERATOR);
  writeFileSync(at("另存.xls"), html.replace(REPORT_GENERATOR, "Microsoft Excel 15"));
  const [saved] = await gridsOf(at("另存.xls"));
  expect(saved!.values.length).toBeGreaterThan(20);
  expect(isReportSheet(saved!)).toBe(true);
});

test.each(["zh-CN", "en-US"])("the Word document (%s)", async (language) => {
  const file = at(`报告 ${language}.docx`);
  await runHere(["check", sample("county.xlsx"), "--report", file, "--lang", language]);
  expect((await gridsOf(file)).every(isReportSheet)).toBe(true);
  expect((await runHere(["check", file, "--lang", language])).code).toBe(2);
});

test.each(["zh-CN", "en-US"])("the findings as .csv, also saved as a workbook (%s)", async (language) => {
  const { out } = await runHere(["check", sample("county.xlsx"), "--format", "csv", "--lang", language]);
  writeFileSync(at("结果.csv"), out);
  const grids = await gridsOf(at("结果.csv"));
  expect(grids.every(isReportSheet)).toBe(true);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(grids[0]!.values.map((row) => [...row])), "结果");
  writeFileSync(at("结果.xls"), new Uint8Array(write(workbook, { type: "array", bookType: "biff8" }) as ArrayBuffer));
  expect((await gridsOf(at("结果.xls"))).every(isReportSheet)).toBe(true);
});

test("a list that only looks like one is read", () => {
  expect(isReportSheet({ values: [["文件", "学校", "学校标识码", "学段"]] })).toBe(false);
  expect(isReportSheet({ values: [[`${PAGE_MARK.zh}。`]] })).toBe(false);
});
