/**
 * A workbook file behind the workbook port. Marks are patched into the package of an .xlsx; every other part stays byte for
 * byte. A marked file of any other kind (`FileKind`) becomes an .xlsx that holds its values.
 */
import type { Grid } from "../../domain/kernel/grid";
import { isKind, OoxmlPackage } from "./ooxml-package";
import { WorkbookError, type Mark, type MarkReport, type Unsubscribe, type WorkbookPort } from "../port";
import type { SheetModel } from "../sheet-model";
import { knownFile } from "./file-kind";
import { readFormat } from "./formats/read-format";
import { markPackage, unmarkPackage } from "./ooxml-marks";
import { withNewSheet } from "./ooxml-new-sheet";
import { withoutSheets } from "./ooxml-remove-sheets";
import { withSheets } from "./ooxml-sheets";
import { readSetting, writeSetting } from "./ooxml-settings";
import { checkNames, checkNamesDiffer, checkSheet } from "./sheet-limits";
import { SheetText } from "./sheet-text";
import { gridsOf, readSheets, type SheetFacts } from "./sheetjs-grids";
import { readableParts } from "./readable-parts";
import { storedCells } from "./stored-cells";
import { valuesWorkbook } from "./values-workbook";
import { child } from "./xml-outline";
import { ZipPackage } from "./zip-package";

export interface FileWorkbook extends WorkbookPort {
  /** The file as it is now: the very bytes that were opened when nothing was changed. */
  save(): Promise<Uint8Array>;
  /** What `save` gives once something was marked: macros need the extension .xlsm. */
  readonly savedAs: ".xlsx" | ".xlsm";
  /** True for all but .xlsx and .xlsm: a marked copy is a new .xlsx with the values only. */
  readonly isConverted: boolean;
}

/**
 * Opens a workbook. Nothing outside of `bytes` is touched.
 * @param name file name, for messages and to tell a .csv from a text that is no workbook
 * @throws WorkbookError `empty`, `notASpreadsheet`, `partsElsewhere`, `passwordProtected`, `tooLarge`, `duplicateSheets`,
 *   `damaged`
 */
export async function openWorkbookFile(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  const file = knownFile(bytes, name);
  if (file.kind !== "ooxml") {
    const grids = readFormat(file.kind, file.bytes, name);
    checkNamesDiffer(grids.map(({ sheet }) => sheet));
    return new PackageWorkbook(bytes, null, grids, true);
  }
  const zip = ZipPackage.open(file.bytes);
  const grids = readPackage(zip, name);
  // The same package without the parts that reading has inflated: many workbooks may be open at a time.
  return new PackageWorkbook(bytes, zip.with(new Map()), grids, false);
}

/**
 * Takes our marks out of a file without reading its cells.
 * @returns the file without them, null when it has none; and how many cells lost a mark
 * @throws WorkbookError as `openWorkbookFile`
 */
export function withoutMarks(
  bytes: Uint8Array,
  name: string,
): { readonly bytes: Uint8Array | null; readonly freed: number; readonly savedAs: FileWorkbook["savedAs"] } {
  // Marks are only ever written into packages.
  const file = knownFile(bytes, name);
  if (file.kind !== "ooxml") return { bytes: null, freed: 0, savedAs: ".xlsx" };
  const zip = ZipPackage.open(file.bytes);
  const { zip: cleared, freed } = unmarkPackage(zip);
  return { bytes: cleared === zip ? null : cleared.bytes(), freed, savedAs: extensionOf(zip) };
}

const extensionOf = (zip: ZipPackage): FileWorkbook["savedAs"] => new OoxmlPackage(zip).extension;

/** Parts SheetJS needs for values. What is broken in any other part (queries, links, properties, media) is not looked at. */
const READ_PARTS =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?(?:workbook|styles|sharedstrings)[^/]*\.(?:xml|rels)|xl\/(?:work|chart|dialog|macro)sheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/theme\/[^/]+\.xml)$/i;
const READ_KINDS = ["worksheet", "styles", "sharedStrings", "theme", "chartsheet", "dialogsheet"] as const;

function readPackage(zip: ZipPackage, name: string): Grid[] {
  const pkg = new OoxmlPackage(zip);
  const workbook = pkg.workbookPart;
  if (!/\.xml$/i.test(workbook) || pkg.outline(workbook).name !== "workbook") {
    throw new WorkbookError("notASpreadsheet", `${name} is a document of another program, not a workbook Excel saved as .xlsx.`);
  }
  const related = pkg.relationships(workbook).filter(({ type }) => READ_KINDS.some((kind) => isKind(type, kind)));
  const extra = new Set([workbook, ...related.flatMap(({ target }) => target ?? [])]);
  const isRead = (part: string): boolean => READ_PARTS.test(part) || (extra.has(part) && /\.xml$/i.test(part));
  refuseDocumentTypes(pkg, zip.names.filter(isRead));
  checkNames(pkg);
  checkNamesDiffer(pkg.sheets().map(({ name: sheet }) => sheet));
  const asksToCalculate = isSet(child(pkg.outline(workbook), "calcPr")?.attributes.get("fullCalcOnLoad"));
  const facts = new Map(pkg.sheets().map(({ name: sheet, part }) => [sheet, factsOf(pkg, part, sheet, asksToCalculate)]));
  return gridsOf(readSheets(readableParts(zip, isRead), name), (sheet) => facts.get(sheet));
}

function factsOf(pkg: OoxmlPackage, part: string, name: string, asksToCalculate: boolean): SheetFacts {
  const sheet = new SheetText(pkg, part);
  checkSheet(sheet.root, name);
  const asks = asksToCalculate || isSet(sheet.children("sheetCalcPr")[0]?.attributes.get("fullCalcOnLoad"));
  return { isProtected: sheet.isProtected, cells: storedCells(pkg.text(part)), asksToCalculate: asks };
}

const isSet = (flag: string | undefined): boolean => flag === "1" || flag === "true";

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
    return this.#zip ? extensionOf(this.#zip) : ".xlsx";
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
