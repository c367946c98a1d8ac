/**
 * 差异系数的最省路径: the least that has to be added or moved, at which schools, for a county's CV to meet its limit.
 * Every amount is the smallest that does: with one unit less the CV is still above the limit.
 */
import { isAtMost } from "../kernel/compare";
import { additions, pupilMoves, resourceMoves } from "./joint-plan";
import { cvAfter, resourceCounty, type Change, type ResourceCounty, type ResourceSection } from "./resource-county";
import { sampleProblem, type SampleProblem } from "./sample";
import { alone, pupilTransfer, resourceTransfer, type Transfer as CountedTransfer } from "./single-change";
import { coefficientOfVariation } from "./variation";

export type { ResourceSection } from "./resource-county";

export interface PathRequest {
  readonly sections: readonly ResourceSection[];
  /** The CV to reach, above 0. */
  readonly limit: number;
  /** Decimals amounts are given in: 0 for countable resources, 1 or 2 for measured ones (㎡). */
  readonly digits: 0 | 1 | 2;
}

/** What giving the resource to one school alone can do. */
export interface AloneAnswer {
  readonly id: string;
  /** The least that reaches the limit, for the school as a whole; null: 仅靠该校不能达到. */
  readonly amount: number | null;
  /** The lowest CV giving to this school alone can bring about, whatever the amount. */
  readonly lowestCv: number;
}

export interface Transfer {
  readonly from: string;
  readonly to: string;
  /** In the unit of the resource, or pupils. */
  readonly amount: number;
  readonly cvAfter: number;
}

/** A change spread over several schools. */
export interface Plan {
  /** Added in all, or moved in all. */
  readonly total: number;
  /** Above 0: the school receives; below 0: it gives. Largest first. */
  readonly changes: readonly { readonly id: string; readonly amount: number }[];
  readonly cvAfter: number;
}

export interface CheapestPath {
  readonly state: "paths";
  readonly cv: number;
  /** One answer per section with pupils, in their order. */
  readonly alone: readonly AloneAnswer[];
  /** The least resource added over all schools together. Null only where no plan in whole units was found. */
  readonly added: Plan | null;
  /** The least resource moved: from one school to one other, and over all schools. Null where moving cannot reach it. */
  readonly movedBetweenTwo: Transfer | null;
  readonly moved: Plan | null;
  /** The fewest pupils moved, likewise. Schools that split the resource between stages neither give nor take pupils. */
  readonly pupilsBetweenTwo: Transfer | null;
  readonly pupilsMoved: Plan | null;
}

export type PathAnswer =
  | CheapestPath
  /** The limit is met already. */
  | { readonly state: "met"; readonly cv: number }
  /** There is no CV, or no limit that can be met. */
  | { readonly state: "undefined"; readonly problem: SampleProblem | { readonly reason: "limitNotPositive" | "badShare" } };

export function cheapestPath({ sections, limit, digits }: PathRequest): PathAnswer {
  const problem = requestProblem(sections, limit);
  if (problem) return { state: "undefined", problem };
  const county = resourceCounty(sections, limit, 10 ** digits);
  const cv = cvAfter(county, []);
  if (isAtMost(cv, limit)) return { state: "met", cv };
  return {
    state: "paths",
    cv,
    alone: county.ids.map((id, section) => {
      const { steps, lowestCv } = alone(county, section);
      return { id, amount: steps === null ? null : steps / county.steps, lowestCv };
    }),
    added: plan(county, additions(county)),
    movedBetweenTwo: resourceBetween(county, resourceTransfer(county)),
    moved: plan(county, resourceMoves(county)),
    pupilsBetweenTwo: pupilsBetween(county, pupilTransfer(county)),
    pupilsMoved: plan(county, pupilMoves(county)),
  };
}

function requestProblem(
  sections: readonly ResourceSection[],
  limit: number,
): (PathAnswer & { state: "undefined" })["problem"] | null {
  if (!(limit > 0)) return { reason: "limitNotPositive" };
  if (sections.some(({ share = 1 }) => !(share > 0 && share <= 1))) return { reason: "badShare" };
  const pupils = sections.map((section) => section.pupils);
  const resources = sections.map((section) => section.resource);
  const bad = sampleProblem(resources, pupils);
  if (bad) return bad;
  return coefficientOfVariation(resources, pupils) === null ? { reason: "zeroMean" } : null;
}

function resourceBetween(county: ResourceCounty, transfer: CountedTransfer | null): Transfer | null {
  if (!transfer) return null;
  const { from, to, count } = transfer;
  const after = cvAfter(county, [
    { section: from, steps: -count },
    { section: to, steps: count },
  ]);
  return { from: county.ids[from]!, to: county.ids[to]!, amount: count / county.steps, cvAfter: after };
}

function pupilsBetween(county: ResourceCounty, transfer: CountedTransfer | null): Transfer | null {
  if (!transfer) return null;
  const { from, to, count } = transfer;
  const after = cvAfter(county, [
    { section: from, pupils: -count },
    { section: to, pupils: count },
  ]);
  return { from: county.ids[from]!, to: county.ids[to]!, amount: count, cvAfter: after };
}

function plan(county: ResourceCounty, changes: readonly Change[] | null): Plan | null {
  if (!changes) return null;
  const amountOf = ({ steps, pupils }: Change): number => (steps === undefined ? pupils! : steps / county.steps);
  const received = changes.reduce((sum, { steps, pupils }) => sum + Math.max(0, steps ?? 0, pupils ?? 0), 0);
  const isResource = changes.some(({ steps }) => steps !== undefined);
  return {
    total: isResource ? received / county.steps : received,
    changes: changes
      .map((change) => ({ id: county.ids[change.section]!, amount: amountOf(change) }))
      .sort((a, b) => b.amount - a.amount),
    cvAfter: cvAfter(county, changes),
  };
}
