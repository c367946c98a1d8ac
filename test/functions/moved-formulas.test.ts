/**
 * Formulas whose answer depends on the row they stand in, in Excels that do not call them again when rows come or go, or that
 * do not tell where they stand: the figure of the school beside the formula, or a sentence, and never another school's.
 */
import type { CellValue } from "../../src/domain/kernel/cell";
import type * as Composition from "../../src/composition";
import { functionsMetadata } from "../../src/functions/metadata";
import { parseAddress } from "../../src/workbook/a1";
import { faultProfile, type FaultProfileId } from "../../src/workbench/host/fault-profiles";
import { MemoryStore } from "../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../support/office-host";
import { HEADERS, XIZHUANG, type ListRow } from "../usecases/school-list";

const HUADA: ListRow = ["华达小学", "6104310001", "小学", 127, 6800, 1360, 2280, 4830];
const NEW: ListRow = ["新建小学", "6104310009", "小学", 100, 1000, 1360, 2280, 4830];

let store: MemoryStore;
let session: OfficeSession;

function open(profile: FaultProfileId): void {
  store = new MemoryStore("学校名册");
  session = openOffice(store, { profile: faultProfile(profile) });
  write("A1", [HEADERS, XIZHUANG, HUADA]);
  jest.resetModules();
  jest.requireActual("../../src/functions/functions");
  session.host.functions.define(functionsMetadata("zh-CN") as never, "EDU");
  session.startFunctions();
}

const live = () => jest.requireActual<typeof Composition>("../../src/composition").liveEvaluation();

afterEach(async () => {
  await live().dispose();
  session.close();
});

function write(topLeft: string, rows: readonly (readonly (CellValue | { formula: string })[])[]): void {
  const { row, col } = parseAddress(topLeft)!.area;
  store.writeCells(store.activeSheet(), { row, col, rows: rows.length, cols: rows[0]!.length }, rows);
}

const shown = (address: string) => store.readValues(store.activeSheet(), parseAddress(address)!.area)[0]![0]!;
const messageAt = (address: string) => {
  const { row, col } = parseAddress(address)!.area;
  return session.host.functions.messageAt(store.activeSheet(), row, col);
};

/** Waits for the runtime, which delivers results at most twice a second. */
async function settled(address: string, expected: CellValue): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (JSON.stringify(shown(address)) !== JSON.stringify(expected) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(shown(address)).toEqual(expected);
}

const FORMULA = { formula: "=EDU.LANDPERPUPIL()" };

describe("rows that come and go (row-inserted)", () => {
  test("a school inserted above: each formula keeps to the school beside it, now and after later edits", async () => {
    open("row-inserted");
    write("K2", [[FORMULA], [FORMULA]]);
    await settled("K3", 6800 / 127);
    store.shiftRows(store.activeSheet(), 1, 1);
    write("A2", [NEW]);
    write("E4", [[1270]]);
    await settled("K4", 10);
    expect(shown("K3")).toBe(7380 / 258);
    write("E3", [[2580]]);
    await settled("K3", 10);
    expect(shown("K2")).toBeNull();
  });

  test("a row deleted above", async () => {
    open("row-inserted");
    write("A4", [NEW]);
    write("K2", [[FORMULA], [FORMULA], [FORMULA]]);
    await settled("K4", 10);
    store.shiftRows(store.activeSheet(), 1, -1);
    write("E3", [[2000]]);
    await settled("K3", 20);
    expect(shown("K2")).toBe(6800 / 127);
  });

  test("a formula whose cell is unknown says so instead of taking the row it stood in", async () => {
    open("row-inserted");
    write("K2", [[FORMULA], [FORMULA]]);
    await settled("K3", 6800 / 127);
    // Moved with the mouse: the call goes on, and no event says where its formula is.
    live().places.tell({ kind: "moved", sheet: "学校名册", shift: null });
    write("E2", [[5160]]);
    await settled("K2", { error: "#N/A" });
    expect(messageAt("K2")).toMatch(/重新输入.*EDU\.X\(B5\)/);
    expect(shown("K3")).toEqual({ error: "#N/A" });
  });

  test("a sheet that is renamed keeps its formulas", async () => {
    open("row-inserted");
    write("K2", [[FORMULA]]);
    await settled("K2", 7380 / 258);
    store.renameSheet(store.activeSheet(), "名册2026");
    write("E2", [[5160]]);
    await settled("K2", 20);
  });
});

describe("an Office that does not tell the cell of a stream and shares equal ones (ltsc-2021)", () => {
  test("row-inferred forms ask for the school by name; named ones answer", async () => {
    open("ltsc-2021");
    write("K2", [
      [FORMULA, { formula: "=EDU.LANDPERPUPIL(A2)" }],
      [FORMULA, { formula: "=EDU.LANDPERPUPIL(A3)" }],
    ]);
    await settled("L2", 7380 / 258);
    await settled("L3", 6800 / 127);
    await settled("K2", { error: "#N/A" });
    expect(shown("K3")).toEqual({ error: "#N/A" });
    expect(messageAt("K2")).toBe("本工作簿有 2 所学校，请写明校名");
  });
});
