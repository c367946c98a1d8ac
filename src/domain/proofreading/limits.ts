/** Quoted limits against the standards (引用的标准): whose the limit is, and whether the standard named has it. */
import type { Claim } from "../prose/claim";
import type { Figures } from "./figures";
import type { Found } from "./finding";
import type { Standards } from "./standards";
import { limitsOfPacks, measuresOfClaim, packsNamed, sourceOfLimit, type KnownLimit } from "./known-limits";
import { SENTENCES } from "./sentences";
import { amount, both, joined, quoted } from "./wording";

export function quotedLimits(figures: Figures, standards: Standards): readonly Found[] {
  return figures.claims.flatMap((claim) =>
    claim.kind === "limit" && claim.high === undefined ? limitFound(claim, figures, standards) : [],
  );
}

function limitFound(claim: Claim, figures: Figures, standards: Standards): readonly Found[] {
  const measures = measuresOfClaim(claim);
  const isOfMeasure = (limit: KnownLimit) =>
    measures.includes(limit.measure) && (claim.scope.stage === undefined || limit.stage === claim.scope.stage);
  const { packs, isDocument } = named(claim, figures, standards);
  if (measures.length === 0 || packs.length === 0) return [];
  const relevant = limitsOfPacks(packs).filter(isOfMeasure);
  const isQuoted = ({ value }: KnownLimit) => Math.abs(value - claim.value) <= NOISE * value;
  if (relevant.some(isQuoted)) return [];
  const others = distinct(limitsOfPacks(standards.known).filter((limit) => isOfMeasure(limit) && isQuoted(limit)));
  if (relevant.length === 0 && others.length === 0) return [];
  const isCertain =
    isDocument &&
    relevant.length > 0 &&
    relevant.every(({ confidence, isConditional }) => confidence === "verbatim" && !isConditional);
  const values = {
    claim: quoted(claim),
    standard: { zh: packs[0]!.title.zh, en: packs[0]!.title.en },
    limit: joined(
      distinctValues(relevant).map((value) => amount(value, claim.unit, 0.001)),
      " / ",
      " / ",
    ),
    other: joined(others.slice(0, MOST_NAMED).map(sourceOfLimit)),
  };
  const sentence =
    relevant.length === 0 ? SENTENCES.limitNotThere : others.length > 0 ? SENTENCES.limitOfOther : SENTENCES.limitDiffers;
  const [only] = distinctValues(relevant);
  return [
    {
      kind: "limit",
      severity: isCertain ? "error" : "query",
      claims: [claim.id],
      cells: [],
      ...(only !== undefined && distinctValues(relevant).length === 1 && { expected: only }),
      message: both(sentence, values),
    },
  ];
}

const MOST_NAMED = 3;
/** Limits are quoted as they are written; only binary fractions are forgiven. */
const NOISE = 1e-9;

/** The standard named beside the limit, else the one the whole text names, else those the user chose. */
function named(claim: Claim, figures: Figures, { chosen, known }: Standards): ReturnType<typeof packsNamed> {
  const own = claim.authority === undefined ? null : packsNamed(claim.authority, known);
  if (own && own.packs.length > 0) return own;
  if (chosen.length > 0) return { packs: chosen, isDocument: false };
  const inText = figures.all.standards.map((one) => packsNamed(one, known)).filter(({ packs }) => packs.length > 0);
  const [only, ...more] = inText;
  return only && more.every(({ packs }) => packs[0] === only.packs[0])
    ? { ...only, isDocument: false }
    : { packs: [], isDocument: false };
}

function distinct(limits: readonly KnownLimit[]): readonly KnownLimit[] {
  return limits.filter((one, index) => limits.findIndex(({ pack, stage }) => pack === one.pack && stage === one.stage) === index);
}

function distinctValues(limits: readonly KnownLimit[]): readonly number[] {
  return [...new Set(limits.map(({ value }) => value))];
}
