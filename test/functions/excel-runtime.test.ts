/** The functions through the official custom-functions runtime and our host: typed into a cell, shown, and kept up to date. */
import type { CellValue } from "../../src/domain/kernel/cell";
import { functionsMetadata } from "../../src/functions/metadata";
import { associateFunctions } from "../../src/functions/associate";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { MemoryStore } from "../../src/workbench/host/memory-store";
import { parseAddress } from "../../src/workbook/a1";
import { openOffice } from "../support/office-host";
import type { OfficeSession } from "../support/office-host";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { XIZHUANG, listGrid } from "../usecases/school-list";
import type { ListRow } from "../usecases/school-list";

const HUADA: ListRow = ["华达小学", "6104310001", "小学", 127, 6800, 1360, 2280, 4830];

let store: MemoryStore;
let session: OfficeSession;
let workbook: MemoryWorkbook;
let live: LiveEvaluation;
/** Formulas that follow the live evaluation. */
let followers: number;

beforeEach(() => {
  store = new MemoryStore("学校名册");
  session = openOffice(store);
  workbook = new MemoryWorkbook([listGrid([XIZHUANG, HUADA])]);
  workbook.settings.set("edu-balance.check", JSON.stringify({ packs: ["js-basic"] }));
  live = new LiveEvaluation({ port: workbook, language: () => "zh-CN", today: () => "2026-09-01", settleMs: 10 });
  followers = 0;
  const subscribe = live.subscribe.bind(live);
  jest.spyOn(live, "subscribe").mockImplementation((listener) => {
    followers++;
    const stop = subscribe(listener);
    return () => {
      followers--;
      stop();
    };
  });
  associateFunctions(() => live);
  session.host.functions.define(functionsMetadata("zh-CN") as never, "EDU");
  session.startFunctions();
});

afterEach(async () => {
  await live.dispose();
  session.close();
});

const at = (address: string) => parseAddress(address)!.area;
const put = (address: string, input: CellValue | { formula: string }) =>
  store.writeCells(store.activeSheet(), at(address), [[input]]);
const shown = (address: string) => store.readValues(store.activeSheet(), at(address))[0]![0]!;

/** Waits for the runtime, which delivers results at most twice a second. */
async function settled(address: string, expected: CellValue): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (JSON.stringify(shown(address)) !== JSON.stringify(expected) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(shown(address)).toEqual(expected);
}

const messageAt = (address: string) => {
  const { row, col } = at(address);
  return session.host.functions.messageAt(store.activeSheet(), row, col);
};

it("shows a value for a named school and follows an edit without recalculation", async () => {
  put("K1", { formula: '=EDU.LANDPERPUPIL("西庄小学")' });
  expect(shown("K1")).toEqual({ error: "#BUSY!" });
  await settled("K1", 7380 / 258);
  workbook.edit([listGrid([["西庄小学", "3708260001", "小学", 258, 5160, 2017, 2800, 1500], HUADA])]);
  await settled("K1", 20);
});

it("takes the school of its own row", async () => {
  put("K2", { formula: "=EDU.LANDPERPUPIL()" });
  put("K3", { formula: "=EDU.LANDPERPUPIL()" });
  await settled("K2", 7380 / 258);
  await settled("K3", 6800 / 127);
});

it("says beside the error what is the matter", async () => {
  put("K9", { formula: "=EDU.LANDPERPUPIL()" });
  put("K10", { formula: '=EDU.LANDPERPUPIL("东庄小学")' });
  await settled("K9", { error: "#N/A" });
  await settled("K10", { error: "#VALUE!" });
  expect(messageAt("K9")).toBe("本工作簿有 2 所学校，请写明校名");
  expect(messageAt("K10")).toBe("本工作簿中没有学校“东庄小学”");
});

it("stops listening when the formula is gone", async () => {
  put("K1", { formula: '=EDU.LANDPERPUPIL("西庄小学")' });
  await settled("K1", 7380 / 258);
  expect(followers).toBe(1);
  put("K1", null);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(followers).toBe(0);
});

it("computes EDU.CV of the published five schools", async () => {
  const rows = [
    [279, 45],
    [137, 37],
    [935, 89],
    [160, 76],
    [402, 55],
  ];
  rows.forEach(([books, pupils], index) => {
    put(`M${index + 1}`, books!);
    put(`N${index + 1}`, pupils!);
  });
  put("P1", { formula: "=EDU.CV(M1:M5,N1:N5)" });
  put("P2", { formula: "=EDU.CV(M1:M6,N1:N6)" });
  await settled("P2", { error: "#VALUE!" });
  expect(shown("P1")).toBeCloseTo(0.515257, 6);
  expect(messageAt("P2")).toBe("总量区域的第 6 个单元格是空白");
});

it("says which cell of a range is an error, instead of showing it without a word", async () => {
  put("M1", 279);
  put("M2", { error: "#N/A" });
  put("N1", 45);
  put("N2", 37);
  put("P1", { formula: "=EDU.CV(M1:M2,N1:N2)" });
  await settled("P1", { error: "#VALUE!" });
  expect(messageAt("P1")).toBe("总量区域的第 2 个单元格是错误值 #N/A");
});

it("answers for the other schools of a range where one name is an error", async () => {
  put("J1", "西庄小学");
  put("J2", { error: "#REF!" });
  put("J3", "华达小学");
  put("K1", { formula: "=EDU.LANDPERPUPIL(J1:J3)" });
  await settled("K3", 6800 / 127);
  expect([shown("K1"), shown("K2")]).toEqual([7380 / 258, { error: "#VALUE!" }]);
});

it("a verdict follows what the user confirms in the pane", async () => {
  const GRAVE: ListRow = ["大同小学", "3708260007", "小学", 2100, 60_000, 20_000, 30_000, 50_000];
  workbook.settings.set("edu-balance.check", JSON.stringify({ packs: ["cn-quality-2017"], asOf: "2022-06-01" }));
  workbook.edit([listGrid([GRAVE])]);
  put("K1", { formula: '=EDU.VERDICT("学校规模","大同小学")' });
  await settled("K1", "无法判定");
  const asked = { about: "builtBy2010", subject: { name: "大同小学", code: "3708260007" } } as const;
  await live.confirm({ ...asked, answer: "yes", by: "王老师" });
  await settled("K1", "达标");
  await live.withdrawConfirmation(asked);
  await settled("K1", "无法判定");
});

it("so does a verdict by a standard that is not chosen in the pane", async () => {
  // 5160 ㎡ for 258 pupils: 20 ㎡ are below the 23 of a primary school, and reach the 18 of one in an old town.
  workbook.edit([listGrid([["西庄小学", "3708260001", "小学", 258, 5160, 2017, 2800, 1500], HUADA])]);
  put("K1", { formula: '=EDU.VERDICT("生均占地面积","西庄小学",,"js-2011")' });
  await settled("K1", "无法判定");
  await live.confirm({ about: "oldTown", subject: { name: "西庄小学", code: "3708260001" }, answer: "yes", by: "王老师" });
  await settled("K1", "达标");
});
