/** A label–value sheet on its way: panels with their lines and value columns, and what each line says in each of them. */
import type { LabelReading } from "../../labels/label-reading";
import type { LabelLine } from "./label-lines";
import type { Panel } from "./panels";
import type { ValueColumn } from "./value-columns";

/** A panel with its lines and what each of its value columns is. */
export interface ReadPanel {
  readonly panel: Panel;
  readonly lines: readonly LabelLine[];
  readonly columns: readonly ValueColumn[];
}

/** What one line says in one value column. */
export interface LabelCell {
  readonly panel: Panel;
  readonly line: LabelLine;
  readonly column: ValueColumn;
  readonly reading: LabelReading;
  /** The user said what the label is, in this workbook or in another. */
  readonly mapped?: "heading" | "remembered";
  /** What the user said of it cannot be used. */
  readonly isRefused?: true;
  /** The unit the user named. */
  readonly unit?: string;
}
