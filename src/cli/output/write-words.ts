/** Why a file was not written, in words. */
import { inLanguage, type Language } from "../../domain/kernel/text";
import { WRITE_REASONS } from "../../report/text/messages";
import { codeOf, problemOf } from "./safe-write";

export function whyNotWritten(error: unknown, language: Language): string {
  const { problem, cause } = problemOf(error);
  const reason = inLanguage(WRITE_REASONS[problem]!, language);
  const code = codeOf(cause);
  return problem === "failed" && code !== "" ? `${reason}（${code}）` : reason;
}
