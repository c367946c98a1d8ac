/** The thing a rule compares with a limit: its reading, its unit, what is missing. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { computeFormula, missingInputs } from "../indicators/compute";
import { field, type Formula } from "../indicators/formula";
import { formulaOf } from "../indicators/indicator";
import { meets, type Bound } from "../kernel/compare";
import { missing, type KnownReading, type Reading } from "../kernel/reading";
import type { Unit } from "../kernel/unit";
import type { Verdict } from "../kernel/verdict";
import type { Measure } from "../standards/requirement";
import type { SectionContext, Subject } from "./context";
import type { MeasuredFinding } from "./finding";
import type { Undecided } from "./told";

export interface Measured {
  readonly reading: Reading;
  readonly formula: Formula;
  readonly unit: Unit;
}

export function measured(measure: Measure, { section, indicators }: Subject): Measured {
  if ("indicator" in measure) {
    const { unit } = INDICATORS[measure.indicator];
    const formula = formulaOf(INDICATORS[measure.indicator], section.stage);
    return { reading: indicators[measure.indicator], formula, unit };
  }
  if ("item" in measure) {
    const { item } = measure;
    return { reading: section.items[item] ?? missing("tableAbsent", item), formula: field(item), unit: FIELDS[item].unit };
  }
  return { reading: computeFormula(measure.formula, measure.unit, section.items), ...measure };
}

/** The part of a finding that says what was measured: the indicator, or the unit where there is none. */
export function aboutMeasure(measure: Measure, unit: Unit): Pick<MeasuredFinding, "indicator" | "unit"> {
  return "indicator" in measure ? { indicator: measure.indicator } : { unit };
}

/** Items that would have to be known. */
export function undecidedInputs(formula: Formula, { section, isBrief }: SectionContext): readonly Undecided[] {
  if (isBrief) return NOTHING_TOLD;
  // Only items are looked for in a formula, so the name of what is missing is the id of an item.
  return missingInputs(formula, section.items).map(({ lookedFor, reason, cells }) => ({
    field: lookedFor as FieldId,
    reason,
    cells,
  }));
}

const NOTHING_TOLD: readonly Undecided[] = [];

/** A value known only as a range is decided when both its ends are. */
export function verdictAgainst(reading: KnownReading, bound: Bound, limit: number): Verdict {
  const { low, high } = reading.range ?? { low: reading.value, high: reading.value };
  const atLow = meets(low, bound, limit);
  if (atLow !== meets(high, bound, limit)) return "cannotTell";
  return atLow ? "pass" : "fail";
}

/** The verdict on which all possibilities agree; who meets a limit that perhaps does not apply meets the requirement. */
export function agreed(verdicts: readonly Verdict[]): Verdict {
  const applicable = verdicts.filter((verdict) => verdict !== "notApplicable");
  if (applicable.length > 0 && applicable.every((verdict) => verdict === "pass")) return "pass";
  return verdicts.every((verdict) => verdict === verdicts[0]) ? (verdicts[0] ?? "notApplicable") : "cannotTell";
}

/** Signed distance to the limit: negative when it fails. */
export function marginOf(value: number, bound: Bound, limit: number): number {
  return bound === "atLeast" ? value - limit : limit - value;
}
