/** Encrypts packages and workbook streams as Excel does, with node:crypto, which knows nothing of how they are read. */
import { CFB } from "@e965/xlsx";
import { createCipheriv, createHash } from "node:crypto";

const DEFAULT = "VelvetSweatshop";

const hash = (name: string, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((sum, part) => sum.update(part), createHash(name)).digest();
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const number32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const salt = (seed: number): Buffer => Buffer.from(Array.from({ length: 16 }, (_, index) => (seed * 31 + index * 7) & 0xff));
const padded = (bytes: Uint8Array, to: number): Buffer => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);

function aes(mode: "cbc" | "ecb", key: Uint8Array, iv: Uint8Array | null, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(made, name, content);
  return new Uint8Array(CFB.write(made, { type: "array" }) as unknown as ArrayLike<number>);
}

function spun(name: string, seed: Uint8Array, password: string, rounds: number): Buffer {
  let digest = hash(name, seed, utf16(password));
  for (let round = 0; round < rounds; round += 1) digest = hash(name, number32(round), digest);
  return digest;
}

function withSize(size: number, content: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(size));
  return Buffer.concat([length, content]);
}

export interface Agile {
  readonly password?: string;
  readonly hash?: "sha1" | "sha512";
  readonly bits?: 128 | 256;
  readonly rounds?: number;
  /** Rounds the file says, where they are others. */
  readonly claimed?: number;
}

/** [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15. */
export function agile(bytes: Uint8Array, options: Agile = {}): Uint8Array {
  const { password = DEFAULT, hash: name = "sha512", bits = 256, rounds = 1_000, claimed = rounds } = options;
  const [dataSalt, keySalt] = [salt(1), salt(2)];
  const key = Buffer.from(Array.from({ length: bits / 8 }, (_, index) => (index * 13 + 5) & 0xff));
  const digest = spun(name, keySalt, password, rounds);
  const sized = (value: Buffer): Buffer => Buffer.concat([value, Buffer.alloc(64, 0x36)]).subarray(0, bits / 8);
  const field = (block: string, value: Uint8Array): string =>
    aes("cbc", sized(hash(name, digest, Buffer.from(block, "hex"))), keySalt, padded(value, 16)).toString("base64");
  const verifier = salt(3);
  const label = name.toUpperCase();
  const common = `blockSize="16" keyBits="${bits}" hashSize="${hash(name).length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${label}"`;
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
    `<keyData saltSize="16" ${common} saltValue="${dataSalt.toString("base64")}"/><dataIntegrity encryptedHmacKey="" encryptedHmacValue=""/>` +
    `<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${claimed}" saltSize="16" ${common} saltValue="${keySalt.toString("base64")}" ` +
    `encryptedVerifierHashInput="${field("fea7d2763b4b9e79", verifier)}" encryptedVerifierHashValue="${field("d7aa0f6d3061344e", hash(name, verifier))}" encryptedKeyValue="${field("146e0be7abacd0d6", key)}"/>` +
    `</keyEncryptor></keyEncryptors></encryption>`;
  const whole = padded(bytes, 16);
  const segments = Array.from({ length: Math.ceil(whole.length / 4096) }, (_, index) =>
    aes("cbc", key, hash(name, dataSalt, number32(index)).subarray(0, 16), whole.subarray(index * 4096, (index + 1) * 4096)),
  );
  const info = Buffer.concat([Buffer.from("0400040040000000", "hex"), Buffer.from(xml)]);
  return container({ EncryptionInfo: info, EncryptedPackage: withSize(bytes.length, Buffer.concat(segments)) });
}

/** [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9: AES-128, SHA-1, 50,000 rounds. */
export function standard(bytes: Uint8Array, password = DEFAULT): Uint8Array {
  const seed = salt(4);
  const final = hash("sha1", spun("sha1", seed, password, 50_000), number32(0));
  const derived = (pad: number): Buffer =>
    hash("sha1", Buffer.from(Array.from({ length: 64 }, (_, index) => pad ^ (final[index] ?? 0))));
  const key = Buffer.concat([derived(0x36), derived(0x5c)]).subarray(0, 16);
  const verifier = salt(5);
  const provider = utf16("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(number32), provider]);
  const info = Buffer.concat([
    Buffer.from("0300020024000000", "hex"),
    number32(header.length),
    header,
    number32(16),
    seed,
    aes("ecb", key, null, verifier),
    number32(20),
    aes("ecb", key, null, padded(hash("sha1", verifier), 32)),
  ]);
  return container({ EncryptionInfo: info, EncryptedPackage: withSize(bytes.length, aes("ecb", key, null, padded(bytes, 16))) });
}

/** RC4 as its textbook has it; OpenSSL has it no longer. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const s = Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    j = (j + s[i]! + key[i % key.length]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  const out = Buffer.alloc(bytes.length);
  j = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const i = (at + 1) % 256;
    j = (j + s[i]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
    out[at] = bytes[at]! ^ s[(s[i]! + s[j]!) % 256]!;
  }
  return out;
}

const PLAIN = [0x0809, 0x002f, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138];

/** An .xls under RC4 ([MS-XLS] 2.2.10): `old` is that of Excel 97, `new` that of CryptoAPI with a key of 128 bits. */
export function encryptedXls(xls: Uint8Array, kind: "old" | "new", password = DEFAULT): Uint8Array {
  const stream = Buffer.from(CFB.find(CFB.read(xls, { type: "array" }), "Workbook")!.content as Uint8Array);
  const seed = salt(6);
  const keyOf =
    kind === "old"
      ? (block: number) => {
          const short = hash("md5", utf16(password)).subarray(0, 5);
          const base = hash("md5", ...Array.from({ length: 16 }, () => Buffer.concat([short, seed]))).subarray(0, 5);
          return hash("md5", base, number32(block));
        }
      : (block: number) => hash("sha1", hash("sha1", seed, utf16(password)), number32(block)).subarray(0, 16);
  const verifier = salt(7);
  const proof = rc4(keyOf(0), Buffer.concat([verifier, hash(kind === "old" ? "md5" : "sha1", verifier)]));
  const header = Buffer.concat([[4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(number32), [utf16("x\0")]].flat());
  const body =
    kind === "old"
      ? Buffer.concat([Buffer.from("010001000100", "hex"), seed, proof])
      : Buffer.concat([
          Buffer.from("010002000200", "hex"),
          number32(4),
          number32(header.length),
          header,
          number32(16),
          seed,
          proof.subarray(0, 16),
          number32(20),
          proof.subarray(16),
        ]);
  const bof = 4 + stream.readUInt16LE(2);
  const pass = Buffer.concat([Buffer.from([0x2f, 0, body.length & 0xff, body.length >> 8]), body]);
  const plain = Buffer.concat([stream.subarray(0, bof), pass, stream.subarray(bof)]);
  // Places of the worksheets move by what was put in.
  for (let at = 0; at + 4 <= plain.length; at += 4 + plain.readUInt16LE(at + 2)) {
    if (plain.readUInt16LE(at) === 0x0085) plain.writeUInt32LE(plain.readUInt32LE(at + 4) + pass.length, at + 4);
  }
  const blocks = Array.from({ length: Math.ceil(plain.length / 1024) }, (_, block) =>
    rc4(keyOf(block), plain.subarray(block * 1024, (block + 1) * 1024)),
  );
  const out = Buffer.concat(blocks);
  for (let at = 0; at + 4 <= plain.length; at += 4 + plain.readUInt16LE(at + 2)) {
    const type = plain.readUInt16LE(at);
    const to = PLAIN.includes(type) ? at + 4 + plain.readUInt16LE(at + 2) : at + (type === 0x0085 ? 8 : 4);
    plain.copy(out, at, at, to);
  }
  return container({ Workbook: out });
}
