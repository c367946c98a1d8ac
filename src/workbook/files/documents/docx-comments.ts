/**
 * Comments at words of a Word document. The runs that a comment begins or ends in are divided there, with the formats they
 * have; the comments get a part of their own or stand behind those that are there. Every other part stays byte for byte.
 */
import { WorkbookError } from "../../port";
import { checkLength } from "../markup-limits";
import { intoElement, OoxmlPackage, XML_DECLARATION } from "../ooxml-package";
import { child, childrenNamed, escapeXml, insertAt, type Edit, type XmlElement } from "../xml-outline";
import { ZipPackage } from "../zip-package";
import { docxParagraphs, type DocxParagraph, type TextSpan } from "./docx-text";

export interface DocxComment {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const AUTHOR = "EDU Balance";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/**
 * @param date when the comments are made, as an ISO time
 * @throws WorkbookError `damaged`, `tooLarge`, `passwordProtected`, `notASpreadsheet`
 */
export function withComments(bytes: Uint8Array, comments: readonly DocxComment[], date: string): Uint8Array {
  const zip = ZipPackage.open(bytes);
  const pkg = new OoxmlPackage(zip);
  const main = pkg.workbookPart;
  const text = checkLength(pkg.text(main));
  const root = pkg.outline(main);
  const paragraphs = docxParagraphs(root);
  const part = commentsPart(pkg, main);
  const first = nextId(pkg.outline(part));
  const anchored = comments.flatMap((comment) => {
    const anchor = anchorOf(paragraphs[comment.paragraph], comment, text);
    return anchor ? [{ comment, anchor }] : [];
  });
  const prefix = root.prefix;
  pkg.edit(
    main,
    anchored.flatMap(({ anchor }, index) => marksOf(anchor, first + index, prefix)),
  );
  const body = anchored.map(({ comment }, index) => commentXml(comment, first + index, date, pkg.outline(part).prefix)).join("");
  if (body !== "") pkg.edit(part, [intoElement(pkg.outline(part), pkg.text(part), body)]);
  return pkg.toZip().bytes();
}

function commentsPart(pkg: OoxmlPackage, main: string): string {
  const known = pkg.related(main, "comments");
  if (known !== undefined) return known;
  const part = pkg.freeName(`${main.slice(0, main.lastIndexOf("/") + 1)}comments`, ".xml");
  const namespace = [...pkg.outline(main).attributes].find(([, value]) => /wordprocessingml\/(?:\d{4}\/)?main$/.test(value))?.[1];
  if (namespace === undefined) throw new WorkbookError("damaged", "The main part of the document names no vocabulary.");
  pkg.write(part, `${XML_DECLARATION}<w:comments xmlns:w="${escapeXml(namespace)}"></w:comments>`);
  pkg.declareType(part, COMMENTS_TYPE);
  pkg.relate(main, "comments", part);
  return part;
}

function nextId(comments: XmlElement): number {
  const ids = childrenNamed(comments, "comment").map(({ attributes }) => {
    return Number([...attributes].find(([name]) => name.endsWith(":id") || name === "id")?.[1] ?? 0);
  });
  return Math.max(-1, ...ids.filter(Number.isInteger)) + 1;
}

function commentXml({ text }: DocxComment, id: number, date: string, p: string): string {
  const lines = text
    .split("\n")
    .map((line) => `<${p}p><${p}r><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r></${p}p>`);
  return `<${p}comment ${p}id="${id}" ${p}author="${AUTHOR}" ${p}date="${date}" ${p}initials="EDU">${lines.join("")}</${p}comment>`;
}

/** A place between two characters: inside a run it is divided, else beside it. */
interface Cut {
  /** Where the mark goes, and what closes and opens the run round it. */
  readonly at: number;
  readonly close: string;
  readonly open: string;
}

interface Anchor {
  readonly start: Cut;
  readonly end: Cut;
}

function anchorOf(paragraph: DocxParagraph | undefined, { from, to }: DocxComment, xml: string): Anchor | null {
  const first = paragraph?.spans.find((span) => span.to > from);
  const last = paragraph?.spans.findLast((span) => span.from < to);
  if (!first || !last || last.from < first.from) return null;
  return { start: cutAt(first, from - first.from, xml, "before"), end: cutAt(last, to - last.from, xml, "after") };
}

function cutAt({ run, text, from, to }: TextSpan, offset: number, xml: string, side: "before" | "after"): Cut {
  const outside = { at: side === "before" ? run.start : run.end, close: "", open: "" };
  if (offset <= 0 && side === "before") return isFirstIn(run, text) ? outside : divided(run, text, 0, xml);
  if (offset >= to - from && side === "after") return isLastIn(run, text) ? outside : divided(run, text, to - from, xml);
  return divided(run, text, offset, xml) ?? outside;

  function divided(one: XmlElement, element: XmlElement, at: number, source: string): Cut {
    const place = placeOf(element, at, source);
    if (place === null) return outside;
    const p = one.prefix;
    const properties = child(one, "rPr");
    const format = properties ? source.slice(properties.start, properties.end) : "";
    return {
      at: place,
      close: `</${p}t></${p}r>`,
      open: `${source.slice(one.start, one.openEnd)}${format}<${p}t xml:space="preserve">`,
    };
  }
}

const contentOf = (run: XmlElement): readonly XmlElement[] => run.children.filter(({ name }) => name !== "rPr");
const isFirstIn = (run: XmlElement, text: XmlElement): boolean => contentOf(run)[0] === text;
const isLastIn = (run: XmlElement, text: XmlElement): boolean => contentOf(run).at(-1) === text;

/** Where the character with this number stands in the XML of a text; null where it is written in a way that is not divided. */
function placeOf({ openEnd, closeStart }: XmlElement, offset: number, xml: string): number | null {
  const raw = xml.slice(openEnd, closeStart);
  if (raw.includes("<")) return null;
  let at = 0;
  for (let count = 0; count < offset;) {
    const entity = raw[at] === "&" ? /^&(?:#x?[\da-f]+|\w+);/i.exec(raw.slice(at, at + LONGEST_ENTITY))?.[0] : undefined;
    if (entity === undefined && raw[at] === "\r" && raw[at + 1] === "\n") at += 1;
    at += entity?.length ?? 1;
    count += entity !== undefined && isAstral(entity) ? 2 : 1;
  }
  return openEnd + at;
}

const LONGEST_ENTITY = 12;

function isAstral(entity: string): boolean {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
  return (hex !== undefined ? parseInt(hex, 16) : Number(decimal ?? 0)) > 0xffff;
}

function marksOf({ start, end }: Anchor, id: number, p: string): readonly Edit[] {
  const begin = `<${p}commentRangeStart ${p}id="${id}"/>`;
  const finish = `<${p}commentRangeEnd ${p}id="${id}"/><${p}r><${p}commentReference ${p}id="${id}"/></${p}r>`;
  return [insertAt(start.at, start.close + begin + start.open), insertAt(end.at, end.close + finish + end.open)];
}
