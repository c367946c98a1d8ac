/** The official client library against the host: what an add-in sees of a workbook. */
import type { CellInput } from "../../../src/workbench/host/sheet-store";
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../../support/office-host";

/** 180,000 cells take a while on a busy machine. */
jest.setTimeout(30_000);

let store: MemoryStore;
let office: OfficeSession;
let first: string;

beforeEach(() => {
  store = new MemoryStore("表一");
  first = store.activeSheet();
  office = openOffice(store);
});
afterEach(() => office.close());

const put = (values: CellInput[][], row = 0, col = 0) =>
  store.writeCells(first, { row, col, rows: values.length, cols: values[0]!.length }, values);
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => work(context.workbook.worksheets.getItem("表一"), context));

describe("cells", () => {
  test("what is written comes back as values, formulas, texts, types and formats", async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      range.values = [
        [0.125, "二"],
        [true, "=A1+1"],
      ];
      sheet.getRange("B2").numberFormat = [["0.0%"]];
      range.load("values,formulas,address,numberFormat,text,valueTypes");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      address: "表一!B2:C3",
      values: [
        [0.125, "二"],
        [true, "#NAME?"],
      ],
      formulas: [
        [0.125, "二"],
        [true, "=A1+1"],
      ],
      numberFormat: [
        ["0.0%", "General"],
        ["General", "General"],
      ],
      text: [
        ["12.5%", "二"],
        ["TRUE", "#NAME?"],
      ],
      valueTypes: [
        ["Double", "String"],
        ["Boolean", "Error"],
      ],
    });
  });

  test.each<[unknown, unknown]>([
    ["12", 12],
    [" 1,234.5 ", 1234.5],
    ["1e3", 1000],
    ["12,34", "12,34"],
    ["true", true],
    ["#N/A", { error: "#N/A" }],
    ["'=1", "=1"],
    ["'007", "007"],
    ["", null],
    ["=", "="],
    ["-", "-"],
    ["2024-1-1", "2024-1-1"],
  ])("%j typed into a cell is %j", async (typed, stored) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[typed]];
      await context.sync();
    });
    expect(store.readValues(first, { row: 0, col: 0, rows: 1, cols: 1 })).toEqual([[stored]]);
  });

  test.each([
    ["=SUM(B1)", "=SUM(B1)"],
    ["+B1", "=+B1"],
    ["-B1", "=-B1"],
    ["@B1", "=@B1"],
  ])("%s typed into a cell is a formula, unless the cell is formatted as text", async (typed, formula) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A2").numberFormat = [["@"]];
      sheet.getRange("A1:A2").values = [[typed], [typed]];
      await context.sync();
    });
    const area = { row: 0, col: 0, rows: 2, cols: 1 };
    expect(store.readFormulas(first, area)).toEqual([[formula], [null]]);
    expect(store.readValues(first, area)[1]).toEqual([typed]);
  });

  test("null in an array leaves the cell alone, one value fills the range", async () => {
    put([[1, 2]]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[null, 5]];
      sheet.getRange("A2:B3").values = 7 as unknown as number[][];
      await context.sync();
    });
    expect(store.readValues(first, { row: 0, col: 0, rows: 3, cols: 2 })).toEqual([
      [1, 5],
      [7, 7],
      [7, 7],
    ]);
  });

  test("180,000 cells are written and read", async () => {
    const values = Array.from({ length: 3000 }, (_, r) => Array.from({ length: 60 }, (_unused, c) => r * c));
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:BH1500").values = values.slice(0, 1500);
      sheet.getRange("A1501:BH3000").values = values.slice(1500);
      await context.sync();
    });
    expect(store.readValues(first, { row: 0, col: 0, rows: 3000, cols: 60 })).toEqual(values);
  });
});

describe("ranges", () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["a cell", (sheet) => sheet.getCell(1, 2), "表一!C2"],
    ["by indexes", (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), "表一!B2:D3"],
    ["whole columns", (sheet) => sheet.getRange("B:C"), "表一!B:C"],
    ["whole rows", (sheet) => sheet.getRange("2:4"), "表一!2:4"],
    ["the whole sheet", (sheet) => sheet.getRange(), "表一!1:1048576"],
    ["offset", (sheet) => sheet.getRange("B2:C3").getOffsetRange(1, -1), "表一!A3:B4"],
    ["resized", (sheet) => sheet.getRange("B2:C3").getResizedRange(1, 0), "表一!B2:C4"],
    ["resized to", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 3), "表一!B2:D2"],
    ["bounding", (sheet) => sheet.getRange("B2").getBoundingRect(sheet.getRange("D4")), "表一!B2:D4"],
    ["bounding an address", (sheet) => sheet.getRange("B2").getBoundingRect("D4"), "表一!B2:D4"],
    ["intersection", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:D9"), "表一!B2:C3"],
    ["last cell", (sheet) => sheet.getRange("B2:C3").getLastCell(), "表一!C3"],
    ["last row", (sheet) => sheet.getRange("B2:C3").getLastRow(), "表一!B3:C3"],
    ["last column", (sheet) => sheet.getRange("B2:C3").getLastColumn(), "表一!C2:C3"],
    ["entire row", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "表一!2:3"],
    ["entire column", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "表一!B:C"],
    ["row of a range", (sheet) => sheet.getRange("B2:C5").getRow(2), "表一!B4:C4"],
    ["column of a range", (sheet) => sheet.getRange("B2:C5").getColumn(1), "表一!C2:C5"],
    ["used", (sheet) => sheet.getUsedRange(true), "表一!B3:D4"],
    ["used with formats", (sheet) => sheet.getUsedRange(), "表一!B3:F9"],
    ["used part of a range", (sheet) => sheet.getRange("C:C").getUsedRange(true), "表一!C3:C4"],
  ])("%s", async (_name, range, address) => {
    put([[1, null, 2]], 2, 1);
    put([[3]], 3, 2);
    store.patchStyle(first, { row: 8, col: 5, rows: 1, cols: 1 }, { bold: true });
    const found = await onSheet(async (sheet, context) => {
      const at = range(sheet);
      at.load("address");
      await context.sync();
      return at.address;
    });
    expect(found).toBe(address);
  });

  test("merge, unmerge, and what is merged where", async () => {
    put([[1, 2, 3]]);
    const counts = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A3:B4").merge(true);
      const merged = sheet.getRange().getMergedAreasOrNullObject();
      const none = sheet.getRange("D:D").getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      none.load("address");
      await context.sync();
      const found = [merged.address, merged.areaCount, none.isNullObject];
      sheet.getRange("A1:C3").unmerge();
      await context.sync();
      return found;
    });
    expect(counts).toEqual(["表一!A1:B1,表一!A3:B3,表一!A4:B4", 3, true]);
    expect(store.merges(first)).toEqual([{ row: 3, col: 0, rows: 1, cols: 2 }]);
    expect(store.readValues(first, { row: 0, col: 0, rows: 1, cols: 3 })).toEqual([[1, null, 3]]);
  });

  test("hidden rows and columns", async () => {
    put([[1, 2, 3]]);
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const mixed = sheet.getRange("A1:C4");
      const all = sheet.getRange("A2:C3");
      mixed.load("rowHidden,columnHidden");
      all.load("rowHidden,hidden");
      const rows = mixed.getRowProperties({ rowHidden: true });
      const columns = mixed.getColumnProperties({ columnHidden: true, columnIndex: true });
      await context.sync();
      return [mixed.rowHidden, mixed.columnHidden, all.rowHidden, all.hidden, rows.value, columns.value];
    });
    expect(found).toEqual([
      null,
      null,
      true,
      true,
      [{ rowHidden: false }, { rowHidden: true }, { rowHidden: true }, { rowHidden: false }],
      [
        { columnHidden: false, columnIndex: 0 },
        { columnHidden: true, columnIndex: 1 },
        { columnHidden: false, columnIndex: 2 },
      ],
    ]);
  });

  test("fill and font: one answer where all cells agree, null where not", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").format.fill.color = "#ffc7ce";
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("B2").format.fill.clear();
      const formats = ["A1", "A1:B1", "A1:B2", "Z9"].map((address) => {
        const { format } = sheet.getRange(address);
        format.load("fill/color,font/bold,font/color");
        return format;
      });
      await context.sync();
      return formats.map(({ fill, font }) => [fill.color, font.bold, font.color]);
    });
    expect(found).toEqual([
      ["#FFC7CE", true, "#000000"],
      ["#FFC7CE", null, "#000000"],
      [null, null, "#000000"],
      ["#FFFFFF", false, "#000000"],
    ]);
  });

  test("a range kept between batches is the same range", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("C3");
      await context.sync();
      range.values = [[9]];
      await context.sync();
    });
    expect(store.readValues(first, { row: 2, col: 2, rows: 1, cols: 1 })).toEqual([[9]]);
  });
});

describe("worksheets", () => {
  test("list, add, rename, move, hide, activate, delete", async () => {
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const two = worksheets.add("表二");
      worksheets.add();
      two.name = "乙";
      two.position = 0;
      two.visibility = "Hidden";
      worksheets.getItem("Sheet1").activate();
      worksheets.load("items/name,items/visibility,items/position");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      const count = worksheets.getCount(true);
      const next = two.getNext();
      next.load("name");
      await context.sync();
      const found = worksheets.items.map(({ name, visibility, position }) => [name, visibility, position]);
      two.delete();
      await context.sync();
      return { found, active: active.name, visible: count.value, next: next.name };
    });
    expect(names).toEqual({
      found: [
        ["乙", "Hidden", 0],
        ["表一", "Visible", 1],
        ["Sheet1", "Visible", 2],
      ],
      active: "Sheet1",
      visible: 2,
      next: "表一",
    });
    expect(store.sheets().map(({ name }) => name)).toEqual(["表一", "Sheet1"]);
  });

  test.each([
    ["an empty name", (sheets: Excel.WorksheetCollection) => void sheets.add("a:b"), "InvalidArgument"],
    ["a long name", (sheets: Excel.WorksheetCollection) => void sheets.add("长".repeat(32)), "InvalidArgument"],
    ["a name in use", (sheets: Excel.WorksheetCollection) => void sheets.add("表一"), "ItemAlreadyExists"],
    [
      "hiding the last sheet",
      (sheets: Excel.WorksheetCollection) => void (sheets.getItem("表一").visibility = "Hidden"),
      "InvalidOperation",
    ],
    ["deleting the last sheet", (sheets: Excel.WorksheetCollection) => void sheets.getItem("表一").delete(), "InvalidOperation"],
  ])("%s is refused", async (_name, act, code) => {
    await expect(
      Excel.run(async (context) => {
        act(context.workbook.worksheets);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
    expect(store.sheets()).toHaveLength(1);
  });

  test("a protected sheet can be read but not written, until it is unprotected", async () => {
    put([[1]]);
    store.setProtected(first, true);
    const writes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange("A1").values = [[2]]),
      (sheet) => (sheet.getRange("A1").numberFormat = [["0"]]),
      (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
      (sheet) => sheet.getRange("A1:B1").merge(),
      (sheet) => sheet.getRange("A1:B1").unmerge(),
      (sheet) => (sheet.getRange("1:1").rowHidden = true),
      (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"),
      (sheet) => sheet.notes.add("A1", "x"),
      (sheet) => sheet.comments.add("A1", "x"),
      (sheet) => sheet.getRange("A1").clear("Contents"),
    ];
    for (const write of writes) {
      const attempt = onSheet(async (sheet, context) => {
        write(sheet);
        await context.sync();
      });
      await expect(attempt).rejects.toMatchObject({ code: "AccessDenied" });
    }
    const value = await onSheet(async (sheet, context) => {
      sheet.protection.load("protected");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      const before = [sheet.protection.protected, range.values];
      sheet.protection.unprotect();
      range.values = [[2]];
      await context.sync();
      return before;
    });
    expect(value).toEqual([true, [[1]]]);
    expect(store.readValues(first, { row: 0, col: 0, rows: 1, cols: 1 })).toEqual([[2]]);
  });
});
