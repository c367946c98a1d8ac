/** 差异系数: the published examples, the inputs that have no value, and what must hold for any county. */
import fc from "fast-check";
import { sampleProblem, sectionsWithoutPupils } from "../../../src/domain/dispersion/sample";
import { coefficientOfVariation, compositeCv, pooledMean, variation } from "../../../src/domain/dispersion/variation";
import { fiveSchools, publishedRows } from "./published";

const { pupils, books, perPupil, published } = fiveSchools();

describe("the five-school example (published CV 0.52)", () => {
  const result = variation(perPupil, pupils)!;

  test("mean, deviation and CV", () => {
    expect(result.mean).toBeCloseTo(1913 / 302, 12);
    expect(result.deviation).toBeCloseTo(3.264, 3);
    expect(coefficientOfVariation(perPupil, pupils)).toBeCloseTo(0.515257, 6);
    expect(pooledMean(perPupil, pupils)).toBeCloseTo(1913 / 302, 12);
  });

  test("each school's part of the sum is the published column", () => {
    const digits = [3, 2, 2, 2, 2];
    result.shares.forEach((share, i) => expect(share * result.deviation ** 2).toBeCloseTo(published[i]!, digits[i]! - 0.5));
    expect(result.shares[2]).toBeCloseTo(0.48, 2);
    expect(result.shares[3]).toBeCloseTo(0.42, 2);
  });

  test("without a school", () => {
    expect(result.cvWithout[3]).toBeCloseTo(0.321, 3);
    expect(result.cvWithout[4]).toBeCloseTo(0.584, 3);
  });

  test("per hundred pupils gives the same CV as per pupil", () => {
    const perHundred = books.map((count, i) => (count / pupils[i]!) * 100);
    expect(coefficientOfVariation(perHundred, pupils)).toBeCloseTo(0.515257, 6);
  });
});

describe("counties worked out by hand", () => {
  // X = (1·1 + 1·3)/2 = 2, S = √((1 + 1)/2) = 1
  test("1 and 3 with equal pupils: exactly 0.5", () => expect(coefficientOfVariation([1, 3], [70, 70])).toBe(0.5));
  // X = (3·4 + 1·0)/4 = 3, S² = (3·1 + 1·9)/4 = 3
  test("a school with nothing stays in", () => expect(coefficientOfVariation([4, 0], [3, 1])).toBeCloseTo(Math.sqrt(3) / 3, 12));
  test("equal values: 0, and no school has a share", () => {
    const equal = variation([0.1, 0.1, 0.1], [31, 77, 453])!;
    expect(equal.cv).toBe(0);
    expect(equal.shares).toEqual([0, 0, 0]);
    expect(equal.cvWithout).toEqual([0, 0, 0]);
  });
  test("one school: 0, and nothing is left without it", () => {
    expect(variation([5], [20])).toMatchObject({ cv: 0, mean: 5, cvWithout: [null] });
  });
  test("without the only school that has anything there is no CV", () => {
    expect(variation([0, 7, 0], [10, 10, 10])!.cvWithout).toEqual([expect.any(Number), null, expect.any(Number)]);
  });
  test("a section without pupils has no weight and is reported", () => {
    expect(coefficientOfVariation([1, 3, 9], [70, 70, 0])).toBe(0.5);
    expect(variation([1, 3, 9], [70, 70, 0])!.shares[2]).toBe(0);
    expect(sectionsWithoutPupils([70, 0, 70, 0])).toEqual([1, 3]);
  });
  test("figures of any size", () => {
    expect(coefficientOfVariation([1e308, 3e-308], [1e308, 1e308])).toBeCloseTo(1, 12);
    expect(coefficientOfVariation([1e-300, 3e-300], [1, 1])).toBeCloseTo(0.5, 12);
  });
  test("a small difference on a large value keeps its digits", () => {
    expect(coefficientOfVariation([1e9, 1e9 + 2], [1, 1])! * (1e9 + 1)).toBeCloseTo(1, 6);
  });
});

describe("without a value", () => {
  test.each([
    ["no sections", [], [], { reason: "noPupils" }],
    ["nobody", [1, 2], [0, 0], { reason: "noPupils" }],
    ["nothing", [0, 0], [3, 4], { reason: "zeroMean" }],
    ["all of it where nobody is", [0, 5], [3, 0], { reason: "zeroMean" }],
    ["lists of different length", [1, 2, 3], [1, 2], { reason: "lengthsDiffer", values: 3, pupils: 2 }],
    ["negative value", [1, -2], [1, 2], { reason: "negative", of: "values", index: 1 }],
    ["negative pupils", [1, 2], [-1, 2], { reason: "negative", of: "pupils", index: 0 }],
    ["not a number", [1, NaN], [1, 2], { reason: "notFinite", of: "values", index: 1 }],
    ["infinite pupils", [1, 2], [1, Infinity], { reason: "notFinite", of: "pupils", index: 1 }],
  ])("%s", (_, values, counts, problem) => {
    expect(sampleProblem(values, counts)).toEqual(problem);
    expect(coefficientOfVariation(values, counts)).toBeNull();
    expect(variation(values, counts)).toBeNull();
  });
  test("the pooled mean of nothing is 0, of nobody unknown", () => {
    expect(pooledMean([0, 0], [3, 4])).toBe(0);
    expect(pooledMean([1], [0])).toBeNull();
  });
});

describe("综合差异系数", () => {
  const rows = publishedRows("county_composite_8").filter((row) => row[4] === "差异系数");
  test.each(rows.map((row) => [row.slice(0, 4).join(" "), row.slice(5, 13).map(Number), Number(row[13])] as const))(
    "%s",
    (_, cvs, printed) => {
      expect(cvs).toHaveLength(8);
      // The published tables average unrounded CVs and print three decimals of each.
      expect(Math.abs(compositeCv(cvs)! - printed)).toBeLessThan(0.00101);
    },
  );
  test("one unknown CV leaves the composite unknown", () => {
    expect(compositeCv([0.3, null])).toBeNull();
    expect(compositeCv([])).toBeNull();
  });
});

const county = fc.array(
  fc.record({
    value: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e5, noNaN: true })),
    pupils: fc.integer({ min: 0, max: 3000 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const valuesOf = (sections: { value: number }[]) => sections.map((section) => section.value);
const pupilsOf = (sections: { pupils: number }[]) => sections.map((section) => section.pupils);
const near = (actual: number | null | undefined, expected: number | null) => {
  if (actual === null || actual === undefined || expected === null) return expect(actual ?? null).toBe(expected);
  return expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

describe("in any county", () => {
  test("the CV equals √(N·Σ(R²/n)/(ΣR)² − 1) over the resources", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 50000 }), fc.integer({ min: 1, max: 3000 })), {
          minLength: 1,
          maxLength: 40,
        }),
        (sections) => {
          const sum = sections.reduce((total, [resource]) => total + resource, 0);
          const n = sections.reduce((total, [, count]) => total + count, 0);
          const q = sections.reduce((total, [resource, count]) => total + resource ** 2 / count, 0);
          const cv = coefficientOfVariation(
            sections.map(([resource, count]) => resource / count),
            sections.map(([, count]) => count),
          );
          if (sum === 0) return expect(cv).toBeNull();
          return expect(Math.abs(cv! ** 2 - ((n * q) / sum ** 2 - 1))).toBeLessThan(1e-9 * Math.max(1, cv! ** 2));
        },
      ),
    );
  });

  test("other units, and all schools grown alike, change nothing", () => {
    fc.assert(
      fc.property(
        county,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 50 }),
        (sections, unit, times) => {
          const cv = coefficientOfVariation(valuesOf(sections), pupilsOf(sections));
          near(
            coefficientOfVariation(
              valuesOf(sections).map((value) => value * unit),
              pupilsOf(sections).map((count) => count * times),
            ),
            cv,
          );
        },
      ),
    );
  });

  test("the order of the schools changes nothing", () => {
    const withOrder = county.chain((sections) =>
      fc.tuple(fc.constant(sections), fc.shuffledSubarray([...sections.keys()], { minLength: sections.length })),
    );
    fc.assert(
      fc.property(withOrder, ([sections, order]) => {
        const moved = order.map((i) => sections[i]!);
        const before = variation(valuesOf(sections), pupilsOf(sections));
        const after = variation(valuesOf(moved), pupilsOf(moved));
        near(after?.cv ?? null, before?.cv ?? null);
        order.forEach((from, to) => {
          near(after?.shares[to] ?? null, before?.shares[from] ?? null);
          near(after?.cvWithout[to] ?? null, before?.cvWithout[from] ?? null);
        });
      }),
    );
  });

  test("leaving one out equals computing anew without it", () => {
    fc.assert(
      fc.property(county, (sections) => {
        const all = variation(valuesOf(sections), pupilsOf(sections));
        if (!all) return;
        sections.forEach((_, i) => {
          const others = sections.filter((__, j) => j !== i);
          near(all.cvWithout[i], coefficientOfVariation(valuesOf(others), pupilsOf(others)));
        });
      }),
    );
  });

  test("the shares add up to 1 unless all are at the mean", () => {
    fc.assert(
      fc.property(county, (sections) => {
        const all = variation(valuesOf(sections), pupilsOf(sections));
        if (all && all.cv > 0)
          near(
            all.shares.reduce((sum, share) => sum + share, 0),
            1,
          );
      }),
    );
  });
});
