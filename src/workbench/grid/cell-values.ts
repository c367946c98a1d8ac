/** Between what a cell of the grid stores and what a cell of a spreadsheet holds. */
import { CellValueType, WrapStrategy, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../domain/kernel/cell";
import { PLAIN_STYLE, type CellInput, type CellStyle } from "../host/sheet-store";

/** Includes `#BUSY!`, which a cell shows while the add-in computes. */
const ERROR_TEXT =
  /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CYCLE!|ERROR!|FIELD!|BLOCKED!|CONNECT!)$/;

export const isErrorText = (text: string): boolean => ERROR_TEXT.test(text);

/**
 * How to store a text. The grid takes a plain text that reads like a number, a truth value or an error for one as soon as
 * the cell is formatted, unless it is forced to be a text.
 */
export function textType(text: string): CellValueType {
  const readsLikeValue =
    (text.trim() !== "" && Number.isFinite(Number(text))) || /^(true|false)$/i.test(text) || isErrorText(text);
  return readsLikeValue ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r?\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null || v === "") return null;
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return v === true || v === 1 || v === "1" || v === "TRUE";
  if (t === CellValueType.FORCE_STRING) return String(v);
  if (typeof v === "number") return v;
  if (isErrorText(v)) return { error: v };
  return t === CellValueType.NUMBER && v.trim() !== "" && Number.isFinite(Number(v)) ? Number(v) : v;
}

/** What to store for an input; every key is given, so that nothing of the former contents stays. */
export function cellData(input: Exclude<CellInput, undefined>): ICellData {
  const nothing = { v: null, f: null, si: null, p: null, t: null };
  if (input === null || input === "") return nothing;
  if (typeof input === "number") return { ...nothing, v: input, t: CellValueType.NUMBER };
  if (typeof input === "boolean") return { ...nothing, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof input === "string") return { ...nothing, v: input, t: textType(input) };
  if ("formula" in input) return { ...nothing, f: input.formula };
  return { ...nothing, v: input.error, t: CellValueType.STRING };
}

export function cellStyle(style: Nullable<IStyleData>): CellStyle | null {
  if (!style) return null;
  const found: CellStyle = {
    fill: hexColor(style.bg?.rgb),
    fontColor: hexColor(style.cl?.rgb),
    bold: style.bl === 1,
    italic: style.it === 1,
    strikethrough: style.st?.s === 1,
    wrap: style.tb === WrapStrategy.WRAP,
  };
  const isPlain = (Object.keys(PLAIN_STYLE) as (keyof CellStyle)[]).every((key) => found[key] === PLAIN_STYLE[key]);
  return isPlain ? null : found;
}

export function styleData(patch: Partial<CellStyle>): IStyleData {
  const style: IStyleData = {};
  if (patch.fill !== undefined) style.bg = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.fontColor !== undefined) style.cl = patch.fontColor === null ? null : { rgb: patch.fontColor };
  if (patch.bold !== undefined) style.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) style.it = patch.italic ? 1 : 0;
  if (patch.strikethrough !== undefined) style.st = { s: patch.strikethrough ? 1 : 0 };
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : null;
  return style;
}

/** `#RRGGBB` of a colour as the grid writes it (`#abc`, `#aabbcc`, `rgb(1,2,3)`); null for none or transparent. */
export function hexColor(color: Nullable<string>): string | null {
  if (!color) return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(color);
  if (!parts || parts[4] === "0") return null;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
