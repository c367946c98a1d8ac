/**
 * Opens an .xlsx for the grid: values, formulas, number formats, fonts, fills, borders, alignment, merges, sizes, hidden rows,
 * columns and sheets, frozen panes, notes, conditional formats, protection. Anything else in the file (charts, pictures,
 * validation, print set-up) is not shown; saving patches the file, so that it stays there all the same.
 */
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN, type IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ISheetNote } from "@univerjs/sheets-note";
import { parseAddress } from "../../../workbook/a1";
import { knownFile } from "../../../workbook/files/file-kind";
import { readFormat } from "../../../workbook/files/formats/read-format";
import { OoxmlPackage } from "../../../workbook/files/ooxml-package";
import { readSettings } from "../../../workbook/files/ooxml-settings";
import { checkNames, checkNamesDiffer, checkSheet } from "../../../workbook/files/sheet-limits";
import { valuesWorkbook } from "../../../workbook/files/values-workbook";
import { child, childrenNamed, descendants, type XmlElement } from "../../../workbook/files/xml-outline";
import { ZipPackage } from "../../../workbook/files/zip-package";
import { WorkbookError } from "../../../workbook/port";
import { NOTE_SIZE } from "../store-marks";
import { themeColors } from "./colors";
import { readConditionalFormats } from "./conditional-formats";
import { partOutline, relatedOutline, richText } from "./parts";
import { readSheet, type SheetEntry } from "./sheet";
import { readStyles } from "./styles";

export interface OpenedWorkbook {
  readonly data: Partial<IWorkbookData>;
  /** Texts of add-ins kept in the workbook. */
  readonly settings: ReadonlyMap<string, string>;
  /** The file as a package that can be patched; null for a new workbook and for all kinds but .xlsx and .xlsm. */
  readonly original: PackageFile | null;
}

export interface PackageFile {
  /** Without its encryption, if it had one that keeps nobody out. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly extension: ".xlsx" | ".xlsm";
}

/** Name under which the grid keeps its notes in a workbook. */
export const NOTE_RESOURCE = "SHEET_NOTE_PLUGIN";
export type SheetNotes = Record<number, Record<number, ISheetNote>>;

/**
 * Opens a workbook of any kind the product reads; all kinds but .xlsx and .xlsm show their values.
 * @throws WorkbookError `empty`, `notASpreadsheet`, `partsElsewhere`, `passwordProtected`, `tooLarge`, `duplicateSheets`,
 *   `damaged`
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const file = knownFile(bytes, name);
  if (file.kind === "ooxml") return readXlsx(file.bytes, name, true);
  return readXlsx(await valuesWorkbook(readFormat(file.kind, file.bytes, name)), name, false);
}

function readXlsx(bytes: Uint8Array, name: string, isOriginal: boolean): OpenedWorkbook {
  const zip = ZipPackage.open(bytes);
  const pkg = new OoxmlPackage(zip);
  const data = readData(pkg, name);
  const original = isOriginal ? { bytes: new Uint8Array(bytes), extension: pkg.extension } : null;
  return { data, settings: readSettings(zip), original };
}

function readData(pkg: OoxmlPackage, name: string): Partial<IWorkbookData> {
  const main = pkg.workbookPart;
  const workbook = partOutline(pkg, main);
  if (workbook.name !== "workbook") throw new WorkbookError("notASpreadsheet", `${name} holds a document of another kind.`);
  checkNames(pkg);
  checkNamesDiffer(pkg.sheets().map(({ name: sheet }) => sheet));
  const theme = themeColors(relatedOutline(pkg, main, "theme"));
  const { cells, differential } = readStyles(relatedOutline(pkg, main, "styles"), theme);
  const styleIds = cells.map((style, index) => (Object.keys(style).length > 0 ? `s${index}` : ""));
  const table = relatedOutline(pkg, main, "sharedStrings");
  const strings = table ? childrenNamed(table, "si").map(richText) : [];
  const states = descendants(workbook, "sheet").map(
    ({ attributes }) => [attributes.get("name"), attributes.get("state")] as const,
  );

  const sheets: [string, Partial<IWorksheetData>][] = [];
  const notes: Record<string, SheetNotes> = {};
  const formats: Record<string, IConditionFormattingRule[]> = {};
  pkg.sheets().forEach(({ name: sheetName, part }, index) => {
    const root = partOutline(pkg, part);
    checkSheet(root, sheetName);
    const id = `sheet-${index + 1}`;
    const state = states.find(([candidate]) => candidate === sheetName)?.[1];
    const entry: SheetEntry = { id, name: sheetName, state: state === "hidden" || state === "veryHidden" ? state : "visible" };
    const sheet = readSheet(root, entry, strings, styleIds);
    const shown = { rows: sheet.rowCount!, columns: sheet.columnCount! };
    sheets.push([id, sheet]);
    formats[id] = readConditionalFormats(root, shown, differential, theme);
    notes[id] = readNotes(relatedOutline(pkg, part, "comments"));
  });
  if (sheets.length === 0) throw new WorkbookError("notASpreadsheet", `${name} has no worksheet.`);
  return {
    id: crypto.randomUUID(),
    name,
    sheetOrder: sheets.map(([id]) => id),
    sheets: Object.fromEntries(sheets),
    styles: Object.fromEntries(cells.map((style, index) => [`s${index}`, style])),
    resources: [
      { name: NOTE_RESOURCE, data: JSON.stringify(notes) },
      { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(formats) },
    ],
  };
}

function readNotes(root: XmlElement | null): SheetNotes {
  const notes: SheetNotes = {};
  for (const comment of root ? descendants(root, "comment") : []) {
    const address = parseAddress(comment.attributes.get("ref") ?? "");
    const body = child(comment, "text");
    if (!address || !body) continue;
    const { row, col } = address.area;
    const note = richText(body);
    (notes[row] ??= {})[col] = {
      id: crypto.randomUUID(),
      row,
      col,
      note,
      width: NOTE_SIZE.width,
      height: NOTE_SIZE.height(note),
    };
  }
  return notes;
}
