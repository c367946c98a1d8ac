/** Cells the user has named: read like any other, and set before what the tables say of the same item. */
import type { CellAccount } from "./account";
import type { FieldId } from "../fields/dictionary";
import type { SchoolStage } from "../kernel/stage";
import { missing } from "../kernel/reading";
import { readItem } from "./cell-reading";
import type { FoundItem } from "./found-item";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";
import type { SaidEntry } from "./user-mapping";

interface NamedCell {
  readonly row: number;
  readonly col: number;
  readonly field: FieldId | undefined;
  readonly stage: SchoolStage | undefined;
  readonly unit: string | undefined;
  /** What was said of it cannot be used: the item that was meant is not known. */
  readonly isRefused: boolean;
}

/** The named cells of one sheet as a record of the workbook's only school, with their lines of the account; null when none is named. */
export function mappedCells(
  view: SheetView,
  entries: readonly SaidEntry[],
): { readonly record: SchoolRecord; readonly cells: readonly CellAccount[] } | null {
  const cells = entries.flatMap((entry): NamedCell[] => {
    const isRefused = entry.kind === "refused";
    if (entry.kind !== "cell" && !isRefused) return [];
    const { row, col, field, stage } = entry;
    return row === undefined || col === undefined
      ? []
      : [{ row, col, field, stage, unit: isRefused ? undefined : entry.unit, isRefused }];
  });
  if (cells.length === 0) return null;
  const items = cells.flatMap(({ field, stage, unit, row, col, isRefused }): FoundItem[] => {
    if (field === undefined) return [];
    const at = view.ref(row, col);
    const reading = isRefused ? missing("ambiguous", field, [at]) : readItem(field, view.shown(row, col), at, [unit]);
    return [{ field, stage: stage ?? null, reading, rank: 0 }];
  });
  return {
    record: { sheet: view.sheet, ...(view.file !== undefined && { file: view.file }), items },
    cells: cells.map(({ field, stage, row, col, isRefused }): CellAccount => {
      const line = { at: view.ref(row, col), ...(stage && { stage }), text: view.written(row, col).trim() };
      if (isRefused || field === undefined) return { ...line, outcome: "notUnderstood", why: { code: "refused" } };
      return { ...line, item: field, outcome: "read", why: { code: "mapped", by: "cell" } };
    }),
  };
}
