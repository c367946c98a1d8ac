/** A list with one row per school, or per school and stage: county lists, short local lists, wide exports (tables.md §6). */
import { type FieldId, fieldOf } from "../../fields/dictionary";
import type { Area, CellRef } from "../../kernel/cell";
import { type Reading, missing } from "../../kernel/reading";
import type { SchoolStage } from "../../kernel/stage";
import type { BlockAccount } from "../account";
import { readItem } from "../cell-reading";
import type { FigureDoubt } from "../figure-evidence";
import type { FoundItem } from "../found-item";
import { canonicalLabel, plainText } from "../../labels/text";
import type { TableProblem } from "../problem";
import { type RowTable, rowColumn, rowTable } from "../row-table";
import type { NamedAt } from "../school-header";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";
import { stageIn, stageOfGrade } from "../../labels/stage-words";
import { factorTo } from "../../labels/units";
import type { MappingEntry } from "../user-mapping";
import { campusFlag, flagsUnknown, mergeCampuses } from "./campuses";
import { type SizeColumn, classSizesOf, sizeColumns } from "./class-sizes";
import type { ListColumn, Role } from "./heading";
import { type ReadRow, cellAccounts, columnAccounts, rowAccounts } from "./list-account";
import { type ListHeader, findListHeader } from "./list-header";
import { mergeGrades } from "./grades";
import { withoutDoubtful } from "./doubtful-columns";
import { type ListRow, listRows } from "./list-rows";
import { SCHOOL_CODE } from "./row-lines";
import { isSummary } from "./row-names";
import { withPeArts } from "./list-subjects";
import { moneyUnits } from "./money-unit";
import { rateFormulas } from "./rate-formula";
import { type StatedFigure, statedColumns, statedOf } from "./stated";

export interface ListTable {
  readonly title: string;
  readonly range: Area;
  readonly records: readonly SchoolRecord[];
  readonly problems: readonly TableProblem[];
  readonly stated: readonly StatedFigure[];
  readonly rows: RowTable;
  readonly account: BlockAccount;
}

type ItemColumn = ListColumn & {
  readonly meaning: { readonly role: "item"; readonly field: FieldId; readonly stage: SchoolStage | null };
};

/** The columns that figures of a school come from. */
interface RowColumns {
  readonly items: readonly ItemColumn[];
  /** Of the year before. */
  readonly lastYear: readonly ItemColumn[];
  /** Of classes by size. */
  readonly sizes: readonly SizeColumn[];
}

/** The list on a worksheet, or null when there is none. */
export function readList(view: SheetView, entries: readonly MappingEntry[]): ListTable | null {
  const header = findListHeader(view, entries);
  if (!header) return null;
  const grade = header.columns.find(({ meaning }) => meaning?.role === "grade");
  // 合计 in the 年级 column sums up the grades of a school.
  const all = listRows(view, header);
  const rows = all.schools.filter(({ row }) => !grade || !isSummary(canonicalLabel(view.label(row, grade.col))));
  const items = header.columns.filter((column): column is ItemColumn => column.meaning?.role === "item");
  const lastYear = header.columns.flatMap(({ lastYear: meaning, mapped, ...column }): ItemColumn[] =>
    meaning && !mapped ? [{ ...column, meaning }] : [],
  );
  const columns: RowColumns = { items, lastYear, sizes: sizeColumns(header.columns) };
  // One row under one known heading is as likely a remark as a list.
  const claims = statedColumns(header.columns);
  if (items.length === 0 && claims.length === 0) return null;
  if (rows.length === 0 || (rows.length === 1 && items.length + claims.length < 2 && entries.length === 0)) return null;
  const { facts } = header;
  const title = facts.title ?? "";
  const money = moneyUnits(view, rows, items, facts.unit);
  const tableStage = facts.stage ?? stageIn(title) ?? stageIn(view.sheet) ?? stageIn(view.file ?? "");
  const fitting = withoutDoubtful(
    view,
    header.body - 1,
    items,
    rows.map((row) => readRow(view, header, columns, row, tableStage, (column) => unitsOf(column, facts.unit, money.units))),
  );
  const rowRecords = fitting.records;
  if (items.length > 0 && rowRecords.every(isWordsOnly)) return null;
  const flags = rows.map(({ row }) => campusFlag(view, header, row));
  const merged = mergeCampuses(rowRecords.map((record, index) => ({ record, isCampus: flags[index] === "campus" })));
  const byGrade = mergeGrades(merged.records, gradesOf(view, header, rows, rowRecords));
  const records = withPeArts(byGrade.records, items);
  const unsaid = records.filter((record) => record.stage === undefined && !record.items.some(({ stage }) => stage !== null));
  const stated = rows.flatMap(({ row }, index) =>
    statedOf(view, claims, row, rowRecords[index]!.name!.text, rowRecords[index]!.stage),
  );
  const range = rangeOf(header, rows);
  const named = header.columns.filter(({ path, meaning }) => path.length > 0 || meaning !== null);
  return {
    title,
    range,
    // A table of claims alone says of no school what it has.
    records: items.length > 0 ? records : [],
    stated,
    rows: rowTable(view, named.map(rowColumn), all.table),
    account: {
      sheet: view.sheet,
      ...(view.file !== undefined && { file: view.file }),
      block: range,
      reader: "list",
      columns: columnAccounts(
        view,
        header,
        rows.map(({ row }) => row),
        fitting.doubts,
      ),
      rows: rowAccounts(all.accounts, readRows(rows, rowRecords, merged, byGrade.records)),
      cells: cellAccounts(view, rowRecords, fitting.doubts),
    },
    problems: [
      ...all.problems,
      ...fitting.problems,
      ...money.problems,
      ...flagsUnknown(flags),
      ...merged.problems,
      ...byGrade.problems,
      ...rateFormulas(view, header, rows, claims),
      ...(items.length > 0 && unsaid.length > 0 ? [stageUnknown(unsaid)] : []),
    ],
  };
}

/**
 * A list with names of schools of which no column was understood: the account of its columns, for the user to say what they are;
 * null when nothing in it waits for that.
 */
export function unreadList(view: SheetView, entries: readonly MappingEntry[]): BlockAccount | null {
  const header = findListHeader(view, entries, ({ columns }) =>
    columns.some(({ reading: { outcome }, mapped }) => !mapped && (outcome === "proposed" || outcome === "notUnderstood")),
  );
  if (!header) return null;
  const { schools, accounts } = listRows(view, header);
  if (schools.length === 0) return null;
  const columns = columnAccounts(
    view,
    header,
    schools.map(({ row }) => row),
    NO_DOUBTS,
  );
  const isOpen = columns.some(
    ({ outcome, samples }) => (outcome === "proposed" || outcome === "notUnderstood") && samples.length > 0,
  );
  if (!isOpen) return null;
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    block: rangeOf(header, schools),
    reader: null,
    columns,
    rows: accounts,
    cells: [],
  };
}

const NO_DOUBTS: ReadonlyMap<number, FigureDoubt> = new Map();

/** The rows with what became of them: a campus goes to its main school, a grade to its school. */
function readRows(
  rows: readonly ListRow[],
  records: readonly SchoolRecord[],
  { records: schools, mainOf }: ReturnType<typeof mergeCampuses>,
  left: readonly SchoolRecord[],
): readonly ReadRow[] {
  const kept = new Set(left);
  let next = 0;
  return records.map((record, index): ReadRow => {
    const read = { row: rows[index]!.row, record };
    const main = mainOf.get(record);
    if (main !== undefined) return { ...read, partOf: main?.name?.text ?? null };
    // The schools stand in the order of their rows.
    return kept.has(schools[next++]!) ? read : { ...read, partOf: record.name!.text };
  });
}

/** What the 年级 column says of each record; empty where there is no such column. */
function gradesOf(
  view: SheetView,
  header: ListHeader,
  rows: readonly ListRow[],
  records: readonly SchoolRecord[],
): ReadonlyMap<SchoolRecord, string> {
  const column = header.columns.find(({ meaning }) => meaning?.role === "grade");
  const grades = rows.map(
    ({ row }, index) => [records[index]!, column ? canonicalLabel(view.label(row, column.col)) : ""] as const,
  );
  return new Map(grades.filter(([, grade]) => grade !== ""));
}

/** A roster (学校 | 姓名 | 专任教师: 是) has the headings of a list, but nothing in it is a figure or a gap for one. */
function isWordsOnly({ items }: SchoolRecord): boolean {
  return items.every(({ reading }) => reading.state === "missing" && reading.reason === "notANumber");
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

function rangeOf(header: ListHeader, rows: readonly ListRow[]): Area {
  const filled = header.columns.filter(({ path }) => path.length > 0).map(({ col }) => col);
  const first = Math.min(...filled);
  return { row: header.top, col: first, rows: rows.at(-1)!.row - header.top + 1, cols: Math.max(...filled) - first + 1 };
}

function readRow(
  view: SheetView,
  header: ListHeader,
  { items, lastYear, sizes }: RowColumns,
  { row, sectionStage }: ListRow,
  tableStage: SchoolStage | null,
  units: (column: ItemColumn) => readonly (string | undefined)[],
): SchoolRecord {
  const mark = (role: Role): NamedAt | undefined => {
    const column = header.columns.find(({ meaning }) => meaning?.role === role);
    const text = column ? view.text(row, column.col) : "";
    return column && text !== "" ? { text, cell: view.ref(row, column.col) } : undefined;
  };
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
  const marks = { code: code && SCHOOL_CODE.test(code.text) ? code : undefined, type, area: mark("area"), owner: mark("owner") };
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    name,
    ...Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)),
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
  units: (column: ItemColumn) => readonly (string | undefined)[],
): readonly FoundItem[] {
  return columns.map((column): FoundItem => {
    const { field, stage: ownStage } = column.meaning;
    const isOverRows = (view.mergeAt(row, column.col)?.rows ?? 1) > 1;
    // A shared resource merged over the rows of a school's stages belongs to the whole school.
    if (isOverRows && fieldOf(field).isShared) {
      return { field, stage: ownStage, reading: readShown(view, column, row, units(column)), rank: 1 };
    }
    const reading = isOverRows
      ? missing("ambiguous", field, [view.ref(row, column.col)])
      : readItem(field, view.value(row, column.col), at(view, row, column.col), units(column));
    return { field, stage: ownStage ?? stage, reading, rank: 1 };
  });
}

function readShown(view: SheetView, { meaning, col }: ItemColumn, row: number, units: readonly (string | undefined)[]): Reading {
  return readItem(meaning.field, view.shown(row, col), view.ref(row, col), units);
}

function at(view: SheetView, row: number, col: number): CellRef {
  return view.file === undefined ? { sheet: view.sheet, row, col } : { sheet: view.sheet, row, col, file: view.file };
}

function stageUnknown(records: readonly SchoolRecord[]): TableProblem {
  return {
    code: "stageUnknown",
    severity: "warning",
    values: { kind: "stageOfRowsUnknown", names: records.map(({ name }) => name!.text) },
    cells: records.map(({ name }) => name!.cell),
  };
}
