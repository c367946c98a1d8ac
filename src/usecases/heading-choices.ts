/** What the user says of headings (指定表头): kept in the workbook, remembered for other workbooks, handed on as a file. */
import { waitsForUser } from "../domain/labels/label-reading";
import type { BlockAccount } from "../domain/tables/account";
import { type HeadingEntry, type MappingEntry, headingEntry } from "../domain/tables/user-mapping";
import { mappingOf, type StoredMapping } from "./stored-mapping";

/** The words that are meant, without what is said of them. */
export type HeadingWords = Pick<HeadingEntry, "heading" | "headingUnit">;

/** With what is said now; what was said of the same words before is gone. */
export function withHeading<T extends MappingEntry>(entries: readonly T[], said: HeadingEntry & T): readonly T[] {
  return [...withoutHeading(entries, said), said];
}

export function withoutHeading<T extends MappingEntry>(entries: readonly T[], words: HeadingWords): readonly T[] {
  return entries.filter((entry) => entry.kind !== "heading" || keyOf(entry) !== keyOf(words));
}

function keyOf({ heading, headingUnit }: HeadingWords): string {
  return JSON.stringify([heading, headingUnit]);
}

/** What is said of headings, in the order in which it was said. */
export function headingsOf(entries: readonly MappingEntry[]): readonly HeadingEntry[] {
  return entries.filter((entry): entry is HeadingEntry => entry.kind === "heading");
}

/**
 * What was said in other workbooks of headings that wait here for the user's word: to be copied into this workbook, so that
 * whoever opens it reads the same.
 */
export function rememberedFor(
  accounts: readonly BlockAccount[],
  remembered: readonly HeadingEntry[],
  entries: readonly MappingEntry[],
): readonly HeadingEntry[] {
  if (remembered.length === 0) return [];
  const found = accounts.flatMap(({ columns, rows }) =>
    [...columns, ...rows].flatMap(({ outcome, heading, unit }): HeadingEntry[] => {
      if (!waitsForUser(outcome) || !heading || heading.length === 0) return [];
      const words = { path: heading, ...(unit !== undefined && { unit }) };
      const said = headingEntry(entries, words) ? undefined : headingEntry(remembered, words);
      return said ? [{ ...said, remembered: true }] : [];
    }),
  );
  return [...new Map(found.map((entry) => [keyOf(entry), entry])).values()];
}

/** The file that a county hands to its schools; the command line takes it as `--mapping`. */
export function headingsFile(entries: readonly MappingEntry[]): string {
  const said = headingsOf(entries).map(({ remembered: _, ...entry }) => entry);
  return `${JSON.stringify({ version: 1, entries: said }, null, 2)}\n`;
}

/** @param text of such a file, as it was read */
export function headingsFrom(text: string): {
  readonly headings: readonly HeadingEntry[];
  readonly errors: StoredMapping["errors"];
} {
  const { mapping, errors } = mappingOf(text.replace(/^\uFEFF/, ""));
  return { headings: headingsOf(mapping.entries), errors };
}
