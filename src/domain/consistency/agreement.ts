/** When do two figures of the tables agree? */

/** Published areas agree with their sums within 0.01 (tables.md §4.8); counts differ by 1 at least. */
const TOLERANCE = 0.0101;

export function agrees(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}

/** Is `a` more than `b`, beyond what the two decimals of an area leave open? */
export function exceeds(a: number, b: number): boolean {
  return a - b > TOLERANCE;
}
