import type { FieldId } from "../../../src/domain/fields/dictionary";
import { missing } from "../../../src/domain/kernel/reading";
import { cellOf, sectionOf, type Figures } from "../../support/section";
import { check, finding } from "../../support/check";

const QUALITY = "cn-quality-2017";

describe("the seven resource indicators of 教督〔2017〕6号", () => {
  /** Per rule and stage: figures for 1000 pupils exactly at the limit, and the item that is counted. */
  test.each<[string, "primary" | "junior", FieldId, Figures]>([
    ["L1", "primary", "higherQualTeachers", { higherQualTeachers: 42 }],
    ["L1", "junior", "higherQualTeachers", { higherQualTeachers: 53 }],
    ["L2", "primary", "backboneTeachers", { backboneTeachers: 10 }],
    ["L2", "junior", "backboneTeachers", { backboneTeachers: 10 }],
    ["L3", "primary", "peArtsTeachers", { peArtsTeachers: 9 }],
    ["L3", "junior", "peArtsTeachers", { peArtsTeachers: 9 }],
    ["L4", "primary", "teachingArea", { teachingArea: 4800, indoorSportsArea: 300 }],
    ["L4", "junior", "teachingArea", { teachingArea: 6100, indoorSportsArea: 300 }],
    ["L5", "primary", "sportsGroundArea", { sportsGroundArea: 7200, indoorSportsArea: 300 }],
    ["L5", "junior", "sportsGroundArea", { sportsGroundArea: 9900, indoorSportsArea: 300 }],
    ["L6", "primary", "equipmentValue", { equipmentValue: 2_000_000 }],
    ["L6", "junior", "equipmentValue", { equipmentValue: 2_500_000 }],
    ["L7", "primary", "multimediaRooms", { multimediaRooms: 23 }],
    ["L7", "junior", "multimediaRooms", { multimediaRooms: 24 }],
  ])("%s %s: at the limit passes, one %s less fails, and that one is the shortfall", (rule, stage, field, figures) => {
    const at = sectionOf(stage, { pupils: 1000, ...figures });
    expect(finding(QUALITY, rule, at)).toMatchObject({ verdict: "pass", cite: { number: "教督〔2017〕6号" } });
    const below = sectionOf(stage, { pupils: 1000, ...figures, [field]: figures[field]! - 1 });
    expect(finding(QUALITY, rule, below)).toMatchObject({
      verdict: "fail",
      shortfall: { of: field, amount: 1, direction: "add" },
    });
  });
});

describe("西庄小学 under js-basic", () => {
  const section = sectionOf("primary", { pupils: 258, landArea: 7380, floorArea: 2017, sportsGroundArea: 2800, books: 1500 });

  test("land, building and sports ground reach their limits", () => {
    for (const rule of ["land", "building", "sportsGround"]) expect(finding("js-basic", rule, section).verdict).toBe("pass");
  });

  test("books: 20 × 258 − 1500 = 3660 missing, or at most 1500 ÷ 20 = 75 pupils", () => {
    expect(finding("js-basic", "books", section)).toMatchObject({
      verdict: "fail",
      limit: 20,
      bound: "atLeast",
      confidence: "verbatim",
      cells: [cellOf("books"), cellOf("pupils")],
      shortfall: {
        of: "books",
        amount: 3660,
        unit: "册",
        direction: "add",
        orElse: { of: "pupils", atMost: 75, unit: "人" },
      },
    });
    expect(check("js-basic", section).verdict).toBe("fail");
  });

  test("what the workbook does not hold is 无法判定 under cn-quality-2017, never 不达标", () => {
    const { findings, verdict } = check(QUALITY, section);
    expect(findings.map((one) => one.verdict)).not.toContain("fail");
    expect(verdict).toBe("cannotTell");
    expect(finding(QUALITY, "L6", section).undecided).toEqual([{ field: "equipmentValue", reason: "tableAbsent", cells: [] }]);
  });
});

describe("a bound", () => {
  test("has 4.5 × 258 − 1057.8 = 103.2 ㎡ missing; 1057.8 ÷ 4.5 = 235.07 lets 235 pupils stay", () => {
    const section = sectionOf("primary", { pupils: 258, teachingArea: 1057.8, indoorSportsArea: 0 });
    expect(finding(QUALITY, "L4", section).shortfall).toEqual({
      of: "teachingArea",
      amount: 103.2,
      unit: "㎡",
      direction: "add",
      orElse: { of: "pupils", atMost: 235, unit: "人" },
    });
  });

  test("names the cell of a blank item", () => {
    const section = sectionOf("primary", { pupils: 10 });
    const blank = missing("blank", "books", [cellOf("books")]);
    const found = finding("js-basic", "books", { ...section, items: { ...section.items, books: blank } });
    expect(found).toMatchObject({
      verdict: "cannotTell",
      cells: [cellOf("books")],
      undecided: [{ field: "books", reason: "blank", cells: [cellOf("books")] }],
    });
  });

  test("without a limit for the stage is not about it", () => {
    const { findings } = check("js-basic", sectionOf("junior", { pupils: 100, landArea: 2300 }));
    expect(findings.map((one) => one.key)).toEqual(["js-basic/land", "js-basic/building"]);
    expect(findings[0]).toMatchObject({ verdict: "pass", confidence: "secondHand" });
  });

  test("before the standard was in force is 不适用", () => {
    expect(finding(QUALITY, "L2", sectionOf("primary", { pupils: 100 }), "2016-12-31").verdict).toBe("notApplicable");
  });

  test("of a school kind the standard leaves out is 不适用; a 教学点 counts from 50 pupils on", () => {
    const verdict = (schoolType: "specialSchool" | "teachingPoint", pupils: number) =>
      finding(QUALITY, "L2", sectionOf("primary", { pupils, backboneTeachers: 1 }, { schoolType })).verdict;
    expect(verdict("specialSchool", 80)).toBe("notApplicable");
    expect(verdict("teachingPoint", 49)).toBe("notApplicable");
    expect(verdict("teachingPoint", 50)).toBe("pass");
  });
});

describe("shared resources of a 一贯制 school", () => {
  // 166 小 + 210 初, weights 1 : 1.1 → 397; 7146 ㎡ × 166 ÷ 397 = 2988 ㎡, which is 18 ㎡ for each of the 166 pupils.
  const split = (total: number) =>
    ({
      state: "known",
      value: (total * 166) / 397,
      unit: "㎡",
      cells: [cellOf("landArea")],
      derivation: {
        kind: "split",
        total: { state: "known", value: total, unit: "㎡", cells: [cellOf("landArea")] },
        ownWeighted: 166,
        allWeighted: 397,
        parts: [
          { stage: "primary", pupils: 166, weight: 1 },
          { stage: "junior", pupils: 210, weight: 1.1 },
        ],
      },
    }) as const;
  const withLand = (total: number) => {
    const section = sectionOf("primary", { pupils: 166 }, { schoolType: "nineYearSchool" });
    return { ...section, items: { ...section.items, landArea: split(total) } };
  };

  test("the amount is what the whole school needs", () => {
    expect(finding("js-basic", "land", withLand(7146)).verdict).toBe("pass");
    // 100 ㎡ less: the whole school lacks 100 ㎡, or has 7046 ÷ 18 − 231 = 160.4 places for primary pupils.
    expect(finding("js-basic", "land", withLand(7046)).shortfall).toEqual({
      of: "landArea",
      amount: 100,
      unit: "㎡",
      direction: "add",
      wholeSchool: true,
      orElse: { of: "pupils", atMost: 160, unit: "人" },
    });
  });
});
