/**
 * What a number format makes of a number: a date is no figure, 0.927 shown as 92.7% is a percentage, and a unit written into
 * the format (0.00"万册") is a unit like one typed into the cell.
 */
import type { CellValue } from "../kernel/cell";
import { plainText } from "../labels/text";
import { isUnitWord, scaled } from "../labels/units";

type Format =
  | { readonly kind: "plain" }
  | { readonly kind: "date" }
  | { readonly kind: "percent" }
  | { readonly kind: "unit"; readonly unit: string };

const REMEMBERED = 2_000;
const formats = new Map<string, Format>();

/** The number as the reader of the sheet sees it: itself, or a text with its percent sign or unit; a date as a date. */
export function asShown(value: number, format: string): CellValue {
  const known = formats.get(format) ?? remember(format);
  if (known.kind === "plain") return value;
  if (known.kind === "percent") return `${scaled(value, 100)}%`;
  return known.kind === "date" ? dateText(value) : `${value}${known.unit}`;
}

function remember(format: string): Format {
  if (formats.size >= REMEMBERED) formats.clear();
  const made = classify(format);
  formats.set(format, made);
  return made;
}

const PLAIN: Format = { kind: "plain" };

function classify(format: string): Format {
  const [section = ""] = format.slice(0, 200).split(";");
  if (/^(general|standard|g\/通用格式|@)?$/i.test(section)) return PLAIN;
  if (/\[(h+|m+|s+)\]/i.test(section)) return { kind: "date" };
  // Colours, locales and padding say nothing of the figure.
  const visible = section.replace(/\[[^\]]*\]|[_*]./g, "");
  const bare = visible.replace(/"[^"]*"|[\\!]./g, "");
  if (/[ymdhs年月日]/i.test(bare)) return { kind: "date" };
  if (bare.includes("%")) return { kind: "percent" };
  // Commas behind the digits, or a point put between them, show thousands or 万 of the figure: it is read as it stands.
  const suffix = /^(?:general|g\/通用格式|(?:#,##)?[#0?]*[0?](?:\.[0#?]+)?)\s*((?:"[^"]*"|\\.|[^#0?.,"\\!])+)$/i.exec(
    visible,
  )?.[1];
  const unit = plainText((suffix ?? "").replace(/["\\]/g, ""));
  return unit !== "" && isUnitWord(unit) ? { kind: "unit", unit } : PLAIN;
}

const DAY = 86_400_000;
/** Day 0 of the 1900 date system, as far as dates after February 1900 go. */
const DAY_0 = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;

function dateText(value: number): string {
  return value >= 0 && value <= LAST_DAY
    ? `日期 ${new Date(DAY_0 + Math.floor(value) * DAY).toISOString().slice(0, 10)}`
    : "日期";
}
