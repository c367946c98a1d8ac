/** What the user has said of tables that are not understood (对应关系), kept inside the workbook or written into a file. */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { Grid } from "../domain/kernel/grid";
import type { Bilingual } from "../domain/kernel/text";
import {
  MOST_MAPPING_ENTRIES,
  NO_MAPPING,
  parseMappingEntry,
  parseUserMapping,
  type MappingEntry,
  type UserMapping,
} from "../domain/tables/user-mapping";
import type { WorkbookPort } from "../workbook/port";
import { listPart } from "./store/part-kinds";
import { readPart } from "./store/read-part";

/** Where version 0 kept it. */
export const MAPPING_KEY = "edu-balance.mapping";

export const MAPPING_PART = listPart<MappingEntry>({
  name: "mapping",
  version0: { key: MAPPING_KEY, list: "entries" },
  keyOf: (entry) => JSON.stringify(entry),
  parse: (raw, index) => (index < MOST_MAPPING_ENTRIES ? parseMappingEntry(raw, index) : { error: null }),
});

export interface StoredMapping {
  readonly mapping: UserMapping;
  /** Entries that are not used, and why. */
  readonly errors: readonly Bilingual[];
}

export const NOTHING_MAPPED: StoredMapping = { mapping: NO_MAPPING, errors: [] };

/** @throws WorkbookError where the workbook cannot be talked to */
export async function loadMapping(port: Pick<WorkbookPort, "getSetting">): Promise<StoredMapping> {
  return storedMapping(await readPart(MAPPING_PART, port));
}

export function storedMapping(kept: {
  readonly value: readonly MappingEntry[];
  readonly errors: readonly Bilingual[];
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
  return { mapping: { ...mapping, entries: mapping.entries.map((entry) => ({ ...entry, file })) }, errors };
}

export function joinedMappings(all: readonly StoredMapping[]): StoredMapping {
  const entries = all.flatMap(({ mapping }) => mapping.entries);
  return { mapping: { version: 1, entries }, errors: all.flatMap(({ errors }) => errors) };
}

/** Entries that could not be used, and sheets that are no longer there. */
export function mappingProblems({ mapping, errors }: StoredMapping, grids: readonly Grid[]): readonly TableProblem[] {
  const isThere = (sheet: string, file: string | undefined) =>
    grids.some((grid) => grid.sheet === sheet && (file === undefined || grid.file === file));
  // A heading may stand in any workbook or in none.
  const placed = mapping.entries.filter((entry) => entry.kind !== "heading");
  const gone = new Set(placed.filter(({ sheet, file }) => !isThere(sheet, file)).map(({ sheet }) => sheet));
  const absent = [...gone].map((sheet) => ({
    zh: `对应关系中的工作表“${sheet.slice(0, 40)}”不在工作簿里，有关设置没有使用。`,
    en: `The worksheet “${sheet.slice(0, 40)}” of a mapping is not in the workbook; that mapping is not used.`,
  }));
  return [...errors, ...absent].map((words) => ({
    code: "mapping/notUsed",
    severity: "warning",
    values: { kind: "words", words },
    cells: [],
  }));
}
