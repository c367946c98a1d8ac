/** The live evaluation over Excels that are harder than documented: what it asks, what it writes, and for whom. */
import type { CellValue } from "../../src/domain/kernel/cell";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import { createOfficeWorkbook } from "../../src/workbook/officejs/office-workbook";
import { MemoryStore } from "../../src/workbench/host/memory-store";
import { faultProfile, type FaultProfileId } from "../../src/workbench/host/fault-profiles";
import { parseAddress } from "../../src/workbook/a1";
import { openOffice, type OfficeSession } from "../support/office-host";
import { HEADERS, XIZHUANG, type ListRow } from "../usecases/school-list";

const HUADA: ListRow = ["华达小学", "6104310001", "小学", 127, 6800, 1360, 2280, 4830];
const BOOKS = "H2";

let store: MemoryStore;
let session: OfficeSession;
let lives: LiveEvaluation[];

function open(profile: FaultProfileId, count = 1): readonly LiveEvaluation[] {
  store = new MemoryStore("学校名册");
  write("A1", [HEADERS, XIZHUANG, HUADA]);
  store.setSetting(SETTINGS_KEY, JSON.stringify(JSON.stringify({ packs: ["js-basic"] })));
  session = openOffice(store, { profile: faultProfile(profile), wait: () => Promise.resolve() });
  lives = Array.from(
    { length: count },
    () =>
      new LiveEvaluation({
        port: createOfficeWorkbook(),
        language: () => "zh-CN",
        today: () => "2026-09-01",
        settleMs: 10,
        retryMs: 1,
      }),
  );
  return lives;
}

afterEach(async () => {
  for (const live of lives) await live.dispose();
  session.close();
});

function write(topLeft: string, rows: readonly (readonly CellValue[])[]): void {
  const { row, col } = parseAddress(topLeft)!.area;
  store.writeCells(store.activeSheet(), { row, col, rows: rows.length, cols: rows[0]!.length }, rows);
}

/** Long enough for events to arrive and for what they cause to end. */
const settled = async () => {
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    quiet = lives.every(({ state }) => state.step === null) ? quiet + 1 : 0;
  }
};
const changes = () =>
  (["addConditionalFormat", "deleteConditionalFormat", "setNote"] as const).map((method) => jest.spyOn(store, method));
const notes = () => store.notes(store.activeSheet()).map(({ row, col, text }) => `${row} ${col} ${text}`);
const rules = () => store.conditionalFormats(store.activeSheet()).map(({ formula, areas }) => ({ formula, areas }));

describe("merges", () => {
  test("are asked for at the first check, by the button and after rows came or went; never after a plain edit", async () => {
    const [live] = open("m365-1.20");
    const asked = jest.spyOn(store, "merges");
    const times = () => asked.mock.calls.length;
    await live!.start();
    expect(times()).toBe(1);
    await live!.mark();
    expect(times()).toBe(2);
    for (const books of [6000, 1500, 7000]) {
      write(BOOKS, [[books]]);
      await settled();
    }
    expect(live!.state.status).toBe("ready");
    expect(times()).toBe(2);
    store.shiftRows(store.activeSheet(), 1, 1);
    await settled();
    expect(times()).toBe(3);
    await live!.checkAndMark();
    expect(times()).toBe(4);
  });
});

describe("writing marks", () => {
  test("an edit that changes no verdict writes nothing", async () => {
    const [live] = open("m365-1.20");
    await live!.mark();
    const written = changes();
    write("E2", [[7381]]);
    await settled();
    expect(written.flatMap((method) => method.mock.calls)).toEqual([]);
    expect(live!.state.checked!.evaluation.schools[0]!.sections[0]!.section.items.landArea).toMatchObject({ value: 7381 });
  });
});

describe("calculated values (manual-calculation)", () => {
  test("F9 and other workbooks change values without an edit: they are read", async () => {
    const [live] = open("manual-calculation");
    await live!.start();
    const { area } = parseAddress(BOOKS)!;
    store.calculateCells(store.activeSheet(), area, [[6000]]);
    await settled();
    expect(live!.state.checked!.evaluation.schools[0]!.sections[0]!.section.items.books).toMatchObject({ value: 6000 });
  });

  test("a calculation that changed nothing read changes nothing", async () => {
    const [live] = open("manual-calculation");
    await live!.start();
    const { checked } = live!.state;
    store.calculateCells(store.activeSheet(), parseAddress(BOOKS)!.area, [[1500]]);
    await settled();
    expect(live!.state.checked).toBe(checked);
  });

  test("1,000 answers of our own functions cause no reading", async () => {
    const [live] = open("manual-calculation");
    await live!.start();
    const before = session.traffic.length;
    for (let answer = 0; answer < 1000; answer += 1) {
      live!.answered();
      store.calculateCells(store.activeSheet(), { row: 20 + answer, col: 12, rows: 1, cols: 1 }, [[answer]]);
    }
    await settled();
    expect(session.traffic.length).toBe(before);
  });
});

describe("two people in one workbook (two-clients)", () => {
  test("both mark: the same marks as one would set, after two rounds at most", async () => {
    const [one, other] = open("two-clients", 2);
    write("H3", [[100]]);
    await one!.mark();
    const alone = { notes: notes(), rules: rules() };
    expect(alone.notes.length).toBeGreaterThan(1);
    await one!.unmark();
    await Promise.all([one!.mark(), other!.mark()]);
    await Promise.all([one!.mark(), other!.mark()]);
    expect({ notes: notes(), rules: rules() }).toEqual(alone);
    expect(lives.map(({ state }) => state.error)).toEqual([null, null]);
  });

  test("an edit is followed by both and ends in one set of marks without a rule left over", async () => {
    const [one, other] = open("two-clients", 2);
    await one!.mark();
    await other!.mark();
    write(BOOKS, [[9000]]);
    await settled();
    write("H3", [[100]]);
    await settled();
    const after = { notes: notes(), rules: rules() };
    await one!.unmark();
    expect([notes(), rules()]).toEqual([[], []]);
    await one!.mark();
    expect(after).toEqual({ notes: notes(), rules: rules() });
  });

  test("cleared by one it stays cleared for both, until one presses again", async () => {
    const [one, other] = open("two-clients", 2);
    await one!.mark();
    await other!.mark();
    await one!.unmark();
    write(BOOKS, [[9000]]);
    await settled();
    write(BOOKS, [[10]]);
    await settled();
    expect([notes(), rules()]).toEqual([[], []]);
    expect(other!.state.settings.marksShown).toBe(false);
    await other!.mark();
    expect(rules().length).toBeGreaterThan(0);
    await other!.unmark();
    expect([notes(), rules()]).toEqual([[], []]);
  });
});

describe("formulas to values", () => {
  test("are counted in the state, and what stays is named", async () => {
    const [live] = open("m365-1.20");
    const sheet = store.activeSheet();
    store.writeCells(sheet, { row: 1, col: 10, rows: 2, cols: 1 }, [
      [{ formula: "=EDU.LANDPERPUPIL(A2)", value: 28.6 }],
      [{ formula: "=EDU.LANDPERPUPIL(A3)", value: { error: "#BUSY!" } }],
    ]);
    await live!.formulasToValues();
    expect(live!.state).toMatchObject({
      step: null,
      converted: { converted: 1, left: [{ cell: "学校名册!K3", reason: "noResult" }] },
    });
    expect(store.readFormulas(sheet, { row: 1, col: 10, rows: 2, cols: 1 })).toEqual([[null], ["=EDU.LANDPERPUPIL(A3)"]]);
  });

  test("where Excel fails, the step is named and nothing is claimed", async () => {
    const [live] = open("m365-1.20");
    await live!.start();
    jest.spyOn(store, "usedArea").mockImplementation(() => {
      throw new Error("broken");
    });
    await live!.formulasToValues();
    expect(live!.state).toMatchObject({ converted: null, error: { code: "hostFailure", step: "converting" } });
    jest.restoreAllMocks();
  });
});
