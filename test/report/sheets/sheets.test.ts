/** The report as worksheets, and as the .xlsx file a spreadsheet opens. */
import { read } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { LANGUAGES } from "../../../src/domain/kernel/text";
import type { Language } from "../../../src/domain/kernel/text";
import type { Report } from "../../../src/report/model/report";
import { reportSheets } from "../../../src/report/sheets/report-sheets";
import { textCell } from "../../../src/report/sheets/sheet";
import { mustStayText } from "../../../src/workbook/sheet-model";
import type { ReportSheet, SheetCell } from "../../../src/report/sheets/sheet";
import { workbookOfSheets } from "../../../src/workbook/files/new-workbook";
import { leavesOf, reportOf, school, THREE, WELL_OFF, withoutRooms } from "../model/schools";

const report = reportOf(THREE, ["cn-quality-2017"], { county: "某县" });
const sheet = (name: string, of: Report = report, language: Language = "zh-CN"): ReportSheet => {
  const found = reportSheets(of, language).find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const shown = (cell: SheetCell | null | undefined) =>
  cell?.kind === "number" ? [cell.value, cell.format, cell.style] : (cell?.text ?? null);
const cellsOf = (of: Report, language: Language) =>
  reportSheets(of, language).flatMap(({ rows }) => rows.flatMap((cells) => cells.filter((cell) => cell !== null)));

describe("the sheets", () => {
  it("are those of the official work, in its order", () => {
    expect(reportSheets(report, "zh-CN").map(({ name }) => name)).toEqual([
      "核查结论",
      "缺额汇总",
      "差异系数",
      "申报表 小学",
      "检查结果汇总",
      "分校明细",
      "方法与依据",
    ]);
  });

  it.each(LANGUAGES)("have names a workbook accepts (%s)", (language) => {
    const names = reportSheets(reportOf(THREE, ["cn-quality-2017", "js-basic"]), language).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
  });

  it.each(LANGUAGES)("hold no number that is not the report's (%s)", (language) => {
    const { numbers } = leavesOf(report);
    const found = cellsOf(report, language).flatMap((cell) => (cell.kind === "number" ? [cell.value] : []));
    expect(found.length).toBeGreaterThan(80);
    const positions = report.sections.map((_none, i) => i + 1);
    for (const number of found) expect(numbers.has(number) || positions.includes(number)).toBe(true);
  });

  it("keep every row within the columns", () => {
    for (const { rows, widths, heights, merges } of reportSheets(report, "zh-CN")) {
      for (const cells of rows) expect(cells.length).toBeLessThanOrEqual(widths.length);
      expect(heights).toHaveLength(rows.length);
      for (const { top, bottom, left, right } of merges) expect([top, left, right]).toEqual([bottom, 0, widths.length - 1]);
    }
  });

  it("are made for an empty report too", () => {
    expect(reportSheets(reportOf([]), "zh-CN").map(({ name }) => name)).toEqual([
      "核查结论",
      "缺额汇总",
      "检查结果汇总",
      "分校明细",
      "方法与依据",
    ]);
  });
});

describe("the 差异系数", () => {
  const { rows, charts } = sheet("差异系数");
  const column = ({ top, bottom, left }: { top: number; bottom: number; left: number }) =>
    rows.slice(top, bottom + 1).map((cells) => shown(cells[left]));
  const limited = report.county[0]!.indicators.filter(({ limit }) => limit !== null);

  it("are drawn beside their limits, stage by stage, over rows that are blank", () => {
    expect(limited).toHaveLength(7);
    expect(charts.map(({ title }) => title)).toEqual(["差异系数与限值 · 小学"]);
    const [{ categories, series, over }] = charts as [(typeof charts)[0]];
    expect(column(categories)).toEqual(limited.map(({ title }) => title.zh));
    expect(series.map(({ name }) => name)).toEqual(["差异系数", "限值"]);
    expect(series.map(({ values }) => column(values).map((cell) => (Array.isArray(cell) ? cell[0] : cell)))).toEqual([
      limited.map(({ cv }) => cv),
      limited.map(({ limit }) => limit),
    ]);
    expect(rows.slice(over.top, over.bottom + 1).every((cells) => cells.length === 0)).toBe(true);
    expect(shown(rows[over.bottom + 2]?.[0])).toBe("差异的主要来源");
  });

  it("have a bar of characters each, the longest for the highest", () => {
    const bars = rows.filter((cells) => cells[8]?.kind === "text" && cells[8].style === "bar");
    const lengths = bars.map((cells) => (shown(cells[8]) as string).length);
    const values = bars.map((cells) => (cells[4]?.kind === "number" ? cells[4].value : 0));
    const highest = Math.max(...values);
    expect(highest).toBeGreaterThan(0);
    expect(lengths).toEqual(values.map((cv) => (cv === 0 ? 0 : Math.max(1, Math.round((12 * cv) / highest)))));
    expect(Math.max(...lengths)).toBe(12);
  });
});

describe("the 申报表", () => {
  const { rows, headRows } = sheet("申报表 小学");

  it("has a row per section, two decimals, and dark cells where a value fails", () => {
    expect(rows.slice(headRows, headRows + 3).map((cells) => cells.slice(0, 2).map(shown))).toEqual([
      [[1, "#,##0", "number"], "甲小学"],
      [[2, "#,##0", "number"], "乙小学"],
      [[3, "#,##0", "number"], "丙小学"],
    ]);
    expect(rows.slice(headRows, headRows + 3).map((cells) => shown(cells[5]))).toEqual([
      [4.5, "#,##0.00", "number"],
      [4, "#,##0.00", "fail"],
      [6, "#,##0.00", "number"],
    ]);
  });

  it("ends with the county's mean (two decimals) and 差异系数 (three)", () => {
    const [mean, cv] = rows.slice(-2);
    expect([mean?.[1], mean?.[5]].map(shown)).toEqual(["全县平均值", [4.625, "#,##0.00", "total"]]);
    expect(shown(cv?.[1])).toBe("差异系数");
    expect(shown(cv?.[5])).toEqual([expect.closeTo(0.177228, 6), "#,##0.000", "total"]);
  });

  it("says which value cannot be told instead of leaving it empty", () => {
    const open = sheet("申报表 小学", reportOf([school("甲小学", withoutRooms())]));
    expect(open.rows.at(-1)?.[5]).toEqual({ kind: "text", text: "无法判定", style: "unknown" });
  });
});

describe("text in cells", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])("%j must stay text", (text) => {
    expect(mustStayText(text)).toBe(true);
  });
  it.each(["西庄小学", "1=1", " =1", ""])("%j is harmless", (text) => {
    expect(mustStayText(text)).toBe(false);
  });
  it("is cut where a cell ends", () => {
    expect(textCell("长".repeat(40_000))).toMatchObject({ text: `${"长".repeat(32_766)}…` });
  });
});

describe("the .xlsx file", () => {
  const HOSTILE = ['=HYPERLINK("http://x.example","y")', "+1+1", "-2", "@SUM(A1)", "__proto__"];
  const hostile = reportOf(HOSTILE.map((name, i) => school(name, { ...WELL_OFF, teachingArea: 400 + i }, "primary", i)));

  it("has every cell of the sheets, text as text and numbers as numbers", async () => {
    const sheets = reportSheets(report, "zh-CN");
    const book = read(await workbookOfSheets(sheets), { type: "array", cellFormula: true });
    expect(book.SheetNames).toEqual(sheets.map(({ name }) => name));
    for (const { name, rows } of sheets) {
      rows.forEach((cells, row) =>
        cells.forEach((cell, col) => {
          const written = (book.Sheets[name] as Record<string, { t: string; v: unknown; f?: string }>)[
            `${String.fromCharCode(65 + col)}${row + 1}`
          ];
          expect(written?.f).toBeUndefined();
          if (cell === null || (cell.kind === "text" && cell.text === "")) expect(written?.v).toBeUndefined();
          else expect([written?.t, written?.v]).toEqual(cell.kind === "number" ? ["n", cell.value] : ["s", cell.text]);
        }),
      );
    }
  });

  it("never makes a formula of a name", async () => {
    const bytes = await workbookOfSheets(reportSheets(hostile, "zh-CN"));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const seen = new Map<string, string>();
    for (const worksheet of workbook.worksheets) {
      worksheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          if (typeof cell.value === "string" && HOSTILE.includes(cell.value)) seen.set(cell.value, cell.numFmt ?? "");
        }),
      );
    }
    expect([...seen.keys()].sort()).toEqual([...HOSTILE].sort());
    for (const [text, format] of seen) expect(format === "@").toBe(mustStayText(text));
  });

  it("shades failing values for real", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await workbookOfSheets(reportSheets(report, "zh-CN"))).buffer as ArrayBuffer);
    const declaration = workbook.getWorksheet("申报表 小学")!;
    const { headRows } = sheet("申报表 小学");
    const fillOf = (row: number) => declaration.getCell(headRows + row, 6).fill as ExcelJS.FillPattern | undefined;
    expect(fillOf(2)?.fgColor?.argb).toBe("FF7F1D1D");
    expect(fillOf(1)?.fgColor).toBeUndefined();
  });
});
