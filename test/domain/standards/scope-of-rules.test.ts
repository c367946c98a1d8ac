/** What a document does not say of a school is not asked of it (standards.md §6, §7; standards-supplement.md A2, B5). */
import type { SchoolType } from "../../../src/domain/kernel/school-kind";
import { PACKS, packById } from "../../../src/domain/standards/catalogue";
import { check, finding } from "../../support/check";
import { sectionOf, type Figures } from "../../support/section";

const answer = (about: string, yes: boolean) => [{ about, subject: "s1", answer: yes ? ("yes" as const) : ("no" as const) }];

describe("usable area", () => {
  // 1.50 ㎡ per pupil reaches 1.15 ㎡, but as building area it may hide less usable area.
  const classrooms = (classroomArea: number) => sectionOf("primary", { pupils: 100, classroomArea });
  test.each([
    [150, [], "cannotTell"],
    [150, answer("usableArea", true), "pass"],
    [150, answer("usableArea", false), "cannotTell"],
    [114, [], "fail"],
  ])("%d ㎡ for 100 pupils", (area, answers, verdict) => {
    expect(finding("ha-assessment", "classroom", classrooms(area), undefined, answers).verdict).toBe(verdict);
  });
});

test.each<[SchoolType, string]>([
  ["primarySchool", "fail"],
  ["specialSchool", "notApplicable"],
])("the quota of ordinary schools for %s: %s", (schoolType, verdict) => {
  const section = sectionOf("primary", { pupils: 200, publicFunds: 100_000 }, { schoolType });
  expect(finding("cn-funding-quota", "quota", section).verdict).toBe(verdict);
});

test.each<[SchoolType, string]>([
  ["juniorSchool", "fail"],
  ["nineYearSchool", "notApplicable"],
  ["completeSecondary", "notApplicable"],
])("courts of %s by the classes of the stage: %s", (schoolType, verdict) => {
  expect(
    finding("cn-sports-grounds-2008", "courts", sectionOf("junior", { classes: 12, ballCourts: 2 }, { schoolType })).verdict,
  ).toBe(verdict);
});

test.each([
  [[], "cannotTell"],
  [answer("js-grading/track", true), "pass"],
  [answer("js-grading/track", false), "fail"],
])("a track stands for 3 ㎡ of sports ground (%j): %s", (answers, verdict) => {
  const section = sectionOf("primary", { pupils: 100, sportsGroundArea: 250 });
  expect(finding("js-grading", "sports", section, undefined, answers).verdict).toBe(verdict);
});

test.each([
  ["nineYearSchool", "pass"],
  ["twelveYearSchool", "fail"],
] as const)("2,700 pupils of a %s built by 2010, under the tolerance: %s", (schoolType, verdict) => {
  const section = sectionOf("primary", { pupils: 1500, compulsoryPupils: 2700 }, { schoolType });
  expect(finding("cn-quality-2017", "G4", section, "2022-06-01", answer("builtBy2010", true)).verdict).toBe(verdict);
});

test("2400 and 3000 pupils under the tolerance, one more fails", () => {
  const size = (schoolType: SchoolType, compulsoryPupils: number) =>
    finding(
      "cn-quality-2017",
      "G4",
      sectionOf("primary", { compulsoryPupils }, { schoolType }),
      "2022-06-01",
      answer("builtBy2010", true),
    ).verdict;
  expect([2399, 2400, 2401].map((pupils) => size("primarySchool", pupils))).toEqual(["pass", "pass", "fail"]);
  expect([2999, 3000, 3001].map((pupils) => size("nineYearSchool", pupils))).toEqual(["pass", "pass", "fail"]);
});

describe("courts are counted together in the tables, not in the document", () => {
  const courts = (ballCourts: number, answers: ReturnType<typeof answer> = []) =>
    finding("cn-sports-grounds-2008", "courts", sectionOf("primary", { classes: 12, ballCourts }), undefined, answers).verdict;
  test("too few in all fails; enough in all may still lack a volleyball court", () => {
    expect([courts(2), courts(3), courts(3, answer("courtsOfBothKinds", true))]).toEqual(["fail", "cannotTell", "pass"]);
  });
});

test("Shaanxi: the area per pupil counts only without an earth ground", () => {
  const sports = (answers: ReturnType<typeof answer>) =>
    finding("sn-2011", "S2-junior", sectionOf("junior", { pupils: 100, classes: 6, sportsGroundArea: 590 }), undefined, [
      ...answer("sn-2011/S2-track", false),
      ...answers,
    ]).verdict;
  expect([sports([]), sports(answer("noEarthGround", true))]).toEqual(["cannotTell", "pass"]);
});

describe("Shaanxi: nine items of a junior school, of which five are asked for", () => {
  const verdict = (answers: Readonly<Record<string, boolean>>) =>
    check(
      "sn-2011",
      sectionOf("junior", { pupils: 100, computers: 15 }),
      undefined,
      Object.entries(answers).flatMap(([item, yes]) => answer(`sn-2011/${item}`, yes)),
    ).verdict;
  // Equipment (S3) and books, staff, degrees and titles (S5 to S8) with the computers (S4) make six.
  const six = { S3: true, "S5-junior": true, "S6-junior": true, "S7-junior": true, "S8-junior": true };
  test("decided by the answers, never not applicable", () => {
    expect([verdict({}), verdict(six), verdict({ ...six, "S9-junior": true })]).toEqual(["cannotTell", "cannotTell", "pass"]);
    expect(verdict({ S3: false, "S5-junior": false, "S6-junior": false })).toBe("fail");
  });
});

test("Jiangsu grading: of a school with boarders only a failing building area is certain", () => {
  const building = (floorArea: number, boarders: number) =>
    finding("js-grading", "building", sectionOf("primary", { pupils: 100, floorArea, boarders })).verdict;
  expect([building(399, 10), building(450, 10), building(450, 0)]).toEqual(["fail", "cannotTell", "pass"]);
});

describe("number of classes in Gansu", () => {
  test.each<[string, "primary" | "junior", SchoolType, number, "urban" | "town" | "rural", string]>([
    ["junior schools everywhere 18", "junior", "juniorSchool", 17, "town", "fail"],
    ["", "junior", "juniorSchool", 18, "town", "pass"],
    ["towns are not listed for primary schools", "primary", "primarySchool", 1, "town", "notApplicable"],
    ["the stages of a nine-year school are not listed", "junior", "nineYearSchool", 4, "rural", "notApplicable"],
  ])("%s: %s %s of %d classes in %s: %s", (_, stage, schoolType, classes, area, verdict) => {
    expect(finding("gs-2012", "classes", sectionOf(stage, { classes }, { schoolType, area })).verdict).toBe(verdict);
  });
});

test.each<[string, string, Figures]>([
  ["cn-school-building-rural-2008", "land", { pupils: 300, classes: 12, landArea: 1 }],
  ["cn-school-building-rural-2008", "building", { pupils: 300, classes: 12, floorArea: 1 }],
  ["jx-junior", "land", { pupils: 300, classes: 18, landArea: 1 }],
  ["jx-junior", "sportsGround", { classes: 12, sportsGroundArea: 1 }],
])("%s/%s lists classes of the whole school, so the junior stage of a nine-year school has no limit", (pack, rule, figures) => {
  const verdict = (schoolType: SchoolType) =>
    finding(pack, rule, sectionOf("junior", figures, { schoolType, area: "rural" })).verdict;
  expect([verdict("juniorSchool"), verdict("nineYearSchool")]).toEqual(["fail", "notApplicable"]);
});

describe("public funds by date", () => {
  const quota = (perPupil: number, asOf: string, lower?: boolean) =>
    finding(
      "cn-funding-quota",
      "quota",
      sectionOf("primary", { pupils: 200, publicFunds: perPupil * 200 }),
      asOf,
      lower === undefined ? [] : answer("quota2016OfMiddleAndWest", lower),
    ).verdict;
  test.each<[number, string, boolean | undefined, string]>([
    [600, "2015-12-31", undefined, "notApplicable"],
    [599, "2016-03-01", undefined, "fail"],
    [600, "2016-03-01", undefined, "cannotTell"],
    [600, "2016-03-01", true, "pass"],
    [649, "2021-12-31", false, "fail"],
    [650, "2016-03-01", undefined, "pass"],
    [649, "2022-06-01", true, "fail"],
    [650, "2022-12-31", undefined, "pass"],
    [719, "2023-01-01", undefined, "fail"],
    [720, "2023-01-01", undefined, "pass"],
  ])("%d yuan on %s (lower quota: %s): %s", (perPupil, asOf, lower, verdict) => {
    expect(quota(perPupil, asOf, lower)).toBe(verdict);
  });

  test("a boarder needs 300 yuan more: 200 × 720 + 50 × 300 = 159,000", () => {
    const funds = (publicFunds: number, boarders = 50) =>
      finding("cn-funding-quota", "quota-boarding", sectionOf("primary", { pupils: 200, boarders, publicFunds }));
    expect(funds(159_000).verdict).toBe("pass");
    expect(funds(158_999)).toMatchObject({ verdict: "fail", shortfall: { of: "publicFunds", amount: 1 } });
    expect(funds(1, 0).verdict).toBe("notApplicable");
  });

  test("60 pupils count 100", () => {
    const funds = (publicFunds: number) =>
      finding("cn-funding-quota", "quota", sectionOf("primary", { pupils: 60, publicFunds })).verdict;
    expect([funds(71_999), funds(72_000)]).toEqual(["fail", "pass"]);
  });
});

test.each(["hn-primary", "he-basic"])("%s does not say that a school must have a canteen", (pack) => {
  const canteen = (figures: Figures) => finding(pack, "canteen", sectionOf("primary", { pupils: 100, ...figures })).verdict;
  expect([canteen({ canteenArea: 0 }), canteen({ canteenArea: 1 }), canteen({ canteenArea: 200 }), canteen({})]).toEqual([
    "notApplicable",
    "fail",
    "pass",
    "cannotTell",
  ]);
});

describe("Shandong below the first listed size", () => {
  const ground = (classes: number, asOf: string) =>
    finding("sd-2008", "sportsGround-primary", sectionOf("primary", { classes, sportsGroundArea: 6287 }), asOf);
  test("the row of 12 classes, since the supplement of 2010, which is what is cited", () => {
    expect(ground(8, "2010-07-06").verdict).toBe("notApplicable");
    expect(ground(8, "2010-07-07")).toMatchObject({ verdict: "fail", limit: 6288, cite: { clause: "二(二)" } });
    expect(ground(12, "2009-01-01")).toMatchObject({ verdict: "fail", cite: { clause: "小学 表3-1" } });
  });
});

describe("which schools a document counts", () => {
  test("special and vocational schools and kindergartens nowhere, except for their own funds", () => {
    for (const { id, scope } of PACKS) {
      const excluded =
        id === "cn-funding-quota" ? ["vocationalSchool", "kindergarten"] : ["specialSchool", "vocationalSchool", "kindergarten"];
      expect([id, scope.excludedTypes]).toEqual([id, id === "cn-basic-2012" ? [...excluded, "teachingPoint"] : excluded]);
    }
  });

  test("private schools in 2017, not in 2012; 教学点 from 50 pupils on in 2017, none in 2012", () => {
    expect(packById("cn-quality-2017")!.scope).toMatchObject({ includesPrivate: true, teachingPointsFromPupils: 50 });
    expect(packById("cn-basic-2012")!.scope).toMatchObject({ includesPrivate: false });
    expect(PACKS.filter(({ scope }) => !scope.includesPrivate).map(({ id }) => id)).toEqual(["cn-basic-2012"]);
  });
});

test("which resources are split: four in 2017, five in 2012", () => {
  // 体育运动场馆面积, given as its two parts or as one figure.
  const sports = ["sportsGroundArea", "indoorSportsArea", "sportsTotalArea"];
  expect(packById("cn-quality-2017")!.split?.fields).toEqual(["teachingArea", ...sports, "equipmentValue", "multimediaRooms"]);
  expect(packById("cn-basic-2012")!.split?.fields).toEqual(["teachingArea", ...sports, "equipmentValue", "computers", "books"]);
});

test("the county is asked everything that no table holds", () => {
  const asked = packById("cn-quality-2017")!.rules.filter(({ kind }) => kind === "judgement" || kind === "veto");
  expect(asked.map(({ id }) => id).join(" ")).toBe(
    "G1 G2 G6 G7 G8 G10 G13 G14 G15 Q2 Q3 Q5 Q6 Q7 Q8 Q9 satisfaction attachedClasses V1 V2 V3",
  );
});
