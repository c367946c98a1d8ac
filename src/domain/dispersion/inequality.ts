/**
 * The inequality measures used beside the 差异系数: range, Gini, Theil (standards.md §8). No document sets a limit for
 * them; they describe. All weigh each section by its pupils; all are null as `sampleProblem` says.
 */
import { sampleOf, type Sample } from "./sample";

/** 极差与极差率 over the sections that have pupils. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
  /** 极差: highest − lowest. */
  readonly difference: number;
  /** 极差率: highest ÷ lowest; null when the lowest is 0. */
  readonly ratio: number | null;
}

/** One group of sections (城区 / 镇区 / 乡村) in the decomposition of Theil T. */
export interface TheilGroup {
  readonly group: string;
  readonly sections: number;
  readonly pupils: number;
  /** Per-pupil value of the group as a whole. */
  readonly mean: number;
  /** Theil T inside the group; 0 when the group has nothing or no pupils. */
  readonly theil: number;
  /** What the differences inside the group add to the total. */
  readonly within: number;
}

export interface TheilDecomposition {
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** In order of first appearance. */
  readonly groups: readonly TheilGroup[];
}

export function range(values: readonly number[], pupils: readonly number[]): Range | null {
  const sample = sampleOf(values, pupils);
  if ("reason" in sample) return null;
  let lowest = Infinity;
  let highest = 0;
  for (let i = 0; i < values.length; i++) {
    if (pupils[i] === 0) continue;
    lowest = Math.min(lowest, values[i]!);
    highest = Math.max(highest, values[i]!);
  }
  return { lowest, highest, difference: highest - lowest, ratio: lowest === 0 ? null : highest / lowest };
}

/**
 * 基尼系数, weighted by pupils: 0 when all pupils have the same.
 * Summed over the steps of the sorted values, G = Σ F(1−F)·(step)/X with F the share of pupils below the step: equal to
 * 1 − Σ Pᵢ(2Qᵢ − Wᵢ) of the literature, but without subtracting from 1, so a small inequality keeps its digits.
 */
export function gini(values: readonly number[], pupils: readonly number[]): number | null {
  const sample = sampleOf(values, pupils);
  if ("reason" in sample) return null;
  const peopled = Array.from(sample.values.keys()).filter((i) => sample.weights[i]! > 0);
  const order = peopled.sort((a, b) => sample.values[a]! - sample.values[b]!);
  let below = 0;
  let sum = 0;
  for (let k = 0; k + 1 < order.length; k++) {
    below += sample.weights[order[k]!]! / sample.total;
    sum += below * (1 - below) * (sample.values[order[k + 1]!]! - sample.values[order[k]!]!);
  }
  return atLeastZero(sum / sample.mean);
}

/** 泰尔指数 T = Σ pᵢ (xᵢ/X) ln(xᵢ/X); a section with 0 adds 0. */
export function theilT(values: readonly number[], pupils: readonly number[]): number | null {
  const sample = sampleOf(values, pupils);
  return "reason" in sample ? null : theilTOf(sample);
}

/** 泰尔指数 L (mean logarithmic deviation) = Σ pᵢ ln(X/xᵢ); null too when a section with pupils has 0. */
export function theilL(values: readonly number[], pupils: readonly number[]): number | null {
  const sample = sampleOf(values, pupils);
  if ("reason" in sample) return null;
  let sum = 0;
  for (let i = 0; i < sample.values.length; i++) {
    if (sample.weights[i] === 0) continue;
    if (sample.values[i] === 0) return null;
    sum += (sample.weights[i]! / sample.total) * Math.log(sample.mean / sample.values[i]!);
  }
  return atLeastZero(sum);
}

/**
 * Theil T split into differences between groups and inside them: T = Σ P_g (X_g/X) ln(X_g/X) + Σ P_g (X_g/X) T_g.
 * @param groups the group of each section (城区, 镇区, 乡村, or a name for 'not known'), same order as the values
 */
export function theilDecomposition(
  values: readonly number[],
  pupils: readonly number[],
  groups: readonly string[],
): TheilDecomposition | null {
  const sample = sampleOf(values, pupils);
  if ("reason" in sample || groups.length !== values.length) return null;
  let between = 0;
  let within = 0;
  const parts = membersByGroup(groups).map(([group, members]): TheilGroup => {
    const own = sampleOf(
      members.map((i) => values[i]!),
      members.map((i) => pupils[i]!),
    );
    const common = { group, sections: members.length, pupils: members.reduce((sum, i) => sum + pupils[i]!, 0) };
    if ("reason" in own) return { ...common, mean: 0, theil: 0, within: 0 };
    const relative = (own.mean / sample.mean) * (own.valueScale / sample.valueScale);
    const weight = members.reduce((sum, i) => sum + sample.weights[i]!, 0) / sample.total;
    const theil = theilTOf(own);
    const share = weight * relative;
    between += share > 0 ? share * Math.log(relative) : 0;
    within += share * theil;
    return { ...common, mean: own.mean * own.valueScale, theil, within: share * theil };
  });
  return { total: theilTOf(sample), between: atLeastZero(between), within, groups: parts };
}

function theilTOf({ values, weights, total, mean }: Sample): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const relative = values[i]! / mean;
    if (relative > 0) sum += (weights[i]! / total) * relative * Math.log(relative);
  }
  return atLeastZero(sum);
}

/** None of the indices is negative; rounding alone can leave them a hair below 0. */
function atLeastZero(index: number): number {
  return index > 0 ? index : 0;
}

function membersByGroup(groups: readonly string[]): [string, number[]][] {
  const members = new Map<string, number[]>();
  groups.forEach((group, i) => {
    const own = members.get(group);
    if (own) own.push(i);
    else members.set(group, [i]);
  });
  return [...members];
}
