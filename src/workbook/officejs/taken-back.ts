/** Worksheets that go again: those of the last report, and those that could not be written whole. */
import { isOfficeError } from "./excel-run";

const MOST_TRIES = 3;

/** Tried again where Excel stops in the middle: removing what is gone already does nothing. */
export async function takenBack(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    try {
      return await removeSheets(context, names);
    } catch (error) {
      if (!isOfficeError(error)) return;
    }
  }
}

/** Names no sheet has are passed over. */
export async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load("name");
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
