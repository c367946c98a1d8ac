/** The report in worksheets of the open workbook: replaced and removed exactly, never read back, never the user's. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../src/domain/kernel/grid";
import { REPORT_MARK, isReportSheet } from "../../src/domain/tables/report-sheet";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { ownReportSheets } from "../../src/live/report-worksheets";
import { EXPLANATIONS_KEY } from "../../src/usecases/stored-explanations";
import { REPORT_SHEETS_KEY } from "../../src/usecases/stored-report-sheets";
import { keptIn } from "../usecases/kept";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { WorkbookError, type WorkbookPort } from "../../src/workbook/port";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { XIZHUANG, blankGrid, listGrid } from "../usecases/school-list";

jest.setTimeout(60_000);

const SHEETS = [
  "核查结论",
  "缺额汇总",
  "差异系数",
  "申报表 小学",
  "申报表 初中",
  "检查结果汇总",
  "分校明细",
  "方法与依据",
  "读取情况",
];
const liveOn = (port: WorkbookPort) =>
  new LiveEvaluation({ port, language: () => "zh-CN", today: () => "2026-09-01", settleMs: 5 });
const namesOf = ({ grids }: MemoryWorkbook) => grids.map(({ sheet }) => sheet);

it("stands behind the user's sheets and is shown", async () => {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  const live = liveOn(workbook);
  await live.writeReport();
  expect(namesOf(workbook)).toEqual(["学校名册", ...live.state.reportSheets]);
  expect(live.state.reportSheets).toEqual(expect.arrayContaining(["核查结论", "方法与依据"]));
  expect(workbook.revealed).toEqual([{ sheet: "核查结论", row: 0, col: 0 }]);
  expect(workbook.grids.slice(1).every(isReportSheet)).toBe(true);
});

it("is replaced by the next one, and removed without a trace", async () => {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  const live = liveOn(workbook);
  await live.writeReport();
  const first = namesOf(workbook);
  await live.writeReport();
  expect(namesOf(workbook)).toEqual(first);
  await live.removeReport();
  expect(namesOf(workbook)).toEqual(["学校名册"]);
  expect(keptIn(workbook, "reportSheets")).toBeNull();
  expect(live.state.reportSheets).toEqual([]);
});

it("leaves alone what the user wrote, copied or renamed", async () => {
  const own: Grid = { ...blankGrid("核查结论"), values: [["本县汇总"], [1]] };
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG]), own]);
  const live = liveOn(workbook);
  await live.writeReport();
  expect(live.state.reportSheets[0]).toBe("核查结论 2");
  const copy = { ...workbook.grids.at(-1)!, sheet: "方法与依据 (2)" };
  const renamed = workbook.grids.map((grid) => (grid.sheet === "分校明细" ? { ...grid, sheet: "存档" } : grid));
  workbook.grids = [...renamed, copy];
  await live.removeReport();
  expect(namesOf(workbook)).toEqual(["学校名册", "核查结论", "存档", "方法与依据 (2)"]);
  await live.check();
  // The copies are reports all the same and hold no data.
  expect(live.state.checked!.reading.notRecognised.map(({ sheet }) => sheet)).toEqual(["核查结论"]);
});

it("does not take for its own a sheet of the user that bears a name it had", () => {
  const mine = { ...blankGrid("缺额汇总"), values: [["缺额汇总"], [REPORT_MARK.zh]] };
  const theirs = { ...blankGrid("分校明细"), values: [["分校明细"]] };
  expect(ownReportSheets(["缺额汇总", "分校明细", "差异系数"], [mine, theirs])).toEqual(["缺额汇总"]);
});

it("finds the mark in both languages, and after a line was put in above", () => {
  for (const mark of [REPORT_MARK.zh, REPORT_MARK.en]) expect(isReportSheet({ values: [["x"], [], [mark]] })).toBe(true);
  expect(isReportSheet({ values: [["x"], [`${REPORT_MARK.zh} 附注`]] })).toBe(false);
  expect(isReportSheet({ values: [] })).toBe(false);
});

it.each(["{", "null", "7", '{"0":"学校名册"}'])(
  "takes no names from %s, and adds no sheet that it could not name",
  async (text) => {
    const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
    workbook.settings.set(REPORT_SHEETS_KEY, text);
    const live = liveOn(workbook);
    await live.writeReport();
    expect(live.state.error).toMatchObject({ code: "storeLocked", step: "reporting" });
    expect(namesOf(workbook)).toEqual(["学校名册"]);
    expect([...workbook.settings]).toEqual([[REPORT_SHEETS_KEY, text]]);
  },
);

it("says what was kept and not used in the report", async () => {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  workbook.settings.set(EXPLANATIONS_KEY, '{"version":2}');
  await liveOn(workbook).writeReport();
  const cells = workbook.grids.find(({ sheet }) => sheet === "方法与依据")!.values.flat();
  expect(cells).toContainEqual(expect.stringContaining("情况说明由本工具的更新版本写入"));
});

it("says when the workbook takes no sheets, and keeps the result", async () => {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  const live = liveOn(workbook);
  workbook.failures.set("addSheets", new WorkbookError("hostFailure", "structure is protected"));
  await live.writeReport();
  expect(live.state.error).toMatchObject({ code: "hostFailure", step: "reporting" });
  expect(live.state.checked).not.toBeNull();
  expect(live.state.step).toBeNull();
});

it("stands there once, and can be removed whole, when it is asked for twice at a time", async () => {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  const live = liveOn(workbook);
  await Promise.all([live.writeReport(), live.writeReport()]);
  expect(namesOf(workbook)).toEqual(["学校名册", ...live.state.reportSheets]);
  await Promise.all([live.writeReport(), live.removeReport()]);
  expect(namesOf(workbook)).toEqual(["学校名册"]);
});

it("is known to be gone when the new one could not be written in its place", async () => {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  const live = liveOn(workbook);
  await live.writeReport();
  workbook.failures.set("addSheets", new WorkbookError("hostFailure", "structure is protected"));
  await live.writeReport();
  expect(live.state.reportSheets).toEqual(namesOf(workbook).slice(1));
  expect(live.state).toMatchObject({ status: "ready", error: { code: "hostFailure", step: "reporting" } });
});

it("takes its sheets back where the workbook cannot remember them", async () => {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  const live = liveOn(workbook);
  await live.check();
  workbook.failures.set("setSetting", new Error("read-only"));
  await live.writeReport();
  expect(namesOf(workbook)).toEqual(["学校名册"]);
  expect(live.state.error?.step).toBe("reporting");
});

it("changes nothing about the next check of a county in a file, nor its marks", async () => {
  const file = path.join(__dirname, "../../samples/county.xlsx");
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(file)), "county.xlsx");
  const live = liveOn(workbook);
  await live.check();
  const before = live.state.checked!;
  await live.writeReport();
  expect(live.state.reportSheets).toEqual(SHEETS);
  const again = await openWorkbookFile(await workbook.save(), "county.xlsx");
  const reopened = liveOn(again);
  await reopened.mark();
  expect(reopened.state.checked!.evaluation).toEqual(before.evaluation);
  const { reading } = reopened.state.checked!;
  const accounts = reading.accounts.filter(({ why }) => why?.code !== "ownReport");
  expect({ ...reading, accounts }).toEqual(before.reading);
  expect(reopened.state.reportSheets).toEqual(live.state.reportSheets);
  expect(reopened.state.marks?.refused).toEqual([]);
  await reopened.unmark();
  await reopened.removeReport();
  expect((await again.read()).map(({ sheet }) => sheet)).toEqual(
    (await openWorkbookFile(new Uint8Array(readFileSync(file)), "county.xlsx").then((one) => one.read())).map(
      ({ sheet }) => sheet,
    ),
  );
});
