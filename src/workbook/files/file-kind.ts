/** Tells what a file is by its content, not by its name: names of workbooks lie often enough. */
import { CFB } from "@e965/xlsx";
import { WorkbookError } from "../port";
import { decryptedPackage } from "./encryption";
import { OoxmlPackage } from "./ooxml-package";
import { decodeMarkup, utf16Of } from "./text-encoding";
import { ZipPackage } from "./zip-package";

export type FileKind = "ooxml" | "xlsb" | "ods" | "docx" | "biff" | "html" | "mhtml" | "xml2003" | "text";

export interface KnownFile {
  readonly kind: FileKind;
  /** The file itself, or what it holds under the password that Excel tries without asking. */
  readonly bytes: Uint8Array;
}

/** Extensions of files that people keep tables in, most used first. What a file is, its content tells. */
export const WORKBOOK_EXTENSIONS = [".xlsx", ".xlsm", ".xls", ".et", ".csv", ".xlsb", ".ods"] as const;
/** Documents that may hold tables, and mostly hold none: read when they are named, not whenever they lie in a folder. */
export const DOCUMENT_EXTENSIONS = [".docx", ".html", ".htm", ".mht", ".mhtml", ".xml", ".txt", ".tsv"] as const;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bare BIFF streams of Excel 2 to 4 begin with a BOF record. */
const BARE_BIFF = [0x00, 0x02, 0x04].map((version) => [0x09, version]);
/** Bytes of a text that tell what it is. */
const START = 4096;

/** @throws WorkbookError `empty`, `notASpreadsheet`, `passwordProtected`, `tooLarge` or `damaged` */
export function knownFile(bytes: Uint8Array, name: string): KnownFile {
  if (bytes.length === 0) throw new WorkbookError("empty", `${name} has no content (0 bytes).`);
  if (startsWith(bytes, ZIP)) return { kind: packageKind(ZipPackage.open(bytes), name), bytes };
  if (startsWith(bytes, COMPOUND)) return compoundFile(bytes, name);
  if (BARE_BIFF.some((start) => startsWith(bytes, start))) return { kind: "biff", bytes };
  return { kind: textKind(bytes, name), bytes };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function packageKind(zip: ZipPackage, name: string): FileKind {
  if (zip.has("word/document.xml")) return "docx";
  if (zip.has("content.xml") || zip.has("encrypted-package")) return "ods";
  if (!zip.has("[Content_Types].xml")) throw new WorkbookError("notASpreadsheet", `${name} is a ZIP archive, not a workbook.`);
  return /\.bin$/i.test(new OoxmlPackage(zip).workbookPart) ? "xlsb" : "ooxml";
}

/** .xls, or an encrypted .xlsx, or another program's document. */
function compoundFile(bytes: Uint8Array, name: string): KnownFile {
  let container: ReturnType<typeof CFB.read>;
  try {
    container = CFB.read(bytes, { type: "array" });
  } catch (error) {
    throw new WorkbookError("damaged", `${name} is damaged: its inner directory cannot be read.`, { cause: error });
  }
  const streams = container.FullPaths.map((path: string) => path.slice(path.indexOf("/") + 1).toLowerCase());
  const stream = (path: string): Uint8Array => Uint8Array.from(container.FileIndex[streams.indexOf(path)]?.content ?? []);
  if (streams.includes("encryptedpackage")) {
    const inner = decryptedPackage(stream("encryptioninfo"), stream("encryptedpackage"), name);
    if (!startsWith(inner, ZIP)) throw new WorkbookError("damaged", `${name} is damaged: it holds no package.`);
    return { kind: packageKind(ZipPackage.open(inner), name), bytes: inner };
  }
  if (streams.includes("workbook") || streams.includes("book")) return { kind: "biff", bytes };
  throw new WorkbookError("notASpreadsheet", `${name} is a document of another program, not a workbook.`);
}

/** Elements a page that was made for Excel begins with; some begin in the middle of one. */
const PAGE =
  /^<(?:!doctype\s+html|html|head|meta|title|style|body|table|thead|tbody|tr|div|center|form|font|script|link|p|h[1-6])\b/;

function textKind(bytes: Uint8Array, name: string): FileKind {
  const utf16 = utf16Of(bytes);
  const start = decodeMarkup(bytes.subarray(0, utf16 === null ? cutBefore(bytes, START) : START))
    .replace(/^\uFEFF/, "")
    .trimStart()
    .toLowerCase();
  if (utf16 === null && bytes.subarray(0, START).includes(0)) {
    throw new WorkbookError("notASpreadsheet", `${name} is no text file in spite of its name.`);
  }
  if (/^[\w-]+:/.test(start) && /(?:^|\n)(?:mime-version:|content-type:\s*multipart\/)/.test(start)) return "mhtml";
  if (start.startsWith("<")) {
    if (/<(?:\w+:)?workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return "xml2003";
    const begin = start.replace(/^(?:<\?[^>]*>\s*|<!--[^>]*>\s*)*/, "");
    if (PAGE.test(begin) || /<(?:html|table)\b/.test(start)) return "html";
    if (!/\.(?:csv|txt|tsv)$/i.test(name)) {
      throw new WorkbookError("notASpreadsheet", `${name} is a web page or XML document in spite of its name.`);
    }
  }
  if (/\.(?:csv|txt|tsv)$/i.test(name) || hasTabs(start)) return "text";
  throw new WorkbookError("notASpreadsheet", `${name} is no workbook in spite of its name.`);
}

/** Text with tabs is what web systems send when they send a table as text: two lines at least have columns. */
function hasTabs(start: string): boolean {
  return start.split(/[\r\n]+/).filter((line) => line.includes("\t")).length >= 2;
}

/** Not in the middle of a character: where the last whole line, or the last run of ASCII, ends. */
function cutBefore(bytes: Uint8Array, length: number): number {
  let end = Math.min(bytes.length, length);
  while (end > 0 && end < bytes.length && bytes[end - 1]! >= 0x80) end -= 1;
  return end;
}
