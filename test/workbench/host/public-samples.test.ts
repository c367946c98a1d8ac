/**
 * What the public sample scripts for Office.js do (OfficeDev/office-js-snippets, samples/excel: worksheets, ranges, notes,
 * comments, conditional formats, events, settings), as far as this product has to do with it. Each does what Excel does, or is
 * refused with `ApiNotFound`; nothing succeeds in silence.
 */
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../../support/office-host";

let store: MemoryStore;
let office: OfficeSession;
beforeEach(() => {
  store = new MemoryStore("Sample");
  office = openOffice(store);
});
afterEach(() => office.close());

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const refusal = (work: (context: Excel.RequestContext) => void | Promise<void>): Promise<string> =>
  Excel.run(async (context) => {
    await work(context);
    await context.sync();
  }).then(
    () => "done",
    (error: OfficeExtension.Error) => error.code,
  );

const PRODUCTS = [
  ["Product", "Qty", "Unit Price", "Total"],
  ["Almonds", 6, 7.5, 45],
  ["Coffee", 20, 34.5, 690],
];

test("worksheets: added, renamed, moved, hidden, found by position, deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItemOrNullObject("Temporary").delete();
    const added = worksheets.add();
    added.load("name,position");
    await context.sync();
    expect([added.name, added.position]).toEqual(["Sheet1", 1]);
    added.name = "Renamed1";
    added.position = 0;
    const first = worksheets.getFirst();
    const next = first.getNext();
    first.load("name");
    next.load("name");
    await context.sync();
    expect([first.name, next.name]).toEqual(["Renamed1", "Sample"]);
    added.visibility = Excel.SheetVisibility.veryHidden;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    expect(worksheets.items.map(({ visibility }) => visibility)).toEqual(["VeryHidden", "Visible"]);
    added.visibility = Excel.SheetVisibility.visible;
    added.delete();
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sample"]);
  });
  expect(await refusal((context) => context.workbook.worksheets.getItem("Sample").delete())).toBe("InvalidOperation");
});

test("values, formats with names of colours, widths that fit", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sample");
    const range = sheet.getRange("B2:E4");
    range.values = PRODUCTS;
    range.format.font.color = "Tomato";
    sheet.getRange("B2:E2").format.fill.color = "CornflowerBlue";
    sheet.getRange("B2:E2").format.font.bold = true;
    sheet.getRange("E3:E4").numberFormat = [["0.00"], ["0.00"]];
    sheet.getUsedRange().format.autofitColumns();
    range.load("text");
    range.format.font.load("color");
    sheet.getRange("B2").format.load("columnWidth");
    await context.sync();
    expect(range.text.at(-1)).toEqual(["Coffee", "20", "34.5", "690.00"]);
    expect(range.format.font.color).toBe("#FF6347");
  });
  const [[head] = []] = store.readStyles(store.activeSheet(), { row: 1, col: 1, rows: 1, cols: 1 });
  expect(head?.fill).toBe("#6495ED");
  // “Unit Price” is the longest of its column, and the first column has nothing in it.
  expect(store.columnWidth(store.activeSheet(), 3)).toBe(10 * 5.25 + 3.75);
  expect(store.columnWidth(store.activeSheet(), 0)).toBe(48);
  expect(await refusal((context) => void (context.workbook.getSelectedRange().format.fill.color = "nocolour"))).toBe(
    "InvalidArgument",
  );
});

test("notes: through the workbook and through the sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sample");
    sheet.getRange("A1").select();
    context.workbook.notes.add(context.workbook.getSelectedRange(), "The first note.");
    sheet.notes.add("A2", "The second note.");
    await context.sync();
    sheet.notes.getItemAt(0).content = "Changed.";
    sheet.notes.getItem("A2").delete();
    const { notes } = context.workbook;
    notes.load("items/content");
    const count = notes.getCount();
    await context.sync();
    expect([notes.items.map(({ content }) => content), count.value]).toEqual([["Changed."], 1]);
  });
  const several = (context: Excel.RequestContext) => void context.workbook.notes.add("Sample!B1:B2", "x");
  expect(await refusal(several)).toBe("InvalidArgument");
  for (const member of ["visible", "width", "height"] as const) {
    const set = (context: Excel.RequestContext) => {
      const note = context.workbook.worksheets.getItem("Sample").notes.getItemAt(0);
      (note as unknown as Record<string, unknown>)[member] = member === "visible" ? true : 200;
    };
    expect(await refusal(set)).toBe("ApiNotFound");
  }
});

test("comments: added, edited, found by their cell, deleted; replies are refused", async () => {
  await Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.add("Sample!A2", "TODO: add data.");
    await context.sync();
    const comment = comments.getItemByCell("Sample!A2");
    comment.content = "PLEASE add headers.";
    comment.load("content");
    const at = comment.getLocation();
    at.load("address");
    await context.sync();
    expect([comment.content, at.address]).toEqual(["PLEASE add headers.", "Sample!A2"]);
  });
  expect(await refusal((context) => void context.workbook.comments.getItemAt(0).replies.add("x"))).toBe("ApiNotFound");
  expect(await refusal((context) => context.workbook.comments.getItemAt(0).delete())).toBe("done");
  expect(store.comments.list(store.activeSheet())).toEqual([]);
});

test("conditional formats: a formula with a named colour; other kinds are refused", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sample").getRange("B8:E13");
    const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
    custom.format.font.color = "green";
    range.conditionalFormats.load("items/type,items/priority");
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([["Custom", 0]]);
  });
  expect(store.conditionalFormats(store.activeSheet())[0]!.fontColor).toBe("#008000");
  const scale = (context: Excel.RequestContext) =>
    void context.workbook.getSelectedRange().conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
  expect(await refusal(scale)).toBe("ApiNotFound");
});

test("events: what was changed, added, activated and moved, with its positions", async () => {
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, changeType }) => void told.push([address, changeType]));
    worksheets.onAdded.add(async ({ type }) => void told.push(type));
    await context.sync();
  });
  await Excel.run(async (context) => {
    const moved = (context.workbook.worksheets as unknown as { onMoved?: Excel.WorksheetCollection["onMoved"] }).onMoved;
    moved?.add(async ({ positionBefore, positionAfter }) => void told.push([positionBefore, positionAfter]));
    await context.sync();
  });
  const second = store.addSheet("Second");
  store.writeCells(second, { row: 4, col: 1, rows: 1, cols: 1 }, [[800]]);
  store.moveSheet(second, 0);
  await settled();
  expect(told).toEqual(["WorksheetAdded", ["B5", "RangeEdited"], [1, 0]]);
});

test("settings: created, changed, deleted", async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("NeedsReview", true);
    settings.getItem("NeedsReview").value = [1, "b"];
    const setting = settings.getItem("NeedsReview");
    setting.load("value");
    await context.sync();
    expect(setting.value).toEqual([1, "b"]);
    setting.delete();
    const gone = settings.getItemOrNullObject("NeedsReview");
    gone.load("key");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("merged ranges are found, and what they cover is dropped", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sample");
    sheet.getRange("A1:D1").values = [["Products", 1, 2, 3]];
    sheet.getRange("A1:D1").merge(false);
    const merged = sheet.getRange("A1:F10").getMergedAreasOrNullObject();
    merged.load("address,areaCount");
    sheet.getRange("A1:D1").load("values");
    await context.sync();
    expect([merged.address, merged.areaCount]).toEqual(["Sample!A1:D1", 1]);
  });
});

type Script = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

test.each<readonly [string, Script]>([
  ["tables", (sheet) => sheet.tables.add("A1:B2", true)],
  ["charts", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"), "Auto")],
  ["colours of tabs", (sheet) => (sheet.tabColor = "#FF0000")],
  ["gridlines", (sheet) => (sheet.showGridlines = false)],
  ["page set-up", (sheet) => (sheet.pageLayout.orientation = "Landscape")],
  ["borders", (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
  ["names of fonts", (sheet) => (sheet.getRange("A1").format.font.name = "Arial")],
  ["heights that fit", (sheet) => sheet.getRange("A1").format.autofitRows()],
  ["deleting cells", (sheet) => sheet.getRange("A1").delete("Up")],
  ["copying sheets", (sheet) => sheet.copy("End")],
  [
    "data validation",
    (sheet) => (sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } }),
  ],
  ["named items", (_, context) => context.workbook.names.add("x", "=1")],
  ["calculation", (_, context) => context.workbook.application.calculate("Full")],
])("not offered, and refused: %s", async (_, script) => {
  expect(await refusal((context) => void script(context.workbook.worksheets.getItem("Sample"), context))).toBe("ApiNotFound");
});
