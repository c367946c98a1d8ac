/** The parts of a package that SheetJS is to read, unpacked. */
import { OoxmlPackage } from "./ooxml-package";
import type { ZipPackage } from "./zip-package";

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * The list of contents is made to name only what is there: SheetJS goes after every part it finds there, and parts that are
 * not needed for values may be absent or broken.
 */
export function readableParts(zip: ZipPackage, isRead: (part: string) => boolean): Uint8Array {
  const present = new Set(zip.names.filter(isRead).map((part) => part.toLowerCase()));
  const contents = new OoxmlPackage(zip).text(CONTENT_TYPES).replaceAll(/<(?:[\w.-]+:)?Override\s[^<>]*\/>/g, (element) => {
    const part = /\sPartName\s*=\s*["']\/?([^"']*)["']/i.exec(element)?.[1] ?? "";
    return present.has(part.toLowerCase()) ? element : "";
  });
  return zip.with(new Map([[CONTENT_TYPES, new TextEncoder().encode(contents)]])).stored(isRead);
}
