/** Tells what a file is by its content, not by its name: names of workbooks lie often enough. */
import { CFB } from "@e965/xlsx";
import { WorkbookError } from "../port";

export type FileKind = "ooxml" | "biff" | "text";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bare BIFF streams of Excel 2 to 4 begin with a BOF record. */
const BARE_BIFF = [0x00, 0x02, 0x04].map((version) => [0x09, version]);

/** @throws WorkbookError `empty`, `notASpreadsheet`, `passwordProtected` or `damaged` */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) throw new WorkbookError("empty", `${name} has no content (0 bytes).`);
  if (startsWith(bytes, ZIP)) return "ooxml";
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes, name);
  if (BARE_BIFF.some((start) => startsWith(bytes, start))) return "biff";
  if (!/\.(csv|txt|tsv)$/i.test(name)) {
    const what = looksLikeMarkup(bytes) ? "a web page or XML document" : "no workbook";
    throw new WorkbookError("notASpreadsheet", `${name} is ${what} in spite of its name.`);
  }
  if (bytes.subarray(0, 4096).includes(0) && !hasUtf16Mark(bytes)) {
    throw new WorkbookError("notASpreadsheet", `${name} is no text file in spite of its name.`);
  }
  return "text";
}

export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** .xls, or a password-protected .xlsx, or another program's document. */
function compoundKind(bytes: Uint8Array, name: string): FileKind {
  let paths: string[];
  try {
    paths = CFB.read(bytes, { type: "array" }).FullPaths;
  } catch (error) {
    throw new WorkbookError("damaged", `${name} is damaged: its inner directory cannot be read.`, { cause: error });
  }
  const streams = paths.map((path) => path.slice(path.indexOf("/") + 1).toLowerCase());
  if (streams.includes("encryptedpackage")) {
    throw new WorkbookError("passwordProtected", `${name} is protected by a password.`);
  }
  if (streams.includes("workbook") || streams.includes("book")) return "biff";
  throw new WorkbookError("notASpreadsheet", `${name} is a document of another program, not a workbook.`);
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return start.startsWith("<");
}
