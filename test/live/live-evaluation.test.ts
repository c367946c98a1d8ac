/** The live evaluation: follows the workbook, keeps the last result while busy, marks when marks are shown. */
import type { Grid } from "../../src/domain/kernel/grid";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import type { LiveState } from "../../src/live/state";
import { WorkbookError } from "../../src/workbook/port";
import { mayBeExplained } from "../../src/usecases/accepted-explanations";
import { keptIn } from "../usecases/kept";
import { unusualList } from "../usecases/unusual-list";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { COLUMN, XIZHUANG, listGrid } from "../usecases/school-list";

const JIANGSU = JSON.stringify({ packs: ["js-basic"] });
const xizhuangWith = (column: number, value: number): Grid =>
  listGrid([XIZHUANG.map((cell, index) => (index === column ? value : cell)) as unknown as typeof XIZHUANG]);

function liveOn(workbook: MemoryWorkbook, settings: string | null = JIANGSU) {
  if (settings !== null) workbook.settings.set(SETTINGS_KEY, settings);
  const live = new LiveEvaluation({
    port: workbook,
    language: () => "zh-CN",
    today: () => "2026-09-01",
    settleMs: 20,
    retryMs: 1,
  });
  const states: LiveState[] = [];
  live.subscribe((state) => states.push(state));
  return { live, states };
}

const verdictOf = (state: LiveState, indicator: string) =>
  state.checked?.evaluation.schools[0]?.sections[0]?.findings.find((finding) => finding.indicator === indicator)?.verdict;

/** Parts whose value is shown and not kept. */
const unsavedIn = ({ state }: LiveEvaluation) =>
  state.kept.flatMap(({ name, unsaved }) => (unsaved ? [[name, unsaved.why, unsaved.detail]] : []));

/** Resolves with the first state that fits. */
function stateWhere(live: LiveEvaluation, fits: (state: LiveState) => boolean): Promise<LiveState> {
  return new Promise((resolve) => {
    const stop = live.subscribe((state) => {
      if (!fits(state)) return;
      stop();
      resolve(state);
    });
  });
}

describe("checking", () => {
  it("reads the workbook once and says what the chosen standard says", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live, states } = liveOn(workbook);
    expect(live.state.status).toBe("idle");
    await live.start();
    expect(live.state).toMatchObject({ status: "ready", step: null, error: null, asOf: "2026-09-01" });
    expect(verdictOf(live.state, "BOOKSPERPUPIL")).toBe("fail");
    expect(verdictOf(live.state, "LANDPERPUPIL")).toBe("pass");
    expect(states.map(({ status }) => status)).toContain("reading");
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(1);
  });

  it("starts once, whoever asks", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await Promise.all([live.start(), live.start(), live.check()]);
    await live.start();
    // What was chosen, said of tables, answered, explained, and which sheets are our report; now and by version 0.
    expect(workbook.calls.filter((call) => call === "getSetting")).toHaveLength(10);
  });

  it("marks nothing unless asked", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.check();
    expect(workbook.calls).not.toContain("mark");
  });
});

describe("following edits", () => {
  it("checks again after an edit and keeps the old result until then", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    const busy = stateWhere(live, ({ status }) => status === "reading");
    workbook.edit([xizhuangWith(COLUMN.books, 6000)]);
    expect(verdictOf(await busy, "BOOKSPERPUPIL")).toBe("fail");
    await stateWhere(live, (state) => state.status === "ready");
    expect(verdictOf(live.state, "BOOKSPERPUPIL")).toBe("pass");
  });

  it("takes many edits at once as one", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    const ready = stateWhere(live, (state) => state.status === "ready");
    for (let books = 1; books <= 50; books++) workbook.edit([xizhuangWith(COLUMN.books, 6000 + books)]);
    await ready;
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(2);
  });

  it("reads once more when an edit comes while it is reading", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    let finish = (): void => undefined;
    workbook.reading = new Promise((resolve) => (finish = resolve));
    const checked = live.check();
    await new Promise((resolve) => setTimeout(resolve, 5));
    workbook.edit([xizhuangWith(COLUMN.books, 6000)]);
    await new Promise((resolve) => setTimeout(resolve, 40));
    workbook.reading = null;
    finish();
    await checked;
    expect(verdictOf(live.state, "BOOKSPERPUPIL")).toBe("pass");
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(3);
  });

  it("ends with dispose", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    workbook.edit([xizhuangWith(COLUMN.books, 6000)]);
    await live.dispose();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(workbook.isFollowed).toBe(false);
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(1);
  });
});

describe("giving up", () => {
  it("keeps the last result, and what is read later shows nothing", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    const before = live.state.checked;
    let finish = (): void => undefined;
    workbook.reading = new Promise((resolve) => (finish = resolve));
    const reading = live.check();
    await stateWhere(live, (state) => state.step === "reading");
    live.cancel();
    expect(live.state).toMatchObject({ status: "ready", step: null });
    finish();
    await reading;
    expect(live.state.checked).toBe(before);
    workbook.reading = null;
    await live.check();
    expect(live.state.checked).not.toBe(before);
  });

  it("is idle where nothing was read yet, and a failure that comes later is not told", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    workbook.failing.set("read", new Error("late"));
    const { live } = liveOn(workbook);
    const reading = live.check();
    await stateWhere(live, (state) => state.step === "reading");
    live.cancel();
    await reading;
    expect(live.state).toMatchObject({ status: "idle", step: null, checked: null, error: null });
  });

  it("leaves marking alone: it is never half done", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    const marking = live.mark();
    await stateWhere(live, (state) => state.step === "marking");
    live.cancel();
    await marking;
    expect(workbook.marks).toHaveLength(1);
  });
});

it("adds a list to begin with, shows it, and reads it", async () => {
  const workbook = new MemoryWorkbook([]);
  const { live } = liveOn(workbook);
  expect(await live.addList("sample")).toEqual({ sheet: "示例名单" });
  expect(workbook.revealed).toEqual([{ sheet: "示例名单", row: 0, col: 0 }]);
  expect(live.state.checked?.evaluation.schools).toHaveLength(5);
});

describe("marks", () => {
  it("follow an edit while they are shown, and are gone after clearing", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.mark();
    expect(workbook.marks?.map(({ kind, cell }) => [kind, cell.row, cell.col])).toEqual([["fail", 1, COLUMN.books]]);
    const settled = stateWhere(live, (state) => state.status === "ready" && verdictOf(state, "BOOKSPERPUPIL") === "pass");
    workbook.edit([xizhuangWith(COLUMN.books, 6000)]);
    await settled;
    expect(workbook.marks).toEqual([]);
    await live.unmark();
    expect(workbook.marks).toBeNull();
    expect(live.state.marks).toBeNull();
    workbook.edit([listGrid([XIZHUANG])]);
    await stateWhere(live, (state) => state.status === "ready");
    expect(workbook.marks).toBeNull();
  });

  it("are shown again when the workbook is opened the next time", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const first = liveOn(workbook).live;
    await first.mark();
    await first.dispose();
    workbook.marks = null;
    const { live } = liveOn(workbook, null);
    await live.start();
    expect(live.state.settings).toEqual({ packs: ["js-basic"], asOf: null, marksShown: true });
    expect(workbook.marks).toHaveLength(1);
  });

  it("say what was refused", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    workbook.refused = [{ cell: { sheet: "学校名册", row: 1, col: COLUMN.books }, reason: "sheetProtected" }];
    const { live } = liveOn(workbook);
    await live.mark();
    expect(live.state.marks).toEqual({ marked: 0, refused: workbook.refused });
    expect(live.state.status).toBe("ready");
  });

  it("are not written again after an edit that changes none of them", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.mark();
    const ready = stateWhere(live, (state) => state.status === "ready");
    workbook.edit([xizhuangWith(COLUMN.land, 7381)]);
    await ready;
    expect(workbook.calls.filter((call) => call === "mark")).toHaveLength(1);
    await live.mark();
    expect(workbook.calls.filter((call) => call === "mark")).toHaveLength(2);
  });

  it("are set in one go by the ribbon's check", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    await live.checkAndMark();
    expect(workbook.calls.filter((call) => call === "mark")).toHaveLength(1);
  });
});

describe("choosing", () => {
  it("judges the tables already read by another standard, and remembers it in the workbook", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    await live.choose({ packs: ["cn-quality-2017"] });
    expect(live.state.checked?.evaluation.packs).toMatchObject([{ id: "cn-quality-2017" }]);
    expect(verdictOf(live.state, "TEACHINGAREAPERPUPIL")).toBe("cannotTell");
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(1);
    expect(keptIn(workbook, "settings")).toMatchObject({ packs: ["cn-quality-2017"] });
  });

  it("takes the limits of the chosen day", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.choose({ asOf: "2020-05-01" });
    expect(live.state.asOf).toBe("2020-05-01");
    expect(live.state.checked?.evaluation.asOf).toBe("2020-05-01");
  });

  it("works in a workbook that cannot keep the choice", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    workbook.failures.set("setSetting", new WorkbookError("hostFailure", "read-only"));
    await live.choose({ packs: ["cn-quality-2017"] });
    expect(live.state).toMatchObject({ status: "ready", error: null });
    expect(live.state.checked?.evaluation.packs).toMatchObject([{ id: "cn-quality-2017" }]);
    expect(unsavedIn(live)).toEqual([["settings", "notKept", "read-only"]]);
  });
});

describe("failures", () => {
  it("keep the last result and say what failed", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    const { live } = liveOn(workbook);
    await live.start();
    const before = live.state.checked;
    workbook.failing.set("read", new WorkbookError("cellEditMode", "busy"));
    await live.check();
    workbook.failing.clear();
    expect(live.state).toMatchObject({
      status: "error",
      step: null,
      error: { code: "cellEditMode", step: "reading", detail: "busy" },
    });
    expect(live.state.checked).toBe(before);
    await live.check();
    expect(live.state).toMatchObject({ status: "ready", error: null });
  });

  it("of marking leave the result in place", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    workbook.failing.set("mark", new Error("no such luck"));
    const { live } = liveOn(workbook);
    await live.mark();
    expect(live.state.error).toEqual({ code: "unexpected", step: "marking", detail: "no such luck" });
    expect(live.state.checked).not.toBeNull();
  });

  it("at the start can be tried again", async () => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    workbook.failing.set("getSetting", new WorkbookError("hostFailure", "not yet"));
    const { live } = liveOn(workbook);
    await live.start();
    workbook.failing.clear();
    expect(live.state).toMatchObject({ status: "error", checked: null });
    await live.check();
    expect(live.state).toMatchObject({ status: "ready", error: null });
  });
});

describe("a cell on a hidden sheet", () => {
  const hidden = (isHidden: boolean): Grid => {
    const grid = listGrid([XIZHUANG]);
    return { ...grid, hidden: { ...grid.hidden, sheet: isHidden } };
  };
  const cell = { sheet: "学校名册", row: 1, col: COLUMN.books };

  it("is not gone to, and the state says why", async () => {
    const workbook = new MemoryWorkbook([hidden(true)]);
    const { live } = liveOn(workbook);
    await live.start();
    await live.reveal(cell);
    expect(live.state.error).toEqual({ code: "sheetHidden", step: "revealing", detail: "学校名册" });
    expect(live.state.checked).not.toBeNull();
    expect(workbook.revealed).toEqual([]);
  });

  it("is gone to once the sheet is shown again, although the host did not tell", async () => {
    const workbook = new MemoryWorkbook([hidden(true)]);
    const { live } = liveOn(workbook);
    await live.start();
    await live.reveal(cell);
    workbook.grids = [hidden(false)];
    await live.reveal(cell);
    expect(live.state.error).toBeNull();
    expect(workbook.revealed).toEqual([cell]);
  });
});

describe("answers to what no table holds", () => {
  const GRAVE = ["大同小学", "3708260007", "小学", 2100, 60_000, 20_000, 30_000, 50_000] as const;
  const TOLERANT = JSON.stringify({ packs: ["cn-quality-2017"], asOf: "2022-06-01" });
  const G4 = (state: LiveState) =>
    state.checked?.evaluation.schools[0]?.sections[0]?.findings.find(({ rule }) => rule.id === "G4");
  const builtBy2010 = { about: "builtBy2010", subject: { name: "大同小学", code: "3708260007" } } as const;

  it("are dated, kept, judged by without reading again, and taken back", async () => {
    const workbook = new MemoryWorkbook([listGrid([GRAVE])]);
    const { live } = liveOn(workbook, TOLERANT);
    await live.start();
    expect(G4(live.state)).toMatchObject({ verdict: "cannotTell", asks: [{ about: "builtBy2010" }] });
    expect(await live.confirm({ ...builtBy2010, answer: "yes", by: " 王老师 " })).toBeNull();
    expect(G4(live.state)).toMatchObject({ verdict: "pass", confirmations: [{ answer: "yes", by: "王老师", on: "2026-09-01" }] });
    expect(keptIn(workbook, "confirmations")).toEqual([{ ...builtBy2010, answer: "yes", by: "王老师", on: "2026-09-01" }]);
    await live.withdrawConfirmation(builtBy2010);
    expect(G4(live.state)?.verdict).toBe("cannotTell");
    expect(keptIn(workbook, "confirmations")).toBeNull();
    expect(workbook.calls.filter((call) => call === "read")).toHaveLength(1);
  });

  it("count again when the workbook is opened the next time, and after an edit", async () => {
    const workbook = new MemoryWorkbook([listGrid([GRAVE])]);
    const first = liveOn(workbook, TOLERANT).live;
    await first.confirm({ ...builtBy2010, answer: "yes", by: "王老师" });
    await first.dispose();
    const { live } = liveOn(workbook, null);
    await live.start();
    expect(G4(live.state)?.verdict).toBe("pass");
    const ready = stateWhere(live, ({ status }) => status === "ready");
    workbook.edit([listGrid([GRAVE, XIZHUANG])]);
    expect(G4(await ready)?.verdict).toBe("pass");
  });

  it("are refused without a name, and nothing is kept", async () => {
    const workbook = new MemoryWorkbook([listGrid([GRAVE])]);
    const { live } = liveOn(workbook, TOLERANT);
    await live.start();
    expect(await live.confirm({ ...builtBy2010, answer: "yes", by: " " })).toBe("nameMissing");
    expect(G4(live.state)?.verdict).toBe("cannotTell");
    expect(keptIn(workbook, "confirmations")).toBeNull();
  });

  it("count although the workbook cannot keep them", async () => {
    const workbook = new MemoryWorkbook([listGrid([GRAVE])]);
    const { live } = liveOn(workbook, TOLERANT);
    await live.start();
    workbook.failures.set("setSetting", new WorkbookError("hostFailure", "read-only"));
    await live.confirm({ ...builtBy2010, answer: "yes", by: "王老师" });
    expect(G4(live.state)?.verdict).toBe("pass");
    expect(live.state.status).toBe("ready");
  });

  it("are said to be lost on closing where the workbook cannot keep them, and can be kept once more", async () => {
    const workbook = new MemoryWorkbook([listGrid([GRAVE])]);
    const { live } = liveOn(workbook, TOLERANT);
    await live.start();
    workbook.failures.set("setSetting", new WorkbookError("hostFailure", "read-only"));
    await live.confirm({ ...builtBy2010, answer: "yes", by: "王老师" });
    expect(unsavedIn(live)).toEqual([["confirmations", "notKept", "read-only"]]);
    await live.keep();
    expect(unsavedIn(live)).toEqual([]);
    expect(keptIn(workbook, "confirmations")).toMatchObject([{ answer: "yes" }]);
  });
});

describe("explanations of unusual figures", () => {
  const reason = { kind: "own", text: "外聘教师未列入教职工。" } as const;
  const opened = async (workbook = new MemoryWorkbook([unusualList(10, 12)])) => {
    const { live } = liveOn(workbook);
    await live.mark();
    return { workbook, live, problem: live.state.checked!.reading.problems.find(mayBeExplained)! };
  };
  const warnings = ({ marks }: MemoryWorkbook) => marks?.filter(({ kind }) => kind === "warning").length;

  it("take the mark away, also after the workbook is opened again", async () => {
    const { workbook, live, problem } = await opened();
    expect(warnings(workbook)).toBe(2);
    expect(await live.explain(problem, { reason, by: "王老师" })).toBeNull();
    expect(live.state.explanations.map(({ state }) => state)).toEqual(["accepted"]);
    expect(warnings(workbook)).toBe(0);
    const again = await opened(workbook);
    expect(again.live.state.explanations).toMatchObject([
      { state: "accepted", explanation: { by: "王老师", at: "2026-09-01", reason } },
    ]);
    expect(warnings(workbook)).toBe(0);
  });

  it("are asked for again after an edit, and the mark says what changed", async () => {
    const { workbook, live, problem } = await opened();
    await live.explain(problem, { reason, by: "王老师" });
    workbook.edit([unusualList(10, 13)]);
    await stateWhere(live, ({ explanations }) => explanations[0]?.state === "reopened");
    await stateWhere(live, ({ status, step }) => status === "ready" && step === null);
    expect(workbook.marks?.find(({ kind }) => kind === "warning")?.note).toContain("学校名册!J2 由 12 改为 13");
  });

  it("are settled when the figure was corrected, and asked again when it comes back", async () => {
    const { workbook, live, problem } = await opened();
    await live.explain(problem, { reason, by: "王老师" });
    workbook.edit([unusualList(12, 12)]);
    await stateWhere(live, ({ explanations }) => explanations[0]?.state === "settled");
    workbook.edit([unusualList(10, 12)]);
    await stateWhere(live, ({ explanations }) => explanations[0]?.state === "accepted");
  });

  it("can be withdrawn", async () => {
    const { workbook, live, problem } = await opened();
    await live.explain(problem, { reason, by: "王老师" });
    expect(await live.withdraw(live.state.explanations[0]!.explanation)).toBeNull();
    expect(live.state.explanations).toEqual([]);
    expect(warnings(workbook)).toBe(2);
    expect(keptIn(workbook, "explanations")).toBeNull();
  });

  it("are not taken where the workbook cannot keep them, nor without a name", async () => {
    const { workbook, live, problem } = await opened();
    expect(await live.explain(problem, { reason, by: " " })).toBe("nameMissing");
    workbook.failures.set("setSetting", new Error("read-only"));
    expect(await live.explain(problem, { reason, by: "王老师" })).toBe("notKept");
    expect(live.state.explanations).toEqual([]);
    expect(warnings(workbook)).toBe(2);
  });

  it("are all kept when two are given before the first is stored", async () => {
    const { values, ...sheet } = unusualList(10, 12);
    const other = values[1]!.map((value) => (value === "累河小学" ? "汾河小学" : value === "6104310003" ? "6104310004" : value));
    const { workbook, live } = await opened(new MemoryWorkbook([{ ...sheet, values: [...values, other] }]));
    const [first, second] = live.state.checked!.reading.problems.filter(mayBeExplained);
    const given = await Promise.all([first!, second!].map((problem) => live.explain(problem, { reason, by: "王老师" })));
    expect(given).toEqual([null, null]);
    expect(live.state.explanations.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
    expect((await opened(workbook)).live.state.explanations).toHaveLength(2);
  });

  it("keep those already there when one more cannot be withdrawn", async () => {
    const { workbook, live, problem } = await opened();
    await live.explain(problem, { reason, by: "王老师" });
    workbook.failures.set("setSetting", new Error("read-only"));
    expect(await live.withdraw(live.state.explanations[0]!.explanation)).toBe("notKept");
    expect(live.state.explanations).toHaveLength(1);
  });
});
