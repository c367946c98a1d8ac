/** The spreadsheet grid of the workbench on the screen. Nothing outside this folder knows which grid it is. */
import type { IRange, Worksheet } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverNetworkPlugin } from "@univerjs/network";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { SheetsNotePopupService, UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { ILayoutService, UniverUIPlugin } from "@univerjs/ui";

import "@univerjs/sheets-ui/facade";
import "@univerjs/ui/facade";

import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";

import { gridLocale, type Language } from "./languages";
import { newUniver, registerModel, type UniverGrid } from "./univer-model";

/** Rows and columns left visible above and before a cell scrolled to. */
const CONTEXT = 2;

/** The last row and column of what is visible may be cut off. */
const contains = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, col: number): boolean =>
  row >= startRow && row < Math.max(endRow, startRow + 1) && col >= startColumn && col < Math.max(endColumn, startColumn + 1);

/** How many ordinary rows and columns the frozen ones cover when a cell is scrolled to the edge. */
function frozenLines(sheet: Worksheet): { rows: number; columns: number } {
  const { xSplit, ySplit } = sheet.getFreeze();
  let [height, width] = [0, 0];
  for (let row = 0; row < ySplit; row += 1) height += sheet.getRowHeight(row);
  for (let col = 0; col < xSplit; col += 1) width += sheet.getColumnWidth(col);
  const { defaultRowHeight, defaultColumnWidth } = sheet.getConfig();
  return { rows: Math.ceil(height / defaultRowHeight), columns: Math.ceil(width / defaultColumnWidth) };
}

/** Builds the grid into `container`. It shows nothing until a workbook is created. */
export function createUniverGrid(container: HTMLElement, language: Language): UniverGrid {
  const univer = newUniver(language);
  univer.registerPlugin(UniverNetworkPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: "simple", header: true, toolbar: true, footer: true });
  registerModel(univer);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  const api = FUniver.newAPI(univer);
  return {
    univer,
    api,
    setLanguage: (next) => univer.setLocale(gridLocale(next)),
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    reveal(row, col) {
      // A note shown for the cell under the mouse would stay over another sheet.
      univer.__getInjector().get(SheetsNotePopupService).hidePopup(true);
      // The grid knows what it shows of another sheet once it has drawn it.
      requestAnimationFrame(() => {
        const sheet = api.getActiveWorkbook()?.getActiveSheet();
        const seen = [...(sheet?.getVisibleRangesOfAllViewports()?.values() ?? [])];
        if (!sheet || seen.some((range) => contains(range, row, col))) return;
        const covered = frozenLines(sheet.getSheet());
        sheet.scrollToCell(Math.max(0, row - covered.rows - CONTEXT), Math.max(0, col - covered.columns - CONTEXT));
      });
    },
  };
}
