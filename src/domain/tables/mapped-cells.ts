/** Cells the user has named: read like any other, and set before what the tables say of the same item. */
import type { CellAccount } from "./account";
import { readItem } from "./cell-reading";
import type { FoundItem } from "./found-item";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";
import type { MappingEntry } from "./user-mapping";

/** The named cells of one sheet as a record of the workbook's only school, with their lines of the account; null when none is named. */
export function mappedCells(
  view: SheetView,
  entries: readonly MappingEntry[],
): { readonly record: SchoolRecord; readonly cells: readonly CellAccount[] } | null {
  const cells = entries.filter((entry) => entry.kind === "cell");
  if (cells.length === 0) return null;
  const items = cells.map(({ field, stage, unit, row, col }): FoundItem => {
    return { field, stage: stage ?? null, reading: readItem(field, view.shown(row, col), view.ref(row, col), [unit]), rank: 0 };
  });
  return {
    record: { sheet: view.sheet, ...(view.file !== undefined && { file: view.file }), items },
    cells: cells.map(({ field, stage, row, col }): CellAccount => {
      const line = { at: view.ref(row, col), item: field, ...(stage && { stage }), text: view.written(row, col).trim() };
      return { ...line, outcome: "read", why: { code: "mapped", by: "cell" } };
    }),
  };
}
