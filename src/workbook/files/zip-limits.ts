/** How large an untrusted workbook may be: checked against what it declares before anything is inflated, and again while inflating. */
import { WorkbookError } from "../port";

export const LIMITS = {
  /** Of the clock, to open and read the file. */
  seconds: 8,
  /** Bytes of the file itself. */
  file: 200 * 2 ** 20,
  entries: 10_000,
  /** Bytes of one part, inflated. */
  part: 256 * 2 ** 20,
  /** Bytes of all parts, inflated. */
  total: 400 * 2 ** 20,
  /** Inflated ÷ packed, for packages of more than `ratioFrom` bytes: worksheets reach about 30. */
  ratio: 200,
  ratioFrom: 32 * 2 ** 20,
  /** Size of a worksheet, the same in every spreadsheet program. */
  rows: 1_048_576,
  columns: 16_384,
  /** Rows × columns of a worksheet that is written anew, blank cells included. */
  writtenArea: 20_000_000,
  /** Filled cells of a workbook. */
  cells: 5_000_000,
  /** Of one worksheet each; the largest official lists have a tenth of it. */
  merges: 200_000,
  rules: 100_000,
  /** Defined names of a workbook. */
  names: 100_000,
  /** Elements within each other in one part: drawings reach about 30. */
  depth: 256,
} as const;

export function tooLarge(what: string): WorkbookError {
  return new WorkbookError("tooLarge", `The workbook is larger than can be read safely: ${what}.`);
}

/** @throws WorkbookError `tooLarge` */
export function checkSizes(fileBytes: number, parts: readonly { readonly packed: number; readonly size: number }[]): void {
  if (parts.length > LIMITS.entries) throw tooLarge(`${parts.length} parts`);
  let total = 0;
  let packed = 0;
  for (const part of parts) {
    if (part.size > LIMITS.part) throw tooLarge(`a part of ${part.size} bytes`);
    total += part.size;
    packed += part.packed;
  }
  if (total > LIMITS.total) throw tooLarge(`${total} bytes inflated`);
  if (total > LIMITS.ratioFrom && total > fileBytes * LIMITS.ratio) throw tooLarge(`${total} bytes packed into ${fileBytes}`);
  // Parts that share the same packed bytes would cost far more to inflate than the file is long.
  if (packed > fileBytes) throw tooLarge("parts overlap");
}
