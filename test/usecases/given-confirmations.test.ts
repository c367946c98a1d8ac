/** What the user answers: taken, replaced, withdrawn, kept in the workbook, and found again however the tables are read. */
import fc from "fast-check";
import type { School } from "../../src/domain/dataset/school";
import {
  ALL_QUESTIONS,
  ANSWER_LIMITS,
  resolveConfirmations,
  takeConfirmations,
  withoutConfirmation,
  type AskedSchool,
  type GivenConfirmation,
} from "../../src/usecases/given-confirmations";
import { CONFIRMATIONS_PART } from "../../src/usecases/stored-confirmations";
import { ofVersion0 } from "./kept";

const COUNTY: GivenConfirmation = {
  about: "cn-quality-2017/G1",
  subject: "county",
  answer: "yes",
  by: "王老师",
  on: "2026-09-01",
};
const ofSchool = (subject: AskedSchool, about = "builtBy2010"): GivenConfirmation => ({ ...COUNTY, about, subject });
const taken = (given: readonly GivenConfirmation[], added: GivenConfirmation): readonly GivenConfirmation[] => {
  const result = takeConfirmations(given, [added]);
  if (!result.ok) throw new Error(result.why);
  return result.confirmations;
};

describe("taking an answer", () => {
  test.each<[string, Partial<GivenConfirmation>, string | null]>([
    ["a county's", {}, null],
    ["without a name", { by: "  " }, "nameMissing"],
    ["with a name of 61 characters", { by: "王".repeat(61) }, "tooLong"],
    ["with a name of 60 characters", { by: "王".repeat(60) }, null],
    ["on no day", { on: "2026-02-30" }, "badDate"],
    ["to a question of nobody", { about: "cn-quality-2017/G99" }, "unknownQuestion"],
    ["to the county's question, for a school", { subject: { name: "西庄小学" } }, "wrongSubject"],
    ["to a school's question, for the county", { about: "builtBy2010" }, "wrongSubject"],
    ["to a school's question, for a stage", { about: "builtBy2010", subject: { name: "甲", stage: "primary" } }, "wrongSubject"],
    ["to a stage's question", { about: "roomsBuiltBy2016", subject: { name: "甲", stage: "primary" } }, null],
    ["to a stage's question, for all stages", { about: "roomsBuiltBy2016", subject: { name: "甲" } }, null],
    ["for a school without a name", { about: "builtBy2010", subject: { name: " " } }, "wrongSubject"],
    ["for a school of 101 characters", { about: "builtBy2010", subject: { name: "校".repeat(101) } }, "tooLong"],
  ])("%s: %j", (_, change, why) => {
    const result = takeConfirmations([], [{ ...COUNTY, ...change }]);
    expect(result.ok ? null : result.why).toBe(why);
  });

  test("the last one counts; withdrawn, the question is open again", () => {
    const first = taken([], COUNTY);
    const second = taken(first, { ...COUNTY, answer: "no", by: " 李老师 ", on: "2026-09-02" });
    expect(second).toEqual([{ ...COUNTY, answer: "no", by: "李老师", on: "2026-09-02" }]);
    expect(withoutConfirmation(second, COUNTY)).toEqual([]);
  });

  test("schools are told apart by code, else by name", () => {
    const all = [
      ofSchool({ name: "西庄小学", code: "1" }),
      ofSchool({ name: "西庄小学", code: "2" }),
      ofSchool({ name: "东庄 小学" }),
    ].reduce(taken, []);
    expect(all).toHaveLength(3);
    expect(taken(all, ofSchool({ name: "西庄中心小学", code: "1" }))).toHaveLength(3);
    expect(withoutConfirmation(all, ofSchool({ name: "东庄小学", code: "7" }))).toHaveLength(2);
  });

  test("all of several, or none", () => {
    const bad = ofSchool({ name: "" });
    expect(takeConfirmations([], [COUNTY, bad])).toEqual({ ok: false, why: "wrongSubject" });
    expect(takeConfirmations([], [COUNTY, ofSchool({ name: "甲" })])).toMatchObject({ ok: true, confirmations: [COUNTY, {}] });
  });

  test("no more than a county needs", () => {
    const full = Array.from({ length: ANSWER_LIMITS.entries }, (_, i) => ofSchool({ name: `${i}校` }));
    expect(takeConfirmations(full, [COUNTY])).toEqual({ ok: false, why: "tooMany" });
  });
});

describe("finding the school again", () => {
  const school = (name: string, code?: string, stages: readonly ("primary" | "junior")[] = ["primary"]): School => ({
    id: code ?? name,
    name,
    ...(code === undefined ? {} : { code }),
    nameCells: [],
    type: "primarySchool",
    stages: Object.fromEntries(stages.map((stage) => [stage, {}])),
    shared: {},
  });
  const subjects = (asked: AskedSchool, schools: readonly School[], about?: string) => {
    const { confirmations: answers, unused } = resolveConfirmations([ofSchool(asked, about)], schools, "kept");
    return answers[0]?.subject ?? unused[0]?.why;
  };

  test.each<[string, AskedSchool, readonly School[], string]>([
    ["by its code, whatever its name is now", { name: "西庄小学", code: "1" }, [school("西庄中心小学", "1")], "1"],
    ["by name, when it had no code then", { name: "西庄小学" }, [school("西庄 小学", "1")], "1"],
    ["by name, when it has no code now", { name: "西庄小学", code: "1" }, [school("西庄小学")], "西庄小学"],
    ["not by name, when the codes differ", { name: "西庄小学", code: "1" }, [school("西庄小学", "2")], "nameAgainstCode"],
    ["not when it is gone", { name: "西庄小学", code: "1" }, [school("东庄小学", "2")], "schoolAbsent"],
    [
      "not when several have its name",
      { name: "西庄小学" },
      [school("西庄小学", "1"), school("西庄小学", "2")],
      "severalSchools",
    ],
  ])("%s", (_, asked, schools, expected) => {
    expect(subjects(asked, schools)).toBe(expected);
  });

  test("a stage of it", () => {
    const nineYear = school("青禾", "9", ["primary", "junior"]);
    expect(subjects({ name: "青禾", stage: "junior" }, [nineYear], "roomsBuiltBy2016")).toBe("9/junior");
    expect(subjects({ name: "青禾" }, [nineYear], "roomsBuiltBy2016")).toBe("9");
    expect(subjects({ name: "青禾", stage: "junior" }, [school("青禾", "9")], "roomsBuiltBy2016")).toBe("stageAbsent");
  });

  test("an answer to a question of another version is kept and not used", () => {
    expect(subjects({ name: "青禾" }, [school("青禾")], "builtBy1950")).toBe("unknownQuestion");
  });
});

describe("kept in the workbook", () => {
  const parsed = async (text: string | null) => (await ofVersion0(CONFIRMATIONS_PART, text)).value;

  test("read back as they were; none at all leaves nothing behind", async () => {
    const all = [
      COUNTY,
      ofSchool({ name: "西庄小学", code: "1" }),
      ofSchool({ name: "青禾", stage: "junior" }, "roomsBuiltBy2016"),
    ];
    expect(await parsed(JSON.stringify({ version: 1, answers: all }))).toEqual(all);
    expect(CONFIRMATIONS_PART.withValue(all, [])).toBeNull();
  });

  test.each<[string, string | null]>([
    ["nothing", null],
    ["no JSON", "{"],
    ["a number", "7"],
    ["no list", '{"answers":{"length":1}}'],
    ["more text than is read", `{"answers":[${JSON.stringify(COUNTY)}],"x":"${"x".repeat(5_000_000)}"}`],
  ])("%s gives none", async (_, text) => expect(await parsed(text)).toEqual([]));

  test.each<[string, unknown]>([
    ["an answer that is neither", { ...COUNTY, answer: "maybe" }],
    ["no name", { ...COUNTY, by: "" }],
    ["no day", { ...COUNTY, on: "yesterday" }],
    ["a school that is a text", { ...COUNTY, subject: "西庄小学" }],
    ["a stage there is not", { ...COUNTY, subject: { name: "甲", stage: "senior" } }],
    [
      "a prototype for a school",
      JSON.parse('{"about":"a","subject":{"__proto__":{"name":"甲"}},"answer":"yes","by":"b","on":"2026-01-01"}'),
    ],
    ["a list", [COUNTY]],
  ])("an entry with %s is not used, the others are", async (_, entry) => {
    expect(await parsed(JSON.stringify({ version: 1, answers: [entry, COUNTY] }))).toEqual([COUNTY]);
  });

  test("whatever is stored, each entry read is whole and bounded", async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(
          fc.record(
            {
              about: fc.oneof(fc.constantFrom(...ALL_QUESTIONS.keys(), "__proto__"), fc.anything()),
              subject: fc.oneof(
                fc.constant("county"),
                fc.record({ name: fc.string(), stage: fc.constant("primary") }),
                fc.anything(),
              ),
              answer: fc.oneof(fc.constantFrom("yes", "no"), fc.anything()),
              by: fc.oneof(fc.string({ maxLength: 80 }), fc.anything()),
              on: fc.oneof(fc.constantFrom("2026-09-01", "2026-99-99"), fc.anything()),
              extra: fc.anything(),
            },
            { requiredKeys: [] },
          ),
        )
        .map((answers) => JSON.stringify({ answers }) as string | undefined)
        .map((text) => text ?? ""),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        for (const one of await parsed(text)) {
          expect(Object.keys(one).sort()).toEqual(["about", "answer", "by", "on", "subject"]);
          expect(["yes", "no"]).toContain(one.answer);
          expect(one.by.length).toBeLessThanOrEqual(ANSWER_LIMITS.name);
          expect(resolveConfirmations([one], [], "kept")).toBeDefined();
        }
      }),
    );
  });
});
