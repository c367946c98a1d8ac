/** The whole way without a browser: the adapter, the official office.js, our host, the grid of the workbench. */
import { createModelGrid } from "../../../src/workbench/grid/univer-model";
import { createUniverStore, type UniverStore } from "../../../src/workbench/grid/univer-store";
import { parseAddress } from "../../../src/workbook/a1";
import { describeWorkbookContract } from "../../contract/workbook-contract";
import { fixtureCell, type WorkbookFixture } from "../../contract/workbook-fixture";
import { openInStore } from "../../support/office-workbook";

describeWorkbookContract("Office.js over the grid of the workbench", async (fixture) => {
  const grid = createModelGrid("zh-CN");
  const sheets = { s1: { id: "s1", name: "Sheet1" } };
  const store = createUniverStore(grid, grid.api.createWorkbook({ id: "workbook", sheetOrder: ["s1"], sheets }));
  const workbook = openInStore(store, fixture, {
    closeStore() {
      store.dispose();
      grid.univer.dispose();
    },
  });
  while (!isCalculated(store, fixture)) await new Promise((resolve) => setTimeout(resolve, 20));
  return workbook;
});

/** The grid calculates in turns of its own. */
function isCalculated(store: UniverStore, fixture: WorkbookFixture): boolean {
  return fixture.every(({ cells }, index) => {
    const { id } = store.sheets()[index]!;
    const formulas = Object.entries(cells).filter(([, cell]) => fixtureCell(cell).formula !== undefined);
    return formulas.every(([address]) => store.readValues(id, parseAddress(address)!.area)[0]![0] !== null);
  });
}
