/** Talking to Excel: one place that runs batches, tells what this Excel can do, and names its errors for the user. */
import { WorkbookError } from "../port";

/** Whether this Excel has the requirement set ExcelApi `version`. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Runs one piece of work. A cell being edited is waited for; all changes are one step of undo where Excel can do that (1.20).
 * @throws WorkbookError `cellEditMode`, `tooLarge`, `hostFailure`
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (hasExcelApi("1.20")) options.mergeUndoGroup = true;
  try {
    return await Excel.run(options, work);
  } catch (error) {
    throw isOfficeError(error) ? workbookError(error) : error;
  }
}

export function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error;
}

/** Excel refused an answer because there is too much in it. */
export function isTooMuchAtOnce(error: unknown): boolean {
  return isOfficeError(error) && /^(Response|Request)PayloadSizeLimitExceeded$/.test(error.code);
}

function workbookError(error: OfficeExtension.Error): WorkbookError {
  const cause = { cause: error };
  if (error.code === "InvalidOperationInCellEditMode") return new WorkbookError("cellEditMode", error.message, cause);
  if (isTooMuchAtOnce(error)) return new WorkbookError("tooLarge", error.message, cause);
  const where = error.debugInfo?.errorLocation;
  return new WorkbookError("hostFailure", `${error.code}: ${error.message}${where ? ` (${where})` : ""}`, cause);
}
