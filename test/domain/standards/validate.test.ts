import { BIBLIOGRAPHY, cite } from "../../../src/domain/kernel/bibliography";
import type { Citation } from "../../../src/domain/kernel/citation";
import { PACKS, PACK_IDS, packById, type Pack } from "../../../src/domain/standards/catalogue";
import { COVERAGE_NOTES, packsOf, PROVINCES, regionCoverage } from "../../../src/domain/standards/regions";
import { field, ratio } from "../../../src/domain/indicators/formula";
import type { Alternative, BoundRule, Limit, QuorumRule, SteppedRule } from "../../../src/domain/standards/requirement";
import { packProblems, type PackProblem } from "../../../src/domain/standards/validate";

test.each(PACK_IDS)("%s has no problems", (id) => {
  expect(packProblems(packById(id)!)).toEqual([]);
});

test("ids of packs are never used twice and begin with their region", () => {
  expect(new Set(PACK_IDS).size).toBe(PACK_IDS.length);
  for (const { id, region } of PACKS) expect(id.split("-")[0]).toBe(region === "CN" ? "cn" : region.slice(3).toLowerCase());
});

test("ids that others rely on stay", () => {
  const permanent =
    "cn-quality-2017 cn-basic-2012 cn-library-2018 cn-class-size cn-staffing-2001 cn-school-building-urban-2002 " +
    "cn-dropout-1994 js-basic sd-library-2017 sn-2011 ha-2012 ha-2005 gd-standard hn-primary fj-standard";
  for (const id of permanent.split(" ")) expect(PACK_IDS).toContain(id);
});

test("only ids of packs are found", () => {
  for (const id of ["", "__proto__", "toString", "cn-quality"]) expect(packById(id)).toBeUndefined();
});

/** Every citation in a pack, wherever it stands. */
function citationsIn(value: unknown): readonly Citation[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "cite" in value ? [value.cite as Citation] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}

/** Every fact that is asked of a school, wherever it stands, with its question. */
function factsIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "fact" in value && "question" in value ? [[String(value.fact), JSON.stringify(value.question)] as const] : [];
  return [...own, ...Object.values(value).flatMap(factsIn)];
}

test("a fact has one question, so that an answer means the same in every standard", () => {
  const questions = new Set(factsIn(PACKS).map((one) => one.join(" ")));
  expect(questions.size).toBe(new Set(factsIn(PACKS).map(([fact]) => fact)).size);
});

test.each(PACKS.map((pack): [string, Pack] => [pack.id, pack]))(
  "%s: every citation is an entry of the bibliography",
  (_, pack) => {
    const known = Object.values(BIBLIOGRAPHY).map(({ number, title }) => `${number} ${title}`);
    for (const { number, title } of citationsIn(pack)) expect(known).toContain(`${number} ${title}`);
  },
);

test("every entry of the bibliography is cited by a pack or an indicator", async () => {
  const { INDICATORS } = await import("../../../src/domain/indicators/catalogue");
  const cited = new Set(
    [...citationsIn(PACKS), ...Object.values(INDICATORS).map((one) => one.definedBy)].map(({ title }) => title),
  );
  // The method of the 差异系数 is cited where it is computed.
  cited.add(BIBLIOGRAPHY.balanceMethod.title);
  const unused = Object.values(BIBLIOGRAPHY).filter(({ title }) => !cited.has(title));
  expect(unused).toEqual([]);
});

describe("what is wrong is found", () => {
  const source = { from: "2017-01-01", cite: cite("quality2017"), confidence: "verbatim" } as const;
  const limit = { stage: "primary", value: 20, ...source } as const;
  const books: BoundRule = {
    kind: "bound",
    id: "books",
    title: { zh: "图书", en: "books" },
    measure: { indicator: "BOOKSPERPUPIL" },
    bound: "atLeast",
    limits: [limit],
  };
  const pack: Pack = { ...packById("js-basic")!, id: "test", stages: ["primary"], rules: [books] };
  const quorum = (more: Partial<QuorumRule>): QuorumRule => {
    return { kind: "quorum", id: "all", title: books.title, of: ["books"], pass: 1, ...source, ...more };
  };
  const steps = (value: SteppedRule["tables"][number]["value"]): SteppedRule => ({
    kind: "stepped",
    id: "steps",
    title: books.title,
    measure: { item: "books" },
    bound: "atLeast",
    by: "classes",
    between: "notSaid",
    outside: "none",
    tables: [{ stage: "primary", value, ...source }],
  });

  const granted = (more: Partial<Limit>): Alternative => ({
    id: "older",
    text: books.title,
    when: { kind: "locality", in: ["rural"] },
    limits: [{ ...limit, ...more }],
    ...source,
  });

  test("a sound pack has none", () => {
    expect(packProblems(pack)).toEqual([]);
  });

  test.each<[PackProblem["code"], Partial<Pack>]>([
    ["duplicateRule", { rules: [books, books] }],
    ["unknownIndicator", { rules: [{ ...books, measure: { indicator: "NOSUCH" as never } }] }],
    ["noCitation", { rules: [{ ...books, limits: [{ ...limit, cite: { number: " ", title: "x" } }] }] }],
    ["noCitation", { rules: [{ ...books, limits: [{ ...limit, cite: undefined as never }] }] }],
    ["noCitation", { cite: { number: "", title: "" } }],
    ["badDate", { rules: [{ ...books, limits: [{ ...limit, from: "2017" }] }] }],
    ["badDate", { rules: [{ ...books, limits: [{ ...limit, until: "2017-01-01" }] }] }],
    ["overlappingDates", { rules: [{ ...books, limits: [limit, { ...limit, value: 30, from: "2018-01-01" }] }] }],
    ["overlappingDates", { rules: [{ ...books, limits: [limit, { ...limit, when: { kind: "locality", in: ["rural"] } }] }] }],
    ["stageWithoutLimit", { stages: ["primary", "junior"] }],
    ["stageWithoutLimit", { stages: ["primary", "junior"], rules: [{ ...books, stages: ["primary"] }] }],
    ["limitOfOtherStage", { rules: [{ ...books, limits: [limit, { ...limit, stage: "junior" }] }] }],
    ["badValue", { rules: [{ ...books, limits: [{ ...limit, value: NaN }] }] }],
    [
      "badSteps",
      {
        rules: [
          steps([
            { at: 18, value: 1 },
            { at: 12, value: 2 },
          ]),
        ],
      },
    ],
    ["badSteps", { rules: [steps([])] }],
    ["conditionOfRule", { rules: [{ ...books, limits: [{ ...limit, when: { kind: "locality", in: ["rural"] } }] }] }],
    // Books in square metres.
    ["badUnit", { rules: [{ ...books, measure: { formula: ratio(field("books"), field("pupils")), unit: "㎡" } }] }],
    ["noCitation", { rules: [{ ...books, alternatives: [granted({ cite: { number: "", title: "" } })] }] }],
    ["badValue", { rules: [{ ...books, alternatives: [granted({ value: NaN })] }] }],
    ["limitOfOtherStage", { rules: [{ ...books, alternatives: [granted({ stage: "junior" })] }] }],
    ["unknownRule", { rules: [books, quorum({ of: ["books", "nothing"] })] }],
    ["unknownRule", { sectionVerdict: ["nothing"] }],
    ["badQuorum", { rules: [books, quorum({ pass: 2 })] }],
    ["badQuorum", { rules: [books, quorum({ restAtLeast: 85 })] }],
  ])("%s: %j", (code, more) => {
    expect(packProblems({ ...pack, ...more }).map((problem) => problem.code)).toContain(code);
  });

  test("limits that follow each other in time, or hold for different schools, are sound", () => {
    const until = { ...limit, until: "2018-01-01" };
    const after = { ...limit, from: "2018-01-01", value: 30 };
    const rural = { ...after, when: { kind: "locality", in: ["rural"] } } as const;
    expect(packProblems({ ...pack, rules: [{ ...books, limits: [until, rural, after] }] })).toEqual([]);
  });
});

describe("provinces", () => {
  test("all 31, and every provincial pack belongs to one", () => {
    expect(Object.keys(PROVINCES)).toHaveLength(31);
    for (const { region } of PACKS) expect(region === "CN" || region in PROVINCES).toBe(true);
  });

  test.each([
    ["CN-QH", "none"],
    ["CN-SC", "none"],
    ["CN-NM", "none"],
    ["CN-JS", "partial"],
    ["CN-GS", "partial"],
  ] as const)("%s: %s, and the user is told", (region, coverage) => {
    expect(regionCoverage(region)).toBe(coverage);
    expect(COVERAGE_NOTES[coverage]?.zh).toContain("可自行录入");
  });

  test("the packs of a province", () => {
    expect(packsOf("CN-JS").map(({ id }) => id)).toEqual(["js-basic", "js-grading", "js-2011", "js-equipment"]);
  });

  test("a partial pack says what is left out", () => {
    for (const { isPartial, note } of PACKS) if (isPartial) expect(note?.zh).toMatch(/收录|转引|核实|推算/);
  });
});
