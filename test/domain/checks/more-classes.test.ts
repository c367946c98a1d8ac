/** 班额: how many classes to add at the least, worked out by hand and by seating the pupils anew. */
import fc from "fast-check";
import { moreClassesOf } from "../../../src/domain/checks/more-classes";
import { explainFinding } from "../../../src/domain/explain/explain";
import { known } from "../../../src/domain/kernel/reading";
import { addressOf, sectionOf, type Figures } from "../../support/section";
import { finding } from "../../support/check";
import { runs } from "../../support/property-runs";

const standard = (figures: Figures) => {
  const section = sectionOf("primary", figures);
  const found = finding("cn-class-size", "standard", section);
  return { found, more: moreClassesOf(found, section), section };
};

test.each<[string, Figures, number | undefined]>([
  ["460 pupils need ⌈460 ÷ 45⌉ = 11 classes and have 10", { pupils: 460, classes: 10, largestClass: 48 }, 1],
  ["451 need 11 as well", { pupils: 451, classes: 10, largestClass: 46 }, 1],
  ["450 just fit into 10", { pupils: 450, classes: 10, largestClass: 46 }, 0],
  ["without the pupils: 2 classes, 1 of 60 and 1 of 1 at least, are 61 for 2", { classes: 2, largestClass: 60 }, 0],
  ["without the pupils: 3 classes of 46 and more are 138, 4 classes", { classes: 3, classesOver45: 3, largestClass: 46 }, 1],
  // 46 × 3 + 1 (the fourth class) + 5 for the one from 51 + 5 more from 56 = 149, and 66 is 10 above 56: 159 → 4 classes.
  ["layers", { classes: 4, classesOver45: 3, classesOver50: 1, largeClasses: 1, largestClass: 66 }, 0],
  [
    "pupils that contradict the classes: the classes force 3 × 46",
    { pupils: 90, classes: 3, classesOver45: 3, largestClass: 46 },
    1,
  ],
  ["neither pupils nor sizes of all, but the largest: 1 class of 61", { classes: 1, largestClass: 61 }, 1],
  ["the number of classes is not known", { pupils: 460, largestClass: 48 }, undefined],
  ["no class is over the cap", { pupils: 460, classes: 12, largestClass: 45 }, undefined],
])("%s", (_, figures, atLeast) => {
  const { more } = standard(figures);
  expect(more).toEqual(atLeast === undefined ? undefined : { cap: 45, atLeast });
});

test("from bins: the largest class is known only as 51 to 55, and still the cap is passed", () => {
  const section = sectionOf("primary", { pupils: 100, classes: 2, classesOver45: 2, classesOver50: 1 });
  const largestClass = { ...known(51, "人"), range: { low: 51, high: 55 } };
  const binned = { ...section, items: { ...section.items, largestClass } };
  expect(moreClassesOf(finding("cn-class-size", "standard", binned), binned)).toEqual({ cap: 45, atLeast: 1 });
});

test("with so many classes all can be within the cap, with one fewer none of the ways to seat the pupils keeps to it", () => {
  const schools = fc.record({
    pupils: fc.integer({ min: 46, max: 3000 }),
    classes: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(schools, ({ pupils, classes }) => {
      // The fullest class of the most even seating.
      const fullest = (rooms: number) => Math.ceil(pupils / rooms);
      const largestClass = Math.max(46, fullest(classes));
      fc.pre(largestClass + classes - 1 <= pupils);
      const { more } = standard({ pupils, classes, largestClass });
      const added = classes + more!.atLeast;
      const verdict = (rooms: number) => standard({ pupils, classes: rooms, largestClass: fullest(rooms) }).found.verdict;
      expect(verdict(added)).toBe("pass");
      if (more!.atLeast > 0) expect(verdict(added - 1)).toBe("fail");
    }),
    { numRuns: runs(100) },
  );
});

test.each([
  ["zh-CN", 460, /要使每班不超过 45 人，至少增加 1 个班。$/],
  ["en-US", 460, / at least 1 more classes are needed\.$/],
  ["zh-CN", 440, /不增加班数也能做到每班不超过 45 人，可先在同年级各班之间调整。$/],
  ["en-US", 440, / pupils may first be moved between classes of the same grade\.$/],
] as const)("in %s", (language, pupils, sentence) => {
  const { found, section } = standard({ pupils, classes: 10, largestClass: 48 });
  expect(explainFinding(found, section, language, addressOf)).toMatch(sentence);
});
