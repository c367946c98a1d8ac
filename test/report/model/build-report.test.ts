/** The report as data: what it says, in which order, and where the numbers come from. */
import { evaluate } from "../../../src/domain/checks/evaluate";
import { cite } from "../../../src/domain/kernel/bibliography";
import { packById } from "../../../src/domain/standards/catalogue";
import type { Pack } from "../../../src/domain/standards/catalogue";
import { anyOf } from "../../../src/domain/standards/define";
import { buildReport } from "../../../src/report/model/build-report";
import { acceptProblem, reviewExplanations } from "../../../src/usecases/accepted-explanations";
import type { TableProblem } from "../../../src/domain/dataset/reading-result";
import { reportJson } from "../../../src/report/json/report-json";
import { CV_DIGITS, MEAN_DIGITS } from "../../../src/domain/explain/number";
import { declarationsOf } from "../../../src/report/model/declaration";
import {
  doubled,
  evaluationOf,
  FIVE,
  leavesOf,
  nineYearSchool,
  reportOf,
  school,
  THREE,
  WELL_OFF,
  withoutRooms,
} from "./schools";

const SOURCE = { from: "2017-01-01", cite: cite("jiangsuBasic"), confidence: "verbatim" } as const;

describe("three schools that differ in their rooms", () => {
  const report = reportOf(THREE);

  it("says of each school what fails, by how much, and from which cells", () => {
    const line = report.sections[1]!.lines.find(({ rule }) => rule === "cn-quality-2017/L4")!;
    expect(line).toMatchObject({ value: 4, limit: 4.5, margin: -0.5, verdict: "fail", unit: "㎡", bound: "atLeast" });
    expect(line.shortfall).toMatchObject({ amount: 100, unit: "㎡", direction: "add", isWholeSchool: false });
    expect(line.cite).toMatchObject({ number: "教督〔2017〕6号", confidence: "verbatim" });
    expect(line.cells.length).toBeGreaterThan(1);
    expect(line.explanation.zh).toContain("还差 100 ㎡");
    expect(line.explanation.en).toContain("100 m² more are needed");
  });

  it("counts outcomes per requirement, those that fail first", () => {
    expect(report.summary.rules[0]).toMatchObject({
      rule: "cn-quality-2017/L4",
      stage: "primary",
      counts: { pass: 2, fail: 1, cannotTell: 0, notApplicable: 0 },
    });
    expect(report.summary.sections).toEqual([
      { standard: "cn-quality-2017", stage: "primary", counts: { pass: 3, fail: 0, cannotTell: 0, notApplicable: 0 } },
    ]);
  });

  it("lists the values of an indicator with the worst first", () => {
    const rooms = report.indicators.find(({ rule }) => rule === "cn-quality-2017/L4")!;
    expect(rooms.values.map(({ section, value }) => [section.school, value])).toEqual([
      ["乙小学", 4],
      ["甲小学", 4.5],
      ["丙小学", 6],
    ]);
  });

  it("adds up what is missing", () => {
    expect(report.shortfalls.rows).toHaveLength(1);
    expect(report.shortfalls.rows[0]).toMatchObject({ section: { school: "乙小学" }, amount: 100, unit: "㎡" });
    expect(report.shortfalls.totals).toEqual([
      {
        item: expect.objectContaining({ zh: "教学及辅助用房面积" }) as unknown,
        amount: 100,
        unit: "㎡",
        direction: "add",
        schools: 1,
      },
    ]);
  });

  it("names the schools that make the difference", () => {
    const [county] = report.county;
    expect(county).toMatchObject({ stage: "primary", sections: 3, pupils: 400, failing: { sections: 0, dispersions: 0 } });
    const rooms = county!.indicators.find(({ indicator }) => indicator === "TEACHINGAREAPERPUPIL")!;
    expect(rooms).toMatchObject({ mean: 4.625, limit: 0.5, verdict: "pass", rank: 1 });
    expect(rooms.cv).toBeCloseTo(0.177228, 6);
    expect(rooms.drivers.map(({ section }) => section.school)).toEqual(["丙小学", "乙小学", "甲小学"]);
    expect(rooms.drivers[0]!.share).toBeCloseTo(189.0625 / 268.75, 12);
    // Without 丙: mean 1250 ÷ 300, Σ nᵢ(xᵢ−X)² = 16.6667, CV = √(16.6667 ÷ 300) ÷ 4.16667.
    expect(rooms.drivers[0]!.cvWithout).toBeCloseTo(0.056569, 6);
  });

  it("gives the 申报表 its rows, columns, limits and county figures", () => {
    const [declaration, ...others] = declarationsOf(report);
    expect(others).toEqual([]);
    expect(declaration!.columns.map(({ indicator }) => indicator)).toEqual([
      "HIGHERQUALPER100",
      "BACKBONEPER100",
      "PEARTSTEACHERSPER100",
      "TEACHINGAREAPERPUPIL",
      "SPORTSAREAPERPUPIL",
      "EQUIPMENTPERPUPIL",
      "MULTIMEDIAROOMSPER100",
    ]);
    expect(declaration!.columns.map(({ digits }) => digits)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(declaration!.columns[3]).toMatchObject({ limit: 4.5, bound: "atLeast", mean: 4.625, cvVerdict: "pass" });
    expect(declaration!.rows.map(({ section, cells }) => [section.school, cells[3]?.value, cells[3]?.verdict])).toEqual([
      ["甲小学", 4.5, "pass"],
      ["乙小学", 4, "fail"],
      ["丙小学", 6, "pass"],
    ]);
    expect([MEAN_DIGITS, CV_DIGITS]).toEqual([2, 3]);
  });

  it("says nothing that the JSON document does not say", () => {
    const evaluation = evaluationOf(THREE);
    const json = leavesOf(
      reportJson({ packs: evaluation.packs, asOf: "2026-09-01", files: [], evaluations: [evaluation] }, "zh-CN"),
    );
    const figures = [
      ...report.sections.flatMap(({ lines, others }) => [...lines, ...others]),
      ...report.county.flatMap(({ indicators }) => indicators),
    ].flatMap((line) => {
      const { value, limit, margin, mean, cv, shortfall } = line as unknown as Partial<Record<string, unknown>>;
      return [value, limit, margin, mean, cv, (shortfall as { amount?: number } | undefined)?.amount];
    });
    const numbers = figures.filter((figure): figure is number => typeof figure === "number");
    expect(numbers.length).toBeGreaterThan(60);
    for (const number of numbers) expect(json.numbers).toContain(number);
    for (const { lines } of report.sections) for (const { explanation } of lines) expect(json.texts).toContain(explanation.zh);
  });

  it("names every document once, and how its figures are known", () => {
    const numbers = report.sources.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(report.sources[0]).toMatchObject({ number: "教督〔2017〕6号", confidences: ["verbatim"] });
    expect(numbers).toContain("《县域义务教育校际均衡指标计算方法》");
  });
});

describe("five schools whose 差异系数 is above its limit", () => {
  const report = reportOf(FIVE);
  const rooms = report.county[0]!.indicators.find(({ indicator }) => indicator === "MULTIMEDIAROOMSPER100")!;

  it("ranks the indicator first and the county as failing for it", () => {
    expect(rooms.cv).toBeCloseTo(0.515257, 6);
    expect(rooms).toMatchObject({ limit: 0.5, verdict: "fail", rank: 1 });
    expect(report.county[0]!.failing).toEqual({ sections: 0, dispersions: 1 });
  });

  it("says what each school alone could do, and what it could not", () => {
    const alone = rooms.drivers.map(({ section, alone: amount }) => [section.school, amount]);
    expect(new Map(alone as [string, number | null][])).toEqual(
      new Map([
        ["小学1", null],
        ["小学2", 24],
        ["小学3", null],
        ["小学4", 17],
        ["小学5", null],
      ]),
    );
  });

  it("gives the least costly ways", () => {
    const ways = new Map(rooms.path!.ways.map((way) => [way.kind, way]));
    expect(rooms.path).toMatchObject({ item: { zh: "网络多媒体教室间数" }, unit: "间" });
    expect(ways.get("added")?.total).toBeLessThanOrEqual(17);
    const named = (kind: "movedBetweenTwo" | "pupilsBetweenTwo") =>
      ways.get(kind)!.changes.map(({ section, amount }) => [section.school, amount]);
    expect(named("movedBetweenTwo")).toEqual([
      ["小学4", 12],
      ["小学3", -12],
    ]);
    expect(named("pupilsBetweenTwo")).toEqual([
      ["小学3", 2],
      ["小学4", -2],
    ]);
    for (const { cvAfter } of ways.values()) expect(cvAfter).toBeLessThanOrEqual(0.5);
  });

  it("brings the calculation by hand", () => {
    expect(rooms.card?.rows.map(({ pupils }) => pupils)).toEqual([45, 37, 89, 76, 55]);
    expect(rooms.card?.steps.at(-1)?.result).toBe(rooms.cv);
  });
});

describe("a 九年一贯制 school", () => {
  // Weights 1 : 1.1 over 100 + 100 pupils: 840 ㎡ ÷ 210 = 4.0 in the primary, 4.4 in the junior stage.
  const stage = { pupils: 100, higherQualTeachers: 9, backboneTeachers: 3, peArtsTeachers: 2 };
  const shared = {
    teachingArea: 840,
    indoorSportsArea: 0,
    sportsGroundArea: 9000,
    equipmentValue: 2_000_000,
    multimediaRooms: 20,
  };
  const report = reportOf([nineYearSchool("育才学校", stage, stage, shared)]);

  it("counts what the whole school lacks once, with the larger need", () => {
    // Primary: 4.5 × 210 − 840 = 105; junior: 5.8 × 210 ÷ 1.1 − 840 = 267.2727…, in hundredths 267.28.
    const rows = report.shortfalls.rows.filter(({ item }) => item.zh === "教学及辅助用房面积");
    expect(rows).toMatchObject([{ amount: 267.28, isWholeSchool: true, section: { stage: "junior" } }]);
    expect(report.shortfalls.totals.find(({ item }) => item.zh === "教学及辅助用房面积")).toMatchObject({
      amount: 267.28,
      schools: 1,
    });
  });

  it("tells the weights the resources were split with", () => {
    expect(report.method.splits).toMatchObject([
      {
        weights: [
          { stage: "primary", weight: 1 },
          { stage: "junior", weight: 1.1 },
        ],
        schools: 1,
      },
    ]);
    expect(report.method.splits[0]!.items.map(({ zh }) => zh)).toContain("教学及辅助用房面积");
  });

  it("is compared with nobody", () => {
    expect(report.county).toEqual([]);
    expect(report.head.subject).toBe("育才学校");
  });
});

describe("what could not be decided", () => {
  const report = reportOf([school("甲小学", withoutRooms()), school("乙小学", doubled(WELL_OFF), "primary", 2)]);

  it("names the item, the reason, the school, and how much waits for it", () => {
    const rooms = report.undecided.find(({ item }) => item.zh === "教学及辅助用房面积")!;
    expect(rooms.reason).toBe("tableAbsent");
    expect(rooms.sections.map(({ section }) => section.school)).toEqual(["甲小学"]);
    expect(rooms.findings).toBe(2); // the indicator itself, and the seven taken together
  });

  it("leaves the 差异系数 open and says whose figure is missing", () => {
    const rooms = report.county[0]!.indicators.find(({ indicator }) => indicator === "TEACHINGAREAPERPUPIL")!;
    expect(rooms).toMatchObject({ cv: null, verdict: "cannotTell", rank: null, drivers: [] });
    expect(rooms.missing.map((section) => section.school)).toEqual(["甲小学"]);
  });
});

describe("several standards", () => {
  it("asks for the same item once, with the largest amount", () => {
    // 20 books for each of 100 pupils in Jiangsu; the school has 500.
    const report = reportOf([school("甲小学", { ...WELL_OFF, books: 500 })], ["cn-quality-2017", "js-basic"]);
    expect(report.head.standards.map(({ id, isPartial }) => [id, isPartial])).toEqual([
      ["cn-quality-2017", false],
      ["js-basic", true],
    ]);
    expect(report.shortfalls.rows.filter(({ item }) => item.zh === "图书册数")).toMatchObject([{ amount: 1500, unit: "册" }]);
    expect(report.sections[0]!.verdicts.map(({ standard }) => standard)).toEqual(["cn-quality-2017", "js-basic"]);
  });
});

describe("alternatives of which one is enough", () => {
  // Jiangsu asks for 18 ㎡ of land and 4.5 ㎡ of buildings per pupil; here, of either.
  const jiangsu = packById("js-basic")!;
  const [land, building] = jiangsu.rules;
  const either: Pack = {
    ...jiangsu,
    id: "either",
    rules: [land!, building!, anyOf("either", { zh: "二选一", en: "either" }, [land!.id, building!.id], SOURCE)],
  };
  const totals = (landArea: number, floorArea: number) => {
    const schools = [school("甲小学", { pupils: 100, landArea, floorArea })];
    const evaluation = evaluate(schools, { packs: [either], asOf: "2026-09-01" });
    return buildReport({ evaluation, files: [] }).shortfalls.totals.map(({ item, amount }) => [item.zh, amount]);
  };

  it("ask for nothing once one of them is met", () => {
    expect(totals(1000, 450)).toEqual([]);
  });

  it("show what each lacks while none is met", () => {
    expect(totals(1000, 400)).toEqual([
      ["占地面积", 800],
      ["校舍建筑面积", 50],
    ]);
  });
});

describe("requirements on the county as a whole", () => {
  const report = reportOf([school("甲小学", WELL_OFF, "primary", 1), school("乙小学", WELL_OFF, "primary", 2)]);

  it("are judged with the county and asked for where nobody answered", () => {
    const lines = report.wholeCounty;
    expect([...lines, ...report.county[0]!.lines].every(({ kind }) => kind !== "dispersion")).toBe(true);
    const asked = lines.filter(({ kind, verdict }) => (kind === "judgement" || kind === "veto") && verdict === "cannotTell");
    expect(report.questions.filter(({ sections }) => sections.length === 0).map(({ rule }) => rule)).toEqual(
      asked.map(({ rule }) => rule),
    );
    for (const { question } of report.questions) expect(question.zh && question.en).toBeTruthy();
  });

  it("count in the coverage together with the findings of the sections", () => {
    const { coverage } = report.head;
    const ofSections = report.sections.flatMap(({ lines }) => lines).length;
    const ofCounty = report.county.flatMap(({ lines, indicators }) => [
      ...lines,
      ...indicators.filter(({ limit }) => limit !== null),
    ]);
    expect(ofSections + ofCounty.length + report.wholeCounty.length).toBe(coverage.rules);
  });
});

describe("problems and explanations", () => {
  const cells = [{ sheet: "一览表", row: 1, col: 2 }];
  const question: TableProblem = {
    code: "consistency/x",
    severity: "warning",
    check: "empirical",
    values: { kind: "words", words: { zh: "偏大", en: "large" } },
    cells,
  };
  const error: TableProblem = { ...question, code: "consistency/y", severity: "error", check: "logical" };

  function explained(valueNow: number) {
    const given = { reason: { kind: "own", text: "已核对" }, by: "王老师", at: "2026-09-10" } as const;
    const acceptance = acceptProblem(question, () => 7380, given);
    if (!acceptance.ok) throw new Error(acceptance.why);
    const explanations = reviewExplanations([acceptance.accepted], [question, error], () => valueNow);
    return reportOf([], ["cn-quality-2017"], { problems: [question, error], explanations });
  }

  it("prints errors first and what was explained in the annex", () => {
    const report = explained(7380);
    expect(report.problems.map(({ code, isExplained }) => [code, isExplained])).toEqual([
      ["consistency/y", false],
      ["consistency/x", true],
    ]);
    expect(report.accepted).toEqual([
      {
        rule: "consistency/x",
        state: "accepted",
        question: { zh: "经验校验：偏大", en: "Correct or explain: large" },
        reason: { zh: "已核对", en: "已核对" },
        by: "王老师",
        at: "2026-09-10",
        cells: ["一览表!C2"],
        changed: [],
      },
    ]);
  });

  it("asks again when the figure changed", () => {
    const report = explained(7000);
    expect(report.problems.every(({ isExplained }) => !isExplained)).toBe(true);
    expect(report.accepted).toMatchObject([{ state: "reopened", changed: ["一览表!C2"] }]);
  });
});

describe("edges", () => {
  it("reports nothing as nothing", () => {
    const report = reportOf([]);
    expect(report.head).toMatchObject({ subject: null, schools: 0, coverage: { rules: 0 } });
    expect([report.sections, report.county, report.shortfalls.rows, report.undecided, report.defects]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it("takes __proto__ and constructor for names like any other", () => {
    const names = ["__proto__", "constructor", "toString"];
    const report = reportOf(names.map((name, i) => school(name, { ...WELL_OFF, teachingArea: 400 }, "primary", i)));
    expect(report.sections.map(({ name }) => name.school)).toEqual(names);
    expect(report.shortfalls.totals).toMatchObject([{ amount: 150, schools: 3 }]); // 3 × (4.5 × 100 − 400)
  });

  it("keeps schools of the same name apart", () => {
    const twins = [
      school("同名小学", { ...WELL_OFF, teachingArea: 400 }, "primary", 1),
      school("同名小学", WELL_OFF, "primary", 2),
    ];
    const report = reportOf(twins);
    expect(report.shortfalls.rows.map(({ section }) => section.index)).toEqual([0]);
  });
});
