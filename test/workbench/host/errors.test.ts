/** Errors as an add-in sees them: Excel's own codes, and `ApiNotFound` for everything the host does not offer. */
import { MAX_PAYLOAD_BYTES } from "../../../src/workbench/host/host";
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../../support/office-host";

let store: MemoryStore;
let office: OfficeSession;
beforeEach(() => {
  store = new MemoryStore("表一");
  office = openOffice(store);
});
afterEach(() => office.close());

const attempt = (work: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

test.each<[string, string, (workbook: Excel.Workbook) => unknown]>([
  ["ItemNotFound", "Worksheets.getItem", ({ worksheets }) => worksheets.getItem("没有").load("name")],
  [
    "InvalidArgument",
    "Worksheet.getRange",
    ({ worksheets }) => worksheets.getItem("表一").getRange("nonsense!!").load("address"),
  ],
  ["InvalidArgument", "Worksheet.getRange", ({ worksheets }) => worksheets.getItem("表一").getRange("表二!A1").load("address")],
  ["InvalidArgument", "Worksheet.getCell", ({ worksheets }) => worksheets.getItem("表一").getCell(-1, 0).load("address")],
  ["InvalidArgument", "Range.values", ({ worksheets }) => (worksheets.getItem("表一").getRange("A1:B1").values = [[1]])],
  [
    "InvalidArgument",
    "RangeFill.color",
    ({ worksheets }) => (worksheets.getItem("表一").getRange("A1").format.fill.color = "reddish"),
  ],
  ["InvalidArgument", "NoteCollection.add", ({ worksheets }) => worksheets.getItem("表一").notes.add("A1:B1", "x")],
  [
    "ItemNotFound",
    "Range.getIntersection",
    ({ worksheets }) => worksheets.getItem("表一").getRange("A1").getIntersection("B2").load("address"),
  ],
])("%s in %s", async (code, location, act) => {
  await expect(attempt(({ workbook }) => act(workbook))).rejects.toMatchObject({
    code,
    debugInfo: { errorLocation: expect.any(String) },
  });
  await attempt(({ workbook }) => act(workbook)).catch((error: OfficeExtension.Error) => {
    expect(error.debugInfo.errorLocation?.replace("WorksheetCollection", "Worksheets")).toBe(location);
  });
});

test.each<[string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown]>([
  ["tables", (sheet) => sheet.tables.load("items/name")],
  ["charts", (sheet) => sheet.charts.load("items/name")],
  ["names", (_sheet, workbook) => workbook.names.load("items/name")],
  ["custom XML parts", (_sheet, workbook) => workbook.customXmlParts.load("items/id")],
  ["data validation", (sheet) => sheet.getRange("A1").dataValidation.load("type")],
  ["borders", (sheet) => sheet.getRange("A1").format.borders.load("items/style")],
  ["indenting", (sheet) => sheet.getRange("A1").format.load("indentLevel")],
  ["inserting cells", (sheet) => sheet.getRange("A1").insert("Down")],
  ["deleting cells", (sheet) => sheet.getRange("A1").delete("Up")],
  ["sorting", (sheet) => sheet.getRange("A1").sort.apply([])],
  ["data bars", (sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar")],
  ["clearing formats", (sheet) => sheet.getRange("A1").clear("Formats")],
  ["R1C1 formulas", (sheet) => sheet.getRange("A1").load("formulasR1C1")],
  ["freezing columns", (sheet) => sheet.freezePanes.freezeColumns(1)],
  ["calculating", (sheet) => sheet.calculate(true)],
])("%s are not offered, and say so", async (_name, act) => {
  await expect(attempt(({ workbook }) => act(workbook.worksheets.getItem("表一"), workbook))).rejects.toMatchObject({
    code: "ApiNotFound",
  });
});

test("what was done before the error stays, what comes after is not done", async () => {
  await expect(
    attempt(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("表一");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[1]];
      sheet.getRange("A3").values = [[1]];
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { statement: expect.stringContaining("values") } });
  expect(store.readValues(store.activeSheet(), { row: 0, col: 0, rows: 3, cols: 1 })).toEqual([[1], [null], [null]]);
});

test("a property read before it was loaded is the client's own error", async () => {
  await expect(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      await context.sync();
      return sheet.name;
    }),
  ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("what follows from a null object is a null object", async () => {
  const isNull = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = sheet.getRange("A1");
    range.load("address");
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(isNull).toEqual([true, true]);
});

test("a sheet deleted meanwhile is not found", async () => {
  const second = store.addSheet("表二");
  await expect(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表二");
      sheet.load("name");
      await context.sync();
      store.deleteSheet(second);
      sheet.load("name");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("requests and answers above 5 MB are refused", async () => {
  const text = "x".repeat(30_000);
  await expect(
    attempt(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("表一");
      for (let row = 0; row < 200; row++) sheet.getCell(row, 0).values = [[text]];
    }),
  ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  const rows = Array.from({ length: Math.ceil(MAX_PAYLOAD_BYTES / text.length) + 1 }, () => [text]);
  store.writeCells(store.activeSheet(), { row: 0, col: 0, rows: rows.length, cols: 1 }, rows);
  await expect(
    attempt(({ workbook }) => workbook.worksheets.getItem("表一").getUsedRange().load("values")),
  ).rejects.toMatchObject({
    code: "ResponsePayloadSizeLimitExceeded",
  });
});

test("while a cell is edited, a request waits if it said so and is refused if not", async () => {
  office.host.beginCellEdit();
  await expect(
    attempt(({ workbook }) => void (workbook.worksheets.getItem("表一").getRange("A1").values = [[1]])),
  ).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("表一").getRange("A1").values = [[2]];
    await context.sync();
  });
  office.host.endCellEdit();
  await waiting;
  expect(store.readValues(store.activeSheet(), { row: 0, col: 0, rows: 1, cols: 1 })).toEqual([[2]]);
});

test("while a cell is edited, what does not touch the workbook goes on: the state of the add-in, answers of functions", async () => {
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  office.host.beginCellEdit();
  await expect(Office.addin.getStartupBehavior()).resolves.toBe(Office.StartupBehavior.load);
  office.host.endCellEdit();
});

test("requirement sets answer as claimed, without regard to case", () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.18")).toBe(true);
  expect(requirements.isSetSupported("excelapi", "1.9")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
  expect(requirements.isSetSupported("ExcelApi", "2.1")).toBe(false);
  expect(requirements.isSetSupported("DelayForCellEdit")).toBe(true);
  expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
});
