/** Thousands of formulas in a workbook, and opening one again: one reading for all, and no cell busy for longer than that. */
import type { CellValue } from "../../src/domain/kernel/cell";
import type * as Composition from "../../src/composition";
import { functionsMetadata } from "../../src/functions/metadata";
import { parseAddress } from "../../src/workbook/a1";
import { MemoryStore } from "../../src/workbench/host/memory-store";
import { openOffice, type OfficeSession } from "../support/office-host";
import { HEADERS, type ListRow } from "../usecases/school-list";

const SCHOOLS = 200;
const COLUMNS = 10;

let store: MemoryStore;
let session: OfficeSession;

const live = () => jest.requireActual<typeof Composition>("../../src/composition").liveEvaluation();

beforeEach(() => {
  store = new MemoryStore("学校名册");
  session = openOffice(store);
  const rows = Array.from({ length: SCHOOLS }, (_, index): ListRow => {
    return [`第${index}小学`, String(6104310000 + index), "小学", 100, 1000 + index, 500, 600, 2500];
  });
  write("A1", [HEADERS, ...rows]);
  jest.resetModules();
  jest.requireActual("../../src/functions/functions");
});

afterEach(async () => {
  await live().dispose();
  session.close();
});

function write(topLeft: string, rows: readonly (readonly (CellValue | { formula: string })[])[]): void {
  const { row, col } = parseAddress(topLeft)!.area;
  store.writeCells(store.activeSheet(), { row, col, rows: rows.length, cols: rows[0]!.length }, rows);
}

function start(): void {
  session.host.functions.define(functionsMetadata("zh-CN") as never, "EDU");
  session.startFunctions();
}

const shown = () => store.readValues(store.activeSheet(), { row: 1, col: 10, rows: SCHOOLS, cols: COLUMNS });
const isBusy = (value: CellValue) => typeof value === "object" && value !== null && value.error === "#BUSY!";
const reads = () => session.traffic.filter(({ responseBytes }) => responseBytes > 20_000).length;

async function answered(): Promise<void> {
  for (let turn = 0; turn < 500 && shown().flat().some(isBusy); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Half of them ask by the row they stand in, half by the name beside them. */
const formulas = () =>
  Array.from({ length: SCHOOLS }, (_, index) =>
    Array.from({ length: COLUMNS }, (_unused, col) => ({
      formula: col % 2 ? `=EDU.LANDPERPUPIL(A${index + 2})` : "=EDU.LANDPERPUPIL()",
    })),
  );

test("2,000 formulas are answered from one reading, and follow an edit with one more", async () => {
  start();
  write("K2", formulas());
  await answered();
  expect(shown()).toEqual(Array.from({ length: SCHOOLS }, (_, index) => Array(COLUMNS).fill((1000 + index) / 100)));
  expect(reads()).toBe(1);
  write("E2", [[5000]]);
  for (let turn = 0; turn < 300 && shown()[0]![0] !== 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect([shown()[0], shown()[1]]).toEqual([Array(COLUMNS).fill(50), Array(COLUMNS).fill(10.01)]);
  expect(reads()).toBe(2);
});

test("an opened workbook is busy until its first reading, then answers every cell", async () => {
  write("K2", formulas());
  expect(shown().flat().some(isBusy)).toBe(false);
  start();
  expect(shown().flat().every(isBusy)).toBe(true);
  await answered();
  expect(reads()).toBe(1);
  expect(shown()[7]).toEqual(Array(COLUMNS).fill(10.07));
});

test("a formula that Excel stored under its own name for strangers is no figure of a school", async () => {
  write("I1", [["生均占地"]]);
  write("I2", [[{ formula: "=_xldudf_EDU_LANDPERPUPIL()" }]]);
  start();
  await live().check();
  const [school] = live().state.checked!.evaluation.schools;
  expect(school!.school.nameCells[0]).toMatchObject({ row: 1 });
  const used = Object.values(school!.sections[0]!.section.items).flatMap((item) => item?.cells ?? []);
  expect(used.filter(({ col }) => col >= 8)).toEqual([]);
});

test("formulas that go are not followed any more", async () => {
  start();
  write("K2", formulas());
  await answered();
  write(
    "K2",
    Array.from({ length: SCHOOLS }, () => Array(COLUMNS).fill(null)),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = session.traffic.length;
  write("E3", [[4000]]);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(
    shown()
      .flat()
      .every((value) => value === null),
  ).toBe(true);
  // One more reading, and no answer is sent: answers would be requests of their own.
  expect(session.traffic.length - before).toBeLessThanOrEqual(3);
});

test("one formula spills an answer for each name, in one call", async () => {
  start();
  write("K2", [[{ formula: `=EDU.LANDPERPUPIL(A2:A${SCHOOLS + 1})` }]]);
  for (let turn = 0; turn < 300 && shown()[0]![0] !== 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown().map(([first]) => first)).toEqual(Array.from({ length: SCHOOLS }, (_, index) => (1000 + index) / 100));
});
