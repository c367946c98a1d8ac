/** Reads the items of a recognised form: places its rows and columns, then reads the cells where they cross. */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import { type Reading, missing } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import { type ClosureCell, provenZeros } from "./closure";
import { readItem } from "./cell-reading";
import { sheetSuffix } from "./form-number";
import type { ClosureSpec, FormSpec, ItemSpec } from "./form-spec";
import type { FormColumn, FormTable } from "./form-table";
import { STAGE_BLOCKS, TOTAL_BLOCK } from "./forms/stage-blocks";
import { readNumber } from "./number";
import { placeRows } from "./outline";
import { type ArtsRelation, peArtsTeachers } from "./pe-arts";
import { namesManyStages, stageIn } from "./stage-words";

/** An item with the stage it speaks of; null: the whole school, or a stage that the table does not say. */
export interface FoundItem {
  readonly field: FieldId;
  readonly stage: SchoolStage | null;
  readonly reading: Reading;
  readonly rank: 1 | 2;
}

type Place = Pick<ItemSpec, "row" | "columns" | "number">;

/** All items that the form holds, known or not. */
export function readFormItems(table: FormTable, spec: FormSpec): readonly FoundItem[] {
  const rowsByPath = placeRows(table.rows, spec.outline);
  const sheetStage = stageOfTable(table, spec);
  const blocks = blocksOf(spec, rowsByPath, sheetStage);
  return blocks.flatMap(({ prefix, stage }) => {
    const at: Locate = (place) => locate(table, rowsByPath, prefix, place);
    const zeros = zerosOf(table, spec.closures ?? [], at);
    const found = spec.items.flatMap((item): FoundItem[] => {
      const place = at(item);
      if (!place) return [];
      const reading = zeros.get(keyOf(place)) ?? readAt(table, item, place.row, place.col);
      return [{ field: item.field, stage: item.stage ?? stage, reading: namedAs(reading, item.field), rank: spec.rank ?? 1 }];
    });
    return [...found, ...subjectSum(table, spec, found, at)];
  });
}

/** The stage the whole sheet speaks of. */
export function stageOfTable(table: FormTable, spec: FormSpec): SchoolStage | null {
  const suffix = sheetSuffix(table.sheet);
  const named = suffix === null ? null : stageIn(suffix);
  if (spec.stage && !spec.isPerStage) return spec.stage;
  if (named) return named;
  if (suffix !== null && namesManyStages(suffix)) return null;
  const titled = stageIn(table.title);
  if (titled) return titled;
  return namesManyStages(table.title) ? null : (spec.stage ?? null);
}

function blocksOf(spec: FormSpec, rowsByPath: ReadonlyMap<string, number>, stage: SchoolStage | null) {
  if (!spec.isPerStage) return [{ prefix: [] as string[], stage }];
  const named = STAGE_BLOCKS.filter(({ label }) => rowsByPath.has(label)).map(({ label, stage }) => ({ prefix: [label], stage }));
  return named.length > 0 ? named : [{ prefix: [TOTAL_BLOCK], stage }];
}

interface Located {
  readonly row: number;
  readonly col: number;
}

type Locate = (place: Place) => Located | null;

function locate(
  table: FormTable,
  rowsByPath: ReadonlyMap<string, number>,
  prefix: readonly string[],
  place: Place,
): Located | null {
  const row = rowsByPath.get([...prefix, ...place.row].join(">"));
  const col = row === undefined ? null : columnOf(table.columns, place);
  return row === undefined || col === null ? null : { row, col };
}

/** Index of the column whose heading path ends with one of the wanted paths; by number where the headings are lost. */
function columnOf(columns: readonly FormColumn[], { columns: wanted, number }: Place): number | null {
  const byNumber = () => {
    const index = columns.findIndex((column) => column.number === number);
    return index < 0 ? null : index;
  };
  if (wanted.length === 0) return byNumber();
  for (const path of wanted) {
    const levels = path.split(">");
    const matches = columns.flatMap((column, index) => (endsWith(column.path, levels) ? [index] : []));
    if (matches.length === 1) return matches[0]!;
    if (matches.length > 1) return nearestTop(columns, matches);
  }
  return columns.every((column) => column.path.length === 0) ? byNumber() : null;
}

/** Of several columns with the same last heading the one that stands highest, if only one does. */
function nearestTop(columns: readonly FormColumn[], matches: readonly number[]): number | null {
  const depth = Math.min(...matches.map((index) => columns[index]!.path.length));
  const highest = matches.filter((index) => columns[index]!.path.length === depth);
  return highest.length === 1 ? highest[0]! : null;
}

function endsWith(path: readonly string[], levels: readonly string[]): boolean {
  return path.length >= levels.length && levels.every((level, index) => path[path.length - levels.length + index] === level);
}

function readAt(table: FormTable, item: ItemSpec, row: number, col: number): Reading {
  const cell = cellOf(table, row, col);
  const isShared = table.mergedCells.some((merged) => merged.row === cell.row && merged.col === cell.col);
  // One value over several cells of the form: which of them it means is not said.
  if (isShared) return missing("ambiguous", item.field, [cell]);
  const units = [table.columns[col]!.unit, table.rows[row]!.unit, table.header.unit, item.unit];
  return readItem(item.field, table.cells[row]![col]!, cell, units);
}

/** The workbook cell of a data cell of the form. */
export function cellOf(table: FormTable, row: number, col: number): CellRef {
  const at = { sheet: table.sheet, row: table.rows[row]!.row, col: table.columns[col]!.col };
  return table.file === undefined ? at : { ...at, file: table.file };
}

function zerosOf(table: FormTable, closures: readonly ClosureSpec[], at: Locate): ReadonlyMap<string, Reading> {
  const zeros = new Map<string, Reading>();
  for (const closure of closures) {
    const cellAt = (place: Place): ClosureCell | null => {
      const located = at(place);
      if (!located) return null;
      const { row, col } = located;
      return { key: keyOf(located), cell: cellOf(table, row, col), number: readNumber(table.cells[row]![col]!) };
    };
    const parts = closure.parts.map(cellAt).filter((part) => part !== null);
    for (const [key, cells] of provenZeros(cellAt(closure.total), parts)) {
      zeros.set(key, { state: "known", value: 0, unit: "", cells, repairs: [{ kind: "blankIsZero", from: "", to: "0" }] });
    }
  }
  return zeros;
}

function namedAs(reading: Reading, field: FieldId): Reading {
  return reading.state === "known" && reading.unit === "" ? { ...reading, unit: fieldOf(field).unit } : reading;
}

function keyOf({ row, col }: Located): string {
  return `${row},${col}`;
}

const ARTS: Place = { row: [], columns: ["艺术>计", "艺术>合计", "艺术>小计", "艺术"], number: 0 };

/** 体育 and 艺术 teachers together, where the form shows subjects. */
function subjectSum(table: FormTable, spec: FormSpec, found: readonly FoundItem[], at: Locate): readonly FoundItem[] {
  const pe = found.find(({ field }) => field === "peTeachers");
  if (!pe) return [];
  const readings = new Map(found.map((item) => [item.field, item.reading]));
  const reading = peArtsTeachers(readings, artsRelation(table, spec, readings, at));
  return [{ field: "peArtsTeachers", stage: pe.stage, reading, rank: pe.rank }];
}

/** Is 艺术 the total of 音乐 and 美术? Headings say it, else the sum over all subjects proves it. */
function artsRelation(table: FormTable, spec: FormSpec, readings: ReadonlyMap<FieldId, Reading>, at: Locate): ArtsRelation {
  const arts = at(ARTS);
  const music = at({ row: [], columns: ["音乐"], number: 0 });
  if (!arts || !music) return "beside";
  const column = table.columns[music.col]!;
  if (column.isPart || column.path.includes("艺术")) return "total";
  const value = (place: Located | null) => {
    const number = place ? readNumber(table.cells[place.row]![place.col]!) : null;
    return number?.kind === "number" ? number.value : 0;
  };
  const subjects = spec.closures?.find(({ parts }) => parts.some((part) => part.columns.includes("艺术")));
  if (!subjects) return "unknown";
  const total = value(at(subjects.total));
  const sum = subjects.parts.reduce((all, part) => all + value(at(part)), 0);
  const parts = (["musicTeachers", "fineArtTeachers"] as const).reduce((all, field) => {
    const reading = readings.get(field);
    return all + (reading?.state === "known" ? reading.value : 0);
  }, 0);
  if (parts === 0) return "beside";
  if (sum === total) return "total";
  return sum + parts === total ? "beside" : "unknown";
}
