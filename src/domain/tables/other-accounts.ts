/** Accounts of the tables whose layout is known beforehand: official forms, cards, class lists, tables by region. */
import type { Area, CellRef } from "../kernel/cell";
import type { FieldId } from "../fields/dictionary";
import { readLabel } from "../labels/read-label";
import { canonicalLabel } from "../labels/text";
import { splitUnit } from "../labels/units";
import { type AccountReason, type BlockAccount, type ColumnAccount, type RowAccount, accountOfLabel } from "./account";
import type { FormTable } from "./form-table";
import type { FoundItem } from "./found-item";
import { SAMPLES, cellAccounts } from "./lists/list-account";
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

/** Where the headings are and what they say; -1 for a column that is not there. */
export interface ClassColumns {
  readonly row: number;
  readonly grade: number;
  readonly className: number;
  readonly pupils: number;
  readonly school: number;
}

/** Each class is a part of its school. */
export function classListAccount(
  view: SheetView,
  range: Area,
  columns: ClassColumns,
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
  const heading = rowsAs(view, columns.row, columns.row + 1, "heading", { code: "named" });
  const body = classes.map(({ cell }) => cell.row);
  const lines = Array.from({ length: view.cols }, (_, col) => classColumn(view, columns, col, body)).filter(
    (line) => line !== null,
  );
  return { ...placeOf(view), block: range, reader: "classList", columns: lines, rows: [...heading, ...rows], cells: [] };
}

/** The sizes of classes give their number and their bands; what else is counted of each class is no figure of the school. */
function classColumn(view: SheetView, { row, pupils }: ClassColumns, col: number, body: readonly number[]): ColumnAccount | null {
  const heading = view.written(row, col).replace(/\s+/g, " ").trim();
  const filled = body.filter((at) => view.holds(at, col) || view.written(at, col).trim() !== "");
  if (heading === "" && filled.length === 0) return null;
  const said = accountOfLabel(readLabel([heading]));
  const { why } = said;
  const line =
    col === pupils
      ? ({ outcome: "read", item: "largestClass", why: CLEAR } as const)
      : said.outcome === "read" || said.outcome === "proposed"
        ? ({ outcome: "notAnItem", why: { ...CLEAR, reason: "kind", kind: "subset" } } as const)
        : { outcome: said.outcome, why };
  return {
    at: view.ref(heading === "" ? filled[0]! : row, col),
    col,
    path: heading === "" ? [] : [heading],
    heading: heading === "" ? [] : [canonicalLabel(splitUnit(heading).label)],
    ...line,
    samples: filled.slice(0, SAMPLES).map((at) => view.text(at, col)),
  };
}

const CLEAR = { code: "label", reason: "clear", kind: "stock", words: [] } as const;

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
