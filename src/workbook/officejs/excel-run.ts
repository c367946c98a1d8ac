/** Talking to Excel: one place that runs batches, tells what this Excel can do, and names its errors for the user. */
import { WorkbookError } from "../port";

/** Whether this Excel has the requirement set ExcelApi `version`. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

interface Run {
  /** Goes on in the run that made this object, which stays valid there. */
  readonly after?: OfficeExtension.ClientObject;
  /**
   * All changes of the run are one step of undo, where Excel can do that (1.20). Only for runs whose every call can be undone
   * and that may fail in the middle: Excel answers `UndoNotSupported` to one that cannot, and on the web an internal error.
   */
  readonly isOneStep?: boolean;
}

/**
 * Runs one piece of work. A cell being edited is waited for.
 * @throws WorkbookError `cellEditMode`, `tooLarge`, `hostFailure`
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, run: Run = {}): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (run.after) options.previousObjects = run.after;
  if (run.isOneStep && hasExcelApi("1.20")) options.mergeUndoGroup = true;
  return named(Excel.run(options, work));
}

/** Names what Excel answers for the user. @throws WorkbookError as `inExcel` */
export async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
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

/** Excel took none of the request, for a reason that lies in no part of it. */
export function isAboutWholeRequest(error: OfficeExtension.Error): boolean {
  return isTooMuchAtOnce(error) || error.code === "InvalidOperationInCellEditMode";
}

function workbookError(error: OfficeExtension.Error): WorkbookError {
  const cause = { cause: error };
  if (error.code === "InvalidOperationInCellEditMode") return new WorkbookError("cellEditMode", error.message, cause);
  if (isTooMuchAtOnce(error)) return new WorkbookError("tooLarge", error.message, cause);
  const where = error.debugInfo?.errorLocation;
  return new WorkbookError("hostFailure", `${error.code}: ${error.message}${where ? ` (${where})` : ""}`, cause);
}
