/** `check --report FILE`: the report as a workbook or page of its own, with the explanations kept in the workbooks. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { readGrids } from "../../src/usecases/read-grids";
import { acceptProblem, cellReaderOf } from "../../src/usecases/accepted-explanations";
import { EXPLANATIONS_KEY } from "../../src/usecases/stored-explanations";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { runHere, sample } from "./run";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const target = (name: string): string => path.join(folder, name);

test("writes a workbook with the sheets of the official work", async () => {
  const file = target("报告.xlsx");
  const { code, out, err } = await runHere(["check", sample("county.xlsx"), "--report", file]);
  expect([code, err]).toEqual([1, ""]);
  expect(out).toContain(`已写出报告 ${file}`);
  const book = read(readFileSync(file), { type: "buffer" });
  expect(book.SheetNames).toEqual([
    "核查结论",
    "缺额汇总",
    "差异系数",
    "申报表 小学",
    "申报表 初中",
    "检查结果汇总",
    "分校明细",
    "方法与依据",
    "读取情况",
  ]);
  const cells = utils.sheet_to_json<unknown[]>(book.Sheets["申报表 小学"]!, { header: 1, raw: true });
  expect(cells.filter(([number]) => typeof number === "number").length).toBeGreaterThan(30);
});

test("writes a page where the name says so", async () => {
  const file = target("report.html");
  await runHere(["check", sample("xizhuang.xlsx"), "--standard", "js-basic", "--report", file, "--lang", "en-US", "--quiet"]);
  expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>\n<html lang="en-US">/);
});

test("keeps standard output to the format asked for", async () => {
  const { out, err } = await runHere(["check", sample("xizhuang.xlsx"), "--format", "json", "--report", target("a.html")]);
  expect(() => JSON.parse(out) as unknown).not.toThrow();
  expect(err).toContain("已写出报告");
});

test("never replaces a workbook it speaks of", async () => {
  const file = target("a.xlsx");
  writeFileSync(file, readFileSync(sample("xizhuang.xlsx")));
  const { code, err } = await runHere(["check", file, "--report", path.join(folder, ".", "A.xlsx")]);
  expect([code, err]).toEqual([2, expect.stringContaining("请另给一个文件名")]);
  expect(readFileSync(file)).toEqual(readFileSync(sample("xizhuang.xlsx")));
});

test.each(["report", "report.pdf", "report.xls"])("refuses %s", async (name) => {
  const { code, err } = await runHere(["check", sample("xizhuang.xlsx"), "--report", target(name)]);
  expect([code, err]).toEqual([2, expect.stringContaining(".xlsx, .html, .docx")]);
  expect(existsSync(target(name))).toBe(false);
});

test("says why a report could not be written, and ends with 2", async () => {
  const { code, err } = await runHere(["check", sample("xizhuang.xlsx"), "--report", target("no/such/folder.html")]);
  expect([code, err]).toEqual([2, expect.stringContaining("文件夹不存在")]);
});

describe("an explanation kept in the workbook", () => {
  /** A list whose school has more teachers than staff: unusual, not impossible. */
  async function explainedList(teachers: number): Promise<string> {
    const rows = [
      ["学校名称", "学段", "在校生数", "教职工数", "专任教师数"],
      ["甲校", "小学", 100, 10, 12],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "一览表");
    const workbook = await openWorkbookFile(
      new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
      "a.xlsx",
    );
    const grids = await workbook.read();
    const [problem] = readGrids(grids).problems.filter(({ severity }) => severity === "warning");
    const reason = { kind: "common", id: "teachersLent", blanks: { number: "2" } } as const;
    const acceptance = acceptProblem(problem!, cellReaderOf(grids), { reason, by: "王老师", at: "2026-09-10" });
    if (!acceptance.ok) throw new Error(acceptance.why);
    const { accepted } = acceptance;
    const cells = accepted.cells.map((cell) => (cell.value === 12 ? { ...cell, value: teachers } : cell));
    await workbook.setSetting(EXPLANATIONS_KEY, JSON.stringify({ version: 1, accepted: [{ ...accepted, cells }] }));
    const file = target("a.xlsx");
    writeFileSync(file, await workbook.save());
    return file;
  }

  test("is printed in the annex", async () => {
    const { out } = await runHere(["check", await explainedList(12), "--format", "html"]);
    expect(out).toContain("教师2人因借调、支教、交流轮岗或长期病假不在岗。");
    expect(out).toMatch(/王老师[\s\S]*2026-09-10[\s\S]*有效/);
    expect(out).toContain("（已作说明，见附录）");
  });

  test("is asked for again after the figure changed", async () => {
    const { out } = await runHere(["check", await explainedList(11), "--format", "html"]);
    expect(out).toContain("数值已改，须重新说明");
    expect(out).not.toContain("（已作说明，见附录）");
  });

  test("is told by the JSON, additively", async () => {
    const problems = async (teachers: number) => {
      const { out } = await runHere(["check", await explainedList(teachers), "--format", "json"]);
      return (JSON.parse(out) as { files: [{ problems: { code: string; explained?: boolean }[]; explanations: object[] }] })
        .files[0];
    };
    const held = await problems(12);
    expect(held.problems.filter(({ explained }) => explained)).toHaveLength(1);
    expect(held.explanations).toMatchObject([
      { state: "accepted", by: "王老师", at: "2026-09-10", reason: "教师2人因借调、支教、交流轮岗或长期病假不在岗。" },
    ]);
    const reopened = await problems(11);
    expect(reopened.problems.filter(({ explained }) => explained)).toEqual([]);
    expect(reopened.explanations).toMatchObject([{ state: "reopened", changed: [{ cell: "一览表!E2", was: 11, now: 12 }] }]);
  });

  test("is told in the table, and the marked copy does not mark what it answers", async () => {
    const held = await runHere(["check", await explainedList(12), "--out", folder]);
    expect(held.out).toMatch(/已作说明：.*一览表!E2.*教师2人因借调.*（王老师，2026-09-10）/);
    expect(held.out).not.toContain("数据问题：");
    const rules = async () => {
      const copy = await openWorkbookFile(new Uint8Array(readFileSync(target("a.checked.xlsx"))), "a.checked.xlsx");
      return copy.unmark();
    };
    const marked = await rules();
    const reopened = await runHere(["check", await explainedList(11), "--out", folder]);
    expect(reopened.out).toMatch(/数据问题：.*此前已作说明，但一览表!E2 由 11 改为 12，请重新核对。/);
    expect(await rules()).toBe(marked + 2);
  });
});
