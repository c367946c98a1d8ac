/** A list with one row per school, or per school and stage: county lists, short local lists, wide exports (tables.md §6). */
import type { Area } from "../../kernel/cell";
import type { BlockAccount, RowAccount } from "../account";
import type { FigureDoubt } from "../figure-evidence";
import { waitsForUser } from "../../labels/label-reading";
import { canonicalLabel } from "../../labels/text";
import { readNumber } from "../number";
import type { TableProblem } from "../problem";
import { type RowTable, rowColumn, rowTable } from "../row-table";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";
import { stageIn } from "../../labels/stage-words";
import { refusalProblem } from "../sheet-mapping";
import { type SaidEntry, isSaidOf } from "../user-mapping";
import { campusFlag, flagsUnknown, mergeCampuses } from "./campuses";
import { sizeColumns } from "./class-sizes";
import { type ReadRow, cellAccounts, columnAccounts, rowAccounts } from "./list-account";
import type { ListColumn } from "./heading";
import { type ListHeader, findListHeader } from "./list-header";
import { mergeGrades } from "./grades";
import { withoutDoubtful } from "./doubtful-columns";
import { type ItemColumn, type RowColumns, readRow, rolesOf, unitsByColumn } from "./list-record";
import { type ListRow, listRows } from "./list-rows";
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

/** The list on a worksheet, or null when there is none. */
export function readList(view: SheetView, entries: readonly SaidEntry[]): ListTable | null {
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
  const columns: RowColumns = { items, lastYear, sizes: sizeColumns(header.columns), roles: rolesOf(header) };
  // One row under one known heading is as likely a remark as a list, unless it names a school and gives its figure.
  const claims = statedColumns(header.columns);
  if (items.length === 0 && claims.length === 0) return null;
  const isLone = rows.length === 1 && items.length + claims.length < 2 && entries.length === 0;
  if (rows.length === 0 || (isLone && !isSchoolWithFigure(view, rows[0]!.row, items, all.accounts))) return null;
  const { facts } = header;
  const title = facts.title ?? "";
  const money = moneyUnits(view, rows, items, facts.unit);
  const tableStage = facts.stage ?? stageIn(title) ?? stageIn(view.sheet) ?? stageIn(view.file ?? "");
  const units = unitsByColumn([...items, ...lastYear], facts.unit, money.units);
  const fitting = withoutDoubtful(
    view,
    Math.max(header.top, header.body - 1),
    items,
    rows.map((row) => readRow(view, header, columns, row, tableStage, units)),
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
  const refused = header.columns.filter((column) => column.refused);
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
      cells: cellAccounts(view, rowRecords, new Set([...fitting.doubts.keys(), ...refused.map(({ col }) => col)])),
    },
    problems: [
      ...all.problems,
      ...refused.flatMap((column) => newRefusal(view, header, column, entries)),
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
export function unreadList(view: SheetView, entries: readonly SaidEntry[]): BlockAccount | null {
  const header = findListHeader(view, entries, ({ columns }) =>
    columns.some(({ reading: { outcome }, mapped }) => !mapped && waitsForUser(outcome)),
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
  if (!columns.some(({ outcome, samples }) => waitsForUser(outcome) && samples.length > 0)) return null;
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

function isSchoolWithFigure(
  view: SheetView,
  row: number,
  [item]: readonly ItemColumn[],
  accounts: readonly RowAccount[],
): boolean {
  const why = accounts.find((account) => account.row === row)?.why.code;
  const isSchool = why === "schoolCode" || why === "schoolType" || why === "schoolName";
  return isSchool && item !== undefined && readNumber(view.value(row, item.col)).kind === "number";
}

/** What speaks against the user's word for a column, where only its heading tells. */
function newRefusal(
  view: SheetView,
  { top }: ListHeader,
  column: ListColumn,
  entries: readonly SaidEntry[],
): readonly TableProblem[] {
  const { refused, headingRow, col } = column;
  if (!refused || entries.includes(refused)) return [];
  const isOwn = refused.heading ? isSaidOf(refused, column) : refused.col === col;
  return isOwn ? [refusalProblem(view, refused, view.ref(headingRow ?? top, col))] : [];
}

function rangeOf(header: ListHeader, rows: readonly ListRow[]): Area {
  // A list of which the user says where it begins may have no headings.
  const filled = header.columns.flatMap(({ path, meaning, col }) => (path.length > 0 || meaning !== null ? [col] : []));
  const first = Math.min(header.nameCol, ...filled);
  return {
    row: header.top,
    col: first,
    rows: rows.at(-1)!.row - header.top + 1,
    cols: Math.max(header.nameCol, ...filled) - first + 1,
  };
}

function stageUnknown(records: readonly SchoolRecord[]): TableProblem {
  return {
    code: "stageUnknown",
    severity: "warning",
    values: { kind: "stageOfRowsUnknown", names: records.map(({ name }) => name!.text) },
    cells: records.map(({ name }) => name!.cell),
  };
}
