/**
 * What a worksheet may declare, counted before its cells are read: a few bytes can ask a reader for two thousand million
 * columns, or for the same columns twenty thousand times.
 */
import { WorkbookError } from "../port";
import type { OoxmlPackage } from "./ooxml-package";
import { childrenNamed, descendants, type XmlElement } from "./xml-outline";
import { LIMITS, tooLarge } from "./zip-limits";

/**
 * @param root of the worksheet, with or without its cells
 * @throws WorkbookError `tooLarge` or `damaged`
 */
export function checkSheet(root: XmlElement, name: string): void {
  const inLists = (list: string, element: string): XmlElement[] =>
    childrenNamed(root, list).flatMap((one) => childrenNamed(one, element));
  checkColumns(inLists("cols", "col"), name);
  atMost(LIMITS.merges, inLists("mergeCells", "mergeCell").length, `merged areas in worksheet ${name}`);
  atMost(LIMITS.rules, descendants(root, "cfRule").length, `conditional formats in worksheet ${name}`);
  atMost(LIMITS.rules, descendants(root, "dataValidation").length, `validations in worksheet ${name}`);
}

/** @throws WorkbookError `tooLarge` */
export function checkNames(pkg: OoxmlPackage): void {
  atMost(LIMITS.names, descendants(pkg.outline(pkg.workbookPart), "definedName").length, "defined names");
}

/** Ranges of columns lie beside each other (CT_Col), so together they never reach over more columns than a worksheet has. */
function checkColumns(ranges: readonly XmlElement[], name: string): void {
  let columns = 0;
  for (const { attributes } of ranges) {
    const [min, max] = [Number(attributes.get("min")), Number(attributes.get("max"))];
    columns += Number.isFinite(max - min) ? Math.max(1, max - min + 1) : 1;
    if (max > LIMITS.columns || columns > LIMITS.columns) {
      throw new WorkbookError("damaged", `Worksheet ${name} describes columns outside of any worksheet.`);
    }
  }
}

/** No spreadsheet program lets two worksheets have one name: an address would mean two cells. */
export function checkNamesDiffer(sheets: readonly string[]): void {
  const double = sheets.find((sheet, index) => sheets.indexOf(sheet) < index);
  if (double !== undefined)
    throw new WorkbookError("duplicateSheets", `Several worksheets of the workbook are called ${double}.`);
}

function atMost(limit: number, count: number, what: string): void {
  if (count > limit) throw tooLarge(`${count} ${what}`);
}
