/** The file in which the user says what the columns and cells of a table are that is not understood. */
import { readFile } from "node:fs/promises";
import type { Language } from "../domain/kernel/text";
import { mappingOf, type StoredMapping } from "../usecases/stored-mapping";
import { MESSAGES, say } from "../report/text/messages";
import { UsageError } from "./cli-error";
import { fileError } from "./file-errors";
import { codeOf } from "./tasks/open-file";

/** @throws UsageError when the file cannot be read; what is wrong inside it becomes a problem of the check */
export async function mappingFrom(file: string, language: Language): Promise<StoredMapping> {
  try {
    return mappingOf((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
  } catch (error) {
    const { message } = fileError(codeOf(error), file, language);
    throw new UsageError(say(MESSAGES.mappingUnreadable, language, { message }));
  }
}
