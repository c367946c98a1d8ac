/**
 * Tables whose rows add up to 合计, 小计 or 全国 rows, and tables by region (省份, 县区), which give no figures of schools:
 * of those only the totals can be checked (tables.md §6.6, §6.7).
 */
import type { Area } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";
import type { Unit } from "../kernel/unit";
import { canonicalLabel } from "./label";
import { isSummary } from "./lists/list-rows";
import { readNumber } from "./number";
import { headerFacts } from "./school-header";
import type { SheetView } from "./sheet-view";

export interface TotalledTable {
  readonly body: number;
  readonly nameCol: number;
  readonly columns: readonly TotalledColumn[];
}

export interface TotalledColumn {
  readonly col: number;
  readonly name: string;
  /** Unit of the item and the one its heading says; absent where the item is not known. */
  readonly unit?: { readonly of: Unit; readonly written: string | undefined };
}

export interface RegionTable extends TotalledTable {
  readonly title: string;
  readonly range: Area;
  /** What was checked in it. */
  readonly checked: Bilingual;
}

const ADDITIVE = /(合计|总计|小计)$|^计$|^全[国省市县区州]$/;
const REGION = /^(地区|省份|省\(区、市\)|市县|区县|县区|县\(市、区\)|各地区)$/;
/** Shares, ratios, means, extremes and ranks do not add up. */
const NOT_ADDITIVE = /率|比|%|均(?!衡)|系数|每百|百分|最[大小高低多少]|[年教工]龄|增[长幅速]|排名|[名位]次|年份|序号|代码|标识码/;
const DEEPEST_HEADER = 12;

/** A table by region on a worksheet; null when there is none, or no figures in it. */
export function readRegionTable(view: SheetView): RegionTable | null {
  for (let row = 0; row < Math.min(view.rows, DEEPEST_HEADER); row++) {
    for (const nameCol of [0, 1]) {
      if (!REGION.test(view.label(row, nameCol))) continue;
      const table = tableAt(view, row, nameCol);
      if (table.columns.length > 0) return table;
    }
  }
  return null;
}

function tableAt(view: SheetView, row: number, nameCol: number): RegionTable {
  const merge = view.mergeAt(row, nameCol);
  let body = merge ? merge.row + merge.rows : row + 1;
  while (body < view.rows && view.label(body, nameCol) === "") body++;
  const headings = Array.from({ length: view.cols }, (_, col) => ({ col, name: headingOf(view, row, body, col) }));
  const columns = headings.filter(({ col, name }) => col > nameCol && name !== "" && isAdditive(name));
  const lines = linesOf(view, { body, nameCol, columns });
  const filled = columns.filter(({ col }) => lines.some((line) => readNumber(view.value(line.row, col)).kind === "number"));
  const last = lines.at(-1)?.row ?? row;
  return {
    body,
    nameCol,
    columns: filled,
    title: headerFacts(view, 0, row).title ?? "",
    range: {
      row,
      col: nameCol,
      rows: last - row + 1,
      cols: Math.max(nameCol, ...headings.filter(({ name }) => name !== "").map(({ col }) => col)) - nameCol + 1,
    },
    checked: checkedIn(
      lines,
      filled.map(({ name }) => name),
    ),
  };
}

function checkedIn(lines: readonly Line[], columns: readonly string[]): Bilingual {
  const total = lines.find(({ kind }) => kind !== "data");
  const none = {
    zh: "这是按地区汇总的表，没有各校数据，不计算指标",
    en: "This table sums up regions; it holds no figures of schools, and no indicator is computed from it",
  };
  if (!total) return { zh: `${none.zh}；没有合计行，未作核对。`, en: `${none.en}. It has no total row to check.` };
  return {
    zh: `${none.zh}；已核对“${total.label}”等合计行与各行之和（${columns.join("、")}）。`,
    en: `${none.en}. Its totals (“${total.label}”) were compared with the sums of the rows (${columns.join(", ")}).`,
  };
}

/** Do figures under this heading add up? */
export function isAdditive(heading: string): boolean {
  return !NOT_ADDITIVE.test(heading);
}

function headingOf(view: SheetView, top: number, body: number, col: number): string {
  const levels: string[] = [];
  for (let row = top; row < body; row++) {
    const label = canonicalLabel(view.label(row, col));
    if (label !== "" && label !== levels.at(-1)) levels.push(label);
  }
  return levels.join("");
}

export interface Line {
  readonly row: number;
  readonly label: string;
  readonly kind: "data" | "subtotal" | "total";
}

/** The rows of the table with what they are; other summaries (平均值) are left out. */
export function linesOf(view: SheetView, { body, nameCol }: TotalledTable): readonly Line[] {
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
