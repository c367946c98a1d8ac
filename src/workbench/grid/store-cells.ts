/** Cells of the grid as `SheetStore` wants them: contents, formats and stored styles. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { Area } from "../../domain/kernel/cell";
import type { CellInput, SheetId, SheetStore } from "../host/sheet-store";
import { cellData, cellStyle, cellValue, styleData } from "./cell-values";
import { toRange, type GridSession } from "./session";
import type { GridEvents } from "./store-events";

type CellStore = Pick<
  SheetStore,
  | "usedArea"
  | "readValues"
  | "readFormulas"
  | "readNumberFormats"
  | "readTexts"
  | "writeCells"
  | "writeNumberFormats"
  | "readStyles"
  | "patchStyle"
>;

export function cellStore(session: GridSession, events: GridEvents): CellStore {
  const formulas = session.injector.get(FormulaDataModel);
  const styles = session.workbook.getStyles();

  /** Cells that an array formula spills into hold no contents of their own. */
  const spilled = (sheet: SheetId): Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>> =>
    formulas.getArrayFormulaCellData()?.[session.unitId]?.[sheet];

  /** Formats only; the trigger tells the grid that nothing has to be calculated. */
  const setStyles = (subUnitId: SheetId, cells: IObjectMatrixPrimitiveType<ICellData>): void =>
    session.run(SetRangeValuesMutation.id, { subUnitId, cellValue: cells, trigger: SetStyleCommand.id });

  return {
    usedArea: (id, valuesOnly) => usedArea(session.sheet(id), spilled(id), valuesOnly),

    readValues(id, area) {
      const spill = spilled(id);
      return read(session.sheet(id), area, (cell, row, col) => cellValue(spill?.[row]?.[col] ?? cell));
    },

    readFormulas: (id, area) =>
      read(session.sheet(id), area, (cell, row, col) =>
        cell?.f || cell?.si ? (formulas.getFormulaStringByCell(row, col, id, session.unitId) ?? cell.f ?? null) : null,
      ),

    readNumberFormats(id, area) {
      const sheet = session.sheet(id);
      return read(sheet, area, (cell, row, col) => {
        const pattern = sheet.getComposedCellStyleByCellData(row, col, cell).n?.pattern;
        return pattern && pattern !== "General" ? pattern : null;
      });
    },

    readTexts(id, area) {
      const sheet = session.sheet(id);
      return read(sheet, area, (_, row, col) => {
        const value = cellValue(sheet.getCell(row, col));
        if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
        return value === null ? "" : typeof value === "object" ? value.error : String(value);
      });
    },

    writeCells(id, area, inputs) {
      grow(session, id, area);
      events.asOne({ kind: "edited", sheet: id, area, change: "RangeEdited" }, () =>
        session.run(SetRangeValuesCommand.id, { subUnitId: id, range: toRange(area), value: contents(area, inputs) }),
      );
    },

    writeNumberFormats(id, area, formats) {
      grow(session, id, area);
      const cells: IObjectMatrixPrimitiveType<ICellData> = {};
      formats.forEach((row, r) =>
        row.forEach((pattern, c) => {
          if (pattern === undefined) return;
          const n = pattern === null || pattern === "General" ? null : { pattern };
          (cells[area.row + r] ??= {})[area.col + c] = { s: { n } };
        }),
      );
      setStyles(id, cells);
    },

    /** From the stored cell, never from the displayed one: that has the conditional formats mixed in. */
    readStyles(id, area) {
      const sheet = session.sheet(id);
      return read(sheet, area, (cell, row, col) => cellStyle(sheet.getComposedCellStyleByCellData(row, col, cell)));
    },

    patchStyle(id, area, patch) {
      grow(session, id, area);
      const cells: IObjectMatrixPrimitiveType<ICellData> = {};
      for (let row = area.row; row < area.row + area.rows; row++) {
        const line: Record<number, ICellData> = (cells[row] = {});
        for (let col = area.col; col < area.col + area.cols; col++) line[col] = { s: styleData(patch) };
      }
      setStyles(id, cells);
    },
  };

  function usedArea(sheet: Worksheet, spill: ReturnType<typeof spilled>, valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, col: number) => {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, col), Math.max(bottom, row), Math.max(right, col)];
    };
    sheet.getCellMatrix().forValue((row, col, cell) => {
      const hasContents = cellValue(cell) !== null || !!cell?.f || !!cell?.si;
      if (hasContents || (!valuesOnly && cell?.s && styles.getStyleByCell(cell))) include(row, col);
    });
    for (const [row, line] of Object.entries(spill ?? {})) {
      for (const [col, cell] of Object.entries<Nullable<ICellData>>(line ?? {}))
        if (cellValue(cell) !== null) include(Number(row), Number(col));
    }
    return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  }
}

function read<T>(sheet: Worksheet, area: Area, take: (cell: Nullable<ICellData>, row: number, col: number) => T): T[][] {
  const matrix = sheet.getCellMatrix();
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.cols }, (_, c) => take(matrix.getValue(area.row + r, area.col + c), area.row + r, area.col + c)),
  );
}

function contents(area: Area, inputs: readonly (readonly CellInput[])[]): ICellData[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.cols }, (_, c) => {
      const input = inputs[r]?.[c];
      return input === undefined ? {} : cellData(input);
    }),
  );
}

/** The grid draws as many rows and columns as the sheet is said to have; writing beyond makes it larger. */
function grow(session: GridSession, id: SheetId, area: Area): void {
  const sheet = session.sheet(id);
  const facade = session.sheetFacade(id);
  if (area.row + area.rows > sheet.getRowCount()) facade.setRowCount(area.row + area.rows);
  if (area.col + area.cols > sheet.getColumnCount()) facade.setColumnCount(area.col + area.cols);
}
