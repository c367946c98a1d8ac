/** Colours of an .xlsx as `#RRGGBB`: literal, indexed (ECMA-376-1 §18.8.27) and from the theme, with tint. */
import { child, type XmlElement } from "../../../workbook/files/xml-outline";

/** Theme colours in the order `theme="n"` counts them: the first two pairs of the scheme are swapped. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Indexed colours 0–7; 8–15 repeat them. */
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
/** Indexed colours 16–63. */
const PALETTE =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED = `${BASIC} ${BASIC} ${PALETTE}`.split(" ");

export function themeColors(theme: XmlElement | null): readonly string[] {
  const elements = theme && child(theme, "themeElements");
  const scheme = elements && child(elements, "clrScheme");
  return THEME_ORDER.map((name) => {
    const color = scheme && child(scheme, name)?.children[0];
    return color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? (name.startsWith("lt") ? "FFFFFF" : "000000");
  });
}

/** Null for automatic colours and none at all. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (!element) return null;
  const { attributes } = element;
  const tint = Number(attributes.get("tint") ?? 0);
  const rgb = attributes.get("rgb");
  if (rgb && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return tinted(rgb.slice(-6), tint);
  const themed = attributes.get("theme");
  if (themed !== undefined) return theme[Number(themed)] ? tinted(theme[Number(themed)]!, tint) : null;
  const indexed = INDEXED[Number(attributes.get("indexed") ?? -1)];
  return indexed ? tinted(indexed, tint) : null;
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const shifted = channels.map((value) => (tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return `#${shifted.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
