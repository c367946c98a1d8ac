/**
 * Tables by region (省份, 县区), which give no figures of schools: of those only the totals can be checked
 * (tables.md §6.6, §6.7).
 */
import type { Area } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";
import { canonicalLabel } from "../labels/text";
import { readNumber } from "./number";
import { type RowColumn, type RowTable, isAdditive, rowTable, rowsByName } from "./row-table";
import { headerFacts } from "./school-header";
import type { SheetView } from "./sheet-view";

export interface RegionTable {
  readonly title: string;
  readonly range: Area;
  readonly rows: RowTable;
  /** What was checked in it. */
  readonly checked: Bilingual;
}

const REGION = /^(地区|省份|省\(区、市\)|市县|区县|县区|县\(市、区\)|各地区)$/;
const DEEPEST_HEADER = 12;

/** A table by region on a worksheet; null when there is none, or no figures in it. */
export function readRegionTable(view: SheetView): RegionTable | null {
  for (let row = view.top; row < Math.min(view.rows, view.top + DEEPEST_HEADER); row++) {
    for (const nameCol of [0, 1]) {
      if (!REGION.test(view.label(row, nameCol))) continue;
      const table = tableAt(view, row, nameCol);
      if (table.rows.columns.length > 0) return table;
    }
  }
  return null;
}

function tableAt(view: SheetView, row: number, nameCol: number): RegionTable {
  const merge = view.mergeAt(row, nameCol);
  let body = merge ? merge.row + merge.rows : row + 1;
  while (body < view.rows && view.label(body, nameCol) === "") body++;
  const headings = Array.from({ length: view.cols }, (_, col) => ({ col, name: headingOf(view, row, body, col) }));
  const named = headings.filter(({ name }) => name !== "");
  const columns = named
    .filter(({ col, name }) => col > nameCol && isAdditive(name))
    .map((column): RowColumn => ({ ...column, meaning: null, isSummed: true }));
  const rows = withFigures(rowTable(view, columns, rowsByName(view, body, nameCol)));
  const last = rows.rows.at(-1)?.row ?? row;
  return {
    title: headerFacts(view, 0, row).title ?? "",
    range: {
      row,
      col: nameCol,
      rows: last - row + 1,
      cols: Math.max(nameCol, ...named.map(({ col }) => col)) - nameCol + 1,
    },
    rows,
    checked: checkedIn(rows),
  };
}

/** Only the columns in which figures stand. */
function withFigures(table: RowTable): RowTable {
  const kept = table.columns.flatMap((_, c) => (table.cells.some((cells) => readNumber(cells[c]!).kind === "number") ? [c] : []));
  return {
    ...table,
    columns: kept.map((c) => table.columns[c]!),
    cells: table.cells.map((cells) => kept.map((c) => cells[c]!)),
    merged: table.merged.flatMap(({ row, col }) => (kept.includes(col) ? [{ row, col: kept.indexOf(col) }] : [])),
  };
}

function checkedIn({ rows, columns }: RowTable): Bilingual {
  const total = rows.find(({ kind }) => kind !== "data");
  const names = columns.map(({ name }) => name);
  const none = {
    zh: "这是按地区汇总的表，没有各校数据，不计算指标",
    en: "This table sums up regions; it holds no figures of schools, and no indicator is computed from it",
  };
  if (!total) return { zh: `${none.zh}；没有合计行，未作核对。`, en: `${none.en}. It has no total row to check.` };
  return {
    zh: `${none.zh}；已核对“${total.label}”等合计行与各行之和（${names.join("、")}）。`,
    en: `${none.en}. Its totals (“${total.label}”) were compared with the sums of the rows (${names.join(", ")}).`,
  };
}

function headingOf(view: SheetView, top: number, body: number, col: number): string {
  const levels: string[] = [];
  for (let row = top; row < body; row++) {
    const label = canonicalLabel(view.label(row, col));
    if (label !== "" && label !== levels.at(-1)) levels.push(label);
  }
  return levels.join("");
}
