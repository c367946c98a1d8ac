/** Marks a workbook that was read before, and takes marks out again. The bytes are written by whoever asked for them. */
import { openWorkbookFile, withoutMarks } from "../../workbook/files/file-workbook";
import type { Mark, MarkReport } from "../../workbook/port";
import { bytesOf, digestOf, FileError } from "./open-file";

export interface MarkRequest {
  readonly file: string;
  /** Of the file as it was read. */
  readonly digest: string;
  readonly marks: readonly Mark[];
}

export interface MarkedWorkbook {
  readonly bytes: Uint8Array;
  readonly report: MarkReport;
  /** The copy is a new .xlsx with the values only. */
  readonly isConverted: boolean;
}

export async function markTask({ file, digest, marks }: MarkRequest): Promise<MarkedWorkbook> {
  const bytes = await bytesOf(file);
  if (digestOf(bytes) !== digest) throw new FileError("changed");
  const workbook = await openWorkbookFile(bytes, file);
  const report = await workbook.mark(marks);
  return { bytes: await workbook.save(), report, isConverted: workbook.isConverted };
}

export interface ClearedWorkbook {
  /** Of the file as it was. */
  readonly digest: string;
  /** How many cells lost a mark; 0 when there was none. */
  readonly freed: number;
  /** The file without our marks; null when there was none. */
  readonly bytes: Uint8Array | null;
  readonly savedAs: string;
}

export async function clearTask({ file }: { readonly file: string }): Promise<ClearedWorkbook> {
  const bytes = await bytesOf(file);
  return { digest: digestOf(bytes), ...withoutMarks(bytes, file) };
}
