/** The workbook open in Excel, through Office.js, behind the workbook port. It remembers nothing between calls. */
import type { CellRef } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import type {
  ConvertedFormulas,
  KnownMerges,
  Mark,
  MarkReport,
  Ornament,
  Unsubscribe,
  WorkbookChange,
  WorkbookPort,
} from "../port";
import type { SheetModel } from "../sheet-model";
import { addSheet } from "./add-sheet";
import { addSheets } from "./add-sheets";
import { inExcel } from "./excel-run";
import { formulasToValues } from "./formulas-to-values";
import { readGrids } from "./read-grids";
import { removeSheets } from "./taken-back";
import { watchChanges } from "./watch-changes";
import { clearMarks, replaceMarks } from "./write-marks";

/**
 * Needs ExcelApi 1.9. Before 1.13 merges are not seen, before 1.18 explanations are comments, before 1.10 only colours are set.
 * Every method throws `WorkbookError` with `cellEditMode`, `tooLarge` or `hostFailure`.
 */
export function createOfficeWorkbook(): WorkbookPort {
  return new OfficeWorkbook();
}

class OfficeWorkbook implements WorkbookPort {
  read(known: readonly KnownMerges[] = []): Promise<readonly Grid[]> {
    return inExcel((context) => readGrids(context, known));
  }

  mark(marks: readonly Mark[], known: readonly KnownMerges[] = []): Promise<MarkReport> {
    return replaceMarks(marks, known);
  }

  unmark(): Promise<number> {
    return clearMarks();
  }

  /** A hidden or absent sheet cannot be shown: nothing happens. */
  reveal({ sheet: name, row, col }: CellRef): Promise<void> {
    return inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject || sheet.visibility !== Excel.SheetVisibility.visible) return;
      sheet.activate();
      sheet.getCell(row, col).select();
      await context.sync();
    });
  }

  onChange(listener: (change: WorkbookChange) => void): Promise<Unsubscribe> {
    return watchChanges(listener);
  }

  addSheet(name: string, rows: Parameters<WorkbookPort["addSheet"]>[1]): Promise<string> {
    return inExcel((context) => addSheet(context, name, rows));
  }

  addSheets(sheets: readonly SheetModel[], without: (ornament: Ornament) => void = () => {}): Promise<readonly string[]> {
    return inExcel((context) => addSheets(context, sheets, without));
  }

  removeSheets(names: readonly string[]): Promise<void> {
    return inExcel((context) => removeSheets(context, names));
  }

  formulasToValues(): Promise<ConvertedFormulas> {
    return formulasToValues();
  }

  getSetting(key: string): Promise<string | null> {
    return inExcel(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load("value");
      await context.sync();
      const value: unknown = setting.isNullObject ? null : setting.value;
      // What another version put there as an object is told apart from nothing.
      return typeof value === "string" || value === null ? value : JSON.stringify(value);
    });
  }

  setSetting(key: string, value: string | null): Promise<void> {
    return inExcel(async (context) => {
      const { settings } = context.workbook;
      if (value !== null) {
        settings.add(key, value);
        await context.sync();
        return;
      }
      const setting = settings.getItemOrNullObject(key);
      setting.load("key");
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
      await context.sync();
    });
  }
}
