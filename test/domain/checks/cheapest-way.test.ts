/** 七项中至少六项，其余不低于 85%: the cheapest way, by hand and against all 2⁷ choices. */
import fc from "fast-check";
import { cheapestWay } from "../../../src/domain/checks/cheapest-way";
import { stepOf } from "../../../src/domain/checks/shortfall";
import { explainFinding } from "../../../src/domain/explain/explain";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import { addressOf, sectionOf, type Figures } from "../../support/section";
import { finding } from "../../support/check";
import { runs } from "../../support/property-runs";

const QUALITY = "cn-quality-2017";
const RUNS = runs(60);
const rural = (figures: Figures) => sectionOf("primary", { indoorSportsArea: 0, ...figures }, { area: "rural" });
const quorumOf = (figures: Figures) => finding(QUALITY, "resources", rural(figures));
const wayOf = (figures: Figures) => cheapestWay(quorumOf(figures), rural(figures));

/** 1000 primary pupils, every one of the seven indicators exactly at its limit. */
const AT_LIMIT: Figures = {
  pupils: 1000,
  higherQualTeachers: 42,
  backboneTeachers: 10,
  peArtsTeachers: 9,
  teachingArea: 4500,
  sportsGroundArea: 7500,
  equipmentValue: 2_000_000,
  multimediaRooms: 23,
};

describe("worked out by hand", () => {
  test("one room of 23 costs 4.3 %, 5 % of the equipment more: the room it is, and the equipment stays at 95 %", () => {
    const figures = { ...AT_LIMIT, multimediaRooms: 22, equipmentValue: 1_900_000 };
    expect(wayOf(figures)).toEqual({
      changes: [{ rule: "cn-quality-2017/L7", to: "limit", of: "multimediaRooms", amount: 1, unit: "间", direction: "add" }],
      left: ["cn-quality-2017/L6"],
      cost: 1 / 23,
    });
    const say = (language: "zh-CN" | "en-US") => explainFinding(quorumOf(figures), rural(figures), language, addressOf);
    expect(say("zh-CN")).toMatch(/最省的办法：网络多媒体教室增加 1 间，其余 1 项不低于限值的 85%，可以不变。$/);
    expect(say("en-US")).toMatch(/: 1 room more \(.*\); 1 of the others may stay, being at least 85% of the limit\.$/);
  });

  test("one far below: only up to the floor, 0.85 × 2,000,000 − 1,000,000 = 700,000", () => {
    const figures = { ...AT_LIMIT, equipmentValue: 1_000_000 };
    expect(wayOf(figures)).toEqual({
      changes: [{ rule: "cn-quality-2017/L6", to: "floor", of: "equipmentValue", amount: 700_000, unit: "元", direction: "add" }],
      left: [],
      cost: 0.35,
    });
    expect(explainFinding(quorumOf(figures), rural(figures), "zh-CN", addressOf)).toMatch(
      /：.*增加 700,000 元（达到限值的 85%）。$/,
    );
  });

  test("two below: 12 of 23 rooms spare 3 at the floor (0.85 × 23 = 19.55, so 20), the teachers of 9 spare 1 of 9", () => {
    // To the limit: 11 ÷ 23 and 4 ÷ 9. To the floor: 8 ÷ 23 and 3 ÷ 9 (7.65, so 8). The rooms save 3/23 = 13.0 %, the
    // teachers 1/9 = 11.1 %: the rooms go to the floor.
    const way = wayOf({ ...AT_LIMIT, multimediaRooms: 12, peArtsTeachers: 5 })!;
    expect(way.changes.map(({ rule, to, amount }) => [rule, to, amount])).toEqual([
      ["cn-quality-2017/L3", "limit", 4],
      ["cn-quality-2017/L7", "floor", 8],
    ]);
    expect(way.cost).toBeCloseTo(4 / 9 + 8 / 23, 12);
  });

  test("there is none while an item is not known, nor for a quorum that passes", () => {
    const { pupils, equipmentValue } = { ...AT_LIMIT, equipmentValue: 1_000_000 };
    expect(wayOf({ pupils, equipmentValue } as Figures)).toBeUndefined();
    expect(wayOf(AT_LIMIT)).toBeUndefined();
  });
});

/** Item and limit for 100 pupils, 教督〔2017〕6号, primary. */
const SEVEN: readonly (readonly [FieldId, number])[] = [
  ["higherQualTeachers", 4.2],
  ["backboneTeachers", 1],
  ["peArtsTeachers", 0.9],
  ["teachingArea", 450],
  ["sportsGroundArea", 750],
  ["equipmentValue", 200_000],
  ["multimediaRooms", 2.3],
];

const figures: fc.Arbitrary<Figures> = fc
  .tuple(fc.integer({ min: 100, max: 2600 }), ...SEVEN.map(() => fc.integer({ min: 0, max: 130 })))
  .map(([pupils, ...shares]) => {
    const amounts = SEVEN.map(([field, limit], i): [FieldId, number] => {
      const amount = (((shares[i]! / 100) * limit) / 100) * pupils;
      return [field, Math.floor(amount / stepOf(field)) * stepOf(field)];
    });
    return Object.fromEntries([["pupils", pupils], ...amounts]) as Figures;
  });

/** Steps that reach the amount, forgiving the noise of binary fractions. */
const stepsTo = (field: FieldId, amount: number): number => Math.ceil(amount / stepOf(field) - 1e-6);

/** The least cost over all 128 choices of which of the seven are brought to their limit, the others to the floor. */
function leastCost(school: Figures): number {
  const pupils = school.pupils!;
  const costs = SEVEN.map(([field, limit]) => {
    const [have, full, low] = [school[field]!, (limit * pupils) / 100, (0.85 * limit * pupils) / 100];
    const lacking = (target: number) => Math.max(0, stepsTo(field, target) - stepsTo(field, have));
    const required = stepsTo(field, full);
    return { limit: lacking(full) / required, floor: lacking(low) / required };
  });
  let least = Infinity;
  for (let choice = 0; choice < 2 ** 7; choice++) {
    const toLimit = SEVEN.map((_, i) => (choice & (1 << i)) !== 0);
    // An item that already meets its limit counts as met, whichever side it is put on.
    const met = costs.filter((cost, i) => toLimit[i] || cost.limit === 0).length;
    if (met < 6) continue;
    least = Math.min(
      least,
      costs.reduce((sum, cost, i) => sum + (toLimit[i] ? cost.limit : cost.floor), 0),
    );
  }
  return least;
}

test("no other choice of the 2⁷ costs less; the changes turn the verdict, one step less of any does not", () => {
  let ways = 0;
  fc.assert(
    fc.property(figures, (school) => {
      const way = wayOf(school);
      expect(way === undefined).toBe(quorumOf(school).verdict === "pass");
      if (!way) return;
      ways++;
      expect(way.cost).toBeCloseTo(leastCost(school), 9);
      const after = (short: number) =>
        way.changes.reduce<Figures>((changed, { of, amount }, i) => {
          return { ...changed, [of]: changed[of]! + amount - (i === short ? stepOf(of) : 0) };
        }, school);
      expect(quorumOf(after(-1)).verdict).toBe("pass");
      for (const i of way.changes.keys()) expect([way, i, quorumOf(after(i)).verdict]).toEqual([way, i, "fail"]);
    }),
    { numRuns: RUNS },
  );
  expect(ways).toBeGreaterThan(RUNS / 2);
});
