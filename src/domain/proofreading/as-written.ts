/** How exactly a figure is meant (精度): what it may stand for, by the digits it is written with. */
import type { Claim } from "../prose/claim";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

type Written = Pick<Claim, "value" | "high" | "step" | "exactness" | "kind" | "unit">;

/** Things that come in whole pieces: a count that is written out is not rounded. */
const COUNTED: ReadonlySet<string> = new Set(["人", "册", "台", "间", "个", "班", "所"]);

/** A rough figure (约) may be off by so much of itself. */
const ROUGH = 0.05;
/** Binary fractions: 7.65 may be stored a little below. */
const NOISE = 1e-9;

/** Everything the figure may stand for when it was rounded to the digits it has. */
export function intervalOf({ value, high, step, exactness, kind, unit }: Written): Interval {
  const noise = NOISE * Math.max(1, Math.abs(value));
  const half = kind === "stock" && step === 1 && COUNTED.has(unit) ? noise : step / 2 + noise;
  const top = high ?? value;
  switch (exactness) {
    case "exact":
      return { low: value - half, high: top + half };
    case "about": {
      const rough = Math.max(step, Math.abs(value) * ROUGH);
      return { low: value - rough, high: top + rough };
    }
    case "atLeast":
      return { low: value - half, high: Infinity };
    case "atMost":
      return { low: -Infinity, high: top + half };
  }
}

export function meet(one: Interval, other: Interval): boolean {
  return one.low <= other.high && other.low <= one.high;
}

/** By how many units of its last digit a figure differs from what it should be, rounded the same way. */
export function unitsOff({ value, step }: Pick<Claim, "value" | "step">, expected: number): number {
  return Math.abs(Math.round(expected / step) - Math.round(value / step));
}

export function isRough({ exactness }: Pick<Claim, "exactness">): boolean {
  return exactness !== "exact";
}
