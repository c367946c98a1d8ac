/** Reads the items of a recognised form: places its rows and columns, then reads the cells where they cross. */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import { type Reading, missing } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import { readItem } from "./cell-reading";
import { classSizeItems } from "./class-size-bins";
import { type ClosureCell, provenZeros } from "./closure";
import { sheetSuffix } from "./form-number";
import { type Locate, type Located, type Place, cellOf, locator } from "./form-place";
import type { ClosureSpec, FormSpec, ItemSpec } from "./form-spec";
import { subjectSum } from "./form-subjects";
import type { FormTable } from "./form-table";
import { STAGE_BLOCKS, TOTAL_BLOCK } from "./forms/stage-blocks";
import type { FoundItem } from "./found-item";
import { readNumber } from "./number";
import { placeRows } from "./outline";
import { namesManyStages, stageIn } from "../labels/stage-words";
import { sumOf } from "./sum";

/** All items that the form holds, known or not. */
export function readFormItems(table: FormTable, spec: FormSpec): readonly FoundItem[] {
  const rowsByPath = placeRows(table.rows, spec.outline);
  const blocks = blocksOf(spec, rowsByPath, stageOfTable(table, spec));
  return blocks.flatMap(({ prefix, stage }) => {
    const at = locator(table, rowsByPath, prefix);
    const zeros = zerosOf(table, spec.closures ?? [], at);
    const found = spec.items.flatMap((item): FoundItem[] => {
      const reading = readSpec(table, item, at, zeros);
      return reading ? [{ field: item.field, stage: item.stage ?? stage, reading, rank: item.rank ?? 1 }] : [];
    });
    const sizes = (spec.classSizes ?? []).flatMap((sizes) => classSizeItems(table, at, sizes, sizes.stage ?? stage));
    return [...found, ...subjectSum(table, spec, found, at), ...sizes];
  });
}

/** The stage the whole sheet speaks of; null when it speaks of several, or does not say. */
function stageOfTable(table: FormTable, spec: FormSpec): SchoolStage | null {
  if (spec.stage && !spec.isPerStage) return spec.stage;
  const titled = stageIn(table.title);
  if (titled) return titled;
  const suffix = sheetSuffix(table.sheet) ?? "";
  const named = stageIn(suffix);
  if (named) return named;
  return namesManyStages(suffix) || namesManyStages(table.title) ? null : (spec.stage ?? null);
}

function blocksOf(spec: FormSpec, rowsByPath: ReadonlyMap<string, number>, stage: SchoolStage | null) {
  if (!spec.isPerStage) return [{ prefix: [] as string[], stage }];
  const named = STAGE_BLOCKS.filter(({ label }) => rowsByPath.has(label)).map(({ label, stage }) => ({ prefix: [label], stage }));
  return named.length > 0 ? named : [{ prefix: [TOTAL_BLOCK], stage }];
}

type Zeros = ReadonlyMap<string, readonly CellRef[]>;

function readSpec(table: FormTable, item: ItemSpec, at: Locate, zeros: Zeros): Reading | null {
  const places = [item, ...(item.plus ?? [])].map(at);
  const readings = places.flatMap((place) => (place ? readAt(table, item, place, zeros) : []));
  if (readings.length === 0) return null;
  if (readings.length < places.length)
    return missing(
      "tableAbsent",
      item.field,
      readings.flatMap(({ cells }) => cells),
    );
  return readings.length === 1 ? readings[0]! : sumOf(item.field, readings);
}

function readAt(table: FormTable, item: ItemSpec, place: Located, zeros: Zeros): Reading {
  const cell = cellOf(table, place);
  const proof = zeros.get(keyOf(place));
  if (proof) return provenZero(item.field, proof);
  // One value over several cells of the form: which of them it means is not said.
  const isShared = table.mergedCells.some((merged) => merged.row === cell.row && merged.col === cell.col);
  if (isShared) return missing("ambiguous", item.field, [cell]);
  const units = [table.columns[place.col]!.unit, table.rows[place.row]!.unit, table.header.unit, item.unit];
  return readItem(item.field, table.cells[place.row]![place.col]!, cell, units);
}

/** A blank that cannot be anything but 0, with the cells that prove it. */
function provenZero(field: FieldId, cells: readonly CellRef[]): Reading {
  return { state: "known", value: 0, unit: fieldOf(field).unit, cells, repairs: [{ kind: "blankIsZero", from: "", to: "0" }] };
}

function zerosOf(table: FormTable, closures: readonly ClosureSpec[], at: Locate): Zeros {
  const zeros = new Map<string, readonly CellRef[]>();
  for (const closure of closures) {
    const cellAt = (place: Place): ClosureCell | null => {
      const located = at(place);
      if (!located) return null;
      return { key: keyOf(located), cell: cellOf(table, located), number: readNumber(table.cells[located.row]![located.col]!) };
    };
    const parts = closure.parts.map(cellAt).filter((part) => part !== null);
    for (const [key, cells] of provenZeros(cellAt(closure.total), parts)) zeros.set(key, cells);
  }
  return zeros;
}

function keyOf({ row, col }: Located): string {
  return `${row},${col}`;
}
