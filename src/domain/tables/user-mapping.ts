/**
 * What the user says of a table that is not understood: "this column is …", "this cell is …", "leave this sheet out".
 * Plain JSON that is stored with the workbook, so it is validated like anything else from outside.
 */
import { FIELDS, type FieldId, fieldOf } from "../fields/dictionary";
import { STAGE_NAMES, type SchoolStage } from "../kernel/stage";
import { canonicalLabel } from "../labels/text";
import { factorTo, isUnitWord, splitUnit } from "../labels/units";

/** Rows and columns are zero-based, as everywhere in the domain. */
export type MappingEntry =
  /** The column with the school names, for a list whose headings do not say so; `firstRow` is its first school. */
  (
    | ({ readonly kind: "nameColumn"; readonly sheet: string; readonly col: number; readonly firstRow: number } & Headed)
    | ({ readonly kind: "column"; readonly sheet: string; readonly col: number } & MappedItem & Headed)
    | ({ readonly kind: "cell"; readonly sheet: string; readonly row: number; readonly col: number } & MappedItem & Headed)
    | { readonly kind: "ignore"; readonly sheet: string }
    | HeadingEntry
  ) & {
    /** The workbook the entry was stored in, where several are read together; not part of the stored text. */
    readonly file?: string;
  };

interface Headed {
  /**
   * The words that stood above the column, or beside or above the cell, when the user said what it is. Where others stand there
   * now, rows or columns were moved, and the entry is not used.
   */
  readonly heading?: readonly string[];
}

/**
 * What a heading or row label means wherever it stands, in this workbook and in others: it is kept by its words, not by its
 * place, so that a column inserted before it changes nothing.
 */
export interface HeadingEntry {
  readonly kind: "heading";
  /** From the top down, in canonical spelling and without units. */
  readonly heading: readonly string[];
  /** The unit written with it. */
  readonly headingUnit?: string;
  /** null: no data item (不是数据项). */
  readonly field: FieldId | null;
  readonly stage?: SchoolStage;
  /** Unit of the figures, where the sheet does not write it. */
  readonly unit?: string;
  /** Taken over from what the user said in another workbook. */
  readonly remembered?: true;
}

export interface MappedItem {
  readonly field: FieldId;
  readonly stage?: SchoolStage;
  /** Unit of the figures, where the sheet does not write it. */
  readonly unit?: string;
}

export interface UserMapping {
  readonly version: 1;
  readonly entries: readonly MappingEntry[];
  /** Entries that cannot be used by what they say themselves; not part of the stored text. */
  readonly refused?: readonly RefusedEntry[];
}

export const NO_MAPPING: UserMapping = { version: 1, entries: [] };

/** More entries than this are no work of a hand. */
export const MOST_MAPPING_ENTRIES = 2_000;

/**
 * Why an entry is not used.
 * - by itself: `format` the mapping as a whole is no mapping · `tooMany` · `shape` sheet, row or column is missing · `heading` its
 *   words are missing · `field`, `stage`, `unit` there is no such word · `dimension` the unit is not one of the item
 * - on its worksheet (`sheet-mapping.ts`): `outside` there is no such row or column, or nothing in it · `contradicted` another entry
 *   says something else of the same place · `setAside` the worksheet is to be left out · `moved` other words stand there than when it
 *   was said · `otherItem` the words there name another item · `noList` the worksheet is not read as a list
 * - `rowsAbove` is used, but above the first school that it names there are rows with figures
 */
export type MappingFault =
  | "format"
  | "tooMany"
  | "shape"
  | "heading"
  | "field"
  | "stage"
  | "unit"
  | "dimension"
  | "outside"
  | "contradicted"
  | "setAside"
  | "moved"
  | "otherItem"
  | "noList"
  | "rowsAbove";

/** An entry that is not used. What it speaks of is known as far as it could be read: there nothing is decided. */
export interface RefusedEntry {
  readonly kind: "refused";
  readonly why: MappingFault;
  /** Its place among the entries, from 0. */
  readonly entry?: number;
  /** What is not understood, as the user wrote it; the words it was said of. */
  readonly word?: string;
  /** The words that stand there now. */
  readonly now?: string;
  /** What the entries say that contradict each other; the item that the words there name. */
  readonly fields?: readonly (FieldId | null)[];
  /** Rows above the first school that hold figures. */
  readonly rows?: readonly number[];
  readonly field?: FieldId;
  readonly stage?: SchoolStage;
  readonly sheet?: string;
  readonly row?: number;
  readonly col?: number;
  readonly heading?: readonly string[];
  readonly headingUnit?: string;
  readonly file?: string;
}

/** What readers are given: what the user says, and where nothing is decided because it cannot be used. */
export type SaidEntry = MappingEntry | RefusedEntry;

export interface ParsedMapping {
  readonly mapping: UserMapping;
  /** Entries that are not used, and why. */
  readonly errors: readonly RefusedEntry[];
}

/**
 * Reads a stored mapping.
 * @param data parsed JSON of unknown origin
 * @returns the entries that are sound, and for every other one why it is not used
 */
export function parseUserMapping(data: unknown): ParsedMapping {
  if (!isRecord(data) || data["version"] !== 1 || !Array.isArray(data["entries"])) {
    return { mapping: NO_MAPPING, errors: [{ kind: "refused", why: "format" }] };
  }
  const read = data["entries"].slice(0, MOST_MAPPING_ENTRIES).map(parseMappingEntry);
  const isCut = data["entries"].length > MOST_MAPPING_ENTRIES;
  return {
    mapping: { version: 1, entries: read.flatMap((one) => ("entry" in one ? [one.entry] : [])) },
    errors: [
      ...read.flatMap((one) => ("error" in one ? [one.error] : [])),
      ...(isCut ? [{ kind: "refused", why: "tooMany", entry: MOST_MAPPING_ENTRIES } as const] : []),
    ],
  };
}

/**
 * Reads one entry of a stored mapping.
 * @param index its place in the mapping, from 0
 */
export function parseMappingEntry(
  raw: unknown,
  index: number,
): { readonly entry: MappingEntry } | { readonly error: RefusedEntry } {
  const entry = parseEntry(raw);
  if (!("fault" in entry)) return { entry };
  const { fault, ...about } = entry;
  return { error: { kind: "refused", why: fault, entry: index, ...placeIn(raw), ...about } };
}

/** What is wrong with an entry, with what can be read of it. */
type Fault = { readonly fault: MappingFault } & Pick<RefusedEntry, "word" | "field" | "stage">;

/** The place that an entry speaks of, where it says one. */
function placeIn(raw: unknown): Pick<RefusedEntry, "sheet" | "row" | "col" | "heading" | "headingUnit"> {
  if (!isRecord(raw)) return {};
  const { kind, sheet, row, col, heading, headingUnit } = raw;
  if (kind === "heading") {
    if (!isHeading(heading)) return {};
    const unit = typeof headingUnit === "string" && headingUnit.length <= LONGEST_LEVEL ? { headingUnit } : {};
    return { heading: heading.map(canonicalLabel), ...unit };
  }
  if (typeof sheet !== "string" || !isIndex(col) || (kind !== "column" && kind !== "cell")) return {};
  if (kind === "column") return { sheet, col };
  return isIndex(row) ? { sheet, row, col } : {};
}

function parseEntry(raw: unknown): MappingEntry | Fault {
  if (isRecord(raw) && raw["kind"] === "heading") return parseHeading(raw);
  if (!isRecord(raw) || typeof raw["sheet"] !== "string") return { fault: "shape" };
  const { kind, sheet, row, col, firstRow, heading } = raw;
  if (kind === "ignore") return { kind, sheet };
  if (!isIndex(col)) return { fault: "shape" };
  const levels = typeof heading === "string" ? [heading] : heading;
  if (levels !== undefined && !isHeading(levels)) return { fault: "heading" };
  const headed = levels && { heading: levels.map(headingWords) };
  if (kind === "nameColumn") return isIndex(firstRow) ? { kind, sheet, col, firstRow, ...headed } : { fault: "shape" };
  const item = parseItem(raw);
  if ("fault" in item) return item;
  if (kind === "column") return { kind, sheet, col, ...item, ...headed };
  return kind === "cell" && isIndex(row) ? { kind, sheet, row, col, ...item, ...headed } : { fault: "shape" };
}

/** A heading as it is compared: in canonical spelling and without its unit. */
function headingWords(text: string): string {
  return canonicalLabel(splitUnit(text).label);
}

const MOST_LEVELS = 20;
const LONGEST_LEVEL = 200;

function isHeading(heading: unknown): heading is readonly string[] {
  const isLevel = (level: unknown): level is string => typeof level === "string" && level !== "" && level.length <= LONGEST_LEVEL;
  return Array.isArray(heading) && heading.length > 0 && heading.length <= MOST_LEVELS && heading.every(isLevel);
}

function parseHeading(raw: Record<string, unknown>): HeadingEntry | Fault {
  const { heading, headingUnit, field, remembered } = raw;
  if (!isHeading(heading)) return { fault: "heading" };
  if (headingUnit !== undefined && !(typeof headingUnit === "string" && headingUnit.length <= LONGEST_LEVEL)) {
    return { fault: "unit" };
  }
  const item: Pick<HeadingEntry, "field" | "stage" | "unit"> | Fault = field === null ? { field } : parseItem(raw);
  if ("fault" in item) return item;
  return {
    kind: "heading",
    heading: heading.map(canonicalLabel),
    ...(headingUnit !== undefined && { headingUnit }),
    field: item.field,
    ...(item.stage !== undefined && { stage: item.stage }),
    ...(item.unit !== undefined && { unit: item.unit }),
    ...(remembered === true && { remembered: true as const }),
  };
}

function parseItem({ field, stage, unit }: Record<string, unknown>): MappedItem | Fault {
  if (typeof field !== "string" || !Object.hasOwn(FIELDS, field)) return { fault: "field", ...wordOf(field) };
  const item = field as FieldId;
  if (stage !== undefined && (typeof stage !== "string" || !Object.hasOwn(STAGE_NAMES, stage))) {
    return { fault: "stage", field: item, ...wordOf(stage) };
  }
  const about = { field: item, ...(stage !== undefined && { stage: stage as SchoolStage }) };
  if (unit === undefined) return about;
  if (typeof unit !== "string" || !isUnitWord(unit)) return { fault: "unit", ...about, ...wordOf(unit) };
  return factorTo(fieldOf(item).unit, unit) === null ? { fault: "dimension", ...about, word: unit } : { ...about, unit };
}

const LONGEST_WORD = 40;

function wordOf(value: unknown): { readonly word?: string } {
  return typeof value === "string" || typeof value === "number" ? { word: String(value).slice(0, LONGEST_WORD) } : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1_048_576;
}

/** A heading or row label, as it is compared with what the user said of it. */
export interface LabelWords {
  readonly path: readonly string[];
  readonly unit?: string;
}

/** What the user said of a label with these words; what was said in another workbook counts only where nothing was said in this. */
export function headingEntry(entries: readonly SaidEntry[], words: LabelWords): HeadingEntry | undefined {
  return entries.findLast((entry): entry is HeadingEntry => entry.kind === "heading" && isSaidOf(entry, words));
}

/** Is the entry of these words, and of this unit? */
export function isSaidOf(
  { heading, headingUnit }: { readonly heading?: readonly string[]; readonly headingUnit?: string },
  { path, unit }: LabelWords,
): boolean {
  return (
    heading !== undefined &&
    headingUnit === unit &&
    heading.length === path.length &&
    heading.every((level, index) => level === path[index])
  );
}
