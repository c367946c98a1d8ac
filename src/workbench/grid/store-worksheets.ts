/** Worksheets, their structure and the selection, as `SheetStore` wants them. */
import { IPermissionService } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SheetsSelectionsService,
  WorksheetEditPermission,
} from "@univerjs/sheets";
import type { SheetId, SheetStore, SheetVisibility } from "../host/sheet-store";
import { overlaps, toArea, toRange, type GridSession } from "./session";

type WorksheetStore = Pick<
  SheetStore,
  | "sheets"
  | "activeSheet"
  | "addSheet"
  | "deleteSheet"
  | "renameSheet"
  | "moveSheet"
  | "setVisibility"
  | "setProtected"
  | "activateSheet"
  | "merges"
  | "merge"
  | "unmerge"
  | "hiddenRows"
  | "hiddenColumns"
  | "setRowsHidden"
  | "setColumnsHidden"
  | "rowHeight"
  | "columnWidth"
  | "setRowHeight"
  | "setColumnWidth"
  | "frozenRows"
  | "freezeRows"
  | "selection"
  | "select"
>;

/** What the grid has no word for, kept in the sheet's own custom data so that it is saved and copied with the sheet. */
export interface SheetFlags {
  isProtected?: boolean;
  isVeryHidden?: boolean;
}

export function worksheetStore(session: GridSession): WorksheetStore {
  const { workbook, facade } = session;
  const permissions = session.injector.get(IPermissionService);
  const selections = session.injector.get(SheetsSelectionsService);

  const flags = (id: SheetId): SheetFlags => (session.sheet(id).getCustomMetadata() as SheetFlags | undefined) ?? {};
  const setFlags = (id: SheetId, patch: SheetFlags): void => session.sheet(id).setCustomMetadata({ ...flags(id), ...patch });
  const visibility = (id: SheetId): SheetVisibility => {
    if (!session.sheet(id).isSheetHidden()) return "visible";
    return flags(id).isVeryHidden ? "veryHidden" : "hidden";
  };
  const activeSheet = (): SheetId => facade.getActiveSheet().getSheetId();
  const activate = (subUnitId: SheetId): void => {
    if (activeSheet() !== subUnitId) session.run(SetWorksheetActiveOperation.id, { subUnitId });
  };
  /** The user's keys must not get past the protection either. */
  const lock = (id: SheetId, isLocked: boolean): void => {
    const point = new WorksheetEditPermission(session.unitId, id);
    if (!permissions.getPermissionPoint(point.id)) permissions.addPermissionPoint(point);
    permissions.updatePermissionPoint(point.id, !isLocked);
  };
  for (const sheet of workbook.getSheets()) if (flags(sheet.getSheetId()).isProtected) lock(sheet.getSheetId(), true);

  return {
    sheets: () =>
      workbook.getSheets().map((sheet) => {
        const id = sheet.getSheetId();
        return { id, name: sheet.getName(), visibility: visibility(id), isProtected: flags(id).isProtected === true };
      }),
    activeSheet,

    addSheet(name) {
      const formerlyActive = activeSheet();
      const known = new Set(workbook.getSheets().map((sheet) => sheet.getSheetId()));
      session.run(InsertSheetCommand.id, { index: workbook.getSheetSize(), sheet: { name } });
      activate(formerlyActive);
      return workbook
        .getSheets()
        .find((sheet) => !known.has(sheet.getSheetId()))!
        .getSheetId();
    },

    deleteSheet: (subUnitId) => session.run(RemoveSheetCommand.id, { subUnitId }),
    renameSheet: (subUnitId, name) => session.run(SetWorksheetNameCommand.id, { subUnitId, name }),
    moveSheet: (subUnitId, order) => session.run(SetWorksheetOrderCommand.id, { subUnitId, order }),

    setVisibility(id, next) {
      if (activeSheet() === id && next !== "visible") {
        const other = workbook.getSheets().find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
        if (other) activate(other.getSheetId());
      }
      setFlags(id, { isVeryHidden: next === "veryHidden" });
      session.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden: next === "visible" ? 0 : 1 });
    },

    setProtected(id, isProtected) {
      setFlags(id, { isProtected });
      lock(id, isProtected);
    },

    activateSheet: activate,

    merges: (id) => session.sheet(id).getMergeData().map(toArea),
    merge: (id, area) => void session.sheetFacade(id).getRange(toRange(area)).merge({ isForceMerge: true }),
    unmerge(id, area) {
      for (const range of session
        .sheet(id)
        .getMergeData()
        .filter((merge) => overlaps(toArea(merge), area))) {
        session.sheetFacade(id).getRange(range).breakApart();
      }
    },

    hiddenRows: (id) => hidden(session.sheet(id).getRowManager().getRowData()),
    hiddenColumns: (id) => hidden(session.sheet(id).getColumnManager().getColumnData()),
    setRowsHidden: (id, first, count, isHidden) =>
      void (isHidden ? session.sheetFacade(id).hideRows(first, count) : session.sheetFacade(id).showRows(first, count)),
    setColumnsHidden: (id, first, count, isHidden) =>
      void (isHidden ? session.sheetFacade(id).hideColumns(first, count) : session.sheetFacade(id).showColumns(first, count)),

    rowHeight: (id, row) => inPoints(session.sheet(id).getRowHeight(row)),
    columnWidth: (id, col) => inPoints(session.sheet(id).getColumnWidth(col)),
    setRowHeight: (id, first, count, points) => void session.sheetFacade(id).setRowHeightsForced(first, count, inPixels(points)),
    setColumnWidth: (id, first, count, points) => void session.sheetFacade(id).setColumnWidths(first, count, inPixels(points)),
    frozenRows: (id) => Math.max(0, session.sheetFacade(id).getFrozenRows()),
    freezeRows: (id, count) => void session.sheetFacade(id).setFrozenRows(count),

    selection() {
      const range = selections.getCurrentLastSelection()?.range;
      return { sheet: activeSheet(), area: range ? toArea(range) : { row: 0, col: 0, rows: 1, cols: 1 } };
    },

    select({ sheet, area }) {
      activate(sheet);
      session.sheetFacade(sheet).getRange(toRange(area)).activate();
      session.grid.reveal(area.row, area.col);
    },
  };
}

/** The grid counts in pixels, 96 to the inch; an inch has 72 points. */
const inPoints = (pixels: number): number => (pixels * 72) / 96;
const inPixels = (points: number): number => Math.round((points * 96) / 72);

function hidden(lines: Readonly<Record<number, { hd?: number } | null | undefined>>): number[] {
  return Object.entries(lines)
    .filter(([, line]) => line?.hd === 1)
    .map(([index]) => Number(index))
    .sort((a, b) => a - b);
}
