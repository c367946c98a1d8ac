/**
 * What the user says of a table that is not understood: "this column is …", "this cell is …", "leave this sheet out".
 * Plain JSON that is stored with the workbook, so it is validated like anything else from outside.
 */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { STAGE_NAMES, type SchoolStage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import { canonicalLabel } from "../labels/text";
import { isUnitWord } from "../labels/units";

/** Rows and columns are zero-based, as everywhere in the domain. */
export type MappingEntry =
  /** The column with the school names, for a list whose headings do not say so; `firstRow` is its first school. */
  (
    | { readonly kind: "nameColumn"; readonly sheet: string; readonly col: number; readonly firstRow: number }
    | ({ readonly kind: "column"; readonly sheet: string; readonly col: number } & MappedItem)
    | ({ readonly kind: "cell"; readonly sheet: string; readonly row: number; readonly col: number } & MappedItem)
    | { readonly kind: "ignore"; readonly sheet: string }
    | HeadingEntry
  ) & {
    /** The workbook the entry was stored in, where several are read together; not part of the stored text. */
    readonly file?: string;
  };

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
}

export const NO_MAPPING: UserMapping = { version: 1, entries: [] };

/** More entries than this are no work of a hand. */
export const MOST_MAPPING_ENTRIES = 2_000;

/**
 * Reads a stored mapping.
 * @param data parsed JSON of unknown origin
 * @returns the entries that are sound, and for every other one why it is not used
 */
export function parseUserMapping(data: unknown): { readonly mapping: UserMapping; readonly errors: readonly Bilingual[] } {
  if (!isRecord(data) || data["version"] !== 1 || !Array.isArray(data["entries"])) {
    return {
      mapping: NO_MAPPING,
      errors: [
        {
          zh: "对应关系的格式不对，没有使用。请按说明文档“对应关系”重新填写。",
          en: "The mapping is not in the right format and is not used. Write it as the documentation on mappings says.",
        },
      ],
    };
  }
  const read = data["entries"].slice(0, MOST_MAPPING_ENTRIES).map(parseMappingEntry);
  return {
    mapping: { version: 1, entries: read.flatMap((one) => ("entry" in one ? [one.entry] : [])) },
    errors: read.flatMap((one) => ("error" in one ? [one.error] : [])),
  };
}

/**
 * Reads one entry of a stored mapping.
 * @param index its place in the mapping, from 0
 */
export function parseMappingEntry(raw: unknown, index: number): { readonly entry: MappingEntry } | { readonly error: Bilingual } {
  const entry = parseEntry(raw);
  if (typeof entry !== "string") return { entry };
  return {
    error: {
      zh: `第 ${index + 1} 条对应关系无效：${REASONS[entry].zh}。`,
      en: `Mapping ${index + 1} is not valid: ${REASONS[entry].en}.`,
    },
  };
}

type Fault = keyof typeof REASONS;

const REASONS = {
  shape: { zh: "缺少工作表、行或列", en: "sheet, row or column is missing" },
  heading: { zh: "缺少表头的文字", en: "the words of the heading are missing" },
  field: { zh: "没有这个数据项", en: "there is no such data item" },
  stage: { zh: "没有这个学段", en: "there is no such stage" },
  unit: { zh: "没有这个单位", en: "there is no such unit" },
} as const;

function parseEntry(raw: unknown): MappingEntry | Fault {
  if (isRecord(raw) && raw["kind"] === "heading") return parseHeading(raw);
  if (!isRecord(raw) || typeof raw["sheet"] !== "string") return "shape";
  const { kind, sheet, row, col, firstRow } = raw;
  if (kind === "ignore") return { kind, sheet };
  if (!isIndex(col)) return "shape";
  if (kind === "nameColumn") return isIndex(firstRow) ? { kind, sheet, col, firstRow } : "shape";
  const item = parseItem(raw);
  if (typeof item === "string") return item;
  if (kind === "column") return { kind, sheet, col, ...item };
  return kind === "cell" && isIndex(row) ? { kind, sheet, row, col, ...item } : "shape";
}

const MOST_LEVELS = 20;
const LONGEST_LEVEL = 200;

function parseHeading(raw: Record<string, unknown>): HeadingEntry | Fault {
  const { heading, headingUnit, field, remembered } = raw;
  const isLevel = (level: unknown): level is string => typeof level === "string" && level !== "" && level.length <= LONGEST_LEVEL;
  if (!Array.isArray(heading) || heading.length === 0 || heading.length > MOST_LEVELS || !heading.every(isLevel))
    return "heading";
  if (headingUnit !== undefined && !(typeof headingUnit === "string" && headingUnit.length <= LONGEST_LEVEL)) return "unit";
  const item = field === null ? { field } : parseItem(raw);
  if (typeof item === "string") return item;
  return {
    kind: "heading",
    heading: heading.map(canonicalLabel),
    ...(headingUnit !== undefined && { headingUnit }),
    ...item,
    ...(remembered === true && { remembered }),
  };
}

function parseItem({ field, stage, unit }: Record<string, unknown>): MappedItem | Fault {
  if (typeof field !== "string" || !Object.hasOwn(FIELDS, field)) return "field";
  if (stage !== undefined && (typeof stage !== "string" || !Object.hasOwn(STAGE_NAMES, stage))) return "stage";
  if (unit !== undefined && (typeof unit !== "string" || !isUnitWord(unit))) return "unit";
  return {
    field: field as FieldId,
    ...(stage !== undefined && { stage: stage as SchoolStage }),
    ...(unit !== undefined && { unit }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1_048_576;
}

/** What the user said of a label with these words; the last word counts. */
export function headingEntry(
  entries: readonly MappingEntry[],
  { path, unit }: { readonly path: readonly string[]; readonly unit?: string },
): HeadingEntry | undefined {
  const isOf = (entry: MappingEntry): entry is HeadingEntry =>
    entry.kind === "heading" &&
    entry.headingUnit === unit &&
    entry.heading.length === path.length &&
    entry.heading.every((level, index) => level === path[index]);
  return entries.findLast(isOf);
}
