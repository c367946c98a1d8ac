/** Labels on the sheets of a school that may name an item and were not understood: what is missing may stand there. */
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { BlockAccount } from "../tables/account";

export interface UnreadLabel {
  readonly at: CellRef;
  /** The label as it stands, its levels joined; empty where figures stand without any. */
  readonly text: string;
  /** The item it is proposed as. */
  readonly item?: FieldId;
}

/** Columns and rows that wait for the user's word, in the order of the sheets. */
function unreadLabels(accounts: readonly BlockAccount[]): readonly UnreadLabel[] {
  return accounts.flatMap(({ columns, rows }) => [
    ...columns.filter(isOpen).map(({ at, path, item }) => label(at, path.join("·"), item)),
    ...rows.filter((row) => isOpen(row) && row.why.code === "label").map(({ at, name, item }) => label(at, name, item)),
  ]);
}

function isOpen({ outcome }: { readonly outcome: string }): boolean {
  return outcome === "proposed" || outcome === "notUnderstood";
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
