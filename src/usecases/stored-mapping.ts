/** What the user has said of tables that are not understood (对应关系), kept inside the workbook or written into a file. */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { Grid } from "../domain/kernel/grid";
import type { BlockAccount } from "../domain/tables/account";
import { refusalProblem } from "../domain/tables/sheet-mapping";
import { SheetView } from "../domain/tables/sheet-view";
import {
  isSaidOf,
  MOST_MAPPING_ENTRIES,
  NO_MAPPING,
  parseMappingEntry,
  parseUserMapping,
  type HeadingEntry,
  type MappingEntry,
  type ParsedMapping,
  type RefusedEntry,
  type UserMapping,
} from "../domain/tables/user-mapping";
import type { WorkbookPort } from "../workbook/port";
import { listPart } from "./store/part-kinds";
import { readPart } from "./store/read-part";

/** Where version 0 kept it. */
export const MAPPING_KEY = "edu-balance.mapping";

export const MAPPING_PART = listPart<MappingEntry, RefusedEntry>({
  name: "mapping",
  version0: { key: MAPPING_KEY, list: "entries" },
  keyOf: (entry) => JSON.stringify(entry),
  parse: (raw, index) => (index < MOST_MAPPING_ENTRIES ? parseMappingEntry(raw, index) : { error: null }),
});

export type StoredMapping = ParsedMapping;

export const NOTHING_MAPPED: StoredMapping = { mapping: NO_MAPPING, errors: [] };

/** @throws WorkbookError where the workbook cannot be talked to */
export async function loadMapping(port: Pick<WorkbookPort, "getSetting">): Promise<StoredMapping> {
  return storedMapping(await readPart(MAPPING_PART, port));
}

export function storedMapping(kept: {
  readonly value: readonly MappingEntry[];
  readonly errors: readonly RefusedEntry[];
}): StoredMapping {
  return { mapping: { version: 1, entries: kept.value }, errors: kept.errors };
}

/** @param text JSON as the user wrote it into a file */
export function mappingOf(text: string): StoredMapping {
  try {
    return parseUserMapping(JSON.parse(text));
  } catch {
    return parseUserMapping(undefined);
  }
}

/** The entries speak of sheets of this workbook only, where several are read together. */
export function inFile({ mapping, errors }: StoredMapping, file: string): StoredMapping {
  const here = <T extends object>(entry: T): T & { readonly file: string } => ({ ...entry, file });
  return { mapping: { ...mapping, entries: mapping.entries.map(here) }, errors: errors.map(here) };
}

export function joinedMappings(all: readonly StoredMapping[]): StoredMapping {
  const entries = all.flatMap(({ mapping }) => mapping.entries);
  return { mapping: { version: 1, entries }, errors: all.flatMap(({ errors }) => errors) };
}

/** As the tables are read with it: where an entry cannot be used, nothing is decided. */
export function mappingToRead({ mapping, errors }: StoredMapping): UserMapping {
  return { ...mapping, refused: errors };
}

/** Entries that could not be used by what they say themselves, and those of worksheets and headings that are not there. */
export function mappingProblems(
  { mapping, errors }: StoredMapping,
  grids: readonly Grid[],
  accounts: readonly BlockAccount[],
): readonly TableProblem[] {
  const { sheets, headings } = absentIn(mapping, grids, accounts);
  const absent = (severity: "error" | "info", values: Pick<AbsentValues, "sheets" | "headings">): readonly TableProblem[] => {
    if (values.sheets.length + values.headings.length === 0) return [];
    return [{ code: "mapping/notUsed", severity, values: { kind: "mappingAbsent", ...values }, cells: [] }];
  };
  return [
    ...errors.map((error) => refusalProblem(viewOf(error, grids), error)),
    ...absent("error", { sheets, headings: [] }),
    ...absent("info", { sheets: [], headings }),
  ];
}

type AbsentValues = Extract<TableProblem["values"], { kind: "mappingAbsent" }>;

function absentIn({ entries }: UserMapping, grids: readonly Grid[], accounts: readonly BlockAccount[]) {
  const isThere = (sheet: string, file: string | undefined) =>
    grids.some((grid) => grid.sheet === sheet && (file === undefined || grid.file === file));
  const isSaid = (entry: HeadingEntry) =>
    accounts.some(({ columns, rows }) =>
      [...columns, ...rows].some(
        ({ heading, unit }) => heading && isSaidOf(entry, { path: heading, ...(unit !== undefined && { unit }) }),
      ),
    );
  const sheets = entries.flatMap((one) => (one.kind === "heading" || isThere(one.sheet, one.file) ? [] : [one.sheet]));
  const headings = entries.flatMap((one) => {
    if (one.kind !== "heading" || one.remembered || isSaid(one)) return [];
    const words = one.heading.join("·");
    return [one.headingUnit === undefined ? words : `${words}（${one.headingUnit}）`];
  });
  return { sheets: [...new Set(sheets)], headings: [...new Set(headings)] };
}

function viewOf({ sheet, file }: RefusedEntry, grids: readonly Grid[]): SheetView | null {
  const grid = grids.find((one) => one.sheet === sheet && (file === undefined || one.file === file));
  return grid ? new SheetView(grid) : null;
}
