/** What was recognised in a set of worksheets, and what was not: the output of `readTables`. */
import type { FieldId } from "../fields/dictionary";
import type { Area, CellRef } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";
import type { FormTable } from "../tables/form-table";
import type { StatedFigure } from "../tables/lists/stated";
import type { TableProblem } from "../tables/problem";
import type { RepeatedItem } from "./repeated-item";
import type { School } from "./school";

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

export type { TableProblem };

export interface ReadingResult {
  readonly tables: readonly RecognisedTable[];
  readonly notRecognised: readonly NotRecognised[];
  readonly problems: readonly TableProblem[];
  readonly schools: readonly School[];
  /** Items given again with another figure than the one that is used. */
  readonly repeated: readonly RepeatedItem[];
  /** Every official form with all its rows, columns and raw cells, for rules between cells. */
  readonly forms: readonly RecognisedForm[];
  /** What lists claim of indicators and standards, for comparison with what follows from the data. */
  readonly stated: readonly StatedFigure[];
}

/** A form and the school it belongs to; without `schoolId` where several schools share the workbook and the form names none. */
export interface RecognisedForm {
  readonly table: FormTable;
  readonly schoolId?: string;
  /** First calendar year of its school year, where the form, or the cover of its workbook, says so. */
  readonly year?: number;
  /** The school's forms of a later year are there too: this one only counts for relations between two years. */
  readonly isEarlier?: true;
}
