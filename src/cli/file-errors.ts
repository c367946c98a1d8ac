/** Why a file could not be used, as a code and a sentence. */
import type { TableProblem } from "../domain/dataset/reading-result";
import { sayProblem } from "../domain/explain/problems";
import { inLanguage, type Language } from "../domain/kernel/text";
import { addressSeenFrom } from "../report/model/address-seen-from";
import { FILE_ERRORS } from "../report/text/messages";

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
