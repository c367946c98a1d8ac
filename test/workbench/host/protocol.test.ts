/** The official client library against the host: what an add-in sees. */
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../../support/office-host";

let store: MemoryStore;
let office: OfficeSession;
const first = () => store.sheets()[0]!.id;
const cells = (values: (string | number | boolean | null)[][]) =>
  store.writeCells(first(), { row: 0, col: 0, rows: values.length, cols: values[0]!.length }, values);

beforeEach(() => {
  store = new MemoryStore("表一");
  office = openOffice(store);
});
afterEach(() => office.close());

test("a value written through the client is in the store, and comes back", async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    const range = sheet.getRange("B2:C3");
    range.values = [
      [1, "二"],
      [true, "=EDU.X()"],
    ];
    range.load("values,formulas,address,numberFormat,text");
    await context.sync();
    return [range.values, range.formulas, range.address, range.numberFormat, range.text];
  });
  expect(read).toEqual([
    [
      [1, "二"],
      [true, "#NAME?"],
    ],
    [
      [1, "二"],
      [true, "=EDU.X()"],
    ],
    "表一!B2:C3",
    [
      ["General", "General"],
      ["General", "General"],
    ],
    [
      ["1", "二"],
      ["TRUE", "#NAME?"],
    ],
  ]);
});
