/** 公式转为数值: what a workbook shows where the add-in is not installed. */
import { faultProfile } from "../../../src/workbench/host/fault-profiles";
import type { HostOptions } from "../../../src/workbench/host/host";
import { parseAddress } from "../../../src/workbook/a1";
import type { WorkbookFixture } from "../../contract/workbook-fixture";
import { openOfficeFixture, type OfficeFixture } from "../../support/office-workbook";

let workbook: OfficeFixture;
afterEach(() => workbook.close());

const FIXTURE: WorkbookFixture = [
  {
    name: "名册",
    cells: {
      A1: "学校",
      B1: { value: 28.6, formula: "=EDU.LANDPERPUPIL(A1)" },
      B2: { value: "=危险", formula: "=EDU.EXPLAIN(A1)" },
      B3: { value: { error: "#N/A" }, formula: "=EDU.LANDPERPUPIL(A3)" },
      B4: { value: { error: "#BUSY!" }, formula: "=EDU.LANDPERPUPIL(A4)" },
      B5: { value: { error: "#NAME?" }, formula: "=_xldudf_EDU_LANDPERPUPIL(A5)" },
      B6: { value: 3, formula: "=SUM(1,2)" },
      B7: { value: "007", formula: '=IF(TRUE,EDU.FIELD("x"))' },
    },
  },
  { name: "保护", isProtected: true, cells: { A1: { value: 1, formula: "=EDU.CV(B1:B2,C1:C2)" } } },
];

async function open(options: HostOptions = {}) {
  workbook = await openOfficeFixture(FIXTURE, { wait: () => Promise.resolve(), ...options });
  return workbook;
}
const at = (address: string) => {
  const { store } = workbook;
  const { area } = parseAddress(address)!;
  return [store.readFormulas(store.activeSheet(), area)[0]![0], store.readValues(store.activeSheet(), area)[0]![0]];
};

const LEFT = [
  { cell: "名册!B4", reason: "noResult" },
  { cell: "名册!B5", reason: "noResult" },
  { cell: "保护!A1", reason: "sheetProtected" },
];

test.each(["none", "m365-1.20", "web", "ltsc-2021"] as const)("values take the place of our formulas alone (%s)", async (id) => {
  const { port, office } = await open(id === "none" ? {} : { profile: faultProfile(id) });
  expect(await port.formulasToValues!()).toEqual({ converted: 4, left: LEFT });
  expect(["B1", "B2", "B3", "B7"].map(at)).toEqual([
    [null, 28.6],
    [null, "=危险"],
    [null, { error: "#N/A" }],
    [null, "007"],
  ]);
  expect(at("B6")).toEqual(["=SUM(1,2)", 3]);
  expect(at("B4")[0]).toBe("=EDU.LANDPERPUPIL(A4)");
  expect(office.traffic.length).toBeLessThanOrEqual(5 + 2);
  expect(await port.formulasToValues!()).toEqual({ converted: 0, left: LEFT });
});

test("what a formula spilled becomes values with it", async () => {
  const { port, store } = await open();
  const sheet = store.activeSheet();
  const spilled = { id: "COL", name: "EDU.COL", description: "", parameters: [] };
  store.defineFunctions([spilled], () => [[1], ["二"], [{ error: "#N/A" }]]);
  store.writeCells(sheet, { row: 0, col: 5, rows: 1, cols: 1 }, [[{ formula: "=EDU.COL()" }]]);
  expect((await port.formulasToValues!()).converted).toBeGreaterThan(0);
  expect(store.readFormulas(sheet, { row: 0, col: 5, rows: 3, cols: 1 })).toEqual([[null], [null], [null]]);
  expect(store.readValues(sheet, { row: 0, col: 5, rows: 3, cols: 1 })).toEqual([[1], ["二"], [{ error: "#N/A" }]]);
});

test("where nothing can be changed, nothing is", async () => {
  const { port } = await open({ profile: faultProfile("read-only") });
  const before = await workbook.inspect();
  expect(await port.formulasToValues!()).toMatchObject({ converted: 0 });
  expect(await workbook.inspect()).toEqual(before);
});
