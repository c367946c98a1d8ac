/**
 * Changes made by the user or by another person: edits of cells, rows and columns that come and go, worksheets added, deleted
 * or renamed, and formulas calculated. What the add-in writes does not count.
 */
import type { Shift, Unsubscribe, WorkbookChange } from "../port";
import { parseAddress } from "../a1";
import { hasExcelApi, inExcel, named } from "./excel-run";

const ADDIN = "ThisLocalAddin";

export async function watchChanges(listener: (change: WorkbookChange) => void): Promise<Unsubscribe> {
  let names = await sheetNames();
  const sheetsChanged = async (renamed?: { readonly from: string; readonly to: string }): Promise<void> => {
    names = await sheetNames();
    listener({ kind: "sheets", ...(renamed && { renamed }) });
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async (event) => {
        if (event.triggerSource !== ADDIN) listener(changeOf(event, names.get(event.worksheetId) ?? null));
      }),
      worksheets.onCalculated.add(async ({ worksheetId, address }) => {
        listener({ kind: "calculated", sheet: names.get(worksheetId) ?? null, area: address || null });
      }),
      worksheets.onAdded.add(() => sheetsChanged()),
      worksheets.onDeleted.add(() => sheetsChanged()),
    ];
    if (hasExcelApi("1.17")) {
      added.push(worksheets.onNameChanged.add(({ nameBefore: from, nameAfter: to }) => sheetsChanged({ from, to })));
    }
    await context.sync();
    return added as readonly { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[];
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    if (handlers[0]) await named(handlers[0].context.sync());
  };
}

function changeOf({ changeType, address }: Excel.WorksheetChangedEventArgs, sheet: string | null): WorkbookChange {
  switch (changeType) {
    case "RowInserted":
    case "RowDeleted":
    case "ColumnInserted":
    case "ColumnDeleted":
      return { kind: "moved", sheet, shift: shiftOf(changeType, address) };
    case "CellInserted":
    case "CellDeleted":
      return { kind: "moved", sheet, shift: null };
    default:
      return { kind: "edited", sheet };
  }
}

/** Excel tells whole rows as `3:5` and whole columns as `B:C`. */
function shiftOf(change: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted", address: string): Shift | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const axis = change.startsWith("Row") ? "row" : "col";
  const [first = "", last = first] = local.split(":");
  const area = parseAddress(axis === "row" ? `A${first}:A${last}` : `${first}1:${last}1`)?.area;
  if (!area) return null;
  const count = axis === "row" ? area.rows : area.cols;
  return { axis, at: axis === "row" ? area.row : area.col, by: change.endsWith("Inserted") ? count : -count };
}

/** By id. Empty where Excel cannot tell of renaming: a name might be out of date then. */
async function sheetNames(): Promise<ReadonlyMap<string, string>> {
  if (!hasExcelApi("1.17")) return new Map();
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
}
