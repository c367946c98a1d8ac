/** Do the 合计 and 小计 rows of a list, or of a table by region, equal the sum of their rows? (tables.md §6.7, §12 F11) */
import type { TableProblem } from "../dataset/reading-result";
import { fieldOf } from "../fields/dictionary";
import { readNumber } from "../tables/number";
import type { RowTable, TableRow } from "../tables/row-table";
import { factorTo, scaled } from "../labels/units";
import { agrees } from "./agreement";

/** A row of the table by its index among them. */
type Line = Pick<TableRow, "label" | "kind"> & { readonly index: number };

/** One problem per total that its rows do not add up to; a column with unreadable rows is only said to exceed. */
export function wrongTotals(table: RowTable): readonly TableProblem[] {
  const lines = table.rows.map(({ label, kind }, index): Line => ({ label, kind, index }));
  const merged = new Set(table.merged.map(({ row, col }) => `${row},${col}`));
  return lines.flatMap((line, at) => {
    if (line.kind === "data") return [];
    const groups = linesOfTotal(lines, at);
    return table.columns.flatMap(({ isSummed }, col) => (isSummed ? (problemAt(table, line, col, groups, merged) ?? []) : []));
  });
}

/** The rows a total may speak of: those up to the next total on either side, or all rows of the table. The widest comes last. */
function linesOfTotal(lines: readonly Line[], index: number): readonly (readonly Line[])[] {
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
  table: RowTable,
  total: Line,
  col: number,
  groups: readonly (readonly Line[])[],
  merged: ReadonlySet<string>,
): TableProblem | null {
  const stated = figureIn(table, total.index, col);
  if (typeof stated !== "number") return null;
  const sums = groups.filter((lines) => lines.length > 0).map((lines) => sumOf(table, lines, col, merged));
  if (sums.length === 0) return null;
  if (sums.some(({ sum, gaps }) => agrees(stated, sum) || (gaps > 0 && sum < stated))) return null;
  const { sheet, file } = table;
  const column = table.columns[col]!;
  return {
    code: "consistency/total",
    severity: "warning",
    // A list may name only some of the schools its total counts.
    check: "empirical",
    values: { kind: "total", row: total.label, column: column.name, stated, sum: sums.at(-1)!.sum },
    cells: [{ sheet, row: table.rows[total.index]!.row, col: column.col, ...(file !== undefined && { file }) }],
  };
}

function sumOf(
  table: RowTable,
  lines: readonly Line[],
  col: number,
  merged: ReadonlySet<string>,
): { readonly sum: number; readonly gaps: number } {
  let sum = 0;
  let gaps = 0;
  for (const { index } of lines) {
    // A value merged over several rows counts once.
    if (merged.has(`${index},${col}`)) continue;
    const figure = figureIn(table, index, col);
    if (typeof figure === "number") sum += figure;
    else if (figure === "gap") gaps++;
  }
  return { sum, gaps };
}

/** The figure in the unit of the column; a unit in the cell that cannot be compared with it leaves a gap. */
function figureIn({ cells, columns }: RowTable, row: number, col: number): number | "gap" | "none" {
  const number = readNumber(cells[row]![col]!);
  if (number.kind === "notApplicable") return "none";
  if (number.kind !== "number") return "gap";
  if (number.unit === undefined) return number.value;
  const { meaning, unit: headed } = columns[col]!;
  const unit = meaning?.role === "item" ? fieldOf(meaning.field).unit : null;
  const own = unit === null ? null : factorTo(unit, number.unit);
  const factor = unit === null || headed === undefined ? null : factorTo(unit, headed);
  if (own === null || (factor === null && own !== 1)) return "gap";
  return scaled(number.value, own / (factor ?? 1));
}
