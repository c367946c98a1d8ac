/** A worksheet as the readers look at it: merged areas answer for all their cells, results of our own functions are not there. */
import type { Area, CellRef, CellValue } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import { nameText, plainText } from "../labels/text";
import { asShown } from "./number-format";

/** The part of a worksheet that a view shows; everything else looks empty, and rows and columns keep their places. */
export interface Part {
  readonly area: Area;
  /** First of the lines above the area that hold for it as well, over their whole width (a title over two tables). */
  readonly head?: number;
  /** Rows that are not shown: a heading repeated at a page break. */
  readonly without?: ReadonlySet<number>;
}

/** More merged cells than this in one sheet are not spread out; no statistical table comes near it. */
const MOST_MERGED_CELLS = 2_000_000;

export class SheetView {
  readonly sheet: string;
  readonly file: string | undefined;
  /** First row that may hold anything; `rows` and `cols` are the first beyond the end. */
  readonly top: number;
  readonly rows: number;
  readonly cols: number;
  private readonly mergeOf: Map<number, Area>;
  private readonly own: ReadonlySet<number>;

  constructor(
    readonly grid: Grid,
    private readonly within: { readonly view: SheetView; readonly part: Part } | null = null,
  ) {
    this.sheet = grid.sheet;
    this.file = grid.file;
    if (within) {
      const { view, part } = within;
      this.top = part.head ?? part.area.row;
      this.rows = Math.min(view.rows, part.area.row + part.area.rows);
      this.cols = Math.min(view.cols, part.area.col + part.area.cols);
      this.mergeOf = view.mergeOf;
      this.own = view.own;
      return;
    }
    this.top = 0;
    this.rows = grid.values.length;
    this.cols = grid.values.reduce((most, row) => Math.max(most, row.length), 1);
    this.mergeOf = new Map();
    this.own = new Set((grid.ownFormulas ?? []).map(({ row, col }) => this.key(row, col)));
    this.spreadMerges(grid.merges);
  }

  part(part: Part): SheetView {
    return new SheetView(this.grid, { view: this, part });
  }

  /** Is the cell in the part of the worksheet that the view shows? */
  private shows(row: number, col: number): boolean {
    if (!this.within) return true;
    const { view, part } = this.within;
    const { area, without } = part;
    if (row < this.top || row >= this.rows || without?.has(row)) return false;
    if (row >= area.row && (col < area.col || col >= this.cols)) return false;
    return view.shows(row, col);
  }

  /** The raw cells of a row, those that the view does not show as null. */
  rowValues(row: number): readonly CellValue[] {
    const values = this.grid.values[row] ?? [];
    return this.within ? values.map((value, col) => (this.shows(row, col) ? value : null)) : values;
  }

  /** The cell's own value as its number format shows it; only the top-left cell of a merged area has one. */
  value(row: number, col: number): CellValue {
    return this.shows(row, col) ? this.valueAt(row, col) : null;
  }

  private valueAt(row: number, col: number): CellValue {
    const value = this.grid.values[row]?.[col] ?? null;
    if (value !== null && this.own.size > 0 && this.own.has(this.key(row, col))) return null;
    if (typeof value !== "number") return value;
    const format = this.grid.numberFormats?.[row]?.[col];
    return format ? asShown(value, format) : value;
  }

  /** Does the cell itself hold anything, be it read or not? */
  holds(row: number, col: number): boolean {
    const value = this.shows(row, col) ? (this.grid.values[row]?.[col] ?? null) : null;
    return typeof value === "string" ? value.trim() !== "" : value !== null;
  }

  /** What the cell holds is an answer of our own functions. */
  isOwnResult(row: number, col: number): boolean {
    return this.own.has(this.key(row, col));
  }

  get hasMerges(): boolean {
    return this.mergeOf.size > 0;
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, col: number): Area | undefined {
    const merge = this.mergeOf.size > 0 ? this.mergeOf.get(this.key(row, col)) : undefined;
    return merge && this.shows(row, col) ? merge : undefined;
  }

  /** The value shown at the cell: that of its merged area where it is part of one. */
  shown(row: number, col: number): CellValue {
    const merge = this.mergeAt(row, col);
    return merge ? this.valueAt(merge.row, merge.col) : this.value(row, col);
  }

  /** Text shown at the cell without blanks, half-width and simplified; numbers as text, errors and blanks as "". */
  label(row: number, col: number): string {
    const value = this.shown(row, col);
    if (typeof value === "string") return plainText(value);
    return typeof value === "number" ? String(value) : "";
  }

  /** Text shown at the cell as it stands; numbers as text, errors and blanks as "". */
  written(row: number, col: number): string {
    const value = this.shown(row, col);
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  }

  /** Text shown at the cell in its own script: for names. */
  text(row: number, col: number): string {
    const value = this.shown(row, col);
    if (typeof value === "string") return nameText(value);
    return typeof value === "number" ? String(value) : "";
  }

  /** A reference to the cell, or to the top-left cell of its merged area. */
  ref(row: number, col: number): CellRef {
    const merge = this.mergeAt(row, col);
    const at = merge ?? { row, col };
    return { sheet: this.sheet, row: at.row, col: at.col, ...(this.file !== undefined && { file: this.file }) };
  }

  private key(row: number, col: number): number {
    return row * 20_000 + col;
  }

  private spreadMerges(merges: readonly Area[]): void {
    let left = MOST_MERGED_CELLS;
    for (const area of merges) {
      const bottom = Math.min(area.row + area.rows, this.rows);
      const right = Math.min(area.col + area.cols, this.cols);
      left -= Math.max(0, bottom - area.row) * Math.max(0, right - area.col);
      if (left < 0) return;
      for (let row = area.row; row < bottom; row++) {
        for (let col = area.col; col < right; col++) this.mergeOf.set(this.key(row, col), area);
      }
    }
  }
}
