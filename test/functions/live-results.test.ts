/** The stream from the live evaluation into one cell. */
import { streamResults } from "../../src/functions/live-results";
import type { Results } from "../../src/functions/live-results";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { WorkbookError } from "../../src/workbook/port";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { XIZHUANG, listGrid } from "../usecases/school-list";

function setUp() {
  const workbook = new MemoryWorkbook([listGrid([XIZHUANG])]);
  const live = new LiveEvaluation({ port: workbook, language: () => "zh-CN", today: () => "2026-09-01" });
  const sent: Results[] = [];
  return { workbook, live, sent, send: (answers: Results) => void sent.push(answers) };
}

it("starts the live evaluation by itself and sends the first answer", async () => {
  const { live, sent, send } = setUp();
  streamResults(live, ({ evaluation }) => ({ value: evaluation.schools.length }), send);
  expect(sent).toEqual([]);
  await live.start();
  expect(sent).toEqual([{ value: 1 }]);
});

it("sends an answer again only when it changed", async () => {
  const { live, sent, send } = setUp();
  let value = 1;
  streamResults(live, () => ({ value }), send);
  await live.check();
  await live.check();
  expect(sent).toEqual([{ value: 1 }]);
  value = 2;
  await live.check();
  expect(sent).toEqual([{ value: 1 }, { value: 2 }]);
});

it("sends nothing more once it has ended", async () => {
  const { live, sent, send } = setUp();
  let value = 1;
  const stop = streamResults(live, () => ({ value: value++ }), send);
  await live.check();
  stop();
  await live.check();
  expect(sent).toEqual([{ value: 1 }]);
});

it("says so when the workbook cannot be read, and recovers", async () => {
  const { workbook, live, sent, send } = setUp();
  workbook.failing.set("read", new WorkbookError("hostFailure", "GeneralException"));
  streamResults(live, () => ({ value: 1 }), send);
  await live.start();
  workbook.failing.clear();
  expect(sent).toEqual([{ error: "notAvailable", message: "工作簿未能读取，请打开检查面板查看原因" }]);
  await live.check();
  expect(sent.at(-1)).toEqual({ value: 1 });
});

it("keeps the last answer when a later check fails", async () => {
  const { workbook, live, sent, send } = setUp();
  streamResults(live, () => ({ value: 1 }), send);
  await live.start();
  workbook.failing.set("read", new WorkbookError("hostFailure", "GeneralException"));
  await live.check();
  expect(sent).toEqual([{ value: 1 }]);
});

it("turns our own failure into an error of that cell alone", async () => {
  const { live, sent, send } = setUp();
  const others: Results[] = [];
  streamResults(
    live,
    () => {
      throw new Error("broken");
    },
    send,
  );
  streamResults(
    live,
    () => ({ value: 1 }),
    (answers) => void others.push(answers),
  );
  await live.start();
  expect(sent).toEqual([{ error: "notAvailable", message: expect.stringContaining("broken") }]);
  expect(others).toEqual([{ value: 1 }]);
  expect(live.state.status).toBe("ready");
});
