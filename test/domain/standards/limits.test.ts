/** Every limit of every pack about a section: just below, at, and just above it. */
import { limitsFor } from "../../../src/domain/checks/stepped";
import { gradeOf } from "../../support/check";
import { CASES, findingAt, verdictAt, type Case } from "../../support/limit-cases";

describe("every limit", () => {
  test.each(
    CASES.map((one): [string, Case] => {
      const size = one.size ? ` at ${one.size.at}` : "";
      return [`${one.pack.id}/${one.rule.id} ${one.stage}${size}: ${one.value} from ${one.from}`, one];
    }),
  )("%s", (_, one) => {
    const step = Math.max(one.value, 1) * 1e-6;
    const [worse, better] = one.bound === "atLeast" ? [-step, step] : [step, -step];
    if (one.grade !== undefined) {
      const gradeAt = (value: number) => gradeOf(findingAt(one, value));
      const [at, below] = [gradeAt(one.value), gradeAt(one.value + worse)];
      // Where two grades have one limit (师机比 Ⅰ, Ⅱ), the better of them is reached.
      const sameLimit = CASES.filter(
        (other) => other.rule === one.rule && other.stage === one.stage && other.value === one.value,
      );
      expect([at, gradeAt(one.value + better)]).toEqual([sameLimit[0]!.grade, sameLimit[0]!.grade]);
      expect(sameLimit.map(({ grade }) => grade)).not.toContain(below);
      return;
    }
    expect(verdictAt(one, one.value)).toBe("pass");
    expect(verdictAt(one, one.value + better)).toBe("pass");
    expect(verdictAt(one, one.value + worse)).toBe("fail");
  });
});

describe("between listed sizes", () => {
  const value = [
    { at: 12, value: 6.6 },
    { at: 18, value: 5.8 },
    { at: 24, value: 5.4 },
  ];
  test.each([
    // On the line from (12, 6.6) to (18, 5.8): 6.6 − 0.8 × 3 ÷ 6 = 6.2.
    ["interpolate", "nearest", 15, [6.2]],
    ["interpolate", "nearest", 6, [6.6]],
    ["interpolate", "nearest", 30, [5.4]],
    ["interpolate", "none", 6, []],
    ["interpolate", "none", 30, []],
    ["interpolate", "firstRow", 30, []],
    ["reached", "none", 17, [6.6]],
    ["reached", "none", 18, [5.8]],
    ["reached", "none", 99, [5.4]],
    ["notSaid", "none", 15, [6.6, 5.8]],
    ["notSaid", "none", 18, [5.8]],
    ["notSaid", "firstRow", 8, [6.6]],
  ] as const)("%s, outside %s: size %s has the limits %j", (between, outside, size, expected) => {
    const found = limitsFor(size, { value }, { between, outside });
    expect(found).toHaveLength(expected.length);
    expected.forEach((limit, i) => expect(found[i]?.value).toBeCloseTo(limit, 12));
  });
});
