/** Why a file could not be used, as a code and a sentence. */
import { inLanguage, type Language } from "../domain/kernel/text";
import { FILE_ERRORS } from "../report/text/messages";

export function fileError(code: string, file: string, language: Language): { code: string; message: string } {
  const text = FILE_ERRORS[code] ?? FILE_ERRORS.unexpected!;
  return { code, message: inLanguage(text, language).replace("{file}", () => file) };
}
