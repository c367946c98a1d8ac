/** A row of a list as what it says of its school (tables.md §6). */
import { type FieldId, fieldOf } from "../../fields/dictionary";
import type { CellRef } from "../../kernel/cell";
import { type Reading, missing } from "../../kernel/reading";
import type { SchoolStage } from "../../kernel/stage";
import { stageIn, stageOfGrade } from "../../labels/stage-words";
import { plainText } from "../../labels/text";
import { factorTo } from "../../labels/units";
import { readItem } from "../cell-reading";
import type { FoundItem } from "../found-item";
import type { NamedAt } from "../school-header";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";
import { type SizeColumn, classSizesOf } from "./class-sizes";
import type { ListColumn, Role } from "./heading";
import type { ListHeader } from "./list-header";
import type { ListRow } from "./list-rows";
import { SCHOOL_CODE } from "./row-lines";

export type ItemColumn = ListColumn & {
  readonly meaning: { readonly role: "item"; readonly field: FieldId; readonly stage: SchoolStage | null };
};

/** The columns that figures of a school come from, and those that say what it is. */
export interface RowColumns {
  readonly items: readonly ItemColumn[];
  /** Of the year before. */
  readonly lastYear: readonly ItemColumn[];
  /** Of classes by size. */
  readonly sizes: readonly SizeColumn[];
  /** The first column of each role. */
  readonly roles: ReadonlyMap<Role, number>;
}

export function rolesOf({ columns }: ListHeader): ReadonlyMap<Role, number> {
  return new Map(
    columns.flatMap(({ col, meaning }) => (meaning && meaning.role !== "item" ? [[meaning.role, col] as const] : [])).reverse(),
  );
}

type UnitsByColumn = ReadonlyMap<ItemColumn, readonly (string | undefined)[]>;

/** What the table says of the unit of each column, nearest first. */
export function unitsByColumn(
  columns: readonly ItemColumn[],
  tableUnit: string | undefined,
  money: ReadonlyMap<number, string>,
): UnitsByColumn {
  return new Map(columns.map((column) => [column, unitsOf(column, tableUnit, money)]));
}

function unitsOf(
  column: ItemColumn,
  tableUnit: string | undefined,
  money: ReadonlyMap<number, string>,
): readonly (string | undefined)[] {
  const { unit } = fieldOf(column.meaning.field);
  const fitting = tableUnit !== undefined && factorTo(unit, tableUnit) !== null ? tableUnit : undefined;
  return [column.unit, fitting, money.get(column.col)];
}

/** What one row says of its school: who it is, its stage, its items. */
export function readRow(
  view: SheetView,
  header: ListHeader,
  { items, lastYear, sizes, roles }: RowColumns,
  { row, sectionStage }: ListRow,
  tableStage: SchoolStage | null,
  units: UnitsByColumn,
): SchoolRecord {
  const mark = (role: Role): NamedAt | undefined => {
    const col = roles.get(role);
    const text = col === undefined ? "" : view.text(row, col);
    return col !== undefined && text !== "" ? { text, cell: view.ref(row, col) } : undefined;
  };
  const towns = header.columns.find(({ reading }) => reading.outcome === "role" && reading.role === "township")?.col;
  const town = towns === undefined ? "" : view.text(row, towns);
  const township = towns === undefined || town === "" ? undefined : { text: town, cell: view.ref(row, towns) };
  const name = { text: view.text(row, header.nameCol), cell: view.ref(row, header.nameCol) };
  const type = mark("type");
  const said = mark("stage");
  const beside = sectionStage ?? stageBeside(view, header, row);
  const stage = stageOfRow(said, type, beside, tableStage, name.text) ?? stageByGrade(mark("grade")?.text ?? "", name.text);
  const ownsTogether = !(said && stageIn(said.text)) && RUNS_STAGES.test(`${type?.text ?? ""} ${name.text}`);
  const code = mark("code");
  const itemsIn = (columns: readonly ItemColumn[]) =>
    readItems(view, columns, row, stage, units).map((item) => (ownsTogether ? ofWholeSchool(item, columns) : item));
  const own = itemsIn(items);
  const fields = new Set(items.map(({ meaning }) => meaning.field));
  const [area, owner] = [mark("area"), mark("owner")];
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    name,
    ...(code && SCHOOL_CODE.test(code.text) && { code }),
    ...(type && { type }),
    ...(area && { area }),
    ...(owner && { owner }),
    ...(township && { township }),
    ...(stage !== null && { stage }),
    items: sizes.length > 0 && fields.has("classes") ? [...own, ...classSizesOf(view, sizes, row, own, fields, stage)] : own,
    ...(lastYear.length > 0 && { lastYear: itemsIn(lastYear) }),
  };
}

const RUNS_STAGES = /一贯制|完全中学|完中/;

/**
 * A 一贯制 school in a table of one stage (an export with one file per stage): its pupils and teachers are those of the stage,
 * its resources are the whole school's. Only a 学段 column makes the row that of a section.
 */
function ofWholeSchool(item: FoundItem, columns: readonly ItemColumn[]): FoundItem {
  const hasOwnColumn = columns.some(({ meaning }) => meaning.field === item.field && meaning.stage !== null);
  return fieldOf(item.field).isShared && !hasOwnColumn ? { ...item, stage: null } : item;
}

/** 小学 merged down beside the names, in a column without a heading of its own. */
function stageBeside(view: SheetView, { columns, nameCol }: ListHeader, row: number): SchoolStage | null {
  for (const { col, meaning } of columns) {
    if (col >= nameCol || meaning !== null || (view.mergeAt(row, col)?.rows ?? 1) < 2) continue;
    const stage = stageIn(view.text(row, col));
    if (stage) return stage;
  }
  return null;
}

/** Column first, then the lines and titles above, last the name itself (西庄小学). */
function stageOfRow(
  stage: NamedAt | undefined,
  type: NamedAt | undefined,
  sectionStage: SchoolStage | null,
  tableStage: SchoolStage | null,
  name: string,
): SchoolStage | null {
  const said = (stage && stageIn(stage.text)) ?? (type && stageIn(type.text));
  if (said) return said;
  if (stage || (type && RUNS_STAGES.test(type.text))) return sectionStage ?? tableStage;
  return sectionStage ?? tableStage ?? stageIn(name);
}

/** A 中学 may number its grades from one. */
function stageByGrade(grade: string, name: string): SchoolStage | null {
  const stage = stageOfGrade(plainText(grade));
  return stage === "primary" && /中学/.test(name) ? null : stage;
}

function readItems(
  view: SheetView,
  columns: readonly ItemColumn[],
  row: number,
  stage: SchoolStage | null,
  units: UnitsByColumn,
): readonly FoundItem[] {
  return columns.map((column): FoundItem => {
    const { field, stage: ownStage } = column.meaning;
    if (column.refused)
      return { field, stage: ownStage ?? stage, reading: missing("ambiguous", field, [view.ref(row, column.col)]), rank: 1 };
    const isOverRows = (view.mergeAt(row, column.col)?.rows ?? 1) > 1;
    // A shared resource merged over the rows of a school's stages belongs to the whole school.
    if (isOverRows && fieldOf(field).isShared) {
      return { field, stage: ownStage, reading: readShown(view, column, row, units.get(column)!), rank: 1 };
    }
    const reading = isOverRows
      ? missing("ambiguous", field, [view.ref(row, column.col)])
      : readItem(field, view.value(row, column.col), at(view, row, column.col), units.get(column)!);
    return { field, stage: ownStage ?? stage, reading, rank: 1 };
  });
}

function readShown(view: SheetView, { meaning, col }: ItemColumn, row: number, units: readonly (string | undefined)[]): Reading {
  return readItem(meaning.field, view.shown(row, col), view.ref(row, col), units);
}

function at(view: SheetView, row: number, col: number): CellRef {
  return view.file === undefined ? { sheet: view.sheet, row, col } : { sheet: view.sheet, row, col, file: view.file };
}
