/** From a snapshot of a workbook to everything the product says about it. One verb for pane, functions and command line. */
import type { Answer } from "../domain/checks/confirmations";
import type { Evaluation } from "../domain/checks/finding";
import { evaluate } from "../domain/checks/evaluate";
import type { ReadingResult } from "../domain/dataset/reading-result";
import { readGrids } from "./read-grids";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import { resolveAnswers, type GivenAnswer, type UnusedAnswer } from "./given-confirmations";
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
  readonly answers: readonly Answer[];
  /** Answers that speak of nobody and nothing in this workbook. */
  readonly unusedAnswers: readonly UnusedAnswer[];
  /** The user's own standards in the workbook, whether chosen or not. */
  readonly ownStandards: readonly OwnStandard[];
}

/** @param given what the user answered because no table holds it */
export function checkGrids(
  grids: readonly Grid[],
  choice: CheckChoice,
  mapping?: StoredMapping,
  given: readonly GivenAnswer[] = [],
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
  given: readonly GivenAnswer[],
): Checked {
  const { answers, unused } = resolveAnswers(given, reading.schools);
  const evaluation = checkReading(reading, choice, ownStandards, answers);
  return { reading, evaluation, answers, unusedAnswers: unused, ownStandards };
}

export function checkReading(
  reading: ReadingResult,
  { packs, asOf }: CheckChoice,
  own: readonly OwnStandard[] = [],
  answers: readonly Answer[] = [],
): Evaluation {
  return evaluate(reading.schools, { packs: packsOfIds(packs, own), asOf, answers });
}
