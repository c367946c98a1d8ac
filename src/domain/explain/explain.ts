/** Findings in plain words, zh-CN and en-US. The order is always the same: value, limit and whose it is, calculation, what is missing. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import type { MissingReading } from "../kernel/reading";
import { inLanguage, type Language } from "../kernel/text";
import type { Verdict } from "../kernel/verdict";
import type { Section } from "../dataset/school";
import type { Coverage, Finding, Shortfall } from "../checks/finding";
import { bracketed, calculation, shortName, type AddressOf } from "./calculation";
import { explainDispersion } from "./dispersion";
import { say } from "./message";
import { MESSAGES, MISSING_MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { beside, plain } from "./number";
import { quantity } from "./quantity";
import { explainQuorum } from "./quorum";

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
 * @param section the section the finding is about; its items give the figures of the calculation
 * @param addressOf how cells are written
 */
export function explainFinding(
  finding: Finding,
  section: Pick<Section, "items">,
  language: Language,
  addressOf: AddressOf,
): string {
  if (finding.kind === "quorum") return explainQuorum(finding, language);
  if (finding.kind === "dispersion") return explainDispersion(finding, language);
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return say(MESSAGES.notApplicable, language, { name });
  if (finding.verdict === "cannotTell") return explainDoubt(finding, name, language, addressOf);
  return [
    comparison(finding, name, language),
    calculated(finding, section, language, addressOf),
    finding.shortfall ? shortfallText(finding.shortfall, language) : "",
  ].join("");
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

function comparison(finding: Finding, name: string, language: Language): string {
  const { value = 0, limit = 0, bound, verdict, indicator } = finding;
  const { unit, digits } = indicator === undefined ? { unit: "", digits: 2 } : INDICATORS[indicator];
  const message =
    verdict === "fail"
      ? bound === "atMost"
        ? MESSAGES.above
        : MESSAGES.below
      : bound === "atMost"
        ? MESSAGES.within
        : MESSAGES.reaches;
  const shown = beside(value, verdict === "fail" ? limit : undefined, digits);
  return say(message, language, {
    name,
    value: quantity(shown, unit, language),
    limit: quantity(limit, unit, language),
    source: sourceOf(finding, language),
  });
}

function calculated(
  { indicator, stage }: Finding,
  { items }: Pick<Section, "items">,
  language: Language,
  addressOf: AddressOf,
): string {
  if (indicator === undefined) return "";
  return say(MESSAGES.calculated, language, {
    formula: calculation(INDICATORS[indicator], stage, items, language, addressOf),
  });
}

function shortfallText({ of, amount, unit, direction, wholeSchool, orElse }: Shortfall, language: Language): string {
  const message = direction === "remove" ? MESSAGES.removeSome : wholeSchool ? MESSAGES.addMoreWholeSchool : MESSAGES.addMore;
  const values = { amount: quantity(amount, unit === "" ? FIELDS[of].unit : unit, language) };
  return say(message, language, values) + (orElse ? otherSide(orElse, language) : "") + say(MESSAGES.stop, language, {});
}

function otherSide({ of, atMost, atLeast, unit }: NonNullable<Shortfall["orElse"]>, language: Language): string {
  const bound = atMost ?? atLeast;
  if (bound === undefined) return "";
  const message = atMost === undefined ? MESSAGES.orAtLeast : MESSAGES.orAtMost;
  return say(message, language, { item: shortName(of, language), amount: quantity(bound, unit, language) });
}

function explainDoubt(finding: Finding, name: string, language: Language, addressOf: AddressOf): string {
  const source = sourceOf(finding, language);
  const { unit, digits } = finding.indicator === undefined ? { unit: "", digits: 2 } : INDICATORS[finding.indicator];
  const { low, high } = finding.facts ?? {};
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
