/** What was not understood on the sheets of a school, labels and whole tables: what is missing may stand there. */
import type { FieldId } from "../fields/dictionary";
import type { Area, CellRef } from "../kernel/cell";
import { waitsForUser } from "../labels/label-reading";
import type { BlockAccount } from "../tables/account";

export interface UnreadLabel {
  readonly at: CellRef;
  /** The label as it stands, its levels joined; empty where figures stand without any. */
  readonly text: string;
  /** The item it is proposed as. */
  readonly item?: FieldId;
  /** A worksheet, or a table on it, that holds figures of which none was read; `text` is the name of the sheet. */
  readonly isTable?: true;
}

/** Columns and rows that wait for the user's word, and tables that were not read, in the order of the sheets. */
export function unreadLabels(accounts: readonly BlockAccount[]): readonly UnreadLabel[] {
  return accounts.flatMap(({ sheet, file, block, why, columns, rows }) => [
    ...(why?.code === "notRead" && why.isOpen ? [{ at: cellOf(sheet, file, block), text: sheet, isTable: true } as const] : []),
    ...columns.filter(({ outcome }) => waitsForUser(outcome)).map(({ at, path, item }) => label(at, path.join("·"), item)),
    ...rows
      .filter((row) => waitsForUser(row.outcome) && row.why.code === "label")
      .map(({ at, name, item }) => label(at, name, item)),
  ]);
}

function cellOf(sheet: string, file: string | undefined, { row, col }: Area): CellRef {
  return { sheet, row, col, ...(file !== undefined && { file }) };
}

function label(at: CellRef, text: string, item: FieldId | undefined): UnreadLabel {
  return { at, text, ...(item !== undefined && { item }) };
}

/** By workbook; workbooks in which everything is understood are not there. */
export function unreadByFile(accounts: readonly BlockAccount[]): ReadonlyMap<string | undefined, readonly UnreadLabel[]> {
  const byFile = new Map<string | undefined, readonly UnreadLabel[]>();
  for (const account of accounts) {
    const labels = unreadLabels([account]);
    if (labels.length > 0) byFile.set(account.file, [...(byFile.get(account.file) ?? []), ...labels]);
  }
  return byFile;
}
