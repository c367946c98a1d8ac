/** Do the 合计 and 小计 rows of a list, or of a table by region, equal the sum of their rows? (tables.md §6.7, §12 F11) */
import type { TableProblem } from "../dataset/reading-result";
import type { CellRef } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import { canonicalLabel } from "../tables/label";
import { findListHeader } from "../tables/lists/list-header";
import { isSummary } from "../tables/lists/list-rows";
import { readNumber } from "../tables/number";
import { SheetView } from "../tables/sheet-view";

interface TotalledTable {
  readonly body: number;
  readonly nameCol: number;
  readonly columns: readonly { readonly col: number; readonly name: string }[];
}

const ADDITIVE = /(合计|总计|小计)$|^计$|^全[国省市县区州]$/;
const REGION = /^(地区|省份|省\(区、市\)|市县|区县|县区|县\(市、区\)|各地区)$/;
/** Shares, ratios and means do not add up. */
const NOT_ADDITIVE = /率|比|%|平均|生均|均值|系数|每百|百分|年份|序号|代码|标识码/;
const DEEPEST_HEADER = 12;
const TOLERANCE = 0.0101;

const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** One problem per total that its rows do not add up to; a column with unreadable rows is only said to exceed. */
export function checkTotals(grids: readonly Grid[]): readonly TableProblem[] {
  return grids.flatMap((grid) => {
    const view = new SheetView(grid);
    const table = listTable(view) ?? regionTable(view);
    return table ? problemsIn(view, table) : [];
  });
}

function listTable(view: SheetView): TotalledTable | null {
  const header = findListHeader(view, []);
  if (!header) return null;
  const columns = header.columns
    .filter(({ meaning }) => meaning?.role === "item")
    .map(({ col, path }) => ({ col, name: path.join("") }));
  return { body: header.body, nameCol: header.nameCol, columns: columns.filter(({ name }) => !NOT_ADDITIVE.test(name)) };
}

function regionTable(view: SheetView): TotalledTable | null {
  for (let row = 0; row < Math.min(view.rows, DEEPEST_HEADER); row++) {
    for (const nameCol of [0, 1]) {
      if (!REGION.test(view.label(row, nameCol))) continue;
      const merge = view.mergeAt(row, nameCol);
      let body = merge ? merge.row + merge.rows : row + 1;
      while (body < view.rows && view.label(body, nameCol) === "") body++;
      const columns = Array.from({ length: view.cols }, (_, col) => ({ col, name: headingOf(view, row, body, col) }));
      return {
        body,
        nameCol,
        columns: columns.filter(({ col, name }) => col > nameCol && name !== "" && !NOT_ADDITIVE.test(name)),
      };
    }
  }
  return null;
}

function headingOf(view: SheetView, top: number, body: number, col: number): string {
  const levels: string[] = [];
  for (let row = top; row < body; row++) {
    const label = canonicalLabel(view.label(row, col));
    if (label !== "" && label !== levels.at(-1)) levels.push(label);
  }
  return levels.join("");
}

interface Line {
  readonly row: number;
  readonly label: string;
  readonly kind: "data" | "subtotal" | "total";
}

function linesOf(view: SheetView, { body, nameCol }: TotalledTable): readonly Line[] {
  const lines: Line[] = [];
  for (let row = body; row < view.rows; row++) {
    const name = canonicalLabel(view.label(row, nameCol));
    const lead = leadOf(view, row, nameCol);
    const label = isSummary(lead) || ADDITIVE.test(lead) ? lead : name;
    if (label === "") continue;
    if (ADDITIVE.test(label)) lines.push({ row, label, kind: /小计$/.test(label) ? "subtotal" : "total" });
    else if (!isSummary(label)) lines.push({ row, label, kind: "data" });
  }
  return lines;
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
