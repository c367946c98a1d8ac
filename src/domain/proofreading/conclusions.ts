/** 达标, 达到标准 against the figure that is said to (结论核对): the limit the sentence quotes, else that of the standards. */
import type { FieldId } from "../fields/dictionary";
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import type { Bound } from "../kernel/compare";
import type { CellRef } from "../kernel/cell";
import { quotientOf } from "../prose/named-figures";
import type { Claim } from "../prose/claim";
import { intervalOf, type Interval } from "./as-written";
import type { Figures } from "./figures";
import type { Found, Severity } from "./finding";
import { betterOf, limitsOfPacks, sourceOfLimit, type KnownLimit } from "./known-limits";
import type { Standards } from "./standards";
import { SENTENCES } from "./sentences";
import { figureOf, schoolNamed, type Tables } from "./tables";
import { amount, both, joined, quoted } from "./wording";

export function conclusions(figures: Figures, standards: Standards, tables: Tables | null): readonly Found[] {
  return figures.claims.flatMap((claim) => {
    if (claim.kind !== "conclusion" || claim.about === undefined || claim.isMet !== true) return [];
    const about = figures.byId(claim.about);
    return (
      againstQuoted(claim, about, figures) ??
      againstStandards(claim, about, figures, standards) ??
      againstWorkbook(claim, about, figures, standards, tables) ??
      []
    );
  });
}

/** The limit beside the figure in the text. null where none is quoted. */
function againstQuoted(claim: Claim, about: Claim, figures: Figures): readonly Found[] | null {
  const limit = figures
    .inParagraph(claim.paragraph)
    .find(
      (one) =>
        one.kind === "limit" &&
        Math.abs(one.from - about.from) < NEAR &&
        one.unit === about.unit &&
        one.indicator === about.indicator &&
        one.item === about.item,
    );
  if (!limit) return null;
  const bound = limit.bound ?? betterOf(about.indicator ?? about.item!);
  if (!misses(intervalOf(about), bound, limit.value)) return [];
  return [concluded(claim, about, bound, amount(limit.value, limit.unit, limit.step), "error", [limit.id])];
}

/** Characters of one sentence. */
const NEAR = 60;

function againstStandards(claim: Claim, about: Claim, figures: Figures, standards: Standards): readonly Found[] | null {
  const measured = perPupil(about, figures);
  if (!measured) return null;
  const limits = limitsFor(measured.measure, about, standards);
  const failed = limits.filter(({ bound, value }) => misses(measured.interval, bound, value));
  if (limits.length === 0 || failed.length < limits.length) return limits.length > 0 ? [] : null;
  const severity: Severity =
    standards.chosen.length > 0 && limits.every(({ isConditional }) => !isConditional) ? "error" : "query";
  const nearest = [...failed].sort((a, b) => a.value - b.value)[failed[0]!.bound === "atLeast" ? 0 : failed.length - 1]!;
  const unit = unitOf(measured.measure);
  const limit = joined([amount(nearest.value, unit, 0.001), sourceOfLimit(nearest)], "，", ", ");
  return [concluded(claim, about, nearest.bound, limit, severity, measured.with, measured.shown)];
}

interface Measured {
  readonly measure: IndicatorId | FieldId;
  readonly interval: Interval;
  /** Claims it was worked out with. */
  readonly with: readonly string[];
  /** The value worked out, where the text does not give it. */
  readonly shown?: number;
}

/** What the limits speak of: the value itself, or per pupil by the pupils of the text. */
function perPupil(about: Claim, figures: Figures): Measured | null {
  if (about.indicator) return { measure: about.indicator, interval: intervalOf(about), with: [] };
  const indicator = about.item && about.kind === "stock" ? quotientOf(about.item, "pupils", 1) : null;
  if (!indicator)
    return about.item === "largestClass" ? { measure: "MAXCLASSSIZE", interval: intervalOf(about), with: [] } : null;
  const [pupils, ...others] = figures.stock("pupils", about.scope);
  if (!pupils || pupils.value <= 0) return null;
  // Where the text has several numbers of pupils, the conclusion must miss with all of them.
  const values = [pupils, ...others].map(({ value }) => about.value / value);
  return {
    measure: indicator,
    interval: { low: Math.min(...values), high: Math.max(...values) },
    with: [pupils.id],
    shown: values[0]!,
  };
}

function limitsFor(measure: IndicatorId | FieldId, { scope }: Claim, standards: Standards): readonly KnownLimit[] {
  return limitsOfPacks(standards.chosen.length > 0 ? standards.chosen : standards.known).filter(
    (limit) => limit.measure === measure && (scope.stage === undefined || limit.stage === scope.stage),
  );
}

/** The verdict of the workbook under the chosen standards, where the text gives too little to work it out. */
function againstWorkbook(
  claim: Claim,
  about: Claim,
  figures: Figures,
  standards: Standards,
  tables: Tables | null,
): readonly Found[] | null {
  const school = tables && schoolNamed(about.scope.school ?? figures.all.school, tables.schools);
  const indicator = about.indicator ?? (about.item && quotientOf(about.item, "pupils", 1));
  if (!school || !indicator || standards.chosen.length === 0) return null;
  const figure = figureOf({ kind: "perPupil", indicator, scope: about.scope }, school);
  const limits = limitsFor(indicator, about, standards).filter(({ isConditional }) => !isConditional);
  const failed = figure && limits.find(({ bound, value }) => misses({ low: figure.value, high: figure.value }, bound, value));
  if (!failed || failed.stage !== (about.scope.stage ?? Object.keys(school.stages)[0])) return null;
  return [
    {
      kind: "conclusion",
      severity: "error",
      claims: [claim.id, about.id],
      cells: figure.cells,
      expected: figure.value,
      message: both(SENTENCES.concludedVerdict, {
        claim: quoted(claim),
        school: school.name,
        name: { zh: INDICATORS[indicator].zh, en: INDICATORS[indicator].en },
        result: amount(figure.value, INDICATORS[indicator].unit),
        standard: sourceOfLimit(failed),
        limit: amount(failed.value, INDICATORS[indicator].unit, 0.001),
      }),
    },
  ];
}

function misses({ low, high }: Interval, bound: Bound, limit: number): boolean {
  return bound === "atLeast" ? high < limit : low > limit;
}

function concluded(
  claim: Claim,
  about: Claim,
  bound: Bound,
  limit: ReturnType<typeof amount>,
  severity: Severity,
  others: readonly string[],
  shown?: number,
): Found {
  const worked = shown === undefined ? { zh: "", en: "" } : amountPerPupil(shown, about);
  const cells: readonly CellRef[] = [];
  return {
    kind: "conclusion",
    severity,
    claims: [claim.id, about.id, ...others],
    cells,
    ...(shown !== undefined && { expected: shown }),
    message: both(bound === "atLeast" ? SENTENCES.concludedBelow : SENTENCES.concludedAbove, {
      claim: quoted(claim),
      other: joined([quoted(about), worked], "", ""),
      limit,
    }),
  };
}

function amountPerPupil(value: number, { unit }: Claim): ReturnType<typeof amount> {
  const { zh, en } = amount(value, unit);
  return { zh: `（生均${zh}）`, en: ` (${en} per pupil)` };
}

function unitOf(measure: IndicatorId | FieldId): string {
  return measure in INDICATORS ? INDICATORS[measure as IndicatorId].unit : "";
}
