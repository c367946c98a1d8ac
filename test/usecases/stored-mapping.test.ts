/** What the user says of tables that are not understood is kept in the workbook, validated, and used at each read. */
import { sayProblem } from "../../src/domain/explain/problems";
import type { Grid } from "../../src/domain/kernel/grid";
import type { UserMapping } from "../../src/domain/tables/user-mapping";
import { checkGrids } from "../../src/usecases/check-grids";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { readGrids } from "../../src/usecases/read-grids";
import { inFile, joinedMappings, loadMapping, MAPPING_KEY, MAPPING_PART, mappingOf } from "../../src/usecases/stored-mapping";
import { gridOf } from "../domain/own-standard/own-sheet";
import { storeProblems } from "../../src/usecases/store-notices";
import { keptIn } from "./kept";
import { MemoryWorkbook } from "./memory-workbook";

const UNKNOWN: Grid = gridOf(
  [
    ["甲", "乙", "丙"],
    ["西庄小学", 258, 7380],
    ["东庄小学", 100, 2000],
  ],
  "台账",
);
const MAPPING: UserMapping = {
  version: 1,
  entries: [
    { kind: "nameColumn", sheet: "台账", col: 0, firstRow: 1 },
    { kind: "column", sheet: "台账", col: 1, field: "pupils", stage: "primary" },
    { kind: "column", sheet: "台账", col: 2, field: "landArea", stage: "primary", unit: "平方米" },
  ],
};
const choice = { packs: ["cn-quality-2017"], asOf: "2026-09-01" };

it("reads a table that is not understood without it", () => {
  expect(readGrids([UNKNOWN]).schools).toEqual([]);
  const { schools, problems } = readGrids([UNKNOWN], { mapping: MAPPING, errors: [] });
  expect(schools.map(({ name }) => name)).toEqual(["西庄小学", "东庄小学"]);
  expect(problems).toEqual([]);
});

it("is kept in the workbook and used from then on", async () => {
  const workbook = new MemoryWorkbook([UNKNOWN]);
  const live = new LiveEvaluation({ port: workbook, language: () => "zh-CN", today: () => "2026-09-01", settleMs: 0 });
  await live.check();
  expect(live.state.checked!.reading.schools).toEqual([]);
  await live.map(MAPPING);
  expect(live.state.checked!.evaluation.schools[0]!.sections[0]!.indicators.LANDPERPUPIL).toMatchObject({ value: 7380 / 258 });
  const later = new LiveEvaluation({ port: workbook, language: () => "zh-CN", today: () => "2026-09-01", settleMs: 0 });
  await later.check();
  expect(later.state.checked!.reading.schools).toHaveLength(2);
  await later.map({ version: 1, entries: [] });
  expect(keptIn(workbook, "mapping")).toBeNull();
  expect(later.state.checked!.reading.schools).toEqual([]);
});

it.each(["{", "5", "null", "[]", '{"version":2,"entries":[]}', '{"__proto__":{"version":1,"entries":[]}}'])(
  "%s is no mapping, and that is told",
  async (text) => {
    const workbook = new MemoryWorkbook([UNKNOWN]);
    workbook.settings.set(MAPPING_KEY, text);
    expect((await loadMapping(workbook)).mapping.entries).toEqual([]);
    const problems = await storeProblems(workbook);
    expect(problems).toMatchObject([{ code: /"version":2/.test(text) ? "store/newer" : "store/damaged", cells: [] }]);
    expect(sayProblem(problems[0]!).zh).toMatch(/^本工作簿中保存的对应关系/);
  },
);

it("tells which entry is not used and why, and keeps it where it is", async () => {
  const workbook = new MemoryWorkbook([]);
  const wrong = { kind: "column", sheet: "台账", col: 3, field: "wifi", note: "待查" };
  workbook.settings.set(MAPPING_KEY, JSON.stringify({ version: 1, entries: [MAPPING.entries[0], wrong] }));
  const stored = await loadMapping(workbook);
  expect(stored.mapping.entries).toEqual([MAPPING.entries[0]]);
  const { reading } = checkGrids([UNKNOWN], choice, stored);
  expect(reading.problems.map((problem) => [problem.code, sayProblem(problem).zh])).toEqual([
    ["mapping/notUsed", "第 2 条对应关系没有使用：没有这个数据项“wifi”。"],
  ]);
  expect(MAPPING_PART.withValue([MAPPING.entries[0], wrong], [])).toEqual([wrong]);
});

it("names sheets that are gone", () => {
  const { problems } = readGrids([{ ...UNKNOWN, sheet: "台账2" }], { mapping: MAPPING, errors: [] });
  expect(problems.map((problem) => sayProblem(problem).zh)).toEqual(["对应关系中的工作表“台账”不在工作簿里，有关设置没有使用。"]);
});

it("does not speak of the same sheet in another workbook", () => {
  const files = ["a.xlsx", "b.xlsx"].map((file) => ({ ...UNKNOWN, file }));
  const one = joinedMappings([
    inFile({ mapping: MAPPING, errors: [] }, "a.xlsx"),
    inFile(mappingOf('{"version":1,"entries":[]}'), "b.xlsx"),
  ]);
  const { notRecognised } = readGrids(files, one);
  expect(notRecognised.map(({ file }) => file)).toEqual(["b.xlsx"]);
});
