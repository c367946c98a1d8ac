/**
 * The workbook model under our host for office.js. The interpreter turns Microsoft's requests into calls on this interface;
 * the grid of the workbench and the memory store of the tests implement it.
 *
 * Everything is synchronous and zero-based. The interpreter checks first: ids exist, areas lie within the sheet limits of
 * Excel (1,048,576 × 16,384), names are legal and unused, protected sheets are not written. A store whose own grid is smaller
 * grows on write and answers blanks beyond its end.
 */
import type { Area, CellValue } from "../../domain/kernel/cell";

/** Identity of a worksheet for as long as it exists; survives renaming and moving. */
export type SheetId = string;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface SheetInfo {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/**
 * What is put into a cell: a value, or a formula with its leading `=`. `undefined` leaves the cell alone, `null` empties it.
 * Text is stored as it is: the interpreter has already told `"12"` the text from `12` the number and `=A1` the formula
 * from `=A1` the text. `value` beside a formula is its last known result, for a store that cannot compute it.
 */
export type CellInput = CellValue | { readonly formula: string; readonly value?: CellValue } | undefined;

/** Stored formatting of one cell; conditional formats are not part of it. Colours are `#RRGGBB`. */
export interface CellStyle {
  /** `null`: no fill. */
  readonly fill: string | null;
  /** `null`: automatic (black). */
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  /** Text runs over several lines. */
  readonly wrap: boolean;
}

export const PLAIN_STYLE: CellStyle = {
  fill: null,
  fontColor: null,
  bold: false,
  italic: false,
  strikethrough: false,
  wrap: false,
};

/** What a conditional format says, apart from its identity and place in the order. */
export interface ConditionalFormatRule {
  readonly areas: readonly Area[];
  /** `custom` is a formula rule. Rules of other kinds are listed, kept and deleted, but not interpreted. */
  readonly kind: "custom" | "other";
  /** Of a custom rule, with its leading `=`, relative to the top-left cell of the first area; else empty. */
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly stopIfTrue: boolean;
}

export interface ConditionalFormat extends ConditionalFormatRule {
  readonly id: string;
}

/** A note (the yellow slip, not a threaded comment). At most one per cell. */
export interface Note {
  readonly row: number;
  readonly col: number;
  readonly author: string;
  readonly text: string;
}

/** A threaded comment, its replies left out. At most one per cell. */
export interface SheetComment {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly author: string;
  readonly text: string;
}

export interface Selection {
  readonly sheet: SheetId;
  readonly area: Area;
}

/** Spelled as Excel spells it in `WorksheetChangedEventArgs.changeType`. */
export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/**
 * What happened in the workbook, by the user's hand or through the interpreter. `edited` is raised when contents of cells were
 * typed, pasted, cleared, undone or written by the add-in; never for formula results, formats, merges, notes or marks.
 */
export type StoreEvent =
  | { readonly kind: "edited"; readonly sheet: SheetId; readonly area: Area; readonly change: ChangeType }
  | {
      readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetMoved" | "sheetVisibility";
      readonly sheet: SheetId;
    }
  | { readonly kind: "sheetRenamed"; readonly sheet: SheetId; readonly from: string; readonly to: string }
  | { readonly kind: "selected"; readonly selection: Selection }
  /** Formulas of the sheet have new results; `area` where the store tells which. */
  | { readonly kind: "calculated"; readonly sheet: SheetId; readonly area?: Area };

/** A custom function as typed into cells. */
export interface FunctionSignature {
  /** Id of the metadata, e.g. `CV`. */
  readonly id: string;
  /** Name in formulas with its namespace, e.g. `EDU.CV`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly repeating: boolean;
  /** Takes a whole range; otherwise one cell (an engine gives the first cell of a range, or spills). */
  readonly isMatrix: boolean;
}

/** A formula cell needs the value of a custom function. */
export interface FunctionCall {
  readonly functionId: string;
  /** Each argument as rows of cells, a single value as one row of one cell; an argument left out has no rows, one left out at the end is absent. */
  readonly args: readonly (readonly (readonly CellValue[])[])[];
  /** The cell that holds the formula. */
  readonly sheet: SheetId;
  readonly row: number;
  readonly col: number;
}

/**
 * Answers at once with what is known: rows of cells (one value is 1×1), `#BUSY!` while the add-in is still computing.
 * When the answer changes, `SheetStore.recalculate` is called for the cell, and the engine asks again.
 */
export type FunctionEvaluator = (call: FunctionCall) => readonly (readonly CellValue[])[];

export interface SheetStore {
  // Worksheets
  /** In the order of the tabs. */
  sheets(): readonly SheetInfo[];
  activeSheet(): SheetId;
  /** Appends a blank visible worksheet. */
  addSheet(name: string): SheetId;
  deleteSheet(sheet: SheetId): void;
  renameSheet(sheet: SheetId, name: string): void;
  /** To a zero-based place among the tabs. */
  moveSheet(sheet: SheetId, position: number): void;
  setVisibility(sheet: SheetId, visibility: SheetVisibility): void;
  setProtected(sheet: SheetId, isProtected: boolean): void;
  activateSheet(sheet: SheetId): void;

  // Cells, always as `area.rows` rows of `area.cols`
  /** Smallest area holding every cell with contents (and, unless `valuesOnly`, formatting). Null when there is none. */
  usedArea(sheet: SheetId, valuesOnly: boolean): Area | null;
  /** Values, results of formulas included. */
  readValues(sheet: SheetId, area: Area): readonly (readonly CellValue[])[];
  /** Formula with its leading `=`, else null. */
  readFormulas(sheet: SheetId, area: Area): readonly (readonly (string | null)[])[];
  /** Number format code; null is General. */
  readNumberFormats(sheet: SheetId, area: Area): readonly (readonly (string | null)[])[];
  /** As displayed. */
  readTexts(sheet: SheetId, area: Area): readonly (readonly string[])[];
  /** One `edited` event for the whole area. */
  writeCells(sheet: SheetId, area: Area, inputs: readonly (readonly CellInput[])[]): void;
  /** `undefined` leaves the format alone, null makes it General. */
  writeNumberFormats(sheet: SheetId, area: Area, formats: readonly (readonly (string | null | undefined)[])[]): void;
  /** Stored style; null where the cell has none. Never composed with conditional formats. */
  readStyles(sheet: SheetId, area: Area): readonly (readonly (CellStyle | null)[])[];
  /** Sets the named properties on every cell of the area. */
  patchStyle(sheet: SheetId, area: Area, patch: Partial<CellStyle>): void;

  // Structure of a sheet
  merges(sheet: SheetId): readonly Area[];
  /** The area intersects no other merge. Contents other than the top-left cell's are dropped. */
  merge(sheet: SheetId, area: Area): void;
  /** Undoes every merge that touches the area. */
  unmerge(sheet: SheetId, area: Area): void;
  /** Ascending. */
  hiddenRows(sheet: SheetId): readonly number[];
  hiddenColumns(sheet: SheetId): readonly number[];
  setRowsHidden(sheet: SheetId, first: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheet: SheetId, first: number, count: number, hidden: boolean): void;
  /** In points, as the two below. */
  rowHeight(sheet: SheetId, row: number): number;
  columnWidth(sheet: SheetId, col: number): number;
  setRowHeight(sheet: SheetId, first: number, count: number, points: number): void;
  setColumnWidth(sheet: SheetId, first: number, count: number, points: number): void;
  /** Rows at the top that stay in view; 0 without. */
  frozenRows(sheet: SheetId): number;
  freezeRows(sheet: SheetId, count: number): void;

  // Conditional formats, the first in the list having priority
  conditionalFormats(sheet: SheetId): readonly ConditionalFormat[];
  /** Adds with the highest priority, as Excel does. Returns the id, unique in the workbook. */
  addConditionalFormat(sheet: SheetId, rule: ConditionalFormatRule): string;
  updateConditionalFormat(sheet: SheetId, id: string, patch: Partial<ConditionalFormatRule>): void;
  deleteConditionalFormat(sheet: SheetId, id: string): void;

  // Notes and comments
  /** By row, then column. */
  notes(sheet: SheetId): readonly Note[];
  /** Null removes the note. An existing note keeps its author unless another is given. */
  setNote(sheet: SheetId, row: number, col: number, note: { readonly author?: string; readonly text: string } | null): void;
  /** Absent where the store has no threaded comments: `comments` then answers `ApiNotFound`. */
  readonly comments?: CommentStore;

  // Document settings: one bag, values are JSON texts
  settings(): ReadonlyMap<string, string>;
  setSetting(key: string, json: string | null): void;

  // Selection
  selection(): Selection;
  /** Activates the sheet, selects the area and scrolls it into view. */
  select(selection: Selection): void;

  // Custom functions: the store's formula engine asks, the interpreter's runtime answers
  /** Replaces all functions. Cells that already use them are calculated again. */
  defineFunctions(functions: readonly FunctionSignature[], evaluate: FunctionEvaluator): void;
  /** What the formula of a cell fills, where that is more than the cell; absent where the store does not know. */
  spill?(sheet: SheetId, row: number, col: number): Area | null;
  /** Calculates these cells and their dependents anew. */
  recalculate(cells: readonly { readonly sheet: SheetId; readonly row: number; readonly col: number }[]): void;

  /** Calls back after each event. Returns the way to stop. */
  listen(listener: (event: StoreEvent) => void): () => void;
}

export interface CommentStore {
  list(sheet: SheetId): readonly SheetComment[];
  /** Returns the id. */
  add(sheet: SheetId, row: number, col: number, text: string): string;
  setText(id: string, text: string): void;
  delete(id: string): void;
}
