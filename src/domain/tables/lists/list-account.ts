/** The account of a list: what became of every column, row and cell of it. */
import { waitsForUser } from "../../labels/label-reading";
import { type AccountReason, type CellAccount, type ColumnAccount, type RowAccount, accountOfLabel } from "../account";
import type { FigureDoubt } from "../figure-evidence";
import { readNumber } from "../number";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";
import type { ListColumn } from "./heading";
import type { ListHeader } from "./list-header";

/** Figures or words shown of a column. */
export const SAMPLES = 3;

/**
 * @param rows the rows that are schools; every column in which one of them, or the heading, says something has a line
 * @param doubts why the figures of a column are not those of its heading
 */
export function columnAccounts(
  view: SheetView,
  header: ListHeader,
  rows: readonly number[],
  doubts: ReadonlyMap<number, FigureDoubt>,
): readonly ColumnAccount[] {
  return header.columns.flatMap((column): ColumnAccount[] => {
    const isFilled = (row: number) =>
      view.holds(row, column.col) || (view.hasMerges && view.written(row, column.col).trim() !== "");
    const filled: FilledRows = {
      first: rows.find(isFilled),
      every: (test) => rows.every((row) => !isFilled(row) || test(row)),
      samples: () => samplesOf(view, rows, column.col, isFilled),
    };
    if (column.written.length === 0 && filled.first === undefined) return [];
    const line = columnAccount(view, header, column, filled);
    const doubt = doubts.get(column.col);
    return [doubt ? { ...line, outcome: "proposed", why: { code: "figures", doubt } } : line];
  });
}

/** The rows in which a column says something: asked for as far as needed, since a list may have thousands. */
interface FilledRows {
  readonly first: number | undefined;
  readonly every: (test: (row: number) => boolean) => boolean;
  readonly samples: () => readonly string[];
}

function columnAccount(view: SheetView, header: ListHeader, column: ListColumn, filled: FilledRows): ColumnAccount {
  const { col, path: heading, written, unit, headingRow } = column;
  const at = view.ref(headingRow ?? filled.first ?? header.top, col);
  return {
    at: at.col === col ? at : { ...at, row: headingRow ?? at.row, col },
    col,
    // A heading merged over several rows is one level.
    path: written.map((text) => text.replace(/\s+/g, " ").trim()).filter((text, level, all) => text !== all[level - 1]),
    heading,
    ...(unit !== undefined && { unit }),
    ...outcomeOf(view, column, filled),
    samples: filled.samples(),
  };
}

function samplesOf(view: SheetView, rows: readonly number[], col: number, isFilled: (row: number) => boolean): readonly string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const text = isFilled(row) ? view.text(row, col) : "";
    if (text !== "" && samples.push(text) === SAMPLES) break;
  }
  return samples;
}

function outcomeOf(
  view: SheetView,
  { reading, meaning, mapped, refused, col }: ListColumn,
  filled: FilledRows,
): Pick<ColumnAccount, "outcome" | "item" | "stage" | "why"> {
  if (refused) return { outcome: "notUnderstood", why: { code: "refused" } };
  if (mapped) {
    const why = { code: "mapped", by: mapped } as const;
    if (meaning?.role !== "item") return { outcome: "notAnItem", why };
    return { outcome: "read", item: meaning.field, ...(meaning.stage !== null && { stage: meaning.stage }), why };
  }
  // Answers of our own functions are never data, whatever stands above them.
  if (filled.first !== undefined && filled.every((row) => view.isOwnResult(row, col))) {
    return { outcome: "notAnItem", why: { code: "ownResult" } };
  }
  const said = accountOfLabel(reading);
  // A phone book or a list of names beside the figures is no figure that was not understood.
  const isWords = () => filled.every((row) => readNumber(view.shown(row, col)).kind === "notANumber");
  return waitsForUser(said.outcome) && filled.first !== undefined && isWords()
    ? { outcome: "notAnItem", why: { code: "onlyWords" } }
    : said;
}

/** A row that was read, and the school its figures went to where that is another one (校区, 年级); null where there is none. */
export interface ReadRow {
  readonly row: number;
  readonly record: SchoolRecord;
  readonly partOf?: string | null;
}

/** @param accounts rows as they were recognised: schools that were not read in the end are sums over their grades */
export function rowAccounts(accounts: readonly RowAccount[], read: readonly ReadRow[]): readonly RowAccount[] {
  const readOf = new Map(read.map((one) => [one.row, one]));
  return accounts.map((account) => (account.outcome === "school" ? finalAccount(account, readOf.get(account.row)) : account));
}

function finalAccount(account: RowAccount, read: ReadRow | undefined): RowAccount {
  if (!read) return { ...account, outcome: "total", why: { code: "named" } };
  const stage = read.record.stage !== undefined && { stage: read.record.stage };
  if (read.partOf === undefined) return { ...account, ...stage };
  const why: AccountReason = read.partOf === null ? { code: "noMainSchool" } : { code: "partOf", school: read.partOf };
  return { ...account, ...stage, outcome: read.partOf === null ? "notCounted" : "part", why };
}

/**
 * Cells of items that hold something and are no figure; each once, though its merged area reaches over several schools.
 * @param whole columns that have a line as a whole: their figures are not those of their heading, or the user's word for them is not used
 */
export function cellAccounts(
  view: SheetView,
  records: readonly Pick<SchoolRecord, "items">[],
  whole?: ReadonlySet<number>,
): readonly CellAccount[] {
  const lines = new Map<string, CellAccount>();
  const add = ({ reading, field }: SchoolRecord["items"][number]) => {
    if (reading.state === "known" || reading.reason === "tableAbsent") return;
    const { reason } = reading;
    for (const at of reading.cells) {
      const text = view.written(at.row, at.col).trim();
      const key = `${at.row},${at.col}`;
      if (text === "" || lines.has(key) || whole?.has(at.col)) continue;
      const outcome = reason === "notApplicable" ? "notAnItem" : "notUnderstood";
      lines.set(key, { at, outcome, text, why: { code: "noFigure", reason, field } });
    }
  };
  for (const { items } of records) for (const item of items) add(item);
  return [...lines.values()];
}
