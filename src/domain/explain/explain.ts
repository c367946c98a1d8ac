/** Findings in plain words, zh-CN and en-US. The order is always the same: value, limit and whose it is, calculation, what is missing. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import type { MissingReading } from "../kernel/reading";
import { inLanguage, type Language } from "../kernel/text";
import type { Verdict } from "../kernel/verdict";
import type { Section } from "../dataset/school";
import type { Coverage, Finding } from "../checks/finding";
import { formulaBehind, ruleOf } from "../checks/rule-behind";
import { bracketed, calculation, type AddressOf } from "./calculation";
import { comparison, measureOf } from "./comparison";
import { confirmedText } from "./confirmed";
import { explainCountyTotal, explainJudgement } from "./county";
import { explainDispersion } from "./dispersion";
import { say } from "./message";
import { MESSAGES, MISSING_MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { beside, plain } from "./number";
import { quantity } from "./quantity";
import { explainQuorum } from "./quorum";
import { reserveText } from "./reserve";
import { shortfallText } from "./shortfall";
import { explainStepped } from "./stepped";
import { moreClassesText } from "./ways-out";

/** 达标 / 不达标 / 无法判定 / 不适用 */
export function verdictName(verdict: Verdict, language: Language): string {
  return inLanguage(VERDICT_NAMES[verdict], language);
}

/** "核查 214 条，198 达标，9 不达标，7 无法判定" */
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
export function explainFinding(
  finding: Finding,
  section: Pick<Section, "items">,
  language: Language,
  addressOf: AddressOf,
): string {
  switch (finding.kind) {
    case "quorum":
      return explainQuorum(finding, section, language);
    case "dispersion":
    case "composite":
      return explainDispersion(finding, language);
    case "countyTotal":
      return explainCountyTotal(finding, language);
    case "judgement":
    case "veto":
      return explainJudgement(finding, language);
    default:
      return explainComparison(finding, section, language, addressOf) + confirmedText(finding, language);
  }
}

/** Why there is no figure: which item, and the cell where it was expected. */
export function explainMissing(
  reading: Pick<MissingReading, "reason" | "lookedFor" | "cells">,
  language: Language,
  addressOf: AddressOf,
): string {
  const item = Object.hasOwn(FIELDS, reading.lookedFor)
    ? inLanguage(FIELDS[reading.lookedFor as FieldId], language)
    : reading.lookedFor;
  return say(MISSING_MESSAGES[reading.reason], language, { item, cells: bracketed(reading.cells, addressOf) });
}

/** Kinds that compare a figure of the section with a limit. */
function explainComparison(finding: Finding, section: Pick<Section, "items">, language: Language, addressOf: AddressOf): string {
  const stepped = finding.kind === "stepped" ? explainStepped(finding, language) : "";
  if (finding.verdict === "notApplicable")
    return stepped || say(MESSAGES.notApplicable, language, { name: nameOf(finding, language) });
  if (finding.verdict === "cannotTell") {
    const isDoubted = finding.facts?.["doubt"] !== undefined;
    return (!isDoubted && stepped) || explainDoubt(finding, language, addressOf);
  }
  return [
    stepped || comparison(finding, language),
    calculated(finding, section, language, addressOf),
    finding.kind === "graded" ? gradeText(finding, language) : "",
    finding.shortfall ? shortfallText(finding.shortfall, language) : "",
    moreClassesText(finding, section, language),
    reserveText(finding, section, language),
    alternativeText(finding, language),
  ].join("");
}

function gradeText({ facts }: Finding, language: Language): string {
  const grade = language === "zh-CN" ? facts?.["grade"] : facts?.["gradeInEnglish"];
  if (grade === undefined) return inLanguage(MESSAGES.belowEveryGrade, language);
  return say(MESSAGES.graded, language, { grade: String(grade) });
}

function alternativeText(finding: Finding, language: Language): string {
  const granted = finding.facts?.["alternative"];
  return granted === undefined
    ? ""
    : say(MESSAGES.alternative, language, { text: alternativeNames(finding, [granted], language) });
}

function alternativeNames(finding: Finding, ids: readonly unknown[], language: Language): string {
  const rule = ruleOf(finding);
  const known = rule?.kind === "bound" ? (rule.alternatives ?? []) : [];
  const names = ids.map((id) => known.find((one) => one.id === id)?.text);
  return names.map((text, i) => (text ? inLanguage(text, language) : String(ids[i]))).join(language === "zh-CN" ? "；" : "; ");
}

function calculated(finding: Finding, { items }: Pick<Section, "items">, language: Language, addressOf: AddressOf): string {
  const formula = formulaBehind(finding);
  if (!formula) return "";
  return say(MESSAGES.calculated, language, { formula: calculation(formula, items, language, addressOf) });
}

function explainDoubt(finding: Finding, language: Language, addressOf: AddressOf): string {
  const name = nameOf(finding, language);
  const source = sourceOf(finding, language);
  const { unit, digits } = measureOf(finding);
  const { low, high, perhaps, doubt, doubtInEnglish } = finding.facts ?? {};
  if (doubt !== undefined) {
    const value = quantity(beside(finding.value ?? 0, undefined, digits), unit, language);
    const reason = String(language === "zh-CN" ? doubt : doubtInEnglish);
    return say(MESSAGES.doubtfulPass, language, {
      name,
      value,
      limit: quantity(finding.limit ?? 0, unit, language),
      source,
      reason,
    });
  }
  if (Array.isArray(perhaps)) {
    return say(MESSAGES.alternativePerhaps, language, { name, source, text: alternativeNames(finding, perhaps, language) });
  }
  if (typeof low === "number" && typeof high === "number") {
    const limit = quantity(finding.limit ?? 0, unit, language);
    return say(MESSAGES.inRange, language, { name, source, limit, low: plain(low), high: plain(high) });
  }
  if (finding.undecided && finding.undecided.length > 0) {
    const reasons = finding.undecided
      .map(({ field, reason, cells }) => explainMissing({ lookedFor: field, reason, cells }, language, addressOf))
      .join(language === "zh-CN" ? "；" : "; ");
    return say(MESSAGES.undecided, language, { name, source, reasons });
  }
  const value = quantity(beside(finding.value ?? 0, undefined, digits), unit, language);
  return say(MESSAGES.severalLimits, language, { name, value, source });
}
