/**
 * A light tree of an XML part that knows where everything stands in the text, so that a part can be edited by inserting
 * and cutting text while every other character stays as it is. Document types and entities are refused.
 */
import { SaxesParser } from "saxes";
import { WorkbookError } from "../port";
import { LIMITS } from "./zip-limits";

export interface XmlElement {
  /** Local name; namespaces are told by `prefix`. */
  readonly name: string;
  readonly prefix: string;
  /** By the name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Position of `<`. */
  readonly start: number;
  /** Position after the `>` of the opening tag. */
  readonly openEnd: number;
  /** Position of the closing tag; equals `openEnd` for `<a/>`. */
  closeStart: number;
  /** Position after the element. */
  end: number;
  readonly isSelfClosing: boolean;
  readonly children: XmlElement[];
  /** Character data of the element itself, entities decoded. */
  text: string;
}

/** @throws WorkbookError `damaged` when the text is not well-formed, `tooLarge` when it brings its own document type */
export function outline(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on("error", (error) => {
    throw new WorkbookError("damaged", `Part ${part} of the workbook is not well-formed: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new WorkbookError("tooLarge", `Part ${part} of the workbook declares a document type, which is refused.`);
  });
  parser.on("opentag", (tag) => {
    const [prefix, name] = splitName(tag.name);
    const openEnd = parser.position;
    const element: XmlElement = {
      name,
      prefix,
      attributes: new Map(Object.entries(tag.attributes)),
      start: text.lastIndexOf("<", openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      isSelfClosing: tag.isSelfClosing,
      children: [],
      text: "",
    };
    if (open.length >= LIMITS.depth) {
      throw new WorkbookError("damaged", `Part ${part} of the workbook nests more than ${LIMITS.depth} elements.`);
    }
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop()!;
    if (element.isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = text.lastIndexOf("<", element.end - 1);
  });
  const addText = (characters: string): void => {
    const element = open.at(-1);
    if (element) element.text += characters;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  if (!root) throw new WorkbookError("damaged", `Part ${part} of the workbook is empty.`);
  return root;
}

/** `x:row` → `["x:", "row"]`: the prefix with its colon, ready to be written before a name. */
function splitName(name: string): [string, string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon + 1), name.slice(colon + 1)];
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((one) => one.name === name);
}

export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** Replaces `from`–`to` by `text`; an insertion has `from === to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const insertAt = (at: number, text: string): Edit => ({ from: at, to: at, text });
export const cut = (element: Pick<XmlElement, "start" | "end">): Edit => ({ from: element.start, to: element.end, text: "" });

/** Applies edits that do not overlap; insertions at the same place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}

export function escapeXml(text: string): string {
  return (
    text
      // Characters XML 1.0 cannot carry at all.
      // eslint-disable-next-line no-control-regex -- these control characters are exactly what must not be written
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      // Halves of characters; whole pairs stay.
      .replaceAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : "\uFFFD"))
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\r", "&#13;")
  );
}
