/** Custom functions through the library's own runtime: calls, results, errors, streaming, cancelling, what is not called again. */
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import type { CellInput } from "../../../src/workbench/host/sheet-store";
import type { FunctionsJson } from "../../../src/workbench/host/function-metadata";
import { openOffice, type OfficeSession } from "../../support/office-host";

/** The runtime rests between results, and the machine may be busy. */
jest.setTimeout(30_000);

const any = { name: "x", type: "any" } as const;
const METADATA: FunctionsJson = {
  functions: [
    { id: "TWICE", name: "TWICE", parameters: [{ name: "n", type: "number" }] },
    { id: "NOW", name: "NOW" },
    {
      id: "FIRST",
      name: "FIRST",
      parameters: [
        { ...any, dimensionality: "matrix" },
        { ...any, optional: true },
      ],
    },
    { id: "COUNT", name: "COUNT", parameters: [{ ...any, dimensionality: "matrix", repeating: true }] },
    { id: "FAIL", name: "FAIL", parameters: [any] },
    { id: "LIVE", name: "LIVE", parameters: [{ ...any, optional: true }], options: { stream: true } },
    { id: "HERE", name: "HERE", options: { stream: true, requiresStreamAddress: true } },
    { id: "ABSENT", name: "ABSENT" },
  ],
};

let store: MemoryStore;
let office: OfficeSession;
let sheet: string;

beforeEach(() => {
  store = new MemoryStore("表一");
  sheet = store.activeSheet();
  office = openOffice(store);
  office.host.functions.define(METADATA, "EDU");
});
afterEach(() => office.close());

const type = (row: number, col: number, input: CellInput) => store.writeCells(sheet, { row, col, rows: 1, cols: 1 }, [[input]]);
const formula = (row: number, col: number, text: string) => type(row, col, { formula: text });
const shown = (row: number, col: number) => store.readValues(sheet, { row, col, rows: 1, cols: 1 })[0]![0];

/** Waits for the runtime, which gathers results for 50 ms and then rests for 200 ms. */
async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; !isTrue(); waited += 10) {
    if (waited > 10_000) throw new Error("The cell did not change.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const settled = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));

test("a cell is busy until the runtime is there, then shows the result", async () => {
  CustomFunctions.associate("TWICE", (n: number) => 2 * n);
  type(0, 0, 21);
  formula(0, 1, "=EDU.TWICE(A1)");
  expect(shown(0, 1)).toEqual({ error: "#BUSY!" });
  office.startFunctions();
  await until(() => shown(0, 1) === 42);
});

test("a changed argument calls again, promises are waited for", async () => {
  CustomFunctions.associate("TWICE", async (n: number) => 2 * n);
  office.startFunctions();
  type(0, 0, 1);
  formula(0, 1, "=EDU.TWICE(A1)");
  await until(() => shown(0, 1) === 2);
  type(0, 0, 5);
  await until(() => shown(0, 1) === 10);
});

test("without arguments it is called on entry only, not on recalculation", async () => {
  let calls = 0;
  CustomFunctions.associate("NOW", () => ++calls);
  office.startFunctions();
  formula(0, 0, "=EDU.NOW()");
  await until(() => shown(0, 0) === 1);
  store.recalculate([{ sheet, row: 0, col: 0 }]);
  type(5, 5, "anything");
  await settled();
  expect([calls, shown(0, 0)]).toEqual([1, 1]);
  formula(0, 0, "=EDU.NOW()");
  await until(() => shown(0, 0) === 2);
});

test("ranges come as rows of cells, left-out arguments as null, blanks as empty text", async () => {
  const told: unknown[] = [];
  CustomFunctions.associate("FIRST", (...args: unknown[]) => {
    told.push(args.slice(0, 2));
    return 1;
  });
  CustomFunctions.associate("COUNT", (ranges: unknown[]) => ranges.length);
  office.startFunctions();
  type(0, 0, 7);
  type(1, 1, "校");
  formula(3, 0, '=EDU.FIRST(A1:B2,"a,""b")');
  formula(4, 0, "=EDU.FIRST(表一!A1)");
  formula(5, 0, "=EDU.COUNT(A1,B2,A1:B2)");
  await until(() => shown(5, 0) === 3 && told.length === 2);
  expect(JSON.parse(JSON.stringify(told))).toEqual([
    [
      [
        [7, ""],
        ["", "校"],
      ],
      'a,"b',
    ],
    [[[7]], null],
  ]);
});

test.each<[string, string, CellInput]>([
  ["text for a number", "=EDU.TWICE(A1)", "abc"],
  ["a missing argument", "=EDU.TWICE()", null],
  ["too many arguments", "=EDU.TWICE(1,2)", null],
])("%s is #VALUE! without a call", async (_name, text, input) => {
  let calls = 0;
  CustomFunctions.associate("TWICE", () => ++calls);
  office.startFunctions();
  type(0, 0, input);
  formula(0, 1, text);
  expect(shown(0, 1)).toEqual({ error: "#VALUE!" });
  await settled(100);
  expect(calls).toBe(0);
});

test("an error in an argument is the result", () => {
  type(0, 0, { error: "#DIV/0!" });
  formula(0, 1, "=EDU.TWICE(A1)");
  expect(shown(0, 1)).toEqual({ error: "#DIV/0!" });
});

test("errors keep their kind and message; what nobody implements is #VALUE!", async () => {
  const errors: Record<string, () => unknown> = {
    na: () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "缺在校生数");
    },
    zero: () => Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)),
    thrown: () => {
      throw new Error("broken");
    },
    infinite: () => Infinity,
  };
  CustomFunctions.associate("FAIL", (kind: string) => errors[kind]!());
  office.startFunctions();
  Object.keys(errors).forEach((kind, row) => formula(row, 0, `=EDU.FAIL("${kind}")`));
  formula(4, 0, "=EDU.ABSENT()");
  const busy = () => [0, 1, 2, 3, 4].some((row) => JSON.stringify(shown(row, 0)).includes("BUSY"));
  await until(() => !busy());
  expect([0, 1, 2, 3, 4].map((row) => shown(row, 0))).toEqual([
    { error: "#N/A" },
    { error: "#DIV/0!" },
    { error: "#VALUE!" },
    { error: "#NUM!" },
    { error: "#VALUE!" },
  ]);
  expect(office.host.functions.messageAt(sheet, 0, 0)).toBe("缺在校生数");
});

describe("streaming", () => {
  let live: Map<number, CustomFunctions.StreamingInvocation<unknown>>;
  let canceled: number[];

  beforeEach(() => {
    live = new Map();
    canceled = [];
    let next = 1;
    const start = (invocation: CustomFunctions.StreamingInvocation<unknown>) => {
      const id = next++;
      live.set(id, invocation);
      invocation.onCanceled = () => canceled.push(id);
    };
    CustomFunctions.associate("LIVE", (_x: unknown, invocation: CustomFunctions.StreamingInvocation<unknown>) =>
      start(invocation),
    );
    CustomFunctions.associate("HERE", (invocation: CustomFunctions.StreamingInvocation<unknown>) => {
      start(invocation);
      invocation.setResult(invocation.address);
    });
    office.startFunctions();
  });

  test("values follow one another without any recalculation, errors too", async () => {
    formula(0, 0, "=EDU.LIVE()");
    await until(() => live.size === 1);
    live.get(1)!.setResult(28.6);
    await until(() => shown(0, 0) === 28.6);
    live.get(1)!.setResult(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "缺占地面积"));
    await until(() => JSON.stringify(shown(0, 0)) === '{"error":"#N/A"}');
    expect(office.host.functions.messageAt(sheet, 0, 0)).toBe("缺占地面积");
    live.get(1)!.setResult([[1], [2]]);
    await until(() => shown(0, 0) === 1);
  });

  test("a result is no edit", async () => {
    const edits: string[] = [];
    formula(0, 0, "=EDU.LIVE()");
    store.listen(({ kind }) => void (kind === "edited" && edits.push(kind)));
    await until(() => live.size === 1);
    live.get(1)!.setResult(3);
    await until(() => shown(0, 0) === 3);
    expect(edits).toEqual([]);
  });

  test("identical formulas share one invocation, cancelled when the last is gone", async () => {
    formula(0, 0, "=EDU.LIVE()");
    formula(1, 0, "=EDU.LIVE()");
    formula(2, 0, "=EDU.LIVE(5)");
    await until(() => live.size === 2);
    live.get(1)!.setResult(9);
    await until(() => shown(0, 0) === 9 && shown(1, 0) === 9);
    type(0, 0, "over");
    await settled(100);
    expect(canceled).toEqual([]);
    type(1, 0, null);
    await until(() => canceled.length === 1);
    expect(canceled).toEqual([1]);
  });

  test("a changed argument cancels the old invocation", async () => {
    type(0, 1, "甲");
    formula(0, 0, "=EDU.LIVE(B1)");
    await until(() => live.size === 1);
    type(0, 1, "乙");
    await until(() => live.size === 2 && canceled.length === 1);
    expect(canceled).toEqual([1]);
  });

  test("a deleted sheet cancels what it used", async () => {
    const second = store.addSheet("表二");
    store.writeCells(second, { row: 0, col: 0, rows: 1, cols: 1 }, [[{ formula: "=EDU.LIVE()" }]]);
    await until(() => live.size === 1);
    store.deleteSheet(second);
    await until(() => canceled.length === 1);
  });

  test("a function that asks for its address is called for each cell", async () => {
    formula(0, 0, "=EDU.HERE()");
    formula(3, 2, "=EDU.HERE()");
    await until(() => shown(0, 0) === "表一!A1" && shown(3, 2) === "表一!C4");
  });

  test("when the page is loaded anew, cells are busy and then asked again", async () => {
    formula(0, 0, "=EDU.LIVE()");
    await until(() => live.size === 1);
    live.get(1)!.setResult(4);
    await until(() => shown(0, 0) === 4);
    office.host.functions.reset();
    expect(shown(0, 0)).toEqual({ error: "#BUSY!" });
    office.host.functions.ready();
    await until(() => live.size === 2);
  });
});
