/** Cheapest path: the five-school example, small counties against trying every plan, and what holds for any county. */
import fc from "fast-check";
import { cheapestPath, type CheapestPath, type ResourceSection } from "../../../src/domain/dispersion/cheapest-path";
import { coefficientOfVariation } from "../../../src/domain/dispersion/variation";
import { isAtMost } from "../../../src/domain/kernel/compare";
import { fiveSchools } from "./published";
import { runs } from "../../support/property-runs";

function paths(sections: readonly ResourceSection[], limit: number, digits: 0 | 1 | 2 = 0): CheapestPath {
  const answer = cheapestPath({ sections, limit, digits });
  if (answer.state !== "paths") throw new Error(`expected paths, got ${answer.state}`);
  return answer;
}
const cvOf = (resources: readonly number[], pupils: readonly number[]) =>
  coefficientOfVariation(
    resources.map((resource, i) => resource / pupils[i]!),
    pupils,
  ) ?? Infinity;
const sectionsOf = (resources: readonly number[], pupils: readonly number[]): ResourceSection[] =>
  resources.map((resource, i) => ({ id: `school ${i + 1}`, resource, pupils: pupils[i]! }));

describe("the five-school example down to 0.50", () => {
  const { pupils, books } = fiveSchools();
  const found = paths(sectionsOf(books, pupils), 0.5);

  test("books to one school alone: 24 to school 2 or 17 to school 4; to 1, 3 or 5 never", () => {
    expect(found.alone.map(({ id, amount }) => [id, amount])).toEqual([
      ["school 1", null],
      ["school 2", 24],
      ["school 3", null],
      ["school 4", 17],
      ["school 5", null],
    ]);
    expect(found.alone.map(({ lowestCv }) => lowestCv <= 0.5)).toEqual([false, true, false, true, false]);
  });
  test("over all schools 17 books are enough, all to school 4", () => {
    expect(found.added).toMatchObject({ total: 17, changes: [{ id: "school 4", amount: 17 }] });
  });
  test("moving 12 books from school 3 to school 4", () => {
    expect(found.movedBetweenTwo).toMatchObject({ from: "school 3", to: "school 4", amount: 12 });
    expect(found.moved).toMatchObject({ total: 12 });
  });
  test("moving 2 pupils from school 4 to school 3", () => {
    expect(found.pupilsBetweenTwo).toMatchObject({ from: "school 4", to: "school 3", amount: 2 });
    expect(found.pupilsMoved).toMatchObject({ total: 2 });
  });
});

describe("answers other than a path", () => {
  const two = sectionsOf([10, 30], [10, 10]);
  test("the limit is met: CV exactly 0.5 passes 0.5", () => {
    expect(cheapestPath({ sections: two, limit: 0.5, digits: 0 })).toEqual({ state: "met", cv: 0.5 });
  });
  test.each([
    ["limit 0", two, 0, "limitNotPositive"],
    ["no limit", two, NaN, "limitNotPositive"],
    ["nobody has anything", sectionsOf([0, 0], [5, 5]), 0.5, "zeroMean"],
    ["only a school without pupils has anything", sectionsOf([0, 3], [5, 0]), 0.5, "zeroMean"],
    ["no pupils", sectionsOf([1, 2], [0, 0]), 0.5, "noPupils"],
    ["negative resource", sectionsOf([-1, 2], [4, 4]), 0.5, "negative"],
    ["a share of 0", [{ ...two[0]!, share: 0 }, two[1]!], 0.4, "badShare"],
  ])("%s", (_, sections, limit, reason) => {
    expect(cheapestPath({ sections, limit, digits: 0 })).toMatchObject({ state: "undefined", problem: { reason } });
  });
});

test("a measured resource is given to the decimals asked for", () => {
  // Two schools of 10 pupils with 100 ㎡ and 300 ㎡, limit 0.4: (200 − a/2)/(…)→ |300 − 100 − a| ÷ (400 + a) ≤ 0.4, so a ≥ 40 ÷ 1.4
  const found = paths(sectionsOf([100, 300], [10, 10]), 0.4, 2);
  expect(found.alone[0]!.amount).toBe(28.58);
  expect(found.added!.total).toBe(28.58);
  expect(paths(sectionsOf([100, 300], [10, 10]), 0.4, 0).alone[0]!.amount).toBe(29);
  // Moving m: (200 − 2m) ÷ 400 ≤ 0.4, m ≥ 20
  expect(found.movedBetweenTwo!.amount).toBeCloseTo(20, 9);
});

test("a 一贯制 school has to receive more, because part of each unit counts for its other stage", () => {
  const sections = sectionsOf([100, 300], [10, 10]).map((section, i) => (i === 0 ? { ...section, share: 0.4 } : section));
  const found = paths(sections, 0.4);
  // 40 ÷ 1.4 ÷ 0.4 = 71.43
  expect(found.alone[0]!.amount).toBe(72);
  expect(found.added!.total).toBe(72);
  // 300 − m ≥ … : |300 − m − 100 − 0.4m| ÷ (400 − 0.6m) ≤ 0.4: 200 − 1.4m ≤ 160 − 0.24m, m ≥ 34.48
  expect(found.movedBetweenTwo).toMatchObject({ from: "school 2", to: "school 1", amount: 35 });
  expect(found.pupilsBetweenTwo).toBeNull();
});

test("a section without pupils takes no part", () => {
  const found = paths([...sectionsOf([100, 300], [10, 10]), { id: "closed", pupils: 0, resource: 50 }], 0.4);
  expect(found.alone.map(({ id }) => id)).toEqual(["school 1", "school 2"]);
  expect(found.added!.total).toBe(29);
});

describe("small counties, every plan tried", () => {
  const small = fc.record({
    schools: fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 7 })), { minLength: 2, maxLength: 3 }),
    limit: fc.double({ min: 0.15, max: 0.9, noNaN: true }),
  });
  /** Every way to write `total` as a sum of whole numbers, one for each of `size` schools, each at least `least`. */
  function* shares(total: number, size: number, least: number): Generator<number[]> {
    if (size === 1) {
      if (total >= least) yield [total];
      return;
    }
    for (let first = least; first <= total; first++) {
      for (const rest of shares(total - first, size - 1, least)) yield [first, ...rest];
    }
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const moved = (before: readonly number[], after: readonly number[]) =>
    sum(after.map((number, i) => Math.max(0, number - before[i]!)));
  const least = (counts: Iterable<number>) => {
    const smallest = Math.min(...counts);
    return Number.isFinite(smallest) ? smallest : null;
  };

  test("no cheaper plan exists", () => {
    fc.assert(
      fc.property(small, ({ schools, limit }) => {
        const resources = schools.map(([resource]) => resource);
        const pupils = schools.map(([, count]) => count);
        const answer = cheapestPath({ sections: sectionsOf(resources, pupils), limit, digits: 0 });
        if (answer.state !== "paths") return;

        const size = schools.length;
        const meets = (after: readonly number[], counts = pupils) => isAtMost(cvOf(after, counts), limit);
        resources.forEach((_, i) => {
          let alone: number | null = null;
          for (let amount = 1; amount <= 400 && alone === null; amount++) {
            if (meets(resources.map((resource, j) => (i === j ? resource + amount : resource)))) alone = amount;
          }
          expect(answer.alone[i]!.amount).toBe(alone);
        });

        let added = 0;
        const anyMeets = (total: number) => {
          for (const given of shares(total, size, 0))
            if (meets(resources.map((resource, i) => resource + given[i]!))) return true;
          return false;
        };
        while (!anyMeets(added)) added++;
        expect(answer.added!.total).toBe(added);

        const resourcePlans = [...shares(sum(resources), size, 0)].filter((after) => meets(after));
        expect(answer.moved?.total ?? null).toBe(least(resourcePlans.map((after) => moved(resources, after))));
        const pupilPlans = [...shares(sum(pupils), size, 1)].filter((after) => meets(resources, after));
        expect(answer.pupilsMoved?.total ?? null).toBe(least(pupilPlans.map((after) => moved(pupils, after))));

        const isPair = (before: readonly number[], after: readonly number[]) =>
          after.filter((number, i) => number !== before[i]).length === 2;
        expect(answer.movedBetweenTwo?.amount ?? null).toBe(
          least(resourcePlans.filter((after) => isPair(resources, after)).map((after) => moved(resources, after))),
        );
        expect(answer.pupilsBetweenTwo?.amount ?? null).toBe(
          least(pupilPlans.filter((after) => isPair(pupils, after)).map((after) => moved(pupils, after))),
        );
      }),
      { numRuns: runs(150) },
    );
  });
});

describe("in any county", () => {
  const county = fc.record({
    schools: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 60000 }), fc.integer({ min: 1, max: 3000 }), fc.constantFrom(1, 1, 0.45)),
      { minLength: 2, maxLength: 20 },
    ),
    limit: fc.constantFrom(0.3, 0.45, 0.5, 0.65),
  });

  test("each answer reaches the limit, and one unit less does not", () => {
    fc.assert(
      fc.property(county, ({ schools, limit }) => {
        const sections = schools.map(([resource, pupils, share], i) => ({ id: String(i), resource, pupils, share }));
        const answer = cheapestPath({ sections, limit, digits: 0 });
        if (answer.state !== "paths") return;
        const after = (given: ReadonlyMap<string, number>, arrived: ReadonlyMap<string, number> = new Map()) =>
          cvOf(
            sections.map(({ id, resource, share }) => Math.max(0, resource + (given.get(id) ?? 0) * share)),
            sections.map(({ id, pupils }) => pupils + (arrived.get(id) ?? 0)),
          );
        for (const { id, amount } of answer.alone) {
          if (amount === null) continue;
          expect(isAtMost(after(new Map([[id, amount]])), limit)).toBe(true);
          expect(isAtMost(after(new Map([[id, amount - 1]])), limit)).toBe(false);
        }
        const given = (changes: readonly { id: string; amount: number }[]) =>
          new Map(changes.map(({ id, amount }) => [id, amount]));
        expect(isAtMost(after(given(answer.added!.changes)), limit)).toBe(true);
        if (answer.moved) expect(isAtMost(after(given(answer.moved.changes)), limit)).toBe(true);
        if (answer.pupilsMoved) expect(isAtMost(after(new Map(), given(answer.pupilsMoved.changes)), limit)).toBe(true);
        const pair = answer.movedBetweenTwo;
        if (pair) {
          const by = (amount: number) =>
            after(
              new Map([
                [pair.from, -amount],
                [pair.to, amount],
              ]),
            );
          expect(isAtMost(by(pair.amount), limit)).toBe(true);
          expect(isAtMost(by(pair.amount - 1), limit)).toBe(false);
        }
        const pupils = answer.pupilsBetweenTwo;
        if (pupils) {
          const by = (amount: number) =>
            after(
              new Map(),
              new Map([
                [pupils.from, -amount],
                [pupils.to, amount],
              ]),
            );
          expect(isAtMost(by(pupils.amount), limit)).toBe(true);
          expect(isAtMost(by(pupils.amount - 1), limit)).toBe(false);
        }
        // Spreading over all schools is never dearer than the best single school.
        const single = Math.min(...answer.alone.map(({ amount }) => amount ?? Infinity));
        if (schools.every(([, , share]) => share === 1)) expect(answer.added!.total).toBeLessThanOrEqual(single);
      }),
      { numRuns: runs(50) },
    );
  });
});
