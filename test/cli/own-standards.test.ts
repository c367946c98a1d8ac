/** Own standards and mappings at the command line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import type { Grid } from "../../src/domain/kernel/grid";
import { readSheets, gridsOf } from "../../src/workbook/files/sheetjs-grids";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { valuesWorkbook } from "../../src/workbook/files/values-workbook";
import { MAPPING_KEY } from "../../src/usecases/stored-mapping";
import type { ReportJson } from "../../src/report/json/report-json";
import { gridOf, HEADINGS, line, withLines } from "../domain/own-standard/own-sheet";
import { listGrid, XIZHUANG } from "../usecases/school-list";
import { runHere } from "./run";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "edu-balance-own-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = async (name: string, ...grids: Grid[]): Promise<string> => {
  const file = path.join(folder, name);
  writeFileSync(file, await valuesWorkbook(grids));
  return file;
};
const json = (text: string) => JSON.parse(text) as ReportJson;
/** 西庄小学 has 7380 ÷ 258 = 28.60 ㎡ of land for each pupil. */
const own = (limit: string) => withLines(line({ 3: limit }));

describe("check --standard own", () => {
  test("judges by the standard on the worksheet", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("≥ 29"));
    const ran = await runHere(["check", file, "--standard", "own", "--format", "json"]);
    expect(ran.code).toBe(1);
    const report = json(ran.out);
    expect(report.standard).toEqual(["own-1"]);
    expect(report).toMatchObject({
      ownStandards: [{ id: "own-1", sheet: "自定标准", title: "某县办学条件标准", usable: true, errors: 0 }],
    });
    expect(report.schools[0]!.sections[0]!.findings).toMatchObject([
      { rule: "own-1/row6", indicator: "LANDPERPUPIL", verdict: "fail", limit: 29, cite: "某教〔2024〕1号" },
    ]);
    const table = await runHere(["check", file, "--standard", "own"]);
    expect(table.out).toContain("依据标准：某县办学条件标准 某教〔2024〕1号");
  });

  test("names the standard in every report", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("≥ 20"));
    const html = await runHere(["check", file, "--standard", "own", "--standard", "js-basic", "--format", "html"]);
    expect(html.out).toContain("某县办学条件标准");
    const report = path.join(folder, "报告.xlsx");
    expect((await runHere(["check", file, "--standard", "own", "--report", report])).code).toBe(0);
    const cells = gridsOf(readSheets(readFileSync(report), report)).flatMap(({ values }) => values.flat());
    expect(cells.some((cell) => String(cell).includes("某县办学条件标准"))).toBe(true);
  });

  test("each workbook by its own, numbered through all of them", async () => {
    await put("a.xlsx", listGrid([XIZHUANG]), own("≥ 29"));
    await put("b.xlsx", listGrid([XIZHUANG]), own("≥ 28"));
    const { out } = await runHere(["check", folder, "--standard", "own", "--format", "json"]);
    const verdicts = json(out).schools.map(({ sections }) => sections[0]!.verdicts);
    expect(verdicts).toEqual([{ "own-1": "fail" }, { "own-2": "pass" }]);
  });

  test("without a standard that can be used nothing is checked, and the mistakes are named", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("二十九"));
    const { code, out } = await runHere(["check", file, "--standard", "own"]);
    expect(code).toBe(2);
    expect(out).toContain("中没有可用的自定标准");
    expect(out).toMatch(/限值应为一个数.* \[自定标准!D6\]/);
    const none = await put("乙.xlsx", listGrid([XIZHUANG]));
    expect((await runHere(["check", none, "--standard", "own"])).code).toBe(2);
  });

  test("beside a built-in standard its mistakes are problems of the workbook", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("二十九"));
    const report = json((await runHere(["check", file, "--standard", "own,js-basic", "--format", "json"])).out);
    expect(report.standard).toEqual(["js-basic"]);
    expect(report.files[0]!.problems).toMatchObject([{ code: "ownStandard/badLimit", cells: ["自定标准!D6"] }]);
  });
});

describe("a chosen standard that decides nothing says so, and the check is not passed", () => {
  const JUNIOR: Grid = withLines(line({ 1: "初中" }));
  const told = async (file: string, ...options: string[]) => {
    const ran = await runHere(["check", file, "--format", "json", ...options]);
    const table = await runHere(["check", file, ...options]);
    const notUsed = json(ran.out).standardsNotUsed ?? [];
    for (const { message } of notUsed) {
      expect(table.out).toContain(message);
      expect(ran.err).toContain(message);
    }
    expect(table.code).toBe(ran.code);
    return [ran.code, ...notUsed.map(({ id, why }) => `${id} ${why}`)];
  };

  test("not yet in force", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("≥ 20"));
    expect(await told(file, "--standard", "own", "--as-of", "2024-08-31")).toEqual([2, "own-1 notInForce"]);
    expect(await told(file, "--standard", "own", "--as-of", "2024-09-01")).toEqual([0]);
    const { out } = await runHere(["check", file, "--standard", "own", "--as-of", "2024-08-31"]);
    expect(out).toContain("“某县办学条件标准”没有用于判定：按 2024-08-31 核查，自 2024-09-01 起施行。");
  });

  test("no longer in force, and a built-in one before its day", async () => {
    const headed = [...own("≥ 20").values.slice(0, 4), [...HEADINGS, "废止日期"], [...line({ 3: "≥ 20" }), "2025-01-01"]];
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), gridOf(headed));
    expect(await told(file, "--standard", "own", "--as-of", "2026-09-01")).toEqual([2, "own-1 notInForce"]);
    expect(await told(file, "--standard", "cn-quality-2017", "--as-of", "2010-01-01")).toEqual([2, "cn-quality-2017 notInForce"]);
  });

  test("about no school of the tables", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), JUNIOR);
    expect(await told(file, "--standard", "own")).toEqual([2, "own-1 nothingApplies"]);
    const rural = await put("乙.xlsx", listGrid([XIZHUANG]), withLines(line({ 2: "九年一贯制学校" })));
    expect(await told(rural, "--standard", "own")).toEqual([2, "own-1 nothingApplies"]);
  });

  test("with mistakes, beside one that is met", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("≥ 20"), { ...own("二十九"), sheet: "自定标准2" });
    expect(await told(file, "--standard", "own")).toEqual([2, "own-2 mistaken"]);
    expect(await told(file, "--standard", "own-1")).toEqual([0]);
    const { out } = await runHere(["check", file, "--standard", "own"]);
    expect(out).toContain("自定标准 own-2“某县办学条件标准”没有使用：工作表“自定标准2”有 1 处要改正");
  });

  test("that is not there", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("≥ 20"));
    expect(await told(file, "--standard", "own-1,own-7")).toEqual([2, "own-7 absent"]);
  });

  test("a requirement that is missed still counts", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]), own("≥ 29"), { ...JUNIOR, sheet: "自定标准2" });
    expect(await told(file, "--standard", "own")).toEqual([1, "own-2 nothingApplies"]);
  });
});

describe("standards", () => {
  test("says which provinces have no standard or only a part of it", async () => {
    const lines = (await runHere(["standards"])).out.split("\n");
    const none = lines.find((one) => one.includes("本省标准未收录"))!;
    for (const province of ["青海", "四川", "内蒙古"]) expect(none).toContain(province);
    expect(none).not.toContain("江苏");
    expect(lines.find((one) => one.includes("仅收录部分指标，可自行录入"))).toContain("甘肃");
  });

  test("writes a template that is checked by once it is in the workbook", async () => {
    const file = path.join(folder, "模板.xlsx");
    const ran = await runHere(["standards", "--template", file, "--from", "cn-class-size"]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    const inspected = await runHere(["workbook", "inspect", file]);
    expect(inspected.out).toContain("自定标准：own-1  自定标准");
    expect(await runHere(["standards", "--template", file])).toMatchObject({ code: 0, err: "" });
    // Saved by another program, it is the user's.
    writeFileSync(file, zipSync(unzipSync(readFileSync(file))));
    const again = await runHere(["standards", "--template", file]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("已有同名文件")]);
  });

  test.each([
    [["--from", "js-basic"], "--from"],
    [["--template", "模板.csv"], "--template"],
    [["--template", "x.xlsx", "--from", "none"], "none"],
  ])("%j is refused", async (options, named) => {
    const { code, err } = await runHere(["standards", ...options]);
    expect(code).toBe(2);
    expect(err).toContain(named);
    expect(existsSync("x.xlsx")).toBe(false);
  });
});

describe("--mapping", () => {
  const unknown = gridOf(
    [
      ["甲", "乙", "丙"],
      ["西庄小学", 258, 7380],
      ["东庄小学", 100, 2000],
    ],
    "台账",
  );
  const MAPPING = {
    version: 1,
    entries: [
      { kind: "nameColumn", sheet: "台账", col: 0, firstRow: 1 },
      { kind: "column", sheet: "台账", col: 1, field: "pupils", stage: "primary" },
      { kind: "column", sheet: "台账", col: 2, field: "landArea", stage: "primary", unit: "平方米" },
    ],
  };

  test("says what the columns of a table are", async () => {
    const file = await put("台账.xlsx", unknown);
    const mapping = path.join(folder, "对应.json");
    writeFileSync(mapping, `\uFEFF${JSON.stringify(MAPPING)}`);
    expect((await runHere(["check", file])).code).toBe(2);
    const { out } = await runHere(["check", file, "--mapping", mapping, "--format", "json"]);
    expect(json(out).schools.map(({ name }) => name)).toEqual(["西庄小学", "东庄小学"]);
    expect(json(out).schools[0]!.sections[0]!.indicators.LANDPERPUPIL).toMatchObject({ value: 7380 / 258 });
    expect((await runHere(["workbook", "inspect", file, "--mapping", mapping])).out).toContain("西庄小学、东庄小学");
  });

  test("kept in the workbook it is used without being given", async () => {
    const workbook = await openWorkbookFile(await valuesWorkbook([unknown]), "台账.xlsx");
    await workbook.setSetting(MAPPING_KEY, JSON.stringify(MAPPING));
    const file = path.join(folder, "台账.xlsx");
    writeFileSync(file, await workbook.save());
    expect(json((await runHere(["check", file, "--format", "json"])).out).schools).toHaveLength(2);
  });

  test("what is wrong in it is told, and a file that is not there is refused", async () => {
    const file = await put("甲.xlsx", listGrid([XIZHUANG]));
    const mapping = path.join(folder, "对应.json");
    writeFileSync(
      mapping,
      JSON.stringify({ version: 1, entries: [{ kind: "column", sheet: "学校名册", col: 1, field: "飞机" }] }),
    );
    const { out } = await runHere(["check", file, "--mapping", mapping, "--format", "json"]);
    expect(json(out).files[0]!.problems).toMatchObject([
      { code: "mapping/notUsed", message: "第 1 条对应关系没有使用：没有这个数据项“飞机”。" },
    ]);
    const absent = await runHere(["check", file, "--mapping", path.join(folder, "无.json")]);
    expect(absent.code).toBe(2);
    expect(absent.err).toContain("不能读取对应关系文件");
  });
});
