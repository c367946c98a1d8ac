/** Accounts of the tables whose layout is known beforehand: official forms, cards, class lists, tables by region. */
import type { Area, CellRef } from "../kernel/cell";
import type { FieldId } from "../fields/dictionary";
import type { AccountReason, BlockAccount, RowAccount } from "./account";
import type { FormTable } from "./form-table";
import type { FoundItem } from "./found-item";
import { cellAccounts } from "./lists/list-account";
import type { SheetView } from "./sheet-view";

type Place = Pick<BlockAccount, "sheet" | "file">;

function placeOf(view: SheetView): Place {
  return { sheet: view.sheet, ...(view.file !== undefined && { file: view.file }) };
}

/** One line for each row of an official form: with its items, or as a row of which nothing is needed. */
export function formAccount(view: SheetView, table: FormTable, reader: string, items: readonly FoundItem[]): BlockAccount {
  const fieldsOf = new Map<number, Set<FieldId>>();
  for (const { field, reading } of items) {
    for (const { row } of reading.cells) fieldsOf.set(row, (fieldsOf.get(row) ?? new Set()).add(field));
  }
  const first = table.rows[0]?.row ?? table.range.row + table.range.rows;
  const rows = table.rows.map(({ row, labels }): RowAccount => {
    const [only, ...others] = fieldsOf.get(row) ?? [];
    return {
      at: view.ref(row, table.range.col),
      row,
      name: labels.join(" "),
      outcome: only === undefined ? "notAnItem" : "read",
      ...(only !== undefined && others.length === 0 && { item: only }),
      why: { code: "form" },
    };
  });
  return {
    ...placeOf(view),
    block: table.range,
    reader,
    columns: [],
    rows: [...rowsAs(view, table.range.row, first, "heading", { code: "form" }), ...rows],
    cells: cellAccounts(view, [{ items }]),
  };
}

/** A form that is not among those that are read. */
export function unreadForm(
  view: SheetView,
  table: FormTable,
  because: { readonly zh: string; readonly en: string },
): BlockAccount {
  return {
    ...placeOf(view),
    block: table.range,
    reader: null,
    why: { code: "notRead", because },
    columns: [],
    rows: [],
    cells: [],
  };
}

/** The card of a school: labels and what they say of it. */
export function cardAccount(view: SheetView, range: Area): BlockAccount {
  const rows = rowsAs(view, range.row, range.row + range.rows, "notAnItem", { code: "form" });
  return { ...placeOf(view), block: range, reader: "card", columns: [], rows, cells: [] };
}

/** Rows of regions are counted nowhere; only their totals are compared. */
export function regionAccount(view: SheetView, range: Area): BlockAccount {
  const rows = rowsAs(view, range.row, range.row + range.rows, "notCounted", { code: "noSchool" });
  return { ...placeOf(view), block: range, reader: "regions", columns: [], rows, cells: [] };
}

/** Each class is a part of its school. */
export function classListAccount(
  view: SheetView,
  range: Area,
  classes: readonly { readonly name: string; readonly school: string; readonly cell: CellRef }[],
): BlockAccount {
  const rows = classes.map(({ name, school, cell }): RowAccount => ({
    at: cell,
    row: cell.row,
    name,
    outcome: "part",
    item: "classes",
    why: { code: "partOf", school },
  }));
  const heading = rowsAs(view, range.row, range.row + 1, "heading", { code: "named" });
  return { ...placeOf(view), block: range, reader: "classList", columns: [], rows: [...heading, ...rows], cells: [] };
}

function rowsAs(
  view: SheetView,
  from: number,
  end: number,
  outcome: RowAccount["outcome"],
  why: AccountReason,
): readonly RowAccount[] {
  const rows: RowAccount[] = [];
  for (let row = from; row < end; row++) {
    const col = view.rowValues(row).findIndex((value) => value !== null && value !== "");
    if (col >= 0) rows.push({ at: view.ref(row, col), row, name: view.text(row, col), outcome, why });
  }
  return rows;
}
