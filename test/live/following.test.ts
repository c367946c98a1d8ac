/** Following the workbook over time: a read that fails is tried once more, and many edits do not put the check off for ever. */
import type { Grid } from "../../src/domain/kernel/grid";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { WorkbookError } from "../../src/workbook/port";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { COLUMN, listGrid, XIZHUANG, type ListRow } from "../usecases/school-list";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const withBooks = (books: number): Grid =>
  listGrid([XIZHUANG.map((cell, index) => (index === COLUMN.books ? books : cell)) as unknown as ListRow]);
const liveOn = (workbook: MemoryWorkbook) =>
  new LiveEvaluation({ port: workbook, language: () => "zh-CN", today: () => "2026-09-01" });
const reads = ({ calls }: MemoryWorkbook) => calls.filter((call) => call === "read").length;
const booksIn = ({ state }: LiveEvaluation) => {
  const books = state.checked?.reading.schools[0]?.stages.primary?.books;
  return books?.state === "known" ? books.value : null;
};

test("1,000 edits in 5 seconds are followed while they last, and not one by one", async () => {
  const workbook = new MemoryWorkbook([withBooks(0)]);
  const live = liveOn(workbook);
  await live.start();
  const seen = new Set<number | null>();
  live.subscribe(() => seen.add(booksIn(live)));
  for (let edit = 1; edit <= 1000; edit += 1) {
    workbook.edit([withBooks(edit)]);
    await jest.advanceTimersByTimeAsync(5);
  }
  // Every 2 seconds at the latest.
  expect(reads(workbook)).toBe(3);
  expect([...seen].every((books) => books !== null)).toBe(true);
  await jest.advanceTimersByTimeAsync(250);
  expect(reads(workbook)).toBe(4);
  expect(booksIn(live)).toBe(1000);
});

test("the wait begins anew with the first edit after a quiet time", async () => {
  const workbook = new MemoryWorkbook([withBooks(0)]);
  const live = liveOn(workbook);
  await live.start();
  for (let edit = 1; edit <= 20; edit += 1) {
    workbook.edit([withBooks(edit)]);
    await jest.advanceTimersByTimeAsync(1000);
  }
  expect(reads(workbook)).toBe(21);
});

describe("a read that fails", () => {
  const busy = new WorkbookError("cellEditMode", "busy");

  test.each(["read", "getSetting"])("is tried once more (%s), and nothing is told where that helps", async (method) => {
    const workbook = new MemoryWorkbook([withBooks(7)]);
    workbook.failures.set(method, busy);
    const live = liveOn(workbook);
    const errors: unknown[] = [];
    live.subscribe(({ error }) => error && errors.push(error));
    const started = live.start();
    await jest.advanceTimersByTimeAsync(399);
    expect(live.state.checked).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    await started;
    expect([booksIn(live), errors]).toEqual([7, []]);
  });

  test("after an edit too", async () => {
    const workbook = new MemoryWorkbook([withBooks(1)]);
    const live = liveOn(workbook);
    await live.start();
    workbook.failures.set("read", new WorkbookError("hostFailure", "GeneralException"));
    workbook.edit([withBooks(2)]);
    await jest.advanceTimersByTimeAsync(250 + 400);
    expect([booksIn(live), live.state.status, reads(workbook)]).toEqual([2, "ready", 3]);
  });

  test("is told when it fails twice, and not tried a third time", async () => {
    const workbook = new MemoryWorkbook([withBooks(1)]);
    const live = liveOn(workbook);
    await live.start();
    workbook.failing.set("read", busy);
    void live.check();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(reads(workbook)).toBe(3);
    expect(live.state).toMatchObject({ status: "error", error: { code: "cellEditMode", step: "reading" } });
    expect(booksIn(live)).toBe(1);
  });

  test("for what does not change is not tried again", async () => {
    const workbook = new MemoryWorkbook([withBooks(1)]);
    const live = liveOn(workbook);
    await live.start();
    workbook.failing.set("read", new WorkbookError("tooLarge", "5 MB"));
    await live.check();
    expect(reads(workbook)).toBe(2);
    expect(live.state.error?.code).toBe("tooLarge");
  });
});
