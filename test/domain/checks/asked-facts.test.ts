/** What the user is asked, and what a verdict rests on: only where an answer makes a difference (standards.md §1.7). */
import fc from "fast-check";
import type { Confirmation } from "../../../src/domain/checks/confirmations";
import type { Finding } from "../../../src/domain/checks/finding";
import { explainFinding } from "../../../src/domain/explain/explain";
import { PACKS } from "../../../src/domain/standards/catalogue";
import { factsAskedBy, questionsOf } from "../../../src/domain/standards/questions";
import { finding } from "../../support/check";
import { addressOf, sectionOf, type Figures } from "../../support/section";

const QUALITY = "cn-quality-2017";
/** A day within the three years of the tolerances. */
const TOLERANT = "2022-06-01";
const yes = (about: string, subject = "s1/primary"): Confirmation => ({
  about,
  subject,
  answer: "yes",
  by: "王老师",
  on: "2022-05-01",
});
const no = (about: string, subject = "s1/primary"): Confirmation => ({ ...yes(about, subject), answer: "no" });
const size = (compulsoryPupils: number) => sectionOf("primary", { pupils: compulsoryPupils, compulsoryPupils, migrants: 0 });
const asked = (found: Finding) => {
  const aboutOf = (all: readonly { readonly about: string }[] = []) => all.map(({ about }) => about);
  return [found.verdict, aboutOf(found.asks), aboutOf(found.confirmations)];
};

describe("学校规模: at most 2000 pupils, 2400 for a school planned and built by 2010", () => {
  test.each<[number, readonly Confirmation[], unknown]>([
    [2000, [], ["pass", [], []]],
    [2001, [], ["cannotTell", ["builtBy2010"], []]],
    [2400, [], ["cannotTell", ["builtBy2010"], []]],
    [2401, [], ["fail", ["builtBy2010"], []]],
    [2400, [yes("builtBy2010", "s1")], ["pass", [], ["builtBy2010"]]],
    [2400, [no("builtBy2010", "s1")], ["fail", [], ["builtBy2010"]]],
    [2000, [yes("builtBy2010", "s1")], ["pass", [], []]],
    [2401, [yes("builtBy2010", "s1")], ["fail", [], ["builtBy2010"]]],
  ])("%d pupils, %j", (pupils, answers, expected) => {
    expect(asked(finding(QUALITY, "G4", size(pupils), TOLERANT, answers))).toEqual(expected);
  });

  test("after the three years nothing is granted and nothing asked", () => {
    expect(asked(finding(QUALITY, "G4", size(2100), "2023-01-01"))).toEqual(["fail", [], []]);
  });
});

describe("a fact that the tables rule out is not asked", () => {
  const peArts = (figures: Figures, area: "rural" | "urban") =>
    finding(QUALITY, "L3", sectionOf("primary", { peArtsTeachers: 0, ...figures }, { area }), TOLERANT);
  test.each<[Figures, "rural" | "urban", unknown]>([
    [{ pupils: 80 }, "rural", ["cannotTell", ["peArtsWithVisitors"], []]],
    [{ pupils: 100 }, "rural", ["fail", [], []]],
    [{ pupils: 80 }, "urban", ["fail", [], []]],
  ])("%j %s", (figures, area, expected) => {
    expect(asked(peArts(figures, area))).toEqual(expected);
  });
});

test("nor is one whose answer would change nothing because a figure is missing", () => {
  expect(asked(finding("js-2011", "land", sectionOf("primary", { pupils: 100 })))).toEqual(["cannotTell", [], []]);
  const known = sectionOf("primary", { pupils: 100, landArea: 2000 });
  expect(asked(finding("js-2011", "land", known))).toEqual(["cannotTell", ["oldTown"], []]);
});

test("either of two ways is enough, so both are asked; the one given carries the verdict", () => {
  const small = sectionOf("junior", { pupils: 100, classes: 12, musicRoomsToStandard: 0, largestClass: 29 }, { area: "rural" });
  expect(asked(finding(QUALITY, "G3-music", small, TOLERANT))).toEqual([
    "cannotTell",
    ["roomsBuiltBy2016", "roomsOfSmallSchool"],
    [],
  ]);
  const given = [yes("roomsOfSmallSchool", "s1/junior")];
  expect(asked(finding(QUALITY, "G3-music", small, TOLERANT, given))).toEqual(["pass", [], ["roomsOfSmallSchool"]]);
  const both = [...given, yes("roomsBuiltBy2016", "s1/junior")];
  const found = finding(QUALITY, "G3-music", small, TOLERANT, both);
  expect([found.verdict, found.confirmations]).toMatchObject(["pass", [both[1], both[0]]]);
});

test("the rule of the seven asks what its members ask, and rests on what they rest on", () => {
  const rest = { teachers: 80, higherQualTeachers: 80, backboneTeachers: 80, teachingArea: 8000, indoorSportsArea: 0 };
  const figures = { ...rest, pupils: 80, peArtsTeachers: 0, sportsGroundArea: 8000, equipmentValue: 1e7, multimediaRooms: 80 };
  const section = sectionOf("primary", figures, { area: "rural" });
  expect(asked(finding(QUALITY, "resources", section, TOLERANT))).toEqual(["cannotTell", ["peArtsWithVisitors"], []]);
  const given = [yes("peArtsWithVisitors")];
  expect(asked(finding(QUALITY, "resources", section, TOLERANT, given))).toEqual(["pass", [], ["peArtsWithVisitors"]]);
});

test("a judgement asks for itself and rests on its answer", () => {
  const section = sectionOf("primary", { pupils: 100 });
  expect(asked(finding("js-grading", "track", section))).toEqual(["cannotTell", ["js-grading/track"], []]);
  const given = finding("js-grading", "track", section, undefined, [no("js-grading/track")]);
  expect(asked(given)).toEqual(["fail", [], ["js-grading/track"]]);
});

test("the sentence says what is to be confirmed, or who confirmed it and when", () => {
  const say = (answers: readonly Confirmation[]) =>
    explainFinding(finding(QUALITY, "G4", size(2100), TOLERANT, answers), size(2100), "zh-CN", addressOf);
  expect(say([])).toContain("“学校是否为2010年及以前规划建设？”还没有填“是”或“否”，请在“需要确认的事项”中填写。");
  expect(say([yes("builtBy2010", "s1")])).toContain("依据确认事项：学校是否为2010年及以前规划建设？是（王老师，2022-05-01）。");
});

describe("the questions of the standards", () => {
  const facts = PACKS.flatMap((pack) => pack.rules.flatMap((rule) => factsAskedBy(rule)));

  test("one id has one wording and one subject in all standards", () => {
    for (const { fact, of, question } of facts) {
      const same = facts.filter((other) => other.fact === fact);
      expect(new Set(same.map((other) => JSON.stringify([other.of, other.question]))).size).toBe(1);
      expect([of, question.zh.endsWith("？"), question.en.endsWith("?")]).toEqual([of, true, true]);
    }
  });

  test("every one is cited and says what needs it", () => {
    for (const { cites, titles } of questionsOf(PACKS).values()) {
      expect(cites.length).toBeGreaterThan(0);
      expect(titles.length).toBeGreaterThan(0);
    }
  });
});

test("answering all that is asked leaves no finding that asks", () => {
  const rule = fc.constantFrom(
    ...PACKS.flatMap((pack) =>
      pack.rules
        .filter((one) => factsAskedBy(one).length > 0)
        .map((one) => ({ pack: pack.id, rule: one.id, stages: one.stages })),
    ),
  );
  const figures = fc.record({
    pupils: fc.integer({ min: 50, max: 2400 }),
    classes: fc.integer({ min: 1, max: 48 }),
    area: fc.constantFrom("urban" as const, "town" as const, "rural" as const),
    amount: fc.integer({ min: 0, max: 60_000 }),
    answer: fc.constantFrom("yes" as const, "no" as const),
  });
  fc.assert(
    fc.property(rule, figures, ({ pack, rule: id, stages }, { pupils, classes, area, amount, answer }) => {
      const items = { pupils, compulsoryPupils: pupils, classes, migrants: 0, largestClass: 20, peArtsTeachers: 0 };
      const areas = { landArea: amount, floorArea: amount, classroomArea: amount, sportsGroundArea: amount, indoorSportsArea: 0 };
      const section = sectionOf(
        stages?.[0] ?? "primary",
        { ...items, ...areas, books: amount, musicRoomsToStandard: 0 },
        { area },
      );
      const open = finding(pack, id, section, TOLERANT);
      const answers = (open.asks ?? []).map(({ about }): Confirmation => ({ about, subject: section.id, answer }));
      const closed = finding(pack, id, section, TOLERANT, answers);
      expect(closed.asks ?? []).toEqual([]);
      // “No” may leave a figure missing, or unknown how much of an area is usable.
      if (answers.length > 0 && answer === "yes") expect(closed.verdict).not.toBe("cannotTell");
    }),
  );
});
