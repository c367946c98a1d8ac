/** What comes out of a worksheet with a user's own standard: the standard, or every mistake at its cell. */
import type { Area, CellRef, CellValue } from "../kernel/cell";
import { isCellError } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import type { Bilingual } from "../kernel/text";
import type { Pack } from "../standards/pack";

export type OwnStandardFault =
  | "noTable"
  | "noRows"
  | "missing"
  | "tooLong"
  | "unknownRegion"
  | "unknownWord"
  | "unknownIndicator"
  | "badStage"
  | "badCondition"
  | "badLimit"
  | "unitMismatch"
  | "noDocument"
  | "badDate"
  | "duplicate"
  | "hidden"
  /** A condition that no school can meet. */
  | "impossible"
  /** More mistakes, lines or limits than are listed or read. */
  | "more"
  | "unsound";

export interface OwnStandardError {
  readonly code: OwnStandardFault;
  readonly cell: CellRef;
  readonly message: Bilingual;
}

export interface OwnStandardReading {
  /** Only when nothing is wrong: a standard with a line left out would pass schools it should not. */
  readonly pack?: Pack;
  /** Name of the standard as written, also where its table has mistakes. */
  readonly title?: string;
  readonly errors: readonly OwnStandardError[];
  /** Every mistake, also those that are not listed one by one. */
  readonly mistakes: number;
  /** Every line of the table as it was understood. */
  readonly lines: readonly UnderstoodLine[];
}

/** More mistakes than this are not listed one by one. */
export const MOST_ERRORS = 100;

export interface UnderstoodLine {
  readonly cell: CellRef;
  readonly words: Bilingual;
}

/** 同上, or the sign for it. */
const AS_ABOVE = /^(?:同上|〃|″|"|''|ditto)$/i;

/** The worksheet while it is read; collects the mistakes. */
export class OwnSheet {
  readonly errors: OwnStandardError[] = [];

  readonly #mergesDown: readonly Area[];

  constructor(private readonly grid: Grid) {
    this.#mergesDown = grid.merges.filter(({ rows }) => rows > 1);
  }

  cell(row: number, col: number): CellRef {
    const { sheet, file } = this.grid;
    return { sheet, row, col, ...(file !== undefined && { file }) };
  }

  get rows(): number {
    return this.grid.values.length;
  }

  /** The value of a cell; one merged down over several rows, or 同上, holds for all of them. */
  value(row: number, col: number | undefined): CellValue {
    if (col === undefined) return null;
    const merge = this.#mergesDown.find((area) => area.col === col && row > area.row && row < area.row + area.rows);
    const value = this.grid.values[merge?.row ?? row]?.[col] ?? null;
    return typeof value === "string" && row > 0 && AS_ABOVE.test(value.trim()) ? this.value(row - 1, col) : value;
  }

  /** The text of a cell without blanks around it; "" for blank cells and errors. */
  text(row: number, col: number | undefined): string {
    const value = this.value(row, col);
    return value === null || isCellError(value) ? "" : String(value).trim();
  }

  fail(code: OwnStandardFault, row: number, col: number, zh: string, en: string): void {
    this.errors.push({ code, cell: this.cell(row, col), message: { zh, en } });
  }
}

/** Longer texts are cut where they are quoted. */
export function quoted(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
