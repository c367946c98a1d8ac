/** The questions the chosen standards ask of a workbook: whom, what they decide, what was answered. */
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { checkGrids } from "../../src/usecases/check-grids";
import type { GivenConfirmation } from "../../src/usecases/given-confirmations";
import { questionList, type QuestionGroup } from "../../src/usecases/questions";

/** A day within the tolerances of the 2017 standard (standards.md §1.7). */
const TOLERANT = "2022-06-01";
const list = (...rows: (readonly CellValue[])[]): Grid => ({
  sheet: "名册",
  values: [["学校名称", "学校标识码", "办学类型", "学段", "在校生数（人）", "占地面积（平方米）"], ...rows],
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
});
/** 2100 pupils are more than 2000 and within 2400; 2500 are beyond both, 300 within. */
const COUNTY = list(
  ["大同小学", "3708260001", "小学", "小学", 2100, 40_000],
  ["小同小学", "3708260002", "小学", "小学", 300, 6000],
  ["巨同小学", "3708260003", "小学", "小学", 2500, 50_000],
);
const given = (about: string, subject: GivenConfirmation["subject"], answer: "yes" | "no" = "yes"): GivenConfirmation => {
  return { about, subject, answer, by: "王老师", on: "2026-09-01" };
};
const questions = (
  grids: readonly Grid[],
  packs: readonly string[],
  answers: readonly GivenConfirmation[] = [],
  asOf = TOLERANT,
) => questionList(checkGrids(grids, { packs, asOf }, undefined, answers));
const about = (groups: readonly QuestionGroup[], id: string) => groups.find((group) => group.about === id);

describe("the county", () => {
  test("is asked each document and quality of the 2017 standard once", () => {
    const { county } = questions([COUNTY], ["cn-quality-2017"]);
    expect(new Set(county.map(({ kind }) => kind))).toEqual(new Set(["judgement", "veto"]));
    expect(county.every(({ questions: own, open }) => own.length === 1 && open === 1)).toBe(true);
    expect(about(county, "cn-quality-2017/G8")).toMatchObject({
      wording: { zh: "上一年度义务教育学校教师平均工资收入水平不低于当地公务员？" },
      cites: [{ number: "教督〔2017〕6号", clause: "政府保障程度第8项" }],
      questions: [{ key: "cn-quality-2017/G8 county", subject: "county", decides: [{ zh: "教师工资" }] }],
    });
  });

  test("is asked nothing where one school is read alone", () => {
    expect(questions([list(["大同小学", "3708260001", "小学", "小学", 300, 6000])], ["cn-quality-2017"]).county).toEqual([]);
  });

  test("who answered and when", () => {
    const { county, open, answered } = questions([COUNTY], ["cn-quality-2017"], [given("cn-quality-2017/V1", "county", "no")]);
    expect(about(county, "cn-quality-2017/V1")).toMatchObject({
      open: 0,
      questions: [{ given: { answer: "no", by: "王老师", on: "2026-09-01", subject: "county" } }],
    });
    expect(answered).toBe(1);
    expect(open).toBe(questions([COUNTY], ["cn-quality-2017"]).open - 1);
  });
});

describe("schools", () => {
  const BIG = { name: "大同小学", code: "3708260001" };

  const HUGE = { name: "巨同小学", code: "3708260003" };

  test("are asked only where the answer would change a verdict, or which limit a school misses", () => {
    const group = about(questions([COUNTY], ["cn-quality-2017"]).schools, "builtBy2010");
    expect(group).toMatchObject({ of: "school", open: 2 });
    expect(group!.questions).toMatchObject([
      { subject: BIG, schoolId: "3708260001", decides: [{ zh: "学校规模" }] },
      { subject: HUGE, decides: [{ zh: "学校规模" }] },
    ]);
    expect(about(questions([COUNTY], ["cn-quality-2017"], [], "2026-09-01").schools, "builtBy2010")).toBeUndefined();
  });

  test("an answer that changes nothing stays in sight", () => {
    const answers = [given("builtBy2010", { name: "小同小学" }, "no"), given("builtBy2010", BIG)];
    const group = about(questions([COUNTY], ["cn-quality-2017"], answers).schools, "builtBy2010")!;
    expect(group.questions.map(({ subject, decides, given: own }) => [subject, decides.length, own?.answer])).toEqual([
      [BIG, 1, "yes"],
      [HUGE, 1, undefined],
      [{ name: "小同小学", code: "3708260002" }, 0, "no"],
    ]);
  });

  test("of a nine-year school each stage where the stage is meant, the school where the school is", () => {
    const nine = list(
      ["青禾学校", "3708260009", "九年一贯制学校", "小学", 500, null],
      ["青禾学校", "3708260009", "九年一贯制学校", "初中", 500, null],
    );
    const track = questions([nine], ["he-basic"]).schools.find((group) => group.about === "he-basic/laboratories")!;
    expect(track.questions.map(({ subject }) => subject)).toEqual([
      { name: "青禾学校", code: "3708260009", stage: "primary" },
      { name: "青禾学校", code: "3708260009", stage: "junior" },
    ]);
    const answered = questions([nine], ["he-basic"], [given("he-basic/laboratories", { name: "青禾学校" })]);
    const both = about(answered.schools, "he-basic/laboratories")!.questions;
    expect(both.map(({ given: own }) => own)).toEqual(
      Array(2).fill({ answer: "yes", by: "王老师", on: "2026-09-01", subject: { name: "青禾学校", code: "3708260009" } }),
    );
  });

  test("an answer for a school that is gone is said to be unused", () => {
    const gone = given("builtBy2010", { name: "消失小学", code: "8" });
    expect(questions([COUNTY], ["cn-quality-2017"], [gone]).unused).toEqual([{ given: gone, why: "schoolAbsent" }]);
  });

  test("a county of a thousand schools is asked of each school that is too large", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [
      `${i}小学`,
      `${3708260000 + i}`,
      "小学",
      "小学",
      1801 + (i % 400),
      50_000,
    ]);
    const { schools } = questions([list(...rows)], ["cn-quality-2017"], [], TOLERANT);
    // 2,001 to 2,200 pupils of each 400: 200 + 200, and the last 200 schools have 1,801 to 2,000.
    expect(about(schools, "builtBy2010")!.questions).toHaveLength(400);
  });

  test("findings are not even made where no requirement in force asks schools anything", () => {
    const checked = checkGrids([COUNTY], { packs: ["cn-quality-2017"], asOf: "2026-09-01" });
    const sections = checked.evaluation.schools.flatMap((school) => school.sections);
    let looked = 0;
    for (const section of sections) {
      Object.defineProperty(section, "findings", { get: () => (looked++, []) });
    }
    expect(questionList(checked).county.length).toBeGreaterThan(0);
    expect(looked).toBe(0);
    questionList({ ...checked, evaluation: { ...checked.evaluation, asOf: TOLERANT } });
    expect(looked).toBe(sections.length);
  });
});
