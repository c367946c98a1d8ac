/** From a snapshot of worksheets to their readings, with everything in the tables that does not agree. */
import { type ConsistencyFinding, checkConsistency } from "../domain/consistency/check-consistency";
import { checkTotals } from "../domain/consistency/list-totals";
import type { ReadingResult, TableProblem } from "../domain/dataset/reading-result";
import { readTables } from "../domain/dataset/read-tables";
import type { Grid } from "../domain/kernel/grid";

/** Reads the tables and tests the relations between their cells; broken ones are among the problems. */
export function readGrids(grids: readonly Grid[]): ReadingResult {
  const reading = readTables(grids);
  return { ...reading, problems: [...reading.problems, ...checkConsistency(reading).map(problemOf), ...checkTotals(grids)] };
}

function problemOf({ rule, severity, message, cells }: ConsistencyFinding): TableProblem {
  return { code: `consistency/${rule}`, severity, message, cells };
}
