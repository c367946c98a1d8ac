/** What is judged once for the county stands in one place, and holds for each stage it speaks of. */
import type { Confirmation } from "../../../src/domain/checks/confirmations";
import { evaluate, type EvaluateOptions } from "../../../src/domain/checks/evaluate";
import type { School } from "../../../src/domain/dataset/school";
import { packById } from "../../../src/domain/standards/catalogue";
import { countyQuestion } from "../../../src/domain/standards/define";
import type { Pack } from "../../../src/domain/standards/pack";
import { STAGES } from "../../../src/domain/kernel/stage";
import { buildReport } from "../../../src/report/model/build-report";
import { reportJson } from "../../../src/report/json/report-json";
import { tableLines } from "../../../src/report/text/print-table";
import { itemsOf } from "../../support/section";

const basic = packById("cn-basic-2012")!;
/** Equal schools: each 差异系数 is 0, so that nothing but the questions keeps the county from passing. */
const FIGURES = {
  teachingArea: 500,
  indoorSportsArea: 0,
  sportsGroundArea: 900,
  equipmentValue: 100_000,
  computers: 20,
  books: 3000,
  teachers: 10,
  higherQualTeachers: 9,
  midTitleAndAboveTeachers: 5,
};
const school = (name: string, stage: "primary" | "junior"): School => {
  const items = itemsOf({ pupils: 100, ...FIGURES });
  return {
    id: name,
    name,
    nameCells: [],
    type: stage === "primary" ? "primarySchool" : "juniorSchool",
    stages: { [stage]: items },
    shared: {},
  };
};
const COUNTY = [school("一小", "primary"), school("二小", "primary"), school("一中", "junior"), school("二中", "junior")];
const answered = (answers: Readonly<Record<string, "yes" | "no">>, pack = basic.id): readonly Confirmation[] =>
  Object.entries(answers).map(([rule, answer]) => ({ about: `${pack}/${rule}`, subject: "county", answer }));
const judged = (answers: Readonly<Record<string, "yes" | "no">>, more: Partial<EvaluateOptions> = {}) =>
  evaluate(COUNTY, { packs: [basic], asOf: "2026-09-01", confirmations: answered(answers), ...more });
const verdicts = ({ county }: ReturnType<typeof judged>) => STAGES.map((stage) => county[stage]?.verdict);
const ALL = { gate: "yes", government: "yes", satisfaction: "yes" } as const;

describe("the gate of 基本均衡", () => {
  test("while it is open no stage is 达标", () => {
    expect(verdicts(judged({ government: "yes", satisfaction: "yes" }))).toEqual(["cannotTell", "cannotTell"]);
  });

  test("answered with no, every stage is 不达标; with yes, it stands in no stage's way", () => {
    expect(verdicts(judged({ ...ALL, gate: "no" }))).toEqual(["fail", "fail"]);
    expect(verdicts(judged(ALL))).toEqual(["pass", "pass"]);
  });

  test("public satisfaction holds for each stage alike", () => {
    expect(verdicts(judged({ ...ALL, satisfaction: "no" }))).toEqual(["fail", "fail"]);
  });

  test("it stands once, with no stage", () => {
    const { wholeCounty, county } = judged(ALL);
    expect(wholeCounty.map(({ rule, sectionId }) => [rule.id, sectionId])).toEqual(
      ["gate", "government", "satisfaction"].map((rule) => [rule, "county"]),
    );
    for (const stage of STAGES) expect(county[stage]!.findings.map(({ rule }) => rule.id)).toEqual(["composite"]);
  });

  test("it is counted once: two composites and three questions", () => {
    expect(judged(ALL).coverage).toMatchObject({ rules: 5, pass: 5 });
  });

  test("where one stage is checked, it holds for that one", () => {
    expect(judged({ ...ALL, gate: "no" }, { stage: "junior" }).county.junior!.verdict).toBe("fail");
  });
});

describe("优质均衡", () => {
  const quality = packById("cn-quality-2017")!;

  test("a veto answered with yes fails every stage", () => {
    const confirmations = answered({ V1: "yes" }, quality.id);
    const { county, wholeCounty } = evaluate(COUNTY, { packs: [quality], asOf: "2026-09-01", confirmations });
    expect(STAGES.map((stage) => county[stage]!.verdict)).toEqual(["fail", "fail"]);
    expect(wholeCounty.filter(({ rule }) => rule.id === "V1")).toHaveLength(1);
  });

  test("so does a total of the county that is missed, summed over the stages", () => {
    const rotation = { ...quality, rules: quality.rules.filter(({ id }) => id === "G11") };
    delete (rotation as { sectionVerdict?: unknown }).sectionVerdict;
    const rotating = (name: string, stage: "primary" | "junior", rotatedTeachers: number): School => ({
      ...school(name, stage),
      stages: { [stage]: itemsOf({ pupils: 100, rotatedTeachers, rotationEligibleTeachers: 50 }) },
    });
    // 9 of 100 teachers: 9%, below 10%, although primary alone has 16%.
    const schools = [rotating("一小", "primary", 8), rotating("一中", "junior", 1)];
    const { county, wholeCounty } = evaluate(schools, { packs: [rotation], asOf: "2026-09-01" });
    expect(wholeCounty).toMatchObject([{ verdict: "fail", value: 9, stages: ["primary", "junior"] }]);
    expect(STAGES.map((stage) => county[stage]!.verdict)).toEqual(["fail", "fail"]);
  });
});

test("a question of a standard for primary schools does not concern junior ones", () => {
  const source = { from: "2020-01-01", cite: { number: "某文", title: "某文" }, confidence: "verbatim" } as const;
  const title = { zh: "规划", en: "planning" };
  const pack: Pack = {
    ...basic,
    id: "test",
    stages: ["primary"],
    rules: [countyQuestion("plan", title, { zh: "有规划？", en: "Is there a plan?" }, source)],
  };
  const confirmations = answered({ plan: "no" }, "test");
  expect(verdicts(judged({}, { packs: [pack], confirmations }))).toEqual(["fail", undefined]);
});

describe("told in one place", () => {
  const evaluation = judged({ government: "yes", satisfaction: "yes" });
  const outcome = { packs: [basic], asOf: "2026-09-01", files: [], evaluations: [evaluation] };

  test("in the document for files", () => {
    const json = reportJson(outcome, "zh-CN");
    expect(json.wholeCounty?.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["cn-basic-2012/gate", "cannotTell"],
      ["cn-basic-2012/government", "pass"],
      ["cn-basic-2012/satisfaction", "pass"],
    ]);
    expect(JSON.stringify(json.county)).not.toContain("cn-basic-2012/gate");
    expect(json.openQuestions).toBe(1);
  });

  test("in the terminal, before the stages", () => {
    const text = tableLines(outcome, buildReport({ evaluation, files: [] }), "zh-CN", { isDetailed: true }).join("\n");
    expect(text.match(/达到本省办学基本标准/g)).toHaveLength(1);
    expect(text.indexOf("全县事项（计入各学段的结论）")).toBeLessThan(text.indexOf("全部学校（小学"));
  });

  test("in the report", () => {
    const { wholeCounty, county, questions } = buildReport({ evaluation, files: [] });
    expect(wholeCounty.map(({ rule }) => rule)).toEqual([
      "cn-basic-2012/gate",
      "cn-basic-2012/government",
      "cn-basic-2012/satisfaction",
    ]);
    expect(county.map(({ verdict, lines }) => [verdict, lines.length])).toEqual([
      ["cannotTell", 1],
      ["cannotTell", 1],
    ]);
    expect(questions).toHaveLength(1);
  });
});
