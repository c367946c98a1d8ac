/** Range, Gini and Theil: published examples, and what must hold for any county. */
import fc from "fast-check";
import { gini, range, theilDecomposition, theilL, theilT } from "../../../src/domain/dispersion/inequality";
import { fiveSchools, publishedRows } from "./published";

const { pupils, perPupil } = fiveSchools();

describe("the five-school example", () => {
  test("Gini 0.288377", () => expect(gini(perPupil, pupils)).toBeCloseTo(0.288377, 6));
  test("Theil T 0.143630", () => expect(theilT(perPupil, pupils)).toBeCloseTo(0.14363, 6));
  test("极差 8.400355, 极差率 4.990169", () => {
    expect(range(perPupil, pupils)!.difference).toBeCloseTo(8.400355, 6);
    expect(range(perPupil, pupils)!.ratio).toBeCloseTo(4.990169, 6);
  });
});

describe("published reference values", () => {
  const reference = (name: string) => {
    const rows = publishedRows("inequality_reference").filter((row) => row[0] === name);
    return {
      values: rows.map((row) => Number(row[2])),
      weights: rows.map((row) => (row[3] === "" ? 1 : Number(row[3]))),
      published: Number(rows[0]![5]),
    };
  };
  test.each([
    ["gini_4", 6],
    ["gini_weighted", 4],
    ["gini_gdp", 4],
  ])("Gini: %s", (name, digits) => {
    const { values, weights, published } = reference(name);
    expect(gini(values, weights)).toBeCloseTo(published, digits);
  });
  test("Gini standardised by n/(n−1)", () => {
    const { values, weights, published } = reference("gini_4_std");
    expect((gini(values, weights)! * 4) / 3).toBeCloseTo(published, 12);
  });
  test("the published 'Theil' of this package is Theil L, not T", () => {
    const { values, weights, published } = reference("theil_reat");
    expect(theilL(values, weights)).toBeCloseTo(published, 7);
    // (3·0.5·ln 0.5 + 1·ln 1 + 2.5·ln 2.5) / 5
    expect(theilT(values, weights)).toBeCloseTo((1.5 * Math.log(0.5) + 2.5 * Math.log(2.5)) / 5, 12);
  });
});

describe("worked out by hand", () => {
  test("everyone alike", () => {
    expect(gini([0.1, 0.1], [3, 4])).toBe(0);
    expect(theilT([0.1, 0.1], [3, 4])).toBe(0);
    expect(theilL([0.1, 0.1], [3, 4])).toBe(0);
    expect(range([0.1, 0.1], [3, 4])).toEqual({ lowest: 0.1, highest: 0.1, difference: 0, ratio: 1 });
  });
  // One of two pupils has everything: Lorenz curve flat to 1/2, so G = 1/2; T = ½·2·ln 2.
  test("one of two has everything", () => {
    expect(gini([0, 4], [1, 1])).toBeCloseTo(0.5, 12);
    expect(theilT([0, 4], [1, 1])).toBeCloseTo(Math.log(2), 12);
    expect(theilL([0, 4], [1, 1])).toBeNull();
    expect(range([0, 4], [1, 1])).toEqual({ lowest: 0, highest: 4, difference: 4, ratio: null });
  });
  test("a section without pupils counts in none of them", () => {
    expect(range([1, 3, 900, 0], [1, 1, 0, 0])).toEqual({ lowest: 1, highest: 3, difference: 2, ratio: 3 });
    expect(gini([1, 3, 900], [1, 1, 0])).toBeCloseTo(gini([1, 3], [1, 1])!, 12);
    expect(theilL([1, 3, 0], [1, 1, 0])).toBeCloseTo(theilL([1, 3], [1, 1])!, 12);
  });
  test.each([gini, theilT, theilL, range])("no value on bad or empty input (%p)", (measure) => {
    expect(measure([], [])).toBeNull();
    expect(measure([0], [5])).toBeNull();
    expect(measure([1, NaN], [1, 1])).toBeNull();
    expect(measure([1], [1, 1])).toBeNull();
    expect(measure([1, -1], [1, 1])).toBeNull();
  });
});

describe("Theil T by 城区 / 镇区 / 乡村", () => {
  test("groups alike inside: all between; the same groups: all within", () => {
    const between = theilDecomposition([2, 2, 6, 6], [1, 3, 2, 2], ["rural", "rural", "urban", "urban"])!;
    expect(between.within).toBe(0);
    // X = 4: ½·½·ln ½ + ½·1.5·ln 1.5
    expect(between.between).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 12);
    const within = theilDecomposition([2, 6, 2, 6], [1, 1, 1, 1], ["rural", "rural", "urban", "urban"])!;
    expect(within.between).toBe(0);
    expect(within.groups.map(({ group, sections, mean }) => [group, sections, mean])).toEqual([
      ["rural", 2, 4],
      ["urban", 2, 4],
    ]);
  });
  test("a group without anything, or with a name of JavaScript's own, is a group like any other", () => {
    const parts = theilDecomposition([0, 3, 5], [4, 4, 4], ["__proto__", "constructor", "constructor"])!;
    expect(parts.groups.map(({ group, mean, theil }) => [group, mean, theil > 0])).toEqual([
      ["__proto__", 0, false],
      ["constructor", 4, true],
    ]);
    expect(parts.between + parts.within).toBeCloseTo(parts.total, 12);
  });
  test("one group per section is required", () => expect(theilDecomposition([1, 2], [1, 1], ["urban"])).toBeNull());
});

const county = fc.array(
  fc.record({
    value: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e5, noNaN: true })),
    pupils: fc.integer({ min: 0, max: 3000 }),
    area: fc.constantFrom("urban", "town", "rural"),
  }),
  { minLength: 1, maxLength: 40 },
);

describe("in any county", () => {
  test("Gini equals the textbook 1 − Σ P(2Q − W) and lies in [0, 1)", () => {
    fc.assert(
      fc.property(county, (sections) => {
        const sorted = [...sections].sort((a, b) => a.value - b.value);
        const everyone = sorted.reduce((sum, { pupils: n }) => sum + n, 0);
        const everything = sorted.reduce((sum, { pupils: n, value }) => sum + n * value, 0);
        const result = gini(
          sections.map((section) => section.value),
          sections.map((section) => section.pupils),
        );
        if (!(everything > 1e-9)) return;
        let held = 0;
        let textbook = 1;
        for (const { pupils: n, value } of sorted) {
          held += (n * value) / everything;
          textbook -= (n / everyone) * (2 * held - (n * value) / everything);
        }
        expect(result).toBeCloseTo(textbook, 9);
        expect(result).toBeGreaterThanOrEqual(0);
        expect(result).toBeLessThan(1);
      }),
    );
  });

  test("Theil T is the sum of its parts and not negative", () => {
    fc.assert(
      fc.property(county, (sections) => {
        const values = sections.map((section) => section.value);
        const counts = sections.map((section) => section.pupils);
        const parts = theilDecomposition(
          values,
          counts,
          sections.map((section) => section.area),
        );
        if (!parts) return expect(theilT(values, counts)).toBeNull();
        expect(parts.total).toBe(theilT(values, counts));
        expect(parts.between + parts.within).toBeCloseTo(parts.total, 9);
        expect(parts.between).toBeGreaterThanOrEqual(0);
        return expect(parts.within).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
