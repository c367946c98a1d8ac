/** Nothing that a workbook keeps is lost: of version 0, of a newer version, damaged, too large, or with more than is understood. */
import { mayBeExplained } from "../../src/usecases/accepted-explanations";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import { PART_NAMES, settingKey, type PartName } from "../../src/usecases/store/envelope";
import { ANSWERS_KEY } from "../../src/usecases/stored-confirmations";
import { EXPLANATIONS_KEY } from "../../src/usecases/stored-explanations";
import { MAPPING_KEY } from "../../src/usecases/stored-mapping";
import { REPORT_SHEETS_KEY } from "../../src/usecases/stored-report-sheets";
import { WorkbookError } from "../../src/workbook/port";
import { keptIn } from "../usecases/kept";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { BUILT_BY_2010, keptGrids, liveOver, MAPPED, shownIn, WORDS } from "./kept-workbook";

const VERSION_0: Readonly<Record<PartName, string>> = {
  settings: SETTINGS_KEY,
  mapping: MAPPING_KEY,
  confirmations: ANSWERS_KEY,
  explanations: EXPLANATIONS_KEY,
  reportSheets: REPORT_SHEETS_KEY,
};

function workbookWith(settings: Readonly<Record<string, string>>): MemoryWorkbook {
  const workbook = new MemoryWorkbook(keptGrids());
  for (const [key, text] of Object.entries(settings)) workbook.settings.set(key, text);
  return workbook;
}

/** Chooses, maps, answers, explains, takes all of it back and gives it once more. */
async function useEverything(workbook: MemoryWorkbook) {
  const live = liveOver(workbook);
  await live.mark();
  await live.choose({ packs: ["cn-quality-2017", "cn-basic-2012"] });
  const problem = live.state.checked!.reading.problems.find(mayBeExplained)!;
  const explain = () => live.explain(problem, { reason: { kind: "own", text: WORDS }, by: "王老师" });
  await explain();
  await live.confirm({ ...BUILT_BY_2010, answer: "yes", by: "王老师" });
  await live.map({ version: 1, entries: [...live.state.mapping.mapping.entries, ...MAPPED.entries] });
  for (const { explanation, problem: answered } of live.state.explanations) if (answered) await live.withdraw(explanation);
  await live.withdrawConfirmation(BUILT_BY_2010);
  const { entries } = live.state.mapping.mapping;
  await live.map({ version: 1, entries: entries.filter((entry) => entry.kind !== "ignore" || entry.sheet !== "草稿") });
  await explain();
  await live.confirm({ ...BUILT_BY_2010, answer: "no", by: "李老师" });
  await live.unmark();
  return live;
}

const COUNTY = { about: "cn-quality-2017/G1", subject: "county", answer: "yes", by: "赵老师", on: "2021-05-01" };
const OLD = {
  rule: "consistency/elsewhere",
  cells: [{ sheet: "学校名册", row: 9, col: 9, value: 3 }],
  reason: { kind: "own", text: "核对无误" },
  by: "赵老师",
  at: "2021-05-01",
};
const ROW = { kind: "ignore", sheet: "值班表" };

describe("what version 0 kept", () => {
  const settings = { packs: ["js-basic", "xx-2031"], theme: { dark: true } };
  const stored = {
    [SETTINGS_KEY]: JSON.stringify(settings),
    [MAPPING_KEY]: JSON.stringify({
      version: 1,
      entries: [
        { ...ROW, why: "不是数据" },
        { kind: "region", sheet: "x" },
      ],
      by: "赵",
    }),
    [ANSWERS_KEY]: JSON.stringify({
      version: 1,
      answers: [{ ...COUNTY, seal: 7 }, { ...COUNTY, answer: "partly" }, "手写"],
      note: 1,
    }),
    [EXPLANATIONS_KEY]: JSON.stringify({ version: 1, accepted: [{ ...OLD, seen: ["张"] }, { ...OLD, by: 7 }, null], more: {} }),
    [REPORT_SHEETS_KEY]: JSON.stringify(["旧报告", { sheet: 7 }]),
  };

  it("is read, and only read until something is written", async () => {
    const workbook = workbookWith(stored);
    const live = liveOver(workbook);
    await live.check();
    expect(shownIn(live)).toMatchObject({
      settings: { packs: ["js-basic"] },
      mapping: { mapping: { entries: [ROW] }, errors: [{ entry: 1, why: "shape" }] },
      confirmations: [COUNTY],
      explanations: [OLD],
    });
    expect(Object.fromEntries(workbook.settings)).toEqual(stored);
    const unknown = live.state.kept.map(({ name, unknown: count }) => [name, count]);
    expect(Object.fromEntries(unknown)).toEqual({ settings: 1, mapping: 0, confirmations: 2, explanations: 2, reportSheets: 1 });
  });

  it("stands in the envelope after the first write, with every key and entry that is not understood", async () => {
    const workbook = workbookWith(stored);
    const live = await useEverything(workbook);
    await live.writeReport();
    await live.removeReport();
    expect([...workbook.settings.keys()].sort()).toEqual(PART_NAMES.map(settingKey).sort());
    expect(keptIn(workbook, "settings")).toEqual({
      packs: ["cn-quality-2017", "cn-basic-2012", "xx-2031"],
      theme: { dark: true },
      asOf: null,
      marksShown: false,
    });
    expect(keptIn(workbook, "mapping")).toEqual([
      { kind: "region", sheet: "x" },
      { ...ROW, why: "不是数据" },
    ]);
    expect(keptIn(workbook, "confirmations")).toEqual([
      { ...COUNTY, answer: "partly" },
      "手写",
      { ...COUNTY, seal: 7 },
      { ...BUILT_BY_2010, answer: "no", by: "李老师", on: "2022-06-01" },
    ]);
    expect(keptIn(workbook, "explanations")).toEqual([
      { ...OLD, by: 7 },
      null,
      { ...OLD, seen: ["张"] },
      expect.objectContaining({ by: "王老师", reason: { kind: "own", text: WORDS } }),
    ]);
    expect(keptIn(workbook, "reportSheets")).toEqual([{ sheet: 7 }]);
    for (const [part, key, value] of [
      ["mapping", "by", "赵"],
      ["confirmations", "note", 1],
      ["explanations", "more", {}],
    ] as const) {
      expect(JSON.parse(workbook.settings.get(settingKey(part))!)).toMatchObject({ version: 1, part, [key]: value });
    }
    expect(await reopened(workbook)).toEqual(shownIn(live));
  });

  it("that an earlier version wrote beside the envelope is laid over it", async () => {
    const workbook = workbookWith({});
    await useEverything(workbook);
    workbook.settings.set(ANSWERS_KEY, JSON.stringify({ version: 1, answers: [COUNTY] }));
    workbook.settings.set(SETTINGS_KEY, JSON.stringify({ packs: ["js-basic"] }));
    const live = liveOver(workbook);
    await live.check();
    expect(live.state.settings.packs).toEqual(["js-basic"]);
    expect(live.state.confirmations.map(({ about }) => about)).toEqual(["builtBy2010", "cn-quality-2017/G1"]);
    await live.withdrawConfirmation({ about: "cn-quality-2017/G1", subject: "county" });
    expect(workbook.settings.has(ANSWERS_KEY)).toBe(false);
    expect(keptIn(workbook, "confirmations")).toMatchObject([{ about: "builtBy2010" }]);
  });
});

const words = (megabytes: number) => "说明".repeat((megabytes * 1_000_000) / 2);
const NEWER = { version: 2, words: words(0.01) };
type LockedCase = readonly [name: string, part: PartName, key: string, text: string, why: string];
const LOCKED: readonly LockedCase[] = [
  ...(["explanations", "confirmations"] as const).flatMap((part): readonly LockedCase[] => {
    const old = JSON.stringify({ ...NEWER, accepted: [words(2.3)], answers: [words(2.3)] });
    const shape = JSON.stringify({ version: 1, part, content: "说明" });
    return [
      [`newer ${part} of 2.3 MB, before the envelope`, part, VERSION_0[part], old, "newer"],
      [`${part} of another shape`, part, settingKey(part), shape, "damaged"],
      [`${part} under the name of another part`, part, settingKey(part), shape.replace(part, "mapping"), "damaged"],
    ];
  }),
  ...PART_NAMES.flatMap((part): readonly LockedCase[] => [
    [`newer ${part}`, part, settingKey(part), JSON.stringify({ ...NEWER, part, content: [] }), "newer"],
    [`newer ${part}, before the envelope`, part, VERSION_0[part], JSON.stringify(NEWER), "newer"],
    [`broken JSON of ${part}`, part, settingKey(part), '{"version":1,"content":[{"text":"说明', "damaged"],
    [`broken JSON of ${part}, before the envelope`, part, VERSION_0[part], '{"version":1,', "damaged"],
    [`10 MB of ${part}`, part, settingKey(part), JSON.stringify({ version: 1, part, content: [words(10)] }), "tooLarge"],
  ]),
];

describe("what cannot be read", () => {
  it.each(LOCKED)("%s: is told and stays as it is, whatever the user does", async (_, part, key, text, why) => {
    const workbook = workbookWith({ [key]: text });
    const live = await useEverything(workbook);
    if (part === "reportSheets") await live.writeReport();
    expect(workbook.settings.get(key) === text).toBe(true);
    const ofPart = [settingKey(part), VERSION_0[part]];
    expect([...workbook.settings.keys()].filter((one) => ofPart.includes(one))).toEqual([key]);
    const told = live.state.kept.filter(({ locked }) => locked.length > 0);
    expect(told).toMatchObject([{ name: part, locked: [{ why, key }] }]);
    // The other parts are kept all the same.
    if (part !== "settings") expect(keptIn(workbook, "settings")).toMatchObject({ packs: ["cn-quality-2017", "cn-basic-2012"] });
    if (part !== "confirmations") expect(keptIn(workbook, "confirmations")).toMatchObject([{ answer: "no" }]);
    if (part !== "explanations") expect(keptIn(workbook, "explanations")).toMatchObject([{ by: "王老师" }]);
  });

  it("more than the workbook hands over is told like what is too large", async () => {
    const workbook = workbookWith({ [settingKey("explanations")]: "kept" });
    const { getSetting } = workbook;
    workbook.getSetting = (key) =>
      key === settingKey("explanations") ? Promise.reject(new WorkbookError("tooLarge", "5 MB")) : getSetting.call(workbook, key);
    const live = await useEverything(workbook);
    expect(live.state.kept.flatMap(({ name, locked }) => locked.map(({ why }) => [name, why]))).toEqual([
      ["explanations", "tooLarge"],
    ]);
    expect(workbook.settings.get(settingKey("explanations"))).toBe("kept");
  });

  it("counts for this session where it can, and an explanation is refused", async () => {
    const workbook = workbookWith(Object.fromEntries(PART_NAMES.map((part) => [settingKey(part), '{"version":9}'])));
    const before = [...workbook.settings];
    const live = liveOver(workbook);
    await live.choose({ packs: ["js-basic"] });
    await live.confirm({ ...BUILT_BY_2010, answer: "yes", by: "王老师" });
    expect(live.state.settings.packs).toEqual(["js-basic"]);
    expect(live.state.confirmations).toHaveLength(1);
    const problem = live.state.checked!.reading.problems.find(mayBeExplained)!;
    expect(await live.explain(problem, { reason: { kind: "own", text: WORDS }, by: "王老师" })).toBe("locked");
    expect([...workbook.settings]).toEqual(before);
  });

  it("is replaced by what counts now once the user gives it up, and nothing else is", async () => {
    const old = JSON.stringify({ version: 2, answers: [{ text: "x" }] });
    const workbook = workbookWith({ [ANSWERS_KEY]: old, [settingKey("explanations")]: "{" });
    const live = liveOver(workbook);
    await live.confirm({ ...BUILT_BY_2010, answer: "yes", by: "王老师" });
    await live.overwrite("confirmations");
    expect(workbook.settings.has(ANSWERS_KEY)).toBe(false);
    expect(keptIn(workbook, "confirmations")).toMatchObject([{ answer: "yes", by: "王老师" }]);
    expect(workbook.settings.get(settingKey("explanations"))).toBe("{");
    await live.overwrite("explanations");
    expect(workbook.settings.has(settingKey("explanations"))).toBe(false);
    expect(live.state.kept.filter(({ locked }) => locked.length > 0)).toEqual([]);
  });

  it("is not given up where it is another than the user was told of", async () => {
    const workbook = workbookWith({ [settingKey("confirmations")]: '{"version":2}' });
    const live = liveOver(workbook);
    await live.check();
    workbook.settings.set(settingKey("confirmations"), '{"version":3}');
    await live.overwrite("confirmations");
    expect(workbook.settings.get(settingKey("confirmations"))).toBe('{"version":3}');
    expect(live.state.kept).toContainEqual(expect.objectContaining({ locked: [expect.objectContaining({ version: 3 })] }));
  });
});

describe("what another hand writes while the workbook is open", () => {
  it("is not written over", async () => {
    const workbook = workbookWith({});
    const live = await useEverything(workbook);
    const text = JSON.stringify({ version: 1, part: "confirmations", content: [COUNTY, "手写"], seal: 7 });
    workbook.settings.set(settingKey("confirmations"), text);
    await live.confirm({ about: "cn-quality-2017/G8", subject: "county", answer: "no", by: "王老师" });
    expect(JSON.parse(workbook.settings.get(settingKey("confirmations"))!)).toMatchObject({
      content: ["手写", COUNTY, { about: "cn-quality-2017/G8" }],
      seal: 7,
    });
    expect(shownIn(live)).toEqual(await reopened(workbook));
  });

  it("is left alone when it is of a newer version", async () => {
    const workbook = workbookWith({});
    const live = await useEverything(workbook);
    workbook.settings.set(settingKey("explanations"), '{"version":2}');
    const [{ explanation }] = live.state.explanations as [(typeof live.state.explanations)[number]];
    expect(await live.withdraw(explanation)).toBe("locked");
    expect(workbook.settings.get(settingKey("explanations"))).toBe('{"version":2}');
  });
});

describe("more than a workbook keeps", () => {
  it("is not written; what is there stays, and making it smaller is always possible", async () => {
    const answers = Array.from({ length: 9000 }, (_, index) => ({
      ...COUNTY,
      about: "builtBy2010",
      subject: { name: `${"校".repeat(60)}${index}` },
    }));
    const workbook = workbookWith({ [ANSWERS_KEY]: JSON.stringify({ version: 1, answers }) });
    const live = liveOver(workbook);
    await live.confirm({ ...BUILT_BY_2010, answer: "yes", by: "王老师" });
    expect(live.state.kept).toContainEqual(
      expect.objectContaining({ name: "confirmations", unsaved: { why: "full", detail: "full" } }),
    );
    expect(workbook.settings.get(ANSWERS_KEY)).toBe(JSON.stringify({ version: 1, answers }));
    expect(live.state.confirmations).toHaveLength(9001);
    await live.withdrawConfirmation(BUILT_BY_2010);
    await live.withdrawConfirmation({ about: "builtBy2010", subject: answers[0]!.subject });
    expect(live.state.kept.filter(({ unsaved }) => unsaved)).toEqual([]);
    expect(keptIn(workbook, "confirmations")).toHaveLength(8999);
  });
});

async function reopened(workbook: MemoryWorkbook) {
  const live = liveOver(workbook);
  await live.check();
  return shownIn(live);
}
