/**
 * Class sizes (班额) from a form that counts classes by bins: 25人及以下, 26-30人 … 66人及以上 (tables.md §4.6).
 * A bin bounds a class; it does not give its size. So 最大班额 is a range, and counts over a limit inside a bin stay undecided.
 */
import type { FieldId } from "../fields/dictionary";
import { fieldOf } from "../fields/dictionary";
import { distinctCells, type CellRef } from "../kernel/cell";
import { type KnownReading, type Reading, missing, ownCells } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import { type ClosureCell, provenZeros } from "./closure";
import { type Locate, cellOf } from "./form-place";
import type { ClassSizesSpec } from "./form-spec";
import type { FormTable } from "./form-table";
import type { FoundItem } from "./found-item";
import { readNumber } from "./number";
import { readItem } from "./cell-reading";

/** Pupils a class of the bin may have; `high` is Infinity for the open bin. */
export interface SizeBin {
  readonly low: number;
  readonly high: number;
}

/** Counts above a limit: 45 and 50 are the caps of 优质均衡, 56 and 66 begin 大班额 and 超大班额. */
const OVER: readonly (readonly [FieldId, number])[] = [
  ["classesOver45", 46],
  ["classesOver50", 51],
  ["largeClasses", 56],
  ["superLargeClasses", 66],
];

/** Stands for "no upper bound" in plain JSON; the pupils of the stage replace it where they are known. */
export const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** Number of classes, largest class and the counts above the limits. */
export function classSizeItems(
  table: FormTable,
  at: Locate,
  spec: ClassSizesSpec,
  stage: SchoolStage | null,
): readonly FoundItem[] {
  const total = at({ row: spec.total, columns: spec.columns, number: spec.number });
  if (!total) return [];
  const units = [table.header.unit, "个"];
  const read = (field: FieldId, row: number): Reading =>
    readItem(field, table.cells[row]![total.col]!, cellOf(table, { row, col: total.col }), units);
  const bins = binsOf(table).map(({ row, bin }) => ({ row, bin, reading: read("classes", row) }));
  const items: FoundItem[] = [{ field: "classes", stage, reading: read("classes", total.row), rank: 1 }];
  if (bins.length === 0) return items;
  const cell = (row: number): ClosureCell => ({
    key: String(row),
    cell: cellOf(table, { row, col: total.col }),
    number: readNumber(table.cells[row]![total.col]!),
  });
  const zeros = provenZeros(
    cell(total.row),
    bins.map(({ row }) => cell(row)),
  );
  const filled = bins.map(({ row, bin, reading }): BinCount => {
    const proof = zeros.get(String(row));
    return { bin, reading: proof ? { state: "known", value: 0, unit: "班", cells: proof, own: proof.slice(0, 1) } : reading };
  });
  return [...items, ...itemsOfBins(filled, stage)];
}

/** Fields that bins say something of. */
export const FIELDS_OF_BINS: readonly FieldId[] = ["largestClass", ...OVER.map(([field]) => field)];

/** What the classes of all sizes say together, one item for each of `FIELDS_OF_BINS`. */
export function itemsOfBins(bins: readonly BinCount[], stage: SchoolStage | null): readonly FoundItem[] {
  return [
    { field: "largestClass", stage, reading: largest(bins), rank: 1 },
    ...OVER.map(([field, from]): FoundItem => ({ field, stage, reading: countFrom(field, from, bins), rank: 1 })),
  ];
}

export interface BinCount {
  readonly bin: SizeBin;
  readonly reading: Reading;
}

/** The highest bin with a class in it; unknown as soon as a higher bin is. */
function largest(bins: readonly BinCount[]): Reading {
  const cells: CellRef[] = [];
  for (const { bin, reading } of [...bins].sort((a, b) => b.bin.low - a.bin.low)) {
    if (reading.state === "missing") return { ...reading, lookedFor: "largestClass" };
    cells.push(...reading.cells);
    if (reading.value === 0) continue;
    const range = { low: bin.low, high: Number.isFinite(bin.high) ? bin.high : UNBOUNDED };
    return {
      state: "known",
      value: bin.low,
      unit: fieldOf("largestClass").unit,
      cells: distinctCells(cells),
      own: ownCells(reading),
      range,
    };
  }
  return missing("blank", "largestClass", cells);
}

function countFrom(field: FieldId, from: number, bins: readonly BinCount[]): Reading {
  const parts: KnownReading[] = [];
  for (const { bin, reading } of bins) {
    if (bin.high < from) continue;
    if (reading.state === "missing") return { ...reading, lookedFor: field };
    if (bin.low < from && reading.value > 0) return missing("ambiguous", field, reading.cells);
    parts.push(reading);
  }
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return {
    state: "known",
    value,
    unit: "班",
    cells: distinctCells(parts.flatMap(({ cells }) => cells)),
    ...(parts.some(({ own }) => own) && { own: parts.flatMap(ownCells) }),
    derivation: { kind: "sum", of: parts },
  };
}

function binsOf(table: FormTable): { row: number; bin: SizeBin }[] {
  const bins = table.rows.flatMap(({ labels }, row) => {
    const bin = parseBin(labels.at(-1)!);
    return bin ? [{ row, bin }] : [];
  });
  return besideEachOther(bins);
}

/** 66人以上 below 61-65人 means 66 and more. */
export function besideEachOther<T extends { readonly bin: SizeBin }>(bins: readonly T[]): T[] {
  return bins.map((one) => {
    const { bin } = one;
    const follows = bins.some((other) => other.bin.high === bin.low - 2);
    return bin.high === Infinity && follows ? { ...one, bin: { low: bin.low - 1, high: Infinity } } : one;
  });
}

/** `26-30人`, `25人及以下`, `66人及以上`, `31至35人`; `66人以上` by itself means more than 66. */
export function parseBin(label: string): SizeBin | null {
  const text = label.replace(/^每班|班级(个数)?$|的?班(额|数)?$|\(.*\)$/g, "");
  const between = /^(\d{1,3})人?[-至到](\d{1,3})人?$/.exec(text);
  if (between) return { low: Number(between[1]), high: Number(between[2]) };
  const below = /^(\d{1,3})人?(及其?以下|以下)$/.exec(text);
  if (below) return { low: 1, high: Number(below[1]) };
  const above = /^(\d{1,3})人?(及其?以上|以上)$/.exec(text);
  if (!above) return null;
  return { low: Number(above[1]) + (above[2] === "以上" ? 1 : 0), high: Infinity };
}
