/** How often the adapter goes to Excel and how much it carries, counted at the host. */
import { localAddress } from "../../../src/workbook/a1";
import type { FixtureValue, WorkbookFixture } from "../../contract/workbook-fixture";
import type { Ornament } from "../../../src/workbook/port";
import type { CellStyle } from "../../../src/workbench/host/sheet-store";
import type { SheetModel } from "../../../src/workbook/sheet-model";
import { MODEL } from "../../contract/laying-out-contract";
import { mark } from "../../contract/contract-workbooks";
import { openOfficeFixture, type OfficeFixture } from "../../support/office-workbook";

/** Thousands of notes take a while on a busy machine. */
jest.setTimeout(60_000);

const TWO_MEGABYTES = 2 * 1024 * 1024;
let workbook: OfficeFixture;
afterEach(() => workbook.close());

const open = async (fixture: WorkbookFixture, excelApi?: string) =>
  (workbook = await openOfficeFixture(fixture, excelApi ? { excelApi } : {}));

function table(rows: number, cols: number, value: (row: number, col: number) => FixtureValue): Record<string, FixtureValue> {
  const cells: Record<string, FixtureValue> = {};
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) cells[localAddress(row, col)] = value(row, col);
  return cells;
}

const sheets = (count: number): WorkbookFixture =>
  Array.from({ length: count }, (_, index) => ({
    name: `表${index}`,
    cells: table(20, 8, (row, col) => (col === 0 ? `指标${row}` : row * col)),
    merges: ["A1:B1"],
    notes: { C3: "用户" },
    hiddenRows: [4],
    isHidden: index % 5 === 4,
  }));

describe("reading", () => {
  test.each([1, 3, 60])("%d worksheets in three round trips", async (count) => {
    const { port, office } = await open(sheets(count));
    const grids = await port.read();
    expect(grids).toHaveLength(count);
    expect(grids.every(({ hidden }) => hidden.rows.join() === "4")).toBe(true);
    expect(office.traffic).toHaveLength(3);
  });

  test("an empty workbook in two", async () => {
    const { port, office } = await open([{ name: "空", cells: {} }]);
    await port.read();
    expect(office.traffic).toHaveLength(2);
  });

  test("180,000 cells in bands below 2 MB, no cell lost or doubled", async () => {
    const { port, store, office } = await open([{ name: "县", cells: {} }]);
    const rows = Array.from({ length: 3000 }, (_, r) => Array.from({ length: 60 }, (_unused, c) => r * 60 + c));
    store.writeCells(store.activeSheet(), { row: 1, col: 1, rows: 3000, cols: 60 }, rows);
    const [grid] = await port.read();
    expect(grid!.values).toEqual([[], ...rows.map((row) => [null, ...row])]);
    expect(office.traffic).toHaveLength(2 + 4);
    expect(Math.max(...office.traffic.map(({ responseBytes }) => responseBytes))).toBeLessThan(TWO_MEGABYTES);
  });

  test("a band that is larger than guessed is asked for again in halves", async () => {
    const { port, store, office } = await open([{ name: "长文", cells: {} }]);
    const text = "义务教育学校办学条件说明".repeat(20);
    const rows = Array.from({ length: 1500 }, (_, row) => Array.from({ length: 4 }, () => `${row}${text}`));
    store.writeCells(store.activeSheet(), { row: 0, col: 0, rows: 1500, cols: 4 }, rows);
    const [grid] = await port.read();
    expect(grid!.values).toEqual(rows);
    expect(office.traffic.length).toBeGreaterThan(3);
  });

  test("more merges than Excel can tell at once do not matter below its limit of cells", async () => {
    const { port, store } = await open([{ name: "合并", cells: { A1: "x", A1300: "y" } }]);
    for (let row = 0; row < 1300; row += 2) store.merge(store.activeSheet(), { row, col: 1, rows: 2, cols: 1 });
    const [grid] = await port.read();
    expect(grid!.merges).toHaveLength(650);
    expect(new Set(grid!.merges.map(({ row }) => row)).size).toBe(650);
  });
});

describe("marking", () => {
  const some = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      mark(`表${i % 3}`, localAddress(1 + (i % 19), i % 8), i % 2 ? "fail" : "cannotTell", `第${i}项`),
    );

  test.each([1, 40, 150])("%d marks in three round trips, clearing in three", async (count) => {
    const { port, office } = await open(sheets(5));
    await port.mark(some(count));
    expect(office.traffic).toHaveLength(3);
    await port.mark(some(count).slice(1));
    expect(office.traffic).toHaveLength(6);
    await port.mark(some(count));
    expect(office.traffic).toHaveLength(9);
    await port.unmark();
    expect(office.traffic).toHaveLength(12);
    expect(Math.max(...office.traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(TWO_MEGABYTES);
  });

  test("4,000 scattered cells with long notes: every list of addresses and every request keeps its limit", async () => {
    const { port, office, store } = await open([{ name: "县", cells: { A1: 1 } }]);
    const note = "生均教学及辅助用房面积低于标准".repeat(12);
    const marks = Array.from({ length: 4000 }, (_, i) => mark("县", localAddress(i * 2, (i * 3) % 11), "fail", note));
    expect(await port.mark(marks)).toEqual({ marked: 4000, refused: [] });
    expect(store.notes(store.activeSheet())).toHaveLength(4000);
    const painted = store.conditionalFormats(store.activeSheet()).flatMap(({ areas }) => areas);
    expect(painted.reduce((sum, { rows, cols }) => sum + rows * cols, 0)).toBe(4000);
    expect(Math.max(...office.traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(2.5 * 1024 * 1024);
    expect(await port.unmark()).toBe(4000);
    expect(store.notes(store.activeSheet())).toEqual([]);
    expect(store.conditionalFormats(store.activeSheet())).toEqual([]);
  });

  test("more notes than one answer can hold are marked again and cleared all the same", async () => {
    const { port, office, store } = await open([{ name: "县", cells: { A1: 1 } }]);
    const id = store.activeSheet();
    const note = "生均教学及辅助用房面积低于标准".repeat(40);
    const marks = Array.from({ length: 4000 }, (_, i) => mark("县", localAddress(i, i % 3), "fail", note));
    store.setNote(id, 5000, 0, { author: "王", text: "用户" });
    await port.mark(marks);
    const before = office.traffic.length;
    await port.mark(marks.slice(1));
    expect(office.traffic.length - before).toBeGreaterThan(3);
    expect(store.notes(id)).toHaveLength(4000);
    expect(await port.unmark()).toBe(3999);
    expect(store.notes(id).map(({ text }) => text)).toEqual(["用户"]);
    expect(Math.max(...office.traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(2.5 * 1024 * 1024);
  });

  test("neighbouring cells are one area", async () => {
    const { port, store } = await open([{ name: "一", cells: { A1: 1 } }]);
    await port.mark(["B2", "C2", "B3", "C3", "E5"].map((address) => mark("一", address, "fail", "x")));
    const [format] = store.conditionalFormats(store.activeSheet());
    expect(format!.areas).toEqual([
      { row: 1, col: 1, rows: 2, cols: 2 },
      { row: 4, col: 4, rows: 1, cols: 1 },
    ]);
  });
});

describe("laid-out sheets", () => {
  const models = (count: number, rows: number): SheetModel[] =>
    Array.from({ length: count }, (_, index) => ({
      ...MODEL,
      name: `报告${index}`,
      rows: [...MODEL.rows, ...Array.from({ length: rows }, () => MODEL.rows[2]!)],
      heights: [...MODEL.heights, ...Array.from({ length: rows }, () => 1)],
    }));

  test.each([
    [1, 10],
    [7, 500],
  ])(
    "%d sheets of %d rows are added in three round trips, one more for each ornament refused, and removed in two",
    async (count, rows) => {
      const { port, office } = await open([{ name: "空", cells: {} }]);
      const without: Ornament[] = [];
      const names = await port.addSheets(models(count, rows), (ornament) => without.push(ornament));
      // The host knows frozen rows and none of the others; the last of them needs no trip after it.
      expect(without).toEqual(["fonts", "gridlines", "pageSetup", "fitToPage", "charts", "borders"]);
      expect(office.traffic).toHaveLength(3 + without.length - 1);
      await port.removeSheets(names);
      expect(office.traffic).toHaveLength(3 + without.length - 1 + 2);
    },
  );

  test("very many rows go out in further trips below 2 MB", async () => {
    const { port, office } = await open([{ name: "空", cells: {} }]);
    await port.addSheets(models(1, 40_000));
    expect(office.traffic.length).toBeLessThan(8 + 5);
    expect(Math.max(...office.traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(TWO_MEGABYTES);
    expect((await port.read()).at(-1)!.values).toHaveLength(40_000 + MODEL.rows.length);
  });

  test("are all taken back when a later trip is refused", async () => {
    const { port } = await open([{ name: "空", cells: {} }]);
    // More in one row than Excel takes at once, after sheets that went out before.
    const row = Array.from({ length: 200 }, () => ({ kind: "text", text: "校".repeat(10_000), style: "text" }) as const);
    const last: SheetModel = {
      ...MODEL,
      name: "末表",
      rows: [row],
      widths: row.map(() => 8),
      heights: [1],
      merges: [],
      charts: [],
    };
    await expect(port.addSheets([...models(2, 20_000), last])).rejects.toMatchObject({ code: "tooLarge" });
    expect((await port.read()).map(({ sheet }) => sheet)).toEqual(["空"]);
  });

  test("have widths, heights, wrapped text and a frozen head", async () => {
    const { port, store } = await open([{ name: "空", cells: {} }]);
    await port.addSheets([MODEL]);
    const { id } = store.sheets().at(-1)!;
    // 20 characters of 5.25 points and 3.75 around; two lines of 14 points and 4 around
    expect([store.columnWidth(id, 0), store.rowHeight(id, 4), store.rowHeight(id, 0)]).toEqual([108.75, 32, 26]);
    expect(store.frozenRows(id)).toBe(2);
    const [[title], , [name]] = store.readStyles(id, { row: 0, col: 0, rows: 3, cols: 1 }) as [
      [CellStyle],
      [CellStyle],
      [CellStyle],
    ];
    expect([title.bold, title.wrap, name.wrap]).toEqual([true, false, true]);
  });
});

describe("adding a sheet", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => [`第${row}行`, "=1+1", row, null]);

  test.each([1, 60, 2000])("%d rows in two round trips", async (count) => {
    const { port, office } = await open(sheets(3));
    await port.addSheet("自定标准", rows(count));
    expect(office.traffic).toHaveLength(2);
  });

  test("20,000 rows in trips below 2 MB", async () => {
    const { port, office } = await open(sheets(1));
    const sheet = await port.addSheet("自定标准", rows(20_000));
    expect(Math.max(...office.traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(TWO_MEGABYTES);
    const grid = (await port.read()).find((one) => one.sheet === sheet)!;
    expect([grid.values.length, grid.values[19_999]]).toEqual([20_000, ["第19999行", "=1+1", 19_999]]);
  });
});

describe("an older Excel", () => {
  const fixture: WorkbookFixture = [{ name: "一", cells: { A1: 1, B1: 2, C1: 3 } }];
  const marks = [mark("一", "A1", "fail", "甲"), mark("一", "B1", "cannotTell", "乙")];

  test("without notes gets comments, and keeps the user's", async () => {
    const { port, store, office } = await open(fixture, "1.14");
    const id = store.activeSheet();
    store.comments.add(id, 0, 1, "用户的批注");
    const report = await port.mark(marks);
    expect(report).toEqual({ marked: 2, refused: [{ cell: { sheet: "一", row: 0, col: 1 }, reason: "notesUnsupported" }] });
    expect(store.comments.list(id).map(({ text }) => text)).toEqual(["用户的批注", "【EDU】甲"]);
    expect(office.traffic).toHaveLength(3);
    await port.mark([mark("一", "A1", "fail", "新")]);
    expect(store.comments.list(id).map(({ text }) => text)).toEqual(["用户的批注", "【EDU】新"]);
    expect(await port.unmark()).toBe(1);
    expect(store.comments.list(id).map(({ text }) => text)).toEqual(["用户的批注"]);
  });

  test("where a cell has an old note it cannot see, colours stay and the explanations are only in the list", async () => {
    const { port, store } = await open(fixture, "1.14");
    const id = store.activeSheet();
    store.setNote(id, 0, 1, { author: "王", text: "旧注" });
    const report = await port.mark(marks);
    expect(report.marked).toBe(2);
    expect(report.refused.map(({ reason }) => reason)).toEqual(["notesUnsupported", "notesUnsupported"]);
    expect(store.conditionalFormats(id)).toHaveLength(2);
    expect(store.comments.list(id)).toEqual([]);
    expect(store.notes(id)).toHaveLength(1);
    expect(await port.unmark()).toBe(2);
  });

  test("without comments only colours, and says so", async () => {
    const { port, store } = await open(fixture, "1.9");
    const report = await port.mark(marks);
    expect(report.marked).toBe(2);
    expect(report.refused.map(({ reason }) => reason)).toEqual(["notesUnsupported", "notesUnsupported"]);
    expect(store.conditionalFormats(store.activeSheet())).toHaveLength(2);
    expect(await port.unmark()).toBe(2);
  });

  test("reads without merges where it cannot tell them", async () => {
    const { port } = await open([{ ...fixture[0]!, merges: ["A2:B2"] }], "1.9");
    expect(await port.read()).toMatchObject([{ values: [[1, 2, 3]], merges: [] }]);
  });
});

describe("errors", () => {
  test("a cell being edited is waited for", async () => {
    const { port, office } = await open(sheets(1));
    office.host.beginCellEdit();
    let isRead = false;
    const reading = port.read().then(() => (isRead = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isRead).toBe(false);
    office.host.endCellEdit();
    await reading;
    expect(isRead).toBe(true);
  });

  test("an Excel that cannot wait for the cell tells so", async () => {
    const { port, office } = await open(sheets(1), "1.9");
    jest.spyOn(Office.context.requirements, "isSetSupported").mockImplementation((name) => name !== "DelayForCellEdit");
    office.host.beginCellEdit();
    await expect(port.read()).rejects.toMatchObject({ name: "WorkbookError", code: "cellEditMode" });
  });

  test("a workbook that spans too many cells is refused, not half read", async () => {
    const { port, store } = await open([{ name: "一", cells: { A1: 1 } }]);
    store.writeCells(store.activeSheet(), { row: 999_999, col: 9, rows: 1, cols: 1 }, [[1]]);
    await expect(port.read()).rejects.toMatchObject({ code: "tooLarge" });
  });

  test("an answer nobody expected is a failure of the host with its own words", async () => {
    const { port, store } = await open(sheets(1));
    jest.spyOn(store, "usedArea").mockImplementation(() => {
      throw new Error("broken");
    });
    await expect(port.read()).rejects.toMatchObject({ code: "hostFailure", message: expect.stringContaining("broken") });
  });
});

test("showing a cell selects it; a hidden or absent sheet is left alone", async () => {
  const { port, store } = await open([
    { name: "一", cells: { A1: 1 } },
    { name: "二", cells: { A1: 1 } },
    { name: "三", cells: { A1: 1 }, isHidden: true },
  ]);
  await port.reveal({ sheet: "二", row: 4, col: 2 });
  expect(store.selection()).toEqual({ sheet: store.sheets()[1]!.id, area: { row: 4, col: 2, rows: 1, cols: 1 } });
  await port.reveal({ sheet: "三", row: 0, col: 0 });
  await port.reveal({ sheet: "没有", row: 0, col: 0 });
  expect(store.selection().sheet).toBe(store.sheets()[1]!.id);
});

test("a setting that another version keeps as an object is told apart from none", async () => {
  const { port, store } = await open([{ name: "一", cells: {} }]);
  store.setSetting("edu.other", '{"version":2}');
  expect(await port.getSetting("edu.other")).toBe('{"version":2}');
  expect(await port.getSetting("edu.none")).toBeNull();
});

test("added, deleted and renamed worksheets are changes; the add-in's own writing is not", async () => {
  const { port, store } = await open([{ name: "一", cells: { A1: 1 } }]);
  const changes: unknown[] = [];
  const stop = await port.onChange((change) => changes.push(change.kind === "edited" ? change.sheet : change));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
  const added = store.addSheet("二");
  await settled();
  store.writeCells(added, { row: 0, col: 0, rows: 1, cols: 1 }, [[1]]);
  await settled();
  store.renameSheet(added, "三");
  await settled();
  store.writeCells(added, { row: 0, col: 0, rows: 1, cols: 1 }, [[2]]);
  await settled();
  store.deleteSheet(added);
  await settled();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("一").getRange("A1").values = [[5]];
    await context.sync();
  });
  await settled();
  const sheets = { kind: "sheets" };
  expect(changes).toEqual([sheets, "二", { ...sheets, renamed: { from: "二", to: "三" } }, "三", sheets]);
  await stop();
});

test("without a way to tell of renaming, an edit names no sheet", async () => {
  const { port, store } = await open([{ name: "一", cells: { A1: 1 } }], "1.14");
  const changes: unknown[] = [];
  const stop = await port.onChange((change) => changes.push(change));
  store.writeCells(store.activeSheet(), { row: 0, col: 0, rows: 1, cols: 1 }, [[2]]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changes).toEqual([{ kind: "edited", sheet: null }]);
  await stop();
});
