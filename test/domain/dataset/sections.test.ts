import { sectionsOf } from "../../../src/domain/dataset/sections";
import type { School } from "../../../src/domain/dataset/school";
import { known, missing } from "../../../src/domain/kernel/reading";
import { itemsOf, type Figures } from "../../support/section";

const CELL = { sheet: "教基5176", row: 11, col: 3 };

function school(pupils: Readonly<Record<string, number | null>>): School {
  const stages = Object.fromEntries(
    Object.entries(pupils).map(([stage, count]) => [
      stage,
      { pupils: count === null ? missing("blank", "pupils") : known(count, "人") },
    ]),
  );
  return {
    id: "s",
    name: "某校",
    nameCells: [],
    type: "unknown",
    stages,
    shared: { books: known(23226, "册", [CELL]), staff: known(40, "人", [CELL]) },
  };
}

describe("splitting shared resources", () => {
  it("follows the published example of a nine-year school: 166 and 210 pupils share 23,226 books", () => {
    const [primary, junior] = sectionsOf(school({ primary: 166, junior: 210 }));
    // 166 + 1.1 × 210 = 397; 23226 × 166 / 397 = 9711.6272, 23226 × 231 / 397 = 13514.3728
    expect(primary!.items.books).toMatchObject({ state: "known", unit: "册", cells: [CELL] });
    expect(primary!.items.books).toHaveProperty("value", expect.closeTo(9711.6272, 4));
    expect(junior!.items.books).toHaveProperty("value", expect.closeTo(13514.3728, 4));
    expect(junior!.items.books).toHaveProperty("derivation.kind", "split");
    expect(junior!.items.books).toHaveProperty("derivation.parts", [
      { stage: "primary", pupils: 166, weight: 1 },
      { stage: "junior", pupils: 210, weight: 1.1 },
    ]);
  });

  it.each([
    // 100 + 1.2 × 200 = 340: 23226 × 100 / 340 = 6831.1765
    ["a 完全中学", { junior: 100, senior: 200 }, { junior: 6831.1765 }],
    // 100 + 1.1 × 100 + 1.32 × 100 = 342: × 100 → 6791.2281, × 110 → 7470.3509
    ["a twelve-year school", { primary: 100, junior: 100, senior: 100 }, { primary: 6791.2281, junior: 7470.3509 }],
    ["a school of one stage", { primary: 100 }, { primary: 23226 }],
    ["a school whose junior stage has no pupils", { primary: 100, junior: 0 }, { primary: 23226, junior: 0 }],
  ])("by the official weights: %s", (_, pupils, expected) => {
    const shares = sectionsOf(school(pupils)).map(({ stage, items }) => [
      stage,
      items.books?.state === "known" && items.books.value,
    ]);
    expect(shares).toEqual(Object.entries(expected).map(([stage, value]) => [stage, expect.closeTo(value, 4)]));
  });

  it.each([
    ["an attached kindergarten has no official weight", { primary: 100, kindergarten: 30 }],
    ["no document speaks of primary and senior without junior", { primary: 100, senior: 30 }],
  ])("is undecided: %s", (_, pupils) => {
    expect(sectionsOf(school(pupils))[0]!.items.books).toMatchObject({
      state: "missing",
      reason: "ofWholeSchool",
      lookedFor: "books",
      cells: [CELL],
      whole: { value: 23226 },
    });
  });

  it("names the pupils when they are what is missing", () => {
    expect(sectionsOf(school({ primary: 166, junior: null }))[0]!.items.books).toMatchObject({
      reason: "blank",
      lookedFor: "pupils",
    });
  });

  it("splits only what a policy names, and never people", () => {
    const [primary] = sectionsOf(school({ primary: 166, junior: 210 }), { fields: ["multimediaRooms"] });
    expect(primary!.items.books).toMatchObject({ state: "missing", reason: "ofWholeSchool" });
    expect(sectionsOf(school({ primary: 166, junior: 210 }))[0]!.items.staff).toMatchObject({
      state: "missing",
      reason: "ofWholeSchool",
      whole: { value: 40 },
    });
    expect(sectionsOf(school({ primary: 166 }))[0]!.items.staff).toMatchObject({ value: 40 });
  });
});

it("an item that the school before names without a figure is not lost", () => {
  const items = (figures: Figures, more: object = {}) => ({ ...itemsOf(figures), ...more });
  const of = (own: ReturnType<typeof items>): School => ({
    id: "甲",
    name: "甲",
    nameCells: [],
    type: "primarySchool",
    stages: { primary: own },
    shared: {},
  });
  sectionsOf(of(items({ pupils: 1 }, { books: undefined })));
  expect(sectionsOf(of(items({ pupils: 1, books: 5 })))[0]!.items.books).toMatchObject({ value: 5 });
});

it("the size of the school is the one a table gives, else the pupils of its compulsory stages", () => {
  const sizes = (figures: Figures) =>
    sectionsOf({ ...school({ primary: 1000, junior: 900 }), shared: itemsOf(figures) }).map(
      ({ items }) => items.compulsoryPupils,
    );
  expect(sizes({})).toMatchObject([{ value: 1900 }, { value: 1900 }]);
  expect(sizes({ compulsoryPupils: 2600 })).toMatchObject([{ value: 2600 }, { value: 2600 }]);
});
