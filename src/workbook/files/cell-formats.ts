/**
 * The formats of laid-out cells in the styles part. They are added behind the user's own, so that no index changes, and those
 * that are already there are used again.
 */
import { BORDER_COLOUR, LOOKS, SHEET_FONT, type CellLook, type Look } from "../sheet-model";
import { stylesPart } from "./mark-styles";
import type { OoxmlPackage } from "./ooxml-package";
import { child, escapeXml, outline, type XmlElement } from "./xml-outline";

/** The lists of a styles part up to the cell formats, in the order they must stand in (CT_Stylesheet). */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;
type List = "fonts" | "fills" | "borders" | "cellXfs" | "numFmts";

/** Ids below are built in; the user's own begin here. */
const FIRST_NUMBER_FORMAT = 164;
const BUILT_IN: Readonly<Record<string, number>> = { "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "@": 49 };

/** The lists of the styles part, to which elements are added behind those that are there. */
export class StyleLists {
  readonly #package: OoxmlPackage;
  readonly #part: string;
  #text: string;
  /** Prefix of the elements of the part. */
  readonly prefix: string;

  constructor(pkg: OoxmlPackage) {
    this.#package = pkg;
    this.#part = stylesPart(pkg);
    this.#text = pkg.text(this.#part);
    this.prefix = pkg.outline(this.#part).prefix;
  }

  write(): void {
    if (this.#text !== this.#package.text(this.#part)) this.#package.write(this.#part, this.#text);
  }

  /** Id of a number format. */
  numberFormat(format: string): number {
    const builtIn = BUILT_IN[format];
    if (builtIn !== undefined) return builtIn;
    const formats = child(outline(this.#text, this.#part), "numFmts")?.children ?? [];
    const same = formats.find((one) => one.attributes.get("formatCode") === format);
    if (same) return Number(same.attributes.get("numFmtId"));
    const taken = formats.map((one) => Number(one.attributes.get("numFmtId")) || 0);
    const id = Math.max(FIRST_NUMBER_FORMAT - 1, ...taken) + 1;
    this.index("numFmts", `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }

  /** Place of the element in its list, where it is put unless it stands there as such. */
  index(list: List, xml: string): number {
    const root = outline(this.#text, this.#part);
    const found = child(root, list);
    const same = found?.children.findIndex((one) => this.#text.slice(one.start, one.end) === xml) ?? -1;
    if (same >= 0) return same;
    const count = found?.children.length ?? 0;
    this.#text = found ? extended(this.#text, found, xml, count + 1) : withList(this.#text, root, list, xml);
    return count;
  }
}

export class CellFormats {
  readonly #lists: StyleLists;
  readonly #known = new Map<string, number>();

  constructor(pkg: OoxmlPackage) {
    this.#lists = new StyleLists(pkg);
  }

  /** Index of the cell format with this look and number format; null is General. */
  of(look: CellLook, numberFormat: string | null): number {
    const key = `${look} ${numberFormat ?? ""}`;
    const known = this.#known.get(key) ?? this.#cellFormat(LOOKS[look], numberFormat);
    this.#known.set(key, known);
    return known;
  }

  write(): void {
    this.#lists.write();
  }

  #cellFormat(look: Look, numberFormat: string | null): number {
    const lists = this.#lists;
    const p = lists.prefix;
    const number = numberFormat === null ? 0 : lists.numberFormat(numberFormat);
    const font = lists.index("fonts", fontXml(look, p));
    const fill = look.fill === undefined ? 0 : lists.index("fills", fillXml(look.fill, p));
    const border = look.hasBorder ? lists.index("borders", borderXml(p)) : 0;
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    const horizontal = look.isRight ? ' horizontal="right"' : look.isCentred ? ' horizontal="center"' : "";
    const alignment = `<${p}alignment${horizontal} vertical="center"${look.isOneLine ? "" : ' wrapText="1"'}/>`;
    return lists.index(
      "cellXfs",
      `<${p}xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${alignment}</${p}xf>`,
    );
  }
}

function extended(text: string, list: XmlElement, xml: string, count: number): string {
  const name = `${list.prefix}${list.name}`;
  const attributes = [...list.attributes]
    .filter(([key]) => key !== "count")
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = list.isSelfClosing ? "" : text.slice(list.openEnd, list.closeStart);
  return `${text.slice(0, list.start)}<${name} count="${count}"${attributes.join("")}>${inner}${xml}</${name}>${text.slice(list.end)}`;
}

function withList(text: string, root: XmlElement, list: List, xml: string): string {
  const before = LISTS.slice(0, LISTS.indexOf(list));
  const place = root.children.filter((one) => before.some((name) => name === one.name)).at(-1)?.end ?? root.openEnd;
  const p = root.prefix;
  return `${text.slice(0, place)}<${p}${list} count="1">${xml}</${p}${list}>${text.slice(place)}`;
}

const argb = (colour: string) => `FF${colour.slice(1)}`;

function fontXml({ isBold, size = SHEET_FONT.size, colour }: Look, p: string): string {
  const bold = isBold ? `<${p}b/>` : "";
  const coloured = colour === undefined ? "" : `<${p}color rgb="${argb(colour)}"/>`;
  return `<${p}font>${bold}<${p}sz val="${size}"/>${coloured}<${p}name val="${SHEET_FONT.name}"/></${p}font>`;
}

function fillXml(fill: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(fill)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function borderXml(p: string): string {
  const side = (name: string) => `<${p}${name} style="thin"><${p}color rgb="${argb(BORDER_COLOUR)}"/></${p}${name}>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}
