/** Do the 合计 and 小计 rows of a list, or of a table by region, equal the sum of their rows? (tables.md §6.7, §12 F11) */
import type { TableProblem } from "../dataset/reading-result";
import type { CellRef } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import { findListHeader } from "../tables/lists/list-header";
import { readNumber } from "../tables/number";
import { SheetView } from "../tables/sheet-view";
import { type Line, type TotalledTable, isAdditive, linesOf, readRegionTable } from "../tables/totalled-table";

const TOLERANCE = 0.0101;

const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

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
  const columns = header.columns
    .filter(({ meaning }) => meaning?.role === "item")
    .map(({ col, path }) => ({ col, name: path.join("") }));
  return { body: header.body, nameCol: header.nameCol, columns: columns.filter(({ name }) => isAdditive(name)) };
}

function problemsIn(view: SheetView, table: TotalledTable): readonly TableProblem[] {
  const lines = linesOf(view, table);
  return lines.flatMap((line, index) => {
    if (line.kind === "data") return [];
    const groups = rowsOf(lines, index);
    return table.columns.flatMap(({ col, name }) => problemAt(view, line, col, name, groups) ?? []);
  });
}

/** The rows a total may speak of: those since the last total, or all rows of the table. The widest comes last. */
function rowsOf(lines: readonly Line[], index: number): readonly (readonly Line[])[] {
  const data = (from: number, to: number) => lines.slice(from, to).filter(({ kind }) => kind === "data");
  const all = data(0, lines.length);
  if (index === 0) return [all];
  const isSubtotal = lines[index]!.kind === "subtotal";
  let start = index;
  while (start > 0 && (isSubtotal ? lines[start - 1]!.kind === "data" : lines[start - 1]!.kind !== "total")) start--;
  const own = data(start, index);
  return isSubtotal ? [own] : [own, all];
}

function problemAt(
  view: SheetView,
  total: Line,
  col: number,
  name: string,
  groups: readonly (readonly Line[])[],
): TableProblem | null {
  const stated = readNumber(view.value(total.row, col));
  if (stated.kind !== "number") return null;
  const sums = groups.filter((rows) => rows.length > 0).map((rows) => sumOf(view, rows, col));
  if (sums.length === 0) return null;
  if (sums.some(({ sum, gaps }) => agrees(stated.value, sum) || (gaps > 0 && sum < stated.value))) return null;
  const { sum } = sums.at(-1)!;
  const cell: CellRef = view.ref(total.row, col);
  const [a, b, gap] = [stated.value, sum, Math.abs(stated.value - sum)].map((value) => figures.format(value));
  const isShort = sum < stated.value;
  return {
    code: "consistency/total",
    severity: "warning",
    message: {
      zh: `“${total.label}”行的${name}为 ${a}，各行之和为 ${b}，相差 ${gap}，请核对${isShort ? "是否漏列" : ""}。`,
      en: `The row “${total.label}” says ${a} for ${name}, its rows add up to ${b}, a difference of ${gap}. ${isShort ? "Please check whether rows are missing." : "Please check."}`,
    },
    cells: [cell],
  };
}

function sumOf(view: SheetView, rows: readonly Line[], col: number): { sum: number; gaps: number } {
  let sum = 0;
  let gaps = 0;
  for (const { row } of rows) {
    const merge = view.mergeAt(row, col);
    // A value merged over several rows counts once.
    if (merge && merge.row < row) continue;
    const number = readNumber(view.value(row, col));
    if (number.kind === "number") sum += number.value;
    else if (number.kind !== "notApplicable") gaps++;
  }
  return { sum, gaps };
}

function agrees(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}
