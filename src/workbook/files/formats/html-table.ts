/** One table of a page as it is put into a worksheet: where each cell comes to stand, and which areas are merged. */
import type { Area, CellValue } from "../../../domain/kernel/cell";
import type { CellBudget, SheetBuilder } from "../sheet-builder";

export interface PageCell {
  readonly value: CellValue;
  readonly format: string | null;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly isHidden: boolean;
  readonly isOwnFormula: boolean;
}

export class PageTable {
  /** By column: the first row of the sheet that is free again below a cell over several rows. */
  #freeFrom: number[] = [];
  #merges: Area[] = [];
  #lastRow = -1;
  /** Columns with a cell that is shown, or one that is not. */
  readonly #shownCols = new Set<number>();
  readonly #hiddenCols = new Set<number>();

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly budget: CellBudget,
  ) {}

  /** Puts the cells of one row into the row of the sheet. */
  addRow(row: number, cells: readonly PageCell[]): void {
    let col = 0;
    for (const cell of cells) {
      while ((this.#freeFrom[col] ?? 0) > row) {
        this.budget.take(1);
        col += 1;
      }
      this.#place(row, col, cell);
      col += cell.colSpan;
    }
    this.#lastRow = row;
  }

  #place(row: number, col: number, { value, format, colSpan, rowSpan, isHidden, isOwnFormula }: PageCell): void {
    this.sheet.put(row, col, value, format);
    if (isOwnFormula) this.sheet.markOwn(row, col);
    (isHidden ? this.#hiddenCols : this.#shownCols).add(col);
    if (colSpan * rowSpan === 1) return;
    this.budget.take(colSpan);
    for (let over = col; over < col + colSpan; over += 1) this.#freeFrom[over] = row + rowSpan;
    this.#merges.push({ row, col, rows: rowSpan, cols: colSpan });
  }

  /** The rows so far are all of the table, or another table stands between them and the rest: nothing reaches below. */
  close(): void {
    for (const { row, col, rows, cols } of this.#merges) {
      this.sheet.merge({ row, col, rows: Math.min(rows, this.#lastRow + 1 - row), cols });
    }
    this.#merges = [];
    this.#freeFrom = [];
    for (const col of this.#hiddenCols) if (!this.#shownCols.has(col)) this.sheet.hideCol(col);
  }
}
