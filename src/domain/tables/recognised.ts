/** What a reader makes of a worksheet: the tables in it, what they say of which school, and what is to be said of them. */
import type { FieldId } from "../fields/dictionary";
import type { BlockAccount } from "./account";
import type { Area, CellRef } from "../kernel/cell";
import { ownCells } from "../kernel/reading";
import type { Bilingual } from "../kernel/text";
import type { FormTable } from "./form-table";
import type { FoundItem } from "./found-item";
import type { StatedFigure } from "./lists/stated";
import type { TableProblem } from "./problem";
import type { RowTable } from "./row-table";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";

/** One table found in one worksheet. */
export interface RecognisedTable {
  readonly sheet: string;
  readonly file?: string;
  /** `regions`: a table by region, of which only the totals are checked. */
  readonly kind: "form" | "list" | "regions";
  /** Form number (教基5176) or the id of the list layout. */
  readonly id: string;
  readonly title: string;
  readonly range: Area;
  /** Items found in it with their cells (first school only for lists). */
  readonly items: readonly { readonly field: FieldId; readonly cells: readonly CellRef[] }[];
  /** What was checked in a table that gives no figures of schools. */
  readonly checked?: Bilingual;
}

/** A worksheet, or a part of one, that was not read, and why. */
export interface NotRecognised {
  readonly sheet: string;
  readonly file?: string;
  readonly reason: Bilingual;
}

/** An official form with what it says of its school; without record where the form is not among those that are read. */
export interface ReadForm {
  readonly table: FormTable;
  readonly record: SchoolRecord | null;
}

/** Plain JSON: whoever works with a table after it was read takes this, never the worksheet. */
export interface Recognised {
  readonly tables: readonly RecognisedTable[];
  readonly records: readonly SchoolRecord[];
  readonly forms: readonly ReadForm[];
  readonly problems: readonly TableProblem[];
  readonly notRecognised: readonly NotRecognised[];
  readonly stated: readonly StatedFigure[];
  /** Tables whose rows are schools, classes or regions, for what must hold between their figures. */
  readonly rowTables: readonly RowTable[];
  /** What became of every non-empty cell (读取情况). */
  readonly accounts: readonly BlockAccount[];
}

export const NOTHING_RECOGNISED: Recognised = {
  tables: [],
  records: [],
  forms: [],
  problems: [],
  notRecognised: [],
  stated: [],
  rowTables: [],
  accounts: [],
};

/** @param items all that was found in the table; those of the first school where it holds several */
export function tableOf(
  view: SheetView,
  kind: RecognisedTable["kind"],
  id: string,
  { title, range }: { readonly title: string; readonly range: Area },
  items: readonly FoundItem[],
): RecognisedTable {
  const cells = new Map<FieldId, readonly CellRef[]>();
  for (const { field, reading } of items) cells.set(field, [...(cells.get(field) ?? []), ...ownCells(reading)]);
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    kind,
    id,
    title,
    range,
    items: [...cells].map(([field, found]) => ({ field, cells: found })),
  };
}
