/** Two figures for one thing (前后不一致): 在校生258人 here, 265人 there. */
import type { Claim } from "../prose/claim";
import { intervalOf, isRough, meet, unitsOff } from "./as-written";
import { type Figures, sameness, scopeKey } from "./figures";
import type { Found, Severity } from "./finding";
import { fitsOfEnrolment } from "./enrolment";
import { SENTENCES } from "./sentences";
import { amount, both, joined, nameOfClaim, quoted } from "./wording";

export function twoValues(figures: Figures): readonly Found[] {
  return groups(figures).flatMap((group) => {
    const different = differentFigures(group);
    if (different.length < 2) return [];
    const [first, ...others] = different;
    return [found(first!.claim, others, figures)];
  });
}

interface Different {
  readonly claim: Claim;
  readonly severity: Severity;
}

/** A thing with more figures than these is a list of things. */
const MOST_DIFFERENT = 20;

/** The first figure, and each that cannot be the same as it and was not said before. */
function differentFigures(group: readonly Claim[]): readonly Different[] {
  const kept: Different[] = [];
  for (const claim of group) {
    if (kept.length >= MOST_DIFFERENT) break;
    const isKnown = kept.some((one) => meet(intervalOf(one.claim), intervalOf(claim)) || sameness(one.claim, claim) === "apart");
    if (kept.length === 0) kept.push({ claim, severity: "query" });
    else if (!isKnown) kept.push({ claim, severity: severityOf(kept[0]!.claim, claim) });
  }
  return kept;
}

function severityOf(one: Claim, other: Claim): Severity {
  if (isRough(one) || isRough(other) || sameness(one, other) === "likely") return "query";
  const coarser = one.step >= other.step ? one : other;
  const finer = coarser === one ? other : one;
  return coarser.step < 1 && unitsOff(coarser, finer.value) <= 1 ? "query" : "error";
}

/** Figures that are kept, asked for or measured in one way, of one thing and one scope. */
function groups(figures: Figures): readonly (readonly Claim[])[] {
  const found = new Map<string, Claim[]>();
  for (const claim of figures.claims) {
    const isFigure = claim.kind === "stock" || claim.kind === "perPupil" || claim.kind === "rate";
    const what = claim.indicator ?? claim.item;
    if (!isFigure || what === undefined || claim.high !== undefined || (claim.kind === "rate" && !claim.indicator)) continue;
    const key = `${scopeKey(claim.scope)}|${claim.kind}|${what}`;
    found.set(key, [...(found.get(key) ?? []), claim]);
  }
  return [...found.values()].filter((group) => group.length > 1);
}

function found(first: Claim, others: readonly Different[], figures: Figures): Found {
  const claims = [first, ...others.map(({ claim }) => claim)];
  const ways = first.item === "pupils" ? claims.flatMap((claim) => fits(claim, figures)) : [];
  return {
    kind: "twoValues",
    severity: others.some(({ severity }) => severity === "error") ? "error" : "query",
    claims: claims.map(({ id }) => id),
    cells: [],
    message: both(SENTENCES.twoValues, {
      name: nameOfClaim(first),
      values: joined(claims.map(quoted)),
      ways: ways.length === claims.length ? joined(ways, "", "") : { zh: "", en: "" },
    }),
  };
}

function fits(claim: Claim, figures: Figures) {
  const { count, of } = fitsOfEnrolment(claim, figures);
  return of === 0 ? [] : [both(SENTENCES.enrolmentFits, { value: amount(claim.value, claim.unit, 1), fits: String(count) })];
}
