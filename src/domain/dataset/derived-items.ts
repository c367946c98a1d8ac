/** Items that no single cell holds: sums over degrees and titles (standards.md §1.2 L1; tables.md §4.7). */
import { FIELD_IDS, type FieldId } from "../fields/dictionary";
import { distinctCells } from "../kernel/cell";
import { ownCells, type Reading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import { UNBOUNDED } from "../tables/class-size-bins";
import { sumOf } from "../tables/sum";
import type { Items } from "./school";

/** 高于规定学历: 专科及以上 in primary, 本科及以上 in junior secondary schools. */
const HIGHER_QUALIFIED: Readonly<Partial<Record<SchoolStage, readonly FieldId[]>>> = {
  primary: ["collegeTeachers", "bachelorTeachers", "postgraduateTeachers"],
  junior: ["bachelorTeachers", "postgraduateTeachers"],
};

const MID_TITLE_AND_ABOVE: readonly FieldId[] = ["fullSeniorTeachers", "seniorTeachers", "midTitleTeachers"];

/** The items of a stage with the sums that follow from them; a figure given by the tables is never replaced. */
export function withDerivedItems(stage: SchoolStage, items: ReadonlyMap<FieldId, Reading>): Items {
  const all = new Map(items);
  addSum(all, "postgraduateTeachers", ["masterTeachers", "doctorTeachers"]);
  boundByPupils(all);
  addSum(all, "higherQualTeachers", HIGHER_QUALIFIED[stage] ?? []);
  addSum(all, "midTitleAndAboveTeachers", MID_TITLE_AND_ABOVE);
  return toItems(all);
}

const ORDER: ReadonlyMap<FieldId, number> = new Map(FIELD_IDS.map((field, index) => [field, index]));

/** Dictionary order, whatever the order of the tables. */
export function toItems(items: ReadonlyMap<FieldId, Reading>): Items {
  return Object.fromEntries([...items].sort(([a], [b]) => ORDER.get(a)! - ORDER.get(b)!));
}

/** The open bin 66人及以上 has no upper bound of its own: a class is no larger than its stage. */
function boundByPupils(items: Map<FieldId, Reading>): void {
  const largest = items.get("largestClass");
  const pupils = items.get("pupils");
  if (largest?.state !== "known" || largest.range?.high !== UNBOUNDED || pupils?.state !== "known") return;
  if (pupils.value < largest.range.low) return;
  const cells = distinctCells([...largest.cells, ...pupils.cells]);
  items.set("largestClass", { ...largest, cells, own: ownCells(largest), range: { low: largest.range.low, high: pupils.value } });
}

function addSum(items: Map<FieldId, Reading>, field: FieldId, parts: readonly FieldId[]): void {
  if (items.get(field)?.state === "known" || parts.length === 0) return;
  const readings = parts.flatMap((part) => items.get(part) ?? []);
  if (readings.length < parts.length) return;
  items.set(field, sumOf(field, readings));
}
