/** The differences between the schools of a county in every output, against the published worked example of five schools. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CountyIndicator, Inequality } from "../../src/domain/checks/finding";
import { isReportSheet } from "../../src/domain/tables/report-sheet";
import type { ReportJson } from "../../src/report/json/report-json";
import { gridsOf, readSheets } from "../../src/workbook/files/sheetjs-grids";
import { runHere, sample } from "./run";

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...more: readonly string[]) => runHere(["check", sample("five-schools.xlsx"), ...more]);
const NOTE = "仅供分析参考，文件未规定限值";
type Differences = Pick<CountyIndicator, "cv" | "shares" | "cvWithout"> & Inequality;
/** As printed: three decimals for indices, two for books. */
const PRINTED = {
  最低: "2.11 册",
  最高: "10.51 册",
  "极差（最高 − 最低）": "8.40 册",
  "极差率（最高 ÷ 最低）": "4.990",
  基尼系数: "0.288",
  "泰尔指数 T": "0.144",
};

test("the JSON document has them unrounded, by the id of the section", async () => {
  const document = JSON.parse((await check("--format", "json")).out) as ReportJson;
  const { primary } = document.county as unknown as Record<string, { indicators: Record<string, Differences> }>;
  const books = primary!.indicators["BOOKSPERPUPIL"]!;
  const idOf = (name: string) => document.schools.find((school) => school.name === name)!.sections[0]!.id;
  expect(books.cv).toBeCloseTo(0.515257, 6);
  expect(Object.keys(books.shares).sort()).toEqual(document.schools.map(({ sections }) => sections[0]!.id).sort());
  expect(books.shares[idOf("小学3")]).toBeCloseTo(0.48, 2);
  expect(books.shares[idOf("小学4")]).toBeCloseTo(0.42, 2);
  expect(Object.values(books.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(books.cvWithout[idOf("小学4")]).toBeCloseTo(0.321, 3);
  expect(books.cvWithout[idOf("小学5")]).toBeCloseTo(0.584, 3);
  expect(books.gini).toBeCloseTo(0.288377, 6);
  expect(books.theil.total).toBeCloseTo(0.14363, 6);
  expect(books.theil.between + books.theil.within).toBeCloseTo(books.theil.total, 12);
  expect(books.theil.groups.reduce((sum, { sections }) => sum + sections, 0)).toBe(5);
  expect(books.range.difference).toBeCloseTo(8.400355, 6);
  expect(books.range.highest - books.range.lowest).toBeCloseTo(8.400355, 6);
  expect(books.range.ratio).toBeCloseTo(4.990169, 6);
});

test("an indicator without a coefficient has none of them", async () => {
  const document = JSON.parse((await check("--format", "json")).out) as ReportJson;
  const { primary } = document.county as Record<string, { indicators: Record<string, object> }>;
  expect(Object.keys(primary!.indicators["EQUIPMENTPERPUPIL"]!).sort()).toEqual(["cv", "limit", "mean", "missing", "verdict"]);
});

test("the page prints them with their names, and that nothing limits them", async () => {
  const { out } = await check("--format", "html");
  const [, table = ""] = /<caption>其他差异指标<\/caption>(.*?)<\/table>/s.exec(out) ?? [];
  const cells = (tag: string) =>
    [...table.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, "gs"))].map(([, cell]) => cell!.replaceAll(/<[^>]*>/g, ""));
  const heads = [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, head]) => head!);
  expect(heads.slice(1)).toEqual(Object.keys(PRINTED));
  expect(cells("td")).toEqual(Object.values(PRINTED));
  expect(out).toContain(NOTE);
  expect((await check("--format", "html", "--lang", "en-US")).out).toContain("no document sets a limit for them");
});

test("the dispersion worksheet lists them with numbers unrounded", async () => {
  const file = path.join(folder, "report.xlsx");
  await check("--report", file);
  const sheets = gridsOf(readSheets(readFileSync(file), file));
  const { values } = sheets.find(({ sheet }) => sheet === "差异系数")!;
  expect(sheets.every(isReportSheet)).toBe(true);
  const start = values.findIndex(([first]) => first === "其他差异指标");
  expect(values[start + 1]![0]).toContain(NOTE);
  const rows = values.slice(start + 3).filter((row) => row[1] === "生均图书册数");
  expect(rows.map((row) => row[4])).toEqual(Object.keys(PRINTED));
  expect(rows.map((row) => row[3] ?? "")).toEqual(["册", "册", "册", "", "", ""]);
  expect(rows.find((row) => row[4] === "基尼系数")![2]).toBeCloseTo(0.288377, 6);
  expect(rows.find((row) => row[4] === "极差率（最高 ÷ 最低）")![2]).toBeCloseTo(4.990169, 6);
});
