/**
 * Adds laid-out worksheets: one trip to learn the names, one for cells and looks, one for ornaments. Very many cells go out in
 * further trips of about 1.5 MB, and each ornament Excel refuses costs one.
 */
import { freeSheetName, type Ornament } from "../port";
import {
  BORDER_COLOUR,
  LOOKS,
  rowHeight,
  SHEET_FONT,
  type CellLook,
  type SheetArea,
  type SheetCell,
  type SheetModel,
} from "../sheet-model";
import { areaLists, joinedAreas, listsOf } from "./area-lists";
import { takenBack } from "./taken-back";
import { changeAll, type Piece } from "./trips";

const TRIP_BYTES = 1_500_000;
/** What one cell costs on the wire beside its text, which may need three bytes a character; its number format included. */
const CELL_BYTES = 24;
/** Excel takes text in such cells as it is: `=1+1` is no formula and `2024-09-01` no date there. */
const TEXT = "@";
/** Width of a character of the default font, and of the space around the text of a cell, in points. */
const WIDTH = { character: 5.25, padding: 3.75 } as const;

type Row = readonly (SheetCell | null)[];

interface Added {
  readonly sheet: Excel.Worksheet;
  readonly model: SheetModel;
}

/** Returns the names the sheets have got, and tells what Excel does not show in them. */
export async function addSheets(
  context: Excel.RequestContext,
  models: readonly SheetModel[],
  without: (ornament: Ornament) => void,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  const names = models.map(({ name }) => {
    const free = freeSheetName(name, taken);
    taken.push(free);
    return free;
  });
  const added = models.map((model, index): Added => ({ sheet: worksheets.add(names[index]), model }));
  try {
    await fill(context, added);
  } catch (error) {
    // Sheets half written that nobody knows by name must not stay; what went wrong first is what is told.
    await takenBack(context, names);
    throw error;
  }
  await adorn(context, added, without);
  return names;
}

async function fill(context: Excel.RequestContext, added: readonly Added[]): Promise<void> {
  let bytes = 0;
  for (const { sheet, model } of added) {
    for (const band of bands(model.rows)) {
      if (bytes > 0 && bytes + band.bytes > TRIP_BYTES) {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per 1.5 MB: more at once is refused by Excel
        await context.sync();
        bytes = 0;
      }
      writeCells(sheet, band, model.widths.length);
      bytes += band.bytes;
    }
    layOut(sheet, model);
  }
  await context.sync();
}

interface Band {
  readonly first: number;
  readonly rows: readonly Row[];
  readonly bytes: number;
}

function bands(rows: readonly Row[]): readonly Band[] {
  const all: { first: number; rows: Row[]; bytes: number }[] = [];
  rows.forEach((row, first) => {
    const size = row.reduce((sum, cell) => sum + CELL_BYTES + (cell?.kind === "text" ? 3 * cell.text.length : 0), 0);
    const last = all.at(-1);
    if (last && last.bytes + size <= TRIP_BYTES) {
      last.rows.push(row);
      last.bytes += size;
    } else all.push({ first, rows: [row], bytes: size });
  });
  return all;
}

function writeCells(sheet: Excel.Worksheet, { first, rows }: Band, width: number): void {
  const range = sheet.getRangeByIndexes(first, 0, rows.length, width).untrack();
  const cells = rows.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null));
  range.numberFormat = cells.map((row) =>
    row.map((cell) => (cell === null ? "General" : cell.kind === "text" ? TEXT : cell.format)),
  );
  range.values = cells.map((row) => row.map((cell) => (cell === null ? "" : cell.kind === "text" ? cell.text : cell.value)));
}

function layOut(sheet: Excel.Worksheet, model: SheetModel): void {
  const { rows, widths, merges } = model;
  widths.forEach((width, col) => {
    const column = sheet.getRangeByIndexes(0, col, 1, 1).untrack().getEntireColumn().untrack();
    column.format.columnWidth = width * WIDTH.character + WIDTH.padding;
  });
  for (const [height, places] of grouped(rows, (_, row) => rowHeight(model, row))) {
    for (const list of areaLists(places)) sheet.getRanges(list).untrack().format.rowHeight = height;
  }
  for (const { top, left, bottom, right } of merges) {
    sheet
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      .untrack()
      .merge();
  }
  for (const [look, lists] of looksOf(rows)) {
    const { fill, colour, isBold, isOneLine } = LOOKS[look];
    for (const list of lists) {
      const { format } = sheet.getRanges(list).untrack();
      if (fill !== undefined) format.fill.color = fill;
      if (colour !== undefined) format.font.color = colour;
      if (isBold) format.font.bold = true;
      if (!isOneLine) format.wrapText = true;
    }
  }
}

/** Each row by a property of it, as places in the first column. */
function grouped<K>(rows: readonly Row[], keyOf: (row: Row, index: number) => K): Map<K, { row: number; col: number }[]> {
  const groups = new Map<K, { row: number; col: number }[]>();
  rows.forEach((row, index) => {
    const key = keyOf(row, index);
    const places = groups.get(key) ?? [];
    groups.set(key, places);
    places.push({ row: index, col: 0 });
  });
  return groups;
}

/** Where each look stands, as lists of areas. */
function looksOf(rows: readonly Row[]): Map<CellLook, string[]> {
  const places = new Map<CellLook, { row: number; col: number }[]>();
  rows.forEach((cells, row) =>
    cells.forEach((cell, col) => {
      if (cell === null) return;
      const of = places.get(cell.style) ?? [];
      places.set(cell.style, of);
      of.push({ row, col });
    }),
  );
  return new Map([...places].map(([look, cells]) => [look, areaLists(cells)]));
}

/**
 * What a host may not have or refuses one by one (office-js#1860, #2196): the sheets are complete without it, so a refusal takes
 * no other ornament with it and is told.
 */
async function adorn(
  context: Excel.RequestContext,
  added: readonly Added[],
  without: (ornament: Ornament) => void,
): Promise<void> {
  const all = Object.entries(ORNAMENTS) as readonly (readonly [Ornament, (sheet: Excel.Worksheet, model: SheetModel) => void])[];
  const drawn = added.filter(({ model }) => model.rows.length > 0);
  const pieces = all.map(([ornament, draw]): Piece<void> => {
    return { of: ornament, queue: () => drawn.forEach(({ sheet, model }) => draw(sheet, model)) };
  });
  await changeAll(context, pieces, ({ of }) => {
    without(of as Ornament);
    return [];
  });
}

/** In the order they are tried. */
const ORNAMENTS: Readonly<Record<Ornament, (sheet: Excel.Worksheet, model: SheetModel) => void>> = {
  frozenRows: (sheet, { headRows }) => {
    if (headRows > 0) sheet.freezePanes.freezeRows(headRows);
  },
  fonts,
  gridlines: (sheet) => {
    sheet.showGridlines = false;
  },
  pageSetup: ({ pageLayout }, { isLandscape, headRows }) => {
    pageLayout.orientation = isLandscape ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    if (headRows > 0) pageLayout.setPrintTitleRows(`$1:$${headRows}`);
  },
  fitToPage: ({ pageLayout }) => {
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  },
  charts: (sheet, { charts }) => charts.forEach((chart) => draw(sheet, chart)),
  borders: rule,
};

function fonts(sheet: Excel.Worksheet, { rows, widths }: SheetModel): void {
  const all = sheet.getRangeByIndexes(0, 0, rows.length, widths.length).untrack().format;
  all.font.name = SHEET_FONT.name;
  all.font.size = SHEET_FONT.size;
  all.verticalAlignment = "Center";
  for (const [look, lists] of looksOf(rows)) {
    const { size, isCentred } = LOOKS[look];
    for (const list of lists) {
      const { format } = sheet.getRanges(list).untrack();
      if (size !== undefined) format.font.size = size;
      if (isCentred) format.horizontalAlignment = "Center";
    }
  }
}

const EDGES = ["EdgeTop", "EdgeLeft", "EdgeBottom", "EdgeRight"] as const;

/** Borders between cells are asked for only where an area has such: Excel refuses them for a single row or column. */
function rule(sheet: Excel.Worksheet, { rows }: SheetModel): void {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((cell, col) => (cell && LOOKS[cell.style].hasBorder ? [{ row: index, col }] : [])),
  );
  const areas = joinedAreas(cells);
  for (const hasRows of [false, true]) {
    for (const hasColumns of [false, true]) {
      const alike = areas.filter((area) => area.rows > 1 === hasRows && area.cols > 1 === hasColumns);
      const inside = [...(hasRows ? (["InsideHorizontal"] as const) : []), ...(hasColumns ? (["InsideVertical"] as const) : [])];
      for (const list of listsOf(alike)) {
        const { borders } = sheet.getRanges(list).untrack().format;
        for (const side of [...EDGES, ...inside]) {
          const border = borders.getItem(side);
          border.style = "Continuous";
          border.color = BORDER_COLOUR;
        }
      }
    }
  }
}

function draw(sheet: Excel.Worksheet, { title, categories, series, over }: SheetModel["charts"][number]): void {
  const rangeOf = ({ top, left, bottom, right }: SheetArea) =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
  const chart = sheet.charts.add("BarClustered", rangeOf(series[0]!.values), "Columns");
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  series.forEach(({ name, values, colour }, index) => {
    const one = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (index > 0) one.setValues(rangeOf(values));
    one.name = name;
    one.setXAxisValues(rangeOf(categories));
    one.format.fill.setSolidColor(colour);
  });
  chart.setPosition(
    rangeOf({ ...over, bottom: over.top, right: over.left }),
    rangeOf({ ...over, top: over.bottom, left: over.right }),
  );
}
