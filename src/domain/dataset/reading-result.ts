/** What was recognised in a set of worksheets, and what was not: the output of `readTables`. */
import type {
  AccountReason,
  BlockAccount,
  CellAccount,
  ColumnAccount,
  ItemOutcome,
  RowAccount,
  RowOutcome,
} from "../tables/account";
import type { FormTable } from "../tables/form-table";
import type { StatedFigure } from "../tables/lists/stated";
import type { CheckKind, ProblemValues, TableProblem } from "../tables/problem";
import type { NotRecognised, RecognisedTable } from "../tables/recognised";
import type { RowTable } from "../tables/row-table";
import type { RepeatedItem } from "./repeated-item";
import type { School } from "./school";

export type { CheckKind, NotRecognised, ProblemValues, RecognisedTable, TableProblem };
export type { AccountReason, BlockAccount, CellAccount, ColumnAccount, ItemOutcome, RowAccount, RowOutcome };

export interface ReadingResult {
  readonly tables: readonly RecognisedTable[];
  readonly notRecognised: readonly NotRecognised[];
  readonly problems: readonly TableProblem[];
  readonly schools: readonly School[];
  /** The schools as tables and columns of the school year before give them; for comparison, never in place of this year's. */
  readonly lastYear: readonly School[];
  /** Items given again with another figure than the one that is used. */
  readonly repeated: readonly RepeatedItem[];
  /** Every official form with all its rows, columns and raw cells, for rules between cells. */
  readonly forms: readonly RecognisedForm[];
  /** What lists claim of indicators and standards, for comparison with what follows from the data. */
  readonly stated: readonly StatedFigure[];
  /** Lists and tables by region with their rows and raw cells, for what must hold between them. */
  readonly rowTables: readonly RowTable[];
  /** What became of every non-empty cell of the worksheets (读取情况). */
  readonly accounts: readonly BlockAccount[];
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
