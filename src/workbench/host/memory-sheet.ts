/** One worksheet of the memory store: cells in sparse rows, and the lists that hang on a sheet. */
import { SSF } from "@e965/xlsx";
import { isCellError, type Area, type CellValue } from "../../domain/kernel/cell";
import type { CellInput, CellStyle, ConditionalFormat, Note, SheetId, SheetVisibility } from "./sheet-store";

export interface MemoryCell {
  value: CellValue;
  formula: string | null;
  numberFormat: string | null;
  style: CellStyle | null;
  /** What the formula of the cell fills beside it. */
  spill?: Area | null;
}

export class MemorySheet {
  visibility: SheetVisibility = "visible";
  isProtected = false;
  merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  frozenRows = 0;
  conditionalFormats: ConditionalFormat[] = [];
  notes: Note[] = [];
  private readonly rows: MemoryCell[][] = [];

  constructor(
    readonly id: SheetId,
    public name: string,
  ) {}

  cell(row: number, col: number): MemoryCell | undefined {
    return this.rows[row]?.[col];
  }

  /** The cell, made blank when it was not there. */
  touch(row: number, col: number): MemoryCell {
    const cells = (this.rows[row] ??= []);
    return (cells[col] ??= { value: null, formula: null, numberFormat: null, style: null });
  }

  /** Calls back for every cell that was ever touched, by row and column. */
  eachCell(visit: (cell: MemoryCell, row: number, col: number) => void): void {
    this.rows.forEach((cells, row) => cells.forEach((cell, col) => visit(cell, row, col)));
  }

  put(row: number, col: number, input: CellInput): void {
    if (input === undefined || (input === null && !this.cell(row, col))) return;
    const cell = this.touch(row, col);
    if (cell.spill) this.clearSpilled(cell.spill, row, col);
    cell.spill = null;
    const isFormula = typeof input === "object" && input !== null && "formula" in input;
    cell.formula = isFormula ? input.formula : null;
    cell.value = isFormula ? (input.value ?? { error: "#NAME?" }) : input;
  }

  /** Rows come (`count` above 0) or go; what stands behind them moves with them. */
  shiftRows(first: number, count: number): void {
    const gone = Math.max(0, -count);
    const moved = (row: number) => (row < first ? row : row < first + gone ? null : row + count);
    const blank = Array.from({ length: Math.max(0, count) }, () => [] as MemoryCell[]);
    // A sparse list keeps its length only where it reaches that far.
    if (this.rows.length > first) this.rows.splice(first, gone, ...blank);
    this.eachCell((cell) => {
      if (cell.formula !== null) cell.formula = shiftedReferences(cell.formula, moved);
    });
    this.merges = this.merges.flatMap((area) => shiftedArea(area, moved));
    this.notes = this.notes.flatMap((note) => {
      const row = moved(note.row);
      return row === null ? [] : [{ ...note, row }];
    });
    this.conditionalFormats = this.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((area) => shiftedArea(area, moved));
      return areas.length > 0 ? [{ ...format, areas }] : [];
    });
  }

  read<T>(area: Area, pick: (cell: MemoryCell | undefined) => T): T[][] {
    return Array.from({ length: area.rows }, (_, r) => {
      const cells = this.rows[area.row + r];
      return Array.from({ length: area.cols }, (_unused, c) => pick(cells?.[area.col + c]));
    });
  }

  /** Shows the results of a formula from its cell on; what stands in the way makes it `#SPILL!`. */
  show(row: number, col: number, rows: readonly (readonly CellValue[])[]): void {
    const cell = this.touch(row, col);
    const before = cell.spill;
    if (before) this.clearSpilled(before, row, col);
    const area = { row, col, rows: rows.length, cols: rows[0]?.length ?? 0 };
    const isBlock = area.rows * area.cols > 1;
    const isFree =
      !isBlock ||
      this.read(area, (one) => one)
        .flat()
        .every((one) => one === cell || (one?.value ?? null) === null);
    cell.spill = isBlock && isFree ? area : null;
    cell.value = isFree ? (rows[0]?.[0] ?? null) : { error: "#SPILL!" };
    if (!cell.spill) return;
    rows.forEach((values, r) =>
      values.forEach((value, c) => {
        if (r > 0 || c > 0) this.touch(row + r, col + c).value = value;
      }),
    );
  }

  private clearSpilled(area: Area, row: number, col: number): void {
    for (let r = area.row; r < area.row + area.rows; r += 1) {
      for (let c = area.col; c < area.col + area.cols; c += 1) {
        if ((r !== row || c !== col) && this.cell(r, c)?.formula === null) this.touch(r, c).value = null;
      }
    }
  }

  usedArea(valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.eachCell((cell, row, col) => {
      const isUsed = cell.value !== null || cell.formula !== null || (!valuesOnly && (cell.style ?? cell.numberFormat) !== null);
      if (!isUsed) return;
      top = Math.min(top, row);
      left = Math.min(left, col);
      bottom = Math.max(bottom, row);
      right = Math.max(right, col);
    });
    return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  }
}

type MovedRow = (row: number) => number | null;

function shiftedArea(area: Area, moved: MovedRow): Area[] {
  const rows = Array.from({ length: area.rows }, (_, index) => moved(area.row + index)).filter((row) => row !== null);
  return rows.length > 0 ? [{ ...area, row: rows[0]!, rows: rows.at(-1)! - rows[0]! + 1 }] : [];
}

/** References of a formula without a sheet, outside of texts. */
function shiftedReferences(formula: string, moved: MovedRow): string {
  const parts = formula.match(/"(?:[^"]|"")*"|[^"]+/g) ?? [];
  const shifted = (text: string) =>
    text.replace(/(^|[^\w.!])(\$?[A-Z]{1,3}\$?)(\d+)(?![\w(])/g, (_, before: string, letters: string, row: string) => {
      const now = moved(Number(row) - 1);
      return `${before}${now === null ? "#REF!" : `${letters}${now + 1}`}`;
    });
  return parts.map((part) => (part.startsWith('"') ? part : shifted(part))).join("");
}

/** A cell as displayed: errors and text as they are, numbers through their format. */
export function displayedText(cell: MemoryCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return SSF.format(cell?.numberFormat ?? "General", value) as string;
}

export function intersects(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols;
}
