/** Middle and spread that single wrong figures do not move. */

/** Makes a middle value comparable with a standard deviation: 1 ÷ 0.6745, of the normal distribution. */
const NORMAL = 1.4826;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median absolute deviation about `middle`, on the scale of a standard deviation. */
export function spreadAbout(middle: number, values: readonly number[]): number {
  return NORMAL * median(values.map((value) => Math.abs(value - middle)));
}
