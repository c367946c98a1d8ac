/** Workbooks in ZIP packages other than .xlsx: .xlsb and .ods, whose cells SheetJS reads, and the tables of a .docx. */
import type { Grid } from "../../../domain/kernel/grid";
import { WorkbookError } from "../../port";
import { readableParts } from "../readable-parts";
import { gridsOf, readSheets, type SheetFacts } from "../sheetjs-grids";
import { NOTHING_STORED } from "../stored-cells";
import { LIMITS, tooLarge } from "../zip-limits";
import { ZipPackage } from "../zip-package";
import { docxGrids } from "./docx-grids";
import { CellBudget } from "../sheet-builder";
import { readXml, type XmlEvents } from "../xml-events";

/** Parts of an .xlsb with what cells hold; drawings, macros, printer settings and links are none of the reader's business. */
const XLSB_PARTS =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?(?:workbook|sharedstrings|styles)[^/]*\.(?:bin|rels)|xl\/(?:work|chart|dialog|macro)sheets\/(?:_rels\/)?[^/]+\.(?:bin|rels)|xl\/theme\/[^/]+\.xml)$/i;

/** An .xlsb always stores results, and what protects its sheets is not in the copy with its values. */
const NO_FACTS: SheetFacts = { isProtected: false, cells: NOTHING_STORED, asksToCalculate: false };

/** @throws WorkbookError `damaged`, `tooLarge`, `passwordProtected` */
export function xlsbGrids(bytes: Uint8Array, name: string): Grid[] {
  const zip = ZipPackage.open(bytes);
  return gridsOf(
    readSheets(
      readableParts(zip, (part) => XLSB_PARTS.test(part)),
      name,
    ),
    () => NO_FACTS,
  );
}

/** @throws WorkbookError `damaged`, `tooLarge`, `notASpreadsheet` */
export function docxTables(bytes: Uint8Array, name: string): Grid[] {
  return docxGrids(utf8(ZipPackage.open(bytes).part("word/document.xml"), name), name);
}

/** @throws WorkbookError `damaged`, `tooLarge`, `passwordProtected` */
export function odsGrids(bytes: Uint8Array, name: string): Grid[] {
  const zip = ZipPackage.open(bytes);
  const manifest = zip.has("META-INF/manifest.xml") ? utf8(zip.part("META-INF/manifest.xml"), name) : "";
  if (zip.has("encrypted-package") || /<(?:\w+:)?encryption-data\b/.test(manifest)) {
    throw new WorkbookError("passwordProtected", `${name} is protected by a password.`);
  }
  const hidden = lookThrough(utf8(zip.part("content.xml"), name), name);
  if (zip.has("styles.xml")) refuseDocumentType(utf8(zip.part("styles.xml"), name), name);
  const parts = zip.with(new Map(ODS_NEEDED.filter((part) => !zip.has(part)).map((part) => [part, EMPTY])));
  const sheets = readSheets(
    parts.stored((part) => part === "content.xml" || ODS_NEEDED.includes(part)),
    name,
  );
  return gridsOf(sheets).map((grid, index) => ({ ...grid, hidden: hidden[index] ?? grid.hidden }));
}

/** SheetJS does not read without these, though values need none of them. */
const ODS_NEEDED: readonly string[] = ["META-INF/manifest.xml", "styles.xml"];
const EMPTY = new TextEncoder().encode("<empty/>");

function utf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorkbookError("damaged", `${name} holds a part that is not UTF-8 text.`, { cause: error });
  }
}

function refuseDocumentType(text: string, name: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new WorkbookError("tooLarge", `${name} declares a document type, which is refused.`);
  }
}

/**
 * What SheetJS does not tell of an .ods, hidden sheets, rows and columns; and how many cells it stands for: one cell may be
 * said to be repeated over a million rows.
 */
function lookThrough(content: string, name: string): Grid["hidden"][] {
  const reader = new OdsLines();
  readXml(content, name, reader);
  return reader.tables;
}

class OdsLines implements XmlEvents {
  readonly tables: { readonly sheet: boolean; readonly rows: number[]; readonly cols: number[] }[] = [];
  readonly #budget = new CellBudget();
  readonly #hiddenTableStyles = new Set<string>();
  #style = "";
  #row = 0;
  #rowCount = 1;
  #col = 0;
  /** Cells the open cell stands for, as long as nothing has been found in it. */
  #waiting = 0;

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    const columns = repeated(attributes.get("number-columns-repeated"));
    if (tag === "style") this.#style = attributes.get("name") ?? "";
    else if (tag === "table-properties" && attributes.get("display") === "false") this.#hiddenTableStyles.add(this.#style);
    else if (tag === "table") {
      this.tables.push({ sheet: this.#hiddenTableStyles.has(attributes.get("style-name") ?? ""), rows: [], cols: [] });
      [this.#row, this.#col] = [0, 0];
    } else if (tag === "table-column") {
      if (isHidden(attributes)) this.#hide(this.tables.at(-1)?.cols, this.#col, columns);
      this.#col += columns;
    } else if (tag === "table-row") {
      this.#rowCount = repeated(attributes.get("number-rows-repeated"));
      if (isHidden(attributes)) this.#hide(this.tables.at(-1)?.rows, this.#row, this.#rowCount);
      this.#col = 0;
    } else if (tag === "table-cell" || tag === "covered-table-cell") {
      this.#col += columns;
      this.#waiting = columns * this.#rowCount;
      if ((attributes.get("value-type") ?? "string") !== "string") this.#fill();
    } else if (tag === "p") this.#fill();
  }

  close(tag: string): void {
    if (tag === "table-row") this.#row += this.#rowCount;
  }

  #fill(): void {
    this.#budget.take(this.#waiting);
    this.#waiting = 0;
    if (this.#col > LIMITS.columns || this.#row + this.#rowCount > LIMITS.rows) throw tooLarge("cells outside of any worksheet");
  }

  #hide(lines: number[] | undefined, from: number, count: number): void {
    this.#budget.take(count);
    for (let line = from; line < from + count; line += 1) lines?.push(line);
  }
}

const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  /^(?:collapse|filter)$/.test(attributes.get("visibility") ?? "");

function repeated(written: string | undefined): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
