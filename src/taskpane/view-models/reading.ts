/** 读取情况 in the pane: what waits for the user's word, what the user has said, and what was not counted, sheet by sheet. */
import type { ReadingResult } from "../../domain/dataset/reading-result";
import { FIELDS, FIELD_IDS, type FieldId } from "../../domain/fields/dictionary";
import type { CellRef } from "../../domain/kernel/cell";
import { inLanguage, type Language } from "../../domain/kernel/text";
import { waitsForUser } from "../../domain/labels/label-reading";
import { suggestItems } from "../../domain/labels/suggest";
import type { BlockAccount, ColumnAccount, RowAccount } from "../../domain/tables/account";
import { headingEntry, type HeadingEntry, type MappingEntry } from "../../domain/tables/user-mapping";
import { columnLetters } from "../../workbook/a1";

/** A column, or a row that is an item, of which the user says, or has said, what it is. */
export interface LabelView {
  /** Stable as long as its words stay. */
  readonly key: string;
  readonly words: Pick<HeadingEntry, "heading" | "headingUnit">;
  /** As it stands in the sheet, from the top down. */
  readonly path: readonly string[];
  /** `P` of a column, `12` of a row. */
  readonly place: string;
  readonly isRow: boolean;
  readonly cell: CellRef;
  readonly samples: readonly string[];
  /** The item it is proposed as. */
  readonly proposed?: FieldId;
  readonly account: ColumnAccount | RowAccount;
  /** What the user said. */
  readonly said?: HeadingEntry;
}

export interface SheetReadingView {
  readonly sheet: string;
  readonly open: readonly LabelView[];
  readonly said: readonly LabelView[];
  readonly notCounted: readonly RowAccount[];
}

/** Sheets of which there is something to say, in their order. */
export function readingViews({ accounts }: ReadingResult, entries: readonly MappingEntry[]): readonly SheetReadingView[] {
  const sheets = [...new Set(accounts.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) =>
      viewOf(
        sheet,
        accounts.filter((account) => account.sheet === sheet),
        entries,
      ),
    )
    .filter(({ open, said, notCounted }) => open.length + said.length + notCounted.length > 0);
}

function viewOf(sheet: string, accounts: readonly BlockAccount[], entries: readonly MappingEntry[]): SheetReadingView {
  const labels = accounts.flatMap(({ columns, rows }) => [
    ...columns.map((column) => labelView(column, entries)),
    ...rows.filter(({ heading }) => heading !== undefined).map((row) => labelView(row, entries)),
  ]);
  return {
    sheet,
    open: labels.filter(({ account, words }) => waitsForUser(account.outcome) && words.heading.length > 0),
    said: labels.filter(({ said }) => said !== undefined),
    notCounted: accounts.flatMap(({ rows }) => rows.filter(({ outcome }) => outcome === "notCounted")),
  };
}

function labelView(account: ColumnAccount | RowAccount, entries: readonly MappingEntry[]): LabelView {
  const { at, heading = [], unit, item, outcome } = account;
  const said = headingEntry(entries, { path: heading, ...(unit !== undefined && { unit }) });
  const isRow = !("col" in account);
  return {
    key: JSON.stringify([at.sheet, at.row, at.col, heading, unit]),
    words: { heading, ...(unit !== undefined && { headingUnit: unit }) },
    path: "path" in account ? account.path : [account.name],
    place: isRow ? String(at.row + 1) : columnLetters(account.col),
    isRow,
    cell: at,
    samples: "samples" in account ? account.samples : [],
    ...(outcome === "proposed" && item !== undefined && { proposed: item }),
    account,
    ...(said && { said }),
  };
}

/** How many columns and rows wait for the user's word. */
export function openCount(views: readonly SheetReadingView[]): number {
  return views.reduce((sum, { open }) => sum + open.length, 0);
}

export interface ItemChoice {
  readonly field: FieldId;
  readonly name: string;
  readonly unit: string;
}

/**
 * The items to choose from: those the words suggest first, then all others by name.
 * @param search part of a name in the language shown; every item holds the empty text
 */
export function itemChoices(
  { path, words }: LabelView,
  search: string,
  language: Language,
): { readonly suggested: readonly ItemChoice[]; readonly others: readonly ItemChoice[] } {
  const choice = (field: FieldId): ItemChoice => ({ field, name: inLanguage(FIELDS[field], language), unit: FIELDS[field].unit });
  const wanted = search.trim().toLowerCase();
  const fits = ({ name }: ItemChoice) => name.toLowerCase().includes(wanted);
  const suggested = suggestItems(path, { unitRow: words.headingUnit }).map(choice);
  const others = FIELD_IDS.filter((field) => !suggested.some((one) => one.field === field)).map(choice);
  return { suggested: suggested.filter(fits), others: others.filter(fits) };
}
