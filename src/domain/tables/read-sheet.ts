/** The way of one worksheet: what the user has said of it, its table, its school year. It is recognised once, here. */
import { type Area, sameCell } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import { type CellAccount, notUnderstood, unreadBlock, withRemainingRows } from "./account";
import { readBlocks } from "./blocks/read-blocks";
import { figureProblems } from "./figure-problems";
import { readForms } from "./form-table";
import { mappedCells } from "./mapped-cells";
import { unreadList } from "./lists/list-table";
import { leftOut, noColumnRead, notRead, saysNothing } from "./not-read";
import { isOwnStandard } from "./own-standard";
import { recognise } from "./readers";
import { NOTHING_RECOGNISED, type NotRecognised, type Recognised } from "./recognised";
import { isReportSheet } from "./report-sheet";
import { schoolYearAbove, schoolYearIn, schoolYearOnCover } from "./school-year";
import { SheetView } from "./sheet-view";
import { sheetMapping, unreachedColumns } from "./sheet-mapping";
import type { SaidEntry, UserMapping } from "./user-mapping";

export interface SheetReading extends Recognised {
  /** The school year on a cover or card, for the forms of the workbook that do not say theirs. */
  readonly cover?: { readonly file?: string; readonly year: number };
}

/**
 * Reads one worksheet.
 * @param mapping what the user has said of the workbook's tables
 * @returns no tables for a sheet that holds no data: limits of a standard of the user's own (自定标准), or a result of ours
 */
export function readSheet(grid: Grid, mapping: UserMapping): SheetReading {
  const view = new SheetView(grid);
  const ours = isReportSheet(grid) ? "ownReport" : isOwnStandard(grid) ? "ownStandard" : null;
  if (ours) return { ...NOTHING_RECOGNISED, accounts: [unreadBlock(view, wholeSheet(view), { code: ours })] };
  const { entries, problems } = sheetMapping(view, mapping);
  if (entries.some(({ kind }) => kind === "ignore")) return { ...unread(view, leftOut(view)), problems };
  const read = withMappedCells(view, entries, dated(view, recognisedIn(view, entries)));
  const unreached = unreachedColumns(view, entries, read.accounts);
  return { ...read, problems: [...problems, ...unreached, ...read.problems, ...figureProblems(view, read.records)] };
}

function recognisedIn(view: SheetView, entries: readonly SaidEntry[]): Recognised {
  const forms = readForms(view);
  const reading = {
    read: (part: SheetView) => recognise(part, entries, forms)?.recognised ?? null,
    unread: (part: SheetView) => unreadTable(part, entries),
  };
  // What is ruled like official forms, and a list of which the user says where it begins, is of the sheet as it stands.
  const isWhole = forms.length > 0 || entries.some(({ kind }) => kind === "nameColumn");
  return (isWhole ? reading.read(view) : readBlocks(view, reading)) ?? unreadTable(view, entries);
}

/** Nothing of the table is read: the columns of a list of schools wait for the user's word, anything else is one line. */
function unreadTable(view: SheetView, entries: readonly SaidEntry[]): Recognised {
  const account = unreadList(view, entries);
  if (!account) return unread(view, notRead(view));
  return { ...NOTHING_RECOGNISED, notRecognised: [noColumnRead(view)], accounts: [withRemainingRows(view, account)] };
}

/** A worksheet of which nothing is read: one line for all of it. */
function unread(view: SheetView, notRecognised: NotRecognised): Recognised {
  const { reason } = notRecognised;
  const block = wholeSheet(view);
  const isKnown = !saysNothing(notRecognised);
  const account = unreadBlock(view, block, isKnown ? { code: "notRead", because: reason } : notUnderstood(view, block, reason));
  return { ...NOTHING_RECOGNISED, notRecognised: [notRecognised], accounts: [account] };
}

function wholeSheet({ top, rows, cols }: SheetView): Area {
  return { row: top, col: 0, rows: rows - top, cols };
}

/** Cells the user has named beside what was recognised; the sheet is then understood. */
function withMappedCells(view: SheetView, entries: readonly SaidEntry[], read: SheetReading): SheetReading {
  const named = mappedCells(view, entries);
  if (!named) return read;
  const notRecognised = read.notRecognised.filter(({ sheet }) => sheet !== view.sheet);
  const [first, ...others] = read.accounts;
  const accounts = first ? [{ ...first, cells: withNamed(first.cells, named.cells) }, ...others] : read.accounts;
  return { ...read, records: [...read.records, named.record], notRecognised, accounts };
}

/** What the user says of a cell goes before what was recognised. */
function withNamed(recognised: readonly CellAccount[], named: readonly CellAccount[]): readonly CellAccount[] {
  return [...recognised.filter(({ at }) => !named.some((one) => sameCell(one.at, at))), ...named];
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
