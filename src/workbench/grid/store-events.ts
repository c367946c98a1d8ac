/**
 * Tells edits from everything else the grid reports. The grid announces formats, formula results and merges through the
 * same mutation as typed contents; an edit has a trigger (a command of the user or of us) and a patch with contents.
 */
import {
  ICommandService,
  ObjectMatrix,
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
} from "@univerjs/core";
import { SetFormulaCalculationResultMutation, type ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { Area } from "../../domain/kernel/cell";
import type { ChangeType, StoreEvent } from "../host/sheet-store";
import { toArea, type GridSession } from "./session";

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly range?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly sheet?: { readonly id: string };
  readonly name?: string;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly from?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<unknown> };
  readonly to?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<unknown> };
}

const STRUCTURE: Readonly<Record<string, ChangeType>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};
const MOVING_LINES = new Set([MoveRowsMutation.id, MoveColsMutation.id]);
const REARRANGING = new Set([...MOVING_LINES, ReorderRangeMutation.id]);
const CONTENT_KEYS = ["v", "f", "p", "si"] as const;

export interface GridEvents {
  listen(listener: (event: StoreEvent) => void): () => void;
  /** Worksheets in which rows or columns were put in, taken out or moved; they stay in it when that is undone. */
  readonly restructured: ReadonlySet<string>;
  /** Runs `change` and reports it as this one event, whatever the grid reports meanwhile. */
  asOne(event: StoreEvent, change: () => void): void;
  dispose(): void;
}

export function gridEvents(session: GridSession): GridEvents {
  const listeners = new Set<(event: StoreEvent) => void>();
  const restructured = new Set<string>();
  const commands = session.injector.get(ICommandService);
  let isQuiet = false;
  let before = new Map<string, string>();
  let formerName = "";

  const raise = (event: StoreEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  const edited = (sheet: string, area: Area | null, change: ChangeType = "RangeEdited") => {
    if (area && !isQuiet) raise({ kind: "edited", sheet, area, change });
  };

  const watching = [
    commands.beforeCommandExecuted((command) => {
      const params = paramsOf(command, session.unitId);
      if (command.id === SetRangeValuesMutation.id && params && isUndo(params)) before = contentsBefore(params);
      if (command.id === SetWorksheetNameMutation.id && params?.subUnitId) {
        formerName = session.workbook.getSheetBySheetId(params.subUnitId)?.getName() ?? "";
      }
    }),
    commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationResultMutation.id) return calculated(command);
      const params = paramsOf(command, session.unitId);
      if (params) report(command.id, params, options);
    }),
  ];

  function calculated(command: Readonly<ICommandInfo>): void {
    const { unitData } = command.params as ISetFormulaCalculationResultMutation;
    for (const sheet of Object.keys(unitData?.[session.unitId] ?? {})) raise({ kind: "calculated", sheet });
  }

  function report(id: string, params: SheetParams, options?: IExecutionOptions): void {
    const sheet = params.subUnitId ?? "";
    const structure = STRUCTURE[id];
    if (structure || MOVING_LINES.has(id)) restructured.add(sheet);
    if (id === SetRangeValuesMutation.id) {
      if (params.trigger && !options?.fromFormula) edited(sheet, editedArea(params));
    } else if (structure && params.range) edited(sheet, toArea(params.range), structure);
    else if (REARRANGING.has(id)) {
      for (const range of [params.range, params.sourceRange, params.targetRange]) if (range) edited(sheet, toArea(range));
    } else if (id === MoveRangeMutation.id) {
      for (const end of [params.from, params.to]) if (end) edited(end.subUnitId, boundsOf(end.value));
    } else if (id === InsertSheetMutation.id && params.sheet) raise({ kind: "sheetAdded", sheet: params.sheet.id });
    else if (id === RemoveSheetMutation.id) raise({ kind: "sheetDeleted", sheet });
    else if (id === SetWorksheetNameMutation.id) raise({ kind: "sheetRenamed", sheet, from: formerName, to: params.name ?? "" });
    else if (id === SetWorksheetOrderMutation.id) raise({ kind: "sheetMoved", sheet });
    else if (id === SetWorksheetHideMutation.id) raise({ kind: "sheetVisibility", sheet });
    else if (id === SetWorksheetActiveOperation.id) raise({ kind: "sheetActivated", sheet });
    else if (id === SetSelectionsOperation.id) {
      const range = params.selections?.[0]?.range;
      if (range) raise({ kind: "selected", selection: { sheet, area: toArea(range) } });
    }
  }

  /** Undo restores formats through complete cells: what counts is whether their contents became different. */
  function editedArea(params: SheetParams): Area | null {
    const undone = isUndo(params);
    return boundsOf(params.cellValue ?? {}, (cell, row, col) => {
      const patch = cell as Nullable<ICellData>;
      if (undone) return before.get(`${row},${col}`) !== contentsOf(session, params.subUnitId ?? "", row, col);
      return !patch || CONTENT_KEYS.some((key) => key in patch);
    });
  }

  function contentsBefore(params: SheetParams): Map<string, string> {
    const contents = new Map<string, string>();
    new ObjectMatrix(params.cellValue ?? {}).forValue((row, col) => {
      contents.set(`${row},${col}`, contentsOf(session, params.subUnitId ?? "", row, col));
    });
    return contents;
  }

  return {
    restructured,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    asOne(event, change) {
      isQuiet = true;
      try {
        change();
      } finally {
        isQuiet = false;
      }
      raise(event);
    },
    dispose: () => watching.forEach((watch) => watch.dispose()),
  };
}

const isUndo = (params: SheetParams): boolean => params.trigger === UndoCommandId || params.trigger === RedoCommandId;

function paramsOf(command: Readonly<ICommandInfo>, unitId: string): SheetParams | null {
  const params = command.params as SheetParams | undefined;
  return params?.unitId === unitId ? params : null;
}

function contentsOf(session: GridSession, sheet: string, row: number, col: number): string {
  const cell = session.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, col);
  return JSON.stringify([cell?.v ?? null, cell?.f ?? null, cell?.si ?? null, cell?.p?.body?.dataStream ?? null]);
}

function boundsOf<T>(
  matrix: IObjectMatrixPrimitiveType<T>,
  counts: (cell: T, row: number, col: number) => boolean = () => true,
): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  new ObjectMatrix(matrix).forValue((row, col, cell) => {
    if (!counts(cell as T, row, col)) return;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, col), Math.max(bottom, row), Math.max(right, col)];
  });
  return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}
