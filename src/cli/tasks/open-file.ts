/** Opens one workbook from disk, in whichever process reads files. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Grid } from "../../domain/kernel/grid";
import { openWorkbookFile, type FileWorkbook } from "../../workbook/files/file-workbook";
import { LIMITS } from "../../workbook/files/zip-limits";
import { WorkbookError } from "../../workbook/port";

export interface OpenedFile {
  readonly workbook: FileWorkbook;
  readonly grids: readonly Grid[];
  /** Tells whether a file is still the one that was read. */
  readonly digest: string;
}

/** Why a file could not be used; the code names the sentence. */
export class FileError extends Error {
  constructor(readonly code: FileErrorCode) {
    super(code);
    this.name = "FileError";
  }
}
export type FileErrorCode = "folder" | "changed";

/**
 * @param file path as the user gave it; it also names the workbook in results
 * @throws WorkbookError, FileError, or an error of the file system
 */
export async function openFile(file: string): Promise<OpenedFile> {
  const bytes = await bytesOf(file);
  const workbook = await openWorkbookFile(bytes, file);
  const grids = (await workbook.read()).map((grid) => ({ ...grid, file }));
  return { workbook, grids, digest: digestOf(bytes) };
}

export async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file);
  if (found.isDirectory()) throw new FileError("folder");
  if (found.size > LIMITS.file) throw new WorkbookError("tooLarge", `${found.size} bytes`);
  return new Uint8Array(await readFile(file));
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The code of the sentence that tells what went wrong. */
export function codeOf(error: unknown): string {
  if (error instanceof WorkbookError || error instanceof FileError) return error.code;
  // Only a file that nests without end lets a function call itself so often.
  if (error instanceof RangeError && /call stack/i.test(error.message)) return "damaged";
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "notFound";
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") return "notReadable";
  return "unexpected";
}
