/** Which definition gives another figure: the published alternatives, and small counties worked out by hand. */
import { compareFigure, type FigureQuestion } from "../../../src/domain/dispersion/figure-difference";
import { METHOD_IDS, METHODS } from "../../../src/domain/dispersion/variation-methods";
import { fiveSchools } from "./published";

const { names, pupils, books } = fiveSchools();
const sectionsOf = (rows: readonly (readonly [resource: number | null, pupils: number | null])[]) =>
  rows.map(([resource, count], i) => ({ id: `s${i + 1}`, name: `小学${i + 1}`, resource, pupils: count }));
const five = names.map((name, i) => ({ id: name, name, resource: books[i]!, pupils: pupils[i]! }));

function compared(question: Omit<FigureQuestion, "per"> & { per?: 1 | 100 }) {
  const answer = compareFigure({ per: 1, ...question });
  if (answer.state !== "compared") throw new Error(answer.state);
  return answer;
}
const found = (question: Parameters<typeof compared>[0]) =>
  compared(question).matches.map(({ method, input, gives }) => [method, input, gives]);

describe("the five-school example", () => {
  test.each([
    ["0.515257", ["official", "all", "rounded"]],
    ["0.488771", ["unweighted", "all", "rounded"]],
    ["0.546462", ["unweightedSample", "all", "rounded"]],
  ])("%s", (figure, match) => {
    expect(found({ sections: five, figure })).toEqual([match]);
    expect(compared({ sections: five, figure }).official).toBeCloseTo(0.515257, 6);
  });
  test("the likeliest definition comes first", () => {
    expect(found({ sections: five, figure: "0.52" })[0]).toEqual(["official", "all", "rounded"]);
    expect(found({ sections: five, figure: " 51.5 ％ " })[0]).toEqual(["official", "all", "rounded"]);
  });
  test("a figure cut off instead of rounded", () => {
    expect(found({ sections: five, figure: "0.51" })).toContainEqual(["official", "all", "cutOff"]);
  });
  test("one school forgotten is named", () => {
    const match = compared({ sections: five, figure: "0.321" }).matches.find(({ input }) => input === "withoutOne")!;
    expect(match.name.zh).toBe("按在校生数加权（官方算法）；不含小学4");
    expect(match.name.en).toBe("weighted by pupils (official method); without 小学4");
  });
  test("a figure that no definition gives", () => expect(found({ sections: five, figure: "0.123456" })).toEqual([]));
  test("per 100 pupils changes nothing but rounding", () => {
    expect(found({ sections: five, figure: "0.488771", per: 100 })).toEqual([["unweighted", "all", "rounded"]]);
  });
});

describe("worked out by hand", () => {
  // 1, 3 and 0 per pupil: with the third school CV = √(14/9) ÷ (4/3) = 0.935, without it 0.5
  test("schools with 0 left out", () => {
    const sections = sectionsOf([
      [10, 10],
      [30, 10],
      [0, 10],
    ]);
    expect(compared({ sections, figure: "0.5000" }).official).toBeCloseTo(0.935414, 6);
    expect(found({ sections, figure: "0.5000" })[0]).toEqual(["official", "withoutZero", "rounded"]);
  });
  test("schools without a figure counted as 0; our own figure is then not known", () => {
    const sections = sectionsOf([
      [10, 10],
      [30, 10],
      [null, 10],
    ]);
    const answer = compared({ sections, figure: "0.935414" });
    expect(answer.official).toBeNull();
    expect(answer.matches[0]).toMatchObject({ method: "official", input: "missingAsZero" });
  });
  // ⅓ and ⅔ round to 0 and 1, their mean ½ to 1: √(½) ÷ 1
  test("rounded per-pupil values", () => {
    const sections = sectionsOf([
      [1, 3],
      [2, 3],
    ]);
    expect(compared({ sections, figure: "0.333333" }).matches[0]).toMatchObject({ input: "all" });
    const match = compared({ sections, figure: "0.707107" }).matches[0]!;
    expect(match).toMatchObject({ method: "official", input: "roundedValues" });
    expect(match.name.zh).toContain("保留 0 位小数");
  });
  // 10 books for 10 pupils, 90 for 30: X = 2.5, S² = (10·2.25 + 30·0.25) ÷ 40 = 0.75
  test("another enrolment", () => {
    const sections = sectionsOf([
      [10, 10],
      [90, 10],
    ]);
    const otherPupils = [{ label: { zh: "上年在校生数", en: "pupils of last year" }, pupils: new Map([["s2", 30]]) }];
    expect(compared({ sections, figure: "0.8" }).matches[0]).toMatchObject({ input: "all" });
    const match = compared({ sections, otherPupils, figure: "0.346410" }).matches[0]!;
    expect(match).toMatchObject({ method: "official", input: "otherPupils" });
    expect(match.name.en).toContain("pupils of last year");
  });
  test("a kind of schools left out", () => {
    const sections = sectionsOf([
      [10, 10],
      [30, 10],
      [70, 10],
      [90, 10],
    ]);
    const leftOut = [{ label: { zh: "不含民办学校", en: "without private schools" }, ids: new Set(["s3", "s4"]) }];
    expect(found({ sections, leftOut, figure: "0.50000" })[0]).toEqual(["official", "leftOut", "rounded"]);
  });
  // x = 1, 5 with 30 and 10 pupils: X = 2, plain mean 3, so √((1 + 9)/2)/2 and √((30·4 + 10·4)/40)/3
  test("around the other mean", () => {
    const sections = sectionsOf([
      [30, 30],
      [50, 10],
    ]);
    expect(found({ sections, figure: "1.118034" })).toEqual([["unweightedAroundCounty", "all", "rounded"]]);
    expect(found({ sections, figure: "0.666667" })).toContainEqual(["weightedAroundPlain", "all", "rounded"]);
  });
  test("sections without pupils are in none of them", () => {
    const sections = sectionsOf([
      [10, 10],
      [30, 10],
      [5, 0],
      [null, 0],
    ]);
    expect(compared({ sections, figure: "0.5" }).official).toBe(0.5);
    expect(found({ sections, figure: "0.5" })).toContainEqual(["unweighted", "all", "rounded"]);
  });
});

test.each(["", "half", "-0.5", "0.5.2", "1,2", "0x1", "1e-3", ".5"])("%p is not a figure", (figure) => {
  expect(compareFigure({ sections: five, per: 1, figure })).toEqual({ state: "notAFigure" });
});

test("every method has a name in both languages and no value without pupils", () => {
  for (const method of METHOD_IDS) {
    expect(METHODS[method].name.zh).toMatch(/\p{Script=Han}/u);
    expect(METHODS[method].name.en).not.toMatch(/\p{Script=Han}/u);
    expect(METHODS[method].cv([1, 2], [0, 0])).toBeNull();
  }
});
