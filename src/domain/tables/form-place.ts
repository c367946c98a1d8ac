/** Where an item of a form stands on the sheet: the row placed in the outline, the column by its heading path. */
import type { CellRef } from "../kernel/cell";
import type { ItemSpec } from "./form-spec";
import type { FormColumn, FormTable } from "./form-table";

/** A row path and a column as a form's description names them. */
export type Place = Pick<ItemSpec, "row" | "columns" | "number">;

/** Indices into the rows and columns of a FormTable. */
export interface Located {
  readonly row: number;
  readonly col: number;
}

export type Locate = (place: Place) => Located | null;

/** The only data row of a form that has one, whatever it is called. */
export const ONLY_ROW = "*";

/** Finds places within one block of the form, e.g. the rows of 小学. */
export function locator(table: FormTable, rowsByPath: ReadonlyMap<string, number>, prefix: readonly string[]): Locate {
  const columns = new Map<string, number | null>();
  return (place) => {
    const row = place.row[0] === ONLY_ROW ? onlyRow(table) : rowsByPath.get([...prefix, ...place.row].join(">"));
    if (row === undefined) return null;
    const key = `${place.number}:${place.columns.join("|")}`;
    const held = columns.get(key);
    const col = held === undefined ? columnOf(table.columns, place) : held;
    columns.set(key, col);
    return col === null ? null : { row, col };
  };
}

/** The workbook cell of a data cell of the form. */
export function cellOf(table: FormTable, { row, col }: Located): CellRef {
  const at = { sheet: table.sheet, row: table.rows[row]!.row, col: table.columns[col]!.col };
  return table.file === undefined ? at : { ...at, file: table.file };
}

function onlyRow({ rows }: FormTable): number | undefined {
  return rows.length === 1 ? 0 : undefined;
}

/** Index of the column whose heading path ends with one of the wanted paths; by number where the headings are lost. */
export function columnOf(columns: readonly FormColumn[], { columns: wanted, number }: Omit<Place, "row">): number | null {
  const byNumber = () => {
    const index = columns.findIndex((column) => column.number === number);
    return index < 0 ? null : index;
  };
  if (wanted.length === 0) return byNumber();
  for (const path of wanted) {
    const levels = path.split(">");
    const isOurs = (column: FormColumn): boolean => endsWith(column.path, levels) && standsUnderOurs(column, levels, wanted);
    const matches = columns.flatMap((column, index) => (isOurs(column) ? [index] : []));
    if (matches.length === 1) return matches[0]!;
    if (matches.length > 1) return nearestTop(columns, matches);
  }
  return columns.every((column) => column.path.length === 0) ? byNumber() : null;
}

/**
 * 女 by itself may be the girls of another group of columns (招生数>女). Where the group of an item is named too
 * (在校生数>女), a column that stands under any other heading is not that item.
 */
function standsUnderOurs({ path }: FormColumn, levels: readonly string[], wanted: readonly string[]): boolean {
  const [last] = levels;
  const groups = wanted.filter((other) => other.endsWith(`>${last}`)).map((other) => other.split(">").at(-2)!);
  if (levels.length > 1 || groups.length === 0 || path.length === 1) return true;
  return groups.includes(path.at(-2)!);
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
