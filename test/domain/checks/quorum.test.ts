import { sectionOf, type Figures } from "../../support/section";
import { finding } from "../../support/check";

/** 1000 primary pupils, every one of the seven indicators exactly at its limit. */
const ALL_AT_LIMIT: Figures = {
  pupils: 1000,
  higherQualTeachers: 42,
  backboneTeachers: 10,
  peArtsTeachers: 9,
  teachingArea: 4500,
  indoorSportsArea: 0,
  sportsGroundArea: 7500,
  equipmentValue: 2_000_000,
  multimediaRooms: 23,
};
const without = (...fields: (keyof typeof ALL_AT_LIMIT)[]): Figures =>
  Object.fromEntries(Object.entries(ALL_AT_LIMIT).filter(([field]) => !fields.includes(field as keyof Figures)));

describe("6 of 7 and the seventh at 85 %", () => {
  test.each<[string, Figures, string, object]>([
    ["all seven at the limit", ALL_AT_LIMIT, "pass", { met: 7 }],
    ["the seventh at 85 %", { ...ALL_AT_LIMIT, equipmentValue: 1_700_000 }, "pass", { met: 6, failed: ["L6"], belowFloor: [] }],
    ["the seventh at 84.99 %", { ...ALL_AT_LIMIT, equipmentValue: 1_699_800 }, "fail", { met: 6, belowFloor: ["L6"] }],
    [
      "two just below",
      { ...ALL_AT_LIMIT, equipmentValue: 1_999_999, multimediaRooms: 22 },
      "fail",
      { failed: ["L6", "L7"], belowFloor: [] },
    ],
    ["one not known, six met: it may lie below 85 %", without("equipmentValue"), "cannotTell", { met: 6, unknown: ["L6"] }],
    ["one not known, one below 85 %", { ...without("equipmentValue"), multimediaRooms: 1 }, "fail", { belowFloor: ["L7"] }],
    ["one not known, two just below", { ...without("equipmentValue"), multimediaRooms: 22, peArtsTeachers: 8 }, "fail", {}],
    ["one not known, one just below", { ...without("equipmentValue"), multimediaRooms: 22 }, "cannotTell", { failed: ["L7"] }],
    ["nothing known", { pupils: 1000 }, "cannotTell", { met: 0 }],
  ])("%s", (_, figures, verdict, facts) => {
    expect(finding("cn-quality-2017", "resources", sectionOf("primary", figures))).toMatchObject({
      verdict,
      facts: { needed: 6, of: 7, restAtLeast: 0.85, ...facts },
    });
  });

  test("names each item that would decide it once", () => {
    const { undecided } = finding("cn-quality-2017", "resources", sectionOf("primary", without("indoorSportsArea")));
    expect(undecided).toEqual([{ field: "indoorSportsArea", reason: "tableAbsent", cells: [] }]);
  });

  test("a school the standard leaves out is 不适用", () => {
    const section = sectionOf("primary", ALL_AT_LIMIT, { schoolType: "specialSchool" });
    expect(finding("cn-quality-2017", "resources", section).verdict).toBe("notApplicable");
  });
});
