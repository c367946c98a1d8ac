/** What comes out of a worksheet with a user's own standard: the standard, or every mistake at its cell. */
import type { CellRef, CellValue } from "../kernel/cell";
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
}

/** The worksheet while it is read; collects the mistakes. */
export class OwnSheet {
  readonly errors: OwnStandardError[] = [];

  constructor(private readonly grid: Grid) {}

  get rows(): number {
    return this.grid.values.length;
  }

  value(row: number, col: number | undefined): CellValue {
    return col === undefined ? null : (this.grid.values[row]?.[col] ?? null);
  }

  /** The text of a cell without blanks around it; "" for blank cells and errors. */
  text(row: number, col: number | undefined): string {
    const value = this.value(row, col);
    return value === null || isCellError(value) ? "" : String(value).trim();
  }

  fail(code: OwnStandardFault, row: number, col: number, zh: string, en: string): void {
    const { sheet, file } = this.grid;
    this.errors.push({ code, cell: { sheet, row, col, ...(file !== undefined && { file }) }, message: { zh, en } });
  }
}

/** Longer texts are cut where they are quoted. */
export function quoted(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
