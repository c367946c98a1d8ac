/**
 * The 甲 | 乙 | 1 | 2 … row of an official form: it alone tells label, code and data columns (tables.md §1.6).
 * Forms without it (教基1102: 项目 | 编号 | 内容 | 单位 | 备注) are found by the headings of those columns.
 */
import { canonicalLabel } from "../labels/text";
import type { SheetView } from "./sheet-view";

export interface Anchor {
  readonly row: number;
  /** First and last column of the row labels. */
  readonly labels: readonly [first: number, last: number];
  readonly unitCol?: number;
  readonly codeCol?: number;
  /** Data columns with the numbers printed over them. */
  readonly data: readonly { readonly col: number; readonly number: number }[];
  /** Headings stand above a 甲/乙 row, but in the row itself where there is none. */
  readonly isHeading: boolean;
}

/** All 甲/乙 rows of the sheet, from the top. */
export function findAnchors(view: SheetView): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (let row = 0; row < view.rows; row++) {
    const cells = view.rowValues(row);
    const first = cells.findIndex(
      (value) => typeof value === "string" && value.length < 24 && value.includes("甲") && canonicalLabel(value) === "甲",
    );
    const anchor = first >= 0 ? readAnchor(view, row, first) : null;
    if (anchor) anchors.push(anchor);
  }
  return anchors;
}

function readAnchor(view: SheetView, row: number, first: number): Anchor | null {
  const marks = new Map<string, number>();
  const data: { col: number; number: number }[] = [];
  for (let col = first + 1; col < view.cols; col++) {
    const isCovered = view.mergeAt(row, col)?.col !== undefined && view.mergeAt(row, col)!.col !== col;
    const text = isCovered ? "" : view.label(row, col);
    if (/^[乙丙丁]$/.test(text)) marks.set(text, col);
    else if (/^\d{1,3}$/.test(text) && marks.size > 0) {
      // A helper column of running numbers may follow the form, without a heading; printed numbers skip only deleted columns.
      if (data.length > 0 && Number(text) !== data.at(-1)!.number + 1 && !hasWords(view, row, col)) break;
      data.push({ col, number: Number(text) });
    }
  }
  const second = marks.get("乙");
  if (second === undefined || data.length === 0) return null;
  const third = marks.get("丙");
  return {
    row,
    labels: [first, second - 1],
    ...columnsOf(view, row, second, third),
    data,
    isHeading: false,
  };
}

/** 乙 is the code column, or the unit column when 丙 follows; the headings above decide where they say so. */
function columnsOf(view: SheetView, row: number, second: number, third: number | undefined): Pick<Anchor, "unitCol" | "codeCol"> {
  const saysUnit = (col: number) => hasHeading(view, row, col, /单位/);
  const saysCode = (col: number) => hasHeading(view, row, col, /代码|编号|行次/);
  if (third === undefined) return saysUnit(second) && !saysCode(second) ? { unitCol: second } : { codeCol: second };
  return saysCode(second) || saysUnit(third) ? { codeCol: second, unitCol: third } : { unitCol: second, codeCol: third };
}

function hasHeading(view: SheetView, row: number, col: number, wanted: RegExp): boolean {
  for (let above = row - 1; above >= Math.max(0, row - 5); above--) {
    const text = view.label(above, col);
    if (text.length <= 8 && wanted.test(text)) return true;
  }
  return false;
}

/** Does anything but figures stand above? */
function hasWords(view: SheetView, row: number, col: number): boolean {
  return [1, 2, 3].some((step) => row >= step && /[^\d.]/.test(view.label(row - step, col)));
}

/** A heading row with 项目 or 指标名称, a code column and value columns, where no 甲/乙 row is printed. */
export function findHeadingAnchor(view: SheetView): Anchor | null {
  for (let row = 0; row < Math.min(view.rows, 30); row++) {
    const texts = Array.from({ length: Math.min(view.cols, 60) }, (_, col) => canonicalLabel(view.label(row, col)));
    const first = texts.findIndex((text) => /^(项目|指标|指标名称|填报项目)$/.test(text));
    const codeCol = texts.findIndex((text) => /^(编号|代码|行次)$/.test(text));
    if (first < 0 || codeCol < 0) continue;
    const unitCol = texts.findIndex((text) => /^(计量)?单位$/.test(text));
    const data = texts
      .map((text, col) => ({ text, col }))
      .filter(
        ({ text, col }) => col > first && col !== codeCol && col !== unitCol && text !== "" && !/^(备注|说明|项目)$/.test(text),
      )
      .filter(({ col }) => view.ref(row, col).col === col)
      .map(({ col }, index) => ({ col, number: index + 1 }));
    if (data.length === 0) continue;
    const ends = [codeCol, unitCol, data[0]!.col].filter((col) => col > first);
    return {
      row,
      labels: [first, Math.min(...ends) - 1],
      codeCol,
      ...(unitCol >= 0 && { unitCol }),
      data,
      isHeading: true,
    };
  }
  return null;
}
