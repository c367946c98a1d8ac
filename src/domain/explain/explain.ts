/** Findings in plain words, zh-CN and en-US. The order is always the same: value, limit and whose it is, calculation, what is missing. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import type { MissingReading } from "../kernel/reading";
import { inLanguage, inTurn, type Language } from "../kernel/text";
import type { Verdict } from "../kernel/verdict";
import type { Section } from "../dataset/school";
import type { BoundFinding, Coverage, Finding, GradedFinding, MeasuredFinding } from "../checks/finding";
import { limitsOfFinding } from "../checks/possible-limits";
import { formulaBehind } from "../checks/rule-behind";
import { bracketed, calculation, type AddressOf } from "./calculation";
import { comparison, measureOf } from "./comparison";
import { confirmedText } from "./confirmed";
import { explainCountyTotal, explainJudgement } from "./county";
import { explainDispersion } from "./dispersion";
import { say } from "./message";
import { MESSAGES, MISSING_MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { notApplicableText } from "./not-applicable";
import { beside, plain } from "./number";
import { quantity } from "./quantity";
import { explainQuorum } from "./quorum";
import { provenText, provingFormula } from "./proven";
import { reserveText } from "./reserve";
import { notUnderstoodText } from "./not-understood";
import { shortfallText } from "./shortfall";
import { severalLimitsCases, severalLimitsVerdict } from "./several-limits";
import { betweenSizes, explainStepped } from "./stepped";
import { moreClassesText } from "./ways-out";

/** 达标 / 不达标 / 无法判定 / 不适用 */
export function verdictName(verdict: Verdict, language: Language): string {
  return inLanguage(VERDICT_NAMES[verdict], language);
}

/** "逐校逐项核查 214 项次，198 达标，9 不达标，7 无法判定" */
export function coverageLine(coverage: Coverage, language: Language): string {
  const { rules, pass, fail, cannotTell } = coverage;
  return say(MESSAGES.coverage, language, {
    rules: plain(rules),
    pass: plain(pass),
    fail: plain(fail),
    cannotTell: plain(cannotTell),
  });
}

/**
 * @param section the section the finding is about; its items give the figures of the calculation. Findings about the
 *   county need none of it.
 * @param addressOf how cells are written
 */
export function explainFinding(finding: Finding, section: SectionFacts, language: Language, addressOf: AddressOf): string {
  switch (finding.kind) {
    case "quorum":
      return explainQuorum(finding, section, language, addressOf);
    case "dispersion":
    case "composite":
      return explainDispersion(finding, language, addressOf);
    case "countyTotal":
      return explainCountyTotal(finding, language, addressOf);
    case "judgement":
    case "veto":
      return explainJudgement(finding, language, addressOf);
    default:
      return explainComparison(finding, section, language, addressOf) + confirmedText(finding, language, addressOf);
  }
}

/** What a sentence about a section is made from. */
export type SectionFacts = Pick<Section, "items" | "unread">;

/**
 * Why there is no figure: which item, and the cell where it was expected. No table is said to lack it while something on the
 * sheets is not understood.
 * @param unread labels on the sheets that were not understood
 */
export function explainMissing(
  reading: Pick<MissingReading, "reason" | "lookedFor" | "cells">,
  unread: Section["unread"],
  language: Language,
  addressOf: AddressOf,
): string {
  const item = Object.hasOwn(FIELDS, reading.lookedFor)
    ? inLanguage(FIELDS[reading.lookedFor as FieldId], language)
    : reading.lookedFor;
  if (reading.reason === "tableAbsent" && unread) return notUnderstoodText(item, reading.lookedFor, unread, language, addressOf);
  return say(MISSING_MESSAGES[reading.reason], language, { item, cells: bracketed(reading.cells, addressOf) });
}

/** Kinds that compare a figure of the section with a limit. */
function explainComparison(finding: MeasuredFinding, section: SectionFacts, language: Language, addressOf: AddressOf): string {
  const stepped = finding.kind === "stepped" ? explainStepped(finding, language) : "";
  if (finding.verdict === "notApplicable")
    return stepped || notApplicableText(finding, nameOf(finding, language), language, addressOf);
  if (finding.verdict === "cannotTell" && (stepped === "" || finding.doubt))
    return explainDoubt(finding, section, language, addressOf);
  if (finding.kind === "bound" && finding.proven) {
    const { proven } = finding;
    return [
      provenText(finding, proven, language),
      say(MESSAGES.calculated, language, {
        formula: calculation(provingFormula(proven, finding.stage), section.items, language, addressOf),
      }),
      finding.limits ? severalLimitsReasons(finding, language) : "",
      moreClassesText(finding, section, language),
    ].join("");
  }
  if (finding.limits) {
    const parts = [severalLimitsVerdict(finding, language), calculated(finding, section, language, addressOf)];
    return parts.join("") + severalLimitsReasons(finding, language);
  }
  return [
    stepped || comparison(finding, language),
    calculated(finding, section, language, addressOf),
    finding.kind === "graded" ? gradeText(finding, language) : "",
    finding.shortfall ? shortfallText(finding.shortfall, language) : "",
    moreClassesText(finding, section, language),
    reserveText(finding, section, language),
    finding.kind === "bound" ? alternativeText(finding, language) : "",
  ].join("");
}

function severalLimitsReasons(finding: MeasuredFinding, language: Language): string {
  return (finding.kind === "stepped" ? betweenSizes(finding, language) : "") + severalLimitsCases(finding, language);
}

function gradeText({ grade }: GradedFinding, language: Language): string {
  if (!grade) return inLanguage(MESSAGES.belowEveryGrade, language);
  return say(MESSAGES.graded, language, { grade: inLanguage(grade, language) });
}

function alternativeText({ alternative }: BoundFinding, language: Language): string {
  return alternative ? say(MESSAGES.alternative, language, { text: inLanguage(alternative.text, language) }) : "";
}

function calculated(finding: Finding, { items }: Pick<Section, "items">, language: Language, addressOf: AddressOf): string {
  const formula = formulaBehind(finding);
  if (!formula) return "";
  return say(MESSAGES.calculated, language, { formula: calculation(formula, items, language, addressOf) });
}

function explainDoubt(finding: MeasuredFinding, { unread }: SectionFacts, language: Language, addressOf: AddressOf): string {
  const name = nameOf(finding, language);
  const source = sourceOf(finding, language);
  const { unit, digits } = measureOf(finding);
  const value = quantity(beside(finding.value ?? 0, undefined, digits), unit, language);
  const limit = limitsOfFinding(finding)
    .map((one) => quantity(one, unit, language))
    .join(" / ");
  if (finding.doubt) {
    const reason = inLanguage(finding.doubt, language);
    if (finding.limits)
      return (
        severalLimitsVerdict(finding, language) +
        severalLimitsReasons(finding, language) +
        say(MESSAGES.doubtfulEither, language, { reason })
      );
    return say(MESSAGES.doubtfulPass, language, { name, value, limit, source, reason });
  }
  if (finding.kind === "bound" && finding.perhaps) {
    const ways = finding.perhaps.map(({ text }) => inLanguage(text, language));
    return say(MESSAGES.alternativePerhaps, language, { name, source, text: inTurn(ways, language) });
  }
  if (finding.kind === "bound" && finding.range) {
    const { low, high } = finding.range;
    return say(MESSAGES.inRange, language, { name, source, limit, low: plain(low), high: plain(high) });
  }
  if (finding.undecided && finding.undecided.length > 0) {
    const reasons = finding.undecided.map(({ field, reason, cells }) =>
      explainMissing({ lookedFor: field, reason, cells }, unread, language, addressOf),
    );
    return say(MESSAGES.undecided, language, { name, source, reasons: inTurn(reasons, language) });
  }
  return severalLimitsVerdict(finding, language) + severalLimitsReasons(finding, language);
}
