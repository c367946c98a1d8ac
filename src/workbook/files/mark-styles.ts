/**
 * The differential formats (dxf) of our marks in the styles part. They are added behind the user's own, so that no index
 * changes, and removed from the end again when nothing refers to them.
 */
import { MARK_COLOURS } from "../mark-tags";
import type { MarkKind } from "../port";
import { intoElement, XML_DECLARATION, type OoxmlPackage } from "./ooxml-package";
import { SheetText } from "./sheet-text";
import { child, childrenNamed, cut, insertAt, type Edit, type XmlElement } from "./xml-outline";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/** Children of `styleSheet` that come before `dxfs` (CT_Stylesheet). */
const BEFORE_DXFS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"];
/**
 * How the list of formats was before ours came into it, told by blanks in its closing tag (which XML allows and readers
 * ignore): clearing restores `<dxfs count="0"/>` as such, and removes a list that was not there.
 */
const WAS_SELF_CLOSING = " ";
const WAS_ABSENT = "  ";
/** What a workbook without styles gets: the defaults Excel itself assumes. */
const EMPTY_STYLES = (namespace: string): string =>
  `${XML_DECLARATION}<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Adds the formats of these kinds and returns their indices. */
export function addMarkStyles(pkg: OoxmlPackage, kinds: readonly MarkKind[]): Map<MarkKind, number> {
  const part = stylesPart(pkg);
  const root = pkg.outline(part);
  const list = child(root, "dxfs");
  const first = list ? childrenNamed(list, "dxf").length : 0;
  const formats = kinds.map((kind) => dxf(kind, root.prefix)).join("");
  pkg.edit(part, list ? extend(pkg.text(part), list, formats, first + kinds.length) : [newList(root, formats, kinds.length)]);
  return new Map(kinds.map((kind, index) => [kind, first + index]));
}

/** Removes our formats from the end of the list, as far as nothing else in the package uses them. */
export function removeMarkStyles(pkg: OoxmlPackage, dxfIds: ReadonlySet<number>): void {
  const part = pkg.related(pkg.workbookPart, "styles");
  if (part === undefined || dxfIds.size === 0) return;
  const root = pkg.outline(part);
  const list = child(root, "dxfs");
  if (!list) return;
  const text = pkg.text(part);
  const formats = childrenNamed(list, "dxf");
  const inUse = usedFormats(pkg);
  const ours = new Set((Object.keys(MARK_COLOURS) as MarkKind[]).map((kind) => dxf(kind, root.prefix)));
  let kept = formats.length;
  const isOurs = (index: number): boolean =>
    dxfIds.has(index) && !inUse.has(index) && ours.has(text.slice(formats[index]!.start, formats[index]!.end));
  while (kept > 0 && isOurs(kept - 1)) kept -= 1;
  if (kept === formats.length) return;
  pkg.edit(part, kept > 0 ? [...countEdit(text, list, kept), ...formats.slice(kept).map(cut)] : emptied(text, list, formats));
  if (pkg.text(part) === EMPTY_STYLES(pkg.namespaces.main)) {
    pkg.unrelate(pkg.workbookPart, part);
    pkg.undeclareType(part);
    pkg.remove(part);
  }
}

/** The part of the styles; made where the workbook has none. */
export function stylesPart(pkg: OoxmlPackage): string {
  const workbook = pkg.workbookPart;
  const before = pkg.related(workbook, "styles");
  if (before !== undefined) return before;
  const part = pkg.has("xl/styles.xml") ? pkg.freeName("xl/styles", ".xml") : "xl/styles.xml";
  pkg.write(part, EMPTY_STYLES(pkg.namespaces.main));
  pkg.relate(workbook, "styles", part);
  pkg.declareType(part, STYLES_TYPE);
  return part;
}

function dxf(kind: MarkKind, p: string): string {
  const { fill, font } = MARK_COLOURS[kind];
  const argb = (colour: string): string => `FF${colour.slice(1)}`;
  return (
    `<${p}dxf><${p}font><${p}color rgb="${argb(font)}"/></${p}font>` +
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(fill)}"/><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`
  );
}

function extend(text: string, list: XmlElement, formats: string, count: number): Edit[] {
  if (!list.isSelfClosing) return [...countEdit(text, list, count), insertAt(list.closeStart, formats)];
  const opened = intoElement(list, text, formats);
  return [...countEdit(text, list, count), { ...opened, text: opened.text.replace(/>$/, `${WAS_SELF_CLOSING}>`) }];
}

function newList(root: XmlElement, formats: string, count: number): Edit {
  const p = root.prefix;
  const place = root.children.filter((one) => BEFORE_DXFS.includes(one.name)).at(-1)?.end ?? root.openEnd;
  return insertAt(place, `<${p}dxfs count="${count}">${formats}</${p}dxfs${WAS_ABSENT}>`);
}

function emptied(text: string, list: XmlElement, formats: readonly XmlElement[]): Edit[] {
  const blanks = /\s*(?=>$)/.exec(text.slice(list.closeStart, list.end))![0];
  if (blanks === WAS_ABSENT) return [cut(list)];
  if (blanks === WAS_SELF_CLOSING) return [...countEdit(text, list, 0), { from: list.openEnd - 1, to: list.end, text: "/>" }];
  return [...countEdit(text, list, 0), ...formats.map(cut)];
}

function countEdit(text: string, list: XmlElement, count: number): Edit[] {
  const match = /\scount\s*=\s*(["'])(\d+)\1/.exec(text.slice(list.start, list.openEnd));
  if (!match) return [];
  const from = list.start + match.index + match[0].lastIndexOf(match[2]!);
  return [{ from, to: from + match[2]!.length, text: String(count) }];
}

/** Indices of formats that worksheets, tables, pivots or table styles refer to. */
function usedFormats(pkg: OoxmlPackage): Set<number> {
  const used = new Set<number>();
  const sheets = new Set(pkg.sheets().map((sheet) => sheet.part));
  for (const name of pkg.names) {
    if (!/^xl\/.*\.xml$/i.test(name) || /sharedStrings\.xml$/i.test(name)) continue;
    const text = sheets.has(name) ? new SheetText(pkg, name).text : pkg.text(name);
    for (const [, id] of text.matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g)) used.add(Number(id));
  }
  return used;
}
