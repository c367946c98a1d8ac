/** What a value per head, a ratio or a share divides, and the figures of the text for it. */
import type { FieldId } from "../fields/dictionary";
import type { Claim } from "../prose/claim";
import { partsOfIndicator } from "../prose/named-figures";
import type { Figures } from "./figures";

export interface Divided {
  readonly over?: FieldId;
  readonly under: FieldId;
  readonly per: 1 | 100;
  readonly overs: readonly Claim[];
  readonly unders: readonly Claim[];
}

/** null where the text does not say what is divided by what. */
export function dividedIn(claim: Claim, figures: Figures): Divided | null {
  if (claim.kind === "rate") return sharedIn(claim, figures);
  if (claim.kind !== "perPupil") return null;
  const parts = claim.quotient ?? (claim.indicator && partsOfIndicator(claim.indicator));
  if (!parts) return null;
  const { over, under, per } = parts;
  return { over, under, per, overs: figures.distinct(over, claim.scope), unders: denominators(under, claim, figures) };
}

/** Ratios to teachers are also formed with all staff; the text rarely says which. */
function denominators(under: FieldId, claim: Claim, figures: Figures): readonly Claim[] {
  const own = figures.distinct(under, claim.scope);
  const isLoose = claim.indicator === "PUPILSPERTEACHER" || claim.indicator === "TEACHERSPERPUPIL";
  return isLoose && own.length > 0 ? [...own, ...figures.distinct(under === "teachers" ? "staff" : under, claim.scope)] : own;
}

/** A share stands beside the count it is of; without one, it is of its whole alone. */
function sharedIn(claim: Claim, figures: Figures): Divided | null {
  if (claim.whole === undefined) return null;
  const count = claim.about === undefined ? undefined : figures.byId(claim.about);
  const unders = figures.distinct(claim.whole, claim.scope);
  return {
    under: claim.whole,
    per: 100,
    overs: count ? [count] : [],
    unders: claim.whole === "teachers" && unders.length > 0 ? [...unders, ...figures.distinct("staff", claim.scope)] : unders,
    ...(count?.item && { over: count.item }),
  };
}
