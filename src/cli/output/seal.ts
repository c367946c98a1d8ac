/**
 * How a file tells that it was written here and not changed since: a digest of itself, kept where no program shows it.
 * A package carries it in the extra field of the first entry of its directory (APPNOTE.TXT 4.5), which every ZIP program
 * passes over and none keeps when it saves; a page carries it in a comment behind its end.
 */
import { createHash } from "node:crypto";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
/** Id of the extra field, from the range for third parties. */
const FIELD = 0x4445;
const DIGEST_LENGTH = 32;

const COMMENT = (digest: string): string => `<!-- EDU Balance ${digest} -->\n`;
const COMMENT_LENGTH = COMMENT("0".repeat(2 * DIGEST_LENGTH)).length;

/** The content with its seal. Content that cannot carry one stays as it is: it counts as foreign afterwards. */
export function sealed(content: Uint8Array | string): Uint8Array {
  if (typeof content === "string") return Buffer.concat([Buffer.from(content), Buffer.from(COMMENT(hex(content)))]);
  const directory = directoryOf(content);
  return directory ? sealedPackage(content, directory) : content;
}

/** Whether the content carries a seal that fits it. */
export function isSealed(content: Uint8Array): boolean {
  const end = Buffer.from(content.subarray(-COMMENT_LENGTH)).toString("latin1");
  const page = content.subarray(0, -COMMENT_LENGTH);
  if (end.startsWith("<!-- EDU Balance ")) return end === COMMENT(hex(page));
  const directory = directoryOf(content);
  const at = directory && fieldIn(content, directory.from);
  if (at === undefined) return false;
  const blank = Buffer.from(content);
  blank.fill(0, at, at + DIGEST_LENGTH);
  return createHash("sha256")
    .update(blank)
    .digest()
    .equals(content.subarray(at, at + DIGEST_LENGTH));
}

function hex(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

interface Directory {
  /** Where it begins. */
  readonly from: number;
  /** Where the record of its end stands. */
  readonly end: number;
}

/** The directory of a package without a comment and small enough for plain records; undefined for anything else. */
function directoryOf(content: Uint8Array): Directory | undefined {
  const view = viewOf(content);
  const end = content.length - END_LENGTH;
  if (end < 0 || view.getUint32(0, true) !== LOCAL || view.getUint32(end, true) !== END) return undefined;
  const from = view.getUint32(end + 16, true);
  return from + 46 <= end && view.getUint32(from, true) === CENTRAL ? { from, end } : undefined;
}

/** Where the digest stands in the first entry of the directory. */
function fieldIn(content: Uint8Array, entry: number): number | undefined {
  const view = viewOf(content);
  let at = entry + 46 + view.getUint16(entry + 28, true);
  const end = Math.min(at + view.getUint16(entry + 30, true), content.length - END_LENGTH);
  for (; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const isOurs = view.getUint16(at, true) === FIELD && view.getUint16(at + 2, true) === DIGEST_LENGTH;
    if (isOurs && at + 4 + DIGEST_LENGTH <= end) return at + 4;
  }
  return undefined;
}

function sealedPackage(content: Uint8Array, { from, end }: Directory): Uint8Array {
  const before = viewOf(content);
  const extra = before.getUint16(from + 30, true);
  const place = from + 46 + before.getUint16(from + 28, true) + extra;
  const field = Buffer.alloc(4 + DIGEST_LENGTH);
  field.writeUInt16LE(FIELD, 0);
  field.writeUInt16LE(DIGEST_LENGTH, 2);
  const result = Buffer.concat([content.subarray(0, place), field, content.subarray(place)]);
  result.writeUInt16LE(extra + field.length, from + 30);
  result.writeUInt32LE(before.getUint32(end + 12, true) + field.length, end + field.length + 12);
  createHash("sha256")
    .update(result)
    .digest()
    .copy(result, place + 4);
  return result;
}

function viewOf(content: Uint8Array): DataView {
  return new DataView(content.buffer, content.byteOffset, content.byteLength);
}
