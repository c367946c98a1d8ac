/** From a snapshot of a workbook to everything the product says about it. One verb for pane, functions and command line. */
import type { Answer } from "../domain/checks/answers";
import type { Evaluation } from "../domain/checks/finding";
import { evaluate } from "../domain/checks/evaluate";
import type { ReadingResult } from "../domain/dataset/reading-result";
import { readGrids } from "./read-grids";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import { ownStandardProblems, ownStandardsIn, packsOfIds, type OwnStandard } from "./own-standards";
import type { StoredMapping } from "./stored-mapping";

/** Which standards, as in force on which day. */
export interface CheckChoice {
  /** Ids of packs, own ones too; unknown ids are left out, because they may come from a workbook of another version. */
  readonly packs: readonly string[];
  readonly asOf: IsoDate;
  /** What the user answered about facts that no table holds. */
  readonly answers?: readonly Answer[];
}

export interface Checked {
  readonly reading: ReadingResult;
  readonly evaluation: Evaluation;
  /** The answers the evaluation was made with. */
  readonly answers: readonly Answer[];
  /** The user's own standards in the workbook, whether chosen or not. */
  readonly ownStandards: readonly OwnStandard[];
}

export function checkGrids(grids: readonly Grid[], choice: CheckChoice, mapping?: StoredMapping): Checked {
  const ownStandards = ownStandardsIn(grids);
  const read = readGrids(grids, mapping);
  const reading = { ...read, problems: [...read.problems, ...ownStandardProblems(ownStandards)] };
  return { reading, evaluation: checkReading(reading, choice, ownStandards), answers: choice.answers ?? [], ownStandards };
}

/** Checks tables that were already read, e.g. after another standard was chosen. */
export function checkReading(reading: ReadingResult, choice: CheckChoice, own: readonly OwnStandard[] = []): Evaluation {
  return evaluate(reading.schools, { packs: packsOfIds(choice.packs, own), asOf: choice.asOf, answers: choice.answers });
}
