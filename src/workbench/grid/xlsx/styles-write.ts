/** Styles of the grid as an .xlsx spells them. */
import type ExcelJS from "exceljs";
import {
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { hexColor } from "../cell-values";
import { BORDER_NAMES } from "./styles";

const HORIZONTAL: Readonly<Partial<Record<HorizontalAlign, ExcelJS.Alignment["horizontal"]>>> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
  [HorizontalAlign.JUSTIFIED]: "justify",
  [HorizontalAlign.BOTH]: "justify",
  [HorizontalAlign.DISTRIBUTED]: "distributed",
};
const VERTICAL: Readonly<Partial<Record<VerticalAlign, ExcelJS.Alignment["vertical"]>>> = {
  [VerticalAlign.TOP]: "top",
  [VerticalAlign.MIDDLE]: "middle",
  [VerticalAlign.BOTTOM]: "bottom",
};
const BORDERS = new Map(Object.entries(BORDER_NAMES).map(([name, style]) => [style, name as ExcelJS.BorderStyle]));

export function fileStyle(style: IStyleData): Partial<ExcelJS.Style> {
  const fill = hexColor(style.bg?.rgb);
  const { n, bd } = style;
  return {
    font: fileFont(style),
    alignment: fileAlignment(style),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } } } : {}),
    ...(n?.pattern ? { numFmt: n.pattern } : {}),
    ...(bd ? { border: { top: edge(bd.t), right: edge(bd.r), bottom: edge(bd.b), left: edge(bd.l) } } : {}),
  };
}

export function fileFont(style: IStyleData): Partial<ExcelJS.Font> {
  const color = hexColor(style.cl?.rgb);
  return {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(color ? { color: { argb: argb(color) } } : {}),
    ...(style.bl === 1 ? { bold: true } : {}),
    ...(style.it === 1 ? { italic: true } : {}),
    ...(style.ul?.s === 1 ? { underline: true } : {}),
    ...(style.st?.s === 1 ? { strike: true } : {}),
  };
}

export const argb = (hex: string): string => `FF${hex.slice(1)}`;

function fileAlignment(style: IStyleData): Partial<ExcelJS.Alignment> {
  const horizontal = style.ht ? HORIZONTAL[style.ht] : undefined;
  const vertical = style.vt ? VERTICAL[style.vt] : undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    ...(style.tr?.v === 1 ? { textRotation: "vertical" as const } : style.tr?.a ? { textRotation: -style.tr.a } : {}),
  };
}

function edge(border: Nullable<IBorderStyleData>): Partial<ExcelJS.Border> | undefined {
  const style = border ? BORDERS.get(border.s) : undefined;
  if (!border || !style) return undefined;
  return { style, color: { argb: argb(hexColor(border.cl.rgb) ?? "#000000") } };
}
