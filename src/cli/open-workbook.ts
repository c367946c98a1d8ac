/** Opens one workbook from disk; whatever goes wrong becomes a code and a sentence, never an exception. */
import { readFile, stat } from "node:fs/promises";
import type { TableProblem } from "../domain/dataset/reading-result";
import type { Grid } from "../domain/kernel/grid";
import { sayProblem } from "../domain/explain/problems";
import { inLanguage, type Language } from "../domain/kernel/text";
import { addressSeenFrom } from "../report/model/address-seen-from";
import { openWorkbookFile, type FileWorkbook } from "../workbook/files/file-workbook";
import { LIMITS } from "../workbook/files/zip-limits";
import { WorkbookError } from "../workbook/port";
import { FILE_ERRORS } from "../report/text/messages";

export type Opened =
  | { readonly ok: true; readonly file: string; readonly workbook: FileWorkbook; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly file: string; readonly error: { readonly code: string; readonly message: string } };

/** @param file path as the user gave it; it also names the workbook in results */
export async function openFile(file: string, language: Language): Promise<Opened> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { ok: false, file, error: fileError("folder", file, language) };
    const { size } = found;
    if (size > LIMITS.file) throw new WorkbookError("tooLarge", `${size} bytes`);
    const workbook = await openWorkbookFile(new Uint8Array(await readFile(file)), file);
    const grids = (await workbook.read()).map((grid) => ({ ...grid, file }));
    return { ok: true, file, workbook, grids };
  } catch (error) {
    return { ok: false, file, error: fileError(codeOf(error), file, language) };
  }
}

export function fileError(code: string, file: string, language: Language): { code: string; message: string } {
  const text = FILE_ERRORS[code] ?? FILE_ERRORS.unexpected!;
  return { code, message: inLanguage(text, language).replace("{file}", () => file) };
}

/** Told with the first mistakes, because nothing else of the workbook is printed then. */
export function noOwnStandard(
  file: string,
  mistakes: readonly TableProblem[],
  language: Language,
): { code: string; message: string } {
  const { code, message } = fileError("noOwnStandard", file, language);
  const named = mistakes.slice(0, NAMED_MISTAKES).map((mistake) => {
    return ` [${mistake.cells.map(addressSeenFrom(file)).join(", ")}] ${inLanguage(sayProblem(mistake), language)}`;
  });
  return { code, message: message + named.join("") };
}

const NAMED_MISTAKES = 5;

function codeOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.code;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "notFound";
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") return "notReadable";
  return "unexpected";
}
