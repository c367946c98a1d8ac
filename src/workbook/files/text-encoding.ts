/** Texts of files that hardly ever say how they are encoded: UTF-8, UTF-16, GBK (as GB18030) or Big5. */

/** Names of encodings by which a file may call its own; any other name is not believed. */
const DECLARED: readonly (readonly [RegExp, string])[] = [
  [/^utf-?8$/i, "utf-8"],
  [/^(?:gb_?2312(?:-80)?|gbk|gb18030|cp936|x-gbk|windows-936)$/i, "gb18030"],
  [/^(?:big5(?:-hkscs)?|cn-big5|x-x-big5|cp950)$/i, "big5"],
];

/** @param declared what the file itself says of its encoding; only believed where its bytes agree */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  const utf8 = decoded(bytes, "utf-8");
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && utf8 !== null) return utf8;
  // Long texts are UTF-8 whatever they say, when their bytes are: no other encoding gives Chinese in it by chance.
  if (utf8 !== null && (!NOT_ASCII.test(utf8) || CHINESE.test(utf8))) return utf8;
  const named = declared === undefined ? undefined : DECLARED.find(([name]) => name.test(declared.trim()))?.[1];
  const asNamed = named === undefined ? null : decoded(bytes, named);
  if (asNamed !== null) return asNamed;
  // A few GBK words are valid UTF-8 by chance and then read as letters of other scripts.
  const chinese = decoded(bytes, isRatherBig5(bytes) ? "big5" : "gb18030");
  return (chinese !== null && CHINESE.test(chinese) ? chinese : utf8) ?? new TextDecoder("gb18030").decode(bytes);
}

/** Markup in the encoding it names in its first lines (`<meta charset>`, `<?xml encoding?>`), or in another one. */
export function decodeMarkup(bytes: Uint8Array, declared?: string): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return decodeText(bytes, declared ?? /\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]);
}

/** UTF-16 by its mark, or by the markup it begins with; null when it is something else. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === LESS_THAN && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS_THAN)) return "utf-16be";
  return null;
}

const LESS_THAN = 0x3c;
const NOT_ASCII = /[\u0080-\u{10FFFF}]/u;
const CHINESE = /\p{Script=Han}/u;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The same pairs of bytes are characters in both encodings. In each, the everyday characters stand in one block (GB 2312 level
 * 1, Big5 level 1), so the encoding is the one in which more of the text is everyday.
 */
function isRatherBig5(bytes: Uint8Array): boolean {
  let gb = 0;
  let big5 = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[(at += 1)] ?? 0;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb += 1;
    if (lead >= 0xa4 && lead <= 0xc6 && (trail >= 0xa1 || (trail >= 0x40 && trail <= 0x7e))) big5 += 1;
  }
  return big5 > gb && decoded(bytes, "big5") !== null;
}
