/** What the user has said of headings in any workbook, remembered on this computer. It is written nowhere else. */
import { useEffect } from "react";
import type { HeadingEntry } from "../domain/tables/user-mapping";
import type { LiveState } from "../live/state";
import {
  headingsFile,
  headingsFrom,
  rememberedFor,
  withHeading,
  withoutHeading,
  type HeadingWords,
} from "../usecases/heading-choices";
import type { PaneLive } from "./pane-context";

const KEY = "edu-balance.headings";

function rememberedHeadings(): readonly HeadingEntry[] {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? [] : headingsFrom(text).headings;
  } catch {
    return []; // Storage may be turned off; each workbook then has only its own.
  }
}

/** What was said of the same headings in other workbooks is copied into this one, so that everybody reads it alike. */
export function useRememberedHeadings(live: PaneLive, { checked, mapping }: LiveState): void {
  const reading = checked?.reading;
  const { entries } = mapping.mapping;
  useEffect(() => {
    const known = reading ? rememberedFor(reading.accounts, rememberedHeadings(), entries) : [];
    if (known.length > 0) void live.sayOfHeadings(...known);
  }, [live, reading, entries]);
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
