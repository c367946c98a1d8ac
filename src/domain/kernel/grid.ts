/** The plain snapshot of one worksheet. Everything the domain knows of a workbook is a list of these. */
import type { Area, CellValue } from "./cell";

export interface Grid {
  /** Worksheet name, exactly as the workbook spells it. */
  readonly sheet: string;
  /** The workbook file, where several workbooks are read together. */
  readonly file?: string;
  /** Rows from A1 on: `values[row][col]`, zero-based; rows may differ in length, what lies beyond is blank. */
  readonly values: readonly (readonly CellValue[])[];
  /** Merged areas. Only the top-left cell of an area holds a value. */
  readonly merges: readonly Area[];
  /** Number formats of cells that have another one than General; same shape as `values`. Needed for percentages. */
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  /** Cells holding a formula of our own add-in (`=EDU.…`): results of the product, never data to be read. */
  readonly ownFormulas?: readonly { readonly row: number; readonly col: number }[];
  /**
   * The file asks for its formulas to be calculated when it is opened, so that stored results may be out of date. Only where
   * the sheet has formulas with a result; those without one hold `UNCALCULATED`.
   */
  readonly asksToCalculate?: true;
  /** Hidden rows, columns and sheets are read like any others; the flags only serve messages. */
  readonly hidden: {
    readonly sheet: boolean;
    readonly rows: readonly number[];
    readonly cols: readonly number[];
  };
  /** A protected sheet can be read but not marked. */
  readonly isProtected: boolean;
}
