/** Requirement kinds `stepped` and `graded`: limits by size, and several lines one below the other. */
import { cite } from "../../../src/domain/kernel/bibliography";
import { packById, type Pack } from "../../../src/domain/standards/catalogue";
import { limits, stepped, steps } from "../../../src/domain/standards/define";
import type { GradedRule } from "../../../src/domain/standards/requirement";
import { finding, gradeOf } from "../../support/check";
import { sectionOf } from "../../support/section";

describe("stepped", () => {
  const school = { schoolType: "primarySchool", area: "urban" } as const;
  const building = (classes: number, floorArea: number) =>
    finding("cn-school-building-urban-2002", "building", sectionOf("primary", { pupils: 100, classes, floorArea }, school));

  test("at a listed size", () => {
    expect(building(12, 660)).toMatchObject({ verdict: "pass", limit: 6.6 });
    expect(building(12, 659)).toMatchObject({ verdict: "fail", shortfall: { of: "floorArea", amount: 1 } });
  });

  test("between two sizes it is decided only where both neighbours agree", () => {
    // 12 班 6.6, 18 班 5.8: 6.6 and more passes, below 5.8 fails, between them the document is silent.
    expect([building(15, 660), building(15, 600), building(15, 570)].map(({ verdict }) => verdict)).toEqual([
      "pass",
      "cannotTell",
      "fail",
    ]);
    // By the row of 12 classes 660 − 570, by that of 18 classes 580 − 570; neither is said to be the one.
    expect(building(15, 570)).not.toHaveProperty("limit");
    expect(building(15, 570).limits).toMatchObject([
      { at: 12, limit: 6.6, shortfall: { amount: 90 } },
      { at: 18, limit: 5.8, shortfall: { amount: 10 } },
    ]);
  });

  test("outside the listed sizes it does not apply", () => {
    expect(building(8, 1).verdict).toBe("notApplicable");
    expect(building(31, 1).verdict).toBe("notApplicable");
  });

  test("a school elsewhere, or with classes not known", () => {
    const rural = sectionOf("primary", { pupils: 100, classes: 12, floorArea: 1 }, { ...school, area: "rural" });
    expect(finding("cn-school-building-urban-2002", "building", rural).verdict).toBe("notApplicable");
    const unknown = sectionOf("primary", { pupils: 100, floorArea: 1 }, school);
    expect(finding("cn-school-building-urban-2002", "building", unknown)).toMatchObject({
      verdict: "cannotTell",
      undecided: [{ field: "classes", reason: "tableAbsent" }],
    });
  });

  test("西庄小学 (8 classes, 2800 ㎡) must meet the row of 12 classes in Shandong: 6288 − 2800 missing", () => {
    const section = sectionOf("primary", { classes: 8, sportsGroundArea: 2800 }, { schoolType: "primarySchool" });
    expect(finding("sd-2008", "sportsGround-primary", section)).toMatchObject({
      verdict: "fail",
      value: 2800,
      limit: 6288,
      shortfall: { of: "sportsGroundArea", amount: 3488, unit: "㎡" },
    });
  });
});

describe("graded", () => {
  const land = (landArea: number) => finding("js-grading", "land", sectionOf("primary", { pupils: 100, landArea, boarders: 0 }));
  test.each([
    [1800, "pass", "合格"],
    [1799, "pass", "基本合格"],
    [1500, "pass", "基本合格"],
    [1499, "fail", undefined],
  ])("%s ㎡ for 100 pupils: %s %s", (area, verdict, grade) => {
    expect(land(area)).toMatchObject({ verdict, limit: 15 });
    expect(gradeOf(land(area))).toBe(grade);
  });

  test("the classes of Jiangsu equipment: a lower ratio is the better class", () => {
    const ratio = (pupils: number) =>
      gradeOf(finding("js-equipment", "pupilComputers", sectionOf("primary", { pupils, pupilComputers: 10 })));
    expect([ratio(100), ratio(101), ratio(140), ratio(160), ratio(161)]).toEqual(["Ⅰ类", "Ⅱ类", "Ⅱ类", "Ⅲ类", undefined]);
  });

  describe("partial credit by the share of a limit (Guizhou): all, 80 %, half or none of the points", () => {
    const source = { from: "2014-01-01", cite: cite("guizhou2014"), confidence: "verbatim" } as const;
    const band = (zh: string, share: number): GradedRule["grades"][number] => {
      return { name: { zh, en: zh }, isPass: share === 1, limits: limits({ primary: 5 * share }, source) };
    };
    const scored: GradedRule = {
      kind: "graded",
      id: "building",
      title: { zh: "校舍", en: "buildings" },
      indicator: "FLOORAREAPERPUPIL",
      bound: "atLeast",
      grades: [band("满分", 1), band("80%", 0.8), band("50%", 0.6)],
    };
    const pack: Pack = { ...packById("gz-2014")!, id: "test", stages: ["primary"], rules: [scored] };
    test.each([
      // A limit of 5 ㎡ for 100 pupils: 500, 400 and 300 ㎡.
      [501, "pass", "满分"],
      [500, "pass", "满分"],
      [499, "fail", "80%"],
      [400, "fail", "80%"],
      [399, "fail", "50%"],
      [300, "fail", "50%"],
      [299, "fail", undefined],
      [0, "fail", undefined],
    ])("%d ㎡: %s, %s", (floorArea, verdict, grade) => {
      const found = finding(pack, "building", sectionOf("primary", { pupils: 100, floorArea }));
      expect(found).toMatchObject({ verdict, limit: 5 });
      expect(gradeOf(found)).toBe(grade);
    });

    test("a school without boarders is not judged by its dormitories, so it loses nothing", () => {
      const dormitory = (boarders: number) => finding("gz-2014", "dormitory", sectionOf("primary", { boarders })).verdict;
      expect([dormitory(0), dormitory(1)]).toEqual(["notApplicable", "cannotTell"]);
    });
  });

  test("5 ㎡ are taken off for each boarder", () => {
    const section = sectionOf("primary", { pupils: 100, landArea: 1800, boarders: 70 });
    expect(finding("js-grading", "land", section)).toMatchObject({ verdict: "fail", value: 14.5, shortfall: { amount: 50 } });
  });
});

describe("插入法 between listed sizes, the nearest one outside them (Fujian)", () => {
  const source = { from: "2010-01-01", cite: cite("fujianStandard"), confidence: "verbatim" } as const;
  const sizes = [
    [12, 6],
    [18, 5.4],
    [24, 5],
  ] as const;
  const rule = stepped(
    "building",
    { indicator: "FLOORAREAPERPUPIL" },
    { zh: "校舍", en: "buildings" },
    { between: "interpolate", outside: "nearest" },
    steps({ primary: sizes }, source),
  );
  const pack: Pack = { ...packById("fj-standard")!, id: "test", stages: ["primary"], rules: [rule] };
  test.each([
    // 6 − 0.6 × 3 ÷ 6 = 5.7 and 5.4 − 0.4 × 1 ÷ 6 = 5.3333….
    [15, 570, "pass", 5.7],
    [15, 569, "fail", 5.7],
    [19, 534, "pass", 5.4 - 0.4 / 6],
    [19, 533, "fail", 5.4 - 0.4 / 6],
    [18, 540, "pass", 5.4],
    [1, 600, "pass", 6],
    [11, 599, "fail", 6],
    [25, 500, "pass", 5],
    [60, 499, "fail", 5],
  ])("%d classes, %d ㎡ for 100 pupils: %s", (classes, floorArea, verdict, limit) => {
    const found = finding(pack, "building", sectionOf("primary", { pupils: 100, classes, floorArea }));
    expect(found.verdict).toBe(verdict);
    expect(found.limit).toBeCloseTo(limit, 12);
  });
});
