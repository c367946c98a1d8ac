/**
 * The shipped functions page on the official runtime and our host: a formula follows an edit of the cells it is read from,
 * through the Office.js adapter and the live evaluation, with no recalculation asked for.
 */
import type { CellValue } from "../../src/domain/kernel/cell";
import type * as Composition from "../../src/composition";
import { functionsMetadata } from "../../src/functions/metadata";
import { MemoryStore } from "../../src/workbench/host/memory-store";
import { parseAddress } from "../../src/workbook/a1";
import { openOffice } from "../support/office-host";
import type { OfficeSession } from "../support/office-host";
import { HEADERS, XIZHUANG } from "../usecases/school-list";
import type { ListRow } from "../usecases/school-list";

const HUADA: ListRow = ["华达小学", "6104310001", "小学", 127, 6800, 1360, 2280, 4830];

let store: MemoryStore;
let session: OfficeSession;

beforeEach(() => {
  store = new MemoryStore("学校名册");
  session = openOffice(store);
  writeRows("A1", [HEADERS, XIZHUANG, HUADA]);
  jest.resetModules();
  jest.requireActual("../../src/functions/functions");
  session.host.functions.define(functionsMetadata("zh-CN") as never, "EDU");
  session.startFunctions();
});

afterEach(async () => {
  const { liveEvaluation } = jest.requireActual<typeof Composition>("../../src/composition");
  await liveEvaluation().dispose();
  session.close();
});

function writeRows(topLeft: string, rows: readonly (readonly (CellValue | { formula: string })[])[]): void {
  const { row, col } = parseAddress(topLeft)!.area;
  store.writeCells(store.activeSheet(), { row, col, rows: rows.length, cols: rows[0]!.length }, rows);
}

const shown = (address: string) => store.readValues(store.activeSheet(), parseAddress(address)!.area)[0]![0]!;

/** Waits for the runtime, which delivers results at most twice a second. */
async function settled(address: string, expected: CellValue): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (JSON.stringify(shown(address)) !== JSON.stringify(expected) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(shown(address)).toEqual(expected);
}

it("follows an edit of the land cell and of the pupils cell", async () => {
  writeRows("K2", [[{ formula: "=EDU.LANDPERPUPIL()" }], [{ formula: "=EDU.LANDPERPUPIL()" }]]);
  await settled("K2", 7380 / 258);
  await settled("K3", 6800 / 127);
  writeRows("E2", [[5160]]);
  await settled("K2", 5160 / 258);
  writeRows("D2", [[516]]);
  await settled("K2", 10);
  expect(shown("K3")).toBe(6800 / 127);
});

it("turns into an error with its reason when the cell is emptied", async () => {
  writeRows("K2", [[{ formula: "=EDU.LANDPERPUPIL()" }]]);
  await settled("K2", 7380 / 258);
  writeRows("E2", [[null]]);
  await settled("K2", { error: "#N/A" });
  expect(session.host.functions.messageAt(store.activeSheet(), 1, 10)).toMatch(/占地面积.*E2/);
});

it("reads nothing while only its own results change", async () => {
  writeRows("K2", [[{ formula: "=EDU.LANDPERPUPIL()" }]]);
  await settled("K2", 7380 / 258);
  const requests = session.traffic.length;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(session.traffic.length).toBe(requests);
});

it("streams verdict, shortfall and the county's coefficient by name, and follows an edit", async () => {
  writeRows("K2", [
    [
      { formula: '=EDU.FIELD("图书册数")' },
      { formula: '=EDU.SHORTFALL("BOOKSPERPUPIL",,,"cn-library-2018")' },
      { formula: '=EDU.VERDICT("生均图书册数",,,"cn-library-2018")' },
      { formula: '=EDU.CVSHARE("BOOKSPERPUPIL",A2)' },
    ],
  ]);
  await settled("K2", 1500);
  // 25 × 258 − 1500
  await settled("L2", 4950);
  await settled("M2", "不达标");
  writeRows("H2", [[25 * 258]]);
  await settled("L2", 0);
  await settled("M2", "达标");
  // Two schools: the share of each in Σnᵢ(xᵢ−X)² is the other's part of the pupils.
  const share = shown("N2") as number;
  expect(share).toBeCloseTo(127 / (258 + 127), 12);
});
