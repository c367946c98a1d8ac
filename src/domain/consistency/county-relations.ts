/** Relations over all schools that were read together (tables.md §8). */
import type { School } from "../dataset/school";
import type { FieldId } from "../fields/dictionary";
import type { KnownReading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import type { BrokenPart } from "./item-relations";

/** Fewer schools are no county. */
const FEWEST_SCHOOLS = 3;
/** The cells of a whole county would only hide the others. */
const MOST_CELLS = 20;

const figures = new Intl.NumberFormat("en-US");

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
  const cells = [...entrants, ...leavers].flatMap((reading) => reading.cells);
  const [a, b, gap] = [left, right, left - right].map((value) => figures.format(value));
  return [
    {
      rule: "county/entrants-within-leavers",
      check: "empirical",
      left,
      right,
      cells: cells.length <= MOST_CELLS ? cells : [],
      message: {
        zh: `经验校验：读取的各校中，初中招生数合计 ${a} 人，超过小学毕业生数合计 ${b} 人，超出 ${gap} 人；有县外学生升入或学校未全部读取的请说明。`,
        en: `Correct or explain: over all schools read, ${a} pupils entered junior schools but only ${b} left primary schools, ${gap} fewer; explain pupils from elsewhere, or schools that were not read.`,
      },
    },
  ];
}

/** The item of every section of the stage; null as soon as one is missing, or when there is no such section. */
function allOf(schools: readonly School[], stage: SchoolStage, field: FieldId): readonly KnownReading[] | null {
  const readings = schools.flatMap(({ stages }) => (stages[stage] ? [stages[stage][field]] : []));
  const known = readings.filter((reading): reading is KnownReading => reading?.state === "known");
  return readings.length > 0 && known.length === readings.length ? known : null;
}
