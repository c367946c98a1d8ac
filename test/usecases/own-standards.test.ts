/** The user's own standards in a workbook: found at each read, chosen like built-in ones, their mistakes told at the cells. */
import type { SectionEvaluation } from "../../src/domain/checks/finding";
import { explainFinding } from "../../src/domain/explain/explain";
import type { Grid } from "../../src/domain/kernel/grid";
import type { Language } from "../../src/domain/kernel/text";
import { checkGrids } from "../../src/usecases/check-grids";
import { SETTINGS_PART } from "../../src/usecases/check-settings";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { ownStandardsIn, packsOfIds } from "../../src/usecases/own-standards";
import { fullAddress } from "../../src/workbook/a1";
import { gridOf, HEAD, HEADINGS, line, withLines, type Rows } from "../domain/own-standard/own-sheet";
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

describe("says of a school what a built-in standard would say", () => {
  const headings = [...HEADINGS, "档次之间"];
  const bySize = (...lines: Rows): Grid => gridOf([...HEAD, headings, ...lines.map((one) => [...one, "插入法"])]);
  const saidBy = (standard: Grid, language: Language) => {
    const { evaluation } = checkGrids([SCHOOLS, standard], choice("own-1"));
    const [{ section, findings }] = evaluation.schools[0]!.sections as readonly [SectionEvaluation];
    return findings.map((finding) => explainFinding(finding, section, language, fullAddress));
  };

  it("steps by pupils: 30 − 2 × 58 ÷ 100 = 28.84 ㎡ between 200 and 300 pupils, of which 28.84 × 258 − 7,380 = 60.72 ㎡ lack", () => {
    const standard = bySize(line({ 2: "200人档", 3: "≥ 30" }), line({ 2: "300人档", 3: "≥ 28" }));
    expect(saidBy(standard, "zh-CN")[0]).toContain("低于 28.84 ㎡（某教〔2024〕1号，小学），限值按在校生数 258 人确定。");
    expect(saidBy(standard, "zh-CN")[0]).toContain("还差 60.72 ㎡");
    expect(saidBy(standard, "en-US")[0]).toContain("the limit for pupils 258 persons.");
  });

  it("steps by pupils of an item that no indicator stands for, with its calculation", () => {
    const ground = (step: string, limit: string) => line({ 0: "运动场地面积", 2: step, 3: limit });
    // 3,000 + 1,000 × 58 ÷ 100 = 3,580 ㎡ for 258 pupils.
    expect(saidBy(bySize(ground("200人档", "≥ 3000"), ground("300人档", "≥ 4000")), "zh-CN")).toEqual([
      "运动场地面积 2,800.00 ㎡，低于 3,580 ㎡（某教〔2024〕1号，小学），限值按在校生数 258 人确定。" +
        "= 运动场地 2,800 ㎡ [学校名册!G2]。还差 780 ㎡。",
    ]);
  });

  it("the reserve: 7,380 ㎡ are enough for 263 pupils at 28 ㎡", () => {
    expect(saidBy(own("≥ 28"), "zh-CN")[0]).toMatch(/再转入 6 名学生即不达标。$/);
    expect(saidBy(own("≥ 28"), "en-US")[0]).toMatch(/If the number of pupils grows by 6, the standard is no longer met\.$/);
  });

  it("the reserve of an item: 2,800 ㎡ are 100 ㎡ more than 2,700", () => {
    const [said] = saidBy(withLines(line({ 0: "运动场地面积", 3: "≥ 2700" })), "zh-CN");
    expect(said).toMatch(/= 运动场地 2,800 ㎡ \[学校名册!G2\]。运动场地减少 100.01 ㎡即不达标。$/);
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
  const chosen = { packs: ["own-2", "js-basic", "own-2", "own-0", "own-x", "own-1e3", {}] };
  expect(SETTINGS_PART.understand(chosen)!.value.packs).toEqual(["js-basic", "own-2"]);
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
