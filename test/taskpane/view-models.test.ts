/** What the pane says of a county, of standards and of findings, worked out by hand. */
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { TEXTS } from "../../src/taskpane/texts";
import { countyViews } from "../../src/taskpane/view-models/county";
import { countyDetail } from "../../src/taskpane/view-models/county-detail";
import { toggled } from "../../src/taskpane/view-models/findings";
import { problemsView } from "../../src/taskpane/view-models/problems";
import { refusedGroups, screenOf } from "../../src/taskpane/view-models/screen";
import { shortfallItems } from "../../src/taskpane/view-models/shortfalls";
import { schoolSections } from "../../src/taskpane/view-models/school";
import { standardGroups } from "../../src/taskpane/view-models/standards";
import { topicOf } from "../../src/taskpane/view-models/standard-topics";
import { themeNameOf } from "../../src/taskpane/office-theme";
import { BUILT_IN_STANDARDS } from "../../src/usecases/own-standards";
import { checkGrids } from "../../src/usecases/check-grids";
import type { LiveState } from "../../src/live/state";
import { blankGrid } from "../usecases/school-list";

const EVERYTHING = ["pass", "fail", "cannotTell", "notApplicable"] as const;

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
  const view = countyViews(evaluate(grid), EVERYTHING, "zh-CN").find(({ stage }) => stage === "primary");
  return view?.rows.find(({ key }) => key === "BACKBONEPER100");
};

describe("sentences below their title", () => {
  const shown = (language: "zh-CN" | "en-US") => {
    const evaluation = evaluate(backbone(["一小", 100, 1], ["二小", 100, 3]));
    const ofCounty = countyViews(evaluation, EVERYTHING, language).flatMap(({ findings }) => findings);
    const sections = evaluation.schools.flatMap(({ school }) =>
      schoolSections(evaluation, school.id, EVERYTHING, null, language)!,
    );
    return [...ofCounty, ...sections.flatMap(({ findings }) => findings)];
  };

  it.each(["zh-CN", "en-US"] as const)("have lost no subject in %s: each begins with a word", (language) => {
    const sentences = shown(language).map(({ sentence }) => sentence);
    expect(sentences.length).toBeGreaterThan(40);
    expect(sentences.filter((sentence) => !/^[\p{Script=Han}A-Z0-9]/u.test(sentence))).toEqual([]);
  });

  it.each([
    ["zh-CN", "教师交流轮岗比例", "全县合计无法判定（教督〔2017〕6号，小学）：2 所学校没有该项数据。"],
    [
      "en-US",
      "Share of eligible teachers rotated",
      "The county total cannot be determined (教督〔2017〕6号, primary): schools without a figure: 2.",
    ],
  ] as const)("say in %s that a figure is the total of the county", (language, title, sentence) => {
    expect(shown(language).find((one) => one.title === title)?.sentence).toBe(sentence);
  });
});

describe("the county", () => {
  it("is not shown for one school", () => {
    expect(countyViews(evaluate(backbone(["一小", 100, 1])), EVERYTHING, "zh-CN")).toEqual([]);
  });

  it("shows mean, CV and limit", () => {
    // 1 and 3 per hundred, equal pupils: mean 2, deviation 1, CV 0.5, which does not exceed 0.5
    expect(backboneRow(backbone(["一小", 100, 1], ["二小", 100, 3]))).toMatchObject({
      key: "BACKBONEPER100",
      indicator: "BACKBONEPER100",
      name: "每百名学生拥有县级以上骨干教师数",
      mean: "2.00 人",
      cv: "0.500",
      limit: "0.50",
      verdict: "pass",
      missing: 0,
      // The scale ends 5 % beyond the longest of all bars and limits, here both 0.50.
      bar: { cv: expect.closeTo(1 / 1.05, 12), limit: expect.closeTo(1 / 1.05, 12) },
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
    const [whole, view] = countyViews(evaluate(backbone(["一小", 1200, 1], ["二小", 34, 3])), EVERYTHING, "zh-CN");
    expect(view).toMatchObject({ stage: "primary", sections: 2, pupils: "1,234" });
    expect(whole).toMatchObject({ stage: null, rows: [] });
    expect(whole!.findings.length).toBeGreaterThan(10);
  });
});

describe("what moves the county of the published five schools", () => {
  // The published resource stands as backbone teachers here: the CV is free of scale, and 0.515 exceeds the limit of 0.50.
  const five = backbone(["一小", 45, 279], ["二小", 37, 137], ["三小", 89, 935], ["四小", 76, 160], ["五小", 55, 402]);
  const words = { language: "zh-CN", texts: TEXTS["zh-CN"].ofCounty } as const;
  const detail = countyDetail(evaluate(five), "primary", "BACKBONEPER100", words)!;

  it("names the schools that make the difference, and what giving to each alone would take", () => {
    expect(detail.drivers.slice(0, 2)).toMatchObject([
      { school: "三小", share: expect.stringMatching(/^4[78]\.\d%$/), alone: "仅靠该校不能达到" },
      { school: "四小", share: expect.stringMatching(/^4[12]\.\d%$/), without: "0.321", alone: "仅补该校：17 人" },
    ]);
    expect(detail.drivers.find(({ school }) => school === "二小")?.alone).toBe("仅补该校：24 人");
    expect(detail.drivers.find(({ school }) => school === "五小")?.without ?? "0.584").toBe("0.584");
  });

  it("leads to the cell of each school's figure", () => {
    expect(detail.drivers[0]?.cell).toEqual({ sheet: "学校名册", row: 3, col: 4 });
  });

  it("ranks the last schools", () => {
    // 160 ÷ 76 = 2.11, 137 ÷ 37 = 3.70, 279 ÷ 45 = 6.20 per pupil
    expect(detail.worst.slice(0, 3).map(({ rank, school, value }) => [rank, school, value])).toEqual([
      [1, "四小", "210.53 人"],
      [2, "二小", "370.27 人"],
      [3, "一小", "620.00 人"],
    ]);
  });

  it("says the least costly ways in words", () => {
    const ways = new Map(detail.ways?.map((way) => [way.key, way]));
    expect(ways.get("added")).toMatchObject({ title: expect.stringMatching(/^共补充.* 17 人$/), changes: "四小增加 17 人" });
    expect(ways.get("movedBetweenTwo")?.changes).toBe("四小增加 12 人，三小减少 12 人");
    expect(ways.get("pupilsBetweenTwo")?.changes).toBe("三小增加 2 人，四小减少 2 人");
  });

  it("has the hand calculation, ending in the coefficient", () => {
    expect(detail.card?.steps.at(-1)).toMatchObject({ symbol: "CV", result: expect.closeTo(0.515257, 6) });
  });

  it("gives the published Gini, Theil and range beside it", () => {
    const value = (name: RegExp) => detail.measures.find((measure) => name.test(measure.name))?.value;
    expect([value(/^基尼系数/), value(/^泰尔指数 T$/), value(/^极差率/)]).toEqual(["0.288", "0.144", "4.990"]);
    // 935 ÷ 89 less 160 ÷ 76 is 8.400355 for each pupil, so 840.04 for a hundred.
    expect(value(/^极差（/)).toBe("840.04 人");
  });

  it("names who has no figure, and offers no way then", () => {
    const lacking = countyDetail(evaluate(backbone(["一小", 45, null], ["二小", 37, 137])), "primary", "BACKBONEPER100", words);
    expect(lacking).toMatchObject({ missing: [{ school: "一小" }], drivers: [], ways: null, card: null });
  });

  it("offers no way where the limit is met", () => {
    const met = countyDetail(evaluate(backbone(["一小", 100, 1], ["二小", 100, 3])), "primary", "BACKBONEPER100", words);
    expect(met?.ways).toBeNull();
  });
});

it("sums up what is missing, by item and school", () => {
  // At least 1 backbone teacher per 100 pupils in primary schools: 250 pupils need 3, 120 need 2.
  const [item] = shortfallItems(evaluate(backbone(["一小", 250, 1], ["二小", 120, 1], ["三小", 100, 1])), "zh-CN");
  expect(item).toMatchObject({ direction: "add", schools: 2, amount: "3 人" });
  expect(item?.rows.map(({ school, amount }) => [school, amount])).toEqual([
    ["一小（小学）", "2 人"],
    ["二小（小学）", "1 人"],
  ]);
});

describe("standards", () => {
  const found = (typed: string) =>
    standardGroups([], typed, "zh-CN").map(({ title, choices }) => [title, choices.map(({ id }) => id)]);

  it("are grouped by nation and topic, then by province, each once", () => {
    const ids = found("").flatMap(([, choices]) => choices!);
    expect([...ids].sort()).toEqual(BUILT_IN_STANDARDS.map(({ id }) => id).sort());
    expect(found("")[0]).toEqual(["国家：均衡发展", ["cn-quality-2017", "cn-basic-2012"]]);
  });

  it("are found by name, number or province", () => {
    expect(found("教督〔2017〕6号")).toEqual([["国家：均衡发展", ["cn-quality-2017"]]]);
    expect(found("江西 用地")).toEqual([["江西", ["jx-junior"]]]);
    expect(found("不存在")).toEqual([]);
  });

  it("of the nation all have a topic", () => {
    const national = BUILT_IN_STANDARDS.filter(({ region }) => region === "CN");
    expect(national.filter(({ id }) => topicOf(id) === "school")).toEqual([]);
  });
});

describe("findings of a school", () => {
  const evaluation = evaluate(backbone(["一小", 100, 0], ["二小", 100, 3]));
  const [first] = evaluation.schools;

  it("are listed gravest first", () => {
    const [section] = schoolSections(evaluation, first!.school.id, EVERYTHING, null, "zh-CN")!;
    const verdicts = section!.findings.map(({ verdict }) => verdict);
    expect(verdicts[0]).toBe("fail");
    const order = ["fail", "cannotTell", "pass", "notApplicable"];
    expect(verdicts).toEqual([...verdicts].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it("stand against their limits as bars of one scale each", () => {
    const sections = schoolSections(evaluation, evaluation.schools[1]!.school.id, [], null, "zh-CN")!;
    // 3 teachers of 100 pupils against 1: the bar is three times as long as the way to the line.
    const { bar, ...words } = sections[0]!.bars.find(({ name }) => name === "每百名学生拥有县级以上骨干教师数")!;
    expect(words).toMatchObject({ value: "3.00 人", limit: "1 人", verdict: "pass" });
    expect(bar.value / bar.limit).toBeCloseTo(3);
    expect(sections[0]!.findings).toEqual([]);
  });

  it("go on from their title and carry the reason why they were not marked", () => {
    const cell = { sheet: "学校名册", row: 1, col: 4 };
    const report = { marked: 0, refused: [{ cell, reason: "sheetProtected" as const }] };
    const [section] = schoolSections(evaluation, first!.school.id, ["fail"], report, "zh-CN")!;
    const [finding] = section!.findings;
    expect(finding).toMatchObject({
      title: "每百名学生拥有县级以上骨干教师数",
      sentence: expect.stringMatching(/^0\.00 人，低于 1 人/),
      refusal: "sheetProtected",
    });
    expect(finding!.cells[0]).toEqual({ cell, address: "学校名册!E2" });
  });

  it("keep at least one kind shown", () => {
    const onlyFail = ["fail"] as const;
    expect(toggled(onlyFail, "fail")).toBe(onlyFail);
    expect(toggled(onlyFail, "pass")).toEqual(["pass", "fail"]);
  });

  it("are none of a school that is gone", () => {
    expect(schoolSections(evaluation, "没有", EVERYTHING, null, "zh-CN")).toBeNull();
  });
});

describe("the theme", () => {
  const nothing = () => false;

  it.each([
    ["light", "#FFFFFF", nothing],
    ["dark", "#262626", nothing],
    ["light", "#E6E6E6", () => false],
    ["light", undefined, nothing],
    ["dark", undefined, (query: string) => query.includes("dark")],
    // Office tells more than the system.
    ["light", "#FFFFFF", (query: string) => query.includes("dark")],
    ["contrast", "#000000", (query: string) => query.includes("contrast")],
    ["light", "no colour", nothing],
  ] as const)("is %s on a ground of %s", (name, ground, asks) => {
    expect(themeNameOf(ground, asks)).toBe(name);
  });
});

describe("the screen", () => {
  const state = (grids: readonly Grid[]) =>
    ({ checked: checkGrids(grids, { packs: ["js-basic"], asOf: "2026-09-01" }), error: null }) as unknown as LiveState;

  it.each<[string, LiveState]>([
    ["loading", { checked: null, error: null, status: "reading" } as LiveState],
    ["notChecked", { checked: null, error: null, status: "idle" } as LiveState],
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
    const problem = (severity: "error" | "warning" | "info") => ({
      code: "x",
      severity,
      values: { kind: "words", words: { zh: "", en: "" } } as const,
      cells: [],
    });
    const reading = {
      tables: [],
      notRecognised: [],
      schools: [],
      problems: [problem("info"), problem("error"), problem("warning")],
    };
    expect(problemsView(reading, []).open.map(({ problem }) => problem.severity)).toEqual(["error", "warning", "info"]);
  });
});
