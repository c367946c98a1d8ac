/**
 * 教督〔2017〕6号 in full: every item of standards.md §1.2 to §1.7 is carried with its clause, and each can be decided, by
 * figures that a county list or a label–value sheet can hold, or by an answer.
 */
import { fieldsReadBy } from "../../support/fields-read";
import { FIELDS, type FieldId } from "../../../src/domain/fields/dictionary";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { packById } from "../../../src/domain/standards/catalogue";
import { factsAskedBy, questionsOf } from "../../../src/domain/standards/questions";
import { checkGrids } from "../../../src/usecases/check-grids";
import type { GivenConfirmation } from "../../../src/usecases/given-confirmations";
import { readGrids } from "../../../src/usecases/read-grids";

const pack = packById("cn-quality-2017")!;
const clauseOf = (id: string) => {
  const rule = pack.rules.find((one) => one.id === id)!;
  if ("cite" in rule) return rule.cite.clause;
  return "limits" in rule ? rule.limits[0]!.cite.clause : undefined;
};

/** Entered by hand from standards.md: clause, its rules, and whether figures (f) or an answer (a) decide each. */
const ITEMS: readonly (readonly [clause: string, ...rules: string[]])[] = [
  ["资源配置第1项", "L1 f"],
  ["资源配置第2项", "L2 f"],
  ["资源配置第3项", "L3 f"],
  ["资源配置第4项", "L4 f"],
  ["资源配置第5项", "L5 f"],
  ["资源配置第6项", "L6 f"],
  ["资源配置第7项", "L7 f"],
  ["政府保障程度第1项", "G1 a"],
  ["政府保障程度第2项", "G2 a"],
  ["政府保障程度第3项", "G3-music f", "G3-art f"],
  ["政府保障程度第4项", "G4 f"],
  ["政府保障程度第5项", "G5 f"],
  ["政府保障程度第6项", "G6 a"],
  ["政府保障程度第7项", "G7 a"],
  ["政府保障程度第8项", "G8 a"],
  ["政府保障程度第9项", "G9 f"],
  ["政府保障程度第10项", "G10 a"],
  ["政府保障程度第11项", "G11 f", "G11-backbone f"],
  ["政府保障程度第12项", "G12 f"],
  ["政府保障程度第13项", "G13 a"],
  ["政府保障程度第14项", "G14 a"],
  ["政府保障程度第15项", "G15 a", "G15-migrants f"],
  ["教育质量第1项", "Q1 f"],
  ["教育质量第2项", "Q2 a"],
  ["教育质量第3项", "Q3 a"],
  ["教育质量第4项", "Q4 f"],
  ["教育质量第5项", "Q5 a"],
  ["教育质量第6项", "Q6 a"],
  ["教育质量第7项", "Q7 a"],
  ["教育质量第8项", "Q8 a"],
  ["教育质量第9项", "Q9 a"],
  ["社会认可度", "satisfaction a"],
  ["一票否决", "V1 a", "V2 a", "V3 a"],
];

test.each(ITEMS)("%s", (clause, ...rules) => {
  for (const [id, how] of rules.map((rule) => rule.split(" "))) {
    const rule = pack.rules.find((one) => one.id === id)!;
    expect([id, clauseOf(id!), rule.kind === "judgement" || rule.kind === "veto" ? "a" : "f"]).toEqual([id, clause, how]);
  }
});

test("there is nothing beside them but the rule of the seven, their coefficients and what the procedure adds", () => {
  const listed = new Set(ITEMS.flatMap(([, ...rules]) => rules.map((rule) => rule.split(" ")[0])));
  const others = pack.rules.map(({ id }) => id).filter((id) => !listed.has(id));
  expect(others).toEqual(["resources", ...[1, 2, 3, 4, 5, 6, 7].map((number) => `CV-L${number}`), "attachedClasses"]);
});

test("the tolerances of the procedure, each with its clause and its end", () => {
  const granted = pack.rules.flatMap((rule) =>
    rule.kind === "bound" ? (rule.alternatives ?? []).map((one) => ({ rule: rule.id, ...one })) : [],
  );
  const of = granted.map(({ rule, id, cite, from, until }) => [rule, id, cite.number, cite.clause, from, until]);
  const three = ["2019-01-01", "2023-01-01"];
  const procedure = "国教督办函〔2019〕30号";
  expect(of).toEqual([
    ["L3", "visitingTeachers", procedure, "资源配置第3项", ...three],
    ["L5", "cityCentreGrounds", procedure, "资源配置第5项", ...three],
    ["G3-music", "builtBy2016", procedure, "政府保障程度第3项", ...three],
    ["G3-music", "smallClasses", procedure, "政府保障程度第3项", ...three],
    ["G3-art", "builtBy2016", procedure, "政府保障程度第3项", ...three],
    ["G3-art", "smallClasses", procedure, "政府保障程度第3项", ...three],
    ["G4", "olderOrMigrant", procedure, "政府保障程度第4项", ...three],
  ]);
  const facts = [...new Set(pack.rules.flatMap((rule) => factsAskedBy(rule).map(({ fact }) => fact)))];
  expect(facts.every((fact) => questionsOf([pack]).has(fact))).toBe(true);
});

const grid = (values: Grid["values"]): Grid => ({
  sheet: "Sheet1",
  values,
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
});
const fields = [...new Set([...pack.rules.flatMap((rule) => fieldsReadBy(rule, pack)), "pupils" as const])] as readonly FieldId[];
const label = (field: FieldId) => `${FIELDS[field].zh}（${FIELDS[field].unit}）`;

describe("every figure the standard needs", () => {
  const figures = new Map(fields.map((field, i) => [field, 101 + i]));

  test("can be entered in a label–value sheet", () => {
    const rows: CellValue[][] = [["学校名称", "西庄初级中学"], ...fields.map((field) => [label(field), figures.get(field)!])];
    const { schools } = readGrids([grid([["西庄初级中学办学条件表", null], ["项目", "数值"], ...rows])]);
    const school = schools[0]!;
    const found = fields.map((field) => {
      const reading =
        school.shared[field] ??
        Object.values(school.stages)
          .map((items) => items?.[field])
          .find(Boolean);
      return [field, reading?.state === "known" ? reading.value : (reading?.reason ?? "absent")];
    });
    expect(found).toEqual(fields.map((field) => [field, figures.get(field)]));
  });
});

describe("a county that meets everything", () => {
  const GOOD: Readonly<Partial<Record<FieldId, number>>> = {
    pupils: 100,
    higherQualTeachers: 10,
    backboneTeachers: 1,
    peArtsTeachers: 1,
    teachingArea: 580,
    indoorSportsArea: 0,
    sportsGroundArea: 1020,
    equipmentValue: 250_000,
    multimediaRooms: 3,
    classes: 3,
    musicRoomsToStandard: 1,
    artRoomsToStandard: 1,
    largestClass: 34,
    teachers: 12,
    trained360Teachers: 12,
    certifiedTeachers: 12,
    rotationEligibleTeachers: 10,
    rotatedTeachers: 5,
    rotatedBackboneTeachers: 1,
    eligibleMigrants: 20,
    migrantsInPublicPlaces: 17,
    leavers: 95,
    cohortFirstYearPupils: 100,
    cohortTransfersIn: 0,
    cohortTransfersOut: 0,
    cohortDeaths: 0,
    trainingFunds: 5,
    publicFunds: 100,
  };
  const columns = Object.keys(GOOD) as FieldId[];
  const row = (name: string, figures: typeof GOOD) => [name, "初级中学", "初中", ...columns.map((field) => figures[field]!)];
  const county = (figures: typeof GOOD, answers: readonly GivenConfirmation[]) => {
    const list = grid([["学校名称", "办学类型", "学段", ...columns.map(label)], row("甲初中", GOOD), row("乙初中", figures)]);
    return checkGrids([list], { packs: [pack.id], asOf: "2026-09-01" }, undefined, answers).evaluation.county.junior!;
  };
  const answer = (about: string, given: "yes" | "no"): GivenConfirmation => {
    return { about: `${pack.id}/${about}`, subject: "county", answer: given, by: "王老师", on: "2026-09-01" };
  };
  const judged = pack.rules.filter((rule) => rule.kind === "judgement" || rule.kind === "veto");
  const right = judged.map(({ id, kind }) => answer(id, kind === "veto" ? "no" : "yes"));

  test("passes, by a list and the answers alone", () => {
    const { findings, verdict } = county(GOOD, right);
    expect(findings.filter((one) => one.verdict !== "pass").map(({ rule }) => rule)).toEqual([]);
    expect(verdict).toBe("pass");
  });

  test.each(judged.map(({ id, kind }) => [id, kind === "veto" ? "yes" : "no"] as const))(
    "fails by %s answered %s",
    (id, wrong) => {
      const others = right.filter(({ about }) => about !== `${pack.id}/${id}`);
      expect(county(GOOD, [...others, answer(id, wrong)]).verdict).toBe("fail");
      expect(county(GOOD, others).verdict).toBe("cannotTell");
      // Answered both ways, it is not answered.
      expect(county(GOOD, [...right, answer(id, wrong)]).verdict).toBe("cannotTell");
    },
  );

  test.each<[string, typeof GOOD]>([
    ["two of the seven", { higherQualTeachers: 5, multimediaRooms: 2 }],
    ["the rooms", { musicRoomsToStandard: 0 }],
    ["a class of 51", { largestClass: 51 }],
    ["training", { trained360Teachers: 11 }],
    ["certificates", { certifiedTeachers: 11 }],
    ["rotation", { rotatedTeachers: 0, rotatedBackboneTeachers: 0, rotationEligibleTeachers: 100 }],
    ["migrants' places", { migrantsInPublicPlaces: 16 }],
    ["retention", { leavers: 94 }],
    ["training funds", { trainingFunds: 4 }],
  ])("fails by %s", (_, figures) => {
    expect(county({ ...GOOD, ...figures }, right).verdict).toBe("fail");
  });
});
