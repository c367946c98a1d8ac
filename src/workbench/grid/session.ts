/** One open workbook in the grid, and the ways from our identities and areas to the grid's. */
import { ICommandService, type Injector, type IRange, type Workbook, type Worksheet } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../domain/kernel/cell";
import type { SheetId } from "../host/sheet-store";
import type { UniverGrid } from "./univer-model";

export class GridSession {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  private readonly commands: ICommandService;

  constructor(
    readonly grid: UniverGrid,
    readonly facade: FWorkbook,
  ) {
    this.injector = grid.univer.__getInjector();
    this.workbook = facade.getWorkbook();
    this.unitId = facade.getId();
    this.commands = this.injector.get(ICommandService);
  }

  sheet(id: SheetId): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The workbook has no worksheet ${id}.`);
    return sheet;
  }

  sheetFacade(id: SheetId): FWorksheet {
    const sheet = this.facade.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The workbook has no worksheet ${id}.`);
    return sheet;
  }

  /** Runs a command of the grid at once. A command the grid refuses is a defect of the caller: the interpreter checks first. */
  run(command: string, params: object): void {
    if (!this.commands.syncExecuteCommand(command, { unitId: this.unitId, ...params })) {
      throw new Error(`The grid refused ${command}.`);
    }
  }
}

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.col,
  endRow: area.row + area.rows - 1,
  endColumn: area.col + area.cols - 1,
});

export const toArea = (range: IRange): Area => ({
  row: range.startRow,
  col: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  cols: range.endColumn - range.startColumn + 1,
});

export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols;
