/**
 * The boxes of notes: Excel shows a note only when a legacy VML drawing holds a shape for its cell. VML need not be
 * well-formed XML, so it is edited as text, byte for byte (only ASCII is inserted).
 */
import type { CellMark } from "../mark-tags";
import { isKind, type OoxmlPackage } from "./ooxml-package";
import { SheetText } from "./sheet-text";
import { cut, escapeXml, insertAt } from "./xml-outline";

const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const LAST_COLUMN = 16_383;
/** Shape ids of a drawing come from blocks of this size, one or more per worksheet. */
const ID_BLOCK = 1024;
/** The prefixes our shapes use, declared on the shape itself where the drawing's root does not declare them. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE = (declared: string): string =>
  `<v:shapetype ${declared}id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe" >` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const NEW_DRAWING = (block: number): string =>
  `<xml ${NAMESPACES}>` + `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;
/** Every program has prefixes of its own. A shape written as `<v:shape/>` has nothing inside and is passed over. */
const SHAPES = /<((?:[\w.-]+:)?)shape\b(?:[^>"'/]|\/(?!>)|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1shape\s*>/g;
const ANY_SHAPE = /<(?:[\w.-]+:)?(?:shape|rect|group|oval|line|roundrect|polyline|image)\b/;

type Cell = Pick<CellMark, "row" | "col">;

/** Adds a hidden note box for each cell, in the worksheet's drawing or in a new one. */
export function addNoteShapes(pkg: OoxmlPackage, sheetPart: string, marks: readonly CellMark[]): void {
  const part = drawingOf(pkg, sheetPart) ?? newDrawing(pkg, sheetPart);
  const text = pkg.text(part);
  const end = text.lastIndexOf("</xml");
  const ids = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const block = Number(/<(?:[\w.-]+:)?idmap\b[^>]*\bdata\s*=\s*["'](\d+)/.exec(text)?.[1] ?? 1);
  const first = Math.max(block * ID_BLOCK, ...ids) + 1;
  const declared = declarationsFor(text);
  const shapes = marks.map((mark, index) => shape(mark, first + index, declared)).join("");
  const type = text.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE(declared);
  pkg.write(part, text.slice(0, end) + type + shapes + text.slice(end));
}

/** Removes the boxes of these cells; the whole drawing with everything that leads to it when nothing else is in it. */
export function removeNoteShapes(pkg: OoxmlPackage, sheetPart: string, cells: readonly Cell[]): void {
  const part = drawingOf(pkg, sheetPart);
  if (part === undefined || cells.length === 0) return;
  const gone = new Set(cells.map(({ row, col }) => `${row} ${col}`));
  let text = pkg.text(part).replaceAll(SHAPES, (found) => (gone.has(noteCell(found)) ? "" : found));
  if (!text.includes('type="#_x0000_t202"')) text = text.replace(SHAPE_TYPE(declarationsFor(text)), "");
  if (ANY_SHAPE.test(text)) return pkg.write(part, text);
  const sheet = new SheetText(pkg, sheetPart);
  const ids = new Set(pkg.relationships(sheetPart).flatMap((one) => (one.target === part ? [one.id] : [])));
  sheet.write(
    sheet
      .children("legacyDrawing")
      .filter((one) => [...one.attributes.values()].some((value) => ids.has(value)))
      .map(cut),
  );
  pkg.unrelate(sheetPart, part);
  pkg.undeclareType(part);
  pkg.remove(part);
}

function drawingOf(pkg: OoxmlPackage, sheetPart: string): string | undefined {
  const [element] = new SheetText(pkg, sheetPart).children("legacyDrawing");
  const id = element && [...element.attributes].find(([name]) => name.endsWith(":id"))?.[1];
  const found = pkg.relationships(sheetPart).find((one) => one.id === id && isKind(one.type, "vmlDrawing"));
  return found?.target !== null && found?.target !== undefined && pkg.has(found.target) ? found.target : undefined;
}

function newDrawing(pkg: OoxmlPackage, sheetPart: string): string {
  const part = pkg.freeName("xl/drawings/vmlDrawing", ".vml");
  pkg.write(part, NEW_DRAWING(pkg.sheets().findIndex((sheet) => sheet.part === sheetPart) + 1));
  pkg.declareType(part, VML_TYPE);
  const id = pkg.relate(sheetPart, "vmlDrawing", part);
  const sheet = new SheetText(pkg, sheetPart);
  const element = `<${sheet.root.prefix}legacyDrawing xmlns:r="${pkg.namespaces.relationships}" r:id="${escapeXml(id)}"/>`;
  sheet.write([insertAt(sheet.placeFor("legacyDrawing"), element)]);
  return part;
}

function declarationsFor(drawing: string): string {
  const root = drawing.slice(0, drawing.indexOf(">", drawing.indexOf("<xml")));
  return NAMESPACES.split(" ").every((namespace) => root.includes(namespace)) ? "" : `${NAMESPACES} `;
}

/** `row col` of the note a shape belongs to; empty for buttons and other controls. */
function noteCell(found: string): string {
  if (!/ObjectType\s*=\s*["']Note["']/.test(found)) return "";
  const row = /<(?:[\w.-]+:)?Row>\s*(\d+)\s*</.exec(found)?.[1];
  const col = /<(?:[\w.-]+:)?Column>\s*(\d+)\s*</.exec(found)?.[1];
  return `${row} ${col}`;
}

function shape({ row, col, note }: CellMark, id: number, declared: string): string {
  const left = col + 5 > LAST_COLUMN ? Math.max(0, col - 5) : col + 1;
  const top = Math.max(0, row - 1);
  const lines = note.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 5) / 20), 1);
  const anchor = [left, 15, top, 2, left + 4, 15, top + Math.min(24, Math.max(4, lines)), 4].join(", ");
  return (
    `<v:shape ${declared}id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:192pt;height:96pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}
