/** Merged areas of whole sheets. Excel answers for at most 512 at once, so a sheet with more is asked in parts. */
import type { Area } from "../../domain/kernel/cell";
import { hasExcelApi, isOfficeError } from "./excel-run";

/**
 * Puts the question for the merges of a sheet into the request; null where Excel cannot tell (before ExcelApi 1.13). Asking
 * empties the undo list of Excel on Windows (office-js#5918), so it is asked only when the user starts something.
 */
export function askMerges(sheet: Excel.Worksheet): Excel.RangeAreas | null {
  return hasExcelApi("1.13") ? loaded(sheet.getRange().untrack()) : null;
}

function loaded(range: Excel.Range): Excel.RangeAreas {
  const areas = range.getMergedAreasOrNullObject().untrack();
  areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return areas;
}

/** The answer to `askMerges` after its trip. */
export function areasOf(merged: Excel.RangeAreas | null): Area[] {
  if (merged === null || merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    col: columnIndex,
    rows: rowCount,
    cols: columnCount,
  }));
}

/** The merges of a sheet that has too many for one answer. */
export async function mergesInParts(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Area[]> {
  const range = sheet.getUsedRangeOrNullObject(false).untrack();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (range.isNullObject) return [];
  return distinct(
    await within(context, sheet, { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount }),
  );
}

/** Halves the rows until Excel can answer. A merge across the cut is told by both halves. */
async function within(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<Area[]> {
  const merged = loaded(sheet.getRangeByIndexes(area.row, area.col, area.rows, area.cols).untrack());
  try {
    await context.sync();
    return areasOf(merged);
  } catch (error) {
    if (!isOfficeError(error) || area.rows < 2) throw error;
    const upper = area.rows >> 1;
    const above = await within(context, sheet, { ...area, rows: upper });
    return [...above, ...(await within(context, sheet, { ...area, row: area.row + upper, rows: area.rows - upper }))];
  }
}

function distinct(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}
