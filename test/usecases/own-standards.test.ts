/** The user's own standards in a workbook: found at each read, chosen like built-in ones, their mistakes told at the cells. */
import type { Grid } from "../../src/domain/kernel/grid";
import { checkGrids } from "../../src/usecases/check-grids";
import { parseSettings } from "../../src/usecases/check-settings";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { ownStandardsIn, packsOfIds } from "../../src/usecases/own-standards";
import { gridOf, line, withLines } from "../domain/own-standard/own-sheet";
import { MemoryWorkbook } from "./memory-workbook";
import { listGrid, XIZHUANG } from "./school-list";

const SCHOOLS = listGrid([XIZHUANG]);
/** 西庄小学 has 7380 ÷ 258 = 28.60 ㎡ of land for each pupil. */
const own = (limit: string, sheet = "自定标准"): Grid => ({ ...withLines(line({ 3: limit })), sheet });
const choice = (...packs: string[]) => ({ packs, asOf: "2026-09-01" });

it("judges by the own standard beside a built-in one", () => {
  const { evaluation, ownStandards, reading } = checkGrids([SCHOOLS, own("≥ 29")], choice("js-basic", "own-1"));
  expect(ownStandards).toMatchObject([{ id: "own-1", sheet: "自定标准", title: "某县办学条件标准", errors: [] }]);
  expect(evaluation.packs.map(({ id }) => id)).toEqual(["js-basic", "own-1"]);
  const [section] = evaluation.schools[0]!.sections;
  expect(section!.verdicts["own-1"]).toBe("fail");
  expect(section!.findings.find(({ pack }) => pack.id === "own-1")).toMatchObject({ key: "own-1/row6", limit: 29 });
  expect(reading.schools).toHaveLength(1);
  expect(checkGrids([SCHOOLS, own("≥ 28.6")], choice("own-1")).evaluation.schools[0]!.sections[0]!.verdicts).toEqual({
    "own-1": "pass",
  });
});

it("is neither read as a table nor listed as not understood", () => {
  const { reading } = checkGrids([SCHOOLS, own("≥ 29", "县标准"), gridOf([["随便"]], "自定标准 2")], choice());
  expect(reading.tables.map(({ sheet }) => sheet)).toEqual(["学校名册"]);
  expect(reading.notRecognised).toEqual([]);
});

it("numbers them by the order of the sheets and leaves out what cannot be used", () => {
  const found = ownStandardsIn([own("≥ 1"), SCHOOLS, own("二十", "自定标准 2"), own("≥ 3", "自定标准 3")]);
  expect(found.map(({ id, pack }) => [id, pack?.id])).toEqual([
    ["own-1", "own-1"],
    ["own-2", undefined],
    ["own-3", "own-3"],
  ]);
  expect(packsOfIds(["own-3", "own-2", "none", "js-basic", "own-1"], found).map(({ id }) => id)).toEqual([
    "own-3",
    "js-basic",
    "own-1",
  ]);
});

it("tells mistakes as problems at their cells, and an empty table as a remark", () => {
  const { reading } = checkGrids([SCHOOLS, own("二十"), withLines()], choice("own-1"));
  expect(reading.problems.filter(({ code }) => code.startsWith("ownStandard/"))).toMatchObject([
    { code: "ownStandard/badLimit", severity: "error", cells: [{ sheet: "自定标准", row: 5, col: 3 }] },
    { code: "ownStandard/noRows", severity: "info" },
  ]);
});

it("keeps the choice of an own standard, and only that", () => {
  expect(parseSettings('{"packs":["own-2","js-basic","own-2","own-0","own-x","own-1e3",{}]}').packs).toEqual([
    "js-basic",
    "own-2",
  ]);
});

describe("the live evaluation", () => {
  const liveOn = (workbook: MemoryWorkbook) =>
    new LiveEvaluation({ port: workbook, language: () => "zh-CN", today: () => "2026-09-01", settleMs: 0 });

  it("adds a copy of a built-in standard, shows it and can judge by it", async () => {
    const workbook = new MemoryWorkbook([SCHOOLS]);
    const live = liveOn(workbook);
    await live.check();
    expect(await live.addOwnStandard("cn-class-size")).toEqual({ sheet: "自定标准" });
    expect(workbook.revealed).toEqual([{ sheet: "自定标准", row: 0, col: 0 }]);
    expect(live.state.checked!.ownStandards).toMatchObject([{ id: "own-1", errors: [] }]);
    await live.choose({ packs: ["own-1"] });
    expect(live.state.checked!.evaluation.packs).toMatchObject([{ id: "own-1" }]);
    expect(await live.addOwnStandard()).toEqual({ sheet: "自定标准 2" });
    expect(live.state.checked!.ownStandards[1]).toMatchObject({ id: "own-2", errors: [{ code: "noRows" }] });
  });

  it("says why no sheet was added", async () => {
    const workbook = new MemoryWorkbook([SCHOOLS]);
    workbook.failures.set("addSheet", new Error("structure is protected"));
    expect(await liveOn(workbook).addOwnStandard()).toEqual({ error: { code: "unexpected", detail: "structure is protected" } });
  });
});
