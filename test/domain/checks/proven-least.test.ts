/** 班额: the mean proves that some class is larger than it; nothing else is proven by it. */
import type { Finding } from "../../../src/domain/checks/finding";
import type { Section } from "../../../src/domain/dataset/school";
import { explainFinding } from "../../../src/domain/explain/explain";
import { markedCells } from "../../../src/usecases/marks";
import { finding } from "../../support/check";
import { addressOf, cellOf, reading, sectionOf } from "../../support/section";
import { line, parsed, withLines } from "../own-standard/own-sheet";

const said = (found: Finding, section: Section) => explainFinding(found, section, "zh-CN", addressOf);
const ofLargest = (figures: Parameters<typeof sectionOf>[1]) => finding("cn-quality-2017", "G5", sectionOf("primary", figures));

describe("最大班额 is in no table (at most 45 in primary schools)", () => {
  const section = sectionOf("primary", { pupils: 3200, classes: 60 });
  const found = finding("cn-quality-2017", "G5", section);

  test("3,200 pupils in 60 classes: some class has more than 45", () => {
    expect([found.verdict, found.limit, found.value, found.margin, found.shortfall]).toEqual([
      "fail",
      45,
      undefined,
      undefined,
      undefined,
    ]);
    expect(found.cells).toEqual([cellOf("pupils"), cellOf("classes")]);
    expect(markedCells(found, section)).toEqual([cellOf("pupils"), cellOf("classes")]);
    expect(found.undecided).toBeUndefined();
  });

  test("the sentence has the mean, the calculation, and how many classes are too few", () => {
    // 3,200 ÷ 45 = 71.1: 72 classes, 12 more.
    expect(said(found, section)).toMatch(
      /^最大班额 不达标（.*）：平均每班 53\.3 人，高于 45 人，必有班级超过限值。= 在校生 3,200 人 \[.*\] ÷ 班数 60 班/,
    );
    expect(said(found, section)).toContain("至少增加 12 个班");
  });

  test("a mean at or below the limit proves nothing", () => {
    expect(ofLargest({ pupils: 2700, classes: 60 }).verdict).toBe("cannotTell");
    expect(ofLargest({ pupils: 2701, classes: 60 }).verdict).toBe("fail");
    expect(ofLargest({ pupils: 100, classes: 60 })).toMatchObject({
      verdict: "cannotTell",
      undecided: [{ field: "largestClass" }],
    });
  });

  test("nor do pupils without classes, classes without pupils, or no class", () => {
    const verdicts = [{ pupils: 3200 }, { classes: 60 }, { pupils: 3200, classes: 0 }].map(
      (figures) => ofLargest(figures).verdict,
    );
    expect(verdicts).toEqual(["cannotTell", "cannotTell", "cannotTell"]);
  });

  test("what a table states is never put aside for it", () => {
    expect(ofLargest({ pupils: 3200, classes: 60, largestClass: 44 })).toMatchObject({ verdict: "pass", value: 44 });
  });

  test("a mean a hair above the limit does not look equal to it", () => {
    const hair = sectionOf("primary", { pupils: 45_001, classes: 1000 });
    expect(said(finding("cn-quality-2017", "G5", hair), hair)).toContain("平均每班 45.001 人，高于 45 人");
  });
});

describe("classes are counted in steps of a form", () => {
  test("a largest class between 46 and 50 against 48 in a standard of one's own", () => {
    const { pack } = parsed(withLines(line({ 0: "最大班额", 3: "≤ 48", 4: "人" })));
    const section = sectionOf("primary", { pupils: 490, classes: 10 });
    const items = { ...section.items, largestClass: { ...reading("largestClass", 46), range: { low: 46, high: 50 } } };
    const ranged = { ...section, items };
    expect(finding(pack!, pack!.rules[0]!.id, ranged)).toMatchObject({ verdict: "fail", limit: 48, proven: { found: 49 } });
    const fewer = { ...ranged, items: { ...items, pupils: reading("pupils", 480) } };
    expect(finding(pack!, pack!.rules[0]!.id, fewer).verdict).toBe("cannotTell");
  });
});

describe("超标准班额班级比例 in a standard of one's own", () => {
  const { pack } = parsed(withLines(line({ 0: "超标准班额班级比例", 3: "≤ 0", 4: "%" })));
  const share = (figures: Parameters<typeof sectionOf>[1]) => {
    const section = sectionOf("primary", figures);
    return { section, found: finding(pack!, pack!.rules[0]!.id, section) };
  };

  test("a mean above 45 proves one class of 20, 5%", () => {
    const { section, found } = share({ pupils: 920, classes: 20 });
    expect(found).toMatchObject({ verdict: "fail", limit: 0, proven: { atLeast: 5 } });
    expect(said(found, section)).toContain("平均每班 46.0 人，必有班级超过 45 人，至少 1 个班，占 5.0%，高于 0%");
  });

  test("so does the largest class", () => {
    const { section, found } = share({ largestClass: 46, classes: 20 });
    expect(found.cells).toEqual([cellOf("largestClass"), cellOf("classes")]);
    expect(said(found, section)).toContain("最大班额 46 人");
  });

  test("45 pupils on average, and a largest class of 45, prove nothing", () => {
    expect(share({ pupils: 900, classes: 20 }).found.verdict).toBe("cannotTell");
    expect(share({ largestClass: 45, classes: 20 }).found.verdict).toBe("cannotTell");
  });
});

test("a rule for towns only, and the place is not known: both cases are told", () => {
  const { pack } = parsed(withLines(line({ 0: "最大班额", 2: "镇区", 3: "≤ 45", 4: "人" })));
  const section = sectionOf("primary", { pupils: 3200, classes: 60 });
  const found = finding(pack!, pack!.rules[0]!.id, section);
  expect(found.verdict).toBe("cannotTell");
  expect(said(found, section)).toContain("最大班额 平均每班 53.3 人，无法判定");
  expect(said(found, section)).toContain("学校在镇区时限值 45 人，不达标；其他情况下没有限值");
});
