/** Figures that no count can make (不可能的数): 35.5 % of 11 teachers, more than 100 %, half a class. */
import { FIELDS } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import type { Claim } from "../prose/claim";
import { intervalOf, unitsOff } from "./as-written";
import type { Figures } from "./figures";
import type { Found } from "./finding";
import { dividedIn } from "./quotients";
import { SENTENCES } from "./sentences";
import { amount, both, nameOfClaim, quoted } from "./wording";

export function impossible(figures: Figures): readonly Found[] {
  return figures.claims.flatMap((claim) => [...impossibleShare(claim, figures), ...overHundred(claim), ...notWhole(claim)]);
}

/** A multiple of five without decimals is often a figure of speech. */
const ROUND = 5;

function impossibleShare(claim: Claim, figures: Figures): readonly Found[] {
  const divided =
    claim.kind === "rate" && claim.about === undefined && claim.exactness === "exact" ? dividedIn(claim, figures) : null;
  const wholes = divided?.unders.filter(({ exactness, step, value }) => exactness === "exact" && step === 1 && value > 0) ?? [];
  const [first] = wholes;
  if (!first || claim.value <= 0 || claim.value > 100 || wholes.some((whole) => isPossible(claim, whole.value))) return [];
  const exact = (claim.value * first.value) / 100;
  const [low, high] = [Math.floor(exact), Math.ceil(exact)];
  const isNear = wholes.some(({ value }) => {
    const at = (claim.value * value) / 100;
    return [Math.floor(at), Math.ceil(at)].some((count) => unitsOff(claim, (count * 100) / value) <= 1);
  });
  const isRound = claim.step >= 1 && claim.value % ROUND === 0;
  const share = (count: number) => amount((count * 100) / first.value, "%", Math.min(claim.step, 0.1));
  const { unit } = first;
  return [
    {
      kind: "impossible",
      severity: isNear || isRound || claim.isDoubtful ? "query" : "error",
      claims: [claim.id, first.id],
      cells: [],
      message: both(SENTENCES.impossibleShare, {
        claim: quoted(claim),
        other: quoted(first),
        low: amount(low, unit, 1),
        lowShare: share(low),
        high: amount(high, unit, 1),
        highShare: share(high),
      }),
    },
  ];
}

function isPossible(claim: Claim, whole: number): boolean {
  const { low, high } = intervalOf(claim);
  return Math.ceil((low * whole) / 100) <= Math.floor((high * whole) / 100);
}

/** Shares of a whole; growth and completion of a plan may be more. */
function overHundred(claim: Claim): readonly Found[] {
  const isShare =
    claim.kind === "rate" && claim.unit === "%" && (claim.indicator === undefined || INDICATORS[claim.indicator].unit === "%");
  if (!isShare || claim.value <= 100) return [];
  return [
    {
      kind: "impossible",
      severity: "error",
      claims: [claim.id],
      cells: [],
      message: both(SENTENCES.overHundred, { claim: quoted(claim) }),
    },
  ];
}

function notWhole(claim: Claim): readonly Found[] {
  const isCounted = claim.kind === "stock" && claim.item !== undefined && FIELDS[claim.item].isCountable;
  if (!isCounted || claim.step >= 1 || Number.isInteger(claim.value)) return [];
  const message = both(SENTENCES.notWhole, { claim: quoted(claim), name: nameOfClaim(claim) });
  return [{ kind: "impossible", severity: "query", claims: [claim.id], cells: [], message }];
}
