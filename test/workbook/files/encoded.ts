/** Texts in the encodings that Node can read but not write. */

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** All characters of two bytes that the encoding has. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = TABLES.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.from([lead, trail]));
      if ([...text].length === 1 && text !== "\uFFFD" && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  TABLES.set(encoding, table);
  return table;
}

export function encoded(text: string, encoding: "gb18030" | "big5" | "utf-16le" | "utf-8"): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return Uint8Array.from(Buffer.from(text, "utf16le"));
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((one) => {
      if (one.charCodeAt(0) < 0x80) return [one.charCodeAt(0)];
      const bytes = table.get(one);
      if (!bytes) throw new Error(`${one} is not in ${encoding}`);
      return bytes;
    }),
  );
}
