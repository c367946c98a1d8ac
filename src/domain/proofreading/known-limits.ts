/** The limits of the standards (限值), by what they limit: which of them a text quotes, and whose they are. */
import type { FieldId } from "../fields/dictionary";
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import type { Citation, Confidence } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import { STAGE_NAMES, type Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { Claim } from "../prose/claim";
import { quotientOf } from "../prose/named-figures";
import type { Pack } from "../standards/pack";
import { PROVINCES } from "../standards/regions";

export interface KnownLimit {
  readonly pack: Pack;
  readonly measure: IndicatorId | FieldId;
  readonly stage: Stage;
  readonly bound: Bound;
  readonly value: number;
  /** It holds for some schools only: by size, area or building year. */
  readonly isConditional: boolean;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

const LIMITS = new WeakMap<Pack, readonly KnownLimit[]>();

export function limitsOfPacks(packs: readonly Pack[]): readonly KnownLimit[] {
  return packs.flatMap((pack) => {
    const limits = LIMITS.get(pack) ?? limitsOfPack(pack);
    LIMITS.set(pack, limits);
    return limits;
  });
}

function limitsOfPack(pack: Pack): readonly KnownLimit[] {
  return pack.rules.flatMap((rule): readonly KnownLimit[] => {
    if (rule.kind === "bound" && !("formula" in rule.measure)) {
      const measure = "indicator" in rule.measure ? rule.measure.indicator : rule.measure.item;
      return rule.limits.map(({ stage, value, when, cite, confidence }) => {
        return { pack, measure, stage, bound: rule.bound, value, isConditional: Boolean(when ?? rule.when), cite, confidence };
      });
    }
    if (rule.kind === "graded") {
      return rule.grades
        .filter(({ isPass }) => isPass)
        .flatMap(({ limits }) =>
          limits.map(({ stage, value, cite, confidence }) => {
            return { pack, measure: rule.indicator, stage, bound: rule.bound, value, isConditional: true, cite, confidence };
          }),
        );
    }
    if (rule.kind !== "stepped" || "formula" in rule.measure) return [];
    const measure = "indicator" in rule.measure ? rule.measure.indicator : rule.measure.item;
    return rule.tables.flatMap(({ stage, value, cite, confidence }) =>
      value.map((step) => ({
        pack,
        measure,
        stage,
        bound: rule.bound,
        value: step.value,
        isConditional: true,
        cite,
        confidence,
      })),
    );
  });
}

/** Ratios to teachers in a text are those that the documents give for all staff. */
const ALSO: Readonly<Partial<Record<IndicatorId, IndicatorId>>> = { PUPILSPERTEACHER: "PUPILSPERSTAFF" };

/** What a claim measures, by the names that limits have; a stock is measured per pupil. */
export function measuresOfClaim({
  indicator,
  item,
  quotient,
}: Pick<Claim, "indicator" | "item" | "quotient">): readonly (IndicatorId | FieldId)[] {
  if (indicator) return [indicator, ...(ALSO[indicator] ? [ALSO[indicator]] : [])];
  if (quotient) return [];
  const perPupil = item && quotientOf(item, "pupils", 1);
  return item ? [item, ...(item === "largestClass" ? (["MAXCLASSSIZE"] as const) : []), ...(perPupil ? [perPupil] : [])] : [];
}

/** Packs a text names: by number, by title, or by the province. */
export function packsNamed(
  authority: string,
  known: readonly Pack[],
): { readonly packs: readonly Pack[]; readonly isDocument: boolean } {
  const plain = bare(authority);
  if (/\[\d{4}\]/u.test(authority)) {
    const number = /[\p{Script=Han}]*\[?\d{4}\]?\d+号/u.exec(plain)?.[0] ?? plain;
    return {
      packs: known.filter((pack) => bare(pack.number).endsWith(number) || number.endsWith(bare(pack.number))),
      isDocument: true,
    };
  }
  const title = /《([^》]+)》/u.exec(authority)?.[1];
  if (title !== undefined) {
    const wanted = bare(title);
    const packs = known.filter((pack) => [pack.title.zh, pack.cite.title].some((one) => isTitle(bare(one), wanted)));
    return packs.length > 0 ? { packs, isDocument: true } : { packs: packsOfProvince(title, known), isDocument: false };
  }
  return { packs: packsOfProvince(authority, known), isDocument: false };
}

function packsOfProvince(text: string, known: readonly Pack[]): readonly Pack[] {
  const region = Object.entries(PROVINCES).find(([, { zh }]) => text.startsWith(zh.replace(/(?:省|市|.{0,3}自治区)$/u, "")))?.[0];
  if (region !== undefined) return known.filter((pack) => pack.region === region || pack.region === `CN-${region}`);
  return /^(?:国家|国定|国标|教育部|部颁)/u.test(text) ? known.filter((pack) => pack.region === "CN") : [];
}

const isTitle = (one: string, other: string): boolean =>
  one.length > 6 && other.length > 6 && (one.includes(other) || other.includes(one));

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[〔【［[(（]/gu, "[")
    .replace(/[〕】］\])）]/gu, "]")
    .replace(/[\s《》[\]"“”]|试行/gu, "");
}

export function sourceOfLimit({ pack, stage, cite }: KnownLimit): Bilingual {
  return {
    zh: `${cite.number.startsWith("《") || /号$/u.test(cite.number) ? cite.number : pack.title.zh}（${STAGE_NAMES[stage].zh}）`,
    en: `${pack.title.en} (${STAGE_NAMES[stage].en})`,
  };
}

export function betterOf(measure: IndicatorId | FieldId): Bound {
  return measure in INDICATORS && INDICATORS[measure as IndicatorId].better === "less" ? "atMost" : "atLeast";
}
