/** Answers at the command line: the template, the filled-in worksheet, what stands in a workbook, and every mistake at its cell. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellValue } from "../../src/domain/kernel/cell";
import { confirmationsForAll } from "../../src/cli/confirmations-file";
import type { School } from "../../src/domain/dataset/school";
import type { Grid } from "../../src/domain/kernel/grid";
import type { ReportJson } from "../../src/report/json/report-json";
import { settingKey } from "../../src/usecases/store/envelope";
import { ANSWERS_KEY } from "../../src/usecases/stored-confirmations";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { gridsOf, readSheets } from "../../src/workbook/files/sheetjs-grids";
import { valuesWorkbook } from "../../src/workbook/files/values-workbook";
import { runHere } from "./run";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "edu-balance-answers-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const grid = (sheet: string, values: Grid["values"]): Grid => ({
  sheet,
  values,
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
});
const HEADERS = ["学校名称", "学校标识码", "办学类型", "学段", "在校生数（人）", "随迁子女数（人）"];
const BIG = ["大同小学", "3708260001", "小学", "小学", 2100, 0];
const SMALL = ["小同小学", "3708260002", "小学", "小学", 300, 0];
const put = async (name: string, ...grids: Grid[]): Promise<string> => {
  const file = path.join(folder, name);
  writeFileSync(file, await valuesWorkbook(grids));
  return file;
};
const county = (...rows: (readonly CellValue[])[]) => put("全县.xlsx", grid("名册", [HEADERS, ...rows]));
const check = (file: string, ...more: string[]) => runHere(["check", file, "--as-of", "2022-06-01", ...more]);
const json = async (file: string, ...more: string[]) =>
  JSON.parse((await check(file, "--format", "json", ...more)).out) as ReportJson;
const sheetOf = (file: string) => gridsOf(readSheets(readFileSync(file), file))[0]!.values;

/** The template with some cells of a line filled in, by the question and, where there are several, the school. */
async function filledIn(template: string, lines: Readonly<Record<string, Readonly<Record<string, CellValue>>>>, head = {}) {
  const values = sheetOf(template).map((row) => [...row]);
  const header = values.findIndex((row) => row[0] === "编号");
  const col = (name: string) => values[header]!.indexOf(name);
  for (const [about, cells] of Object.entries(lines)) {
    const row = values.findIndex((line) => line[0] === about);
    for (const [name, value] of Object.entries(cells)) values[row]![col(name)] = value;
  }
  for (const [name, value] of Object.entries(head)) values.find((row) => row[0] === name)![1] = value as CellValue;
  return put("已填.xlsx", grid("确认事项", values));
}

test("from the template to verdicts that say whom they rest on", async () => {
  const file = await county(BIG, SMALL);
  const template = path.join(folder, "确认事项.xlsx");
  const first = await check(file, "--answers-template", template);
  expect(first.out).toMatch(/还有 \d+ 项要由您确认/);
  expect(first.out).toMatch(/已写出确认事项表 .*确认事项\.xlsx：\d+ 项待确认/);
  const header = ["编号", "填写学校", "学校标识码", "学段", "需要确认的事项", "依据", "用于判定", "回答", "填写人", "填写日期"];
  expect(sheetOf(template).find((row) => row[0] === "编号")).toEqual(header);
  expect(
    sheetOf(template)
      .find((row) => row[0] === "builtBy2010")
      ?.slice(0, 7),
  ).toEqual([
    "builtBy2010",
    "大同小学",
    "3708260001",
    null,
    "学校是否为2010年及以前规划建设？",
    "国教督办函〔2019〕30号 政府保障程度第4项",
    "学校规模",
  ]);

  const answers = await filledIn(
    template,
    { builtBy2010: { 回答: "是" }, "cn-quality-2017/V2": { 回答: "是", 填写人: "李局长", 填写日期: "2022/5/9" } },
    { 填写人: "王老师", 填写日期: 44_682 },
  );
  const report = await json(file, "--answers", answers);
  expect(report.answerProblems).toEqual([]);
  // Day 44682 of spreadsheets is 1 May 2022.
  expect(report.answers).toMatchObject([
    { about: "cn-quality-2017/V2", answer: "yes", by: "李局长", on: "2022-05-09", rules: ["cn-quality-2017/V2"] },
    { about: "builtBy2010", school: "大同小学", stages: ["primary"], answer: "yes", by: "王老师", on: "2022-05-01" },
  ]);
  const size = report.schools[0]!.sections[0]!.findings.find(({ rule }) => rule.endsWith("/G4"));
  expect(size).toMatchObject({ verdict: "pass", answers: [{ about: "builtBy2010", answer: "yes", by: "王老师" }] });
  expect(report.county.primary).toMatchObject({ verdict: "fail" });
  const again = await check(file, "--answers", answers);
  expect(again.out).toContain("采用的确认事项（2 项）：");
  expect(again.out).toContain("大同小学：学校是否为2010年及以前规划建设？ 是（王老师，2022-05-01）");
});

test("the template of what was answered holds the answers", async () => {
  const file = await county(BIG, SMALL);
  const answers = await put(
    "a.xlsx",
    grid("x", [
      ["编号", "回答", "填写人", "填写日期"],
      ["cn-quality-2017/G1", "否", "王老师", "2022-05-01"],
    ]),
  );
  const template = path.join(folder, "t.xlsx");
  await check(file, "--answers", answers, "--answers-template", template);
  expect(sheetOf(template).at(-1)).toEqual(expect.arrayContaining(["cn-quality-2017/G1", "否", "王老师", "2022-05-01"]));
});

test("answers kept in a workbook count, those of the file before them", async () => {
  const file = await county(BIG, SMALL);
  const kept = {
    about: "builtBy2010",
    subject: { name: "大同小学", code: "3708260001" },
    answer: "yes",
    by: "王老师",
    on: "2022-05-01",
  };
  const gone = { ...kept, subject: { name: "消失小学", code: "3708260009" } };
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(file)), file);
  await workbook.setSetting(ANSWERS_KEY, JSON.stringify({ version: 1, answers: [kept, gone] }));
  writeFileSync(file, await workbook.save());
  const verdict = (report: ReportJson) =>
    report.schools[0]!.sections[0]!.findings.find(({ rule }) => rule.endsWith("/G4"))!.verdict;
  const report = await json(file);
  expect(verdict(report)).toBe("pass");
  expect(report.answerProblems).toEqual([
    { file, message: "消失小学 builtBy2010：表中已没有这所学校，请核对校名和学校标识码。" },
  ]);
  const csv = path.join(folder, "a.csv");
  writeFileSync(csv, "编号,填写学校,回答,填写人,填写日期\nbuiltBy2010,大同小学,否,李老师,2022-05-02\n");
  expect(verdict(await json(file, "--answers", csv))).toBe("fail");
});

test("what a workbook keeps and cannot be read is told of that workbook, and stays", async () => {
  const file = await county(BIG, SMALL);
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(file)), file);
  await workbook.setSetting(ANSWERS_KEY, JSON.stringify({ version: 2, answers: [] }));
  await workbook.setSetting(settingKey("mapping"), "{");
  writeFileSync(file, await workbook.save());
  const before = readFileSync(file);
  const other = await put("另一县.xlsx", grid("名册", [HEADERS, SMALL]));
  const report = JSON.parse((await check(file, other, "--county", "--format", "json")).out) as ReportJson;
  const told = report.files.map(({ problems }) => problems.filter(({ code }) => code.startsWith("store/")));
  expect(told).toEqual([
    [
      expect.objectContaining({
        code: "store/damaged",
        message:
          "本工作簿中保存的对应关系不完整或被改动过，不能读取，没有使用，也没有改动。请在 Excel 中打开本工作簿，在检查面板中处理。",
      }),
      expect.objectContaining({
        code: "store/newer",
        message:
          "本工作簿中保存的确认事项的填写内容由本工具的更新版本写入，本版本不能读取，没有使用，也没有改动。请升级本工具后重新核查。",
      }),
    ],
    [],
  ]);
  expect((await check(file)).out).toContain("数据问题：本工作簿中保存的对应关系不完整");
  expect((await runHere(["workbook", "inspect", file])).out).toContain("本工作簿中保存的对应关系不完整");
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("every mistake is told at its cell, and the other lines count", async () => {
  const file = await county(BIG, SMALL);
  const head = ["编号", "填写学校", "学段", "回答", "填写人", "填写日期"];
  const lines: (readonly [readonly CellValue[], string | null, string | null])[] = [
    [["cn-quality-2017/G1", null, null, "也许", "王", "2022-05-01"], "D2", "回答应为“是”或“否”，不能是“也许”"],
    [["cn-quality-2017/G99", null, null, "是", "王", "2022-05-01"], "A3", "没有这个编号的事项"],
    [["builtBy2010", null, null, "是", "王", "2022-05-01"], "B4", "填写单位不对"],
    [["builtBy2010", "大同小学", null, "是", null, "2022-05-01"], "E5", "没有填写人"],
    [["builtBy2010", "大同小学", null, "是", "王", "前天"], "F6", "填写日期“前天”不是一个确定的日期"],
    [["builtBy2010", "大同小学", "大学", "是", "王", "2022-05-01"], "C7", "学段应为“小学”或“初中”"],
    [["builtBy2010", "无名小学", null, "是", "王", "2022-05-01"], "D8", "无名小学：表中已没有这所学校"],
    [["cn-quality-2017/G2", null, null, null, null, null], null, null],
    [["cn-quality-2017/G8", null, null, "是", "王", "2022-05-01"], null, null],
  ];
  const answers = await put("a.xlsx", grid("确认事项", [head, ...lines.map(([line]) => line)]));
  const report = await json(file, "--answers", answers);
  const expected = lines.flatMap(([, cell, message]) => (cell ? [[`确认事项!${cell}`, message]] : []));
  expect(report.answerProblems.map(({ cell }) => cell)).toEqual(expected.map(([cell]) => cell));
  report.answerProblems.forEach(({ message }, i) => expect(message).toContain(expected[i]![1]));
  expect(report.answers.map(({ about }) => about)).toEqual(["cn-quality-2017/G8"]);
  const { err } = await check(file, "--answers", answers, "--format", "csv");
  expect(err).toContain(`确认事项未使用：${answers} [确认事项!D2]`);
});

describe("what a line does not say for certain is said, and decides nothing", () => {
  const HEAD = ["编号", "填写学校", "学校标识码", "回答", "填写人", "填写日期"];
  const LINE = ["builtBy2010", "大同小学", "3708260001", "是", "王", "2022-05-01"];
  const ZEROS = ["前同小学", "0708260003", "小学", "小学", 2100, 0];
  const told = async (...rows: (readonly CellValue[])[]) => {
    const answers = await put("a.xlsx", grid("确认事项", [HEAD, ...rows]));
    const report = await json(await county(BIG, SMALL, ZEROS), "--answers", answers);
    const size = report.schools[0]!.sections[0]!.findings.find(({ rule }) => rule.endsWith("/G4"))!;
    return { size: size.verdict, said: report.answerProblems.map(({ cell, message }) => `${cell} ${message}`) };
  };
  const changed = (change: Readonly<Record<number, CellValue>>) =>
    LINE.map((value, col) => (col in change ? change[col]! : value));

  test.each<[string, Readonly<Record<number, CellValue>>, string, string]>([
    ["a name and the code of another school", { 1: "小同小学" }, "D2", "校名和学校标识码在表中不是同一所学校"],
    ["a code and a name that nobody has", { 1: "大同学校" }, "D2", "校名和学校标识码在表中不是同一所学校"],
    ["a name and a code that nobody has", { 2: "3708269999" }, "D2", "校名和学校标识码在表中不是同一所学校"],
    ["a code that lost its zeros", { 1: "前同小学", 2: 708260003 }, "D2", "学校标识码少了前面的 0"],
    ["a code written as a power of ten", { 2: "3.70826E+09" }, "D2", "变成了科学计数"],
    ["TRUE", { 3: true }, "D2", "回答应为“是”或“否”，不能是“TRUE”"],
    ["FALSE", { 3: false }, "D2", "不能是“FALSE”"],
    ["the error of a formula", { 3: { error: "#N/A" } }, "D2", "这一格是错误值 #N/A"],
    ["another error, in the name", { 1: { error: "#REF!" } }, "B2", "这一格是错误值 #REF!"],
    ["30 February", { 5: "2022-02-30" }, "F2", "“2022-02-30”不是一个确定的日期"],
    ["31 April in words", { 5: "2022年4月31日" }, "F2", "“2022年4月31日”不是一个确定的日期"],
    ["a day without its year", { 5: "5月1日" }, "F2", "“5月1日”不是一个确定的日期"],
    ["a day to come", { 5: "2062-05-01" }, "F2", "2062-05-01 晚于今天"],
  ])("%s", async (_, change, cell, message) => {
    const { size, said } = await told(changed(change));
    expect([size, said]).toEqual(["cannotTell", [expect.stringContaining(`确认事项!${cell} `)]]);
    expect(said[0]).toContain(message);
  });

  test.each<[string, readonly (readonly CellValue[])[]]>([
    ["twice of the same school", [LINE, changed({ 3: "否" })]],
    ["once by code, once by name", [changed({ 1: null }), changed({ 2: null, 3: "否" })]],
  ])("yes and no, %s", async (_, rows) => {
    const { size, said } = await told(...rows);
    expect(size).toBe("cannotTell");
    expect(said).toEqual([2, 3].map((row) => expect.stringMatching(`确认事项!D${row} .*既答“是”又答“否”`) as unknown));
  });

  test("the same said twice is no contradiction, and a day may carry its time", async () => {
    expect(await told(LINE, changed({ 5: "2022-05-01 14:30" }))).toEqual({ size: "pass", said: [] });
  });

  test("a date above the headings that is none is named there, and on the lines that rest on it", async () => {
    const rows = [["填写日期", "2022-02-30"], HEAD, changed({ 5: null })];
    const answers = await put("a.xlsx", grid("确认事项", rows));
    const { answerProblems } = await json(await county(BIG, SMALL), "--answers", answers);
    expect(answerProblems.map(({ cell }) => cell)).toEqual(["确认事项!B1", "确认事项!F3"]);
  });

  test("nor does what the workbook keeps stand in for it", async () => {
    const file = await county(BIG, SMALL);
    const kept = {
      about: "builtBy2010",
      subject: { name: "大同小学", code: "3708260001" },
      answer: "yes",
      by: "李",
      on: "2021-05-01",
    };
    const workbook = await openWorkbookFile(new Uint8Array(readFileSync(file)), file);
    await workbook.setSetting(ANSWERS_KEY, JSON.stringify({ version: 1, answers: [kept] }));
    writeFileSync(file, await workbook.save());
    const size = async (...rows: (readonly CellValue[])[]) => {
      const report = await json(file, "--answers", await put("a.xlsx", grid("确认事项", [HEAD, ...rows])));
      return report.schools[0]!.sections[0]!.findings.find(({ rule }) => rule.endsWith("/G4"))!.verdict;
    };
    expect(await size()).toBe("pass");
    expect(await size(changed({ 3: "否", 5: "2022-02-30" }))).toBe("cannotTell");
    expect(await size(LINE, changed({ 3: "否" }))).toBe("cannotTell");
  });

  test("an answer that changes nothing now is told back", async () => {
    const answers = await put("a.xlsx", grid("确认事项", [HEAD, changed({ 1: "小同小学", 2: "3708260002" })]));
    const file = await county(BIG, SMALL);
    expect((await json(file, "--answers", answers)).answersWithoutEffect).toMatchObject([
      { about: "builtBy2010", school: "小同小学", answer: "yes", by: "王", on: "2022-05-01" },
    ]);
    expect((await check(file, "--answers", answers)).out).toContain("目前不影响结论的确认事项（1 项）：");
  });
});

describe("several workbooks", () => {
  const HEAD = ["编号", "工作簿", "填写学校", "回答", "填写人", "填写日期"];

  test("each line goes to the workbook it names; a bare name found in several goes to none", async () => {
    const a = await put("a.xlsx", grid("名册", [HEADERS, ["大同小学", null, "小学", "小学", 2100, 0]]));
    const b = await put("b.xlsx", grid("名册", [HEADERS, ["大同小学", null, "小学", "小学", 2200, 0]]));
    const template = path.join(folder, "t.xlsx");
    await runHere(["check", a, b, "--as-of", "2022-06-01", "--answers-template", template]);
    expect(sheetOf(template).flatMap((row) => (row[0] === "builtBy2010" ? [row[1]] : []))).toEqual([a, b]);
    const verdicts = async (...rows: (readonly CellValue[])[]) => {
      const answers = await put("fill.xlsx", grid("x", [HEAD, ...rows]));
      const ran = await runHere(["check", a, b, "--as-of", "2022-06-01", "--answers", answers, "--format", "json"]);
      const report = JSON.parse(ran.out) as ReportJson;
      const found = report.schools.map(({ sections }) => sections[0]!.findings.find(({ rule }) => rule.endsWith("/G4"))!.verdict);
      return [...found, ...report.answerProblems.map(({ message }) => message)];
    };
    const line = (workbook: string | null, answer: string) => ["builtBy2010", workbook, "大同小学", answer, "王", "2022-05-01"];
    expect(await verdicts(line("a.xlsx", "是"), line(b, "否"))).toEqual(["pass", "fail"]);
    expect(await verdicts(line(null, "是"))).toEqual([
      "cannotTell",
      "cannotTell",
      expect.stringContaining("几个工作簿中都有这个校名"),
    ]);
    expect(await verdicts(line("c.xlsx", "是"))).toEqual(["cannotTell", "cannotTell", expect.stringContaining("没有这个工作簿")]);
  });

  test("the file of answers in the folder that is checked is no workbook to check", async () => {
    await county(BIG, SMALL);
    const template = path.join(folder, "确认事项.xlsx");
    await check(folder, "--answers-template", template);
    const report = await json(folder, "--answers", template);
    expect(report.files.map(({ file }) => path.basename(file))).toEqual(["全县.xlsx"]);
    const alone = await json(template);
    expect(alone.schools).toEqual([]);
  });
});

test("an answer of the file for the whole school counts before one kept for a stage of it", async () => {
  const file = await county(["大同小学", "3708260001", "小学", "小学", 600, 0]);
  const row = ["编号", "填写学校", "回答", "填写人", "填写日期"];
  const about = "cn-library-2018/periodicals";
  const subject = { name: "大同小学", code: "3708260001", stage: "primary" };
  const kept = { about, subject, answer: "yes", by: "王老师", on: "2022-05-01" };
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(file)), file);
  await workbook.setSetting(ANSWERS_KEY, JSON.stringify({ version: 1, answers: [kept] }));
  writeFileSync(file, await workbook.save());
  const answers = await put("a.xlsx", grid("x", [row, [about, "大同小学", "否", "李老师", "2022-05-02"]]));
  const answered = async (...more: string[]) =>
    (await json(file, "--standard", "cn-library-2018", ...more)).answers.map(({ answer, by }) => [answer, by]);
  expect(await answered()).toEqual([["yes", "王老师"]]);
  expect(await answered("--answers", answers)).toEqual([["no", "李老师"]]);
});

test("an answer that is not used is told of the workbook that keeps it", async () => {
  const files = [await put("a.xlsx", grid("名册", [HEADERS, BIG])), await put("b.xlsx", grid("名册", [HEADERS, SMALL]))] as const;
  const gone = { about: "builtBy2010", subject: { name: "消失小学" }, answer: "yes", by: "王老师", on: "2022-05-01" };
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(files[1])), files[1]);
  await workbook.setSetting(ANSWERS_KEY, JSON.stringify({ version: 1, answers: [gone] }));
  writeFileSync(files[1], await workbook.save());
  const { out } = await runHere(["check", ...files, "--county", "--format", "json"]);
  expect((JSON.parse(out) as ReportJson).answerProblems).toMatchObject([{ file: files[1] }]);
});

test("a report replaces neither the answers nor the template it is asked for with", async () => {
  const file = await county(BIG);
  const row = ["编号", "回答", "填写人", "填写日期"];
  const answers = await put("a.xlsx", grid("x", [row, ["cn-quality-2017/G1", "是", "王老师", "2022-05-01"]]));
  const before = readFileSync(answers);
  const refused = { code: 2, out: "", err: expect.stringContaining("a.xlsx") as unknown };
  expect(await check(file, "--answers", answers, "--report", answers)).toMatchObject(refused);
  expect(readFileSync(answers)).toEqual(before);
  const template = path.join(folder, "t.xlsx");
  expect(await check(file, "--answers-template", template, "--report", template)).toMatchObject({ code: 2, out: "" });
  expect(existsSync(template)).toBe(false);
  const mapping = path.join(folder, "m.html");
  writeFileSync(mapping, "{}");
  expect(await check(file, "--mapping", mapping, "--report", mapping)).toMatchObject({ code: 2, out: "" });
  expect(readFileSync(mapping, "utf8")).toBe("{}");
});

test("a folder is told from a file that cannot be read", async () => {
  const { code, err } = await check(await county(BIG), "--answers", folder);
  expect(code).toBe(2);
  expect(err).toContain("是文件夹");
});

test("4,000 answers for 400 workbooks are sorted out", () => {
  const name = (i: number) => `第${i}小学`;
  const answers = Array.from({ length: 4000 }, (_, i) => ({
    about: "builtBy2010",
    subject: { name: name(i % 400), code: `c${i % 400}` },
    answer: "yes" as const,
    by: "王老师",
    on: "2022-05-01",
    cell: { sheet: "x", row: i, col: 0 },
  }));
  const groups = Array.from({ length: 400 }, (_, i) => {
    const school: School = {
      id: `s${i}`,
      name: name(i),
      code: `c${i}`,
      type: "primarySchool",
      nameCells: [],
      stages: {},
      shared: {},
    };
    return { files: [`${i}.xlsx`], schools: [school] };
  });
  const { resolved, problems } = confirmationsForAll(
    { file: "a.xlsx", confirmations: answers, refused: [], problems: [] },
    groups,
  );
  expect(resolved.map((one) => one.confirmations.length)).toEqual(groups.map(() => 10));
  expect(problems).toEqual([]);
});

test.each([
  [["--answers", "没有.xlsx"], "没有.xlsx"],
  [["--answers-template", "事项.csv"], "选项 --answers-template 不能取"],
])("%j is told before anything is checked", async (options, message) => {
  const file = await county(BIG);
  const { code, out, err } = await check(file, ...options);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});

test("a template is never written over a file, and a table without the headings is no table of answers", async () => {
  const file = await county(BIG);
  const there = await put("有.xlsx", grid("x", [["什么"]]));
  const before = readFileSync(there);
  expect(await check(file, "--answers-template", there)).toMatchObject({ code: 2, err: expect.stringContaining("已有同名文件") });
  expect(readFileSync(there)).toEqual(before);
  expect(await check(file, "--answers", there)).toMatchObject({
    code: 2,
    err: expect.stringContaining("没有确认事项表") as unknown,
  });
  expect(existsSync(there)).toBe(true);
});

test("the report in HTML has an annex of the answers", async () => {
  const file = await county(BIG, SMALL);
  const rows = [
    ["编号", "填写学校", "回答", "填写人", "填写日期"],
    ["builtBy2010", "大同小学", "是", "<b>王</b>", "2022-05-01"],
    ["cn-quality-2017/V1", null, "否", "李局长", "2022-05-02"],
  ];
  const answers = await put("a.xlsx", grid("x", rows));
  const { out } = await check(file, "--answers", answers, "--format", "html");
  expect(out).toContain("附录：确认事项");
  expect(out).toContain("&lt;b&gt;王&lt;/b&gt;");
  expect(out).not.toContain("<b>王");
  expect(out).toContain("李局长");
  const workbook = path.join(folder, "报告.xlsx");
  await check(file, "--answers", answers, "--report", workbook);
  const cells = gridsOf(readSheets(readFileSync(workbook), workbook)).flatMap(({ values }) => values.flat());
  expect(cells).toEqual(
    expect.arrayContaining(["附录：确认事项", "学校是否为2010年及以前规划建设？", "<b>王</b>", "2022-05-02"]),
  );
});
