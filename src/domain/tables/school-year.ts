/** Which school year (学年) a sheet says it speaks of; a sheet that does not say so has none (tables.md §3). */
import { plainText } from "../labels/text";
import type { SheetView } from "./sheet-view";

/** 2024学年, 2024/2025学年, 2024-25学年. A 年度 is a budget year and says nothing of the school year. */
const YEAR = String.raw`(20\d\d)(?:[/\-](?:20)?\d\d)?学年`;
const IN_TEXT = new RegExp(YEAR, "g");
const ON_COVER = new RegExp(String.raw`^\(?${YEAR}度?初?\)?$`);
const COVER_ROWS = 12;

/** First calendar year of the school year a text states; one that states several speaks of none. */
export function schoolYearIn(text: string): number | undefined {
  return onlyOne([...plainText(text).matchAll(IN_TEXT)].map(([, year]) => Number(year)));
}

/** The school year that stands alone in a cell of a cover (封面) or card (基础基111). */
export function schoolYearOnCover(view: SheetView): number | undefined {
  for (let row = view.top; row < Math.min(view.rows, view.top + COVER_ROWS); row++) {
    for (const value of view.rowValues(row)) {
      const year = typeof value === "string" ? ON_COVER.exec(plainText(value))?.[1] : undefined;
      if (year !== undefined) return Number(year);
    }
  }
  return undefined;
}

/** The only school year stated in the rows `top` (included) to `bottom` (excluded) above a table. */
export function schoolYearAbove(view: SheetView, top: number, bottom: number): number | undefined {
  const rows = Array.from({ length: Math.max(0, bottom - Math.max(top, view.top)) }, (_, step) => Math.max(top, view.top) + step);
  const texts = rows.flatMap((row) => view.rowValues(row).filter((value) => typeof value === "string"));
  return onlyOne(texts.flatMap((text) => schoolYearIn(text) ?? []));
}

function onlyOne(years: readonly number[]): number | undefined {
  const [year, ...others] = new Set(years);
  return others.length === 0 ? year : undefined;
}
