/**
 * The part of the grid that needs no screen: workbook model, formulas, number formats, conditional formats, notes.
 * Univer is composed plugin by plugin; its presets package would add packages without a licence.
 */
import { LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";

import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";

import { GRID_TEXTS, gridLocale, type Language } from "./languages";

export interface UniverGrid {
  readonly univer: Univer;
  readonly api: FUniver;
  setLanguage(language: Language): void;
  /** Gives the keyboard to the cells; nothing where there is no screen. */
  focus(): void;
  /** Brings a cell of the active worksheet into view; nothing where there is no screen. */
  reveal(row: number, col: number): void;
}

export const newUniver = (language: Language): Univer =>
  new Univer({ locale: gridLocale(language), locales: GRID_TEXTS, logLevel: LogLevel.ERROR });

export function registerModel(univer: Univer): void {
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
}

/** A grid without a screen. */
export function createModelGrid(language: Language): UniverGrid {
  const univer = newUniver(language);
  registerModel(univer);
  return {
    univer,
    api: FUniver.newAPI(univer),
    setLanguage: (next) => univer.setLocale(gridLocale(next)),
    focus: () => undefined,
    reveal: () => undefined,
  };
}
