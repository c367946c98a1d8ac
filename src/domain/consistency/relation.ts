/**
 * Relations between the cells of the official forms (审核关系), as data. 逻辑校验: must be corrected;
 * 经验校验: correct or explain. Only relations seen in a source are listed (tables.md §4, §5, §8).
 */
import type { Bilingual } from "../kernel/text";

/** A column of a form: heading paths in order of preference, and the number printed over it. */
export interface ColumnPlace {
  readonly columns: readonly string[];
  readonly number: number;
  /** Where given, the column is the one with this number, provided that its heading, if any, says so. */
  readonly says?: RegExp;
}

/**
 * A row of a form by its outline path, levels joined by `>`. `@` stands for each stage block of a form that repeats its rows;
 * `小学|总计` takes the second where the form has no first.
 */
export type RowPlace = string;

/** One cell, or one cell of each row or column the relation runs over. */
export interface Term {
  /** Another form than the relation's own. */
  readonly form?: string;
  readonly row?: RowPlace;
  /** Instead of one row: every row whose label matches, e.g. all ages. */
  readonly rowsLike?: RegExp;
  readonly column?: ColumnPlace;
  /** What each figure counts for in the sum: −1 is taken off, 45 is the most pupils of a class of 41–45. 1 when not said. */
  readonly times?: number;
  /** The form as the school filled it in one school year before, where that is there too (`last.` in the platforms' rules). */
  readonly isLastYear?: true;
  /** The relation still holds where the form of this year has no such row or column. */
  readonly isOptional?: true;
}

/** Cells that decide whether a relation is tested. */
export type Condition = Omit<Term, "times" | "isOptional"> & {
  /** What such a cell says; any figure but 0 where left out. */
  readonly says?: RegExp;
};

export interface Relation {
  /** `<form>/<what>`, permanent. */
  readonly id: string;
  readonly form: string;
  readonly check: "logical" | "empirical";
  readonly text: Bilingual;
  /** What the relation repeats over; a term then leaves that side of its place open. */
  readonly each: "row" | "column" | "once";
  readonly left: readonly Term[];
  /** `filled`: the left side is there and more than 0; the right side is empty. */
  readonly is: "equal" | "atMost" | "filled";
  readonly right: readonly Term[];
  /** `atMost` whose text speaks of the right side: it is no less than the left. */
  readonly isSaidOfRight?: true;
  /** `atMost` this number, not a figure of the form. */
  readonly limit?: number;
  /** Tested only where one of these cells says so; the cell is named with the finding. */
  readonly when?: readonly Condition[];
  /** Not tested where one of these cells says so. */
  readonly unless?: Condition;
  /**
   * Blank cells on the right mean none as long as one of them is filled in. Else `atMost` is not tested beside a blank, and parts
   * of `equal` that fall short of their whole beside a blank are a question (经验校验), not a contradiction.
   */
  readonly blanksAreNone?: true;
  /** Left out where one of these relations is broken in the same forms: it has the same cause. */
  readonly unlessBroken?: readonly string[];
  /** Rows that a relation over each row does not speak of. */
  readonly exceptRows?: readonly RowPlace[];
  /**
   * The sum runs over all columns but these (path levels joined by `>`) and those marked as parts of a neighbour.
   * Not tested on a form with any further column: it may belong to the sum.
   */
  readonly besideColumns?: RegExp;
  /** The sum runs over all rows of the stage's block but these. Not tested where the block has any further row. */
  readonly besideRows?: readonly RowPlace[];
  /** Not tested in a row where this column is filled in. */
  readonly unlessFilled?: ColumnPlace;
  /** Tested only in rows where this column is filled in: else the row was not broken down at all. */
  readonly ifFilled?: ColumnPlace;
}

export function column(number: number, ...columns: string[]): ColumnPlace {
  return { columns, number };
}

/** A column known by its printed number; a heading that says something else rules it out. */
export function numbered(number: number, says: RegExp): ColumnPlace {
  return { columns: [], number, says };
}

/** The same column, known by its heading alone: where the numbers moved from year to year. */
export function byHeading({ columns }: ColumnPlace): ColumnPlace {
  return { columns, number: 0 };
}

/** Terms of whole columns, for relations that hold in each row. */
export function inColumns(...places: readonly ColumnPlace[]): readonly Term[] {
  return places.map((place) => ({ column: place }));
}

/** Terms of whole rows, for relations that hold in each column. */
export function inRows(...paths: readonly RowPlace[]): readonly Term[] {
  return paths.map((row) => ({ row }));
}

/** The same terms, where a form of another year may lack them. */
export function optional(terms: readonly Term[]): readonly Term[] {
  return terms.map((term) => ({ ...term, isOptional: true }));
}
