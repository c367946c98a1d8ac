/** Limits of documents in markup, which say nothing of their size beforehand. */
import { WorkbookError } from "../port";
import { tooLarge } from "./zip-limits";

const MOST_CHARACTERS = 64 * 2 ** 20;
/** Elements inside each other; a table in a page takes a few dozen, and parsers look through all that are open. */
const DEEPEST = 256;
/** Worksheets of one file. */
export const MOST_SHEETS = 1_000;

/** @throws WorkbookError `tooLarge` */
export function checkLength(text: string): string {
  if (text.length > MOST_CHARACTERS) throw tooLarge(`${text.length} characters of markup`);
  return text;
}

/** @throws WorkbookError `damaged`: no program writes that */
export function checkDepth(depth: number, name: string): void {
  if (depth > DEEPEST) throw new WorkbookError("damaged", `${name} is damaged: more than ${DEEPEST} elements inside each other.`);
}
