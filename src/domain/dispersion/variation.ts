/**
 * 差异系数 (coefficient of variation) of a county over the sections of one stage: weighted by pupils, population form
 * (《县域义务教育校际均衡指标计算方法》; standards.md §3), with the share of each section and the value without it.
 */
import { sampleOf, type Sample } from "./sample";

export interface Variation {
  /** X = Σ nᵢxᵢ / N, in the unit of the values. */
  readonly mean: number;
  /** S = √ Σ (nᵢ/N)(xᵢ−X)², in the unit of the values. */
  readonly deviation: number;
  /** CV = S / X, unrounded. */
  readonly cv: number;
  /** Share of each section in Σ (nᵢ/N)(xᵢ−X)²; they add up to 1, or are all 0 when every section is at the mean. */
  readonly shares: readonly number[];
  /** CV of the other sections, one per section; null where the others have no pupils or nothing at all. */
  readonly cvWithout: readonly (number | null)[];
}

/**
 * 差异系数.
 * @param values per-pupil (or per-100-pupils) value xᵢ of each section; 0 where the section has nothing
 * @param pupils pupils nᵢ of each section, same order
 * @returns CV unrounded, or null when it has no value (no pupils, X = 0, bad input): `sampleProblem` names the reason
 */
export function coefficientOfVariation(values: readonly number[], pupils: readonly number[]): number | null {
  const sample = sampleOf(values, pupils);
  return "reason" in sample ? null : Math.sqrt(squares(sample) / sample.total) / sample.mean;
}

/** X = Σ nᵢxᵢ / N, the value of the county as a whole; null without pupils or on bad input, 0 when nobody has anything. */
export function pooledMean(values: readonly number[], pupils: readonly number[]): number | null {
  const sample = sampleOf(values, pupils);
  if (!("reason" in sample)) return sample.mean * sample.valueScale;
  return sample.reason === "zeroMean" ? 0 : null;
}

/** CV with its parts, in one pass over the sections each; null as for `coefficientOfVariation`. */
export function variation(values: readonly number[], pupils: readonly number[]): Variation | null {
  const sample = sampleOf(values, pupils);
  if ("reason" in sample) return null;
  const sum = squares(sample);
  const deviation = Math.sqrt(sum / sample.total);
  return {
    mean: sample.mean * sample.valueScale,
    deviation: deviation * sample.valueScale,
    cv: deviation / sample.mean,
    shares: sharesOf(sample, sum),
    cvWithout: withoutEach(sample),
  };
}

/** 综合差异系数 of 教督〔2012〕3号: the plain mean of the CVs of its eight indicators; null when one of them is null. */
export function compositeCv(cvs: readonly (number | null)[]): number | null {
  if (cvs.length === 0) return null;
  let sum = 0;
  for (const cv of cvs) {
    if (cv === null) return null;
    sum += cv;
  }
  return sum / cvs.length;
}

function sharesOf({ values, weights, mean }: Sample, sum: number): number[] {
  const shares = new Array<number>(values.length).fill(0);
  if (sum > 0) for (let i = 0; i < values.length; i++) shares[i] = (weights[i]! * (values[i]! - mean) ** 2) / sum;
  return shares;
}

/** Σ nᵢ(xᵢ−X)² */
function squares({ values, weights, mean }: Sample): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[i]! * (values[i]! - mean) ** 2;
  return sum;
}

/**
 * CV without each section in turn, in O(n): the sections before it merged with the sections after it.
 * Taking the section out of the full sums instead would cancel digits where it makes up most of the deviation.
 */
function withoutEach({ values, weights }: Sample): (number | null)[] {
  const size = values.length;
  if (size === 1) return [null];
  const after = new Moments(size + 1);
  for (let i = size - 1; i >= 0; i--) after.merge(i, weights[i]!, values[i]!, 0, after, i + 1);
  const before = new Moments(1);
  const rest = new Moments(1);
  const result = new Array<number | null>(size);
  for (let i = 0; i < size; i++) {
    rest.merge(0, before.total[0]!, before.mean[0]!, before.squares[0]!, after, i + 1);
    result[i] = rest.total[0]! > 0 && rest.mean[0]! > 0 ? Math.sqrt(rest.squares[0]! / rest.total[0]!) / rest.mean[0]! : null;
    before.merge(0, weights[i]!, values[i]!, 0, before, 0);
  }
  return result;
}

/** Pupils, mean and Σ n(x−X)² of sets of sections: in columns, because a county of 20,000 sections makes as many sets. */
class Moments {
  readonly total: Float64Array;
  readonly mean: Float64Array;
  readonly squares: Float64Array;

  constructor(size: number) {
    this.total = new Float64Array(size);
    this.mean = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  /** Puts one set and the set `at` of `other` together; counted from the mean of the larger, so no digits cancel. */
  merge(into: number, total: number, mean: number, squares: number, other: Moments, at: number): void {
    const [otherTotal, otherMean, otherSquares] = [other.total[at]!, other.mean[at]!, other.squares[at]!];
    const all = total + otherTotal;
    this.total[into] = all;
    if (all === 0) return;
    const apart = otherMean - mean;
    const isLarger = total >= otherTotal;
    this.mean[into] = isLarger ? mean + apart * (otherTotal / all) : otherMean - apart * (total / all);
    this.squares[into] = squares + otherSquares + apart ** 2 * Math.max(total, otherTotal) * (Math.min(total, otherTotal) / all);
  }
}
