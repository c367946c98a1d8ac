import { readFileSync } from "node:fs";
import { join } from "node:path";
import { confirmationBook, type Confirmation } from "../../../src/domain/checks/confirmations";
import { checkComposite } from "../../../src/domain/checks/composite";
import type { CountyContext } from "../../../src/domain/checks/county-context";
import { checkDispersion } from "../../../src/domain/checks/dispersion";
import { countyFindingsOf } from "../../../src/domain/checks/county";
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { SectionEvaluation } from "../../../src/domain/checks/finding";
import { explainFinding } from "../../../src/domain/explain/explain";
import type { School } from "../../../src/domain/dataset/school";
import type { IndicatorId } from "../../../src/domain/indicators/catalogue";
import type { Stage } from "../../../src/domain/kernel/stage";
import { packById } from "../../../src/domain/standards/catalogue";
import type { CompositeRule, DispersionRule } from "../../../src/domain/standards/requirement";
import { check, finding } from "../../support/check";
import { itemsOf, sectionOf, type Figures } from "../../support/section";

const quality = packById("cn-quality-2017")!;
const basic = packById("cn-basic-2012")!;

/** A county of two sections whose 差异系数 are given. */
function countyWith(packId: string, stage: Stage, cvOf: (id: IndicatorId) => number | null, asOf = "2022-09-01"): CountyContext {
  const section = { section: sectionOf(stage, {}) } as SectionEvaluation;
  return {
    pack: packById(packId)!,
    stage,
    sections: [section, section],
    everySection: [section, section],
    asOf,
    isCounty: true,
    confirmationAbout: confirmationBook([]),
    figureOf: (indicator) => ({
      indicator,
      mean: 1,
      cv: cvOf(indicator),
      missing: [],
      shares: {},
      cvWithout: {},
      inequality: null,
    }),
  };
}

describe("composite: published counties of 2012 to 2015", () => {
  const file = join(__dirname, "../dispersion/vectors/county_composite_8.csv");
  const rows = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
  const published = rows
    .filter((row) => row[4] === "差异系数")
    .map((row): [string, Stage, number[], number] => {
      return [row.slice(0, 4).join(" "), row[3] === "小学" ? "primary" : "junior", row.slice(5, 13).map(Number), Number(row[13])];
    });
  const rule = basic.rules.find((one): one is CompositeRule => one.kind === "composite")!;

  test("there are rows for both stages", () => {
    expect(new Set(published.map(([, stage]) => stage))).toEqual(new Set(["primary", "junior"]));
  });

  test.each(published)("%s: within 0.001 of the published figure, and 达标 as recognised", (_, stage, cvs, composite) => {
    const found = checkComposite(
      rule,
      countyWith("cn-basic-2012", stage, (id) => cvs[rule.indicators.indexOf(id)]!),
    );
    expect(Math.abs(found.value! - composite)).toBeLessThanOrEqual(0.001);
    expect(found).toMatchObject({ verdict: "pass", limit: stage === "primary" ? 0.65 : 0.55 });
  });

  test("single coefficients above 1 do not matter, the mean does", () => {
    const of = (cv: number) =>
      checkComposite(
        rule,
        countyWith("cn-basic-2012", "primary", () => cv),
      ).verdict;
    expect([of(0.65), of(0.6501)]).toEqual(["pass", "fail"]);
  });

  test("one coefficient that is not known leaves it undecided", () => {
    const found = checkComposite(
      rule,
      countyWith("cn-basic-2012", "primary", (id) => (id === "BOOKSPERPUPIL" ? null : 0.1)),
    );
    expect(found).toMatchObject({ verdict: "cannotTell", without: ["BOOKSPERPUPIL"] });
  });
});

describe("dispersion: 宁国市 2022", () => {
  const rules = quality.rules.filter((one): one is DispersionRule => one.kind === "dispersion");
  test.each<[Stage, number[], string[]]>([
    ["primary", [0.677, 0.674, 0.618, 0.519, 0.597, 0.167, 0.759], ["CV-L6"]],
    ["junior", [0.542, 1.055, 0.507, 0.587, 0.686, 0.254, 0.496], ["CV-L6"]],
  ])("%s passes L6 only", (stage, cvs, passing) => {
    const found = rules.map((rule, i) =>
      checkDispersion(
        rule,
        countyWith("cn-quality-2017", stage, () => cvs[i]!),
      ),
    );
    expect(found.filter(({ verdict }) => verdict === "pass").map(({ rule }) => rule.id)).toEqual(passing);
    expect(found.filter(({ verdict }) => verdict === "fail")).toHaveLength(6);
  });

  test.each([
    ["primary", 0.5, 0.5004],
    ["junior", 0.45, 0.4504],
  ] as const)("%s: at the limit passes, a hair above fails", (stage, at, above) => {
    const of = (cv: number) =>
      checkDispersion(
        rules[0]!,
        countyWith("cn-quality-2017", stage, () => cv),
      ).verdict;
    expect([of(at), of(above)]).toEqual(["pass", "fail"]);
  });
});

describe("limits that depend on facts", () => {
  const staff = (area: "urban" | "town" | "rural" | undefined, pupils: number) =>
    finding("cn-staffing-2001", "staff", sectionOf("primary", { pupils, staff: 10 }, area ? { area } : {})).verdict;

  test.each([
    ["urban", 190, "pass"],
    ["urban", 191, "fail"],
    ["town", 210, "pass"],
    ["town", 211, "fail"],
    ["rural", 230, "pass"],
    ["rural", 231, "fail"],
  ] as const)("%s, %s pupils for 10 staff: %s", (area, pupils, verdict) => {
    expect(staff(area, pupils)).toBe(verdict);
  });

  test("the place not known: decided where all agree", () => {
    expect(staff(undefined, 190)).toBe("pass");
    expect(staff(undefined, 200)).toBe("cannotTell");
  });

  test("the user's answer decides what no table holds", () => {
    const section = sectionOf("primary", { pupils: 100, landArea: 2000 });
    const answered = (answer: "yes" | "no") => [{ about: "oldTown", subject: section.schoolId, answer }];
    expect(finding("js-2011", "land", section).verdict).toBe("cannotTell");
    expect(finding("js-2011", "land", section, undefined, answered("yes"))).toMatchObject({ verdict: "pass", limit: 18 });
    expect(finding("js-2011", "land", section, undefined, answered("no"))).toMatchObject({ verdict: "fail", limit: 23 });
  });

  test("where the tables count more than the document, only failing is certain", () => {
    const land = (figures: Figures) => finding("fj-standard", "land", sectionOf("primary", { pupils: 100, ...figures })).verdict;
    expect(land({ landArea: 1499, dormArea: 500, canteenArea: 100 })).toBe("fail");
    expect(land({ landArea: 1500, dormArea: 500, canteenArea: 100 })).toBe("cannotTell");
    expect(land({ landArea: 1500, dormArea: 0, canteenArea: 0 })).toBe("pass");
  });

  test("the edition in force on the day", () => {
    const section = sectionOf("primary", { pupils: 100, books: 2400 });
    expect(finding("ah-basic", "books", section, "2017-12-31")).toMatchObject({ verdict: "pass", limit: 20 });
    expect(finding("ah-basic", "books", section, "2018-01-01")).toMatchObject({ verdict: "fail", limit: 25 });
  });
});

describe("other ways that a document grants", () => {
  const section = sectionOf("primary", { compulsoryPupils: 2300, pupils: 2300, migrants: 1200 });

  test("a school with more than half migrants' children may be larger until the tolerance ends", () => {
    expect(finding("cn-quality-2017", "G4", section, "2022-12-31")).toMatchObject({
      verdict: "pass",
      limit: 2000,
      alternative: { id: "olderOrMigrant" },
    });
    expect(finding("cn-quality-2017", "G4", section, "2023-01-01")).toMatchObject({
      verdict: "fail",
      shortfall: { amount: 300 },
    });
  });

  test("whether it applies is not known", () => {
    const few = sectionOf("primary", { compulsoryPupils: 2300, pupils: 2300, migrants: 1 });
    expect(finding("cn-quality-2017", "G4", few, "2022-01-01")).toMatchObject({
      verdict: "cannotTell",
      perhaps: [{ id: "olderOrMigrant" }],
    });
  });

  test("an all-through school may have 2500", () => {
    const through = sectionOf("primary", { compulsoryPupils: 2500 }, { schoolType: "nineYearSchool" });
    expect(finding("cn-quality-2017", "G4", through).verdict).toBe("pass");
  });
});

describe("the largest class from 班额 bins", () => {
  test.each([
    [41, 45, "pass"],
    [46, 50, "fail"],
    [44, 48, "cannotTell"],
  ])("between %s and %s: %s", (low, high, verdict) => {
    const section = sectionOf("primary", { largestClass: low });
    const range = { ...section.items.largestClass!, range: { low, high } };
    const items = { ...section.items, largestClass: range as never };
    expect(finding("cn-quality-2017", "G5", { ...section, items }).verdict).toBe(verdict);
  });
});

describe("the county", () => {
  const school = (name: string, figures: Figures): School => {
    return { id: name, name, nameCells: [], type: "juniorSchool", stages: { junior: itemsOf(figures) }, shared: {} };
  };
  const evaluated = (schools: readonly School[], answers: readonly Confirmation[] = []) =>
    evaluate(schools, { packs: [quality], asOf: "2026-09-01", confirmations: answers });
  const county = (schools: readonly School[], answers?: readonly Confirmation[]) => countyFindingsOf(evaluated(schools, answers));
  const of = (schools: readonly School[], rule: string, answers?: readonly Confirmation[]) =>
    county(schools, answers).find((one) => one.key === `cn-quality-2017/${rule}`)!;

  test("totals, not the mean of the schools: 3 of 10 and 7 of 90 are 10 of 100", () => {
    const small = school("甲", { pupils: 100, rotatedTeachers: 3, rotationEligibleTeachers: 10 });
    const large = school("乙", { pupils: 900, rotatedTeachers: 7, rotationEligibleTeachers: 90 });
    expect(of([small, large], "G11")).toMatchObject({ verdict: "pass", value: 10, limit: 10 });
    const fewer = school("乙", { pupils: 900, rotatedTeachers: 6, rotationEligibleTeachers: 90 });
    expect(of([small, fewer], "G11")).toMatchObject({ verdict: "fail", value: 9 });
  });

  test("a school without the figure leaves the total undecided", () => {
    const known = school("甲", { pupils: 100, rotatedTeachers: 3, rotationEligibleTeachers: 10 });
    expect(of([known, school("乙", { pupils: 100 })], "G11")).toMatchObject({
      verdict: "cannotTell",
      missing: ["乙/junior"],
    });
  });

  const two = [school("甲", { pupils: 100 }), school("乙", { pupils: 100 })];
  test.each([
    ["G1", undefined, "cannotTell"],
    ["G1", "yes", "pass"],
    ["G1", "no", "fail"],
    ["V1", undefined, "cannotTell"],
    ["V1", "yes", "fail"],
    ["V1", "no", "pass"],
  ] as const)("%s answered with %s: %s", (rule, answer, verdict) => {
    const answers = answer
      ? [{ about: `cn-quality-2017/${rule}`, subject: "county", answer, by: "王老师", on: "2026-09-01" }]
      : [];
    expect(of(two, rule, answers).verdict).toBe(verdict);
    if (answer) expect(of(two, rule, answers).confirmations).toMatchObject([{ answer, by: "王老师", on: "2026-09-01" }]);
  });

  describe("shares of the county, not of a stage (政府保障程度第11项)", () => {
    const teachers = (rotatedTeachers: number, rotationEligibleTeachers: number) => {
      return itemsOf({ pupils: 100, rotatedTeachers, rotationEligibleTeachers });
    };
    const nineYear = (name: string, primary: School["stages"]["primary"], junior: School["stages"]["junior"]): School => {
      const stages = { ...(primary && { primary }), ...(junior && { junior }) };
      return { id: name, name, nameCells: [], type: "nineYearSchool", stages, shared: {} };
    };
    // 12 of 100 in primary, 3 of 50 in junior: 15 of 150 are 10 %, although junior alone has 6 %.
    const schools = [nineYear("甲", teachers(12, 100), teachers(1, 10)), nineYear("乙", undefined, teachers(2, 40))];
    const judged = evaluate(schools, { packs: [quality], asOf: "2026-09-01" });
    const totals = countyFindingsOf(judged).filter(({ rule }) => rule.id === "G11");

    test("are summed over both stages, once", () => {
      expect(totals).toMatchObject([{ verdict: "pass", value: 10, stages: ["primary", "junior"] }]);
      expect(explainFinding(totals[0]!, { items: {} }, "zh-CN", () => "")).toContain("（教督〔2017〕6号，小学、初中）");
    });

    test("are not judged when only one stage is checked", () => {
      const one = evaluate(schools, { packs: [quality], asOf: "2026-09-01", stage: "junior" });
      expect(one.wholeCounty.find(({ rule }) => rule.id === "G11")).toMatchObject({ verdict: "notApplicable" });
    });
  });

  describe("requirements on every school count for the county (standards.md §1.4: all must be met)", () => {
    // Everything met: 100 pupils in 3 classes with all that each rule asks for.
    const resources = { higherQualTeachers: 100, backboneTeachers: 100, peArtsTeachers: 100, teachers: 100 };
    const rooms = { teachingArea: 9000, indoorSportsArea: 0, sportsGroundArea: 9000, equipmentValue: 1e7, multimediaRooms: 100 };
    const guaranteed = { classes: 3, largestClass: 40, musicRoomsToStandard: 3, artRoomsToStandard: 3, compulsoryPupils: 100 };
    const staff = { trained360Teachers: 100, certifiedTeachers: 100, trainingFunds: 100, publicFunds: 1000 };
    const shares = { rotatedTeachers: 10, rotatedBackboneTeachers: 5, rotationEligibleTeachers: 10 };
    const movement = { eligibleMigrants: 10, migrantsInPublicPlaces: 10, migrants: 0 };
    const cohort = { leavers: 100, cohortFirstYearPupils: 100, cohortTransfersIn: 0, cohortTransfersOut: 0, cohortDeaths: 0 };
    const good: Figures = { pupils: 100, ...resources, ...rooms, ...guaranteed, ...staff, ...shares, ...movement, ...cohort };
    const answers = quality.rules.flatMap((rule): Confirmation[] => {
      if (rule.kind !== "judgement" && rule.kind !== "veto") return [];
      return [{ about: `cn-quality-2017/${rule.id}`, subject: "county", answer: rule.kind === "veto" ? "no" : "yes" }];
    });
    const pair = (figures: Figures) => [school("甲", good), school("乙", { ...good, ...figures })];

    test("met by all of them, the county passes", () => {
      const passing = evaluated(pair({}), answers).county.junior!;
      const open = county(pair({}), answers)
        .filter(({ verdict }) => verdict !== "pass")
        .map(({ key }) => key);
      expect([open, passing.verdict, passing.beside]).toEqual([[], "pass", undefined]);
    });

    test("one class above 50 fails the county, though both schools pass", () => {
      const { schools, county: counties } = evaluate(pair({ largestClass: 51 }), {
        packs: [quality],
        asOf: "2026-09-01",
        confirmations: answers,
      });
      expect(schools.map(({ sections }) => sections[0]!.verdicts)).toEqual(Array(2).fill({ "cn-quality-2017": "pass" }));
      expect(counties.junior).toMatchObject({ verdict: "fail", beside: { fail: 1, cannotTell: 0 } });
    });

    // §1.1: 教学点 below 50 pupils are left out of the seven indicators, not of what every class, teacher and school must meet.
    test.each<[string, Figures, string, object | undefined]>([
      ["meets its part", {}, "pass", undefined],
      ["has a teacher without certificate", { certifiedTeachers: 2 }, "fail", { fail: 1, cannotTell: 0 }],
      ["spends too little on training", { trainingFunds: 4, publicFunds: 100 }, "fail", { fail: 1, cannotTell: 0 }],
    ])("a 教学点 of 30 pupils that %s", (_, figures, verdict, beside) => {
      const staffOf3 = { teachers: 3, trained360Teachers: 3, certifiedTeachers: 3, rotationEligibleTeachers: 0 };
      const point: School = { ...school("点", { ...good, ...staffOf3, pupils: 30, ...figures }), type: "teachingPoint" };
      const result = evaluate([...pair({}), point], { packs: [quality], asOf: "2026-09-01", confirmations: answers });
      expect(result.schools[2]!.sections[0]!.verdicts).toEqual({ "cn-quality-2017": "notApplicable" });
      expect(result.county.junior).toMatchObject({ sections: 2, verdict });
      expect(result.county.junior!.beside).toEqual(beside);
    });
  });

  test("a single school is no county to judge", () => {
    expect(new Set(county(two.slice(0, 1)).map(({ verdict }) => verdict))).toEqual(new Set(["notApplicable"]));
  });

  test("one veto fails the county", () => {
    const answers = [{ about: "cn-quality-2017/V2", subject: "county", answer: "yes" as const }];
    expect(evaluated(two, answers).county.junior!.verdict).toBe("fail");
  });
});

describe("华达小学 and the nine items of Shaanxi", () => {
  const section = sectionOf(
    "primary",
    {
      pupils: 127,
      classes: 6,
      landArea: 6800,
      floorArea: 1360,
      greenArea: 1260,
      books: 4830,
      computers: 26,
      teachers: 11,
      collegeTeachers: 9,
      bachelorTeachers: 2,
      masterTeachers: 0,
      doctorTeachers: 0,
      midTitleTeachers: 4,
      seniorTeachers: 0,
      fullSeniorTeachers: 0,
      staff: 11,
    },
    { area: "rural", schoolType: "primarySchool" },
  );
  const verdicts = new Map(check("sn-2011", section).findings.map((one) => [one.rule.id, one.verdict]));

  test.each([
    ["S1", "cannotTell"], // no areas of rooms
    ["S2", "cannotTell"],
    ["S3", "cannotTell"],
    ["S4", "pass"], // 26 ÷ 127 × 100 = 20.5 ≥ 15
    ["S5", "pass"], // 38.0 ≥ 30
    ["S6", "pass"], // 11.5 ≤ 23
    ["S7", "pass"], // 11 of 11
    ["S8", "pass"], // 4 of 11 = 36.4 ≥ 35
    ["S9-senior", "cannotTell"], // a figure of the county, to be answered
    ["S9", "cannotTell"], // backbone teachers not given
    ["nine", "cannotTell"], // five met, four not known
  ])("%s: %s", (rule, verdict) => {
    expect(verdicts.get(rule)).toBe(verdict);
  });

  test("two more answers decide it", () => {
    const yes = (rule: string) => ({ about: `sn-2011/${rule}`, subject: "s1", answer: "yes" as const });
    expect(check("sn-2011", section, undefined, [yes("S2"), yes("S3")]).verdict).toBe("pass");
  });
});
