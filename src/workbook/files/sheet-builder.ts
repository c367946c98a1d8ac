/** Puts a worksheet together cell by cell, within the limits of worksheets and of what may be read. */
import type { Area, CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { LIMITS, tooLarge } from "./zip-limits";

/** How much of a file's cells has been taken; one for all its worksheets. */
export class CellBudget {
  #left: number = LIMITS.cells;

  /** @throws WorkbookError `tooLarge` */
  take(cells: number): void {
    this.#left -= cells;
    if (this.#left < 0) throw tooLarge(`more than ${LIMITS.cells} cells`);
  }
}

export class SheetBuilder {
  isHidden = false;
  isProtected = false;
  readonly #budget: CellBudget;
  readonly #values: CellValue[][] = [];
  readonly #formats: (string | null)[][] = [];
  readonly #merges: Area[] = [];
  readonly #ownFormulas: { row: number; col: number }[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenCols = new Set<number>();

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  /** @throws WorkbookError `tooLarge` outside of any worksheet */
  put(row: number, col: number, value: CellValue, format: string | null = null): void {
    if (value === null) return;
    checkPlace(row, col);
    this.#budget.take(Math.max(0, row + 1 - this.#values.length));
    while (this.#values.length <= row) {
      this.#values.push([]);
      this.#formats.push([]);
    }
    const values = this.#values[row]!;
    const formats = this.#formats[row]!;
    this.#budget.take(Math.max(0, col + 1 - values.length));
    while (values.length <= col) {
      values.push(null);
      formats.push(null);
    }
    values[col] = value;
    formats[col] = format;
  }

  /** A formula of our own add-in stands there: its result is no data. */
  markOwn(row: number, col: number): void {
    this.#ownFormulas.push({ row, col });
  }

  /** Areas of one cell are no merges. */
  merge(area: Area): void {
    if (area.rows * area.cols <= 1) return;
    checkPlace(area.row + area.rows - 1, area.col + area.cols - 1);
    this.#budget.take(1);
    this.#merges.push(area);
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  hideCol(col: number): void {
    this.#hiddenCols.add(col);
  }

  get isEmpty(): boolean {
    return this.#values.length === 0;
  }

  grid(sheet: string): Grid {
    const inOrder = (lines: ReadonlySet<number>): number[] => [...lines].sort((a, b) => a - b);
    return {
      sheet,
      values: this.#values,
      merges: this.#merges,
      numberFormats: this.#formats,
      ownFormulas: this.#ownFormulas,
      hidden: { sheet: this.isHidden, rows: inOrder(this.#hiddenRows), cols: inOrder(this.#hiddenCols) },
      isProtected: this.isProtected,
    };
  }
}

function checkPlace(row: number, col: number): void {
  if (!(row < LIMITS.rows && col < LIMITS.columns)) throw tooLarge("cells outside of any worksheet");
}
