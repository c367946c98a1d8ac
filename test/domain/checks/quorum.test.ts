import { checkQuorum } from "../../../src/domain/checks/quorum";
import type { SectionContext } from "../../../src/domain/checks/context";
import type { Finding } from "../../../src/domain/checks/finding";
import { cite } from "../../../src/domain/kernel/bibliography";
import type { Verdict } from "../../../src/domain/kernel/verdict";
import { PACKS, packById } from "../../../src/domain/standards/catalogue";
import type { QuorumRule } from "../../../src/domain/standards/requirement";
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

/** Verdict, how many are met, and which are not, by the ids of the rules. */
function tallyOf(found: Finding) {
  if (found.kind !== "quorum") throw new Error(`${found.key} is no quorum`);
  const { verdict, met, failed, belowFloor, perhapsBelow, unknown } = found;
  const idsOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule.id);
  return {
    verdict,
    met,
    failed: idsOf(failed),
    belowFloor: idsOf(belowFloor),
    perhapsBelow: idsOf(perhapsBelow),
    unknown: idsOf(unknown),
  };
}

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
  ])("%s", (_, figures, verdict, told) => {
    expect(tallyOf(finding("cn-quality-2017", "resources", sectionOf("primary", figures)))).toMatchObject({ verdict, ...told });
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

/** Ten members of which so many have the verdict; failing ones have the share of their limit, or no figure at all. */
function verdictOf(rule: QuorumRule, verdicts: readonly Verdict[], share?: number): Verdict {
  const members = new Map(rule.of.map((id, i) => [id, memberOf(verdicts[i]!, share)]));
  const context = {
    pack: packById("cn-quality-2017")!,
    section: sectionOf("primary", {}),
    asOf: "2026-09-01",
    findingOf: (id: string) => members.get(id)!,
  } as unknown as SectionContext;
  return checkQuorum(rule, context).verdict;
}

function memberOf(verdict: Verdict, share: number | undefined): Finding {
  const figures = share === undefined ? {} : { value: share * 100, limit: 100, bound: "atLeast" as const };
  return { verdict, cells: [], ...figures } as unknown as Finding;
}

const several = (counts: Partial<Record<Verdict, number>>): readonly Verdict[] =>
  Object.entries(counts).flatMap(([verdict, count]) => new Array<Verdict>(count).fill(verdict as Verdict));

/** Every quorum of every pack, entered again: how many of how many, and the floor of the others. */
const QUORUMS: readonly (readonly [rule: string, pass: number, of: number, floor: number | null])[] = [
  ["cn-quality-2017/resources", 6, 7, 0.85],
  ["he-basic/overall-primary", 8, 10, 0.6],
  ["he-basic/overall-junior", 8, 10, 0.6],
  ["sn-2011/nine", 7, 9, null],
  ["sn-2011/nine-junior", 7, 9, null],
  ["sn-2011/S1", 4, 5, null],
  ["sn-2011/S1-junior", 4, 5, null],
  ["sn-2011/S1-library", 1, 2, null],
  ["sn-2011/S2-junior", 1, 2, null],
  ["sn-2011/S9", 1, 2, null],
  ["js-grading/sports", 1, 2, null],
];

describe("every quorum", () => {
  const all = PACKS.flatMap((pack) =>
    pack.rules.flatMap((rule) => (rule.kind === "quorum" ? [[`${pack.id}/${rule.id}`, rule] as const] : [])),
  );
  test("is entered here", () => expect(all.map(([id]) => id).sort()).toEqual(QUORUMS.map(([id]) => id).sort()));

  test.each(QUORUMS)("%s: %d of %d, the others at least %s of their limits", (id, pass, of, floor) => {
    const rule = all.find(([name]) => name === id)![1];
    expect(rule.of).toHaveLength(of);
    const near = floor ?? 0.01;
    expect(verdictOf(rule, several({ pass, fail: of - pass }), near)).toBe("pass");
    expect(verdictOf(rule, several({ pass: pass - 1, fail: of - pass + 1 }), near)).toBe("fail");
    if (floor === null) return;
    expect(verdictOf(rule, several({ pass: of - 1, fail: 1 }), floor - 1e-6)).toBe("fail");
    expect(verdictOf(rule, several({ pass: of - 1, fail: 1 }), floor + 1e-6)).toBe("pass");
  });
});

describe("variants that documents use", () => {
  const rule = (pass: number, of: number): QuorumRule => {
    const title = { zh: "综合", en: "together" };
    const members = Array.from({ length: of }, (_, i) => `R${i}`);
    return { kind: "quorum", id: "all", title, of: members, pass, cite: cite("quality2017"), confidence: "verbatim" };
  };
  test.each<[string, QuorumRule, Partial<Record<Verdict, number>>, Verdict]>([
    ["at most 2 of 11 may miss: 2 miss", rule(9, 11), { pass: 9, fail: 2 }, "pass"],
    ["at most 2 of 11 may miss: 3 miss", rule(9, 11), { pass: 8, fail: 3 }, "fail"],
    ["at most 2 of 11 may miss: 1 misses, 1 not known", rule(9, 11), { pass: 9, fail: 1, cannotTell: 1 }, "pass"],
    ["at most 2 of 11 may miss: 1 misses, 2 not known", rule(9, 11), { pass: 8, fail: 1, cannotTell: 2 }, "cannotTell"],
    ["at most 2 of 11 may miss: 3 do not apply, 2 miss", rule(9, 11), { pass: 6, fail: 2, notApplicable: 3 }, "pass"],
    ["at most 2 of 11 may miss: none applies", rule(9, 11), { notApplicable: 11 }, "notApplicable"],
    ["4 of 5 inside one indicator", rule(4, 5), { pass: 4, fail: 1 }, "pass"],
    ["4 of 5 inside one indicator: 2 miss", rule(4, 5), { pass: 3, fail: 2 }, "fail"],
  ])("%s", (_, of, counts, verdict) => {
    expect(verdictOf(of, several(counts))).toBe(verdict);
  });
});

describe("8 of 10 and the others at 60 % (Hebei)", () => {
  /** 100 pupils, every figure at its limit. */
  const AT_LIMIT: Figures = {
    pupils: 100,
    landArea: 2000,
    equipmentValue: 36_500,
    pupilComputers: 10,
    books: 2500,
    staff: 5,
    teachers: 5,
    qualifiedTeachers: 5,
    collegeTeachers: 5,
    bachelorTeachers: 0,
    masterTeachers: 0,
    doctorTeachers: 0,
    leavers: 99,
    cohortEntrants: 100,
    cohortTransfersIn: 0,
    cohortTransfersOut: 0,
  };
  const answers = (laboratories: "yes" | "no") =>
    [
      ["centralUrbanArea", "no"],
      ["he-basic/building-primary", "yes"],
      ["he-basic/laboratories", laboratories],
    ].map(([about, answer]) => ({ about: about!, subject: "s1", answer: answer as "yes" | "no" }));
  const overall = (figures: Figures, laboratories: "yes" | "no" = "yes") =>
    finding("he-basic", "overall-primary", sectionOf("primary", figures, { area: "rural" }), undefined, answers(laboratories));

  test.each<[string, Figures, Verdict]>([
    ["ten at their limits", AT_LIMIT, "pass"],
    // 15 of 25 books are 60 %; 10 ÷ 0.6 = 16⅔ pupils per computer.
    ["two at 60 %", { ...AT_LIMIT, books: 1500, pupilComputers: 6 }, "pass"],
    ["one below 60 %", { ...AT_LIMIT, books: 1499 }, "fail"],
    ["one ratio beyond 1 ÷ 60 %", { ...AT_LIMIT, pupilComputers: 5 }, "fail"],
    ["three just below", { ...AT_LIMIT, books: 2499, pupilComputers: 9, landArea: 1999 }, "fail"],
  ])("%s: %s", (_, figures, verdict) => expect(overall(figures).verdict).toBe(verdict));

  test("answered with no, an item has no figure, so nobody knows whether it comes to 60 %", () => {
    expect(tallyOf(overall(AT_LIMIT, "no"))).toEqual({
      verdict: "cannotTell",
      met: 9,
      failed: ["laboratories"],
      belowFloor: [],
      perhapsBelow: ["laboratories"],
      unknown: [],
    });
    expect(overall({ ...AT_LIMIT, books: 2499, landArea: 1999 }, "no").verdict).toBe("fail");
  });
});
