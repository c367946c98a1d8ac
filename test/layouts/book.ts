/** A small workbook in one arrangement of tables, with what must be read of it, worked out by hand. */
import type { FieldId } from "../../src/domain/fields/dictionary";
import type { CellValue } from "../../src/domain/kernel/cell";

type Rows = readonly (readonly CellValue[])[];

/** Rows of cells, or rows with merged areas as `[row, col, rows, cols]`. */
export type BookSheet = Rows | { readonly rows: Rows; readonly merges: readonly (readonly [number, number, number, number])[] };

export interface Book {
  readonly name: string;
  readonly sheets: Readonly<Record<string, BookSheet>>;
  /** Every figure of every school, by stage; `shared` belongs to the whole school. Nothing else may be read. */
  readonly expect: Readonly<
    Record<string, Readonly<Partial<Record<"primary" | "junior" | "shared", Readonly<Partial<Record<FieldId, number>>>>>>>
  >;
}
