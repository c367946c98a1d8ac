/** Worksheets of every kind of file that is read for its values only. */
import type { Grid } from "../../../domain/kernel/grid";
import { csvGrid, sheetNameOf } from "../csv-grid";
import type { FileKind } from "../file-kind";
import { gridsOf, readSheets, workbookStreamOnly } from "../sheetjs-grids";
import { decodeMarkup } from "../text-encoding";
import { mhtmlGrids, pageGrids } from "./mhtml-grids";
import { docxTables, odsGrids, xlsbGrids } from "./package-grids";
import { xml2003Grids } from "./xml2003-grids";

type Reader = (bytes: Uint8Array, name: string) => Grid[];

const READERS: Readonly<Record<Exclude<FileKind, "ooxml">, Reader>> = {
  biff: (bytes, name) => gridsOf(readSheets(workbookStreamOnly(bytes, name), name)),
  xlsb: xlsbGrids,
  ods: odsGrids,
  docx: docxTables,
  html: (bytes, name) => pageGrids([{ location: "", html: decodeMarkup(bytes) }], name, sheetNameOf(name)),
  mhtml: (bytes, name) => mhtmlGrids(bytes, name, sheetNameOf(name)),
  xml2003: (bytes, name) => xml2003Grids(decodeMarkup(bytes), name),
  text: (bytes, name) => [csvGrid(bytes, name)],
};

/** @throws WorkbookError `damaged`, `tooLarge`, `passwordProtected`, `notASpreadsheet`, `partsElsewhere` */
export function readFormat(kind: Exclude<FileKind, "ooxml">, bytes: Uint8Array, name: string): Grid[] {
  return READERS[kind](bytes, name);
}
