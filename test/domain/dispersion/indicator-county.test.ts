/** From sections to the cheapest path and the hand calculation of an indicator. */
import { indicatorCounty, indicatorPath } from "../../../src/domain/dispersion/indicator-county";
import { methodCard } from "../../../src/domain/dispersion/method-card";
import { known } from "../../../src/domain/kernel/reading";
import { fiveSchools } from "./published";
import { cell, section, sharing } from "./sections";

const { names, pupils, books, published } = fiveSchools();
const five = names.map((name, i) => ({ section: section(name, i + 1, pupils[i]!, books[i]!) }));
const county = indicatorCounty("BOOKSPERPUPIL", "primary", five)!;

describe("the cheapest path of an indicator", () => {
  test("the five schools: 17 books to 小学4", () => {
    const path = indicatorPath(county, 0.5);
    expect(path).toMatchObject({ state: "paths", added: { total: 17, changes: [{ id: "小学4/primary", amount: 17 }] } });
  });

  test("a section without its figure leaves no path, one without pupils takes no part", () => {
    const withBlank = [...five, { section: section("小学6", 6, 30, null) }];
    expect(indicatorPath(indicatorCounty("BOOKSPERPUPIL", "primary", withBlank)!, 0.5)).toEqual({
      state: "missing",
      sections: ["小学6/primary"],
    });
    const withNobody = [...five, { section: section("小学6", 6, 0, null) }];
    expect(indicatorPath(indicatorCounty("BOOKSPERPUPIL", "primary", withNobody)!, 0.5)).toMatchObject({ added: { total: 17 } });
  });

  test("books given to a 一贯制 school count in part", () => {
    const two = [{ section: sharing(section("一贯制学校", 1, 10, 100), 40, 100) }, { section: section("小学", 2, 10, 300) }];
    const shared = indicatorCounty("BOOKSPERPUPIL", "primary", two)!;
    expect(shared.sections.map(({ share }) => share)).toEqual([0.4, 1]);
    // (200 − 0.4a) ÷ (400 + 0.4a) ≤ 0.4: 0.56a ≥ 40, a ≥ 71.4
    expect(indicatorPath(shared, 0.4)).toMatchObject({ added: { total: 72 } });
  });

  test("square metres are given in hundredths; of a difference the first item is the one to add", () => {
    const rooms = [100, 300].map((area, i) => {
      const own = section(`小学${i}`, i, 10, 0);
      return {
        section: { ...own, items: { ...own.items, teachingArea: known(area + 50, "㎡"), indoorSportsArea: known(50, "㎡") } },
      };
    });
    const area = indicatorCounty("TEACHINGAREAPERPUPIL", "primary", rooms)!;
    expect(area).toMatchObject({ item: "teachingArea", per: 1 });
    expect(area.sections.map(({ resource }) => resource)).toEqual([100, 300]);
    // (200 − a) ÷ (400 + a) ≤ 0.4, a ≥ 40 ÷ 1.4
    expect(indicatorPath(area, 0.4)).toMatchObject({ added: { total: 28.58 } });
  });

  test("only indicators of so much per pupil have one", () => {
    expect(indicatorCounty("PUPILSPERTEACHER", "primary", five)).toBeNull();
    expect(indicatorCounty("QUALIFIEDSHARE", "primary", five)).toBeNull();
    expect(indicatorCounty("COMPUTERSPER100", "primary", five)).toMatchObject({ per: 100, item: "computers" });
  });
});

describe("the method card", () => {
  const card = methodCard(county)!;

  test("steps of the published worked example", () => {
    const result = Object.fromEntries(card.steps.map((step) => [step.symbol, step.result]));
    expect(result["N"]).toBe(302);
    expect(result["R"]).toBe(1913);
    expect(result["X"]).toBeCloseTo(6.33, 2);
    expect(result["sum"]).toBeCloseTo(10.65, 2);
    expect(result["S"]).toBeCloseTo(3.264, 3);
    expect(result["CV"]).toBeCloseTo(0.515257, 6);
    expect(card.steps.find(({ symbol }) => symbol === "X")!.expression).toEqual([1913, "÷", 302]);
  });

  test("each row with its cells; the parts are the published column and add up", () => {
    expect(card.rows.map(({ name }) => name)).toEqual(names);
    expect(card.rows[2]).toMatchObject({ pupils: 89, resource: 935, isSplit: false });
    expect(card.rows[2]!.pupilCells).toEqual([cell(3, 1)]);
    expect(card.rows[2]!.resourceCells).toEqual([cell(3, 2)]);
    const digits = [3, 2, 2, 2, 2];
    card.rows.forEach(({ part }, i) => expect(Math.abs(part - published[i]!)).toBeLessThan(10 ** -digits[i]!));
    const sum = card.steps.find(({ symbol }) => symbol === "sum")!.result;
    expect(card.rows.reduce((total, { part }) => total + part, 0)).toBeCloseTo(sum, 12);
    expect(card.rows.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 12);
  });

  test("per 100 pupils the factor is written out", () => {
    const computers = five.map(({ section: own }) => ({
      section: { ...own, items: { ...own.items, computers: known(9, "台") } },
    }));
    const step = methodCard(indicatorCounty("COMPUTERSPER100", "primary", computers)!)!.steps.find(
      ({ symbol }) => symbol === "X",
    )!;
    expect(step.expression).toEqual([45, "÷", 302, "×", 100]);
    expect(step.result).toBeCloseTo(14.900662, 6);
  });

  test("both languages everywhere", () => {
    const texts = [
      card.title,
      card.rounding,
      ...card.symbols.map(({ meaning }) => meaning),
      ...card.steps.map(({ name }) => name),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("nothing to explain without a CV", () => {
    const blank = [...five, { section: section("小学6", 6, null, 50) }];
    expect(methodCard(indicatorCounty("BOOKSPERPUPIL", "primary", blank)!)).toBeNull();
    expect(methodCard(indicatorCounty("BOOKSPERPUPIL", "primary", [])!)).toBeNull();
  });
});
