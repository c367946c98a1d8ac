/** Which number of pupils or teachers the means and shares of a text fit (反推总数). */
import type { FieldId } from "../fields/dictionary";
import type { Claim } from "../prose/claim";
import { intervalOf, meet, type Interval } from "./as-written";
import type { Figures } from "./figures";
import { dividedIn } from "./quotients";

/** How many quotients with `claim` below the line fit it, of all whose other figure is stated. */
export function fitsOfEnrolment(claim: Claim, figures: Figures): { readonly count: number; readonly of: number } {
  const all = impliedBy(claim.item!, claim, figures);
  const stated = intervalOf(claim);
  return { count: all.filter((implied) => meet(implied, stated)).length, of: all.length };
}

/** The one whole number that all quotients over an item fit; null where none or several do, or fewer than two speak of it. */
export function totalFittingAll(
  item: FieldId,
  beside: Claim,
  figures: Figures,
): { readonly total: number; readonly count: number } | null {
  const all = impliedBy(item, beside, figures);
  if (all.length < 2) return null;
  const low = Math.ceil(Math.max(...all.map((one) => one.low)));
  const high = Math.floor(Math.min(...all.map((one) => one.high)));
  return low === high ? { total: low, count: all.length } : null;
}

/** For each quotient whose upper figure is stated once: what its lower figure can be. */
function impliedBy(item: FieldId, { scope }: Claim, figures: Figures): readonly Interval[] {
  return figures.inScope(scope).flatMap((claim) => {
    const divided = dividedIn(claim, figures);
    if (!divided || divided.under !== item || claim.exactness !== "exact") return [];
    const [over, ...more] = divided.overs;
    if (!over || more.some((one) => one.value !== over.value)) return [];
    const above = intervalOf(over);
    const quotient = intervalOf(claim);
    if (quotient.low <= 0) return [];
    return [{ low: (above.low * divided.per) / quotient.high, high: (above.high * divided.per) / quotient.low }];
  });
}
