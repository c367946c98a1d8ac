/**
 * Worksheets and cell formats of one package taken over into another: cell formats are added behind those that are there, texts
 * go into the cells. What hangs on a worksheet by relationships (notes, drawings) and its conditional formats stay behind.
 */
import { StyleLists } from "./cell-formats";
import { attachSheet } from "./ooxml-new-sheet";
import type { OoxmlPackage } from "./ooxml-package";
import { applyEdits, child, childrenNamed, cut, descendants, escapeXml, type Edit, type XmlElement } from "./xml-outline";

/** Index in the package of the cell format with this index in the other. Call `write` after the last. */
export interface ForeignFormats {
  of(index: number): number;
  write(): void;
}

/** @param from its elements have no prefixes */
export function foreignFormats(pkg: OoxmlPackage, from: OoxmlPackage): ForeignFormats {
  const lists = new StyleLists(pkg);
  const part = from.related(from.workbookPart, "styles");
  if (part === undefined) return { of: () => 0, write: () => undefined };
  const text = from.text(part);
  const root = from.outline(part);
  const items = (name: string): XmlElement[] => child(root, name)?.children ?? [];
  const numberFormats = new Map(
    items("numFmts").map(({ attributes }) => [attributes.get("numFmtId"), attributes.get("formatCode")]),
  );
  const xml = (element: XmlElement): string =>
    text.slice(element.start, element.end).replaceAll(/<(\/?)(?=\w)/g, `<$1${lists.prefix}`);
  const taken = (list: "fonts" | "fills" | "borders", xf: XmlElement, id: string): number => {
    const element = items(list)[Number(xf.attributes.get(id) ?? 0)];
    return element ? lists.index(list, xml(element)) : 0;
  };
  const known = new Map<number, number>();
  const add = (index: number): number => {
    const xf = items("cellXfs")[index];
    if (!xf) return 0;
    const code = numberFormats.get(xf.attributes.get("numFmtId"));
    const number = code === undefined ? Number(xf.attributes.get("numFmtId") ?? 0) : lists.numberFormat(code);
    const font = taken("fonts", xf, "fontId");
    const fill = taken("fills", xf, "fillId");
    const border = taken("borders", xf, "borderId");
    const p = lists.prefix;
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
    const inner = xf.children.map(xml).join("");
    const head = `<${p}xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}`;
    return lists.index("cellXfs", inner === "" ? `${head}/>` : `${head}>${inner}</${p}xf>`);
  };
  return {
    of(index) {
      const found = known.get(index) ?? add(index);
      known.set(index, found);
      return found;
    },
    write: () => lists.write(),
  };
}

/** Children of a worksheet that lead to other parts or formats, which are not taken over. */
const LEFT_BEHIND = ["conditionalFormatting", "drawing", "legacyDrawing", "tableParts", "extLst"];

/** Adds a worksheet of another package at the end, under its name. */
export function addForeignSheet(
  pkg: OoxmlPackage,
  name: string,
  from: OoxmlPackage,
  part: string,
  formats: ForeignFormats,
): void {
  const text = from.text(part);
  const root = from.outline(part);
  const table = from.related(from.workbookPart, "sharedStrings");
  const strings = table === undefined ? [] : childrenNamed(from.outline(table), "si");
  const edits: Edit[] = LEFT_BEHIND.flatMap((left) => childrenNamed(root, left).map(cut));
  for (const element of [...descendants(root, "c"), ...descendants(root, "row")])
    edits.push(...formatEdit(text, element, "s", formats));
  for (const element of descendants(root, "col")) edits.push(...formatEdit(text, element, "style", formats));
  for (const cell of descendants(root, "c")) {
    const value = child(cell, "v");
    if (cell.attributes.get("t") !== "s" || !value) continue;
    const shared = descendants(strings[Number(value.text)]!, "t").map((one) => one.text);
    const inline = `<is><t xml:space="preserve">${escapeXml(shared.join(""))}</t></is>`;
    edits.push({ from: value.start, to: value.end, text: inline }, attributeEdit(text, cell, "t", "inlineStr")!);
  }
  pkg.write(attachSheet(pkg, name).part, applyEdits(text, edits));
}

function formatEdit(text: string, element: XmlElement, attribute: string, formats: ForeignFormats): Edit[] {
  const index = element.attributes.get(attribute);
  const edit = index === undefined ? null : attributeEdit(text, element, attribute, String(formats.of(Number(index))));
  return edit ? [edit] : [];
}

function attributeEdit(text: string, element: XmlElement, attribute: string, value: string): Edit | null {
  const match = new RegExp(`\\s${attribute}\\s*=\\s*(["'])([^"']*)\\1`).exec(text.slice(element.start, element.openEnd));
  if (!match) return null;
  const from = element.start + match.index;
  return { from, to: from + match[0].length, text: ` ${attribute}="${escapeXml(value)}"` };
}
