/**
 * A laid-out worksheet as plain data: no host, no file format. Text is typed as text, so nothing that a workbook or a user
 * wrote can become a formula; numbers are unrounded and carry the number format they are shown with.
 */

/** How a cell looks. One name, one look, whatever writes the sheet. */
export type CellLook =
  "title" | "subtitle" | "note" | "head" | "rowName" | "text" | "number" | "total" | "fail" | "unknown" | "verdict" | "bar";

export type SheetCell =
  | { readonly kind: "text"; readonly text: string; readonly style: CellLook }
  /** `format` in Excel's notation, e.g. `0.00`. */
  | { readonly kind: "number"; readonly value: number; readonly format: string; readonly style: CellLook };

/** Zero-based, both ends included. */
export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Horizontal bars, one group per row of the areas, in the order of the rows. */
export interface SheetChart {
  readonly title: string;
  /** One column of texts. */
  readonly categories: SheetArea;
  /** One column of numbers each, beside the categories; blanks are left out. */
  readonly series: readonly { readonly name: string; readonly values: SheetArea; readonly colour: string }[];
  /** The blank rows it lies over. */
  readonly over: SheetArea;
}

export interface SheetModel {
  readonly name: string;
  /** Rows of unequal length; null is a blank cell. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** In lines of text, one per row. */
  readonly heights: readonly number[];
  readonly merges: readonly SheetArea[];
  /** Rows that stay in view and are repeated on each printed page: all up to and including this one. */
  readonly headRows: number;
  readonly charts: readonly SheetChart[];
  readonly isLandscape: boolean;
}

export interface Look {
  readonly isBold?: true;
  readonly hasBorder?: true;
  readonly isRight?: true;
  readonly isCentred?: true;
  /** Does not run over several lines. */
  readonly isOneLine?: true;
  /** In points. */
  readonly size?: number;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly colour?: string;
}

const GREY = "#566472";

export const LOOKS: Readonly<Record<CellLook, Look>> = {
  title: { size: 16, isBold: true, isOneLine: true },
  subtitle: { size: 12, isBold: true },
  note: { colour: GREY },
  head: { isBold: true, fill: "#E6EDF1", hasBorder: true, isCentred: true },
  rowName: { hasBorder: true },
  text: { hasBorder: true },
  number: { hasBorder: true, isRight: true },
  total: { isBold: true, hasBorder: true },
  // Dark cells, as the 申报表 demands for values that miss the standard.
  fail: { colour: "#FFFFFF", isBold: true, fill: "#7F1D1D", hasBorder: true },
  unknown: { colour: GREY, fill: "#E3E7EA", hasBorder: true },
  verdict: { hasBorder: true },
  bar: { colour: "#5B8C7B", hasBorder: true, isOneLine: true },
};

export const SHEET_FONT = { name: "宋体", size: 10.5 } as const;
export const BORDER_COLOUR = "#C3CCD4";

/** Whether a spreadsheet would take the text for a formula once its cell is edited: such a cell needs the text format. */
export function mustStayText(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}

/** In points. */
export function rowHeight({ heights, rows }: SheetModel, row: number): number {
  return rows[row]?.[0]?.style === "title" ? 26 : 4 + (heights[row] ?? 1) * LINE;
}

/** Height of a line of text, in points. */
const LINE = 14;
