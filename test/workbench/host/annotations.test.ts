/** What is attached to cells and workbook, through the official client: rules, notes, comments, settings. */
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../../support/office-host";

let store: MemoryStore;
let office: OfficeSession;
let first: string;

beforeEach(() => {
  store = new MemoryStore("表一");
  first = store.activeSheet();
  office = openOffice(store);
});
afterEach(() => office.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => work(context.workbook.worksheets.getItem("表一"), context));

describe("conditional formats", () => {
  test("a formula rule over several areas, in the order of priority, without touching the cell's own fill", async () => {
    store.patchStyle(first, { row: 0, col: 0, rows: 1, cols: 1 }, { fill: "#DDEBF7" });
    const found = await onSheet(async (sheet, context) => {
      for (const [areas, formula] of [
        ["A1:A2", "=A1>1"],
        ["A1,C3", '=LEN("EDU:fail:x")>0'],
      ] as const) {
        const { custom } = sheet.getRanges(areas).conditionalFormats.add(Excel.ConditionalFormatType.custom);
        custom.rule.formula = formula;
        custom.format.fill.color = "#FFC7CE";
        custom.format.font.color = "#9C0006";
      }
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/priority,items/type,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color");
      const elsewhere = sheet.getRange("C:C").conditionalFormats.getCount();
      const { fill } = sheet.getRange("A1").format;
      fill.load("color");
      await context.sync();
      const areas = formats.items.map((format) => format.getRanges());
      areas.forEach((one) => one.load("address"));
      await context.sync();
      return {
        formats: formats.items.map(({ priority, type, custom }, index) => [
          priority,
          type,
          custom.rule.formula,
          custom.format.fill.color,
          areas[index]!.address,
        ]),
        elsewhere: elsewhere.value,
        fill: fill.color,
      };
    });
    expect(found).toEqual({
      formats: [
        [0, "Custom", '=LEN("EDU:fail:x")>0', "#FFC7CE", "表一!A1,表一!C3"],
        [1, "Custom", "=A1>1", "#FFC7CE", "表一!A1:A2"],
      ],
      elsewhere: 1,
      fill: "#DDEBF7",
    });
  });

  test("a rule of another kind is listed, has no formula, and can be deleted", async () => {
    const rule = { areas: [{ row: 0, col: 0, rows: 1, cols: 1 }], formula: "", fill: null, fontColor: null, stopIfTrue: false };
    store.addConditionalFormat(first, { ...rule, kind: "other" });
    const isNull = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/customOrNullObject/rule/formula");
      await context.sync();
      const { customOrNullObject } = formats.items[0]!;
      formats.items[0]!.delete();
      await context.sync();
      return customOrNullObject.isNullObject;
    });
    expect(isNull).toBe(true);
    expect(store.conditionalFormats(first)).toEqual([]);
  });
});

describe("notes, comments, settings", () => {
  test("notes of a sheet", async () => {
    store.setNote(first, 4, 1, { author: "王", text: "旧" });
    const found = await onSheet(async (sheet, context) => {
      sheet.notes.add("B2", "新");
      const old = sheet.notes.getItem("B5");
      old.content = "改";
      const none = sheet.notes.getItemOrNullObject("Z1");
      none.load("content");
      sheet.notes.load("items/content,items/authorName");
      await context.sync();
      const location = sheet.notes.items[1]!.getLocation();
      location.load("address");
      await context.sync();
      const list = sheet.notes.items.map(({ content, authorName }) => [content, authorName]);
      sheet.notes.items[0]!.delete();
      await context.sync();
      return { list, none: none.isNullObject, at: location.address };
    });
    expect(found).toEqual({
      list: [
        ["新", ""],
        ["改", "王"],
      ],
      none: true,
      at: "表一!B5",
    });
    expect(store.notes(first)).toEqual([{ row: 4, col: 1, author: "王", text: "改" }]);
  });

  test("comments of sheet and workbook", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.comments.add("B2", "请核对");
      const { comments } = context.workbook;
      comments.load("items/content");
      await context.sync();
      const location = comments.items[0]!.getLocation();
      location.load("address");
      comments.items[0]!.content = "已核对";
      await context.sync();
      return location.address;
    });
    expect(found).toBe("表一!B2");
    expect(store.comments.list(first).map(({ text }) => text)).toEqual(["已核对"]);
  });

  test("settings are one bag of JSON values", async () => {
    const found = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("standard", "js-basic");
      settings.add("packs", ["a", { b: 1 }]);
      settings.add("gone", 1).delete();
      settings.load("items/key,items/value");
      const none = settings.getItemOrNullObject("gone");
      none.load("key");
      await context.sync();
      return [settings.items.map(({ key, value }) => [key, value]), none.isNullObject];
    });
    expect(found).toEqual([
      [
        ["standard", "js-basic"],
        ["packs", ["a", { b: 1 }]],
      ],
      true,
    ]);
    expect([...store.settings()]).toEqual([
      ["standard", '"js-basic"'],
      ["packs", '["a",{"b":1}]'],
    ]);
  });
});
