/**
 * The input of every dispersion measure: one value per pupil and the pupils of each section (standards.md §3).
 * Checked once here, so that no measure ever returns NaN: it returns a number, or null and `sampleProblem` says why.
 */

/** Why a measure over these sections has no value. `index` counts from 0. */
export type SampleProblem =
  | { readonly reason: "lengthsDiffer"; readonly values: number; readonly pupils: number }
  | { readonly reason: "notFinite" | "negative"; readonly of: "values" | "pupils"; readonly index: number }
  /** No section, or none with pupils: N = 0. */
  | { readonly reason: "noPupils" }
  /** X = 0: nobody has anything, so a share of the mean means nothing. */
  | { readonly reason: "zeroMean" };

/**
 * Sections ready for arithmetic. Values and weights are divided by a power of two, which is exact and keeps squares and
 * sums of any finite input finite; every measure of this room is free of both scales.
 */
export interface Sample {
  /** Per-pupil values xᵢ divided by `valueScale`. */
  readonly values: Float64Array;
  /** Pupils nᵢ, scaled. */
  readonly weights: Float64Array;
  /** Σ of `weights`. */
  readonly total: number;
  /** X divided by `valueScale`. */
  readonly mean: number;
  readonly valueScale: number;
}

/**
 * The reason why measures over these sections are null, or null when they have a value.
 * @param values per-pupil (or per-100-pupils) value of each section; a section without the resource stands here with 0
 * @param pupils pupils of each section, same order; a section with 0 pupils has weight 0
 */
export function sampleProblem(values: readonly number[], pupils: readonly number[]): SampleProblem | null {
  const sample = sampleOf(values, pupils);
  return "reason" in sample ? sample : null;
}

/** Positions of the sections with 0 pupils: they carry no weight in any measure and are reported to the user. */
export function sectionsWithoutPupils(pupils: readonly number[]): number[] {
  return pupils.flatMap((count, index) => (count === 0 ? [index] : []));
}

export function sampleOf(values: readonly number[], pupils: readonly number[]): Sample | SampleProblem {
  if (values.length !== pupils.length) return { reason: "lengthsDiffer", values: values.length, pupils: pupils.length };
  const problem = firstBadNumber("values", values) ?? firstBadNumber("pupils", pupils);
  if (problem) return problem;

  const valueScale = powerOfTwoNear(values);
  const weightScale = powerOfTwoNear(pupils);
  if (weightScale === 0) return { reason: "noPupils" };
  if (valueScale === 0) return { reason: "zeroMean" };
  const scaled = divided(values, valueScale);
  const weights = divided(pupils, weightScale);
  const { total, mean } = weightedMean(scaled, weights);
  return mean > 0 ? { values: scaled, weights, total, mean, valueScale } : { reason: "zeroMean" };
}

function firstBadNumber(of: "values" | "pupils", numbers: readonly number[]): SampleProblem | null {
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!;
    if (!Number.isFinite(number)) return { reason: "notFinite", of, index };
    if (number < 0) return { reason: "negative", of, index };
  }
  return null;
}

/** The largest power of two not above the largest number; 0 when all are 0. */
function powerOfTwoNear(numbers: readonly number[]): number {
  let largest = 0;
  for (const number of numbers) if (number > largest) largest = number;
  return largest === 0 ? 0 : 2 ** Math.floor(Math.log2(largest));
}

/** A loop: `Float64Array.from` with a function goes through an iterator and takes several times as long. */
function divided(numbers: readonly number[], by: number): Float64Array {
  const result = new Float64Array(numbers.length);
  for (let i = 0; i < result.length; i++) result[i] = numbers[i]! / by;
  return result;
}

/** X = Σ nᵢxᵢ / N, corrected by the mean deviation from its first approximation so that equal values give that value. */
function weightedMean(values: Float64Array, weights: Float64Array): { total: number; mean: number } {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    total += weights[i]!;
    sum += weights[i]! * values[i]!;
  }
  const approximate = sum / total;
  let rest = 0;
  for (let i = 0; i < values.length; i++) rest += weights[i]! * (values[i]! - approximate);
  return { total, mean: approximate + rest / total };
}
