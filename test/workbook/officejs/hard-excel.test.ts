/** Marks, reading and report sheets in the Excels of the fault profiles: what each does, counted to the action. */
import { localAddress } from "../../../src/workbook/a1";
import { MarksLeftError, type Mark } from "../../../src/workbook/port";
import { faultProfile, type FaultProfileId } from "../../../src/workbench/host/fault-profiles";
import type { FaultProfile } from "../../../src/workbench/host/faults";
import type { HostOptions } from "../../../src/workbench/host/host";
import type { MemoryStore } from "../../../src/workbench/host/memory-store";
import { mark, cellsOf } from "../../contract/contract-workbooks";
import { MODEL } from "../../contract/laying-out-contract";
import type { WorkbookFixture } from "../../contract/workbook-fixture";
import { runs } from "../../support/property-runs";
import { openOfficeFixture, type OfficeFixture } from "../../support/office-workbook";

const opened: OfficeFixture[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(fixture: WorkbookFixture, profile?: FaultProfileId | FaultProfile, options: HostOptions = {}) {
  const faults = typeof profile === "string" ? faultProfile(profile) : profile;
  const one = await openOfficeFixture(fixture, { wait: () => Promise.resolve(), ...(faults && { profile: faults }), ...options });
  opened.push(one);
  return one;
}

const sheets = (...names: string[]): WorkbookFixture => names.map((name) => ({ name, cells: { A1: 1, A2: 2, B1: 3 } }));
const noted = (count: number, sheet = "一"): Mark[] =>
  Array.from({ length: count }, (_, row) => mark(sheet, localAddress(row, 1), "fail", `第${row}项`));
const writes = ({ office }: OfficeFixture) => office.traffic.map(({ actions }) => actions);

function duplicateRules(store: MemoryStore, name: string): void {
  const { id } = store.sheets().find((sheet) => sheet.name === name)!;
  const areas = [{ row: 0, col: 0, rows: 2, cols: 1 }];
  const rule = { areas, kind: "custom", formula: "=A1>1", fill: "#00FF00", fontColor: null, stopIfTrue: false } as const;
  store.addConditionalFormat(id, rule);
  store.addConditionalFormat(id, rule);
}

describe("undo groups (m365-1.20, web)", () => {
  const runs = () => jest.spyOn(Excel, "run");

  test.each(["m365-1.20", "web"] as const)("%s: report sheets are written, replaced and removed", async (profile) => {
    const { port } = await open(sheets("一"), profile);
    const names = await port.addSheets([MODEL]);
    await port.removeSheets(names);
    expect(await port.addSheets([MODEL])).toEqual(names);
    await port.removeSheets(names);
    expect((await port.read()).map(({ sheet }) => sheet)).toEqual(["一"]);
  });

  test("only the changes of marks are one step of undo; readings, settings and sheets never are", async () => {
    const { port } = await open(sheets("一"), "m365-1.20");
    const run = runs();
    await port.read();
    await port.setSetting("a", "1");
    await port.removeSheets(await port.addSheets([MODEL]));
    expect(run.mock.calls.filter(([options]) => "mergeUndoGroup" in options)).toEqual([]);
    run.mockClear();
    await port.mark(noted(2));
    expect(run.mock.calls.map(([options]) => "mergeUndoGroup" in options)).toEqual([false, true]);
  });

  test("web: a group that is refused is done without one, in two further trips", async () => {
    const one = await open(sheets("一", "二"), "web");
    const marks = [...noted(3), ...noted(3, "二")];
    expect(await one.port.mark(marks)).toEqual({ marked: 6, refused: [] });
    expect(one.office.traffic.length).toBeLessThanOrEqual(3 + 2);
    const state = await one.inspect();
    expect(state.map(({ formats, notes }) => [formats.length, Object.keys(notes).length])).toEqual([
      [1, 3],
      [1, 3],
    ]);
    expect(await one.port.unmark()).toBe(6);
  });
});

describe("a sheet whose rules cannot be read (unreadable-rules)", () => {
  test("the others are marked and it is named, in two further trips", async () => {
    const one = await open(sheets("一", "二", "三"), "unreadable-rules");
    duplicateRules(one.store, "二");
    const before = (await one.inspect())[1];
    const report = await one.port.mark([...noted(2), ...noted(1, "二"), ...noted(1, "三")]);
    expect(report).toEqual({ marked: 3, refused: [{ cell: { sheet: "二", row: 0, col: 1 }, reason: "rulesUnreadable" }] });
    expect(one.office.traffic.length).toBeLessThanOrEqual(3 + 2);
    const after = await one.inspect();
    expect(after[1]).toEqual(before);
    expect(after.map(({ notes }) => Object.keys(notes).length)).toEqual([2, 0, 1]);
  });

  test("it is named too where it gets no mark: there may be earlier ones", async () => {
    const one = await open(sheets("一", "二"), "unreadable-rules");
    duplicateRules(one.store, "二");
    expect(await one.port.mark(noted(1))).toEqual({ marked: 1, refused: [], notCleared: ["二"] });
  });

  test("clearing frees the others and says which is left", async () => {
    const one = await open(sheets("一", "二"), "unreadable-rules");
    await one.port.mark([...noted(1), ...noted(1, "二")]);
    duplicateRules(one.store, "二");
    const left = await one.port.unmark().catch((error: unknown) => error);
    expect(left).toBeInstanceOf(MarksLeftError);
    expect((left as MarksLeftError).sheets).toEqual(["二"]);
    const [first, second] = await one.inspect();
    expect([first!.formats, first!.notes, second!.formats.length]).toEqual([[], {}, 3]);
  });

  test("many of them cost two trips each", async () => {
    const names = ["一", "二", "三", "四", "五"];
    const one = await open(sheets(...names), "unreadable-rules");
    for (const name of names.slice(1, 4)) duplicateRules(one.store, name);
    const report = await one.port.mark(names.flatMap((name) => noted(1, name)));
    expect([report.marked, report.refused.map(({ cell }) => cell.sheet)]).toEqual([2, ["二", "三", "四"]]);
    expect(one.office.traffic.length).toBeLessThanOrEqual(3 + 2 * 3);
  });
});

describe("notes that are refused (notes-refused)", () => {
  test("comments take their place", async () => {
    const one = await open(sheets("一"), "notes-refused");
    expect(await one.port.mark(noted(2))).toEqual({ marked: 2, refused: [] });
    const id = one.store.activeSheet();
    expect(one.store.comments.list(id).map(({ text }) => text)).toEqual(["【EDU】第0项", "【EDU】第1项"]);
    expect(one.office.traffic.length).toBeLessThanOrEqual(3 + 2 + 2);
    expect((await one.inspect())[0]!.formats).toHaveLength(1);
  });

  test("where comments are refused too, the colours and the list remain, said once for each cell", async () => {
    const { faults, ...profile } = faultProfile("notes-refused");
    const members = ["CommentCollection.items", "CommentCollection.add"];
    const refusal = { kind: "refuses", members, when: "always", code: "GeneralException", source: "as for notes" } as const;
    const one = await open(sheets("一"), { ...profile, faults: [...faults, refusal] });
    const report = await one.port.mark(noted(2));
    expect([report.marked, report.refused.map(({ reason }) => reason)]).toEqual([2, ["notesUnsupported", "notesUnsupported"]]);
    expect((await one.inspect())[0]!.formats.map(cellsOf)).toEqual([["B1", "B2"]]);
  });

  test("clearing takes colours and comments away, and says that notes could not be looked at", async () => {
    const one = await open(sheets("一"), "notes-refused");
    await one.port.mark(noted(2));
    await expect(one.port.unmark()).rejects.toMatchObject({ sheets: ["一"] });
    const id = one.store.activeSheet();
    expect([one.store.comments.list(id), (await one.inspect())[0]!.formats]).toEqual([[], []]);
  });
});

describe("only differences are written", () => {
  test("one changed note of 40 is one request of at most 6 actions", async () => {
    const one = await open(sheets("一"));
    await one.port.mark(noted(40));
    one.office.traffic.length = 0;
    await one.port.mark(noted(40).map((each, row) => (row === 3 ? { ...each, note: "改" } : each)));
    expect(one.office.traffic).toHaveLength(3);
    expect(writes(one).at(-1)).toBeLessThanOrEqual(6);
    expect((await one.inspect())[0]!.notes["B4"]).toBe("【EDU】改");
  });

  test("nothing is written where nothing differs", async () => {
    const one = await open([...sheets("一"), { name: "二", cells: { A1: 1 }, notes: { A1: "用户" }, merges: ["A1:B1"] }]);
    const marks = [...noted(5), mark("二", "B1", "cannotTell", "缺"), mark("一", "D9", "warning", "核对", "tables")];
    await one.port.mark(marks);
    const changed: string[] = [];
    for (const method of ["addConditionalFormat", "deleteConditionalFormat", "updateConditionalFormat", "setNote"] as const) {
      jest.spyOn(one.store, method).mockImplementation((() => changed.push(method)) as never);
    }
    one.office.traffic.length = 0;
    expect(await one.port.mark(marks)).toEqual({ marked: 7, refused: [] });
    expect([changed, one.office.traffic.length]).toEqual([[], 2]);
  });

  test("rows inserted above take the marks along: nothing is written", async () => {
    const one = await open(sheets("一"));
    await one.port.mark(noted(3));
    one.store.shiftRows(one.store.activeSheet(), 0, 2);
    one.office.traffic.length = 0;
    await one.port.mark(noted(3).map((each) => ({ ...each, cell: { ...each.cell, row: each.cell.row + 2 } })));
    expect(one.office.traffic).toHaveLength(2);
  });

  test("a rule of the user that came later is not left above ours", async () => {
    const one = await open(sheets("一"));
    await one.port.mark(noted(3));
    const rule = { areas: [{ row: 0, col: 1, rows: 1, cols: 1 }], kind: "custom", formula: "=B1>1" } as const;
    one.store.addConditionalFormat(one.store.activeSheet(), { ...rule, fill: "#00FF00", fontColor: null, stopIfTrue: false });
    await one.port.mark(noted(3));
    expect((await one.inspect())[0]!.formats.map(({ formula }) => formula)).toEqual([
      '=LEN("EDU:fail:cn-quality-2017")>0',
      "=B1>1",
    ]);
  });
});

describe("merges", () => {
  const asksForMerges = (one: OfficeFixture) => jest.spyOn(one.store, "merges");

  test("known from an earlier reading they are not asked for, by reading nor by marking", async () => {
    const one = await open([{ name: "一", cells: { A1: 1, B2: 2 }, merges: ["A1:C1"] }]);
    const known = await one.port.read();
    const asked = asksForMerges(one);
    expect((await one.port.read(known))[0]!.merges).toEqual(known[0]!.merges);
    await one.port.mark([mark("一", "B1", "fail", "x")], known);
    expect(asked).not.toHaveBeenCalled();
    expect(Object.keys((await one.inspect())[0]!.notes)).toEqual(["A1"]);
  });
});

describe("ornaments of report sheets (office-js#1860)", () => {
  test("a refused one takes no other with it and is told", async () => {
    const refusal = { when: "always", code: "GeneralException", source: "#2196" } as const;
    const faults = [{ kind: "refuses", members: ["WorksheetFreezePanes.freezeRows"], ...refusal }] as const;
    const one = await open(sheets("一"), { id: "no-panes", excel: "test", faults });
    const without: string[] = [];
    const [name] = await one.port.addSheets([MODEL], (ornament) => without.push(ornament));
    expect(without).toContain("frozenRows");
    expect((await one.port.read()).at(-1)).toMatchObject({ sheet: name });
  });
});

describe("an Excel that stops in the middle now and then (flaky)", () => {
  const SEEDS = Array.from({ length: runs(12) }, (_, index) => index + 1);

  test.each(SEEDS)("seed %d: marks are set once, or refused with a reason; cleared, or left with a name", async (seed) => {
    const one = await open(sheets("一", "二"), "flaky", { seed });
    const before = await one.inspect();
    const marks = [...noted(4), ...noted(4, "二"), mark("一", "D4", "cannotTell", "缺")];
    const others = [...noted(3).map((each) => ({ ...each, note: "改" })), ...noted(5, "二"), mark("二", "D4", "warning", "核对")];
    for (const wantedMarks of [marks, others, marks]) {
      const former = await one.inspect();
      const report = await one.port.mark(wantedMarks).catch((error: { code: string }) => error.code);
      if (typeof report === "string") {
        expect(report).toBe("hostFailure");
        continue;
      }
      for (const [index, { name, formats, notes }] of (await one.inspect()).entries()) {
        const wanted = wantedMarks.filter(({ cell }) => cell.sheet === name);
        const isRefused = report.refused.some(({ cell, reason }) => cell.sheet === name && reason !== "notesUnsupported");
        // What could not be looked at stays as it was; what stopped in the middle is taken back.
        const untouched = [former[index]!, before[index]!].map((state) => ({ formats: state.formats, notes: state.notes }));
        if (isRefused) expect(untouched).toContainEqual({ formats, notes });
        else {
          expect(formats.flatMap(cellsOf).sort()).toEqual(wanted.map(({ cell }) => localAddress(cell.row, cell.col)).sort());
          const unexplained = report.refused.filter(({ cell }) => cell.sheet === name).length;
          expect(Object.keys(notes)).toHaveLength(wanted.length - unexplained);
        }
      }
    }
    const freed = await one.port.unmark().catch((error: unknown) => error);
    if (typeof freed === "number") expect(await one.inspect()).toEqual(before);
    else expect(freed).toBeInstanceOf(Error);
  });
});
