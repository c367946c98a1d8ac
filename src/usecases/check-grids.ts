/** From a snapshot of a workbook to everything the product says about it. One verb for pane, functions and command line. */
import type { Confirmation } from "../domain/checks/confirmations";
import type { Evaluation } from "../domain/checks/finding";
import { evaluate } from "../domain/checks/evaluate";
import type { ReadingResult } from "../domain/dataset/reading-result";
import { readGrids } from "./read-grids";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import { resolveConfirmations, type GivenConfirmation, type UnusedConfirmation } from "./given-confirmations";
import { ownStandardProblems, ownStandardsIn, packsOfIds, type OwnStandard } from "./own-standards";
import type { StoredMapping } from "./stored-mapping";

/** Which standards, as in force on which day. */
export interface CheckChoice {
  /** Ids of packs, own ones too; unknown ids are left out, because they may come from a workbook of another version. */
  readonly packs: readonly string[];
  readonly asOf: IsoDate;
}

export interface Checked {
  readonly reading: ReadingResult;
  readonly evaluation: Evaluation;
  /** The answers the evaluation was made with. */
  readonly confirmations: readonly Confirmation[];
  /** Answers that speak of nobody and nothing in this workbook. */
  readonly unusedConfirmations: readonly UnusedConfirmation[];
  /** The user's own standards in the workbook, whether chosen or not. */
  readonly ownStandards: readonly OwnStandard[];
}

/** @param given what the user answered because no table holds it */
export function checkGrids(
  grids: readonly Grid[],
  choice: CheckChoice,
  mapping?: StoredMapping,
  given: readonly GivenConfirmation[] = [],
): Checked {
  const ownStandards = ownStandardsIn(grids);
  const read = readGrids(grids, mapping);
  const reading = { ...read, problems: [...read.problems, ...ownStandardProblems(ownStandards)] };
  return judge(reading, choice, ownStandards, given);
}

/** Judges tables that were already read, e.g. after another standard was chosen or a question answered. */
export function judge(
  reading: ReadingResult,
  choice: CheckChoice,
  ownStandards: readonly OwnStandard[],
  given: readonly GivenConfirmation[],
): Checked {
  const { confirmations, unused } = resolveConfirmations(given, reading.schools, "kept");
  const evaluation = checkReading(reading, choice, ownStandards, confirmations);
  return { reading, evaluation, confirmations, unusedConfirmations: unused, ownStandards };
}

export function checkReading(
  reading: ReadingResult,
  { packs, asOf }: CheckChoice,
  own: readonly OwnStandard[],
  confirmations: readonly Confirmation[],
): Evaluation {
  return evaluate(reading.schools, { packs: packsOfIds(packs, own), asOf, confirmations });
}
