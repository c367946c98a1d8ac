/** Sections and readings for tests, from bare numbers: every item stands in a cell of its own, `S!A1` downwards. */
import { FIELDS, FIELD_IDS, type FieldId } from "../../src/domain/fields/dictionary";
import type { Section } from "../../src/domain/dataset/school";
import type { CellRef } from "../../src/domain/kernel/cell";
import { known, type KnownReading } from "../../src/domain/kernel/reading";
import type { Stage } from "../../src/domain/kernel/stage";

/** The cell an item of these tests stands in. */
export function cellOf(field: FieldId): CellRef {
  return { sheet: "S", row: FIELD_IDS.indexOf(field), col: 0 };
}

export function reading(field: FieldId, value: number): KnownReading {
  return known(value, FIELDS[field].unit, [cellOf(field)]);
}

export type Figures = Readonly<Partial<Record<FieldId, number>>>;

export function itemsOf(figures: Figures): Section["items"] {
  const entries = Object.entries(figures) as [FieldId, number][];
  return Object.fromEntries(entries.map(([field, value]) => [field, reading(field, value)]));
}

export function sectionOf(stage: Stage, figures: Figures, more: Partial<Section> = {}): Section {
  return {
    id: `s1/${stage}`,
    schoolId: "s1",
    schoolName: "某校",
    schoolType: stage === "primary" ? "primarySchool" : "juniorSchool",
    stage,
    nameCells: [],
    items: itemsOf(figures),
    ...more,
  };
}

/** `S!A12`: addresses of the cells above. */
export function addressOf({ sheet, row }: CellRef): string {
  return `${sheet}!A${row + 1}`;
}
