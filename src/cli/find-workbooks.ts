/** From the paths on the command line to the workbooks they mean. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../domain/kernel/text";
import { UsageError } from "./cli-error";
import { WORKBOOK_EXTENSIONS } from "../workbook/files/file-kind";
import { MESSAGES, say } from "../report/text/messages";

const EXTENSIONS: ReadonlySet<string> = new Set(WORKBOOK_EXTENSIONS);

/**
 * Files as given, and every workbook in the folders given, subfolders included, in the order of their names.
 * Lock files of open workbooks (`~$a.xlsx`), hidden files and our own copies are passed over in folders.
 * A path that does not exist stays in the list: it is reported like any other workbook that cannot be read.
 * @param copies which of our own copies are looked for too: `marked` ones hold what is to be cleared
 */
export async function findWorkbooks(
  paths: readonly string[],
  language: Language,
  copies: "none" | "marked" = "none",
): Promise<string[]> {
  const found: string[] = [];
  for (const given of paths) {
    const inFolder = await workbooksIn(given, copies === "marked" ? CLEARED : COPIES);
    if (inFolder?.length === 0) throw new UsageError(say(MESSAGES.nothingFound, language, { path: given }));
    found.push(...(inFolder ?? [given]));
  }
  return [...new Map(found.map((file) => [path.resolve(file), file])).values()];
}

/** Null when the path is no folder. */
async function workbooksIn(folder: string, passedOver: RegExp): Promise<string[] | null> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isWorkbookName(entry.name) && !passedOver.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function isWorkbookName(name: string): boolean {
  const extension = path.extname(name).toLowerCase();
  return EXTENSIONS.has(extension) && !name.startsWith("~$") && !name.startsWith(".");
}

/** Names of what this program writes beside the workbooks. */
const COPIES = /\.(?:checked(?: \d+)?|cleared)\.xls[xm]$/i;
const CLEARED = /\.cleared\.xls[xm]$/i;
