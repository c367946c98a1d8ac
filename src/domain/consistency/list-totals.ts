/** Do the 合计 and 小计 rows of a list, or of a table by region, equal the sum of their rows? (tables.md §6.7, §12 F11) */
import type { TableProblem } from "../dataset/reading-result";
import { fieldOf } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import { findListHeader } from "../tables/lists/list-header";
import { readNumber } from "../tables/number";
import { SheetView } from "../tables/sheet-view";
import { factorTo, scaled } from "../tables/units";
import { type Line, type TotalledColumn, type TotalledTable, isAdditive, linesOf, readRegionTable } from "../tables/region-table";
import { agrees } from "./agreement";

/** One problem per total that its rows do not add up to; a column with unreadable rows is only said to exceed. */
export function checkTotals(grids: readonly Grid[]): readonly TableProblem[] {
  return grids.flatMap((grid) => {
    const view = new SheetView(grid);
    const table = listTable(view) ?? readRegionTable(view);
    return table ? problemsIn(view, table) : [];
  });
}

function listTable(view: SheetView): TotalledTable | null {
  const header = findListHeader(view, []);
  if (!header) return null;
  const columns = header.columns.flatMap(({ col, path, meaning, unit: written }) =>
    meaning?.role === "item" ? [{ col, name: path.join(""), unit: { of: fieldOf(meaning.field).unit, written } }] : [],
  );
  return { body: header.body, nameCol: header.nameCol, columns: columns.filter(({ name }) => isAdditive(name)) };
}

function problemsIn(view: SheetView, table: TotalledTable): readonly TableProblem[] {
  const lines = linesOf(view, table);
  return lines.flatMap((line, index) => {
    if (line.kind === "data") return [];
    const groups = rowsOf(lines, index);
    return table.columns.flatMap((column) => problemAt(view, line, column, groups) ?? []);
  });
}

/** The rows a total may speak of: those up to the next total on either side, or all rows of the table. The widest comes last. */
function rowsOf(lines: readonly Line[], index: number): readonly (readonly Line[])[] {
  const isSubtotal = lines[index]!.kind === "subtotal";
  const isEnd = ({ kind }: Line) => (isSubtotal ? kind !== "data" : kind === "total");
  const dataIn = (part: readonly Line[]) => part.filter(({ kind }) => kind === "data");
  const above = lines.slice(lines.slice(0, index).findLastIndex(isEnd) + 1, index);
  const rest = lines.slice(index + 1);
  const next = rest.findIndex(isEnd);
  const below = next < 0 ? rest : rest.slice(0, next);
  if (isSubtotal) return [dataIn(standsAbove(lines) ? below : above)];
  return [above, below, lines].map(dataIn);
}

/** Do the subtotals of this table stand above their rows? The first one then has no rows before it. */
function standsAbove(lines: readonly Line[]): boolean {
  return lines.find(({ kind }) => kind !== "total")?.kind === "subtotal";
}

function problemAt(
  view: SheetView,
  total: Line,
  column: TotalledColumn,
  groups: readonly (readonly Line[])[],
): TableProblem | null {
  const { col, name } = column;
  const stated = figureIn(view, total.row, column);
  if (typeof stated !== "number") return null;
  const sums = groups.filter((rows) => rows.length > 0).map((rows) => sumOf(view, rows, column));
  if (sums.length === 0) return null;
  if (sums.some(({ sum, gaps }) => agrees(stated, sum) || (gaps > 0 && sum < stated))) return null;
  const { sum } = sums.at(-1)!;
  const cell: CellRef = view.ref(total.row, col);
  return {
    code: "consistency/total",
    severity: "warning",
    values: { kind: "total", row: total.label, column: name, stated, sum },
    cells: [cell],
  };
}

function sumOf(view: SheetView, rows: readonly Line[], column: TotalledColumn): { sum: number; gaps: number } {
  let sum = 0;
  let gaps = 0;
  for (const { row } of rows) {
    const merge = view.mergeAt(row, column.col);
    // A value merged over several rows counts once.
    if (merge && merge.row < row) continue;
    const figure = figureIn(view, row, column);
    if (typeof figure === "number") sum += figure;
    else if (figure === "gap") gaps++;
  }
  return { sum, gaps };
}

/** The figure in the unit of the column; a unit in the cell that cannot be compared with it leaves a gap. */
function figureIn(view: SheetView, row: number, { col, unit }: TotalledColumn): number | "gap" | "none" {
  const number = readNumber(view.value(row, col));
  if (number.kind === "notApplicable") return "none";
  if (number.kind !== "number") return "gap";
  if (number.unit === undefined) return number.value;
  const own = unit ? factorTo(unit.of, number.unit) : null;
  const headed = unit?.written === undefined ? null : factorTo(unit.of, unit.written);
  if (own === null || (headed === null && own !== 1)) return "gap";
  return scaled(number.value, own / (headed ?? 1));
}
