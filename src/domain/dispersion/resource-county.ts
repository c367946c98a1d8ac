/**
 * A county as the cheapest-path search sees it: what each section has of one resource, and the CV over it.
 * With Rᵢ the resource and nᵢ the pupils, CV² + 1 = N·Q/T² where Q = ΣRᵢ²/nᵢ and T = ΣRᵢ (standards.md §3).
 */
import { isAtMost } from "../kernel/compare";
import { coefficientOfVariation } from "./variation";

export interface ResourceSection {
  readonly id: string;
  /** Pupils of the stage. Sections without pupils neither give nor receive. */
  readonly pupils: number;
  /** What counts for this stage: the indicator's numerator, after splitting. */
  readonly resource: number;
  /**
   * Part of each unit given to the school that counts for this stage: 1, or for a shared resource of a 一贯制 school its
   * weighted pupils of this stage ÷ those of all stages. 1 when left out.
   */
  readonly share?: number;
}

/** Everything in steps of the resource (one piece, or one decimal of a measured one). */
export interface ResourceCounty {
  readonly ids: readonly string[];
  readonly pupils: Float64Array;
  /** Rᵢ in steps. */
  readonly resource: Float64Array;
  readonly share: Float64Array;
  /** N */
  readonly everyone: number;
  /** T, in steps. */
  readonly everything: number;
  /** Q = ΣRᵢ²/nᵢ */
  readonly squares: number;
  readonly limit: number;
  /** 1 + limit²: the limit is met when N·Q ≤ `ceiling`·T². */
  readonly ceiling: number;
  /** Steps in one unit: 1, 10 or 100. */
  readonly steps: number;
}

export function resourceCounty(all: readonly ResourceSection[], limit: number, steps: number): ResourceCounty {
  const sections = all.filter((section) => section.pupils > 0);
  const pupils = Float64Array.from(sections, (section) => section.pupils);
  const resource = Float64Array.from(sections, (section) => section.resource * steps);
  let everyone = 0;
  let everything = 0;
  let squares = 0;
  for (let i = 0; i < pupils.length; i++) {
    everyone += pupils[i]!;
    everything += resource[i]!;
    squares += resource[i]! ** 2 / pupils[i]!;
  }
  return {
    ids: sections.map((section) => section.id),
    pupils,
    resource,
    share: Float64Array.from(sections, (section) => section.share ?? 1),
    everyone,
    everything,
    squares,
    limit,
    ceiling: 1 + limit ** 2,
    steps,
  };
}

/** A change of one section: steps of the resource given to its school (or taken), pupils who come (or leave). */
export interface Change {
  readonly section: number;
  readonly steps?: number;
  readonly pupils?: number;
}

/** The CV after some changes, by the same arithmetic that decides the county's verdict. */
export function cvAfter(county: ResourceCounty, changes: readonly Change[]): number {
  const resource = Array.from(county.resource);
  const pupils = Array.from(county.pupils);
  for (const change of changes) {
    resource[change.section]! += (change.steps ?? 0) * county.share[change.section]!;
    pupils[change.section]! += change.pupils ?? 0;
  }
  const values = resource.map((amount, i) => Math.max(0, amount) / county.steps / pupils[i]!);
  return coefficientOfVariation(values, pupils) ?? Infinity;
}

/** Whether the county meets its limit after these changes. */
export function reaches(county: ResourceCounty, changes: readonly Change[]): boolean {
  return isAtMost(cvAfter(county, changes), county.limit);
}
