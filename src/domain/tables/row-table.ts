/**
 * Tables whose rows are schools, classes or regions, with 合计, 小计 or 全国 rows between them: their headings, rows and figures
 * as they were read, for whoever tests what must hold between the rows or columns (tables.md §6.7).
 */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { CellValue } from "../kernel/cell";
import type { LabelKind, LabelReading } from "../labels/label-reading";
import { canonicalLabel } from "../labels/text";
import type { Meaning } from "./lists/heading";
import { isSummary } from "./lists/row-names";
import type { SheetView } from "./sheet-view";

/** Plain JSON. `cells[r][c]` belongs to `rows[r]` and `columns[c]`. */
export interface RowTable {
  readonly sheet: string;
  readonly file?: string;
  readonly columns: readonly RowColumn[];
  readonly rows: readonly TableRow[];
  readonly cells: readonly (readonly CellValue[])[];
  /** Indices of cells in an area merged over several rows, but for its first row: the value counts there. */
  readonly merged: readonly { readonly row: number; readonly col: number }[];
}

export interface RowColumn {
  readonly col: number;
  /** The heading in one text; the name of the item where the user named a column without heading. */
  readonly name: string;
  /** What the column is, by its heading or by the user's word. */
  readonly meaning: Meaning | null;
  /** What its heading says that is no data item (应有, 缺口 …), and the item that is about, or that it holds. */
  readonly kind?: LabelKind;
  readonly of?: FieldId;
  /** Unit its heading, or the user, says. */
  readonly unit?: string;
  /** Do its figures add up to the totals? */
  readonly isSummed: boolean;
}

export interface TableRow {
  readonly row: number;
  readonly label: string;
  readonly kind: "data" | "subtotal" | "total";
  /** Name of the school the row speaks of. */
  readonly school?: string;
}

const TOTAL = /(合计|总计|小计)$|^计$|^全[国省市县区州]$/;
/** Shares, ratios, means, extremes and ranks do not add up. */
const NOT_ADDITIVE = /率|比|%|均(?!衡)|系数|每百|百分|最[大小高低多少]|[年教工]龄|增[长幅速]|排名|[名位]次|年份|序号|代码|标识码/;

/** Do figures under this heading add up? */
export function isAdditive(heading: string): boolean {
  return !NOT_ADDITIVE.test(heading);
}

/** A column of a list as part of a row table. */
export function rowColumn(column: {
  readonly col: number;
  readonly path: readonly string[];
  readonly meaning: Meaning | null;
  readonly unit?: string;
  readonly reading: Pick<LabelReading, "kind" | "of">;
}): RowColumn {
  const { col, meaning, unit, reading } = column;
  const isItem = meaning?.role === "item";
  const of = isItem ? meaning.field : reading.of;
  const said = { ...(meaning === null && { kind: reading.kind }), ...(of !== undefined && { of }) };
  const name = column.path.join("") || (isItem ? fieldOf(meaning.field).zh : "");
  return { col, name, meaning, ...said, ...(unit !== undefined && { unit }), isSummed: isItem && isAdditive(name) };
}

/** Takes the figures of a table from its worksheet. */
export function rowTable(view: SheetView, columns: readonly RowColumn[], rows: readonly TableRow[]): RowTable {
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    columns,
    rows,
    cells: rows.map(({ row }) => columns.map(({ col }) => view.value(row, col))),
    merged: mergedCells(view, rows, columns),
  };
}

function mergedCells(view: SheetView, rows: readonly TableRow[], columns: readonly RowColumn[]): RowTable["merged"] {
  const merged: RowTable["merged"][number][] = [];
  if (!view.hasMerges) return merged;
  rows.forEach(({ row }, r) =>
    columns.forEach(({ col }, c) => {
      if ((view.mergeAt(row, col)?.row ?? row) < row) merged.push({ row: r, col: c });
    }),
  );
  return merged;
}

/** The rows below the headings with what their names say they are; other summaries (平均值) are left out. */
export function rowsByName(view: SheetView, body: number, nameCol: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (let row = body; row < view.rows; row++) {
    const name = canonicalLabel(view.label(row, nameCol));
    const lead = leadOf(view, row, nameCol);
    const label = isSummary(lead) || TOTAL.test(lead) ? lead : name;
    if (label === "") continue;
    if (TOTAL.test(label)) rows.push({ row, label, kind: /小计$/.test(label) ? "subtotal" : "total" });
    else if (!isSummary(label)) rows.push({ row, label, kind: "data" });
  }
  return rows;
}

/** The first filled cell left of the names that is not merged down: 合计 often stands there. */
function leadOf(view: SheetView, row: number, nameCol: number): string {
  for (let col = 0; col < nameCol; col++) {
    if ((view.mergeAt(row, col)?.rows ?? 1) > 1) continue;
    const label = canonicalLabel(view.label(row, col));
    if (label !== "" && !/^\d+$/.test(label)) return label;
  }
  return "";
}
