/**
 * Reads every worksheet in three round trips: which sheets there are, how far each is used, what stands in the cells. Contents
 * come in bands of about 2 MB, one further trip per band; Excel on the web refuses answers above 5 MB. Ranges are untracked:
 * each is used in one trip only, and Excel need not keep it.
 */
import type { Area, CellError, CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { WorkbookError, type KnownMerges } from "../port";
import { isTooMuchAtOnce } from "./excel-run";
import { areasOf, askMerges, mergesInParts } from "./merged-areas";
import { askAll } from "./trips";

/** A value, its formula and its number format as JSON; statistical tables stay well below. */
const BYTES_PER_CELL = 40;
const BAND_BYTES = 2_000_000;
/** Beyond this, blank cells before the table included, a workbook is not a table of statistics. */
const MAX_CELLS = 5_000_000;

interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  /** Null when nothing stands in the sheet. */
  readonly area: Area | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenCols: boolean;
  readonly merges: readonly Area[];
}

/** Some rows of one sheet, asked for together. */
interface Band {
  readonly used: UsedSheet;
  readonly area: Area;
}

interface BandContents {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly hiddenRows: readonly boolean[];
  readonly hiddenCols: readonly boolean[];
}

/** @param known grids whose merges are taken over, by name of the sheet (see `WorkbookPort.read`); null: merges do not matter */
export async function readGrids(context: Excel.RequestContext, known: readonly KnownMerges[] | null): Promise<Grid[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  const sheets = await surveyed(context, worksheets.items, known);
  const contents = await readBands(context, sheets.flatMap(bandsOf));
  return sheets.map((used) => gridOf(used, contents));
}

async function surveyed(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  known: readonly KnownMerges[] | null,
): Promise<UsedSheet[]> {
  const used: Excel.Range[] = [];
  const merged = new Map<string, Excel.RangeAreas | null>();
  const unknown = known ? sheets.filter(({ name }) => !known.some(({ sheet }) => sheet === name)) : [];
  const askUsed = () =>
    sheets.forEach((sheet, index) => {
      used[index] = sheet.getUsedRangeOrNullObject(true).untrack();
      used[index].load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    });
  const { refused } = await askAll(context, [
    { of: "used", queue: askUsed },
    ...unknown.map((sheet) => ({ of: sheet.name, queue: () => void merged.set(sheet.name, askMerges(sheet)) })),
  ]);
  const inVain = refused.get("used");
  if (inVain) throw inVain;
  const found: UsedSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const told = known ? known.find((one) => one.sheet === sheet.name)?.merges : [];
    const asked = () => (refused.has(sheet.name) ? mergesInParts(context, sheet) : areasOf(merged.get(sheet.name) ?? null));
    found.push(usedSheet(sheet, used[index]!, told ?? (await asked())));
  }
  const cells = found.reduce((sum, { area }) => sum + (area ? (area.row + area.rows) * (area.col + area.cols) : 0), 0);
  if (cells > MAX_CELLS)
    throw new WorkbookError("tooLarge", `The worksheets span ${cells} cells; at most ${MAX_CELLS} are read.`);
  return found;
}

function usedSheet(sheet: Excel.Worksheet, range: Excel.Range, merges: readonly Area[]): UsedSheet {
  if (range.isNullObject) return { sheet, area: null, hasHiddenRows: false, hasHiddenCols: false, merges };
  return {
    sheet,
    area: { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount },
    hasHiddenRows: range.rowHidden !== false,
    hasHiddenCols: range.columnHidden !== false,
    merges,
  };
}

/** Bands of whole rows that keep below the size of one answer. */
function bandsOf(used: UsedSheet): Band[] {
  const { area } = used;
  if (!area) return [];
  const rows = Math.max(1, Math.floor(BAND_BYTES / (BYTES_PER_CELL * area.cols)));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    used,
    area: { ...area, row: area.row + index * rows, rows: Math.min(rows, area.rows - index * rows) },
  }));
}

/** One round trip for as many bands as fit together. A trip Excel finds too large is made again in halves. */
async function readBands(context: Excel.RequestContext, bands: readonly Band[]): Promise<Map<Band, BandContents>> {
  const contents = new Map<Band, BandContents>();
  let waiting = trips(bands);
  while (waiting.length > 0) {
    const [trip, ...later] = waiting;
    const asked = trip!.map(ask);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per 2 MB: more at once is refused by Excel
      await context.sync();
      for (const one of asked) contents.set(one.band, answered(one));
      waiting = later;
    } catch (error) {
      const halves = isTooMuchAtOnce(error) ? halved(trip!) : null;
      if (!halves) throw error;
      waiting = [...halves, ...later];
    }
  }
  return contents;
}

function trips(bands: readonly Band[]): Band[][] {
  const all: Band[][] = [];
  let bytes = Infinity;
  for (const band of bands) {
    const size = band.area.rows * band.area.cols * BYTES_PER_CELL;
    if (bytes + size > BAND_BYTES) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)!.push(band);
    bytes += size;
  }
  return all;
}

/** Null where a trip is a single row already. */
function halved(trip: readonly Band[]): Band[][] | null {
  const [first] = trip;
  if (trip.length > 1) return [trip.slice(0, trip.length >> 1), trip.slice(trip.length >> 1)];
  if (!first || first.area.rows < 2) return null;
  const { area, used } = first;
  const upper = area.rows >> 1;
  return [
    [{ used, area: { ...area, rows: upper } }],
    [{ used, area: { ...area, row: area.row + upper, rows: area.rows - upper } }],
  ];
}

interface AskedBand {
  readonly band: Band;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly cols: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function ask(band: Band): AskedBand {
  const { used, area } = band;
  const range = used.sheet.getRangeByIndexes(area.row, area.col, area.rows, area.cols).untrack();
  range.load("values,formulas,numberFormat");
  const rows = used.hasHiddenRows ? range.getRowProperties({ rowHidden: true }) : null;
  const cols = used.hasHiddenCols ? range.getColumnProperties({ columnHidden: true }) : null;
  return { band, range, rows, cols };
}

function answered({ range, rows, cols }: AskedBand): BandContents {
  return {
    values: range.values,
    formulas: range.formulas,
    numberFormat: range.numberFormat,
    hiddenRows: rows?.value.map(({ rowHidden }) => rowHidden === true) ?? [],
    hiddenCols: cols?.value.map(({ columnHidden }) => columnHidden === true) ?? [],
  };
}

function gridOf(used: UsedSheet, contents: ReadonlyMap<Band, BandContents>): Grid {
  const { sheet, area, merges } = used;
  const bands = [...contents].filter(([band]) => band.used === used).sort(([a], [b]) => a.area.row - b.area.row);
  const blankRows = Array.from({ length: area?.row ?? 0 }, () => []);
  const margin = Array<null>(area?.col ?? 0).fill(null);
  const formats = bands.flatMap(([, { numberFormat }]) => numberFormat.map((row) => [...margin, ...row.map(formatOf)]));
  const hasFormats = formats.some((row) => row.some((format) => format !== null));
  return {
    sheet: sheet.name,
    values: [...blankRows, ...bands.flatMap(([, { values }]) => values.map((row) => [...margin, ...row.map(cellValue)]))],
    merges,
    ...(hasFormats ? { numberFormats: [...blankRows, ...formats] } : {}),
    ownFormulas: bands.flatMap(([{ area: at }, { formulas }]) => ownFormulas(at, formulas)),
    hidden: {
      sheet: sheet.visibility !== Excel.SheetVisibility.visible,
      rows: bands.flatMap(([{ area: at }, { hiddenRows }]) => indices(hiddenRows, at.row)),
      cols: indices(bands[0]?.[1].hiddenCols ?? [], area?.col ?? 0),
    },
    isProtected: sheet.protection.protected,
  };
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!|BUSY!|EXTERNAL!|TIMEOUT!|PYTHON!)$/;

/** Excel gives blanks as empty text and errors as their text. */
function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return ERROR.test(value) ? ({ error: value } satisfies CellError) : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

function formatOf(format: unknown): string | null {
  return typeof format === "string" && format !== "" && format !== "General" ? format : null;
}

/** `_xldudf_EDU_` is what Excel shows of our functions in a workbook opened without the add-in. */
const OWN_FUNCTION = /(?:^|[^A-Za-z0-9_.])(?:EDU\.|_xldudf_EDU_)[A-Za-z]/i;

function ownFormulas(area: Area, formulas: readonly (readonly unknown[])[]): { row: number; col: number }[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => (isOwnFormula(formula) ? [{ row: area.row + r, col: area.col + c }] : [])),
  );
}

function isOwnFormula(formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && OWN_FUNCTION.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

function indices(hidden: readonly boolean[], first: number): number[] {
  return hidden.flatMap((isHidden, index) => (isHidden ? [first + index] : []));
}
