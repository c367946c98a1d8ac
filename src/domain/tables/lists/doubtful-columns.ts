/** Columns of a list whose figures do not fit the item of their heading: they decide nothing, and that is said. */
import type { FieldId } from "../../fields/dictionary";
import { type Reading, missing } from "../../kernel/reading";
import { type ColumnFigures, type FigureDoubt, figureDoubt } from "../figure-evidence";
import { readNumber } from "../number";
import type { TableProblem } from "../problem";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";
import type { ListColumn } from "./heading";

type ItemColumn = ListColumn & { readonly meaning: { readonly field: FieldId } };

export interface Fitting {
  readonly records: readonly SchoolRecord[];
  readonly problems: readonly TableProblem[];
  /** By column. */
  readonly doubts: ReadonlyMap<number, FigureDoubt>;
}

/**
 * What the user says of the words of a heading is not doubted; what is said of a place may have come to stand beside it.
 * @param columns item columns of the list
 * @param records of its rows, before any are merged; `items[i]` is what `columns[i]` holds
 */
export function withoutDoubtful(
  view: SheetView,
  headingRow: number,
  columns: readonly ItemColumn[],
  records: readonly SchoolRecord[],
): Fitting {
  const figures = columns.map((_, at) => records.map(({ items }) => figureOf(view, items[at]?.reading)));
  const others = new Map<FieldId, ColumnFigures>();
  columns.forEach(({ meaning: { field } }, at) => {
    // Of two columns with one item, neither is the one to compare with.
    const isOnly = columns.filter(({ meaning }) => meaning.field === field).length === 1;
    if (isOnly) others.set(field, figures[at]!);
  });
  const doubts = columns.map(({ meaning, mapped }, at) =>
    mapped !== undefined && mapped !== "column" ? null : figureDoubt(meaning.field, figures[at]!, others),
  );
  if (doubts.every((doubt) => doubt === null)) return { records, problems: [], doubts: new Map() };
  return {
    doubts: new Map(columns.flatMap(({ col }, at) => (doubts[at] ? [[col, doubts[at]] as const] : []))),
    records: records.map((record) => ({
      ...record,
      items: record.items.map((item, at) =>
        doubts[at] && (item.reading.state === "known" || item.reading.reason === "notANumber")
          ? { ...item, reading: missing("ambiguous", item.field, item.reading.cells) }
          : item,
      ),
    })),
    problems: columns.flatMap(({ col, path, meaning: { field } }, at): TableProblem[] => {
      const doubt = doubts[at];
      if (!doubt) return [];
      const values = { kind: "columnDoubtful", heading: path.join("·"), field, doubt } as const;
      return [{ code: "columnDoubtful", severity: "warning", values, cells: [view.ref(headingRow, col)] }];
    }),
  };
}

/** Also of a cell that was not read, because it holds a fraction of what is counted in whole pieces. */
function figureOf(view: SheetView, reading: Reading | undefined): number | null {
  if (reading?.state === "known") return reading.value;
  const [cell] = reading?.cells ?? [];
  const number = cell && reading?.reason === "notANumber" ? readNumber(view.value(cell.row, cell.col)) : null;
  return number?.kind === "number" ? number.value : null;
}
