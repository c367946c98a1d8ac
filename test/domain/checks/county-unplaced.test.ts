/** A school that nobody can place keeps its county from 达标, and is said among the reasons. */
import { checkGrids } from "../../../src/usecases/check-grids";
import { answerStandards } from "../../../src/report/model/answer-county";
import { grid } from "../tables/grids";

const HEAD = ["学校名称", "办学类型", "学段", "在校生数", "班数", "最大班额", "56人及以上班数", "66人及以上班数"];
const GOOD = [
  ["东山小学", "小学", "小学", 240, 6, 42, 0, 0],
  ["西山小学", "小学", "小学", 250, 6, 44, 0, 0],
];

function countyWith(...rows: (string | number | null)[][]) {
  const list = grid("名册", [HEAD, ...GOOD, ...rows]);
  const { evaluation } = checkGrids([list], { packs: ["cn-class-size"], asOf: "2026-09-01" });
  const [standard] = answerStandards(evaluation);
  return {
    verdict: evaluation.county.primary!.verdicts["cn-class-size"],
    county: standard!.county,
    reasons: standard!.reasons.filter(({ kind }) => kind === "unplaced").map(({ text }) => text.zh),
  };
}

test("meets the standard where every school is placed, a kindergarten too", () => {
  expect(countyWith()).toEqual({ verdict: "pass", county: "pass", reasons: [] });
  expect(countyWith(["启明幼儿园", "幼儿园", "幼儿园", 60, 3, 20, 0, 0])).toEqual({
    verdict: "pass",
    county: "pass",
    reasons: [],
  });
});

test.each([
  ["a type in words that are not known", ["启智学校", "培智学校", null, 60, 6, 12, 0, 0]],
  ["neither type nor stage", ["南岭学校", null, null, 300, 6, 50, 0, 0]],
])("stays open with %s", (_, row) => {
  expect(countyWith(row)).toEqual({
    verdict: "cannotTell",
    county: "open",
    reasons: ["1 所学校看不出是小学还是初中，没有计入"],
  });
});
