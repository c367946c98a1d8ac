/** The way of one worksheet: what the user has said of it, its table, its school year. It is recognised once, here. */
import type { Grid } from "../kernel/grid";
import { figureProblems } from "./figure-problems";
import { mappedCells } from "./mapped-cells";
import { leftOut, notRead } from "./not-read";
import { isOwnStandard } from "./own-standard";
import { recognise } from "./readers";
import { NOTHING_RECOGNISED, type Recognised } from "./recognised";
import { isReportSheet } from "./report-sheet";
import { schoolYearAbove, schoolYearIn, schoolYearOnCover } from "./school-year";
import { SheetView } from "./sheet-view";
import type { MappingEntry, UserMapping } from "./user-mapping";

export interface SheetReading extends Recognised {
  /** The school year on a cover or card, for the forms of the workbook that do not say theirs. */
  readonly cover?: { readonly file?: string; readonly year: number };
}

/**
 * Reads one worksheet.
 * @param mapping what the user has said of the workbook's tables
 * @returns null for a sheet that holds no data: limits of a standard of the user's own (自定标准), or a result of ours
 */
export function readSheet(grid: Grid, mapping: UserMapping): SheetReading | null {
  if (isOwnStandard(grid) || isReportSheet(grid)) return null;
  const { sheet, file } = grid;
  const entries = mapping.entries.filter((entry) => entry.sheet === sheet && (entry.file === undefined || entry.file === file));
  const view = new SheetView(grid);
  if (entries.some(({ kind }) => kind === "ignore")) return { ...NOTHING_RECOGNISED, notRecognised: [leftOut(view)] };
  const read = withMappedCells(view, entries, dated(view, recognisedIn(view, entries)));
  return { ...read, problems: [...read.problems, ...figureProblems(view, read.records)] };
}

function recognisedIn(view: SheetView, entries: readonly MappingEntry[]): Recognised {
  return recognise(view, entries)?.recognised ?? { ...NOTHING_RECOGNISED, notRecognised: [notRead(view)] };
}

/** Cells the user has named beside what was recognised; the sheet is then understood. */
function withMappedCells(view: SheetView, entries: readonly MappingEntry[], read: SheetReading): SheetReading {
  const named = mappedCells(view, entries);
  if (!named) return read;
  const notRecognised = read.notRecognised.filter(({ sheet }) => sheet !== view.sheet);
  return { ...read, records: [...read.records, named], notRecognised };
}

/** With the school year of what was read: a list says it above its headings, a cover or card in a line of its own. */
function dated(view: SheetView, read: Recognised): SheetReading {
  const isCover = read.tables.length === 0 || read.records.some(({ isReturn, items }) => isReturn && items.length === 0);
  const onCover = isCover && read.forms.length === 0 ? schoolYearOnCover(view) : undefined;
  if (onCover !== undefined) {
    const cover = { ...(view.file !== undefined && { file: view.file }), year: onCover };
    return { ...read, cover, records: read.records.map((record) => ({ ...record, year: onCover })) };
  }
  if (read.forms.length > 0 || read.tables[0]?.kind !== "list") return read;
  const year = schoolYearAbove(view, 0, read.tables[0].range.row) ?? schoolYearIn(view.sheet);
  return year === undefined ? read : { ...read, records: read.records.map((record) => ({ ...record, year })) };
}
