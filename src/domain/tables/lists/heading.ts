/** What a column of a list is, as the grammar of labels reads its headings (tables.md §9, §11.4). */
import type { FieldId } from "../../fields/dictionary";
import type { SchoolStage } from "../../kernel/stage";
import type { LabelReading, LabelRole } from "../../labels/label-reading";
import { readLabel } from "../../labels/read-label";
import { isUnitWord } from "../../labels/units";
import type { RefusedEntry } from "../user-mapping";

/** What a column tells of the school in its row. */
export type Role = Exclude<LabelRole, "county" | "township" | "class" | "ordinal">;

export type Meaning =
  | { readonly role: Role }
  | { readonly role: "item"; readonly field: FieldId; readonly stage: SchoolStage | null; readonly unit?: string };

export type MappedBy = "column" | "heading" | "remembered";

/** The headings of a column, as they stand in the worksheet. */
export interface Headings {
  readonly col: number;
  /** From the top down, in canonical spelling and without units. */
  readonly path: readonly string[];
  /** The same as the cells write them. */
  readonly written: readonly string[];
  /** The row of the lowest of them. */
  readonly headingRow?: number;
  /** What stands in a row of units below the headings. */
  readonly unitRow?: string;
}

/** A column of a list as its headings name it. */
export interface ListColumn extends Headings {
  readonly unit?: string;
  readonly reading: LabelReading;
  /** What its cells are taken for; null where they decide nothing. */
  readonly meaning: Meaning | null;
  /** The item it gives of the year before the one the list is about; such a column counts for comparison only. */
  readonly lastYear?: Extract<Meaning, { role: "item" }>;
  /** The user said what it is: this column, these words, or these words in another workbook. */
  readonly mapped?: MappedBy;
  /** What the user said of it cannot be used: it decides nothing, nor does any other source of the item that was meant. */
  readonly refused?: RefusedEntry;
}

const ROLES: ReadonlySet<string> = new Set<Role>(["name", "code", "stage", "grade", "type", "area", "owner", "countsAsSchool"]);

/** @param unitLine unit that a 单位 line above the table names */
export function columnOf(headings: Headings, unitLine: string | undefined): ListColumn {
  const reading = readLabel(headings.written, { unitRow: headings.unitRow, unitLine });
  const unit = reading.unit === undefined ? undefined : oneUnit(reading.unit);
  return { ...headings, ...(unit !== undefined && { unit }), reading, meaning: meaningOf(reading, unit) };
}

/** What a label says that counts: an item, or a role of lists; null for everything that is only proposed, or none. */
export function meaningOf(reading: LabelReading, unit: string | undefined): Meaning | null {
  const { outcome, role, item, stage } = reading;
  if (outcome === "role") return role !== undefined && ROLES.has(role) ? { role: role as Role } : null;
  if (outcome !== "read" || item === undefined) return null;
  return { role: "item", field: item, stage: stage ?? null, ...(unit !== undefined && { unit }) };
}

/** Does the label head a column of school names? */
export function namesSchools(label: string): boolean {
  const { outcome, role } = readLabel([label]);
  return outcome === "role" && role === "name";
}

/** 台/套 are one unit written twice; the grammar takes no others together. */
function oneUnit(unit: string): string {
  if (isUnitWord(unit)) return unit;
  return unit.split(/[/、,或(]/).find((part) => isUnitWord(part)) ?? unit;
}
