/** The answer of `EDU.<NAME>([school], [stage])` from the live evaluation (contracts.md §3). */
import { type SectionFacts, explainMissing } from "../domain/explain/explain";
import type { IndicatorId } from "../domain/indicators/catalogue";
import type { Reading } from "../domain/kernel/reading";
import type { Language } from "../domain/kernel/text";
import { inLanguage } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import { fullAddress } from "../workbook/a1";
import type { ArgumentRange } from "./arguments";
import type { FormulaPlace } from "./function-entry";
import { divisionByZero, notAvailable } from "./outcome";
import type { Outcome } from "./outcome";
import { sectionGiven } from "./section-argument";
import { spread } from "./spread";

export interface IndicatorCall {
  /** Null when the formula names no school. */
  readonly schools: ArgumentRange | null;
  /** Null when the formula names no stage. */
  readonly stages: ArgumentRange | null;
  readonly at: FormulaPlace;
  readonly language: Language;
}

/** One answer, or a block of the shape of the names when a range of names was given. */
export function indicatorResults(checked: Checked, indicator: IndicatorId, call: IndicatorCall): Outcome | Outcome[][] {
  const { schools, stages, at, language } = call;
  return spread({ given: [schools, stages], at, language }, ([school = null, stage = null], place) => {
    const section = sectionGiven(checked, { school, stage }, place, language);
    return section.ok ? ofReading(section.is.indicators[indicator], section.is.section, language) : section.outcome;
  });
}

/** A figure, or why there is none. */
export function ofReading(reading: Reading, { unread }: Pick<SectionFacts, "unread">, language: Language): Outcome {
  if (reading.state === "known") {
    // A bound read from 班额 bins is no value.
    return reading.range ? notAvailable(inLanguage(ONLY_A_RANGE, language)) : { value: reading.value };
  }
  return reading.reason === "zeroDenominator"
    ? divisionByZero
    : notAvailable(explainMissing(reading, unread, language, fullAddress));
}

const ONLY_A_RANGE = { zh: "统计表只给出分段人数，不能确定数值", en: "The tables give only a range, not a value" };
