import { countyFindingsOf } from "../../../src/domain/checks/county";
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { School } from "../../../src/domain/dataset/school";
import { ranking } from "../../../src/domain/dispersion/ranking";
import { packById, type Pack } from "../../../src/domain/standards/catalogue";
import type { DispersionRule } from "../../../src/domain/standards/requirement";
import { itemsOf, type Figures } from "../../support/section";

const asOf = "2026-09-01";
const quality = packById("cn-quality-2017")!;
const jiangsu = packById("js-basic")!;

type ByStage = Partial<Record<"primary" | "junior" | "senior", Figures>>;

function school(name: string, stages: ByStage, shared: Figures = {}, more: Partial<School> = {}): School {
  const byStage = Object.entries(stages).map(([stage, figures]) => [stage, itemsOf(figures)]);
  return {
    id: name,
    name,
    nameCells: [],
    type: "unknown",
    stages: Object.fromEntries(byStage),
    shared: itemsOf(shared),
    ...more,
  };
}

/** 《县域义务教育校际均衡指标计算方法》 worked example: pupils and books of five schools; published 差异系数 0.52. */
const FIVE: readonly (readonly [number, number])[] = [
  [45, 279],
  [37, 137],
  [89, 935],
  [76, 160],
  [55, 402],
];
const fiveSchools = FIVE.map(([pupils, books], i) => school(`小学${i + 1}`, { primary: { pupils } }, { books }));

/** A pack whose only rule limits the 差异系数 of books. */
function booksPack(limit: number): Pack {
  const template = quality.rules.find((rule): rule is DispersionRule => rule.kind === "dispersion")!;
  const limits = template.limits.map((one) => ({ ...one, value: limit }));
  const { title, number, region, from, stages, cite, scope, isPartial } = quality;
  const head = { title, number, region, from, stages, cite, scope, isPartial };
  return { ...head, id: "test-books", rules: [{ ...template, id: "books", indicator: "BOOKSPERPUPIL", limits }] };
}

describe("the county", () => {
  test("the worked example gives 0.515257 over X = 1913 ÷ 302, school 3 and 4 drive it", () => {
    const { county } = evaluate(fiveSchools, { packs: [booksPack(0.52)], asOf });
    const books = county.primary?.indicators.BOOKSPERPUPIL;
    expect(books?.cv).toBeCloseTo(0.515257, 6);
    expect(books?.mean).toBeCloseTo(1913 / 302, 12);
    expect(books).toMatchObject({ limit: 0.52, verdict: "pass", missing: [] });
    expect(books?.shares["小学3/primary"]).toBeCloseTo(0.48, 2);
    expect(books?.shares["小学4/primary"]).toBeCloseTo(0.42, 2);
    expect(county.primary).toMatchObject({ sections: 5, pupils: 302 });
  });

  test("is described by the other measures too: published Gini, Theil T and range of the same example", () => {
    const areas = ["urban", "urban", "rural", "rural", undefined] as const;
    const schools = fiveSchools.map((one, i) => ({ ...one, ...(areas[i] ? { area: areas[i] } : {}) }));
    const { inequality } = evaluate(schools, { packs: [booksPack(0.52)], asOf }).county.primary!.indicators.BOOKSPERPUPIL!;
    expect(inequality?.gini).toBeCloseTo(0.288377, 6);
    expect(inequality?.theil.total).toBeCloseTo(0.14363, 6);
    expect(inequality?.range.difference).toBeCloseTo(8.400355, 6);
    expect(inequality?.range.ratio).toBeCloseTo(4.990169, 6);
    const { between, within, total, groups } = inequality!.theil;
    expect(between + within).toBeCloseTo(total, 12);
    // 城区 279 + 137 books for 45 + 37 pupils, 乡村 935 + 160 for 89 + 76.
    expect(groups.map(({ group, sections, pupils, mean }) => [group, sections, pupils, mean])).toEqual([
      ["urban", 2, 82, expect.closeTo(416 / 82, 12)],
      ["rural", 2, 165, expect.closeTo(1095 / 165, 12)],
      ["unknown", 1, 55, expect.closeTo(402 / 55, 12)],
    ]);
  });

  test("has no measures while a figure is missing", () => {
    const schools = [...fiveSchools, school("无图书", { primary: { pupils: 10 } })];
    expect(evaluate(schools, { packs: [], asOf }).county.primary!.indicators.BOOKSPERPUPIL!.inequality).toBeNull();
  });

  test.each([
    [0.52, "pass"],
    [0.5152, "fail"],
  ] as const)("with the limit %s: %s", (limit, verdict) => {
    const { county } = evaluate(fiveSchools, { packs: [booksPack(limit)], asOf });
    expect(county.primary?.findings[0]).toMatchObject({ verdict, limit, sectionId: "county/primary" });
    expect(county.primary?.verdict).toBe(verdict);
  });

  test("one school without the figure leaves the county undecided and is named", () => {
    const schools = [...fiveSchools, school("无图书", { primary: { pupils: 10 } })];
    const books = evaluate(schools, { packs: [booksPack(0.52)], asOf }).county.primary?.indicators.BOOKSPERPUPIL;
    expect(books).toMatchObject({ cv: null, mean: null, verdict: "cannotTell", missing: ["无图书/primary"] });
  });

  test("a school with none of it stays in", () => {
    const schools = [
      school("甲", { primary: { pupils: 10 } }, { books: 0 }),
      school("乙", { primary: { pupils: 10 } }, { books: 10 }),
    ];
    // Values 0 and 1, mean 0.5, deviation 0.5: the coefficient is 1.
    expect(evaluate(schools, { packs: [booksPack(0.5)], asOf }).county.primary?.indicators.BOOKSPERPUPIL).toMatchObject({
      cv: 1,
      verdict: "fail",
    });
  });

  test("a school with no specialist teachers stays in and is the worst of all", () => {
    const teachers = (name: string, peArtsTeachers: number) => school(name, { primary: { pupils: 100, peArtsTeachers } });
    const { schools, county } = evaluate([teachers("甲", 2), teachers("乙", 0), teachers("丙", 1)], { packs: [quality], asOf });
    // 2, 0 and 1 per hundred: mean 1, variance ⅔.
    expect(county.primary?.indicators.PEARTSTEACHERSPER100?.cv).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(county.primary?.indicators.PEARTSTEACHERSPER100?.missing).toEqual([]);
    const sections = schools.flatMap((one) =>
      one.sections.map(({ section: { id }, indicators: { PEARTSTEACHERSPER100: reading } }) => {
        return { id, value: reading.state === "known" ? reading.value : null, pupils: 100 };
      }),
    );
    expect(ranking(sections, "more").ranked.map(({ id, rank }) => [id, rank])).toEqual([
      ["乙/primary", 1],
      ["丙/primary", 2],
      ["甲/primary", 3],
    ]);
  });

  test("a 九年一贯制 school counts in the coefficients of both stages", () => {
    const both = school("九年", { primary: { pupils: 100 }, junior: { pupils: 100 } }, { books: 2100 });
    const primary = school("小学", { primary: { pupils: 100 } }, { books: 3000 });
    const junior = school("初中", { junior: { pupils: 100 } }, { books: 3300 });
    const { county } = evaluate([both, primary, junior], { packs: [booksPack(0.5)], asOf });
    // Split 100 : 110, so 10 books beside 30, and 11 beside 33: half the mean either way.
    for (const [stage, mean] of [
      ["primary", 20],
      ["junior", 22],
    ] as const) {
      expect(county[stage]?.sections).toBe(2);
      expect(county[stage]?.indicators.BOOKSPERPUPIL?.mean).toBeCloseTo(mean, 12);
      expect(county[stage]?.indicators.BOOKSPERPUPIL?.cv).toBeCloseTo(0.5, 12);
      expect(county[stage]?.verdict).toBe("pass");
    }
  });

  test("one school cannot differ from itself", () => {
    const { county } = evaluate(fiveSchools.slice(0, 1), { packs: [booksPack(0.5)], asOf });
    expect(county.primary?.findings.map(({ verdict }) => verdict)).toEqual(["notApplicable"]);
    expect(county.primary?.verdict).toBeUndefined();
  });

  test("schools the standard leaves out, and those without pupils, do not count", () => {
    const others = [
      school("特教", { primary: { pupils: 30 } }, { books: 9999 }, { type: "specialSchool" }),
      school("小点", { primary: { pupils: 49 } }, { books: 0 }, { type: "teachingPoint" }),
      school("停办", { primary: { pupils: 0 } }, { books: 100 }),
    ];
    const { county } = evaluate([...fiveSchools, ...others], { packs: [booksPack(0.5)], asOf });
    expect(county.primary?.indicators.BOOKSPERPUPIL?.cv).toBeCloseTo(0.515257, 6);
    expect(county.primary?.sections).toBe(5);
  });

  test("a limit stands beside the figure of its own standard, whichever was chosen first", () => {
    // The 2012 standard leaves out private schools, so its coefficient is another one.
    const privateSchool = school("民办", { primary: { pupils: 100 } }, { books: 10000 }, { isPrivate: true });
    const basic = packById("cn-basic-2012")!;
    for (const packs of [
      [basic, booksPack(0.6)],
      [booksPack(0.6), basic],
    ]) {
      const { findings, indicators } = evaluate([...fiveSchools, privateSchool], { packs, asOf }).county.primary!;
      const decided = findings.find(({ kind }) => kind === "dispersion")!;
      expect(decided).toMatchObject({ verdict: "fail", limit: 0.6 });
      expect(indicators.BOOKSPERPUPIL).toMatchObject({ cv: decided.value, limit: 0.6, verdict: "fail" });
      expect(Object.keys(indicators.BOOKSPERPUPIL!.shares)).toContain("民办/primary");
    }
  });

  test("the order of the schools changes nothing", () => {
    const there = evaluate(fiveSchools, { packs: [quality], asOf }).county.primary;
    const back = evaluate([...fiveSchools].reverse(), { packs: [quality], asOf }).county.primary;
    expect(back?.indicators.BOOKSPERPUPIL?.cv).toBeCloseTo(there!.indicators.BOOKSPERPUPIL!.cv!, 14);
    expect(back?.verdict).toBe(there?.verdict);
  });
});

describe("sections", () => {
  const nineYear = school("九年", { primary: { pupils: 166 }, junior: { pupils: 210 } }, { books: 23226 });

  test("a 九年一贯制 school stands in both stages with its books split 166 : 231", () => {
    const { schools, county } = evaluate([nineYear], { packs: [quality], asOf });
    const values = schools[0]!.sections.map(({ indicators }) => indicators.BOOKSPERPUPIL);
    // 23226 ÷ 397 = 58.504 per primary pupil, × 1.1 = 64.354 per junior pupil.
    expect(values[0]).toMatchObject({ state: "known" });
    expect(values.map((reading) => (reading.state === "known" ? reading.value.toFixed(3) : reading.reason))).toEqual([
      "58.504",
      "64.354",
    ]);
    expect(Object.keys(county)).toEqual(["primary", "junior"]);
  });

  test("the sports hall comes off the teaching rooms of the whole school, and what is left is split", () => {
    const rooms = { teachingArea: 4370, indoorSportsArea: 400, sportsGroundArea: 3570 };
    const school166 = school("九年", { primary: { pupils: 166 }, junior: { pupils: 210 } }, rooms);
    const [primary, junior] = evaluate([school166], { packs: [quality], asOf }).schools[0]!.sections;
    const values = ({ indicators }: NonNullable<typeof primary>) =>
      (["TEACHINGAREAPERPUPIL", "SPORTSAREAPERPUPIL"] as const).map((id) => {
        const reading = indicators[id];
        return reading.state === "known" ? reading.value : NaN;
      });
    // (4370 − 400) ÷ 397 = 10 and (3570 + 400) ÷ 397 = 10 for a primary pupil, 11 for a junior one.
    values(primary!).forEach((value) => expect(value).toBeCloseTo(10, 12));
    values(junior!).forEach((value) => expect(value).toBeCloseTo(11, 12));
  });

  test("only the chosen stage", () => {
    const { schools, county } = evaluate([nineYear], { packs: [quality], asOf, stage: "junior" });
    expect(schools[0]!.sections.map(({ section }) => section.stage)).toEqual(["junior"]);
    expect(Object.keys(county)).toEqual(["junior"]);
  });

  test("findings of several packs stand together, with one verdict each", () => {
    const { schools, packs } = evaluate(fiveSchools.slice(0, 1), { packs: [quality, jiangsu], asOf });
    const [section] = schools[0]!.sections;
    expect(packs).toEqual([quality, jiangsu]);
    expect(new Set(section!.findings.map(({ pack }) => pack.id))).toEqual(new Set(packs.map(({ id }) => id)));
    expect(section!.verdicts).toEqual({ "cn-quality-2017": "cannotTell", "js-basic": "fail" });
  });

  test("coverage counts every finding once", () => {
    const evaluation = evaluate(fiveSchools, { packs: [quality, jiangsu], asOf });
    const { coverage, schools } = evaluation;
    const ofSections = schools.flatMap(({ sections }) => sections.flatMap((one) => one.findings));
    const findings = [...ofSections, ...countyFindingsOf(evaluation)];
    expect(coverage.rules).toBe(findings.length);
    expect(coverage.pass + coverage.fail + coverage.cannotTell + coverage.notApplicable).toBe(coverage.rules);
    expect(coverage.fail).toBe(findings.filter(({ verdict }) => verdict === "fail").length);
  });

  test("nothing at all is an empty evaluation", () => {
    expect(evaluate([], { packs: [quality], asOf })).toMatchObject({
      schools: [],
      county: {},
      coverage: { rules: 0 },
      defects: [],
    });
  });
});

describe("a rule that breaks", () => {
  test("is a defect of its own; the other rules are decided, and the whole stays undecided", () => {
    const broken: Pack = {
      ...jiangsu,
      rules: [
        ...jiangsu.rules,
        { ...quality.rules.find(({ kind }) => kind === "quorum")!, id: "broken", of: ["no-such-rule"] } as Pack["rules"][number],
      ],
    };
    const rich = school("富", { primary: { pupils: 1 } }, { books: 99, landArea: 99, floorArea: 99, sportsGroundArea: 99 });
    const { schools, defects } = evaluate([rich], { packs: [broken], asOf });
    const [section] = schools[0]!.sections;
    expect(section!.findings.map(({ verdict }) => verdict)).toEqual(["pass", "pass", "pass", "pass"]);
    expect(section!.verdicts["js-basic"]).toBe("cannotTell");
    expect(defects).toEqual([
      { rule: "js-basic/broken", sectionId: "富/primary", error: expect.stringContaining("no-such-rule") },
    ]);
  });

  /** Small enough that everything but the broken rule is met. */
  const met = [
    school("甲", { primary: { pupils: 100 } }, { books: 900 }),
    school("乙", { primary: { pupils: 100 } }, { books: 900 }),
  ];

  test("leaves the county undecided when the rule stands beside the verdict of a section", () => {
    const quorum = quality.rules.find(({ kind }) => kind === "quorum")!;
    const broken: Pack = {
      ...booksPack(0.5),
      rules: [...booksPack(0.5).rules, { ...quorum, id: "broken", of: ["no-such-rule"] } as Pack["rules"][number]],
      sectionVerdict: [],
    };
    const { county, defects } = evaluate(met, { packs: [broken], asOf });
    expect(defects).toHaveLength(2);
    expect(county.primary).toMatchObject({ verdict: "cannotTell", beside: { fail: 0, cannotTell: 2 } });
  });

  test("leaves the county undecided when the rule is about the county", () => {
    const pack = booksPack(0.5);
    const broken: Pack = { ...pack, rules: [...pack.rules, { ...pack.rules[0]!, id: "broken", limits: null } as never] };
    const { county, defects } = evaluate(met, { packs: [broken], asOf });
    expect(defects).toMatchObject([{ rule: "test-books/broken" }]);
    expect(county.primary!.verdict).toBe("cannotTell");
  });
});
