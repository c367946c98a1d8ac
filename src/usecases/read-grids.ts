/** From a snapshot of worksheets to their readings, with everything in the tables that does not agree. */
import { checkStated } from "../domain/checks/stated-figures";
import { figuresBeyondTheCountry } from "../domain/consistency/beyond-the-country";
import { checkConsistency } from "../domain/consistency/check-consistency";
import { unusualFigures } from "../domain/consistency/outliers/unusual-figures";
import type { ReadingResult } from "../domain/dataset/reading-result";
import { readTables } from "../domain/dataset/read-tables";
import type { Grid } from "../domain/kernel/grid";
import { mappingProblems, mappingToRead, NOTHING_MAPPED, type StoredMapping } from "./stored-mapping";

/**
 * Reads the tables and tests the relations between their cells; broken ones are among the problems.
 * @param stored what the user has said of tables that are not understood; what of it is not used is among the problems too
 */
export function readGrids(grids: readonly Grid[], stored: StoredMapping = NOTHING_MAPPED): ReadingResult {
  const reading = readTables(grids, mappingToRead(stored));
  const impossible = figuresBeyondTheCountry(reading.schools);
  const found = [...reading.problems, ...impossible, ...checkConsistency(reading), ...checkStated(reading)];
  const unusual = unusualFigures(reading, found);
  return { ...reading, problems: [...found, ...unusual, ...mappingProblems(stored, grids, reading.accounts)] };
}
