/** The ribbon commands: what they do to the workbook, and that each completes its event exactly once. */
import { ribbonCommand } from "../../src/commands/ribbon-command";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { WorkbookError } from "../../src/workbook/port";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { XIZHUANG, listGrid } from "../usecases/school-list";

const event = () => ({ completed: jest.fn() });

function workbookOfXizhuang() {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  workbook.settings.set(SETTINGS_KEY, JSON.stringify({ packs: ["js-basic"] }));
  const live = new LiveEvaluation({ port: workbook, language: () => "zh-CN", today: () => "2026-09-01" });
  return { workbook, live };
}

it("checks and marks in one go, then clears", async () => {
  const { workbook, live } = workbookOfXizhuang();
  const checked = event();
  await ribbonCommand(() => live.checkAndMark())(checked);
  expect(checked.completed).toHaveBeenCalledTimes(1);
  expect(workbook.marks).toHaveLength(1);
  const cleared = event();
  await ribbonCommand(() => live.unmark())(cleared);
  expect(cleared.completed).toHaveBeenCalledTimes(1);
  expect(workbook.marks).toBeNull();
});

it("completes when the workbook fails, and leaves the reason for the pane", async () => {
  const { workbook, live } = workbookOfXizhuang();
  workbook.failing.set("read", new WorkbookError("hostFailure", "GeneralException"));
  const failed = event();
  await ribbonCommand(() => live.checkAndMark())(failed);
  expect(failed.completed).toHaveBeenCalledTimes(1);
  expect(live.state.error).toMatchObject({ code: "hostFailure", step: "reading" });
});

it("completes when the command itself throws, at once or later", async () => {
  for (const run of [
    () => Promise.reject(new Error("later")),
    () => {
      throw new Error("at once");
    },
  ]) {
    const thrown = event();
    await ribbonCommand(run)(thrown);
    expect(thrown.completed).toHaveBeenCalledTimes(1);
  }
});

it("associates every command under the name the ribbon calls", () => {
  const names: string[] = [];
  Object.assign(globalThis, { Office: { actions: { associate: (name: string) => names.push(name) } } });
  try {
    jest.isolateModules(() => jest.requireActual("../../src/commands/commands"));
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
  }
  expect(names).toEqual(["showPane", "checkNow", "clearMarks", "formulasToValues"]);
});
