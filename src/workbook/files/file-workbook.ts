/**
 * A workbook file behind the workbook port. Read: .xlsx, .xlsm, .xls, .et, .csv. Marks are patched into the package of an
 * .xlsx; every other part stays byte for byte. A marked .xls or .csv becomes an .xlsx that holds its values.
 */
import type { Grid } from "../../domain/kernel/grid";
import { OoxmlPackage } from "./ooxml-package";
import { WorkbookError, type Mark, type MarkReport, type Unsubscribe, type WorkbookPort } from "../port";
import type { SheetModel } from "../sheet-model";
import { csvGrid } from "./csv-grid";
import { fileKind } from "./file-kind";
import { markPackage, unmarkPackage } from "./ooxml-marks";
import { withNewSheet } from "./ooxml-new-sheet";
import { withoutSheets } from "./ooxml-remove-sheets";
import { withSheets } from "./ooxml-sheets";
import { readSetting, writeSetting } from "./ooxml-settings";
import { SheetText } from "./sheet-text";
import { gridsOf, readSheets, workbookStreamOnly } from "./sheetjs-grids";
import { valuesWorkbook } from "./values-workbook";
import { ZipPackage } from "./zip-package";

export interface FileWorkbook extends WorkbookPort {
  /** The file as it is now: the very bytes that were opened when nothing was changed. */
  save(): Promise<Uint8Array>;
  /** What `save` gives once something was marked: macros need the extension .xlsm. */
  readonly savedAs: ".xlsx" | ".xlsm";
  /** True for .xls and .csv: a marked copy is a new .xlsx with the values only. */
  readonly isConverted: boolean;
}

/**
 * Opens a workbook. Nothing outside of `bytes` is touched.
 * @param name file name, for messages and to tell a .csv from a text that is no workbook
 * @throws WorkbookError `empty`, `notASpreadsheet`, `passwordProtected`, `tooLarge`, `damaged`
 */
export async function openWorkbookFile(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  switch (fileKind(bytes, name)) {
    case "ooxml": {
      const zip = ZipPackage.open(bytes);
      const grids = readPackage(zip, name);
      // The same package without the parts that reading has inflated: many workbooks may be open at a time.
      return new PackageWorkbook(bytes, zip.with(new Map()), grids, false);
    }
    case "biff": {
      const grids = gridsOf(readSheets(workbookStreamOnly(bytes, name), name), () => false);
      return new PackageWorkbook(bytes, null, grids, true);
    }
    case "text":
      return new PackageWorkbook(bytes, null, [csvGrid(bytes, name)], true);
  }
}

/** Parts SheetJS needs for values; drawings, charts, macros and media are none of its business. */
const READ_PARTS =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/(?:work|chart|dialog|macro)sheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/theme\/[^/]+\.xml)$/i;

function readPackage(zip: ZipPackage, name: string): Grid[] {
  const pkg = new OoxmlPackage(zip);
  const content = zip.has("[Content_Types].xml");
  if (!content) throw new WorkbookError("notASpreadsheet", `${name} is a ZIP archive, not a workbook.`);
  const workbook = pkg.workbookPart;
  if (!/\.xml$/i.test(workbook) || pkg.outline(workbook).name !== "workbook") {
    throw new WorkbookError("notASpreadsheet", `${name} is a document of another program, not a workbook Excel saved as .xlsx.`);
  }
  const extra = new Set([workbook, ...pkg.relationships(workbook).flatMap((one) => (one.target ? [one.target] : []))]);
  const isRead = (part: string): boolean => READ_PARTS.test(part) || (extra.has(part) && /\.xml$/i.test(part));
  refuseDocumentTypes(pkg, zip.names.filter(isRead));
  const isProtected = new Map(pkg.sheets().map(({ name: sheet, part }) => [sheet, new SheetText(pkg, part).isProtected]));
  return gridsOf(readSheets(zip.stored(isRead), name), (sheet) => isProtected.get(sheet) ?? false);
}

/** Entities could make a small part expand without end; no spreadsheet program writes a document type. */
function refuseDocumentTypes(pkg: OoxmlPackage, parts: readonly string[]): void {
  for (const part of parts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(pkg.text(part))) {
      throw new WorkbookError("tooLarge", `Part ${part} of the workbook declares a document type, which is refused.`);
    }
  }
}

class PackageWorkbook implements FileWorkbook {
  readonly isConverted: boolean;
  readonly #opened: Uint8Array;
  #grids: readonly Grid[];
  #zip: ZipPackage | null;
  /** The package before and after the last marking: clearing goes back to the very same bytes. */
  #marking: { readonly clean: ZipPackage; readonly marked: ZipPackage } | null = null;
  readonly #openedZip: ZipPackage | null;

  constructor(opened: Uint8Array, zip: ZipPackage | null, grids: readonly Grid[], isConverted: boolean) {
    this.#opened = opened;
    this.#zip = zip;
    this.#openedZip = zip;
    this.#grids = grids;
    this.isConverted = isConverted;
  }

  get savedAs(): ".xlsx" | ".xlsm" {
    if (!this.#zip) return ".xlsx";
    const pkg = new OoxmlPackage(this.#zip);
    return pkg.relationships(pkg.workbookPart).some((one) => /\/vbaProject$/.test(one.type)) ? ".xlsm" : ".xlsx";
  }

  read(): Promise<readonly Grid[]> {
    return Promise.resolve(this.#grids);
  }

  async mark(marks: readonly Mark[]): Promise<MarkReport> {
    const clean = unmarkPackage(await this.#package()).zip;
    const { zip, report } = markPackage(clean, marks);
    this.#zip = zip;
    this.#marking = { clean, marked: zip };
    return report;
  }

  async unmark(): Promise<number> {
    if (!this.#zip) return 0;
    const { zip, freed } = unmarkPackage(this.#zip);
    this.#zip = this.#marking?.marked === this.#zip ? this.#marking.clean : zip;
    return freed;
  }

  reveal(): Promise<void> {
    return Promise.resolve();
  }

  /** Nobody else edits an opened file. */
  onChange(): Promise<Unsubscribe> {
    return Promise.resolve(() => Promise.resolve());
  }

  async addSheet(name: string, rows: Parameters<WorkbookPort["addSheet"]>[1]): Promise<string> {
    const added = withNewSheet(await this.#package(), name, rows);
    this.#zip = added.zip;
    const hidden = { sheet: false, rows: [], cols: [] };
    this.#grids = [...this.#grids, { sheet: added.name, values: rows, merges: [], hidden, isProtected: false }];
    return added.name;
  }

  async addSheets(sheets: readonly SheetModel[]): Promise<readonly string[]> {
    const added = withSheets(await this.#package(), sheets);
    this.#zip = added.zip;
    this.#grids = [...this.#grids, ...sheets.map((sheet, index) => gridOfModel(sheet, added.names[index]!))];
    return added.names;
  }

  async removeSheets(names: readonly string[]): Promise<void> {
    this.#zip = withoutSheets(await this.#package(), names);
    this.#grids = this.#grids.filter(({ sheet }) => !names.includes(sheet));
  }

  async getSetting(key: string): Promise<string | null> {
    return this.#zip ? readSetting(this.#zip, key) : null;
  }

  async setSetting(key: string, value: string | null): Promise<void> {
    this.#zip = writeSetting(await this.#package(), key, value);
  }

  save(): Promise<Uint8Array> {
    return Promise.resolve(this.#zip === this.#openedZip || !this.#zip ? this.#opened : this.#zip.bytes());
  }

  async #package(): Promise<ZipPackage> {
    return (this.#zip ??= ZipPackage.open(await valuesWorkbook(this.#grids)));
  }
}

/** How the new sheet reads. */
function gridOfModel({ rows, merges }: SheetModel, sheet: string): Grid {
  const values = rows.map((row) =>
    row.map((cell) => {
      if (cell === null || (cell.kind === "text" && cell.text === "")) return null;
      return cell.kind === "number" ? cell.value : cell.text;
    }),
  );
  return {
    sheet,
    values,
    merges: merges.map(({ top, left, bottom, right }) => ({
      row: top,
      col: left,
      rows: bottom - top + 1,
      cols: right - left + 1,
    })),
    hidden: { sheet: false, rows: [], cols: [] },
    isProtected: false,
  };
}
