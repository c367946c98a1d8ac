/** What the surfaces see of the live evaluation. */
import type { CellRef } from "../domain/kernel/cell";
import type { IsoDate } from "../domain/kernel/citation";
import type { ConvertedFormulas, MarkReport, Ornament, WorkbookErrorCode } from "../workbook/port";
import type { Checked } from "../usecases/check-grids";
import { DEFAULT_SETTINGS, type CheckSettings } from "../usecases/check-settings";
import type { ReviewedExplanation } from "../usecases/accepted-explanations";
import type { GivenConfirmation } from "../usecases/given-confirmations";
import type { PartCondition } from "../usecases/store/kept-part";
import { NOTHING_MAPPED, type StoredMapping } from "../usecases/stored-mapping";

/** What is being done right now. */
export type LiveStep = "reading" | "marking" | "clearing" | "reporting" | "unreporting" | "converting";

export interface LiveError {
  /**
   * `sheetHidden`: a cell to be shown stands on a hidden sheet; `marksLeft`: marks could not be removed from some sheets, which
   * `detail` names, and are gone from all others; `storeLocked`, `storeFull`: the workbook cannot keep what the step
   * needs; `unexpected` is our own failure.
   */
  readonly code: WorkbookErrorCode | "sheetHidden" | "marksLeft" | "storeLocked" | "storeFull" | "unexpected";
  readonly step: LiveStep | "revealing";
  /** Technical text for a report to the makers; the surfaces add what to do. */
  readonly detail: string;
}

/** Where the marks stand that are shown. */
export interface MarkedPlaces {
  /** Names of the worksheets with marks, in the order they were marked. */
  readonly sheets: readonly string[];
  /** The first marked cell of the gravest kind. */
  readonly first: CellRef;
}

export interface LiveState {
  readonly status: "idle" | "reading" | "ready" | "error";
  readonly step: LiveStep | null;
  readonly settings: CheckSettings;
  /** The day the limits are taken from. */
  readonly asOf: IsoDate;
  /** The last complete result. */
  readonly checked: Checked | null;
  /** What the user has said of tables that are not understood. */
  readonly mapping: StoredMapping;
  /** What the user answered because no table holds it. */
  readonly confirmations: readonly GivenConfirmation[];
  /** Explanations kept in the workbook (情况说明), held against the last complete result. */
  readonly explanations: readonly ReviewedExplanation[];
  /** How what the workbook keeps of all this is kept. */
  readonly kept: readonly PartCondition[];
  /** Names of the worksheets of our last report that stand in the workbook. */
  readonly reportSheets: readonly string[];
  /** What the workbook could not show in the last report written in this session. */
  readonly reportWithout: readonly Ornament[];
  /** What the last marking could not do; null when nothing is marked. */
  readonly marks: MarkReport | null;
  /** What became of the formulas of our functions when they were last turned into values; null when they were not. */
  readonly converted: ConvertedFormulas | null;
  /** Null when no cell is marked. */
  readonly markedAt: MarkedPlaces | null;
  readonly error: LiveError | null;
}

/** Before anything was read. */
export function stateBefore(asOf: IsoDate): LiveState {
  return {
    status: "idle",
    step: null,
    settings: DEFAULT_SETTINGS,
    asOf,
    checked: null,
    mapping: NOTHING_MAPPED,
    confirmations: [],
    explanations: [],
    kept: [],
    reportSheets: [],
    reportWithout: [],
    marks: null,
    converted: null,
    markedAt: null,
    error: null,
  };
}
