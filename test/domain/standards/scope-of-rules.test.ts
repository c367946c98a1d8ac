/** What a document does not say of a school is not asked of it (standards.md §6, §7; standards-supplement.md A2, B5). */
import type { SchoolType } from "../../../src/domain/kernel/school-kind";
import { finding } from "../../support/check";
import { sectionOf } from "../../support/section";

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
