/** Comparing a computed value with a limit. Decisions are made on unrounded values; only the noise of binary fractions is forgiven. */

/**
 * Far above the rounding of a few additions and divisions (about 1e-15), far below the smallest step that tables can
 * state: 9 ÷ 1000 × 100 must reach 0.9, and 0.5004 must not pass 0.50.
 */
const NOISE = 1e-11;

/** `value` ≥ `limit` ("…以上" includes equality). */
export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - NOISE * Math.abs(limit);
}

/** `value` ≤ `limit` */
export function isAtMost(value: number, limit: number): boolean {
  return value <= limit + NOISE * Math.abs(limit);
}

export type Bound = "atLeast" | "atMost";

export function meets(value: number, bound: Bound, limit: number): boolean {
  return bound === "atLeast" ? isAtLeast(value, limit) : isAtMost(value, limit);
}
