/**
 * Workbooks that Excel encrypts with a password everybody knows: "VelvetSweatshop" stands where a workbook is protected without
 * a password to open it ([MS-OFFCRYPTO] 2.4.2.3), and Excel opens such a file without asking. The package is taken out of its
 * container; agile encryption (2.3.4.10, Office 2010 and later) and standard encryption (2.3.4.5, Office 2007).
 */
import { cbc, ecb } from "@noble/ciphers/aes";
import { sha1 } from "@noble/hashes/legacy";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import { WorkbookError } from "../port";
import { readXml } from "./xml-events";
import { LIMITS, tooLarge } from "./zip-limits";

export const DEFAULT_PASSWORD = "VelvetSweatshop";
const HASHES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  SHA1: sha1,
  "SHA-1": sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
};
/** Rounds of hashing; Excel writes 100,000 and the format allows ten million, which would take a minute. */
const MOST_ROUNDS = 1_000_000;
const SEGMENT = 4096;

/**
 * @param info stream `EncryptionInfo` @param encrypted stream `EncryptedPackage`
 * @throws WorkbookError `passwordProtected` when it takes another password or an encryption that Excel does not write for this one
 */
export function decryptedPackage(info: Uint8Array, encrypted: Uint8Array, name: string): Uint8Array {
  if (encrypted.length < 8 || info.length < 8) throw otherPassword(name);
  const size = Number(new DataView(encrypted.buffer, encrypted.byteOffset).getBigUint64(0, true));
  if (size > LIMITS.file) throw tooLarge(`a file of ${size} bytes`);
  const content = encrypted.subarray(8);
  if (size > content.length) throw new WorkbookError("damaged", `${name} is damaged: it is shorter than it should be.`);
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  try {
    const isAgile = major === 4 && minor === 4;
    if (!isAgile && !(minor === 2 && major >= 2 && major <= 4)) throw otherPassword(name);
    const decrypt = isAgile ? agileDecryption(info.subarray(8), name) : standardDecryption(info, name);
    if (decrypt === null) throw otherPassword(name);
    return decrypt(content).subarray(0, size);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // Fields that are missing or point nowhere: no encryption that is known.
    throw otherPassword(name, error);
  }
}

/** Null when the default password does not open it. */
type Decryption = ((content: Uint8Array) => Uint8Array) | null;

function otherPassword(name: string, cause?: unknown): WorkbookError {
  return new WorkbookError("passwordProtected", `${name} is protected by a password.`, { cause });
}

/** UTF-16, as all passwords of Office are hashed. */
export function utf16Bytes(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]));
}

export function number32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

type Hash = (typeof HASHES)[string];

function spun(hash: Hash, salt: Uint8Array, rounds: number): Uint8Array {
  let digest = hash(concatBytes(salt, utf16Bytes(DEFAULT_PASSWORD)));
  const input = new Uint8Array(4 + digest.length);
  const view = new DataView(input.buffer);
  for (let round = 0; round < rounds; round += 1) {
    view.setUint32(0, round, true);
    input.set(digest, 4);
    digest = hash(input);
  }
  return digest;
}

/** As long as asked for: cut, or filled up with 0x36. */
function sized(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(bytes.subarray(0, length));
  return result;
}

interface AgileKey {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly keyLength: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What the keys of the parts are made from, besides the hashed password (2.3.4.13). */
const BLOCKS = {
  verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierValue: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
} as const;

function agileDecryption(xml: Uint8Array, name: string): Decryption {
  let data: ReadonlyMap<string, string> | null = null;
  let password: ReadonlyMap<string, string> | null = null;
  readXml(new TextDecoder().decode(xml), name, {
    open(tag, attributes) {
      if (tag === "keyData") data ??= attributes;
      else if (tag === "encryptedKey" && attributes.has("spinCount")) password ??= attributes;
    },
    close: () => undefined,
  });
  // Without a key for passwords it is encrypted for certain people.
  if (!data || !password) throw otherPassword(name);
  const opener = agileKey(password, name);
  const rounds = Number(opener.attributes.get("spinCount"));
  if (rounds > MOST_ROUNDS) throw tooLarge(`${rounds} rounds of encryption`);
  const digest = spun(opener.hash, opener.salt, rounds);
  const field = (of: string, block: readonly number[]): Uint8Array => {
    const key = sized(opener.hash(concatBytes(digest, Uint8Array.from(block))), opener.keyLength);
    return cbc(key, sized(opener.salt, 16), { disablePadding: true }).decrypt(base64(opener.attributes.get(of)));
  };
  const verifier = field("encryptedVerifierHashInput", BLOCKS.verifierInput).subarray(0, opener.salt.length);
  const expected = field("encryptedVerifierHashValue", BLOCKS.verifierValue);
  const hashed = opener.hash(verifier);
  if (!equalBytes(hashed, expected.subarray(0, hashed.length))) return null;
  const secret = field("encryptedKeyValue", BLOCKS.key).subarray(0, opener.keyLength);
  const { hash, salt } = agileKey(data, name);
  return (content) => {
    const plain = new Uint8Array(content.length);
    for (let at = 0, segment = 0; at < content.length; at += SEGMENT, segment += 1) {
      const iv = sized(hash(concatBytes(salt, number32(segment))), 16);
      const part = content.subarray(at, Math.min(at + SEGMENT, content.length - ((content.length - at) % 16)));
      plain.set(cbc(secret, iv, { disablePadding: true }).decrypt(part), at);
    }
    return plain;
  };
}

function agileKey(attributes: ReadonlyMap<string, string>, name: string): AgileKey {
  const hash = HASHES[attributes.get("hashAlgorithm") ?? ""];
  const isAes = attributes.get("cipherAlgorithm") === "AES" && attributes.get("cipherChaining") === "ChainingModeCBC";
  const keyLength = Number(attributes.get("keyBits")) / 8;
  // Excel's default password comes with nothing else; other programs offer more for passwords of one's own.
  if (!hash || !isAes || ![16, 24, 32].includes(keyLength)) throw otherPassword(name);
  return { hash, salt: base64(attributes.get("saltValue")), keyLength, attributes };
}

function base64(text = ""): Uint8Array {
  return Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
}

/** Fixed by the format: SHA-1, 50,000 rounds, AES of one block at a time. */
const STANDARD_ROUNDS = 50_000;

function standardDecryption(info: Uint8Array, name: string): Decryption {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const header = 12;
  const headerLength = view.getUint32(8, true);
  const algorithm = view.getUint32(header + 8, true);
  const keyLength = view.getUint32(header + 16, true) / 8;
  const AES = [0x660e, 0x660f, 0x6610];
  if (!AES.includes(algorithm) || ![16, 24, 32].includes(keyLength)) throw otherPassword(name);
  const verifier = header + headerLength;
  const saltLength = view.getUint32(verifier, true);
  const salt = info.subarray(verifier + 4, verifier + 4 + saltLength);
  const at = verifier + 4 + saltLength;
  const hashed = sha1(concatBytes(spun(sha1, salt, STANDARD_ROUNDS), number32(0)));
  const derived = (pad: number): Uint8Array => sha1(Uint8Array.from({ length: 64 }, (_, index) => pad ^ (hashed[index] ?? 0)));
  const cipher = () => ecb(concatBytes(derived(0x36), derived(0x5c)).subarray(0, keyLength), { disablePadding: true });
  const input = cipher().decrypt(info.subarray(at, at + 16));
  const expected = cipher().decrypt(info.subarray(at + 20, at + 52));
  if (!equalBytes(sha1(input), expected.subarray(0, 20))) return null;
  return (content) => cipher().decrypt(content.subarray(0, content.length - (content.length % 16)));
}
