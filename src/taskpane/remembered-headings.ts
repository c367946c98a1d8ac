/** What the user has said of headings in any workbook, remembered on this computer. It is written nowhere else. */
import type { HeadingEntry } from "../domain/tables/user-mapping";
import { headingsFile, headingsFrom, withHeading, withoutHeading, type HeadingWords } from "../usecases/heading-choices";

const KEY = "edu-balance.headings";

export function rememberedHeadings(): readonly HeadingEntry[] {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? [] : headingsFrom(text).headings;
  } catch {
    return []; // Storage may be turned off; each workbook then has only its own.
  }
}

export function rememberHeadings(...said: readonly HeadingEntry[]): void {
  keep(said.reduce<readonly HeadingEntry[]>(withHeading, rememberedHeadings()));
}

export function forgetHeading(words: HeadingWords): void {
  keep(withoutHeading(rememberedHeadings(), words));
}

function keep(headings: readonly HeadingEntry[]): void {
  try {
    localStorage.setItem(KEY, headingsFile(headings));
  } catch {
    // As above.
  }
}
