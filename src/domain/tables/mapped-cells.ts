/** Cells the user has named: read like any other, and set before what the tables say of the same item. */
import { readItem } from "./cell-reading";
import type { FoundItem } from "./found-item";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";
import type { MappingEntry } from "./user-mapping";

/** The named cells of one sheet as a record of the workbook's only school; null when none is named. */
export function mappedCells(view: SheetView, entries: readonly MappingEntry[]): SchoolRecord | null {
  const items = entries.flatMap((entry): FoundItem[] => {
    if (entry.kind !== "cell") return [];
    const { field, stage, unit, row, col } = entry;
    return [{ field, stage: stage ?? null, reading: readItem(field, view.shown(row, col), view.ref(row, col), [unit]), rank: 0 }];
  });
  return items.length === 0 ? null : { sheet: view.sheet, ...(view.file !== undefined && { file: view.file }), items };
}
