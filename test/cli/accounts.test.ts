/** What became of every column and row (读取情况), on the surfaces of the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, utils } from "@e965/xlsx";
import { runHere, sample } from "./run";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** 霁 and 齑 are words of no heading. */
const LIST =
  "学校名称,学段,在校生数（人）,霁霁大小,齑数,书有多少本,生均图书册数,备注\n甲小学,小学,100,12,3,2000,20,\n乙小学,小学,80,×,4,900,11.25,新建\n";
const LONG = `学校名称,学段,在校生数（人）,${Array.from({ length: 7 }, (_, i) => `霁${"甲乙丙丁戊己庚"[i]}齑`).join(",")}\n甲小学,小学,100,1,2,3,4,5,6,7\n乙小学,小学,80,1,2,3,4,5,6,7\n`;

interface Line {
  readonly at: string;
  readonly outcome: string;
  readonly item?: string;
  readonly why?: string;
}
interface Account {
  readonly sheet: string;
  readonly block: string;
  readonly why?: string;
  readonly columns: readonly (Line & {
    readonly path: readonly string[];
    readonly unit?: string;
    readonly samples: readonly string[];
  })[];
  readonly rows: readonly (Line & { readonly name: string })[];
  readonly cells: readonly Line[];
}
const accountsOf = (out: string): readonly Account[] =>
  (JSON.parse(out) as { files: { accounts: readonly Account[] }[] }).files.flatMap(({ accounts }) => accounts);

test("check names in one line each what it does not use, with the letters of the columns", async () => {
  const { out } = await runHere(["check", put("a.csv", LIST)]);
  expect(out).toContain("  未识别 2 列：D（霁霁大小）、E（齑数）。\n");
  expect(out).toContain("  读作…？ 1 列：F（书有多少本，可能是“图书册数”）。未参与判断，请确认。\n");
  expect(out).toContain("运行 edu-balance columns 查看每一列、每一行读作什么和原因。");
  const english = await runHere(["check", put("a.csv", LIST), "--lang", "en-US"]);
  expect(english.out).toContain("Columns not understood (2): D (霁霁大小), E (齑数).");
});

test("of many only five are named", async () => {
  const { out } = await runHere(["check", put("a.csv", LONG)]);
  expect(out).toMatch(/未识别 7 列：D（霁甲齑）、E（霁乙齑）、F（霁丙齑）、G（霁丁齑）、H（霁戊齑）等。/);
});

test("nothing is said where everything is read", async () => {
  const { out } = await runHere(["check", sample("huada.xlsx")]);
  expect(out).not.toMatch(/未识别|读作…？|未计入|edu-balance columns/);
});

test("--details tells of every column and row", async () => {
  const file = put("a.csv", LIST);
  const { out } = await runHere(["check", file, "--details"]);
  expect(out).toMatch(/\? D +霁霁大小 +未识别：不认识“霁霁”/);
  expect(out).toMatch(/ {2}C +在校生数（人） +读作“在校生数”（如 100、80）/);
  expect(out).toMatch(/第 3 行 +乙小学 +学校\n/);
  expect((await runHere(["check", file])).out).not.toMatch(/第 3 行 +乙小学/);
});

test("columns lists them without judging, workbook inspect lists the same", async () => {
  const file = put("a.csv", LIST);
  const { code, out } = await runHere(["columns", file]);
  expect(code).toBe(0);
  expect(out).toMatch(/^ {4}G +生均图书册数 +不是数据项：是生均数，不是学校现有的数/m);
  expect(out).toMatch(/^ {2}\? E +齑数 +未识别：不认识“齑”一词，未参与判断/m);
  expect(out).not.toContain("达标");
  const lines = out.split("\n").filter((line) => /^ {2}[ ?] /.test(line));
  const inspected = (await runHere(["workbook", "inspect", file])).out;
  for (const line of lines) expect(inspected).toContain(line);
});

test("columns: nothing to read ends with 2 and says why", async () => {
  const { code, out } = await runHere(["columns", put("b.csv", "甲\n乙\n"), path.join(folder, "missing.xlsx")]);
  expect(code).toBe(2);
  expect(out).toContain("没有找到统计报表的“甲、乙”栏");
  expect(out).toMatch(/未能读取：找不到/);
  expect((await runHere(["columns"])).err).toContain("请给出至少一个工作簿");
  expect((await runHere(["columns", folder, "--format", "csv"])).err).toContain("--format 不能取“csv”");
});

test("the JSON of check and of columns holds the same accounts, with their cells", async () => {
  const file = put("一览表.csv", LIST);
  const checked = accountsOf((await runHere(["check", file, "--format", "json"])).out);
  expect(accountsOf((await runHere(["columns", file, "--format", "json"])).out)).toEqual(checked);
  const [account] = checked as [Account];
  expect(account).toMatchObject({ sheet: "一览表", block: "A1:H3" });
  expect(account.columns[3]).toEqual({
    at: "一览表!D1",
    path: ["霁霁大小"],
    outcome: "notUnderstood",
    why: expect.stringContaining("不认识“霁霁”"),
    samples: ["12", "×"],
  });
  expect(account.columns[2]).toMatchObject({ unit: "人", outcome: "read", item: "pupils" });
  expect(account.columns[5]).toMatchObject({ outcome: "proposed", item: "books" });
  expect(account.rows.map(({ at, outcome }) => [at, outcome])).toEqual([
    ["一览表!A1", "heading"],
    ["一览表!A2", "school"],
    ["一览表!A3", "school"],
  ]);
});

test("a file of which nothing is read has its accounts too", async () => {
  const [account] = accountsOf((await runHere(["check", put("b.csv", "甲\n乙\n"), "--format", "json"])).out) as [Account];
  expect(account).toMatchObject({ block: "A1:A2", columns: [], rows: [] });
  expect(account.why).toContain("没有找到");
});

test("the page and the worksheets of the report hold it as an annex, what is open first", async () => {
  const file = put("a.csv", LIST);
  const { out } = await runHere(["check", file, "--format", "html"]);
  const annex = out.slice(out.indexOf('<h2 id="accountsAnnex">'));
  expect(annex).toContain("附录：读取情况");
  const order = ["霁霁大小", "齑数", "书有多少本", "学校名称", "生均图书册数"].map((heading) => annex.indexOf(`>${heading}<`));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(Math.min(...order)).toBeGreaterThan(0);

  const report = path.join(folder, "r.xlsx");
  await runHere(["check", file, "--report", report]);
  const book = read(readFileSync(report), { type: "buffer" });
  const rows = utils.sheet_to_json<string[]>(book.Sheets["读取情况"]!, { header: 1 });
  expect(rows.map(([label]) => label).filter((label) => ["霁霁大小", "学校名称"].includes(label!))).toEqual([
    "霁霁大小",
    "学校名称",
  ]);
  expect(rows.find(([label]) => label === "霁霁大小")).toEqual([
    "霁霁大小",
    "D",
    "未识别",
    expect.stringContaining("不认识“霁霁”"),
    "12、×",
  ]);
});
