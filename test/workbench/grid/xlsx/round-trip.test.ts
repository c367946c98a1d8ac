/** What the workbench saves, it reads again the same: the samples, and a workbook with everything the reader takes over. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BorderStyleTypes, CellValueType, LocaleType, type IStyleData, type IWorkbookData } from "@univerjs/core";
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import { agile } from "../../../workbook/files/encrypted";
import { packageOf } from "../../../workbook/files/package-parts";
import { readWorkbook } from "../../../../src/workbench/grid/xlsx/read";
import { writeXlsx, type FormulaAt } from "../../../../src/workbench/grid/xlsx/write";

const SAMPLES = path.join(__dirname, "../../../../samples");
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));

/** Formulas as they stand in the cells. */
const formulasOf =
  (data: Partial<IWorkbookData>): FormulaAt =>
  (sheet, row, col) =>
    data.sheets?.[sheet]?.cellData?.[row]?.[col]?.f ?? null;

/** The workbook with styles in the place of their names, and without identities. */
function comparable(data: Partial<IWorkbookData>): unknown {
  const inline = (key: string, value: unknown) =>
    key === "s" && typeof value === "string"
      ? (data.styles![value] as IStyleData)
      : ["id", "cfId"].includes(key)
        ? undefined
        : value;
  const resources = data.resources!.map(({ name, data: text }) => [name, JSON.parse(text)]);
  return JSON.parse(JSON.stringify([data.sheetOrder!.map((id) => data.sheets![id]), resources]), inline);
}

async function reread(data: Partial<IWorkbookData>): Promise<Partial<IWorkbookData>> {
  return (await readWorkbook(await writeXlsx(data as IWorkbookData, formulasOf(data)), "copy.xlsx")).data;
}

test("there are samples to read", () => expect(samples).toContain("xizhuang.xlsx"));

test.each(samples)("%s is the same after saving", async (name) => {
  const { data: opened } = await readWorkbook(readFileSync(path.join(SAMPLES, name)), name);
  expect(comparable(await reread(opened))).toEqual(comparable(opened));
});

const ranges = [
  { startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 },
  { startRow: 2, endRow: 4, startColumn: 0, endColumn: 3 },
];
const RULES = [
  {
    cfId: "mark",
    ranges,
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: '=LEN("EDU:fail:cn-quality-2017")>0',
      style: { bg: { rgb: "#FFC7CE" }, cl: { rgb: "#9C0006" } },
    },
  },
  {
    cfId: "scale",
    ranges: [ranges[1]],
    stopIfTrue: false,
    rule: {
      type: CFRuleType.colorScale,
      config: [
        { index: 0, color: "#F8696B", value: { type: CFValueType.min } },
        { index: 1, color: "#FFEB84", value: { type: CFValueType.percentile, value: 50 } },
        { index: 2, color: "#63BE7B", value: { type: CFValueType.max } },
      ],
    },
  },
];
const NOTES = {
  "sheet-1": { 0: { 1: { id: "n", row: 0, col: 1, note: "【EDU】低于标准\n还差 3 <册>", width: 260, height: 72 } } },
};

const WORKBOOK: Partial<IWorkbookData> = {
  id: "workbook",
  name: "all",
  locale: LocaleType.ZH_CN,
  sheetOrder: ["sheet-1", "sheet-2", "sheet-3"],
  styles: {
    head: {
      ff: "宋体",
      fs: 14,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: "#FF0000" },
      bg: { rgb: "#EAF1F8" },
      ht: 2,
      vt: 2,
    },
    edge: {
      ff: "宋体",
      fs: 10,
      tb: 3,
      bd: { t: { s: BorderStyleTypes.DOUBLE, cl: { rgb: "#0000FF" } } },
      n: { pattern: "0.00%" },
    },
  },
  sheets: {
    "sheet-1": {
      id: "sheet-1",
      name: "表 '1' 号",
      cellData: {
        0: {
          0: { v: "标题\n第二行", t: CellValueType.STRING, s: "head" },
          1: { v: 0.125, t: CellValueType.NUMBER, s: "edge" },
          2: { v: "0012", t: CellValueType.FORCE_STRING },
          3: { v: 1, t: CellValueType.BOOLEAN },
        },
        1: {
          0: { f: "=IFERROR(B1*2,1/0)", v: 0.25, t: CellValueType.NUMBER },
          1: { f: "=EDU.LANDPERPUPIL()", v: "#N/A", t: CellValueType.STRING },
          2: { f: '=CONCAT("EDU.CV(",XLOOKUP(1,A1:A2,B1:B2))', v: "x", t: CellValueType.STRING },
          3: { v: "=不是公式", t: CellValueType.STRING },
        },
      },
      mergeData: [{ startRow: 5, endRow: 6, startColumn: 0, endColumn: 3 }],
      rowData: { 1: { h: 40, ia: 0 }, 3: { hd: 1 } },
      columnData: { 0: { w: 173 }, 2: { hd: 1 } },
      defaultRowHeight: 20,
      defaultColumnWidth: 75,
      showGridlines: 0,
      freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
      custom: { isProtected: true },
    },
    "sheet-2": { id: "sheet-2", name: "隐藏", hidden: 1, cellData: {}, showGridlines: 1, custom: {} },
    "sheet-3": { id: "sheet-3", name: "很隐藏", hidden: 1, cellData: {}, showGridlines: 1, custom: { isVeryHidden: true } },
  },
  resources: [
    { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(NOTES) },
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify({ "sheet-1": RULES }) },
  ],
};

describe("a workbook with everything the reader takes over", () => {
  let saved: Partial<IWorkbookData>;
  const sheet = () => saved.sheets!["sheet-1"]!;
  const style = (row: number, col: number) => saved.styles![String(sheet().cellData![row]![col]!.s)];
  beforeAll(async () => {
    saved = await reread(WORKBOOK);
  });

  test.each([
    [0, 0, "标题\n第二行", undefined],
    [0, 1, 0.125, undefined],
    [0, 2, "0012", undefined],
    [0, 3, 1, undefined],
    [1, 0, 0.25, "=IFERROR(B1*2,1/0)"],
    [1, 1, "#N/A", "=EDU.LANDPERPUPIL()"],
    [1, 2, "x", '=CONCAT("EDU.CV(",XLOOKUP(1,A1:A2,B1:B2))'],
    [1, 3, "=不是公式", undefined],
  ])("keeps cell %i,%i", (row, col, v, f) => {
    const cell = sheet().cellData![row]![col]!;
    const { t } = WORKBOOK.sheets!["sheet-1"]!.cellData![row]![col]!;
    expect({ v: cell.v, t: cell.t, f: cell.f }).toEqual({ v, t, f });
  });

  test("keeps styles", () => {
    expect(style(0, 0)).toMatchObject(WORKBOOK.styles!["head"]!);
    expect(style(0, 1)).toMatchObject(WORKBOOK.styles!["edge"]!);
  });

  test("keeps the structure of the sheet", () => {
    const { name, mergeData, rowData, columnData, showGridlines, freeze, custom } = WORKBOOK.sheets!["sheet-1"]!;
    expect(sheet()).toMatchObject({ name, mergeData, rowData, columnData, showGridlines, freeze, custom });
  });

  test("keeps which sheets are hidden", () => {
    const hidden = saved.sheetOrder!.map((id) => [saved.sheets![id]!.hidden, saved.sheets![id]!.custom]);
    expect(hidden).toEqual([
      [0, { isProtected: true }],
      [1, {}],
      [1, { isVeryHidden: true }],
    ]);
  });

  test("keeps notes", () => {
    const notes = JSON.parse(saved.resources![0]!.data);
    expect(notes["sheet-1"][0][1].note).toBe("【EDU】低于标准\n还差 3 <册>");
  });

  test("keeps conditional formats in their order, tags of marks included", () => {
    const rules = JSON.parse(saved.resources![1]!.data)["sheet-1"] as typeof RULES;
    expect(rules.map(({ ranges: areas, stopIfTrue, rule }) => ({ areas, stopIfTrue, rule }))).toEqual(
      RULES.map(({ ranges: areas, stopIfTrue, rule }) => ({ areas, stopIfTrue, rule })),
    );
  });

  test("saves a comparison so that it means the same", async () => {
    const limit = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.number,
      operator: CFNumberOperator.lessThan,
      value: 4.5,
    };
    const rules = { "sheet-1": [{ cfId: "c", ranges: [ranges[0]], stopIfTrue: true, rule: { ...limit, style: {} } }] };
    const data = { ...WORKBOOK, resources: [{ name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(rules) }] };
    const [rule] = JSON.parse((await reread(data)).resources![1]!.data)["sheet-1"];
    expect(rule).toMatchObject({ stopIfTrue: true, rule: { subType: "formula", value: "=AND(ISNUMBER(B1),B1<4.5)" } });
  });
});

test("keeps the texts of add-ins", async () => {
  const settings = new Map([["edu.standard", "js-basic"]]);
  const bytes = await writeXlsx(WORKBOOK as IWorkbookData, formulasOf(WORKBOOK), settings);
  expect((await readWorkbook(bytes, "copy.xlsx")).settings).toEqual(settings);
});

describe("files that are no workbook", () => {
  const text = (content: string) => new TextEncoder().encode(content);
  test.each([
    ["a file without content", new Uint8Array(), "empty"],
    ["a text named .xlsx", text("不是表格"), "notASpreadsheet"],
    ["a web page named .xlsx", text("<html><table></table></html>"), "notASpreadsheet"],
    ["a broken package", text("PK\u0003\u0004 and then nothing"), "damaged"],
  ])("%s is refused", async (_, bytes, code) => {
    await expect(readWorkbook(bytes, "a.xlsx")).rejects.toMatchObject({ name: "WorkbookError", code });
  });
});

test("the workbench opens what the command line reads: a page named .xls, a workbook under Excel's password", async () => {
  const page = new TextEncoder().encode("<table><tr><td colspan=2>名单</td></tr><tr><td>西庄小学</td><td>258</td></tr></table>");
  const { data: shown } = await readWorkbook(page, "名单.xls");
  const sheet = shown.sheets![shown.sheetOrder![0]!]!;
  expect(sheet).toMatchObject({ name: "名单", mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 }] });
  expect([sheet.cellData![1]![0]!.v, sheet.cellData![1]![1]!.v]).toEqual(["西庄小学", 258]);
  const { data: opened } = await readWorkbook(agile(packageOf()), "只读.xlsx");
  expect(opened.sheets![opened.sheetOrder![0]!]!.cellData![1]![1]!.v).toBe(7380);
});

test("a .csv shows its values", async () => {
  const { data: opened } = await readWorkbook(new TextEncoder().encode("学校,人数\n西庄小学,258\n"), "a.csv");
  const cells = opened.sheets![opened.sheetOrder![0]!]!.cellData!;
  expect(cells[1]![0]!.v).toBe("西庄小学");
  expect(cells[1]![1]!.v).toBe(258);
});
