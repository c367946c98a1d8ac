/** Adds laid-out worksheets to an .xlsx package: cells with their looks, widths, merges, print set-up and charts. */
import { areaAddress, localAddress, quoteSheet } from "../a1";
import { mustStayText, rowHeight, type SheetArea, type SheetCell, type SheetModel } from "../sheet-model";
import { CellFormats } from "./cell-formats";
import { addCharts } from "./ooxml-charts";
import { attachSheet, type AttachedSheet } from "./ooxml-new-sheet";
import { OoxmlPackage, XML_DECLARATION } from "./ooxml-package";
import { child, escapeXml, insertAt } from "./xml-outline";
import type { ZipPackage } from "./zip-package";

export function withSheets(
  zip: ZipPackage,
  sheets: readonly SheetModel[],
): { readonly zip: ZipPackage; readonly names: readonly string[] } {
  const pkg = new OoxmlPackage(zip);
  const formats = new CellFormats(pkg);
  const names = sheets.map((sheet) => {
    const attached = attachSheet(pkg, sheet.name);
    const drawing = addCharts(pkg, attached, sheet.charts);
    pkg.write(attached.part, sheetXml(pkg, sheet, formats, drawing));
    addPrintTitles(pkg, attached, sheet.headRows);
    return attached.name;
  });
  formats.write();
  return { zip: pkg.toZip(), names };
}

/** @param drawing id of the relationship to the charts; null without them */
function sheetXml(pkg: OoxmlPackage, sheet: SheetModel, formats: CellFormats, drawing: string | null): string {
  const { main, relationships } = pkg.namespaces;
  const { rows, widths, merges, headRows, isLandscape } = sheet;
  const frozen = `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const cols = widths.map((width, col) => `<col min="${col + 1}" max="${col + 1}" width="${width}" customWidth="1"/>`);
  const merged = merges.map((area) => `<mergeCell ref="${addressOf(area)}"/>`);
  return [
    `${XML_DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${headRows > 0 ? frozen : ""}</sheetView></sheetViews>`,
    `<cols>${cols.join("")}</cols>`,
    `<sheetData>${rows.map((row, index) => rowXml(row, index, rowHeight(sheet, index), formats)).join("")}</sheetData>`,
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" fitToWidth="1" fitToHeight="0" orientation="${isLandscape ? "landscape" : "portrait"}"/>`,
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>",
    drawing === null ? "" : `<drawing r:id="${drawing}"/>`,
    "</worksheet>",
  ].join("");
}

const A4 = 9;

function rowXml(row: readonly (SheetCell | null)[], index: number, height: number, formats: CellFormats): string {
  const cells = row.map((cell, col) => (cell === null ? "" : cellXml(cell, localAddress(index, col), formats)));
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
}

function cellXml(cell: SheetCell, address: string, formats: CellFormats): string {
  if (cell.kind === "number") return `<c r="${address}" s="${formats.of(cell.style, cell.format)}"><v>${cell.value}</v></c>`;
  const style = formats.of(cell.style, mustStayText(cell.text) ? TEXT_FORMAT : null);
  if (cell.text === "") return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
}

const TEXT_FORMAT = "@";

function addressOf({ top, left, bottom, right }: SheetArea): string {
  return areaAddress({ row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 });
}

/** Children of `workbook` that come before its defined names (CT_Workbook). */
const BEFORE_NAMES = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
];

/** The head is repeated on each printed page. */
function addPrintTitles(pkg: OoxmlPackage, { name, index }: AttachedSheet, headRows: number): void {
  if (headRows === 0) return;
  const workbook = pkg.workbookPart;
  const root = pkg.outline(workbook);
  const p = root.prefix;
  const rows = `${quoteSheet(name)}!$1:$${headRows}`;
  const entry = `<${p}definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</${p}definedName>`;
  const names = child(root, "definedNames");
  if (names && !names.isSelfClosing) return pkg.edit(workbook, [insertAt(names.closeStart, entry)]);
  const place = root.children.filter((one) => BEFORE_NAMES.includes(one.name)).at(-1)?.end ?? root.openEnd;
  pkg.edit(workbook, [insertAt(place, `<${p}definedNames>${entry}</${p}definedNames>`)]);
}
