/** What is said of an item that was not found: that the tables lack it only where everything on them is understood. */
import { evaluate } from "../../../src/domain/checks/evaluate";
import { readTables } from "../../../src/domain/dataset/read-tables";
import { explainFinding } from "../../../src/domain/explain/explain";
import type { Grid } from "../../../src/domain/kernel/grid";
import type { Language } from "../../../src/domain/kernel/text";
import { packById } from "../../../src/domain/standards/catalogue";
import { fullAddress } from "../../../src/workbook/a1";

function sheet(name: string, values: Grid["values"]): Grid {
  return { sheet: name, values, merges: [], hidden: { sheet: false, rows: [], cols: [] }, isProtected: false };
}

const list = (heading: string): Grid =>
  sheet("一览表", [
    ["学校名称", "学段", "在校生数（人）", heading],
    ["甲小学", "小学", 100, 20],
    ["乙小学", "小学", 80, 18],
  ]);

/** The sentence on class sizes of the first school. */
function said(grids: readonly Grid[], language: Language = "zh-CN"): string {
  const { schools } = readTables(grids);
  const { sections } = evaluate(schools, { packs: [packById("cn-class-size")!], asOf: "2026-09-01" }).schools[0]!;
  const finding = sections[0]!.findings.find(({ kind }) => kind === "bound")!;
  return explainFinding(finding, sections[0]!.section, language, fullAddress);
}

const OTHER = sheet("其他情况", [
  ["最大的班", 47],
  ["第二大的班", 45],
]);

test("everything is understood: the tables lack it", () => {
  expect(said([list("教师数（人）")])).toContain("表中没有“最大班额”");
});

test("a column is not understood", () => {
  expect(said([list("齑数")])).toContain("没有识别出“最大班额”；未识别的栏目：齑数 [一览表!D1]。");
});

test("a worksheet with figures was not read", () => {
  expect(said([list("教师数（人）"), OTHER])).toContain("没有识别出“最大班额”；没有读取的工作表：其他情况。");
  expect(said([list("教师数（人）"), OTHER], "en-US")).toContain("not read are the worksheets 其他情况");
  expect(said([list("齑数"), OTHER])).toContain("未识别的栏目：齑数 [一览表!D1]；没有读取的工作表：其他情况。");
});

test("of several only three are named", () => {
  const others = ["其他甲", "其他乙", "其他丙", "其他丁"].map((name) => ({ ...OTHER, sheet: name }));
  expect(said([list("教师数（人）"), ...others])).toContain("没有读取的工作表：其他甲、其他乙、其他丙等 4 张。");
});

test("a worksheet of words, or one that sums up the county, holds no figure of a school", () => {
  const words = sheet("填表说明", [["请如实填写。"], ["联系人：张三"]]);
  const summary = sheet("汇总", [
    ["学段", "学校数（所）", "在校生数"],
    ["小学", 2, 180],
  ]);
  expect(said([list("教师数（人）"), words, summary])).toContain("表中没有“最大班额”");
});
