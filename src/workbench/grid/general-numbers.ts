/**
 * Shows numbers without a format as Excel's General does: rounded to what fits into the column, never cut off. The grid
 * alone would show 0.51525662… as 0.515256.
 */
import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { GridSession } from "./session";

/** General shows at most eleven characters. */
const MOST_CHARACTERS = 11;
const DEFAULT_FONT_SIZE = 11;
/** Width of a digit in a usual font, as a part of its size; and pixels per point. */
const DIGIT_WIDTH = 0.56;
const PIXELS_PER_POINT = 4 / 3;
/** Space a cell keeps free at its sides, in pixels. */
const PADDING = 5;

export function roundGeneralNumbers({ injector, unitId }: GridSession): { dispose(): void } {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler(cell, location, next) {
      if (location.unitId !== unitId || cell?.t !== CellValueType.NUMBER || typeof cell.v !== "number") return next(cell);
      if (Number.isInteger(cell.v)) return next(cell);
      const { workbook, worksheet, row, col } = location;
      const style = workbook.getStyles().getStyleByCell(cell);
      const pattern = style?.n?.pattern;
      if ((pattern && pattern !== "General") || worksheet.getMergedCell(row, col)) return next(cell);
      const digit = (style?.fs ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT * DIGIT_WIDTH;
      // The point takes half the room of a digit.
      const characters = Math.floor((worksheet.getColumnWidth(col) - PADDING) / digit + 0.5);
      return next({ ...cell, v: generalText(cell.v, characters) });
    },
  });
}

/** A number in at most so many characters, as far as leaving out decimals can achieve that. */
export function generalText(value: number, characters: number): string {
  const limit = Math.min(characters, MOST_CHARACTERS);
  const exact = String(value);
  if (exact.length <= limit || exact.includes("e")) return exact;
  for (let decimals = MOST_CHARACTERS - 2; decimals > 0; decimals -= 1) {
    const text = String(Number(value.toFixed(decimals)));
    if (text.length <= limit && !text.includes("e")) return text;
  }
  return String(Math.round(value));
}
