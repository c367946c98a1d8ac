/** The one door between the product and a workbook. Adapters: Office.js, files, and the in-memory store of the tests. */
import type { CellRef } from "../domain/kernel/cell";
import type { Grid } from "../domain/kernel/grid";
import type { SheetModel } from "./sheet-model";

/** Severities that get a mark of their own (contracts.md §4). `warning` is a consistency rule of the tables. */
export const MARK_KINDS = ["fail", "cannotTell", "warning"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** One cell to mark. Several notes on one cell are joined in the order given; the gravest kind colours it. */
export interface Mark {
  readonly cell: CellRef;
  readonly kind: MarkKind;
  /** The pack or rule set the mark belongs to; part of the tag. */
  readonly source: string;
  /** Plain text, without the leading 【EDU】. */
  readonly note: string;
}

/** Why a mark was not set. The finding stays in the list with this reason. */
export const REFUSALS = [
  "sheetProtected",
  "sheetAbsent",
  "notesUnsupported",
  "workbookReadOnly",
  "rulesUnreadable", // the conditional formats of the sheet cannot be read: what we added could not be found again
  "notDone", // the host stopped in the middle, also when asked again; what it had done was taken back where it let us
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface MarkReport {
  readonly marked: number;
  /** `notesUnsupported` means: coloured, but the explanation could not be attached. */
  readonly refused: readonly { readonly cell: CellRef; readonly reason: Refusal }[];
  /** Sheets without marks of this call whose former marks could not be looked at; absent when there is none. */
  readonly notCleared?: readonly string[];
}

/** What became of the formulas of our functions. */
export interface ConvertedFormulas {
  readonly converted: number;
  /** Formulas that stay: the sheet is protected, there is no result yet, or the host did not do it. */
  readonly left: readonly { readonly cell: string; readonly reason: "sheetProtected" | "noResult" | "notDone" }[];
}

/** What a laid-out sheet may lack without being wrong. */
export const ORNAMENTS = ["frozenRows", "fonts", "gridlines", "pageSetup", "fitToPage", "charts", "borders"] as const;
export type Ornament = (typeof ORNAMENTS)[number];

/** The merged areas of a sheet, known from an earlier reading. */
export type KnownMerges = Pick<Grid, "sheet" | "merges">;

export interface Unsubscribe {
  (): Promise<void>;
}

/** Rows or columns that came or went, so that what stands behind them stands elsewhere now. */
export interface Shift {
  readonly axis: "row" | "col";
  /** The first that came or went, zero-based. */
  readonly at: number;
  /** How many came; below 0, how many went. */
  readonly by: number;
}

/** The workbook was changed, by the user or by another person working in it. What the add-in itself writes does not count. */
export type WorkbookChange =
  /** Cells were typed, pasted or cleared. `sheet` is null where the host does not tell its name. */
  | { readonly kind: "edited"; readonly sheet: string | null }
  /** Cells came or went; `shift` is null where the host does not tell which way the others moved. */
  | { readonly kind: "moved"; readonly sheet: string | null; readonly shift: Shift | null }
  /** Sheets came or went, or one has another name. */
  | { readonly kind: "sheets"; readonly renamed?: { readonly from: string; readonly to: string } }
  /** Formulas have new results; `area` is the A1 list of cells, where the host tells it. Our own functions count here too. */
  | { readonly kind: "calculated"; readonly sheet: string | null; readonly area: string | null };

export interface WorkbookPort {
  /**
   * A snapshot of every worksheet in workbook order, hidden ones included.
   * @param known merges that need not be asked for again: asking empties the user's undo list in Excel on Windows
   */
  read(known?: readonly KnownMerges[]): Promise<readonly Grid[]>;
  /**
   * Makes our marks these, and writes only what differs from what stands there. The user's own formats and notes stay.
   * @param known merges that need not be asked for again, as for `read`
   */
  mark(marks: readonly Mark[], known?: readonly KnownMerges[]): Promise<MarkReport>;
  /**
   * Removes exactly what carries our tags; the workbook is then as it was before. Returns how many cells were freed.
   * @throws MarksLeftError naming the sheets where that could not be done; the others are cleared
   */
  unmark(): Promise<number>;
  /** Brings a cell into view and selects it. Not every workbook can (files cannot): then it does nothing. */
  reveal(cell: CellRef): Promise<void>;
  /** Calls back after each change. */
  onChange(listener: (change: WorkbookChange) => void): Promise<Unsubscribe>;
  /**
   * Adds a worksheet at the end with these rows from A1 on. Texts are put in as texts: none becomes a formula, number or date.
   * @returns its name: the one asked for, with a number behind it where another sheet has that name
   * @throws WorkbookError `hostFailure` where the workbook does not let sheets be added
   */
  addSheet(name: string, rows: readonly (readonly (string | number | null)[])[]): Promise<string>;
  /**
   * Adds laid-out worksheets at the end, in this order. Texts are put in as texts. What a workbook cannot show (a chart, a
   * border) is left out; the cells and their shading are always there.
   * @param without is told of each ornament that is left out
   * @returns their names, told apart from those of other sheets like that of `addSheet`
   * @throws WorkbookError `hostFailure` where the workbook does not let sheets be added
   */
  addSheets(sheets: readonly SheetModel[], without?: (ornament: Ornament) => void): Promise<readonly string[]>;
  /** Deletes worksheets by name, whatever they hold. Names no sheet has are passed over. */
  removeSheets(names: readonly string[]): Promise<void>;
  /**
   * Puts values in place of the formulas of our functions, so that the workbook can be given to somebody without the add-in.
   * Absent where formulas do not live (files).
   */
  formulasToValues?(): Promise<ConvertedFormulas>;
  /** Small texts of the product kept inside the workbook (chosen standard, accepted explanations). */
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
}

/** A name no sheet has: names are compared without regard to case. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

/** Something about the workbook that the user can act upon. `code` is stable; texts are made by the surfaces. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "WorkbookError";
  }
}

/** Marks could not be removed from some sheets; from all others they are gone. */
export class MarksLeftError extends Error {
  constructor(readonly sheets: readonly string[]) {
    super(sheets.join("、"));
    this.name = "MarksLeftError";
  }
}

export const WORKBOOK_ERROR_CODES = [
  "empty", // zero bytes
  "notASpreadsheet", // e.g. a text file named .xlsx
  "partsElsewhere", // a page that only names its worksheets, which are in files beside it
  "passwordProtected",
  "tooLarge", // zip or XML bomb, or beyond what we read
  "tooSlow", // reading was given up
  "duplicateSheets", // two worksheets of one name
  "damaged",
  "notFound",
  "cellEditMode", // Excel is in cell-edit mode and did not leave it
  "hostFailure", // the host answered an error we do not know
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERROR_CODES)[number];
