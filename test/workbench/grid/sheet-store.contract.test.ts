/** The two workbook models under the host do the same: the grid of the workbench, and the memory store of the tests. */
import { createModelGrid } from "../../../src/workbench/grid/univer-model";
import { createUniverStore } from "../../../src/workbench/grid/univer-store";
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { describeSheetStore } from "../../contract/sheet-store-contract";

/** Beyond the tenth of a second for which the grid gathers changes before it calculates. */
const CALCULATED = 350;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describeSheetStore("memory", () => ({ store: new MemoryStore(), calculated: () => pause(0), close: () => undefined }));

describeSheetStore("grid", () => {
  const grid = createModelGrid("zh-CN");
  const sheets = { s1: { id: "s1", name: "Sheet1", rowCount: 50, columnCount: 10 } };
  const store = createUniverStore(grid, grid.api.createWorkbook({ id: "workbook", sheetOrder: ["s1"], sheets }));
  return {
    store,
    calculated: () => pause(CALCULATED),
    close() {
      store.dispose();
      grid.univer.dispose();
    },
  };
});
