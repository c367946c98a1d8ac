/**
 * Notes of our marks in the comments part of a worksheet. A user's own note keeps its text and gets our paragraph at its end;
 * threaded comments are left alone. Clearing takes away exactly our notes and paragraphs, and the parts made for them.
 */
import { localAddress, parseAddress } from "../a1";
import { carriesOurNote, withoutOurNote, withOurNote, type CellMark } from "../mark-tags";
import { intoElement, isKind, XML_DECLARATION, type OoxmlPackage } from "./ooxml-package";
import { addNoteShapes, removeNoteShapes } from "./note-shapes";
import { child, childrenNamed, cut, descendants, escapeXml, insertAt, type Edit, type XmlElement } from "./xml-outline";

/** A cell of the worksheet in hand. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const AUTHOR = "EDU Balance";
const RUN_FORMAT = (p: string): string =>
  `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;

/** Attaches the explanations; returns the cells that cannot carry one because a threaded comment stands there. */
export function addNotes(pkg: OoxmlPackage, sheetPart: string, marks: readonly CellMark[]): CellMark[] {
  const threaded = threadedCells(pkg, sheetPart);
  const isFree = (mark: CellMark): boolean => !threaded.has(localAddress(mark.row, mark.col));
  const possible = marks.filter(isFree);
  if (possible.length > 0) {
    const part = pkg.related(sheetPart, "comments") ?? newCommentsPart(pkg, sheetPart);
    const fresh = writeNotes(pkg, part, possible);
    if (fresh.length > 0) addNoteShapes(pkg, sheetPart, fresh);
  }
  return marks.filter((mark) => !isFree(mark));
}

/** Removes our notes and paragraphs; returns the cells they stood on. */
export function removeNotes(pkg: OoxmlPackage, sheetPart: string): readonly Place[] {
  const cells: Place[] = [];
  const part = pkg.related(sheetPart, "comments");
  if (part === undefined) return cells;
  const wholly: Place[] = [];
  const root = pkg.outline(part);
  const edits: Edit[] = [];
  for (const comment of descendants(root, "comment")) {
    const body = child(comment, "text");
    const area = parseAddress(comment.attributes.get("ref") ?? "")?.area;
    if (!body || !area || !carriesOurNote(textOf(body))) continue;
    cells.push({ row: area.row, col: area.col });
    if (withoutOurNote(textOf(body)) === null) {
      wholly.push({ row: area.row, col: area.col });
      edits.push(cut(comment));
    } else edits.push(...cutParagraph(pkg.text(part), body));
  }
  if (edits.length === 0) return cells;
  pkg.edit(part, edits);
  removeNoteShapes(pkg, sheetPart, wholly);
  if (descendants(pkg.outline(part), "comment").length === 0) {
    pkg.unrelate(sheetPart, part);
    pkg.undeclareType(part);
    pkg.remove(part);
  } else removeAuthor(pkg, part);
  return cells;
}

function threadedCells(pkg: OoxmlPackage, sheetPart: string): Set<string> {
  const parts = pkg
    .relationships(sheetPart)
    .flatMap((one) => (isKind(one.type, "threadedComment") && one.target ? [one.target] : []));
  const refs = parts
    .filter((part) => pkg.has(part))
    .flatMap((part) => descendants(pkg.outline(part), "threadedComment").map((comment) => comment.attributes.get("ref") ?? ""));
  return new Set(refs);
}

function newCommentsPart(pkg: OoxmlPackage, sheetPart: string): string {
  const part = pkg.freeName("xl/comments", ".xml");
  pkg.write(
    part,
    `${XML_DECLARATION}<comments xmlns="${pkg.namespaces.main}"><authors></authors><commentList></commentList></comments>`,
  );
  pkg.relate(sheetPart, "comments", part);
  pkg.declareType(part, COMMENTS_TYPE);
  return part;
}

/** Writes all notes into the part and returns the marks that got a note of their own, which needs a shape. */
function writeNotes(pkg: OoxmlPackage, part: string, marks: readonly CellMark[]): CellMark[] {
  const root = pkg.outline(part);
  const text = pkg.text(part);
  const p = root.prefix;
  const existing = new Map(descendants(root, "comment").map((comment) => [comment.attributes.get("ref"), comment]));
  const authors = child(root, "authors");
  const list = child(root, "commentList");
  if (!authors || !list) return [];
  const author = childrenNamed(authors, "author").length;
  const edits: Edit[] = [];
  const fresh: CellMark[] = [];
  let added = "";
  for (const mark of marks) {
    const ref = localAddress(mark.row, mark.col);
    const body = child(existing.get(ref) ?? list, "text");
    if (body) edits.push(appendParagraph(text, body, mark.note));
    else {
      const content = escapeXml(withOurNote(null, mark.note));
      const run = `<${p}r>${RUN_FORMAT(p)}<${p}t xml:space="preserve">${content}</${p}t></${p}r>`;
      added += `<${p}comment ref="${ref}" authorId="${author}"><${p}text>${run}</${p}text></${p}comment>`;
      fresh.push(mark);
    }
  }
  if (fresh.length > 0) {
    edits.push(intoElement(authors, text, `<${p}author>${AUTHOR}</${p}author>`), intoElement(list, text, added));
  }
  pkg.edit(part, edits);
  return fresh;
}

/** Our paragraph as a run of its own behind the user's runs, or inside the only `t` where the note has no runs. */
function appendParagraph(text: string, body: XmlElement, note: string): Edit {
  const p = body.prefix;
  const paragraph = escapeXml(withOurNote("", note));
  const lastRun = childrenNamed(body, "r").at(-1);
  const plain = child(body, "t");
  if (!lastRun && plain && !plain.isSelfClosing) return insertAt(plain.closeStart, paragraph);
  const run = `<${p}r><${p}t xml:space="preserve">${paragraph}</${p}t></${p}r>`;
  return lastRun ? insertAt(lastRun.end, run) : intoElement(body, text, run);
}

/** The note as a reader sees it: the texts of its runs, without phonetic hints. */
function textOf(body: XmlElement): string {
  return textElements(body)
    .map((element) => element.text)
    .join("");
}

function textElements(body: XmlElement): XmlElement[] {
  return body.children.flatMap((one) => (one.name === "t" ? [one] : one.name === "r" ? childrenNamed(one, "t") : []));
}

/** Cuts everything from our separator on, whichever runs Excel has spread it over. */
function cutParagraph(text: string, body: XmlElement): Edit[] {
  let left = withoutOurNote(textOf(body))!.length;
  const edits: Edit[] = [];
  for (const element of textElements(body)) {
    const length = element.text.length;
    if (left >= length && length > 0) {
      left -= length;
      continue;
    }
    const run = childrenNamed(body, "r").find((one) => one.children.includes(element));
    if (left === 0 && run) edits.push(cut(run));
    else edits.push({ from: rawOffset(text, element, left), to: element.closeStart, text: "" });
    left = 0;
  }
  return edits;
}

/** Position in the XML text of the `count`-th character of an element's decoded text. */
function rawOffset(text: string, element: XmlElement, count: number): number {
  let at = element.openEnd;
  for (let seen = 0; seen < count; seen += 1) {
    const token = /^(?:&[^;]+;|\r\n|[\s\S])/.exec(text.slice(at, at + 12))![0];
    const isAstral = /^&#/.test(token) && Number(token.replace(/^&#x/i, "0x").replace(/^&#/, "").replace(";", "")) > 0xffff;
    at += token.length;
    if (isAstral) seen += 1;
  }
  return at;
}

/** Our author goes when no note names it any more; it is always the last, so no other index moves. */
function removeAuthor(pkg: OoxmlPackage, part: string): void {
  const root = pkg.outline(part);
  const authors = childrenNamed(child(root, "authors") ?? root, "author");
  const last = authors.length - 1;
  const isNamed = descendants(root, "comment").some((comment) => Number(comment.attributes.get("authorId")) === last);
  if (authors[last]?.text === AUTHOR && !isNamed) pkg.edit(part, [cut(authors[last])]);
}
