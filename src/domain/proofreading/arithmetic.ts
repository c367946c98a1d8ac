/** Values per head and shares against the totals of the text (算术): 6800 ÷ 127 is 53.54, not 34.6. */
import { INDICATORS } from "../indicators/catalogue";
import type { Bilingual } from "../kernel/text";
import type { Claim } from "../prose/claim";
import { intervalOf, isRough, meet, unitsOff } from "./as-written";
import { totalFittingAll } from "./enrolment";
import { scopeKey, type Figures } from "./figures";
import type { Found } from "./finding";
import { dividedIn, type Divided } from "./quotients";
import { SENTENCES } from "./sentences";
import { amount, both, joined, nameOfClaim, nameOfItem, quoted } from "./wording";

export function arithmetic(figures: Figures): readonly Found[] {
  return [...figures.claims.flatMap((claim) => quotientFound(claim, figures)), ...sharesWithoutTotal(figures)];
}

/** Pupils that a school is funded for at least. */
const FUNDED_AT_LEAST = 100;

interface Pair {
  readonly over: Claim;
  readonly under: Claim;
  readonly result: number;
}

function quotientFound(claim: Claim, figures: Figures): readonly Found[] {
  const divided = dividedIn(claim, figures);
  if (!divided || claim.high !== undefined) return [];
  const pairs = pairsOf(divided);
  if (claim.indicator === "PUBLICFUNDSPERPUPIL" && pairs.some(({ under }) => under.value < FUNDED_AT_LEAST)) return [];
  if (pairs.length === 0 || pairs.some((pair) => fits(claim, pair, divided.per))) return [];
  const nearest = [...pairs].sort((a, b) => Math.abs(a.result - claim.value) - Math.abs(b.result - claim.value))[0]!;
  const isRoundly = isRough(claim) || isRough(nearest.over) || isRough(nearest.under);
  const isLastDigit = unitsOff(claim, nearest.result) <= 1 && claim.step < Math.abs(claim.value) / 5;
  // Money is counted as granted or as spent, and schools below 100 pupils are funded as if they had 100.
  const isFunds = divided.over === "publicFunds" || divided.under === "publicFunds";
  const isQuery = isFunds || isRoundly || isLastDigit || claim.isDoubtful || nearest.over.isDoubtful;
  return [
    {
      kind: "arithmetic",
      severity: isQuery ? "query" : "error",
      claims: [claim.id, nearest.over.id, nearest.under.id],
      cells: [],
      expected: nearest.result,
      message: isLastDigit && !isRoundly ? lastDigit(claim, nearest, divided) : sentence(claim, nearest, divided, figures),
    },
  ];
}

function pairsOf({ overs, unders, per }: Divided): readonly Pair[] {
  return overs.flatMap((over) =>
    unders.filter((under) => under.value > 0).map((under) => ({ over, under, result: (over.value * per) / under.value })),
  );
}

function fits(claim: Claim, { over, under }: Pair, per: number): boolean {
  const above = intervalOf(over);
  const below = intervalOf(under);
  // Counts are exact; only what was rounded when it was written leaves room.
  const exactBelow = under.step === 1 && under.exactness === "exact" ? { low: under.value, high: under.value } : below;
  const exactAbove = over.step === 1 && over.exactness === "exact" ? { low: over.value, high: over.value } : above;
  const low = (exactAbove.low * per) / Math.max(exactBelow.high, Number.MIN_VALUE);
  const high = exactBelow.low > 0 ? (exactAbove.high * per) / exactBelow.low : Infinity;
  return meet({ low, high }, intervalOf(claim));
}

function lastDigit(claim: Claim, pair: Pair, { per }: Divided): Bilingual {
  return both(SENTENCES.lastDigit, { claim: quoted(claim), formula: formulaOf(pair, per), result: resultOf(claim, pair) });
}

function sentence(claim: Claim, pair: Pair, divided: Divided, figures: Figures): Bilingual {
  const { per, under } = divided;
  const isShare = claim.kind === "rate";
  const fitting = totalFittingAll(under, claim, figures);
  const hint = fitting
    ? both(SENTENCES.fitsAll, {
        count: String(fitting.count),
        name: nameOfItem(under),
        value: amount(fitting.total, pair.under.unit, 1),
      })
    : { zh: "", en: "" };
  const mend = isShare
    ? both(SENTENCES.mendShare, { result: resultOf(claim, pair) })
    : both(SENTENCES.mendQuotient, {
        result: resultOf(claim, pair),
        stated: amount(claim.value, unitOfClaim(claim), claim.step),
        under: nameOfClaim(pair.under),
        needed: amount((pair.over.value * per) / claim.value, pair.under.unit, 0.1),
        over: nameOfClaim(pair.over),
        wanted: amount((claim.value * pair.under.value) / per, pair.over.unit, 0.1),
      });
  return both(isShare ? SENTENCES.shareOfCount : SENTENCES.arithmetic, {
    claim: quoted(claim),
    formula: formulaOf(pair, per),
    result: resultOf(claim, pair),
    ways: joined([mend, hint], "", ""),
  });
}

function formulaOf({ over, under }: Pair, per: number): Bilingual {
  const times = per === 100 ? " × 100" : "";
  const part = (claim: Claim): Bilingual => ({ zh: `“${claim.text}”`, en: `“${claim.text}”` });
  return { zh: `${part(over).zh} ÷ ${part(under).zh}${times}`, en: `${part(over).en} ÷ ${part(under).en}${times}` };
}

function resultOf(claim: Claim, { result }: Pair): Bilingual {
  return amount(result, unitOfClaim(claim), Math.min(claim.step, 0.01));
}

function unitOfClaim({ unit, indicator }: Claim): string {
  return unit !== "" ? unit : indicator ? INDICATORS[indicator].unit : "";
}

/** 59人占88.1%, 29人占43.3% without the total: is there one that makes them all? */
function sharesWithoutTotal(figures: Figures): readonly Found[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of figures.claims) {
    const divided = claim.kind === "rate" && claim.about !== undefined ? dividedIn(claim, figures) : null;
    if (!divided || divided.unders.length > 0 || claim.exactness !== "exact") continue;
    const key = `${scopeKey(claim.scope)}|${divided.under}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((shares) => {
    if (shares.length < 2 || hasCommonTotal(shares, figures)) return [];
    const counts = shares.map(({ about }) => figures.byId(about!));
    return [
      {
        kind: "arithmetic",
        // The whole of each share is taken from what is usual, not from the text.
        severity: "query",
        claims: shares.flatMap(({ id, about }) => [id, about!]),
        cells: [],
        message: both(SENTENCES.noTotal, {
          values: joined(
            shares.map((share, index) => ({
              zh: `“${counts[index]!.text}”${quoted(share).zh}`,
              en: `“${counts[index]!.text}” ${quoted(share).en}`,
            })),
          ),
          name: nameOfItem(shares[0]!.whole!),
        }),
      } satisfies Found,
    ];
  });
}

function hasCommonTotal(shares: readonly Claim[], figures: Figures): boolean {
  const bounds = shares.map((share) => {
    const { low, high } = intervalOf(share);
    const { value } = figures.byId(share.about!);
    return { low: (value * 100) / high, high: low > 0 ? (value * 100) / low : Infinity };
  });
  return Math.ceil(Math.max(...bounds.map(({ low }) => low))) <= Math.floor(Math.min(...bounds.map(({ high }) => high)));
}
