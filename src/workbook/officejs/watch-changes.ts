/** Changes made by the user: edits of cells, and worksheets added, deleted or renamed. What the add-in writes does not count. */
import type { Unsubscribe, WorkbookChange } from "../port";
import { hasExcelApi, inExcel } from "./excel-run";

const ADDIN = "ThisLocalAddin";

export async function watchChanges(listener: (change: WorkbookChange) => void): Promise<Unsubscribe> {
  let names = await sheetNames();
  const structureChanged = async (): Promise<void> => {
    names = await sheetNames();
    listener({ sheet: null });
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
        if (triggerSource !== ADDIN) listener({ sheet: names.get(worksheetId) ?? null });
      }),
      worksheets.onAdded.add(structureChanged),
      worksheets.onDeleted.add(structureChanged),
    ];
    if (hasExcelApi("1.17")) added.push(worksheets.onNameChanged.add(structureChanged));
    await context.sync();
    return added as readonly { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[];
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
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
