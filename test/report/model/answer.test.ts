/** The answer: verdicts, schools and causes, from what the first pass keeps. Expected figures are worked out by hand. */
import fc from "fast-check";
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { Evaluation } from "../../../src/domain/checks/finding";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { School } from "../../../src/domain/dataset/school";
import { missing } from "../../../src/domain/kernel/reading";
import type { Grid } from "../../../src/domain/kernel/grid";
import { packById, PACKS } from "../../../src/domain/standards/catalogue";
import type { AnswerInput } from "../../../src/report/model/answer-input";
import { answerOf } from "../../../src/report/model/answer-of";
import { buildReport } from "../../../src/report/model/build-report";
import { openQuestions } from "../../../src/usecases/confirmations-used";
import { randomSchool } from "../../support/random-school";
import { runs } from "../../support/property-runs";
import { evaluationOf, nineYearSchool, school, THREE, WELL_OFF, withoutRooms } from "./schools";

const asOf = "2026-09-01";

function answer(schools: readonly School[], packs?: readonly string[], more: Partial<AnswerInput> = {}) {
  return answerOf({ evaluation: evaluationOf(schools, packs), ...more });
}

/** 450 ㎡ of rooms for 100 + 100 pupils: 2.25 ㎡ each, below 4.5 and 5.8; half of the limit, so below 85% of it as well. */
const NARROW = nineYearSchool(
  "育才学校",
  { pupils: 100, higherQualTeachers: 9, backboneTeachers: 3, peArtsTeachers: 2 },
  { pupils: 100, higherQualTeachers: 9, backboneTeachers: 3, peArtsTeachers: 2 },
  { teachingArea: 450, indoorSportsArea: 0, sportsGroundArea: 4000, equipmentValue: 900_000, multimediaRooms: 9 },
);

describe("schools and sections", () => {
  // The rooms of 甲 (4.5) and 丙 (6.0) reach 4.5 ㎡; those of 乙 (4.0) do not, but six of seven are enough and 4.0 is 89% of 4.5.
  const { schools, headline, standards } = answer([...THREE, NARROW]);

  it("are counted in 所 and 学段, a school of two stages once", () => {
    expect(schools).toMatchObject({ total: 4, sections: 5, pass: 3, fail: 1, open: 0 });
    expect(schools.text).toEqual({ zh: "4 所学校（5 个学段）", en: "4 schools (5 sections)" });
  });

  it("tell a school that fails from one that misses a single requirement", () => {
    expect(schools.passWithMissed).toBe(1);
    expect(
      schools.list.map(({ name, standing, missed }) => [name, standing, missed.map(({ rule, stage }) => `${rule} ${stage}`)]),
    ).toEqual([
      ["育才学校", "fail", ["cn-quality-2017/L4 primary", "cn-quality-2017/L4 junior"]],
      ["甲小学", "pass", []],
      ["乙小学", "pass", ["cn-quality-2017/L4 primary"]],
      ["丙小学", "pass", []],
    ]);
    expect(schools.words.fail.zh).toBe("资源配置不达标");
  });

  it("make the county fail, with the reasons counted", () => {
    expect(headline).toEqual({
      of: "county",
      standing: "fail",
      text: { zh: "全县不达标", en: "The county does not meet the standard" },
    });
    expect(standards[0]).toMatchObject({ standard: "cn-quality-2017", county: "fail", schools: { pass: 3, fail: 1, open: 0 } });
    const reasons = standards[0]!.reasons.map(({ kind, standing, count }) => [kind, standing, count]);
    expect(reasons.slice(0, 1)).toEqual([["schools", "fail", 1]]);
    expect(reasons).toContainEqual(["schools", "pass", 3]);
    expect(reasons).toContainEqual(["schoolItems", "open", 4]);
    expect(standards[0]!.reasons[0]!.text.zh).toBe("1 所学校资源配置不达标");
  });

  it("say what each lacks: 4.5 ㎡ for 200 pupils are 900 ㎡, of which 100 are missing", () => {
    const lacking = schools.list.find(({ name }) => name === "乙小学")!.gaps;
    expect(lacking.map(({ text }) => text.zh)).toEqual(["教学及辅助用房面积缺 100 ㎡"]);
  });
});

describe("without a deciding rule", () => {
  it("a school with undecided requirements is 未定, and the county is not judged where the standard does not", () => {
    const { schools, headline } = answer([school("甲小学", WELL_OFF), school("乙小学", WELL_OFF, "primary", 2)], ["js-basic"]);
    expect(schools).toMatchObject({ pass: 0, fail: 0, open: 2 });
    expect(headline.of).toBe("schools");
  });

  it("one school alone is no county", () => {
    expect(answer([THREE[0]!]).headline).toMatchObject({ of: "school", standing: "pass", text: { zh: "甲小学：资源配置达标" } });
    expect(answer([THREE[0]!]).standards[0]!.county).toBeUndefined();
  });

  it("a standard that gives no verdict about single schools says so", () => {
    // 教督〔2012〕3号 judges the county; two schools that were checked one by one are none.
    const evaluation = evaluationOf([THREE[0]!, THREE[2]!], ["cn-basic-2012"]);
    const { headline, schools } = answerOf({ evaluation: { ...evaluation, county: {}, wholeCounty: [] } });
    expect(headline).toEqual({
      of: "schools",
      standing: "notApplicable",
      text: { zh: "所选标准对这些学校没有结论", en: "the chosen standards give no verdict about these schools" },
    });
    expect(schools).toMatchObject({ pass: 0, fail: 0, open: 0, notApplicable: 2 });
  });

  it("too much is said as such", () => {
    const crowded = school("丁小学", { ...WELL_OFF, largestClass: 50 }, "primary", 4);
    expect(answer([crowded]).schools.list[0]!.lacks.map(({ zh }) => zh)).toEqual(["最大班额多 5 人"]);
  });

  it("no school at all is said", () => {
    expect(answer([]).headline).toMatchObject({ of: "nothing", standing: "open" });
  });
});

describe("causes", () => {
  function list(values: Grid["values"]): Grid {
    return { sheet: "一览表", values, merges: [], hidden: { sheet: false, rows: [], cols: [] }, isProtected: false };
  }
  const asked = (values: Grid["values"], pack = "cn-class-size") => {
    const reading = readTables([list(values)]);
    const evaluation = evaluate(reading.schools, { packs: [packById(pack)!], asOf });
    return answerOf({ evaluation, accounts: reading.accounts, problems: reading.problems }).causes;
  };

  it("an absent item is one cause for all schools", () => {
    const causes = asked([
      ["学校名称", "学段", "在校生数（人）", "教师数（人）"],
      ["甲小学", "小学", 100, 20],
      ["乙小学", "小学", 80, 18],
    ]);
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({ id: "absent", kind: "absent", schools: 2, act: { kind: "fill" } });
    expect(causes[0]!.message.zh).toMatch(/^表中没有“/);
  });

  it("what may stand under a heading nobody understood is never said to be absent", () => {
    const causes = asked([
      ["学校名称", "学段", "在校生数（人）", "齑数"],
      ["甲小学", "小学", 100, 47],
      ["乙小学", "小学", 80, 45],
    ]);
    expect(causes.map(({ kind }) => kind)).toEqual(["notUnderstood"]);
    expect(causes[0]).toMatchObject({
      schools: 2,
      act: { kind: "assign" },
      labels: [{ text: "齑数", cells: ["一览表!D1"] }],
      cells: ["一览表!D1"],
    });
    expect(causes[0]!.message.zh).toContain("没有识别出“齑数”[一览表!D1]");
    expect(causes[0]!.message.zh).not.toContain("表中没有");
  });

  it("a heading nobody understood is told even where nothing waits for it", () => {
    const causes = asked(
      [
        ["学校名称", "学段", "在校生数（人）", "教职工数（人）", "齑数"],
        ["甲小学", "小学", 100, 20, 7],
        ["乙小学", "小学", 80, 18, 9],
      ],
      "cn-staffing-unified",
    );
    const unused = causes.find(({ kind }) => kind === "notUnderstood")!;
    expect(unused).toMatchObject({ schools: 0, items: 0 });
    expect(unused.message.zh).toContain("“齑数”[一览表!E1]，其中的数没有用上");
  });

  it("a worksheet of which nothing was read may hold what is missing", () => {
    const names = [
      ["学校名称", "学段", "在校生数（人）", "教师数（人）"],
      ["甲小学", "小学", 100, 20],
    ] as const;
    const other = {
      ...list([
        ["最大的班", 47],
        ["第二大的班", 45],
      ]),
      sheet: "其他情况",
    };
    const reading = readTables([list(names.map((row) => [...row])), other]);
    const evaluation = evaluate(reading.schools, { packs: [packById("cn-class-size")!], asOf });
    const { causes } = answerOf({ evaluation, accounts: reading.accounts, problems: reading.problems });
    expect(causes.map(({ kind }) => kind)).toEqual(["tableNotRead"]);
    expect(causes[0]!.message.zh).toContain("工作表“其他情况”里有数字，没有读出来");
    expect(causes[0]!.message.zh).not.toContain("表中没有");
  });

  it("what is wrong with the tables, earlier choices and files is counted, and what was explained is not", () => {
    const words = { kind: "words", words: { zh: "某事", en: "something" } } as const;
    const contradiction = { code: "sum/1", severity: "error", check: "logical", values: words, cells: [] } as const;
    const problems = [
      contradiction,
      { ...contradiction, code: "sum/2" },
      { code: "mapping/notUsed", severity: "warning", values: words, cells: [] } as const,
      { code: "unusual", severity: "warning", check: "empirical", values: words, cells: [] } as const,
    ];
    const { causes } = answer([THREE[0]!], undefined, { problems, unreadable: ["坏.xlsx"] });
    const counted = causes.map(({ kind, items }) => [kind, items]);
    expect(counted).toEqual(
      expect.arrayContaining([
        ["unreadable", 1],
        ["mapping", 1],
        ["contradiction", 2],
      ]),
    );
    expect(causes[0]!.message.zh).toBe("“坏.xlsx”没有能够读取");
  });

  it("a blank, a mark and a formula without result are causes of their own, with their cells", () => {
    const at = (row: number) => [{ sheet: "一览表", row, col: 7 }];
    const schools = [
      { ...school("甲小学", withoutRooms()), shared: { teachingArea: missing("blank", "teachingArea", at(4)) } },
      {
        ...school("乙小学", withoutRooms(), "primary", 2),
        shared: { teachingArea: missing("uncalculated", "teachingArea", at(5)) },
      },
    ];
    const { causes } = answer(schools);
    const blank = causes.find(({ kind }) => kind === "blank")!;
    expect(blank).toMatchObject({ schools: 1, cells: ["一览表!H5"], missing: [{ field: "teachingArea" }] });
    expect(blank.message.zh).toBe("“教学及辅助用房面积”没有填（1 所学校）");
    expect(causes.find(({ kind }) => kind === "uncalculated")).toMatchObject({ cells: ["一览表!H6"], act: { kind: "open" } });
  });
});

/** The same evaluation, with every look at the findings of a section counted. */
function counting(evaluation: Evaluation): { readonly evaluation: Evaluation; readonly reads: () => number } {
  let reads = 0;
  for (const section of evaluation.schools.flatMap(({ sections }) => sections)) {
    const findings = Object.getOwnPropertyDescriptor(section, "findings")!;
    Object.defineProperty(section, "findings", { ...findings, get: () => (reads++, findings.get!.call(section) as unknown) });
  }
  return { evaluation, reads: () => reads };
}

test("no finding of a section is looked at for the whole answer, and some are for the report behind it", () => {
  const { evaluation, reads } = counting(evaluationOf([...THREE, NARROW]));
  const report = buildReport({ evaluation, files: [] });
  expect(JSON.stringify(report.answer)).toContain("全县不达标");
  expect(reads()).toBe(0);
  expect(report.sections).toHaveLength(5);
  expect(reads()).toBeGreaterThan(0);
});

test("under every standard, each open requirement has its cause, and questions are counted as the questionnaire counts them", () => {
  fc.assert(
    fc.property(fc.array(randomSchool, { minLength: 1, maxLength: 2 }), (random) => {
      const schools = random.map((one, i) => ({ ...one, id: `s${i}` }));
      for (const pack of PACKS) {
        const evaluation = evaluate(schools, { packs: [pack], asOf });
        const { causes, gaps } = answerOf({ evaluation });
        const waiting = new Set(causes.flatMap((cause) => cause.waiting.map(({ zh }) => zh)));
        const findings = evaluation.schools.flatMap(({ sections }) => sections.flatMap((one) => one.findings));
        const open = findings.filter(({ verdict, kind }) => verdict === "cannotTell" && kind !== "quorum");
        expect(open.filter(({ rule }) => !waiting.has(rule.title.zh)).map(({ key }) => key)).toEqual([]);
        expect(causes.find(({ kind }) => kind === "unanswered")?.items ?? 0).toBe(openQuestions(evaluation));
        expect(gaps.texts).toHaveLength(gaps.totals.length);
      }
    }),
    { numRuns: runs(15) },
  );
});
