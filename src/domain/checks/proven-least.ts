/**
 * What a figure is at the least, where the tables do not hold it but other items prove it: of classes with 53.3 pupils on average
 * some class has more than 53. A proven bound may decide that a limit is exceeded; it is never the value.
 */
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { computeIndicator } from "../indicators/compute";
import { distinctCells } from "../kernel/cell";
import type { Bound } from "../kernel/compare";
import { meets } from "../kernel/compare";
import type { KnownReading } from "../kernel/reading";
import type { Verdict } from "../kernel/verdict";
import type { Section } from "../dataset/school";
import type { Measure } from "../standards/requirement";
import type { BoundFinding } from "./finding";
import type { PossibleLimit, ProvenLeast } from "./told";
import { agreed } from "./measure";
import { LARGEST_NOT_COUNTED } from "./more-classes";
import type { Candidate } from "./possible-limits";

/** Undefined where nothing is proven. */
export function provenLeast(measure: Measure, { items, stage }: Section): ProvenLeast | undefined {
  const known = (id: IndicatorId): KnownReading | undefined => {
    const reading = computeIndicator(INDICATORS[id], items, stage);
    return reading.state === "known" && !reading.range ? reading : undefined;
  };
  const mean = known("MEANCLASSSIZE");
  const isLargest =
    "indicator" in measure ? measure.indicator === "MAXCLASSSIZE" : "item" in measure && measure.item === "largestClass";
  if (isLargest) return mean && { by: "MEANCLASSSIZE", found: mean.value, atLeast: mean.value, cells: mean.cells };
  const cap = "indicator" in measure ? LARGEST_NOT_COUNTED[measure.indicator]?.[stage] : undefined;
  const classes = items.classes;
  if (cap === undefined || classes?.state !== "known" || classes.range || classes.value === 0) return undefined;
  const witness = (["MAXCLASSSIZE", "MEANCLASSSIZE"] as const).find((id) => (known(id)?.value ?? 0) > cap);
  if (!witness) return undefined;
  // One class at the least is over the size that is counted.
  const { value, cells } = known(witness)!;
  return {
    by: witness,
    found: value,
    over: cap,
    atLeast: 100 / classes.value,
    cells: distinctCells([...cells, ...classes.cells]),
  };
}

type Decided = Pick<BoundFinding, "verdict" | "limit" | "limits" | "proven" | "undecided" | "cells">;

/** The finding where what is proven exceeds every limit that may apply; undefined where it decides nothing. */
export function exceededBy(proven: ProvenLeast, bound: Bound, candidates: readonly Candidate[]): Decided | undefined {
  if (bound !== "atMost") return undefined;
  const against = ({ limit }: Candidate): Verdict =>
    limit === null ? "notApplicable" : meets(proven.atLeast, bound, limit) ? "cannotTell" : "fail";
  if (agreed(candidates.map(against)) !== "fail") return undefined;
  const found = { verdict: "fail", proven, undecided: undefined, cells: proven.cells } as const;
  const [only, ...others] = candidates;
  if (others.length === 0) return { ...found, limit: only!.limit! };
  const limits = candidates.map(({ limit, when }): PossibleLimit => {
    return { verdict: "fail", limit: limit!, ...(when && { when }) };
  });
  return { ...found, limits };
}
