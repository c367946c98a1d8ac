/** Merged areas of whole sheets. Excel answers for at most 512 at once, so a sheet with more is asked in parts. */
import type { Area } from "../../domain/kernel/cell";
import { hasExcelApi, isOfficeError } from "./excel-run";

/** Area lists in the order of the sheets. Excel before ExcelApi 1.13 cannot tell: no merges then. Always makes a round trip. */
export async function mergedAreas(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Area[][]> {
  if (!hasExcelApi("1.13")) {
    await context.sync();
    return sheets.map(() => []);
  }
  const merged = sheets.map((sheet) => loaded(sheet.getRange().untrack()));
  try {
    await context.sync();
    return merged.map(areasOf);
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return inParts(context, sheets);
  }
}

function loaded(range: Excel.Range): Excel.RangeAreas {
  const areas = range.getMergedAreasOrNullObject().untrack();
  areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return areas;
}

function areasOf(merged: Excel.RangeAreas): Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    col: columnIndex,
    rows: rowCount,
    cols: columnCount,
  }));
}

async function inParts(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Area[][]> {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(false).untrack();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  await context.sync();
  const found: Area[][] = [];
  for (const [index, sheet] of sheets.entries()) {
    const range = used[index]!;
    const area = { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount };
    found.push(range.isNullObject ? [] : distinct(await within(context, sheet, area)));
  }
  return found;
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
