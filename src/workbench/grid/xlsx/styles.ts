/** Cell styles of an .xlsx (styles.xml) as styles of the grid. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import { child, childrenNamed, type XmlElement } from "../../../workbook/files/xml-outline";
import { readColor } from "./colors";
import { flag } from "./parts";

export interface StyleSheet {
  /** By the index a cell's `s` gives. */
  readonly cells: readonly IStyleData[];
  /** By the index a conditional format's `dxfId` gives. */
  readonly differential: readonly IStyleData[];
}

/** Number formats with an id below 164 that are not written out (ECMA-376-1 §18.8.30, Chinese dates). */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??" },
  ...{ 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm" },
  ...{ 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00" },
  ...{ 40: "#,##0.00;[Red]-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@" },
  ...{ 31: 'yyyy"年"m"月"d"日"', 57: 'yyyy"年"m"月"' },
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
export const BORDER_NAMES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

export function readStyles(root: XmlElement | null, theme: readonly string[]): StyleSheet {
  if (!root) return { cells: [], differential: [] };
  const list = (name: string, item: string): XmlElement[] => {
    const parent = child(root, name);
    return parent ? childrenNamed(parent, item) : [];
  };
  const formats = new Map(Object.entries(BUILT_IN).map(([id, code]) => [id, code]));
  for (const { attributes } of list("numFmts", "numFmt"))
    formats.set(attributes.get("numFmtId")!, attributes.get("formatCode") ?? "");
  const fonts = list("fonts", "font").map((font) => readFont(font, theme));
  const fills = list("fills", "fill").map((fill) => readFill(fill, theme, "fgColor"));
  const borders = list("borders", "border").map((border) => readBorder(border, theme));

  const cells = list("cellXfs", "xf").map((xf): IStyleData => {
    const index = (name: string) => Number(xf.attributes.get(name) ?? 0);
    const code = formats.get(xf.attributes.get("numFmtId") ?? "0");
    return {
      ...fonts[index("fontId")],
      ...fills[index("fillId")],
      ...borders[index("borderId")],
      ...readAlignment(child(xf, "alignment")),
      ...(code && code !== "General" ? { n: { pattern: code } } : {}),
    };
  });
  const differential = list("dxfs", "dxf").map((dxf): IStyleData => {
    const font = child(dxf, "font");
    const fill = child(dxf, "fill");
    return { ...(font && readFont(font, theme)), ...(fill && readFill(fill, theme, "bgColor")) };
  });
  return { cells, differential };
}

function readFont(font: XmlElement, theme: readonly string[]): IStyleData {
  const style: IStyleData = {};
  const value = (name: string) => child(font, name)?.attributes.get("val");
  const has = (name: string) => !!child(font, name) && flag(child(font, name)!, "val", true);
  const name = value("name");
  const size = Number(value("sz"));
  const color = readColor(child(font, "color"), theme);
  if (name) style.ff = name;
  if (size > 0) style.fs = size;
  if (color && color !== "#000000") style.cl = { rgb: color };
  if (has("b")) style.bl = 1;
  if (has("i")) style.it = 1;
  if (child(font, "u") && value("u") !== "none") style.ul = { s: 1 };
  if (has("strike")) style.st = { s: 1 };
  return style;
}

/** Solid fills keep their colour; a pattern is shown by its foreground. In differential styles the solid colour is `bgColor`. */
function readFill(fill: XmlElement, theme: readonly string[], colorOf: "fgColor" | "bgColor"): IStyleData {
  const pattern = child(fill, "patternFill");
  const kind = pattern?.attributes.get("patternType") ?? (colorOf === "bgColor" ? "solid" : "none");
  if (!pattern || kind === "none" || kind === "gray125") return {};
  const rgb = readColor(child(pattern, colorOf), theme) ?? readColor(child(pattern, "fgColor"), theme);
  return rgb ? { bg: { rgb } } : {};
}

function readBorder(border: XmlElement, theme: readonly string[]): IStyleData {
  const bd: IBorderData = {};
  for (const [name, key] of [
    ["top", "t"],
    ["right", "r"],
    ["bottom", "b"],
    ["left", "l"],
  ] as const) {
    const side = child(border, name);
    const style = BORDER_NAMES[side?.attributes.get("style") ?? ""];
    if (side && style !== undefined) bd[key] = { s: style, cl: { rgb: readColor(child(side, "color"), theme) ?? "#000000" } };
  }
  return Object.keys(bd).length > 0 ? { bd } : {};
}

function readAlignment(alignment: XmlElement | undefined): IStyleData {
  if (!alignment) return {};
  const style: IStyleData = {};
  const horizontal = HORIZONTAL[alignment.attributes.get("horizontal") ?? ""];
  const vertical = VERTICAL[alignment.attributes.get("vertical") ?? ""];
  const rotation = Number(alignment.attributes.get("textRotation") ?? 0);
  if (horizontal !== undefined) style.ht = horizontal;
  if (vertical !== undefined) style.vt = vertical;
  if (flag(alignment, "wrapText")) style.tb = WrapStrategy.WRAP;
  if (rotation === 255) style.tr = { a: 0, v: 1 };
  else if (rotation > 0) style.tr = { a: rotation <= 90 ? -rotation : rotation - 90 };
  return style;
}
