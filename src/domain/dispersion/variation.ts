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
    shares: Array.from(sample.values, (value, i) => (sum === 0 ? 0 : (sample.weights[i]! * (value - sample.mean) ** 2) / sum)),
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

/** Σ nᵢ(xᵢ−X)² */
function squares({ values, weights, mean }: Sample): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[i]! * (values[i]! - mean) ** 2;
  return sum;
}

/** Pupils, mean and Σ n(x−X)² of some of the sections. */
interface Moments {
  readonly total: number;
  readonly mean: number;
  readonly squares: number;
}

const NOBODY: Moments = { total: 0, mean: 0, squares: 0 };

/**
 * CV without each section in turn, in O(n): the sections before it merged with the sections after it.
 * Taking the section out of the full sums instead would cancel digits where it makes up most of the deviation.
 */
function withoutEach({ values, weights }: Sample): (number | null)[] {
  const one = (i: number): Moments => ({ total: weights[i]!, mean: values[i]!, squares: 0 });
  const after: Moments[] = new Array<Moments>(values.length + 1).fill(NOBODY);
  for (let i = values.length - 1; i >= 0; i--) after[i] = merged(one(i), after[i + 1]!);
  let before = NOBODY;
  const result: (number | null)[] = [];
  for (let i = 0; i < values.length; i++) {
    const rest = merged(before, after[i + 1]!);
    result.push(rest.total > 0 && rest.mean > 0 ? Math.sqrt(rest.squares / rest.total) / rest.mean : null);
    before = merged(before, one(i));
  }
  return result;
}

/** Moments of two sets of sections together; counted from the mean of the larger, so no digits cancel. */
function merged(a: Moments, b: Moments): Moments {
  if (b.total > a.total) return merged(b, a);
  if (b.total === 0) return a;
  const total = a.total + b.total;
  const apart = b.mean - a.mean;
  return {
    total,
    mean: a.mean + apart * (b.total / total),
    squares: a.squares + b.squares + apart ** 2 * a.total * (b.total / total),
  };
}
