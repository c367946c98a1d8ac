/** Relations over all schools that were read together (tables.md §8). */
import type { School } from "../dataset/school";
import type { FieldId } from "../fields/dictionary";
import { ownCells, type KnownReading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import type { BrokenPart } from "./item-relations";

/** Fewer schools are no county. */
const FEWEST_SCHOOLS = 3;
/** The cells of a whole county would only hide the others. */
const MOST_CELLS = 20;

/** Those who enter junior schools left primary schools of the county, unless they came from elsewhere. */
export function entrantsBeyondLeavers(schools: readonly School[]): readonly BrokenPart[] {
  if (schools.length < FEWEST_SCHOOLS) return [];
  const entrants = allOf(schools, "junior", "entrants");
  const leavers = allOf(schools, "primary", "leavers");
  if (!entrants || !leavers) return [];
  const [left, right] = [entrants, leavers].map((readings) => readings.reduce((sum, { value }) => sum + value, 0)) as [
    number,
    number,
  ];
  if (left <= right) return [];
  const cells = [...entrants, ...leavers].flatMap(ownCells);
  return [
    {
      rule: "county/entrants-within-leavers",
      check: "empirical",
      left,
      right,
      cells: cells.length <= MOST_CELLS ? cells : [],
      values: { kind: "entrantsBeyondLeavers", entrants: left, leavers: right },
    },
  ];
}

/** The item of every section of the stage; null as soon as one is missing, or when there is no such section. */
function allOf(schools: readonly School[], stage: SchoolStage, field: FieldId): readonly KnownReading[] | null {
  const readings = schools.flatMap(({ stages }) => (stages[stage] ? [stages[stage][field]] : []));
  const known = readings.filter((reading): reading is KnownReading => reading?.state === "known");
  return readings.length > 0 && known.length === readings.length ? known : null;
}
