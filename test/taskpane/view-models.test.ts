/** What the pane says of a county, of standards and of findings, worked out by hand. */
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { countyViews } from "../../src/taskpane/view-models/county";
import { DEFAULT_FILTER, schoolViews, toggleVerdict, withKnownSchool } from "../../src/taskpane/view-models/findings";
import { refusedGroups, screenOf, tableProblems } from "../../src/taskpane/view-models/screen";
import { standardSummaries } from "../../src/taskpane/view-models/standards";
import { checkGrids } from "../../src/usecases/check-grids";
import type { LiveState } from "../../src/usecases/live-state";
import { blankGrid } from "../usecases/school-list";

const EVERYTHING = { ...DEFAULT_FILTER, verdicts: ["pass", "fail", "cannotTell", "notApplicable"] } as const;

/** Schools with pupils and backbone teachers only. */
function backbone(...schools: readonly (readonly [name: string, pupils: CellValue, backbone: CellValue])[]): Grid {
  const rows = schools.map(([name, pupils, teachers], index) => [name, `10000000${index}`, "小学", pupils, teachers]);
  return {
    ...blankGrid("学校名册"),
    values: [["学校名称", "学校标识码", "学段", "在校生数（人）", "县级及以上骨干教师数（人）"], ...rows],
  };
}

const evaluate = (grid: Grid) => checkGrids([grid], { packs: ["cn-quality-2017"], asOf: "2026-09-01" }).evaluation;
const backboneRow = (grid: Grid) => {
  const [view] = countyViews(evaluate(grid), EVERYTHING, "zh-CN");
  return view?.rows.find(({ key }) => key === "BACKBONEPER100");
};

describe("the county", () => {
  it("is not shown for one school", () => {
    expect(countyViews(evaluate(backbone(["一小", 100, 1])), EVERYTHING, "zh-CN")).toEqual([]);
  });

  it("shows mean, CV and limit", () => {
    // 1 and 3 per hundred, equal pupils: mean 2, deviation 1, CV 0.5, which does not exceed 0.5
    expect(backboneRow(backbone(["一小", 100, 1], ["二小", 100, 3]))).toEqual({
      key: "BACKBONEPER100",
      name: "每百名学生拥有县级以上骨干教师数",
      mean: "2.00 人",
      cv: "0.500",
      limit: "0.50",
      verdict: "pass",
      missing: 0,
    });
  });

  it("does not round a CV above the limit down to it", () => {
    // 1.999 and 6 per hundred: mean 3.9995, deviation 2.0005, CV 0.500187…
    const row = backboneRow(backbone(["一小", 100_000, 1999], ["二小", 100_000, 6000]));
    expect(row).toMatchObject({ verdict: "fail", cv: "0.5002" });
  });

  it("has no CV when a school gives no figure, and says how many", () => {
    const row = backboneRow(backbone(["一小", 100, 1], ["二小", 100, 3], ["三小", 100, null]));
    expect(row).toMatchObject({ cv: null, verdict: "cannotTell", missing: 1 });
  });

  it("counts schools and pupils", () => {
    const [view] = countyViews(evaluate(backbone(["一小", 1200, 1], ["二小", 34, 3])), EVERYTHING, "zh-CN");
    expect(view).toMatchObject({ stage: "primary", sections: 2, pupils: "1,234" });
  });
});

describe("standards", () => {
  it("come to the verdict of the only section", () => {
    const [summary] = standardSummaries(evaluate(backbone(["一小", 100, 1])), "zh-CN");
    expect(summary).toMatchObject({ pack: "cn-quality-2017", only: "cannotTell" });
  });

  it("count the sections of several schools", () => {
    const [summary] = standardSummaries(evaluate(backbone(["一小", 100, 1], ["二小", 100, 3])), "zh-CN");
    expect(summary).toMatchObject({ only: null, sections: { pass: 0, fail: 0, cannotTell: 2, notApplicable: 0 } });
  });
});

describe("findings", () => {
  const evaluation = evaluate(backbone(["一小", 100, 0], ["二小", 100, 3]));

  it("are listed gravest first", () => {
    const [school] = schoolViews(evaluation, EVERYTHING, null, "zh-CN");
    const verdicts = school!.sections()[0]!.findings.map(({ verdict }) => verdict);
    expect(verdicts[0]).toBe("fail");
    const order = ["fail", "cannotTell", "pass", "notApplicable"];
    expect(verdicts).toEqual([...verdicts].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(verdicts.filter((verdict) => verdict === "fail")).toHaveLength(school!.counts.fail);
  });

  it("leave out schools without any that is asked for", () => {
    const names = (filter: Parameters<typeof schoolViews>[1]) =>
      schoolViews(evaluation, filter, null, "zh-CN").map(({ name }) => name);
    expect(names({ verdicts: ["fail"], school: null })).toEqual(["一小"]);
    expect(names({ verdicts: ["fail"], school: evaluation.schools[1]!.school.id })).toEqual([]);
    expect(names({ ...EVERYTHING, school: evaluation.schools[1]!.school.id })).toEqual(["二小"]);
  });

  it("go on from their title and carry the reason why they were not marked", () => {
    const cell = { sheet: "学校名册", row: 1, col: 4 };
    const report = { marked: 0, refused: [{ cell, reason: "sheetProtected" as const }] };
    const [school] = schoolViews(evaluation, { verdicts: ["fail"], school: null }, report, "zh-CN");
    const [finding] = school!.sections()[0]!.findings;
    expect(finding).toMatchObject({
      title: "每百名学生拥有县级以上骨干教师数",
      sentence: expect.stringMatching(/^0\.00 人，低于 1 人/),
      refusal: "sheetProtected",
    });
    expect(finding!.cells[0]).toEqual({ cell, address: "学校名册!E2" });
  });

  it("keep at least one kind shown", () => {
    const onlyFail = { ...DEFAULT_FILTER, verdicts: ["fail"] as const };
    expect(toggleVerdict(onlyFail, "fail")).toBe(onlyFail);
    expect(toggleVerdict(onlyFail, "pass").verdicts).toEqual(["pass", "fail"]);
  });

  it("no longer ask for a school that is gone", () => {
    expect(withKnownSchool({ ...DEFAULT_FILTER, school: "没有" }, evaluation).school).toBeNull();
  });
});

describe("the screen", () => {
  const state = (grids: readonly Grid[]) =>
    ({ checked: checkGrids(grids, { packs: ["js-basic"], asOf: "2026-09-01" }), error: null }) as unknown as LiveState;

  it.each<[string, LiveState]>([
    ["loading", { checked: null, error: null } as LiveState],
    ["failed", { checked: null, error: { code: "hostFailure", step: "reading", detail: "" } } as LiveState],
    ["noTable", state([blankGrid()])],
    ["result", state([backbone(["一小", 100, 1])])],
  ])("is %s", (screen, given) => {
    expect(screenOf(given)).toBe(screen);
  });

  it("groups refusals by sheet and reason", () => {
    const refused = (sheet: string, row: number, reason: "sheetProtected" | "notesUnsupported") => ({
      cell: { sheet, row, col: 0 },
      reason,
    });
    expect(
      refusedGroups({
        marked: 0,
        refused: [
          refused("甲", 1, "sheetProtected"),
          refused("甲", 2, "sheetProtected"),
          refused("乙", 1, "sheetProtected"),
          refused("甲", 3, "notesUnsupported"),
        ],
      }),
    ).toEqual([
      { sheet: "甲", reason: "sheetProtected", count: 2 },
      { sheet: "乙", reason: "sheetProtected", count: 1 },
      { sheet: "甲", reason: "notesUnsupported", count: 1 },
    ]);
    expect(refusedGroups(null)).toEqual([]);
  });

  it("lists errors of the tables before warnings and hints", () => {
    const problem = (severity: "error" | "warning" | "info") => ({ code: "x", severity, message: { zh: "", en: "" }, cells: [] });
    const reading = {
      tables: [],
      notRecognised: [],
      schools: [],
      problems: [problem("info"), problem("error"), problem("warning")],
    };
    expect(tableProblems(reading).map(({ severity }) => severity)).toEqual(["error", "warning", "info"]);
  });
});
