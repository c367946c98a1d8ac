/**
 * The workbook stream of an .xls whose structure is protected: Excel then encrypts it with the password everybody knows, and
 * opens it without asking ([MS-XLS] 2.2.10). RC4 as Excel 97 and as Excel 2002 and later write it ([MS-OFFCRYPTO] 2.3.6,
 * 2.3.5); the older XOR of bytes is undone by SheetJS.
 */
import { md5, sha1 } from "@noble/hashes/legacy";
import { concatBytes } from "@noble/hashes/utils";
import { WorkbookError } from "../port";
import { DEFAULT_PASSWORD, equalBytes, number32, utf16Bytes } from "./encryption";

const BOF = 0x0809;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
/** Records whose content is never encrypted: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const PLAIN_RECORDS = new Set([BOF, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** DSF: reserved, whatever it holds is passed over. */
const IGNORED = 0x0161;
const BLOCK = 1024;
/** FilePass follows the first BOF, with next to nothing between them. */
const RECORDS_BEFORE = 10;

/** @throws WorkbookError `passwordProtected` when it takes another password */
export function decryptedStream(stream: Uint8Array, name: string): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const at = filePassAt(view);
  if (at === null || view.getUint16(at + 4, true) === 0) return stream;
  const keyOf = blockKeys(stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true)));
  if (keyOf === null) throw new WorkbookError("passwordProtected", `${name} is protected by a password.`);
  const plain = new Uint8Array(stream.length);
  for (let from = 0; from < stream.length; from += BLOCK) {
    plain.set(rc4(keyOf(from / BLOCK), stream.subarray(from, from + BLOCK)), from);
  }
  for (let from = 0; from + 4 <= stream.length;) {
    const type = view.getUint16(from, true);
    const end = from + 4 + view.getUint16(from + 2, true);
    const plainTo = PLAIN_RECORDS.has(type) ? end : type === BOUND_SHEET ? from + 8 : from + 4;
    plain.set(stream.subarray(from, plainTo), from);
    from = end;
  }
  new DataView(plain.buffer).setUint16(at, IGNORED, true);
  return plain;
}

function filePassAt(view: DataView): number | null {
  let at = 0;
  for (let count = 0; count < RECORDS_BEFORE && at + 6 <= view.byteLength; count += 1) {
    const type = view.getUint16(at, true);
    if (count === 0 && type !== BOF) return null;
    if (type === FILE_PASS) return at;
    at += 4 + view.getUint16(at + 2, true);
  }
  return null;
}

type BlockKeys = (block: number) => Uint8Array;

/** Null when it is another encryption, or the default password does not open it. */
function blockKeys(filePass: Uint8Array): BlockKeys | null {
  if (filePass.length < 54) return null;
  const view = new DataView(filePass.buffer, filePass.byteOffset, filePass.byteLength);
  const [major, minor] = [view.getUint16(2, true), view.getUint16(4, true)];
  if (major === 1 && minor === 1) {
    const field = (from: number): Uint8Array => filePass.subarray(from, from + 16);
    return verified(oldKeys(field(6)), md5, field(22), field(38));
  }
  if (minor !== 2 || major < 2 || major > 4) return null;
  const header = 14;
  const verifier = header + view.getUint32(10, true);
  if (verifier + 60 > filePass.length || view.getUint32(header + 8, true) !== RC4_ALGORITHM) return null;
  const bits = view.getUint32(header + 16, true) || 40;
  if (bits % 8 !== 0 || bits < 40 || bits > 128) return null;
  const keyOf = newKeys(filePass.subarray(verifier + 4, verifier + 20), bits / 8);
  const hashed = filePass.subarray(verifier + 40, verifier + 60);
  return verified(keyOf, sha1, filePass.subarray(verifier + 20, verifier + 36), hashed);
}

const RC4_ALGORITHM = 0x6801;

function verified(keyOf: BlockKeys, hash: (bytes: Uint8Array) => Uint8Array, input: Uint8Array, expected: Uint8Array) {
  const plain = rc4(keyOf(0), concatBytes(input, expected));
  return equalBytes(hash(plain.subarray(0, input.length)), plain.subarray(input.length)) ? keyOf : null;
}

/** 40 bits, whatever the password. */
function oldKeys(salt: Uint8Array): BlockKeys {
  const password = md5(utf16Bytes(DEFAULT_PASSWORD)).subarray(0, 5);
  const salted = concatBytes(...Array.from({ length: 16 }, () => concatBytes(password, salt)));
  const base = md5(salted).subarray(0, 5);
  return (block) => md5(concatBytes(base, number32(block)));
}

function newKeys(salt: Uint8Array, length: number): BlockKeys {
  const base = sha1(concatBytes(salt, utf16Bytes(DEFAULT_PASSWORD)));
  // 40 bits are filled up with zeros to a key of 128.
  return (block) => {
    const key = new Uint8Array(length === 5 ? 16 : length);
    key.set(sha1(concatBytes(base, number32(block))).subarray(0, length));
    return key;
  };
}

/** Encrypts and decrypts. */
export function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return bytes.map((byte) => {
    i = (i + 1) & 0xff;
    j = (j + state[i]!) & 0xff;
    swap(i, j);
    return byte ^ state[(state[i]! + state[j]!) & 0xff]!;
  });
}
