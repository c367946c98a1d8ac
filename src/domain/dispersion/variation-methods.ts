/**
 * The ways a 差异系数 is computed in practice. Only `official` follows 《县域义务教育校际均衡指标计算方法》 (standards.md §3);
 * the others serve to explain figures that differ and never decide anything.
 */
import type { Bilingual } from "../kernel/text";
import { sampleOf, type Sample } from "./sample";

export const METHOD_IDS = [
  "official",
  "unweighted",
  "unweightedSample",
  "unweightedAroundCounty",
  "weightedAroundPlain",
] as const;
export type Method = (typeof METHOD_IDS)[number];

interface MethodEntry {
  readonly name: Bilingual;
  /** Null when it has no value. `digits`: per-pupil values and their mean are rounded to so many decimals first. */
  cv(values: readonly number[], pupils: readonly number[], digits?: number): number | null;
}

export const METHODS: Readonly<Record<Method, MethodEntry>> = {
  official: {
    name: { zh: "按在校生数加权（官方算法）", en: "weighted by pupils (official method)" },
    cv: (...input) => spread(input, "pupils", "pupils", 0),
  },
  unweighted: {
    name: { zh: "各校不加权，总体标准差 ÷ 各校简单平均", en: "schools unweighted, population deviation ÷ plain mean" },
    cv: (...input) => spread(input, "plain", "plain", 0),
  },
  unweightedSample: {
    name: {
      zh: "各校不加权，样本标准差（除以校数减 1）÷ 各校简单平均",
      en: "schools unweighted, sample deviation (n − 1) ÷ plain mean",
    },
    cv: (...input) => spread(input, "plain", "plain", 1),
  },
  unweightedAroundCounty: {
    name: { zh: "各校不加权，以全县总量求得的均值为准", en: "schools unweighted, around the mean of the county totals" },
    cv: (...input) => spread(input, "pupils", "plain", 0),
  },
  weightedAroundPlain: {
    name: { zh: "按在校生数加权，以各校简单平均为准", en: "weighted by pupils, around the plain mean of the schools" },
    cv: (...input) => spread(input, "plain", "pupils", 0),
  },
};

type Weighting = "pupils" | "plain";

/** √(Σ w(x−m)² ÷ (Σw − less)) ÷ m, the mean m weighted by `mean` and the squares by `squares`. */
function spread(
  [values, pupils, digits]: readonly [values: readonly number[], pupils: readonly number[], digits?: number],
  mean: Weighting,
  squares: Weighting,
  less: 0 | 1,
): number | null {
  const sample = sampleOf(values, pupils);
  if ("reason" in sample || sample.values.length <= less) return null;
  const shown = (value: number): number => (digits === undefined ? value : rounded(value, digits));
  const around = shown(meanOf(values, sample, mean));
  if (!(around > 0)) return null;
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = squares === "pupils" ? sample.weights[i]! : 1;
    sum += weight * (shown(values[i]!) - around) ** 2;
    weights += weight;
  }
  return Math.sqrt(sum / (weights - less)) / around;
}

function meanOf(values: readonly number[], sample: Sample, weighting: Weighting): number {
  if (weighting === "pupils") return sample.mean * sample.valueScale;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** As a spreadsheet rounds: half up on the decimal digits. */
function rounded(value: number, digits: number): number {
  return Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`);
}
