/** Events reach the add-in through the official client: what fires, what does not, and when it stops. */
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../../support/office-host";

let store: MemoryStore;
let office: OfficeSession;
let first: string;
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const A1 = { row: 0, col: 0, rows: 1, cols: 1 };

beforeEach(() => {
  store = new MemoryStore("表一");
  first = store.activeSheet();
  office = openOffice(store);
});
afterEach(() => office.close());

test("an edit fires on its sheet and on the collection, with the address; removing the handler stops it", async () => {
  const told: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(
      async ({ address, worksheetId, changeType }) => void told.push(["all", address, worksheetId, changeType]),
    );
    const ofSheet = worksheets
      .getItem("表一")
      .onChanged.add(async ({ address, triggerSource }) => void told.push(["表一", address, triggerSource]));
    await context.sync();
    return ofSheet;
  });
  store.writeCells(first, { row: 1, col: 1, rows: 1, cols: 2 }, [[1, 2]]);
  await settled();
  expect(told).toEqual([
    ["表一", "B2:C2", "Unknown"],
    ["all", "B2:C2", first, "RangeEdited"],
  ]);
  handler.remove();
  await handler.context.sync();
  store.writeCells(first, A1, [[1]]);
  await settled();
  expect(told.slice(2)).toEqual([["all", "A1", first, "RangeEdited"]]);
});

test("formats, merges, notes, rules and formula results are no edits", async () => {
  let count = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => void count++);
    await context.sync();
  });
  store.patchStyle(first, A1, { fill: "#FF0000" });
  store.writeNumberFormats(first, A1, [["0%"]]);
  store.merge(first, { row: 3, col: 0, rows: 1, cols: 2 });
  store.setNote(first, 0, 0, { text: "x" });
  store.recalculate([{ sheet: first, row: 0, col: 0 }]);
  await settled();
  expect(count).toBe(0);
});

test("an edit by the add-in says so and comes after the answer to its request", async () => {
  const order: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    sheet.onChanged.add(async ({ triggerSource }) => void order.push(triggerSource));
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    order.push("synced");
  });
  await settled();
  expect(order).toEqual(["synced", "ThisLocalAddin"]);
});

test("events can be switched off and on", async () => {
  let count = 0;
  const enable = (on: boolean) =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = on;
      await context.sync();
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => void count++);
    await context.sync();
  });
  await enable(false);
  store.writeCells(first, A1, [[1]]);
  await settled();
  expect(count).toBe(0);
  await enable(true);
  store.writeCells(first, A1, [[2]]);
  await settled();
  expect(count).toBe(1);
});

test("the range of an edit can be asked for", async () => {
  const addresses: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((args) =>
      Excel.run(async (inner) => {
        const range = args.getRange(inner);
        range.load("address");
        await inner.sync();
        addresses.push(range.address);
      }),
    );
    await context.sync();
  });
  store.writeCells(first, { row: 2, col: 2, rows: 1, cols: 1 }, [[1]]);
  await settled();
  expect(addresses).toEqual(["表一!C3"]);
});

test("sheets added, renamed, activated and deleted, and the selection", async () => {
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ worksheetId }) => void told.push(["added", worksheetId]));
    worksheets.onDeleted.add(async ({ worksheetId }) => void told.push(["deleted", worksheetId]));
    worksheets.onActivated.add(async ({ worksheetId }) => void told.push(["activated", worksheetId]));
    worksheets.onDeactivated.add(async ({ worksheetId }) => void told.push(["deactivated", worksheetId]));
    worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void told.push([nameBefore, nameAfter]));
    worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => void told.push([address, worksheetId]));
    await context.sync();
  });
  const second = store.addSheet("表二");
  store.renameSheet(second, "乙");
  store.select({ sheet: second, area: { row: 1, col: 1, rows: 2, cols: 2 } });
  store.deleteSheet(second);
  await settled();
  expect(told).toEqual([
    ["added", second],
    ["表二", "乙"],
    ["deactivated", first],
    ["activated", second],
    ["B2:C3", second],
    ["deleted", second],
    ["deactivated", second],
    ["activated", first],
  ]);
});
