/** Reading parts of an .xlsx package: by relationship, within limits, and the text and truth values in them. */
import type { OoxmlPackage } from "../../../workbook/files/ooxml-package";
import type { XmlElement } from "../../../workbook/files/xml-outline";
import { WorkbookError } from "../../../workbook/port";

/** Characters of one part; beyond this it is more than a browser grid can show. */
const MAX_PART = 64 * 2 ** 20;

/** @throws WorkbookError `tooLarge` or `damaged` */
export function partOutline(pkg: OoxmlPackage, part: string): XmlElement {
  const { length } = pkg.text(part);
  if (length > MAX_PART) throw new WorkbookError("tooLarge", `Part ${part} has ${length} characters.`);
  return pkg.outline(part);
}

/** The first part related in this way, e.g. `theme`; null when there is none. */
export function relatedOutline(pkg: OoxmlPackage, part: string, kind: string): XmlElement | null {
  const found = pkg
    .relationships(part)
    .find(({ type, target }) => type.endsWith(`/${kind}`) && target !== null && pkg.has(target));
  return found?.target ? partOutline(pkg, found.target) : null;
}

/** Text of a shared or inline string: its runs without the phonetic reading, `_x000D_` escapes undone. */
export function richText(element: XmlElement): string {
  let text = "";
  for (const part of element.children) {
    if (part.name === "t") text += part.text;
    else if (part.name === "r") text += richText(part);
  }
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll("\r\n", "\n");
}

/** XML attributes for truth: absent is `fallback`. */
export function flag(element: XmlElement, name: string, fallback = false): boolean {
  const value = element.attributes.get(name);
  return value === undefined ? fallback : value === "1" || value === "true";
}
