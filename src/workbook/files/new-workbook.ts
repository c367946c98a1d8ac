/** A new .xlsx that holds these worksheets and nothing else. */
import type { SheetModel } from "../sheet-model";
import { withoutSheets } from "./ooxml-remove-sheets";
import { withSheets } from "./ooxml-sheets";
import { valuesWorkbook } from "./values-workbook";
import { ZipPackage } from "./zip-package";

/** A workbook is never without a sheet: this one is there until the others are. */
const PLACEHOLDER = "_";

/** @param sheets at least one */
export async function workbookOfSheets(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  const hidden = { sheet: false, rows: [], cols: [] };
  const empty = await valuesWorkbook([{ sheet: PLACEHOLDER, values: [], merges: [], hidden, isProtected: false }]);
  const { zip } = withSheets(ZipPackage.open(empty), sheets);
  return withoutSheets(zip, [PLACEHOLDER]).bytes();
}
