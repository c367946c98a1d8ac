/** Where it is not known which of several limits applies, none is taken for the one: each is told with its 时. */
import type { Confirmation } from "../../../src/domain/checks/confirmations";
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { Finding } from "../../../src/domain/checks/finding";
import type { School, Section } from "../../../src/domain/dataset/school";
import { explainFinding } from "../../../src/domain/explain/explain";
import { packById } from "../../../src/domain/standards/catalogue";
import type { Pack } from "../../../src/domain/standards/pack";
import { shortfallsOf } from "../../../src/report/model/report-shortfalls";
import { findingJson } from "../../../src/report/json/report-json-parts";
import { finding } from "../../support/check";
import { addressOf, itemsOf, sectionOf, type Figures } from "../../support/section";
import { line, parsed, withLines } from "../own-standard/own-sheet";

const said = (found: Finding, section: Section) => explainFinding(found, section, "zh-CN", addressOf);
const amounts = ({ limits = [] }: Finding) => limits.map(({ limit, verdict, shortfall }) => [limit, verdict, shortfall?.amount]);

describe("a question that chooses the limit is open (13.13 ㎡ for boarders, else 5.2 ㎡)", () => {
  // 5 ㎡ for each of 400 pupils: 5,252 − 2,000 or 2,080 − 2,000 are missing.
  const section = sectionOf("primary", { pupils: 400, floorArea: 2000 });
  const found = finding("ha-assessment", "building", section);

  test("all fail: 不达标, with each amount and its case, and the question that decides", () => {
    expect([found.verdict, found.limit, found.margin, found.shortfall]).toEqual(["fail", undefined, undefined, undefined]);
    expect(amounts(found)).toEqual([
      [13.13, "fail", 3252],
      [5.2, "fail", 80],
    ]);
    expect(found.asks?.map(({ about }) => about)).toEqual(["allBoarders"]);
    const sentence = said(found, section);
    expect(sentence).toContain("“学校为全寄宿制学校？”为“是”时限值 13.13 ㎡，还差 3,252 ㎡");
    expect(sentence).toContain("“学校为全寄宿制学校？”为“否”时限值 5.2 ㎡，还差 80 ㎡");
    expect(sentence).toContain("“学校为全寄宿制学校？”还没有填“是”或“否”");
  });

  test("all pass: 达标, and nothing is asked", () => {
    const enough = finding("ha-assessment", "building", sectionOf("primary", { pupils: 400, floorArea: 5252 }));
    expect([enough.verdict, enough.limit, enough.asks]).toEqual(["pass", undefined, undefined]);
    expect(said(enough, section)).toContain("按可能适用的各限值均达标");
  });

  test("they disagree: 无法判定, each limit with what it would mean", () => {
    const between = sectionOf("primary", { pupils: 400, floorArea: 4000 });
    const open = finding("ha-assessment", "building", between);
    expect(open.verdict).toBe("cannotTell");
    expect(said(open, between)).toContain("限值 13.13 ㎡，不达标，还差 1,252 ㎡");
    expect(said(open, between)).toContain("为“否”时限值 5.2 ㎡，达标");
  });

  test("once answered there is one limit again", () => {
    const no: Confirmation = { about: "allBoarders", subject: "s1", answer: "no" };
    expect(finding("ha-assessment", "building", section, undefined, [no])).toMatchObject({
      limit: 5.2,
      shortfall: { amount: 80 },
    });
  });

  test("the document for files says each case", () => {
    expect(findingJson(found, "zh-CN", addressOf).limits).toMatchObject([
      { when: "“学校为全寄宿制学校？”为“是”时", limit: 13.13, verdict: "fail", shortfall: { amount: 3252 } },
      { when: "“学校为全寄宿制学校？”为“否”时", limit: 5.2, verdict: "fail", shortfall: { amount: 80 } },
    ]);
  });
});

describe("another way of the document has a limit of its own", () => {
  test("2,450 pupils: 450 too many, or 50 for a school built by 2010", () => {
    const large = sectionOf("primary", { pupils: 2450, compulsoryPupils: 2450, migrants: 0 });
    const found = finding("cn-quality-2017", "G4", large, "2022-06-01");
    expect(amounts(found)).toEqual([
      [2400, "fail", 50],
      [2000, "fail", 450],
    ]);
    const yes: Confirmation = { about: "builtBy2010", subject: "s1", answer: "yes" };
    expect(finding("cn-quality-2017", "G4", large, "2022-06-01", [yes])).toMatchObject({
      limit: 2400,
      shortfall: { amount: 50 },
    });
  });
});

describe("a table has no row for the size", () => {
  test("below 18 classes boarding schools of Jiangxi have no limit, so a school that may be one is not failed", () => {
    const small = sectionOf("junior", { pupils: 300, classes: 12, landArea: 3000 });
    const found = finding("jx-junior", "land", small);
    expect([found.verdict, found.asks?.map(({ about }) => about)]).toEqual(["cannotTell", ["boardingSchool"]]);
    // 30 ㎡ for each of 300 pupils: 6,000 more.
    expect(amounts(found)).toEqual([
      [undefined, "notApplicable", undefined],
      [30, "fail", 6000],
    ]);
    expect(said(found, small)).toContain("“学校为寄宿制学校？”为“是”时没有限值");
  });
});

describe("it is not known whether the rule applies", () => {
  test("Guizhou asks 20 ㎡ of land of schools built after 2011 only", () => {
    const section = sectionOf("primary", { pupils: 100, landArea: 1500 });
    const found = finding("gz-2014", "land", section);
    expect(found.verdict).toBe("cannotTell");
    expect(amounts(found)).toEqual([
      [20, "fail", 500],
      [undefined, "notApplicable", undefined],
    ]);
    expect(said(found, section)).toContain("“学校为2011年后新建？”为“否”时没有限值");
  });
});

describe("a standard of one's own", () => {
  const { pack } = parsed(withLines(line({ 2: "城区", 3: "≥ 18" }), line()));

  test("limits by place, and the tables do not say where the school lies", () => {
    const section = sectionOf("primary", { pupils: 100, landArea: 1000 });
    const found = finding(pack!, pack!.rules[0]!.id, section);
    expect([found.verdict, found.limit]).toEqual(["fail", undefined]);
    expect(amounts(found)).toEqual([
      [18, "fail", 800],
      [22, "fail", 1200],
    ]);
    expect(said(found, section)).toContain("学校在城区时限值 18 ㎡，还差 800 ㎡");
    expect(said(found, section)).toContain("其他情况下限值 22 ㎡，还差 1,200 ㎡");
    expect(said(found, section)).toContain("须先明确：学校在城区、镇区还是乡村。");
  });
});

describe("缺额汇总", () => {
  const school = (id: string, figures: Figures): School => ({
    id,
    name: id,
    nameCells: [],
    type: "primarySchool",
    stages: { primary: itemsOf({ pupils: figures.pupils! }) },
    shared: itemsOf({ floorArea: figures.floorArea! }),
  });
  const totalOf = (pack: Pack, answers: readonly Confirmation[]) => {
    const schools = [school("甲", { pupils: 400, floorArea: 2000 }), school("乙", { pupils: 100, floorArea: 500 })];
    const evaluation = evaluate(schools, { packs: [pack], asOf: "2026-09-01", confirmations: answers });
    return shortfallsOf(evaluation);
  };

  test("the least and the most are added up, never the strictest in silence", () => {
    const { rows, totals } = totalOf(packById("ha-assessment")!, []);
    // 甲 80 to 3,252, 乙 520 − 500 = 20 to 1,313 − 500 = 813.
    expect(rows).toMatchObject([
      { amount: 80, upTo: 3252 },
      { amount: 20, upTo: 813 },
    ]);
    expect(totals).toMatchObject([{ amount: 100, upTo: 4065, schools: 2 }]);
  });

  test("a school whose limit is certain adds one amount", () => {
    const no: Confirmation = { about: "allBoarders", subject: "甲", answer: "no" };
    const { rows, totals } = totalOf(packById("ha-assessment")!, [no]);
    expect(rows[0]).not.toHaveProperty("upTo");
    expect(totals).toMatchObject([{ amount: 100, upTo: 893 }]);
  });
});
