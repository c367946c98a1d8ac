/** One data item as found in the tables: a value with the cells it came from, or the reason why there is none. */
import type { CellRef } from "./cell";
import type { Unit } from "./unit";

/** What was changed to turn the cell into a number of the item's own unit. Shown to the user on request. */
export interface Repair {
  readonly kind:
    | "textNumber"
    | "fullWidth"
    | "thousands"
    | "blanksRemoved"
    /** The mark of a footnote (注号) beside the figure was left out. */
    | "markRemoved"
    | "unitInCell"
    | "unitConverted"
    | "percent"
    | "ratio"
    /** A blank whose filled neighbours already reach the total given beside them. */
    | "blankIsZero";
  /** The cell as it stood, or the unit read. */
  readonly from: string;
  /** What it was read as, or the unit converted to. */
  readonly to: string;
}

/** How a value that stands in no single cell was formed. */
export type Derivation =
  | { readonly kind: "sum"; readonly of: readonly KnownReading[] }
  /** This stage's share of a resource the whole school shares (拆分): `value = total × own ÷ all`, weighted pupils. */
  | {
      readonly kind: "split";
      readonly total: KnownReading;
      readonly ownWeighted: number;
      readonly allWeighted: number;
      /** Per stage of the school: pupils and the official weight, in the order of the formula. */
      readonly parts: readonly { readonly stage: string; readonly pupils: number; readonly weight: number }[];
    };

export interface KnownReading {
  readonly state: "known";
  /** In `unit`, never rounded. */
  readonly value: number;
  readonly unit: Unit;
  /** Every cell that the value depends on. */
  readonly cells: readonly CellRef[];
  /** Those in which the figure itself stands, where `cells` holds others too: what it was divided by, what it is the largest of. */
  readonly own?: readonly CellRef[];
  readonly repairs?: readonly Repair[];
  readonly derivation?: Derivation;
  /** Where the tables only bound the value (班额 bins): the value lies in [low, high]; `value` is then `low`. */
  readonly range?: { readonly low: number; readonly high: number };
}

/**
 * - `tableAbsent`: no recognised table holds the item
 * - `blank`: the cell is there and empty
 * - `notApplicable`: `*`, `-`, `—`, `/`
 * - `notANumber`: text, an error value, or a number that cannot be (negative pupils)
 * - `uncalculated`: a formula whose result is not in the file
 * - `ambiguous`: two cells claim it with different values, two schools answer to the name, or the unit, scope or stage of
 *   the figure is not clear
 * - `ofWholeSchool`: the tables give one figure for all stages of the school, and no document divides it among them
 * - `zeroDenominator`: the formula divides by 0
 */
export const MISSING_REASONS = [
  "tableAbsent",
  "blank",
  "notApplicable",
  "notANumber",
  "uncalculated",
  "ambiguous",
  "ofWholeSchool",
  "zeroDenominator",
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export interface MissingReading {
  readonly state: "missing";
  readonly reason: MissingReason;
  /** Id of the item that was looked for (a field of the dictionary). */
  readonly lookedFor: string;
  /** Where it was expected or stands unreadable; empty when no table holds it. */
  readonly cells: readonly CellRef[];
  /** With `ofWholeSchool`: the figure of the whole school. */
  readonly whole?: KnownReading;
}

export type Reading = KnownReading | MissingReading;

/** The cells in which the figure itself stands, or was expected. */
export function ownCells(reading: Reading): readonly CellRef[] {
  return (reading.state === "known" && reading.own) || reading.cells;
}

export function known(value: number, unit: Unit, cells: readonly CellRef[] = []): KnownReading {
  return { state: "known", value, unit, cells };
}

export function missing(reason: MissingReason, lookedFor: string, cells: readonly CellRef[] = []): MissingReading {
  return { state: "missing", reason, lookedFor, cells };
}

const ABSENT = new Map<string, MissingReading>();

/** No recognised table holds the item: one frozen reading per item, because most schools lack the same items. */
export function absent(lookedFor: string): MissingReading {
  let reading = ABSENT.get(lookedFor);
  if (!reading) {
    reading = Object.freeze(missing("tableAbsent", lookedFor, Object.freeze([])));
    ABSENT.set(lookedFor, reading);
  }
  return reading;
}
