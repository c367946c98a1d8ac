/**
 * A figure against its limit, or against each of several limits where it is not known which of them applies: the verdict is
 * the one on which all of them agree, and what is missing is said for each by itself.
 */
import type { Bound } from "../kernel/compare";
import type { KnownReading } from "../kernel/reading";
import type { Verdict } from "../kernel/verdict";
import { conjunction, type Condition } from "../standards/condition";
import type { SectionContext } from "./context";
import type { Finding, MeasuredFinding } from "./finding";
import type { PossibleLimit, Shortfall } from "./told";
import { agreed, marginOf, verdictAgainst, type Measured } from "./measure";
import { shortfallOf } from "./shortfall";

/** A limit that applies or may apply; null where the document then sets none. */
export interface Candidate {
  readonly limit: number | null;
  /** What decides whether it applies, as far as that is not known; absent for the limit of all other cases. */
  readonly when?: Condition | undefined;
  /** The listed size whose limit it is, where the document is silent between two sizes. */
  readonly at?: number;
}

export type Outcome = Pick<MeasuredFinding, "verdict" | "limit" | "margin" | "shortfall" | "limits">;

/** @param candidates one at least */
export function judgedBy(
  bound: Bound,
  { formula, unit }: Measured,
  reading: KnownReading,
  candidates: readonly Candidate[],
  { section: { items, stage }, isBrief }: SectionContext,
): Outcome {
  const against = (limit: number | null): Verdict => (limit === null ? "notApplicable" : verdictAgainst(reading, bound, limit));
  const lacking = (limit: number) => shortfallOf({ formula, unit, items, stage, bound, limit });
  const only = onlyLimit(candidates);
  if (only !== undefined) {
    const verdict = against(only);
    if (only === null || reading.range) return { verdict, ...(only !== null && { limit: only }) };
    const stated = { verdict, limit: only, margin: marginOf(reading.value, bound, only) };
    return verdict === "fail" && !isBrief ? { ...stated, shortfall: lacking(only) } : stated;
  }
  const verdict = agreed(candidates.map(({ limit }) => against(limit)));
  if (isBrief) return { verdict, limits: candidates.map((one) => ({ ...stated(one), verdict: against(one.limit) })) };
  const limits = candidates.map((one): PossibleLimit => {
    const outcome = { ...stated(one), verdict: against(one.limit) };
    if (one.limit === null || reading.range) return outcome;
    const shortfall = outcome.verdict === "fail" ? lacking(one.limit) : undefined;
    return { ...outcome, margin: marginOf(reading.value, bound, one.limit), ...(shortfall && { shortfall }) };
  });
  return { verdict, limits };
}

/** The limit on which all candidates agree; undefined where they differ. */
function onlyLimit(candidates: readonly Candidate[]): number | null | undefined {
  const [first, ...others] = candidates;
  return first && others.every(({ limit }) => limit === first.limit) ? first.limit : undefined;
}

function stated({ limit, when, at }: Candidate): Pick<PossibleLimit, "limit" | "when" | "at"> {
  return { ...(limit !== null && { limit }), ...(when && { when }), ...(at !== undefined && { at }) };
}

/** Every limit that may apply: one where it is certain. */
export function limitsOfFinding({ limit, limits = [] }: Pick<Finding, "limit" | "limits">): readonly number[] {
  return limit === undefined ? limits.flatMap((one) => one.limit ?? []) : [limit];
}

/** The one that certainly suffices; undefined where perhaps none applies or none is known. */
export function strictestLimit({ bound, ...finding }: Pick<Finding, "limit" | "limits" | "bound">): number | undefined {
  const all = limitsOfFinding(finding);
  if (all.length === 0) return undefined;
  return bound === "atMost" ? Math.min(...all) : Math.max(...all);
}

/** What is missing by each limit that may apply; one where it is certain. */
export function shortfallsOf({ shortfall, limits = [] }: Pick<Finding, "shortfall" | "limits">): readonly Shortfall[] {
  return shortfall ? [shortfall] : limits.flatMap((one) => one.shortfall ?? []);
}

/** The finding without the amounts that are missing, where they cannot be told. */
export function withoutAmounts<F extends MeasuredFinding>(finding: F): F {
  const limits = finding.limits?.map(({ shortfall: _, ...one }): PossibleLimit => one);
  return { ...finding, shortfall: undefined, ...(limits && { limits }) };
}

/**
 * The finding where it is not known whether its rule applies at all.
 * @param open the condition under which it does
 */
export function perhapsNone<F extends MeasuredFinding>(finding: F, open: Condition): F {
  const { verdict, limit, margin, shortfall, limits } = finding;
  if (verdict !== "fail" && !limits) return { ...finding, verdict: "cannotTell" };
  const single: PossibleLimit = {
    verdict,
    ...(limit !== undefined && { limit }),
    ...(margin !== undefined && { margin }),
    ...(shortfall && { shortfall }),
  };
  const cases = (limits ?? [single]).map((one): PossibleLimit => ({ ...one, when: conjunction([open, one.when])! }));
  const otherwise: PossibleLimit = { verdict: "notApplicable" };
  return {
    ...finding,
    verdict: "cannotTell",
    limit: undefined,
    margin: undefined,
    shortfall: undefined,
    limits: [...cases, otherwise],
  };
}
