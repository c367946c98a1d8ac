/** Rows of a list with figures and without a school: said, because those figures count for nobody. */
import { isCellError } from "../../kernel/cell";
import { readNumber } from "../number";
import type { TableProblem } from "../problem";
import type { SheetView } from "../sheet-view";
import type { ListColumn } from "./heading";
import type { ListRow } from "./list-rows";

/** A single figure in a row may be a remark. */
const FEWEST_FIGURES = 2;
/** Shares are printed rounded; sums of areas may differ in the last digit. */
const TOLERANCE = 0.01;

/** @param items columns of data items */
export function namelessRows(
  view: SheetView,
  nameCol: number,
  items: readonly ListColumn[],
  nameless: readonly number[],
  schools: readonly ListRow[],
): readonly TableProblem[] {
  const figure = (row: number, col: number): number | null => {
    const read = readNumber(view.value(row, col));
    return read.kind === "number" ? read.value : null;
  };
  const last = schools.at(-1)?.row ?? -1;
  const sums = items.map(() => 0);
  let summed = 0;
  /** Called from the top down: the schools above are added up once. */
  const isTotal = (row: number): boolean => {
    for (; summed < schools.length && schools[summed]!.row < row; summed++) {
      items.forEach(({ col }, index) => (sums[index]! += figure(schools[summed]!.row, col) ?? 0));
    }
    return items.some(({ col }, index) => {
      const [own, sum] = [figure(row, col), sums[index]!];
      return own !== null && sum > 0 && Math.abs(own - sum) <= TOLERANCE * sum;
    });
  };
  /** 1 | 2 | 3 …: the columns of the list, numbered. */
  const isNumbering = (row: number): boolean =>
    items.every(({ col }, index) => {
      const before = items[index - 1];
      return figure(row, col) !== null && (!before || figure(row, col)! - figure(row, before.col)! === col - before.col);
    });
  const rows = nameless.filter((row) => {
    // Below the last school a blank name stands before what sums up: totals, means, limits.
    if (row > last && view.label(row, nameCol) === "" && !isCellError(view.shown(row, nameCol))) return false;
    if ((view.mergeAt(row, nameCol)?.rows ?? 1) > 1) return false;
    return items.filter(({ col }) => figure(row, col) !== null).length >= FEWEST_FIGURES && !isTotal(row) && !isNumbering(row);
  });
  if (rows.length === 0) return [];
  return [
    {
      code: "rowsWithoutSchool",
      severity: "warning",
      values: { kind: "rowsWithoutSchool", rows: rows.map((row) => row + 1) },
      cells: rows.map((row) => view.ref(row, nameCol)),
    },
  ];
}
