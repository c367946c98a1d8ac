/** From a snapshot of a workbook to everything the product says about it. One verb for pane, functions and command line. */
import type { Answer } from "../domain/checks/answers";
import type { Evaluation } from "../domain/checks/finding";
import { evaluate } from "../domain/checks/evaluate";
import type { ReadingResult } from "../domain/dataset/reading-result";
import { readGrids } from "./read-grids";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import { packById } from "../domain/standards/catalogue";
import type { WorkbookPort } from "../workbook/port";

/** Which standards, as in force on which day. */
export interface CheckChoice {
  /** Ids of packs; unknown ids are left out, because they may come from a workbook of another version. */
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
}

export function checkGrids(grids: readonly Grid[], choice: CheckChoice): Checked {
  const reading = readGrids(grids);
  return { reading, evaluation: checkReading(reading, choice), answers: choice.answers ?? [] };
}

/** Checks tables that were already read, e.g. after another standard was chosen. */
export function checkReading(reading: ReadingResult, choice: CheckChoice): Evaluation {
  const packs = choice.packs.map((id) => packById(id)).filter((pack) => pack !== undefined);
  return evaluate(reading.schools, { packs, asOf: choice.asOf, answers: choice.answers });
}

/** Reads and checks a whole workbook. */
export async function readWorkbook(port: WorkbookPort, choice: CheckChoice): Promise<Checked> {
  return checkGrids(await port.read(), choice);
}
