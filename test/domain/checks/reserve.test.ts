/** 余量: what would turn a verdict that passes, worked out by hand. */
import { nearTurn, reserveOf } from "../../../src/domain/checks/reserve";
import type { Section } from "../../../src/domain/dataset/school";
import { explainFinding } from "../../../src/domain/explain/explain";
import type { Language } from "../../../src/domain/kernel/text";
import { known } from "../../../src/domain/kernel/reading";
import { addressOf, cellOf, sectionOf, type Figures } from "../../support/section";
import { finding } from "../../support/check";

const reserve = (pack: string, rule: string, section: Section) => reserveOf(finding(pack, rule, section), section);

test("a floor: 23 rooms are enough for 1000 pupils at 2.3 per hundred; 998 leave room for 2, and the third turns it", () => {
  expect(reserve("cn-quality-2017", "L7", sectionOf("primary", { pupils: 998, multimediaRooms: 23 }))).toEqual([
    { of: "pupils", amount: 3, unit: "人", direction: "add", whole: 998 },
    { of: "multimediaRooms", amount: 1, unit: "间", direction: "remove", whole: 23 },
  ]);
});

test("a floor reached exactly: one pupil more, or a hundredth of a square metre less", () => {
  expect(reserve("js-basic", "land", sectionOf("primary", { pupils: 100, landArea: 1800 }))).toEqual([
    { of: "pupils", amount: 1, unit: "人", direction: "add", whole: 100 },
    { of: "landArea", amount: 0.01, unit: "㎡", direction: "remove", whole: 1800 },
  ]);
});

test("a ceiling: 45 pupils on 2 staff; 1 : 23 allows 46, so 2 more turn it, or one of the staff less", () => {
  const section = sectionOf("primary", { pupils: 45, staff: 2 }, { area: "rural" });
  expect(reserve("cn-staffing-2001", "staff", section)).toEqual([
    { of: "pupils", amount: 2, unit: "人", direction: "add", whole: 45 },
    { of: "staff", amount: 1, unit: "人", direction: "remove", whole: 2 },
  ]);
});

test("a ceiling on the item itself: the largest class of 44 may have one more, 46 is over 45", () => {
  expect(reserve("cn-class-size", "standard", sectionOf("primary", { pupils: 400, classes: 10, largestClass: 44 }))).toEqual([
    { of: "largestClass", amount: 2, unit: "人", direction: "add", whole: 44 },
  ]);
});

test("a shared resource is split anew with the pupils: 7200 ㎡ × n ÷ (n + 231) ≥ 18 n while n + 231 ≤ 400", () => {
  const pupils = 166;
  const split = {
    ...known((7200 * pupils) / (pupils + 231), "㎡", [cellOf("landArea")]),
    derivation: {
      kind: "split",
      total: known(7200, "㎡", [cellOf("landArea")]),
      ownWeighted: pupils,
      allWeighted: pupils + 231,
      parts: [
        { stage: "primary", pupils, weight: 1 },
        { stage: "junior", pupils: 210, weight: 1.1 },
      ],
    },
  } as const;
  const plain = sectionOf("primary", { pupils }, { schoolType: "nineYearSchool" });
  // 169 primary pupils make 400 weighted ones; the 170th is too many. The land for 397 is 7146 ㎡, 54 ㎡ less than there is.
  expect(reserve("js-basic", "land", { ...plain, items: { ...plain.items, landArea: split } })).toEqual([
    { of: "pupils", amount: 4, unit: "人", direction: "add", whole: 166 },
    { of: "landArea", amount: 54.01, unit: "㎡", direction: "remove", whole: 7200, wholeSchool: true },
  ]);
});

describe("there is none", () => {
  test("for a finding that fails, or that is not decided", () => {
    expect(reserve("js-basic", "land", sectionOf("primary", { pupils: 100, landArea: 1799 }))).toEqual([]);
    expect(reserve("js-basic", "land", sectionOf("primary", { pupils: 100 }))).toEqual([]);
  });

  test("where the tables only say between which sizes the largest class lies", () => {
    const section = sectionOf("primary", { pupils: 400, classes: 10 });
    const largestClass = { ...known(41, "人"), range: { low: 41, high: 45 } };
    const bounded = { ...section, items: { ...section.items, largestClass } };
    expect(finding("cn-class-size", "standard", bounded).verdict).toBe("pass");
    expect(reserve("cn-class-size", "standard", bounded)).toEqual([]);
  });

  test("where another way granted by the document is what passes", () => {
    const section = sectionOf("primary", { compulsoryPupils: 2300, pupils: 2300, migrants: 1200 });
    const found = finding("cn-quality-2017", "G4", section, "2022-06-01");
    expect(found.verdict).toBe("pass");
    expect(reserveOf(found, section)).toEqual([]);
  });
});

describe("is said only when it is near", () => {
  const said = (pack: string, rule: string, figures: Figures, language: Language, more: Partial<Section> = {}): string => {
    const section = sectionOf("primary", figures, more);
    return explainFinding(finding(pack, rule, section), section, language, addressOf);
  };

  test.each<[string, Figures, boolean]>([
    ["5 pupils of 60", { pupils: 60, landArea: 64.5 * 18 }, true],
    ["6 pupils of 60, a tenth", { pupils: 60, landArea: 65.5 * 18 }, false],
    ["50 pupils of 1000, a twentieth", { pupils: 1000, landArea: 1049.5 * 18 }, true],
    ["51 pupils of 1000", { pupils: 1000, landArea: 1050.5 * 18 }, false],
  ])("%s: %s", (_, figures, isNear) => {
    const section = sectionOf("primary", figures);
    const turns = reserve("js-basic", "land", section);
    expect(nearTurn(turns)?.of).toBe(isNear ? "pupils" : undefined);
    expect(said("js-basic", "land", figures, "zh-CN").includes("再转入")).toBe(isNear);
  });

  test("in both languages", () => {
    const rooms = { pupils: 999, multimediaRooms: 23 };
    expect(said("cn-quality-2017", "L7", rooms, "zh-CN")).toMatch(/再转入 2 名学生即不达标。$/);
    expect(said("cn-quality-2017", "L7", rooms, "en-US")).toMatch(
      /\. If the number of pupils grows by 2, the standard is no longer met\.$/,
    );
    const classSize = { pupils: 400, classes: 10, largestClass: 44 };
    expect(said("cn-class-size", "standard", classSize, "zh-CN")).toMatch(/最大班额再增加 2 人即不达标。$/);
    expect(said("cn-class-size", "standard", classSize, "en-US")).toMatch(
      / If largest class grows by 2 persons, the standard is no longer met/,
    );
  });

  test("where the document grants another way, only the limit is said to be missed", () => {
    const grounds = { pupils: 100, sportsGroundArea: 750, indoorSportsArea: 0 };
    expect(said("cn-quality-2017", "L5", grounds, "zh-CN")).toMatch(/再转入 1 名学生即低于限值。$/);
  });
});
