/**
 * Figures that are possible but unusual (经验校验): far from last year's or from similar schools', or in each other's place. The
 * user corrects or explains them; nothing is computed otherwise because of them.
 */
import type { ReadingResult, TableProblem } from "../../dataset/reading-result";
import type { CellRef } from "../../kernel/cell";
import { exchangedItems, exchangedSchools } from "./exchanges";
import { unitsOf } from "./figures";
import { jumps } from "./jumps";
import { Peers } from "./peers";
import { problemOf } from "./suspicion";
import { unlikePeers } from "./unlike-peers";

/** @param said what is said of the tables already: of the same figures nothing is said twice */
export function unusualFigures(
  { schools, lastYear }: Pick<ReadingResult, "schools" | "lastYear">,
  said: readonly TableProblem[],
): readonly TableProblem[] {
  const units = unitsOf(schools, lastYear);
  const peers = new Peers(units);
  const told = new Set(said.filter(({ check }) => check !== undefined).flatMap(({ cells }) => cells.map(keyOf)));
  // From what explains many figures to what explains one.
  const suspicions = [...exchangedSchools(units), ...exchangedItems(units), ...jumps(units, peers), ...unlikePeers(units, peers)];
  return suspicions.flatMap((suspicion) => {
    const keys = suspicion.doubted.map(keyOf);
    if (keys.every((key) => told.has(key))) return [];
    for (const key of keys) told.add(key);
    return [problemOf(suspicion)];
  });
}

function keyOf({ file, sheet, row, col }: CellRef): string {
  return JSON.stringify([file, sheet, row, col]);
}
