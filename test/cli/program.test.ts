/** Calls of the command line inside the test: usage, formats, and text from workbooks that tries to act. */
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileStates, fixtureFile } from "../workbook/files/fixture-file";
import { runHere, sample } from "./run";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const LIST = "学校名称,学段,在校生数,图书册数,占地面积\n甲校,小学,100,1000,2500\n乙校,小学,50,2000,900\n丙校,小学,80,100,1000\n";

describe("a wrong call says what is wrong, in the language asked for, and ends with 2", () => {
  test.each([
    [["check"], /请给出至少一个工作簿/],
    [["check", "--lang", "en-US"], /Name at least one workbook/],
    [["check", "a.xlsx", "--standard", "xx"], /没有编号为“xx”的标准。可用的标准：cn-quality-2017、?/],
    [["check", "a.xlsx", "--stage", "senior"], /--stage 不能取“senior”/],
    [["check", "a.xlsx", "--as-of", "2026-13-01"], /日期“2026-13-01”无效/],
    [["check", "a.xlsx", "--format", "pdf"], /table, json, csv, html/],
    [["check", "a.xlsx", "--jobs", "0"], /1 至 64/],
    [["check", "a.xlsx", "--lang", "fr"], /zh-CN, en-US/],
    [["check", "a.xlsx", "--nonsense"], /没有选项 --nonsense/],
    [["check", "a.xlsx", "--standard"], /后面要有一个值/],
    [["nonsense"], /没有命令 nonsense/],
    [["workbook", "inspect"], /缺少参数 file/],
  ])("%j", async (args, message) => {
    const { code, out, err } = await runHere(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(message);
  });

  test("a folder without workbooks", async () => {
    const { code, err } = await runHere(["check", folder]);
    expect(code).toBe(2);
    expect(err).toContain(`${folder} 中没有工作簿`);
  });
});

describe("exit codes", () => {
  test.each([
    [
      "everything that could be decided passes",
      "学校名称,学段,在校生数,图书册数,占地面积\n甲校,小学,10,1000,2500\n乙校,小学,10,2000,900\n丙校,小学,10,900,900\n",
      0,
    ],
    ["one school falls short", LIST, 1],
    ["no table", "甲\n乙\n", 2],
  ])("%s", async (_name, text, code) => {
    expect((await runHere(["check", put("a.csv", text), "--standard", "js-basic"])).code).toBe(code);
  });
});

test("folders are searched with their subfolders; lock files and our own copies are passed over", async () => {
  put("b/乙.csv", LIST);
  put("甲.csv", LIST);
  put("~$甲.xlsx", "lock");
  put("甲.checked.xlsx", "copy");
  put("notes.txt", "no workbook");
  const { out } = await runHere(["check", folder, "--format", "json"]);
  const { files } = JSON.parse(out) as { files: { file: string }[] };
  expect(files.map(({ file }) => path.relative(folder, file))).toEqual([path.join("b", "乙.csv"), "甲.csv"]);
});

test("help is in one language, with the defaults of the options", async () => {
  const { out } = await runHere(["check", "--help"]);
  expect(out).toContain("table | json | csv | html（默认 table）");
  expect(out).not.toContain("(default");
});

test("standards are listed with their region and the day they are in force from", async () => {
  const { out } = await runHere(["standards"]);
  expect(out).toContain("教督〔2017〕6号 · 施行日期 2017 · 全国 · 小学、初中");
  expect(out).toContain("《江苏省小学基本办学条件标准》 · 施行日期不详 · 江苏 · 小学、初中");
});

describe("the county", () => {
  test("totals, and items that nobody has answered yet, are said", async () => {
    const { out } = await runHere(["check", sample("county.xlsx"), "--county", "--details"]);
    expect(out).toContain("? 教师交流轮岗比例 全县合计无法判定（教督〔2017〕6号，");
    expect(out).toContain("? 社会认可度 无法判定（教督〔2017〕6号，");
  });

  test("the composite coefficient is said with its limit", async () => {
    const { out } = await runHere([
      "check",
      sample("county.xlsx"),
      "--county",
      "--details",
      "--standard",
      "cn-basic-2012",
      "--stage",
      "junior",
    ]);
    expect(out).toMatch(/√ 综合差异系数 0\.117，不高于 0\.55（教督〔2012〕3号，初中）/);
  });
});

test("workbooks on their own are no county; with --county they are one", async () => {
  const files = [put("a.csv", LIST), put("b.csv", LIST.replaceAll("校,", "中心小学,"))];
  const county = async (...more: string[]) => {
    const { out } = await runHere(["check", ...files, "--format", "json", ...more]);
    return (JSON.parse(out) as { county: { primary?: { sections: number } } }).county;
  };
  expect(await county()).toEqual({});
  expect((await county("--county")).primary?.sections).toBe(6);
});

test("cells of another workbook are written with its name", async () => {
  const pupils = "学校名称,学段,在校生数\n甲校,小学,100\n乙校,小学,50\n丙校,小学,80\n";
  const books = "学校名称,学段,图书册数\n甲校,小学,1000\n乙校,小学,900\n丙校,小学,800\n";
  const files = [put("1.csv", pupils), put("2.csv", books)];
  const { out } = await runHere(["check", ...files, "--county", "--format", "json", "--standard", "js-basic"]);
  type Document = { schools: { sections: { indicators: Record<string, { cells: string[] }> }[] }[] };
  const [school] = (JSON.parse(out) as Document).schools;
  expect(school!.sections[0]!.indicators.BOOKSPERPUPIL!.cells).toEqual(["'[2.csv]2'!C2", "'1'!C2"]);
});

test("progress is shown on a terminal only, and not with --quiet", async () => {
  const files = [put("a.csv", LIST), put("b.csv", LIST)];
  expect((await runHere(["check", ...files], true)).err).toContain("[1/2]");
  expect((await runHere(["check", ...files], false)).err).toBe("");
  expect((await runHere(["check", ...files, "--quiet"], true)).err).toBe("");
});

describe("text from a workbook never acts", () => {
  const evil =
    '学校名称,学段,在校生数,图书册数,占地面积\n"=cmd|\'/c calc\'!A1",小学,100,1,2500\n"\u001B[2J\u202E校",小学,50,2,900\n<script>alert(1)</script>,小学,80,100,1000\n';

  test("not on a terminal", async () => {
    const { out } = await runHere(["check", put("a.csv", evil), "--standard", "js-basic"]);
    expect(out).toContain("[2J");
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });

  test("not as a formula in CSV", async () => {
    const { out } = await runHere(["check", put("a.csv", evil), "--format", "csv", "--standard", "js-basic"]);
    expect(out.startsWith("\uFEFF文件,学校,")).toBe(true);
    expect(out).toContain(",'=cmd|'/c calc'!A1,");
    expect(out).not.toMatch(/[,\n][=+@]/);
  });

  test("not as markup in HTML", async () => {
    const { out } = await runHere(["check", put("a.csv", evil), "--format", "html", "--standard", "js-basic"]);
    expect(out).toContain("&lt;script&gt;");
    expect(out).not.toContain("<script");
    expect(out).toMatch(/default-src (?:'|&#39;)none/);
  });
});

test("marked copies of workbooks of one name do not overwrite each other", async () => {
  const files = [put("x/a.csv", LIST), put("y/a.csv", LIST)];
  const out = path.join(folder, "out");
  const ran = await runHere(["check", ...files, "--out", out, "--standard", "js-basic"]);
  expect(readdirSync(out).sort()).toEqual(["a.checked 2.xlsx", "a.checked.xlsx"]);
  expect(ran.out).toContain("标注副本只含数值");
});

test("a protected sheet is told with its cells, hidden sheets and other sheets are marked all the same", async () => {
  const rows = (name: string) => ({
    cells: {
      A1: "学校名称",
      B1: "学段",
      C1: "在校生数",
      D1: "图书册数",
      A2: `${name}小学`,
      B2: "小学",
      C2: 100,
      D2: 50,
      A3: `新${name}小学`,
      B3: "小学",
      C3: 100,
      D3: 5000,
      A4: `老${name}小学`,
      B4: "小学",
      C4: 100,
      D4: 5000,
    },
  });
  const fixture = [
    { name: "东", ...rows("东") },
    { name: "西", ...rows("西"), isProtected: true },
    { name: "南", ...rows("南"), isHidden: true },
  ];
  const file = path.join(folder, "a.xlsx");
  writeFileSync(file, await fixtureFile(fixture));
  const ran = await runHere(["check", file, "--standard", "js-basic", "--out", path.join(folder, "out")]);
  expect(ran.out).toMatch(/工作表已保护 \[西!/);
  const notes = new Map(
    (await fileStates(readFileSync(path.join(folder, "out/a.checked.xlsx")))).map((sheet) => [sheet.name, sheet.notes]),
  );
  expect(notes.get("东")).toMatchObject({ D2: expect.stringContaining("【EDU】生均图书册数 0.50 册") as string });
  expect(notes.get("西")).toEqual({});
  expect(notes.get("南")).toMatchObject({ D2: expect.stringContaining("【EDU】生均图书册数 0.50 册") as string });
});

test("inspect names tables, items with their cells, and what was not read", async () => {
  const { code, out } = await runHere(["workbook", "inspect", sample("xizhuang.xlsx")]);
  expect(code).toBe(0);
  expect(out).toMatch(/教基5176!A1:D19 {2}报表 教基5176 {2}中小学占地面积及其他办学条件/);
  expect(out).toMatch(/占地面积 +教基5176!D5/);
  expect((await runHere(["workbook", "inspect", put("a.csv", "甲\n")])).code).toBe(2);
});

test("a table by region is said to have been read, with what was checked in it", async () => {
  const yearbook = path.join(__dirname, "../golden/f11-yearbook/workbook.xlsx");
  const inspected = await runHere(["workbook", "inspect", yearbook]);
  expect(inspected.code).toBe(0);
  expect(inspected.out).toMatch(/分地区!\S+ {2}地区汇总表 regions/);
  const said = /这是按地区汇总的表，没有各校数据，不计算指标；已核对“全国”等合计行与各行之和/;
  expect(inspected.out).toMatch(said);
  expect((await runHere(["check", yearbook])).out).toMatch(said);
});

test("standards and functions are listed in both languages", async () => {
  const standards = await runHere(["standards"]);
  expect(standards).toMatchObject({ code: 0, err: "" });
  expect(standards.out).toMatch(/cn-quality-2017 +县域义务教育优质均衡发展督导评估\n +教督〔2017〕6号/);
  const functions = await runHere(["functions", "--lang", "en-US"]);
  expect(functions.out).toMatch(/^EDU\.LANDPERPUPIL\(\[school\], \[stage\]\)$/m);
  expect(functions.out).toMatch(/^EDU\.CV\(/m);
  expect(functions.out).not.toMatch(/[\u4E00-\u9FFF]{4}/);
});
