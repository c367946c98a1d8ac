/** What a form is known to hold, as data: its outline of row labels, and which row × column is which item. */
import type { FieldId } from "../fields/dictionary";
import type { SchoolStage } from "../kernel/stage";
import type { Rank } from "./found-item";

/** A row of the printed form. Equal labels (其他, 计) are told apart by the parent they stand under. */
export interface OutlineNode {
  /** Label first, then the other wordings seen. */
  readonly labels: readonly string[];
  readonly children: readonly OutlineNode[];
  /** The label says nothing by itself (小学 under 骨干教师): taken only where its parent stands before or beside it. */
  readonly needsParent?: boolean;
}

/** Where an item stands. Paths name outline labels from the top, e.g. `["教学及辅助用房", "公共教学用房", "室内体育用房"]`. */
export interface ItemSpec {
  readonly field: FieldId;
  readonly row: readonly string[];
  /** Heading paths in order of preference, levels joined by `>`; empty: the column is known by its number alone. */
  readonly columns: readonly string[];
  /** Number printed over the column; used when the headings are lost, or when `columns` is empty. */
  readonly number: number;
  /** Unit the printed form prescribes, when the sheet itself says none. */
  readonly unit?: string;
  /** The stage the figure speaks of, where it is fixed by the row or column. */
  readonly stage?: SchoolStage;
  /** Further places whose figures are added to it. */
  readonly plus?: readonly Pick<ItemSpec, "row" | "columns" | "number">[];
  /** 1 when not said. */
  readonly rank?: Exclude<Rank, 0>;
}

/** Classes counted by size, in one column of the form. */
export interface ClassSizesSpec {
  /** The row of all classes. */
  readonly total: readonly string[];
  readonly columns: readonly string[];
  readonly number: number;
  readonly stage?: SchoolStage;
}

/** A total with the parts that make it up; where the known parts reach the total, blank parts are 0 (tables.md §1.4). */
export interface ClosureSpec {
  readonly total: Pick<ItemSpec, "row" | "columns" | "number">;
  readonly parts: readonly Pick<ItemSpec, "row" | "columns" | "number">[];
}

export interface FormSpec {
  /** Form number. */
  readonly id: string;
  /** Official title, then wordings by which the form is known when its number is not on the sheet. */
  readonly titles: readonly string[];
  /** Unit of the whole form when the sheet says none. */
  readonly unit?: string;
  /** The one stage the form speaks of. */
  readonly stage?: SchoolStage;
  /** The rows repeat per stage, or speak of the stage that title or sheet name says; items are given for one block. */
  readonly isPerStage?: boolean;
  readonly outline: readonly OutlineNode[];
  readonly items: readonly ItemSpec[];
  readonly closures?: readonly ClosureSpec[];
  readonly classSizes?: readonly ClassSizesSpec[];
}

/** Outline shorthand: `row("危房", [], "C级、D级危房")`. */
export function row(label: string, children: readonly OutlineNode[] = [], ...others: string[]): OutlineNode {
  return { labels: [label, ...others], children };
}

/** A row that is only known by the parent it stands under. */
export function partRow(label: string, ...others: string[]): OutlineNode {
  return { labels: [label, ...others], children: [], needsParent: true };
}

/** Rows without children. */
export function rows(...labels: string[]): OutlineNode[] {
  return labels.map((label) => row(label));
}
