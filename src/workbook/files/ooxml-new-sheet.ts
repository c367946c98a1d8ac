/** Adds a worksheet with texts and numbers to an .xlsx package. Texts are inline strings, so none of them is ever a formula. */
import { localAddress } from "../a1";
import { freeSheetName, WorkbookError } from "../port";
import { intoElement, OoxmlPackage, XML_DECLARATION } from "./ooxml-package";
import { childrenNamed, descendants, escapeXml, type XmlElement } from "./xml-outline";
import type { ZipPackage } from "./zip-package";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

type Row = readonly (string | number | null)[];

export function withNewSheet(
  zip: ZipPackage,
  name: string,
  rows: readonly Row[],
): { readonly zip: ZipPackage; readonly name: string } {
  const pkg = new OoxmlPackage(zip);
  const { main } = pkg.namespaces;
  const sheet = attachSheet(pkg, name);
  pkg.write(
    sheet.part,
    `${XML_DECLARATION}<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
  );
  return { zip: pkg.toZip(), name: sheet.name };
}

export interface AttachedSheet {
  /** Still to be written. */
  readonly part: string;
  readonly name: string;
  /** Place among the sheets of the workbook, from 0. */
  readonly index: number;
}

/** Enters a new worksheet at the end of the workbook's list. @throws WorkbookError `damaged` */
export function attachSheet(pkg: OoxmlPackage, name: string): AttachedSheet {
  const workbook = pkg.workbookPart;
  const root = pkg.outline(workbook);
  const [list] = childrenNamed(root, "sheets");
  if (!list) throw new WorkbookError("damaged", "The workbook has no list of worksheets.");
  const sheets = descendants(root, "sheet");
  const free = freeSheetName(
    name,
    sheets.map((sheet) => sheet.attributes.get("name") ?? ""),
  );
  const part = pkg.freeName("xl/worksheets/sheet", ".xml");
  // Taken before the part is written, so that two sheets in a row do not get the same one.
  pkg.write(part, "");
  pkg.declareType(part, CONTENT_TYPE);
  const id = pkg.relate(workbook, "worksheet", part);
  const number = 1 + Math.max(0, ...sheets.map((sheet) => Number(sheet.attributes.get("sheetId")) || 0));
  const attributes = `name="${escapeXml(free)}" sheetId="${number}" ${relationshipId(root, pkg.namespaces.relationships, id)}`;
  pkg.edit(workbook, [intoElement(list, pkg.text(workbook), `<${list.prefix}sheet ${attributes}/>`)]);
  return { part, name: free, index: sheets.length };
}

/** By the prefix the workbook has for it, because some programs know no other; else by one of our own. */
function relationshipId(root: XmlElement, namespace: string, id: string): string {
  const known = [...root.attributes].find(([name, value]) => name.startsWith("xmlns:") && value === namespace)?.[0];
  return known === undefined ? `xmlns:own="${namespace}" own:id="${id}"` : `${known.slice("xmlns:".length)}:id="${id}"`;
}

function rowXml(row: Row, index: number): string {
  const cells = row.map((value, col) => (value === null ? "" : cellXml(value, localAddress(index, col))));
  return `<row r="${index + 1}">${cells.join("")}</row>`;
}

function cellXml(value: string | number, address: string): string {
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
