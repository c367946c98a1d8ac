/**
 * The container of an .xlsx: reads the directory of a ZIP file without inflating anything, inflates single parts within
 * limits, and writes the package again. Untouched parts keep their packed bytes, order and dates.
 * (APPNOTE.TXT 6.3.10; deflate itself is fflate's.)
 */
import { Inflate, deflateSync } from "fflate";
import { WorkbookError } from "../port";
import { checkSizes, LIMITS, tooLarge } from "./zip-limits";
import { crc32 } from "./crc32";

interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly utf8: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date as one number. */
  readonly modified: number;
  readonly attributes: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const FULL = 0xffffffff;
const UTF8_FLAG = 0x0800;
/** 1980-01-01, the earliest ZIP date: new parts carry it, so that equal marks give equal bytes. */
const EPOCH = 0x00210000;

export class ZipPackage {
  readonly #entries: Map<string, Entry>;
  readonly #inflated = new Map<string, Uint8Array>();

  private constructor(entries: Map<string, Entry>) {
    this.#entries = entries;
  }

  /** @throws WorkbookError `damaged`, `tooLarge`, `passwordProtected` */
  static open(bytes: Uint8Array): ZipPackage {
    if (bytes.length > LIMITS.file) throw tooLarge(`a file of ${bytes.length} bytes`);
    try {
      const entries = new Map<string, Entry>();
      const directory = readDirectory(bytes);
      checkSizes(
        bytes.length,
        directory.map(({ size, packed }) => ({ size, packed: packed.length })),
      );
      for (const entry of directory) entries.set(entry.name, entry);
      return new ZipPackage(entries);
    } catch (error) {
      if (error instanceof RangeError) throw damaged("the directory of the package points outside of the file", error);
      throw error;
    }
  }

  /** Names of the parts; entries for folders are kept but are no parts. */
  get names(): readonly string[] {
    return [...this.#entries.keys()].filter((name) => !name.endsWith("/"));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** @throws WorkbookError `damaged` when the part is absent, broken or not as long as declared */
  part(name: string): Uint8Array {
    const before = this.#inflated.get(name);
    if (before) return before;
    const entry = this.#entries.get(name);
    if (!entry) throw damaged(`part ${name} is missing`);
    const content = inflate(entry);
    this.#inflated.set(name, content);
    return content;
  }

  /** A package with these parts replaced or added (bytes) or left out (null). This one stays as it is. */
  with(changes: ReadonlyMap<string, Uint8Array | null>): ZipPackage {
    const entries = new Map(this.#entries);
    for (const [name, content] of changes) {
      if (content === null) entries.delete(name);
      else entries.set(name, packed(name, content, this.#entries.get(name)));
    }
    return new ZipPackage(entries);
  }

  /** The same parts without compression, only those that are wanted: for a reader that must not inflate on its own. */
  stored(isWanted: (name: string) => boolean): Uint8Array {
    const entries = [...this.#entries.values()].filter((entry) => isWanted(entry.name));
    return writePackage(entries.map((entry) => ({ ...entry, method: 0, packed: this.part(entry.name) })));
  }

  bytes(): Uint8Array {
    return writePackage([...this.#entries.values()]);
  }
}

function damaged(what: string, cause?: unknown): WorkbookError {
  return new WorkbookError("damaged", `The file is damaged: ${what}.`, { cause });
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > LIMITS.entries) throw tooLarge(`${count} parts`);
  const entries: Entry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged("the directory of the package is broken");
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== FULL) return { count, offset };
    if (view.getUint32(at - 20, true) !== END64_LOCATOR) return { count, offset };
    const end64 = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end64, true) !== END64) throw damaged("the directory of the package is broken");
    return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
  }
  throw damaged("the end of the package is missing, the file was probably not copied or downloaded completely");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = slice(bytes, at + 46, view.getUint16(at + 28, true));
  const name = new TextDecoder().decode(nameBytes);
  const { size, packedSize, offset } = sizes(view, at);
  if ((flags & 1) !== 0) throw new WorkbookError("passwordProtected", `Part ${name} of the package is encrypted.`);
  if (method !== 0 && method !== 8) throw damaged(`part ${name} is packed in an unknown way (${method})`);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged(`part ${name} is not where the directory says`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return {
    name,
    nameBytes,
    utf8: (flags & UTF8_FLAG) !== 0,
    method,
    modified: view.getUint32(at + 12, true),
    attributes: view.getUint32(at + 38, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: slice(bytes, start, packedSize),
  };
}

/** Sizes and place of an entry; large ones stand in the ZIP64 extra field. */
function sizes(view: DataView, at: number): { size: number; packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let extra = at + 46 + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  for (; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    const next = (): number => Number(view.getBigUint64((field += 8) - 8, true));
    if (size === FULL) size = next();
    if (packedSize === FULL) packedSize = next();
    if (offset === FULL) offset = next();
  }
  return { size, packedSize, offset };
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw damaged("a part ends beyond the end of the file");
  return bytes.subarray(start, start + length);
}

const SLICE = 64 * 1024;

function inflate(entry: Entry): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflateDeclared(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(`the content of part ${entry.name} is broken`);
  return content;
}

/** Stops as soon as more comes out than was declared (and checked). */
function inflateDeclared(entry: Entry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw tooLarge(`part ${entry.name} is longer than it declares`);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += SLICE) {
      stream.push(entry.packed.subarray(at, at + SLICE), at + SLICE >= entry.packed.length);
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(`the content of part ${entry.name} is broken`, error);
  }
  return content.subarray(0, length);
}

function packed(name: string, content: Uint8Array, before: Entry | undefined): Entry {
  const nameBytes = before?.nameBytes ?? new TextEncoder().encode(name);
  return {
    name,
    nameBytes,
    utf8: before?.utf8 ?? false,
    method: 8,
    modified: before?.modified ?? EPOCH,
    attributes: before?.attributes ?? 0,
    crc: crc32(content),
    size: content.length,
    packed: deflateSync(content, { level: 6 }),
  };
}

function writePackage(entries: readonly Entry[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that local and central headers have in common: version needed to extra length. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? UTF8_FLAG : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
