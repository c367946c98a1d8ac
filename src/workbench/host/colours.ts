/** Colours as office.js accepts them: `#RRGGBB`, or one of the names of HTML. */
import { HostError } from "./host-error";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  lime: "#00FF00",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  purple: "#800080",
  navy: "#000080",
  teal: "#008080",
  aqua: "#00FFFF",
};

export function colour(text: string): string {
  const name = text.toLowerCase();
  if (Object.hasOwn(NAMED, name)) return NAMED[name]!;
  const hex = text.startsWith("#") ? text : `#${text}`;
  if (!/^#[0-9A-Fa-f]{6}$/.test(hex)) throw new HostError("InvalidArgument");
  return hex.toUpperCase();
}
