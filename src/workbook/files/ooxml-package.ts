/**
 * The parts of an .xlsx package and how they hang together (ECMA-376 part 2): relationships, content types, worksheets.
 * Edits are collected as texts; parts that were not edited are written back exactly as they were.
 */
import { WorkbookError } from "../port";
import type { ZipPackage } from "./zip-package";
import {
  applyEdits,
  childrenNamed,
  cut,
  descendants,
  escapeXml,
  insertAt,
  outline,
  type Edit,
  type XmlElement,
} from "./xml-outline";

/** Namespaces of the two editions of the standard: what most programs write, and "strict" files. */
const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
} as const;
const CONTENT_TYPES = "[Content_Types].xml";
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Kinds of relationships, compared by their last segment: transitional and strict packages spell the rest differently. */
export type RelationshipKind =
  | "officeDocument"
  | "worksheet"
  | "chartsheet"
  | "dialogsheet"
  | "styles"
  | "sharedStrings"
  | "theme"
  | "comments"
  | "vmlDrawing"
  | "threadedComment"
  | "customXml"
  | "drawing"
  | "chart"
  | "calcChain"
  | "table";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to; null when it leads outside of the package. */
  readonly target: string | null;
  readonly element: XmlElement;
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export class OoxmlPackage {
  readonly #zip: ZipPackage;
  /** Edited parts; null where a part was removed. */
  readonly #texts = new Map<string, string | null>();
  readonly #decoded = new Map<string, string>();
  readonly #outlines = new Map<string, { readonly text: string; readonly root: XmlElement }>();
  readonly #byLowerCase: Map<string, string>;

  constructor(zip: ZipPackage) {
    this.#zip = zip;
    this.#byLowerCase = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  }

  get names(): readonly string[] {
    const names = new Set(this.#zip.names);
    for (const [name, text] of this.#texts) {
      if (text === null) names.delete(name);
      else names.add(name);
    }
    return [...names];
  }

  has(name: string): boolean {
    return this.#texts.has(name) ? this.#texts.get(name) !== null : this.#zip.has(name);
  }

  /** Text of a part. @throws WorkbookError `damaged` when it is not UTF-8 */
  text(name: string): string {
    const known = this.#texts.get(name) ?? this.#decoded.get(name);
    if (known !== undefined) return known;
    const text = decode(name, this.#zip.part(name));
    this.#decoded.set(name, text);
    return text;
  }

  outline(name: string): XmlElement {
    const text = this.text(name);
    const known = this.#outlines.get(name);
    if (known?.text === text) return known.root;
    const root = outline(text, name);
    this.#outlines.set(name, { text, root });
    return root;
  }

  write(name: string, text: string): void {
    this.#texts.set(name, text);
    this.#byLowerCase.set(name.toLowerCase(), name);
  }

  edit(name: string, edits: readonly Edit[]): void {
    if (edits.length > 0) this.write(name, applyEdits(this.text(name), edits));
  }

  remove(name: string): void {
    this.#texts.set(name, null);
    this.#byLowerCase.delete(name.toLowerCase());
  }

  /** The package with all edits; the very same object when nothing was edited. */
  toZip(): ZipPackage {
    if (this.#texts.size === 0) return this.#zip;
    return this.#zip.with(new Map([...this.#texts].map(([name, text]) => [name, text === null ? null : encode(name, text)])));
  }

  get workbookPart(): string {
    const target = this.related("", "officeDocument");
    if (target === undefined) throw new WorkbookError("notASpreadsheet", "The package holds no workbook.");
    return target;
  }

  /** The namespaces new parts of this package are written in. */
  get namespaces(): typeof TRANSITIONAL | typeof STRICT {
    return this.relationships("").some((one) => one.type.startsWith(STRICT.relationships)) ? STRICT : TRANSITIONAL;
  }

  /** Excel refuses a workbook with macros under another extension. */
  get extension(): ".xlsx" | ".xlsm" {
    return this.relationships(this.workbookPart).some((one) => /\/vbaProject$/.test(one.type)) ? ".xlsm" : ".xlsx";
  }

  /** Worksheets in workbook order; chart sheets and dialogs are left out. */
  sheets(): SheetPart[] {
    const workbook = this.workbookPart;
    const relationships = new Map(this.relationships(workbook).map((one) => [one.id, one]));
    return descendants(this.outline(workbook), "sheet").flatMap((element) => {
      const id = [...element.attributes].find(([name]) => name.endsWith(":id"))?.[1];
      const relationship = id === undefined ? undefined : relationships.get(id);
      const name = element.attributes.get("name");
      if (!relationship?.target || !isKind(relationship.type, "worksheet") || name === undefined) return [];
      return [{ name, part: relationship.target }];
    });
  }

  /** Relationships of a part; of the package itself for `""`. */
  relationships(part: string): Relationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(this.#actual(rels))) return [];
    return childrenNamed(this.outline(this.#actual(rels)), "Relationship").map((element) => {
      const isExternal = element.attributes.get("TargetMode") === "External";
      const target = element.attributes.get("Target") ?? "";
      return {
        id: element.attributes.get("Id") ?? "",
        type: element.attributes.get("Type") ?? "",
        target: isExternal ? null : this.#actual(resolveTarget(part, target)),
        element,
      };
    });
  }

  /** The first part a part is related to in this way and that is there. */
  related(part: string, kind: RelationshipKind): string | undefined {
    const found = this.relationships(part).find((one) => isKind(one.type, kind) && one.target !== null && this.has(one.target));
    return found?.target ?? undefined;
  }

  /** Adds a relationship and returns its id. */
  relate(part: string, kind: RelationshipKind, target: string): string {
    const rels = this.#actual(relationshipsPart(part));
    const taken = new Set(this.relationships(part).map((one) => one.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    if (!this.has(rels)) {
      const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
      this.write(rels, `${XML_DECLARATION}<Relationships xmlns="${namespace}"></Relationships>`);
    }
    const root = this.outline(rels);
    const attributes = `Id="${id}" Type="${this.namespaces.relationships}/${kind}" Target="${escapeXml(relativeTarget(part, target))}"`;
    this.edit(rels, [intoElement(root, this.text(rels), `<${root.prefix}Relationship ${attributes}/>`)]);
    return id;
  }

  /** Removes the relationship to a part; the relationships part too, when it was the last. */
  unrelate(part: string, target: string): void {
    const rels = this.#actual(relationshipsPart(part));
    const all = this.relationships(part);
    const gone = all.filter((one) => one.target === target);
    if (gone.length > 0 && gone.length === all.length) this.remove(rels);
    else
      this.edit(
        rels,
        gone.map((one) => cut(one.element)),
      );
  }

  /** Declares the content type of one part. */
  declareType(part: string, type: string): void {
    const text = this.text(CONTENT_TYPES);
    // The end of the list is found as text: it is long, and every worksheet with notes adds to it.
    const close = /<\/([\w.-]+:)?Types\s*>\s*$/.exec(text);
    if (!close) throw new WorkbookError("damaged", "The list of content types of the workbook has no end.");
    const element = `<${close[1] ?? ""}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
    this.edit(CONTENT_TYPES, [insertAt(close.index, element)]);
  }

  undeclareType(part: string): void {
    const name = escapeXml(`/${part}`).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const override = new RegExp(
      `<([\\w.-]+:)?Override\\b[^>]*\\bPartName\\s*=\\s*["']${name}["'][^>]*?(?:/>|>\\s*</\\1?Override\\s*>)`,
      "gi",
    );
    this.write(CONTENT_TYPES, this.text(CONTENT_TYPES).replaceAll(override, ""));
  }

  /** A part name that is free: `xl/comments1.xml`, `xl/comments2.xml` … */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.#byLowerCase.has(`${before}${number}${after}`.toLowerCase())) number += 1;
    return `${before}${number}${after}`;
  }

  /** Part names are compared without regard to case; this is the name as the package spells it. */
  #actual(name: string): string {
    return this.#byLowerCase.get(name.toLowerCase()) ?? name;
  }
}

/** VML is in any encoding and hardly ever says which; one character per byte brings it back as it was. */
const isBytewise = (name: string): boolean => /\.vml$/i.test(name);

function decode(name: string, bytes: Uint8Array): string {
  if (isBytewise(name)) return bytes.reduce((text, byte) => text + String.fromCharCode(byte), "");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new WorkbookError("damaged", `Part ${name} of the workbook is not UTF-8 text.`, { cause: error });
  }
}

function encode(name: string, text: string): Uint8Array {
  return isBytewise(name) ? Uint8Array.from(text, (character) => character.charCodeAt(0)) : new TextEncoder().encode(text);
}

export function isKind(type: string, kind: RelationshipKind): boolean {
  return type.slice(type.lastIndexOf("/") + 1) === kind;
}

/** Puts text at the end of an element, opening it where it is written as `<a/>`. */
export function intoElement(element: XmlElement, text: string, inner: string): Edit {
  if (!element.isSelfClosing) return insertAt(element.closeStart, inner);
  const slash = text.lastIndexOf("/", element.openEnd);
  const name = `${element.prefix}${element.name}`;
  return { from: slash, to: element.openEnd, text: `>${inner}</${name}>` };
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** `../comments1.xml` from `xl/worksheets/sheet1.xml` → `xl/comments1.xml`; a leading slash counts from the package root. */
function resolveTarget(part: string, target: string): string {
  const segments = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of decodeTarget(target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** How a part points at another. Relative, because not every program reads targets that begin with a slash. */
function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
