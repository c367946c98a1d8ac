/**
 * Contradictions of every kind. Figures of the published reports: school-reports of 西庄, 华达 and 普安寺, recomputed there by
 * division; the other texts are invented and worked out by hand.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fullAddress } from "../../../src/workbook/a1";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import { proofreadClaims } from "../../../src/usecases/proofread-claims";
import { readClaims } from "../../../src/domain/prose/read-claims";
import { readGrids } from "../../../src/usecases/read-grids";
import { known } from "../../../src/domain/kernel/reading";
import { proseOfText, type Prose } from "../../../src/domain/prose/prose";
import type { Grid } from "../../../src/domain/kernel/grid";
import { report } from "../../support/proof-corpus";

const proof = (prose: Prose | string, standards: readonly string[] = []) =>
  proofreadClaims(readClaims(typeof prose === "string" ? proseOfText(prose) : prose), [], standards);

/** kind, severity, the words of the first claim and what they should be. */
function lines(prose: Prose | string, standards: readonly string[] = []) {
  const { claims, findings } = proof(prose, standards);
  const words = new Map(claims.map(({ id, text }) => [id, text]));
  return findings.map(({ kind, severity, claims: ids, expected }) => {
    const value = expected === undefined ? "" : ` ${Number(expected.toFixed(2))}`;
    return `${severity} ${kind} ${words.get(ids[0]!)}${value}`;
  });
}

describe("published reports", () => {
  test("华达: three values per pupil, rooms larger than the building, two numbers of books, shares no count makes", () => {
    expect(lines(report("huada.txt"))).toEqual([
      "error partWhole 校舍建筑面积1360平方米 2040",
      "error arithmetic 生均占地面积34.6㎡ 53.54",
      "error arithmetic 生均建筑面积19.5㎡ 10.71",
      "error arithmetic 生均绿化面积7.6㎡ 9.92",
      "error twoValues 学校图书室藏书0.45万册",
      "error impossible 本科及以上学历教师占35.5%",
      "query impossible 中级职称教师占36.5%",
      "query impossible 教师继续教育参与率94.1%",
      // 127 ÷ 11 = 11.55
      "query arithmetic 教职工与学生之比为1:23 11.55",
    ]);
  });

  test("西庄: two enrolments, a share no pupils make, limits of another province, books called 达标", () => {
    expect(lines(report("xizhuang.txt"))).toEqual([
      "error twoValues 在校生258人",
      "query limit 高於18平方公尺",
      "query limit 不低於4.5平方公尺",
      "query conclusion 達標",
      "error impossible 殘疾學生佔在校生的7.89％",
      "error arithmetic 佔88.1% 295",
    ]);
  });

  test("西庄: the enrolment that the other figures fit is named", () => {
    const [first] = proof(report("xizhuang.txt")).findings;
    expect(first!.message.zh).toContain("按258 人计算，4项平均数或比例相符。按265 人计算，0项平均数或比例相符。");
  });

  test("普安寺: only the last digit of the buildings", () => {
    expect(lines(report("puansi.txt"))).toEqual(["query arithmetic 生均20.57平方米 20.56"]);
  });

  test("three shares of one staff of 67 agree without the total", () => {
    expect(lines(report("staff67.txt"))).toEqual([]);
  });
});

describe("consistent reports", () => {
  const folder = path.join(__dirname, "../../corpus/reports/consistent");
  test.each(readdirSync(folder))("%s raises no contradiction", (name) => {
    const { findings, claims, notChecked } = proof(readFileSync(path.join(folder, name), "utf8"));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(notChecked.length / (claims.length + notChecked.length)).toBeLessThan(0.45);
  });
});

describe("kinds", () => {
  test.each([
    // 1008 ÷ 56 = 18
    ["占地面积1008平方米，在校生56人，生均占地面积18.5平方米。", ["error arithmetic 生均占地面积18.5平方米 18"]],
    ["占地面积1008平方米，在校生56人，生均占地面积18平方米。", []],
    // 约 leaves room, 余 too
    ["图书1000余册，在校生50人，生均图书20.4册。", []],
    // 39 ÷ 47 = 82.98 %
    ["专任教师47人，本科学历39人，占专任教师的88%。", ["error arithmetic 占专任教师的88% 82.98"]],
    // 480 ÷ 30 = 16; staff would do as well
    ["在校生480人，专任教师30人，教职工32人，师生比1：15。", []],
    ["在校生480人，专任教师30人，师生比1：12。", ["error arithmetic 师生比1：12 16"]],
    // 20 of 3.5 and 17 of 55 % have no common total
    ["本科学历教师20人，占教师总数的35%；骨干教师17人，占教师总数的55%。", ["query arithmetic 占教师总数的35%"]],
  ])("arithmetic: %s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test("the total that all means fit is named", () => {
    // 7380 ÷ 258 = 28.605, 2017 ÷ 258 = 7.818: no other whole number gives both.
    const text =
      "占地面积7380平方米，校舍建筑面积2017平方米，生均占地面积28.605平方米，生均校舍建筑面积7.818平方米，在校生265人。";
    const { findings } = proof(text);
    expect(findings).toHaveLength(2);
    expect(findings[0]!.message.zh).toContain("文中2个平均数或比例都与在校生数258 人相符。");
  });

  test.each([
    ["图书17809册。\n图书17089册。", ["error twoValues 图书17809册"]],
    ["图书1.8万册。\n图书17809册。", []],
    ["2021年在校生305人，2022年在校生298人。", []],
    ["专任教师20人。教师21人。", ["query twoValues 专任教师20人"]],
    ["图书室1间，阅览室2间。", []],
    ["甲庄小学在校生120人。\n乙庄小学在校生98人。", []],
  ])("two values: %s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test.each([
    ["专任教师11人，其中本科9人、专科3人。", ["error partWhole 专任教师11人 12"]],
    ["专任教师11人，其中本科9人、专科2人。", []],
    ["在校生120人，其中男生70人，女生60人。", ["error partWhole 在校生120人 130"]],
    ["在校生120人，其中男生60人，女生50人。", ["error partWhole 在校生120人 110"]],
    ["在校生120人，其中寄宿生150人。", ["error partWhole 寄宿生150人"]],
    ["在校生120人，寄宿生50人，留守儿童90人。", []],
  ])("parts and wholes: %s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test.each([
    ["专任教师11人，骨干教师占27.3%。", []],
    ["专任教师11人，骨干教师占30.3%。", ["error impossible 骨干教师占30.3%"]],
    // 480 ÷ 10 = 48
    ["教学班10个，学生480人，最大班额46人。", ["error impossible 最大班额46人 48"]],
    ["教学班10个，学生480人，最大班额48人。", []],
    ["适龄儿童入学率102%。", ["error impossible 适龄儿童入学率102%"]],
  ])("impossible: %s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test.each([
    ["小学生均图书5.8册，达到生均20册的标准。", ["error conclusion 达到生均20册的标准"]],
    ["小学生均图书25册，达到生均20册的标准。", []],
    ["生均占地面积17.2平方米（标准：18平方米），达标。", ["error conclusion 达标"]],
    ["生均占地面积18.6平方米（标准：18平方米），达标。", []],
    ["小学生均图书5.8册，未达到生均20册的标准。", []],
  ])("conclusion: %s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test("books called 达标 are divided by the pupils of the text", () => {
    // 1500 ÷ 258 = 5.81, below the 20 of 江苏
    expect(lines("小学在校生258人，图书1500册，达标。", ["js-basic"])).toEqual(["error conclusion 达标 5.81"]);
  });

  test("a limit that its document does not have", () => {
    // 教督〔2017〕6号 asks for 4.5 (小学)
    const text = "根据教督〔2017〕6号，小学生均教学及辅助用房面积4平方米的标准。";
    expect(lines(text)).toEqual(["error limit 小学生均教学及辅助用房面积4平方米 4.5"]);
    expect(lines(text.replace("4平方米", "4.5平方米"))).toEqual([]);
  });
});

describe("against a workbook", () => {
  async function gridsOf(name: string): Promise<readonly Grid[]> {
    const file = path.join(__dirname, "../../../samples", name);
    return (await openWorkbookFile(readFileSync(file), file)).read();
  }

  const cellsOf = (prose: Prose, grids: readonly Grid[]) =>
    proofreadClaims(readClaims(prose), [readGrids(grids)], [])
      .findings.filter(({ kind }) => kind === "table")
      .map(({ severity, cells, expected }) => `${severity} ${cells.map(fullAddress).join(" ")} ${expected}`);

  test("西庄: 265 pupils against 258 of the form; the form mended, the finding is gone and 258 is the one told", async () => {
    const grids = await gridsOf("xizhuang.xlsx");
    expect(cellsOf(report("xizhuang.txt"), grids)).toEqual(["error 教基3112!I6 258"]);
    const mended = grids.map((grid) =>
      grid.sheet === "教基3112"
        ? { ...grid, values: grid.values.map((row, r) => (r === 5 ? row.map((value, c) => (c === 8 ? 265 : value)) : row)) }
        : grid,
    );
    const now = cellsOf(report("xizhuang.txt"), mended);
    expect(now).toContain("error 教基3112!I6 265");
    expect(now).not.toContain("error 教基3112!I6 258");
  });

  test("华达: 4,500 books against 4,830 of the form", async () => {
    expect(cellsOf(report("huada.txt"), await gridsOf("huada.xlsx"))).toContain("error 教基5176!D12 4830");
  });

  test("a report about another school raises none", async () => {
    expect(cellsOf(report("puansi.txt"), await gridsOf("huada.xlsx"))).toEqual([]);
    expect(cellsOf(report("huada.txt"), await gridsOf("xizhuang.xlsx"))).toEqual([]);
  });

  test("last year's figure is told as such, a later year in the text is not held against the table", () => {
    const school = (pupils: number) => ({
      id: "1",
      name: "石桥小学",
      nameCells: [],
      type: "primarySchool" as const,
      stages: { primary: { pupils: known(pupils, "人", [{ sheet: "表", row: 1, col: 1 }]) } },
      shared: {},
    });
    const tables = { schools: [school(258)], lastYear: [school(265)], forms: [] };
    const kinds = (text: string) =>
      proofreadClaims(readClaims(proseOfText(text)), [tables], []).findings.map(({ kind, severity }) => `${severity} ${kind}`);
    expect(kinds("石桥小学在校生265人。")).toEqual(["query otherYear"]);
    expect(kinds("石桥小学在校生270人。")).toEqual(["error table"]);
    expect(kinds("石桥小学在校生258人。")).toEqual([]);
    expect(kinds("石桥小学去年在校生265人。")).toEqual([]);
  });

  test("a text without a name is only asked about", async () => {
    expect(cellsOf(proseOfText("图书1200册。"), await gridsOf("huada.xlsx"))).toEqual(["query 教基5176!D12 4830"]);
  });
});

test("fifty pages take less than two seconds", () => {
  const page = ["huada.txt", "puansi.txt"]
    .map((name) =>
      report(name)
        .paragraphs.map(({ text }) => text)
        .join("\n"),
    )
    .join("\n");
  // A page of a report has about 700 characters.
  const text = Array.from({ length: Math.ceil((50 * 700) / page.length) }, () => page).join("\n");
  const before = process.cpuUsage();
  proof(text);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});
